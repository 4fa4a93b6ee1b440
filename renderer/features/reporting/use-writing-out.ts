import { useMutation } from '@tanstack/react-query'
import type { ReportingFormat } from '#shared/contract/reporting.ts'
import type { ReportingPart, WrittenPart } from '#shared/domain/reporting/document.ts'
import { htmlOf, plainOf } from '#shared/domain/reporting/write/rich.ts'
import { api, orpc, queryClient } from '../../app/client.ts'
import { copyText } from '../../app/copy-text.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { saveFile } from '../../app/save-file.ts'
import { useText } from '../../app/text.ts'
import type { Language } from '../../locales/index.ts'
import { showToast } from '../../ui/toasts.ts'

/** The query of a part of the write-up. It follows what is decided meanwhile, so it is read anew whenever it is shown. */
export function partQuery(part: ReportingPart, lang: Language) {
  return orpc.reporting.part.queryOptions({ input: { part, lang }, staleTime: 0 })
}

/** Copies a part of the write-up, or saves it or all of it as a file, and says what was done. */
export function useWritingOut(part: ReportingPart, lang: Language) {
  const t = useText()
  const onError = useProblemToast()
  const copying = useMutation({
    mutationFn: async (how: 'rich' | 'plain') => {
      const { blocks } = await queryClient.fetchQuery({ ...partQuery(part, lang), staleTime: 5_000 })
      return copyText(plainOf(blocks), how === 'rich' ? htmlOf(blocks) : undefined)
    },
    onSuccess: (done) => showToast(t(done ? 'reporting.copied' : 'reporting.notCopied')),
    onError,
  })
  const saving = useMutation({
    mutationFn: async ({ what, format }: { what: WrittenPart; format: ReportingFormat }) => {
      const { name, encoding, content } = await api.reporting.export({ part: what, lang, format })
      const bytes = Uint8Array.from(atob(encoding === 'base64' ? content : ''), (char) => char.charCodeAt(0))
      return saveFile(name, encoding === 'base64' ? bytes : content)
    },
    onSuccess: (saved) => saved && showToast(t('reporting.saved', { name: saved })),
    onError,
  })
  return {
    copy: (how: 'rich' | 'plain') => copying.mutate(how),
    save: (what: WrittenPart, format: ReportingFormat) => saving.mutate({ what, format }),
  }
}
