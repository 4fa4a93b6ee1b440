import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import type { Deciding } from './use-deciding.ts'

/** A reason never changes a decision by itself: Enter says that it should, Escape that it was a slip. */
export function AskExclusion({ deciding }: { deciding: Deciding }) {
  const t = useText()
  const { asking, answer } = deciding
  return (
    <Dialog
      role="alertdialog"
      title={t('screening.ask.title', { was: asking?.was ?? 'other' })}
      isOpen={asking !== undefined}
      onOpenChange={(open) => open || answer(false)}
      actions={
        <>
          <Button keys="Escape" onPress={() => answer(false)}>
            {t('screening.ask.no', { was: asking?.was ?? 'other' })}
          </Button>
          <Button variant="exclude" sign="✕" keys="Enter" autoFocus onPress={() => answer(true)}>
            {t('screening.ask.yes')}
          </Button>
        </>
      }
    >
      <p>{t('screening.ask.says', { reason: asking?.reason.label ?? '' })}</p>
    </Dialog>
  )
}
