import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AttachmentRow } from '#shared/contract/attachments.ts'
import { api, orpc } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { useUndo } from '../../app/undo.ts'
import { showToast } from '../../ui/toasts.ts'
import { givenFile } from '../imports/given-file.ts'
import { refreshAfterDecision } from '../screening/after-decision.ts'
import { reportQuery } from '../screening/use-report.ts'

/** What can be done with the files of a report; each says what was done, and shows it. */
export function useAttachments(report: string) {
  const t = useText()
  const client = useQueryClient()
  const onError = useProblemToast()
  const { undo } = useUndo()
  const shown = async (text: string, canUndo: boolean) => {
    showToast(text, canUndo ? { action: { label: t('attachments.undo'), run: undo } } : {})
    await client.invalidateQueries({ queryKey: orpc.attachments.key() })
    await client.invalidateQueries(reportQuery('full-text', report))
    refreshAfterDecision(client)
  }
  const attach = useMutation({
    mutationFn: async (file: File) => api.attachments.attach({ report, file: await givenFile(file) }),
    onSuccess: () => shown(t('attachments.attached'), true),
    onError,
  })
  const restore = useMutation({
    mutationFn: async ({ kept, file }: { kept: AttachmentRow; file: File }) =>
      api.attachments.restore({ attachment: kept.id, file: await givenFile(file) }),
    onSuccess: (_, { kept }) => shown(t('attachments.found', { file: kept.name }), false),
    onError,
  })
  const remove = useMutation({
    mutationFn: (kept: AttachmentRow) => api.attachments.remove({ attachment: kept.id }),
    onSuccess: (_, kept) => shown(t('attachments.removed', { file: kept.name }), true),
    onError,
  })
  return {
    attach: attach.mutate,
    restore: (kept: AttachmentRow, file: File) => restore.mutate({ kept, file }),
    remove: remove.mutate,
    isBusy: attach.isPending || restore.isPending || remove.isPending,
  }
}
