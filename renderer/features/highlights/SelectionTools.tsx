import { useMutation } from '@tanstack/react-query'
import { createPortal } from 'react-dom'
import { api, orpc, queryClient } from '../../app/client.ts'
import { useCommands } from '../../app/commands.tsx'
import { useProblemToast } from '../../app/errors.tsx'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { showToast } from '../../ui/toasts.ts'
import { useOwnWords } from './own-words.ts'
import styles from './SelectionTools.module.css'
import { useSelectedText } from './use-selected-text.ts'

const ofs = ['include', 'exclude'] as const

/**
 * What is selected in the report becomes a word to highlight: the lead's for the whole review, another member's for
 * themselves. By the buttons under the selection, or from the palette.
 */
export function SelectionTools() {
  const t = useText()
  const { can } = useSession()
  const onError = useProblemToast()
  const own = useOwnWords()
  const selected = useSelectedText()
  const isShared = can('setUp')
  const { mutate: add } = useMutation({
    mutationFn: async ({ of, text }: { of: (typeof ofs)[number]; text: string }) => {
      if (isShared) await api.highlights.save({ of, text })
      else own.add(of, [text])
      await queryClient.invalidateQueries({ queryKey: orpc.highlights.key() })
      return text
    },
    onSuccess: (text) => showToast(t(isShared ? 'highlights.added' : 'highlights.added.own', { text })),
    onError,
  })
  const run = (of: (typeof ofs)[number]) => {
    if (!selected) return
    document.getSelection()?.removeAllRanges()
    add({ of, text: selected.text })
  }
  useCommands(
    ofs.map((of) => ({
      id: `highlights.add.${of}`,
      label: t(`highlights.command.add.${of}`),
      run: () => run(of),
      enabled: selected !== undefined,
      section: t('app.section.edit'),
    })),
  )
  if (!selected?.place) return null
  return createPortal(
    <div
      role="toolbar"
      aria-label={t('highlights.selection', { text: selected.text })}
      className={styles.tools}
      style={{ left: selected.place.left, top: selected.place.bottom + 8 }}
    >
      {ofs.map((of) => (
        <Button
          key={of}
          variant={of}
          size="small"
          sign={of === 'include' ? '✓' : '✕'}
          excludeFromTabOrder
          preventFocusOnPress
          onPress={() => run(of)}
        >
          {t(`highlights.add.${of}`)}
        </Button>
      ))}
    </div>,
    document.body,
  )
}
