import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import styles from './AskInclusion.module.css'
import type { Deciding } from './use-deciding.ts'

/** An inclusion that the own tags speak against: Enter says that it is meant, Escape goes back. Nothing where none was asked. */
export function AskInclusion({ deciding }: { deciding: Deciding }) {
  const t = useText()
  const { doubted, confirm } = deciding
  if (!doubted) return null
  return (
    <Dialog
      role="alertdialog"
      title={t('criteria.ask.title')}
      isOpen
      onOpenChange={(open) => open || confirm(false)}
      actions={
        <>
          <Button keys="Escape" onPress={() => confirm(false)}>
            {t('criteria.ask.no')}
          </Button>
          <Button variant="include" sign="✓" keys="Enter" autoFocus onPress={() => confirm(true)}>
            {t('criteria.ask.yes')}
          </Button>
        </>
      }
    >
      <p>{t('criteria.ask.says', { n: doubted.length })}</p>
      <ul className={styles.criteria}>
        {doubted.map((text) => (
          <li key={text} dir="auto">
            {text}
          </li>
        ))}
      </ul>
    </Dialog>
  )
}
