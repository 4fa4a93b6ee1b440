import { useState } from 'react'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import styles from './form.module.css'

interface BlindAgainProps {
  stage: StageId
  isOpen: boolean
  onOpenChange: (open: boolean) => void
  onConfirm: (why: string) => void
}

/** Asks before a stage is made blind again, and says what that can and cannot do. */
export function BlindAgain({ stage, isOpen, onOpenChange, onConfirm }: BlindAgainProps) {
  const t = useText()
  const [why, setWhy] = useState('')
  return (
    <Dialog
      role="alertdialog"
      title={t('reviews.setup.again.title', { stage: t(`app.stage.${stage}`) })}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      actions={
        <>
          <Button onPress={() => onOpenChange(false)}>{t('app.cancel')}</Button>
          <Button variant="primary" onPress={() => onConfirm(why.trim())}>
            {t('reviews.setup.again.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('reviews.setup.again.text')}</p>
        <p>{t('reviews.setup.again.memory')}</p>
        <TextField label={t('reviews.setup.lift.why')} maxLength={2000} value={why} onChange={setWhy} />
      </div>
    </Dialog>
  )
}
