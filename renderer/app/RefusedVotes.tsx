import { ORPCError } from '@orpc/client'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { outbox } from './client.ts'
import { problemText } from './errors.tsx'
import type { RefusedVote } from './outbox.ts'
import styles from './RefusedVotes.module.css'
import { useText } from './text.ts'
import { useOutbox } from './votes-waiting.ts'

/** The votes that were cast while the host was away and that it would not take, each with its reason, until they are read. */
export function RefusedVotes() {
  const t = useText()
  const { refused } = useOutbox(outbox)
  if (refused.length === 0) return null
  const close = () => outbox.forgetRefused()
  return (
    <Dialog
      role="alertdialog"
      title={t('app.outbox.refused', { n: refused.length })}
      isOpen
      onOpenChange={(open) => open || close()}
      actions={
        <Button variant="primary" keys="Enter" autoFocus onPress={close}>
          {t('app.outbox.read')}
        </Button>
      }
    >
      <p>{t('app.outbox.says', { n: refused.length })}</p>
      <ul className={styles.votes}>
        {refused.map((vote) => (
          <li key={vote.once}>
            <RefusedLine vote={vote} />
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

function RefusedLine({ vote }: { vote: RefusedVote }) {
  const t = useText()
  const { code, message, data } = vote.why
  return (
    <>
      <span dir="auto" className={styles.title}>
        {vote.title || t('app.outbox.untitled')}
      </span>
      <span className={styles.why}>
        {t('app.outbox.vote', { decision: vote.decision })} · {problemText(new ORPCError(code, { message, data }), t)}
      </span>
    </>
  )
}
