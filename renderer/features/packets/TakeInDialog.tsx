import { FileTrigger } from 'react-aria-components'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DropPlace } from '../../ui/DropPlace.tsx'
import { Progress } from '../../ui/Progress.tsx'
import signs from '../../ui/signs.module.css'
import styles from './packets.module.css'
import type { Taking } from './use-taking.ts'

interface TakeInDialogProps {
  taking: Taking
  /** Files are being dragged over the window. */
  isOver: boolean
  isOpen: boolean
  onClose: () => void
}

/** Takes in what reviewers handed in: files are dropped or chosen, and of each it is said what was new, or why it was not taken. */
export function TakeInDialog({ taking, isOver, isOpen, onClose }: TakeInDialogProps) {
  const t = useText()
  const { files, step, take, stop } = taking
  return (
    <Dialog
      title={t('packets.take.title')}
      isOpen={isOpen}
      role={step ? 'alertdialog' : 'dialog'}
      width="wide"
      onOpenChange={(open) => !open && onClose()}
      actions={<Button onPress={step ? stop : onClose}>{t(step ? 'app.stop' : 'app.close')}</Button>}
    >
      <div className={styles.fields}>
        <p>{t('packets.take.text')}</p>
        <DropPlace
          label={t('packets.take.drop')}
          title={t(isOver ? 'packets.take.dropNow' : 'packets.take.drop')}
          says={t('packets.take.drop.says')}
          isLarge={files.length === 0}
          isOver={isOver}
        >
          <FileTrigger
            allowsMultiple
            acceptedFileTypes={['.handin', '.parallax']}
            onSelect={(list) => take(Array.from(list ?? []))}
          >
            <Button variant="primary" isPending={step !== null}>
              {t('packets.take.choose')}
            </Button>
          </FileTrigger>
        </DropPlace>
        {step && <Progress label={t('packets.take.doing', { file: step.file })} done={step.done} total={step.total} />}
        <ul className={styles.results} aria-label={t('packets.take.results')} aria-live="polite">
          {files.map(({ id, file, isTaken, says }) => (
            <li key={id}>
              <p className={styles.file} dir="auto">
                {file}
              </p>
              <p className={isTaken ? signs.ok : signs.wrong}>{says}</p>
            </li>
          ))}
        </ul>
      </div>
    </Dialog>
  )
}
