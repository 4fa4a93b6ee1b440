import { useMutation } from '@tanstack/react-query'
import { type WriteFormat, writeFormats } from '#shared/domain/imports/write-formats.ts'
import { api } from '../../app/client.ts'
import { useProblemToast } from '../../app/errors.tsx'
import { saveFile } from '../../app/save-file.ts'
import { useText } from '../../app/text.ts'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { showToast } from '../../ui/toasts.ts'
import type { FullTexts } from './use-full-texts.ts'

/** Writes the list as it is shown, or what is ticked of it, for other programs: what is missing to the library, for one. */
export function ExportFullTexts({ texts }: { texts: FullTexts }) {
  const t = useText()
  const onError = useProblemToast()
  const { mutate } = useMutation({
    mutationFn: async (format: WriteFormat) => {
      const ids = texts.ticked.size > 0 ? { ids: [...texts.ticked] } : {}
      const file = await api.fulltext.export({ filters: texts.filters, ...ids, format })
      const bytes = Uint8Array.from(atob(file.encoding === 'base64' ? file.content : ''), (char) => char.charCodeAt(0))
      const saved = await saveFile(file.name, file.encoding === 'base64' ? bytes : file.content)
      return saved === null ? null : { n: file.entries, name: saved }
    },
    onSuccess: (written) => written && showToast(t('reviews.export.done', written)),
    onError,
  })
  return (
    <MenuButton
      size="small"
      groups={[
        {
          id: 'format',
          title: t('fulltext.export.says', { n: texts.ticked.size || (texts.head?.total ?? 0) }),
          choices: writeFormats.map((format) => ({
            id: format,
            label: t(`reviews.export.format.${format}`),
            run: () => mutate(format),
          })),
        },
      ]}
    >
      {t('fulltext.export')}
    </MenuButton>
  )
}
