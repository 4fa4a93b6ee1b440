import { useId } from 'react'
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useText } from '../../app/text.ts'
import styles from './BlindChip.module.css'

/** Whether the stage is blind, and on a press what that means. */
export function BlindChip({ isBlind }: { isBlind: boolean }) {
  const t = useText()
  const id = useId()
  const name = t(isBlind ? 'screening.blind' : 'screening.blind.open')
  const says = t(isBlind ? 'screening.blind.says' : 'screening.blind.open.says')
  return (
    <>
      <DialogTrigger>
        <Button className={styles.chip} aria-describedby={id}>
          <span aria-hidden="true">{isBlind ? '◐' : '○'}</span> {name}
        </Button>
        <Popover className={styles.popover} placement="bottom end">
          <Dialog className={styles.dialog} aria-label={name}>
            <p>{says}</p>
            {isBlind && <p>{t('screening.blind.more')}</p>}
          </Dialog>
        </Popover>
      </DialogTrigger>
      <span id={id} className="visually-hidden">
        {says}
      </span>
    </>
  )
}
