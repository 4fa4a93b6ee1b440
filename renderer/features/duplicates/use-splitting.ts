import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { Cluster } from '#shared/contract/duplicates.ts'
import { api, refreshAll } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { showToast } from '../../ui/toasts.ts'
import { eachAlone, leaving, type Part, type Parts, partsOf, put, together } from './parts.ts'

/** A split that is being prepared: which record goes into which part. */
export interface Splitting {
  isOn: boolean
  parts: Parts
  groups: readonly Part[]
  /** The place of the record that the keys 1-9 put into a part. */
  at: number
  isReady: boolean
  begin: () => void
  cancel: () => void
  go: (place: number) => void
  put: (place: number, part: number) => void
  alone: () => void
  confirm: () => void
}

interface Draft {
  report: string
  parts: Parts
  at: number
}

/** Splits a report into parts, by the keys 1-9 or by choosing; nothing happens before it is confirmed. */
export function useSplitting(cluster: Cluster | undefined): Splitting {
  const t = useText()
  const { undo } = useUndo()
  const [draft, setDraft] = useState<Draft | null>(null)
  const records = cluster?.records ?? []
  const own = draft?.report === cluster?.id && draft?.parts.length === records.length ? draft : null
  const parts = own?.parts ?? together(records.length)
  const groups = partsOf(parts)

  const { mutate, isPending } = useMutation({
    mutationFn: (into: { report: string; parts: string[][] }) => api.duplicates.split(into),
    onSuccess: (_, into) => {
      setDraft(null)
      showToast(t('clusters.splitDone', { n: into.parts.length + 1 }), {
        action: { label: t('duplicates.undo'), run: undo },
      })
      void refreshAll()
    },
    onError: useProblemToast(),
  })
  const isOn = own !== null
  const isReady = isOn && groups.length > 1 && !isPending
  const change = (next: Partial<Draft>) => own && setDraft({ ...own, ...next })
  const go = (place: number) => change({ at: Math.min(records.length - 1, Math.max(0, place)) })
  const at = own?.at ?? 0
  const ids = records.map((record) => record.id)
  const confirm = () => cluster && isReady && mutate({ report: cluster.id, parts: leaving(parts, ids) })
  const cancel = () => setDraft(null)
  const alone = () => change({ parts: eachAlone(records.length) })

  const section = t('clusters.splitting')
  useCommands(
    [
      ...Array.from({ length: Math.min(9, records.length) }, (_, index) => ({
        id: `clusters.part.${index + 1}`,
        label: t('clusters.intoPart', { n: index + 1 }),
        keys: String(index + 1),
        run: () => change({ parts: put(parts, at, index + 1), at: Math.min(records.length - 1, at + 1) }),
      })),
      { id: 'clusters.left', label: t('clusters.recordBefore'), keys: ['ArrowLeft', 'k'], run: () => go(at - 1) },
      { id: 'clusters.right', label: t('clusters.recordAfter'), keys: ['ArrowRight', 'j'], run: () => go(at + 1) },
      { id: 'clusters.alone', label: t('clusters.alone'), keys: 'a', run: alone },
      {
        id: 'clusters.confirm',
        label: t('clusters.confirm', { n: groups.length }),
        keys: 'Enter',
        run: confirm,
        enabled: isReady,
      },
      { id: 'clusters.cancel', label: t('clusters.cancel'), keys: 'Escape', run: cancel },
    ].map((command) => ({ enabled: isOn, ...command, section })),
  )

  return {
    isOn,
    parts,
    groups,
    at,
    isReady,
    begin: () => cluster && setDraft({ report: cluster.id, parts: together(records.length), at: 0 }),
    cancel,
    go,
    put: (place, part) => change({ parts: put(parts, place, part), at: place }),
    alone,
    confirm,
  }
}
