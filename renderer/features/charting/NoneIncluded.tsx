import { useNavigate } from '@tanstack/react-router'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'

/** Nothing to chart: either nobody may know yet what is included, or nothing is. */
export function NoneIncluded({ isOpen }: { isOpen: boolean }) {
  const t = useText()
  const navigate = useNavigate()
  if (!isOpen) return <Empty title={t('charting.closed.title')}>{t('charting.closed.says')}</Empty>
  return (
    <Empty
      title={t('charting.none.title')}
      action={<Button onPress={() => void navigate({ to: '/review/fulltext' })}>{t('charting.none.action')}</Button>}
    >
      {t('charting.none.says')}
    </Empty>
  )
}
