import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { ComparedRecord } from '#shared/contract/duplicates.ts'
import { api, orpc, refreshAll } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useFormat } from '../../app/format.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { showToast } from '../../ui/toasts.ts'
import css from './ClusterView.module.css'
import { CompareTable } from './CompareTable.tsx'
import { reasonsText } from './reason-text.ts'

/** All records of one report side by side, what holds them together, and the way to take some of them out. */
export function ClusterView({ report }: { report: string }) {
  const t = useText()
  const { percent } = useFormat()
  const { can } = useSession()
  const { undo } = useUndo()
  const { data } = useQuery(orpc.duplicates.cluster.queryOptions({ input: { report } }))
  const [out, setOut] = useState<ReadonlySet<string>>(new Set())
  const split = useMutation({
    mutationFn: (records: string[]) => api.duplicates.split({ report, parts: [records] }),
    onSuccess: (_, records) => {
      setOut(new Set())
      showToast(t('duplicates.splitDone', { n: records.length }), {
        action: { label: t('duplicates.undo'), run: undo },
      })
      void refreshAll()
    },
    onError: useProblemToast(),
  })
  if (!data) return null

  const records = new Map(data.records.map((record) => [record.id, record]))
  const nameOf = (record: ComparedRecord) => t('duplicates.record', { source: record.source, entry: record.entry })
  const chosen = data.records.filter((record) => out.has(record.id)).map((record) => record.id)
  const all = chosen.length === data.records.length
  const toggle = (id: string, isOut: boolean) => {
    const next = new Set(out)
    if (isOut) next.add(id)
    else next.delete(id)
    setOut(next)
  }
  return (
    <>
      {can('deduplicate') && data.records.length > 1 && (
        <div className={css.split}>
          <Button
            variant={chosen.length > 0 ? 'same' : 'quiet'}
            sign="≠"
            isDisabled={chosen.length === 0 || all || split.isPending}
            onPress={() => split.mutate(chosen)}
          >
            {t('duplicates.split', { n: chosen.length })}
          </Button>
          <span className={css.quiet}>{t(all ? 'duplicates.splitAll' : 'duplicates.splitHint')}</span>
        </div>
      )}
      <CompareTable
        label={data.records[0]?.title ?? ''}
        records={data.records}
        brief
        head={(record) =>
          can('deduplicate') && data.records.length > 1 ? (
            <Checkbox
              isSelected={out.has(record.id)}
              onChange={(isOut) => toggle(record.id, isOut)}
              aria-label={t('duplicates.takeOut', { source: record.source, entry: record.entry })}
            >
              {nameOf(record)}
            </Checkbox>
          ) : (
            nameOf(record)
          )
        }
      />
      <section className={css.why}>
        <h2>{t('duplicates.why')}</h2>
        <ul className={css.links}>
          {data.links.map((link) => {
            const a = records.get(link.a)
            const b = records.get(link.b)
            if (!a || !b) return null
            return (
              <li key={`${link.a} ${link.b}`}>
                <span className={css.pair}>
                  {nameOf(a)} = {nameOf(b)}
                </span>
                <span className={css.quiet}>
                  {[
                    t(`duplicates.by.${link.by}`),
                    link.by !== 'person' && link.score !== undefined && percent(link.score),
                    reasonsText(link.reasons, t),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </span>
              </li>
            )
          })}
        </ul>
      </section>
    </>
  )
}
