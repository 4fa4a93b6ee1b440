import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
import type { SentBack } from './use-sent-back.ts'

/** Reports that a resolver sent back to the reviewer; shown only where there are some. */
export function SentBackChip({ sentBack }: { sentBack: SentBack }) {
  const t = useText()
  const { number } = useFormat()
  if (sentBack.isOn)
    return (
      <Chip pressed count={number(sentBack.n)} onRemove={{ label: t('conflicts.mine.leave'), run: sentBack.toggle }}>
        <span aria-hidden="true">⇄</span> {t('conflicts.mine')}
      </Chip>
    )
  if (sentBack.all === 0) return null
  return (
    <Chip pressed={false} count={number(sentBack.n)} onPress={sentBack.toggle}>
      <span aria-hidden="true">⇄</span> {t('conflicts.mine')}
    </Chip>
  )
}
