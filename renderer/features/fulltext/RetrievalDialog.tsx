import { type ReactNode, useState } from 'react'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextArea, TextField } from '../../ui/TextField.tsx'
import styles from './RetrievalDialog.module.css'
import type { SaidOfText } from './use-retrieve.ts'

interface RetrievalDialogProps {
  status: SaidOfText['status']
  /** Where the last one was asked for: most are asked for at the same place. */
  from?: string
  onClose: () => void
  onConfirm: (said: SaidOfText) => void
  confirmLabel?: string
  isBlocked?: boolean
  /** How it stands, where that is chosen here. */
  choice?: ReactNode
  /** What it would change, where it is said of many. */
  children?: ReactNode
}

/** Where a full text was asked for and since when, or why it could not be had. */
export function RetrievalDialog(props: RetrievalDialogProps) {
  const { status, onClose, onConfirm, confirmLabel, isBlocked = false, choice, children } = props
  const t = useText()
  const [from, setFrom] = useState(props.from ?? '')
  const [why, setWhy] = useState('')
  const [on, setOn] = useState('')
  const confirm = () =>
    onConfirm({
      status,
      ...(status === 'sought' && from.trim() ? { from: from.trim() } : {}),
      ...(status === 'not-retrieved' && why.trim() ? { why: why.trim() } : {}),
      ...(on ? { on } : {}),
    })
  const state = status.replaceAll('-', '_')
  return (
    <Dialog
      title={choice ? t('fulltext.many.title') : t('fulltext.say.title', { state })}
      isOpen
      onOpenChange={(open) => open || onClose()}
      actions={
        <>
          <Button onPress={onClose}>{t('fulltext.cancel')}</Button>
          <Button variant="primary" onPress={confirm} isDisabled={isBlocked}>
            {confirmLabel ?? t('fulltext.say.confirm', { state })}
          </Button>
        </>
      }
    >
      <div className={styles.fields}>
        {choice}
        <p className={styles.says}>{t('fulltext.say.says', { state })}</p>
        {status === 'sought' && (
          <TextField
            label={t('fulltext.sought.from')}
            placeholder={t('fulltext.sought.from.example')}
            value={from}
            onChange={setFrom}
            maxLength={500}
            autoFocus
          />
        )}
        {status === 'not-retrieved' && (
          <TextArea label={t('fulltext.notRetrieved.why')} value={why} onChange={setWhy} maxLength={2000} autoFocus />
        )}
        <div className={styles.day}>
          <TextField
            type="date"
            label={t('fulltext.say.on')}
            help={t('fulltext.say.on.help')}
            value={on}
            onChange={setOn}
          />
        </div>
      </div>
      {children}
    </Dialog>
  )
}
