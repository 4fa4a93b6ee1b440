import { useState } from 'react'
import { Form } from 'react-aria-components'
import { readableFingerprint } from '#shared/domain/remote/address.ts'
import { problemText } from '../../app/errors.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { unknownFingerprint } from './problem.ts'
import styles from './remote.module.css'
import { useJoin } from './use-join.ts'

/**
 * Where a team's review is: an invitation's link or an address. Of a host whose certificate nobody vouches for, the person
 * compares the fingerprint; one that comes with the link is compared by itself.
 */
export function JoinDialog({ address: given = '', onClose }: { address?: string; onClose: () => void }) {
  const t = useText()
  const join = useJoin()
  const [address, setAddress] = useState(given)
  const [unknown, setUnknown] = useState<string | null>(null)
  const [problem, setProblem] = useState('')
  const [isGoing, setGoing] = useState(false)
  const go = async (fingerprint?: string) => {
    setGoing(true)
    setProblem('')
    try {
      await join({ address, ...(fingerprint !== undefined && { fingerprint }) })
      onClose()
    } catch (error) {
      const shown = unknownFingerprint(error)
      setUnknown(shown ?? null)
      if (shown === undefined) setProblem(problemText(error, t))
    } finally {
      setGoing(false)
    }
  }
  const back = () => {
    setUnknown(null)
    setProblem('')
  }
  return (
    <Dialog
      title={t(unknown === null ? 'remote.join.title' : 'remote.unknown.title')}
      isOpen
      role={unknown === null ? 'dialog' : 'alertdialog'}
      width="wide"
      onOpenChange={(open) => !open && onClose()}
      actions={
        unknown === null ? (
          <>
            <Button onPress={onClose}>{t('app.cancel')}</Button>
            <Button
              variant="primary"
              type="submit"
              form="remote-join"
              isPending={isGoing}
              isDisabled={address.trim() === ''}
            >
              {t('remote.join.go')}
            </Button>
          </>
        ) : (
          <>
            <Button onPress={back}>{t('remote.unknown.different')}</Button>
            <Button variant="primary" isPending={isGoing} onPress={() => void go(unknown)}>
              {t('remote.unknown.same')}
            </Button>
          </>
        )
      }
    >
      {unknown === null ? (
        <Form
          id="remote-join"
          className={styles.fields}
          onSubmit={(event) => {
            event.preventDefault()
            if (!isGoing && address.trim() !== '') void go()
          }}
        >
          <p>{t('remote.join.text')}</p>
          <TextField
            label={t('remote.join.address')}
            help={t('remote.join.help')}
            placeholder="https://"
            value={address}
            onChange={setAddress}
            error={problem}
            autoFocus
            autoComplete="off"
            spellCheck="false"
          />
        </Form>
      ) : (
        <div className={styles.fields}>
          <p>{t('remote.unknown.text')}</p>
          <p className={styles.label}>{t('remote.unknown.fingerprint')}</p>
          <code className={styles.print}>{readableFingerprint(unknown)}</code>
          <p className={styles.says}>{t('remote.unknown.says')}</p>
          {problem && <p role="alert">{problem}</p>}
        </div>
      )}
    </Dialog>
  )
}
