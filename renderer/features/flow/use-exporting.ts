import { useMutation } from '@tanstack/react-query'
import { api } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { saveFile } from '../../app/save-file.ts'
import { useText } from '../../app/text.ts'
import { showToast } from '../../ui/toasts.ts'
import { asked, bytesOf, type ExportKind } from './export-kinds.ts'
import type { FlowAsked } from './use-flow.ts'

/** Saves the flow as a file, and puts it on the clipboard as a picture. */
export function useExporting(flow: FlowAsked | undefined) {
  const t = useText()
  const onError = useProblemToast()
  const save = useMutation({
    mutationFn: async (kind: ExportKind) => {
      if (!flow) return null
      const file = await api.flow.export({ ...flow, ...asked(kind) })
      return saveFile(file.name, bytesOf(file))
    },
    onSuccess: (saved) => saved && showToast(t('flow.exported', { name: saved })),
    onError,
  })
  const copy = useMutation({
    mutationFn: async () => {
      if (!flow) return
      if (typeof ClipboardItem === 'undefined' || !navigator.clipboard) throw new NoClipboard()
      let failed: unknown
      const picture = api.flow.export({ ...flow, format: 'png' }).then(
        (file) => new Blob([bytesOf(file)], { type: 'image/png' }),
        (error: unknown) => {
          failed = error
          throw error
        },
      )
      try {
        // The picture is promised within the press: a browser lets nobody write to the clipboard later.
        await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })])
      } catch {
        throw failed ?? new NoClipboard()
      }
    },
    onSuccess: () => showToast(t('flow.export.copiedPicture')),
    onError: (error) => {
      if (error instanceof NoClipboard) showToast(t('flow.export.noClipboard'), { tone: 'problem' })
      else onError(error)
    },
  })
  return {
    save: (kind: ExportKind) => save.mutate(kind),
    saving: save.isPending ? save.variables : undefined,
    copyPicture: () => copy.mutate(),
    isCopying: copy.isPending,
  }
}

/** The browser or the window gives no way to the clipboard, or refused. */
class NoClipboard extends Error {}
