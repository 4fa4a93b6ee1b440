import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Empty } from '../../ui/Empty.tsx'

/** There is no form to chart by yet; the lead can make one. */
export function NoForm({ onMake }: { onMake?: () => void }) {
  const t = useText()
  return (
    <Empty
      title={t('charting.noForm.title')}
      action={
        onMake && (
          <Button variant="primary" onPress={onMake}>
            {t('charting.noForm.action')}
          </Button>
        )
      }
    >
      {t(onMake ? 'charting.noForm.says' : 'charting.noForm.wait')}
    </Empty>
  )
}
