import type { ConflictVote } from '#shared/contract/conflicts.ts'
import type { Reason } from '#shared/contract/reviews.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Checkbox } from '../../ui/Checkbox.tsx'
import { cx } from '../../ui/cx.ts'
import { DecisionMark } from '../../ui/DecisionMark.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import type { VotesShown } from './use-votes-shown.ts'
import styles from './VoteCards.module.css'

interface VoteCardsProps {
  votes: readonly ConflictVote[]
  over: 'decision' | 'maybe' | 'reason'
  reasons: readonly Reason[]
  shown: VotesShown
}

/** The votes as they were cast, side by side; hidden where the person judges first. */
export function VoteCards({ votes, over, reasons, shown }: VoteCardsProps) {
  const t = useText()
  return (
    <section aria-label={t('conflicts.votes')} className={styles.votes}>
      {shown.shown ? (
        <>
          {over === 'reason' && <p className={styles.over}>{t('conflicts.over.reason')}</p>}
          <ul className={styles.cards}>
            {votes.map((vote) => (
              <VoteCard key={vote.member} vote={vote} over={over} reasons={reasons} />
            ))}
          </ul>
          <p className={styles.stay}>{t('conflicts.votesStay')}</p>
        </>
      ) : (
        <div className={styles.hidden}>
          <p>{t('conflicts.votes.hidden', { n: votes.length })}</p>
          <Button size="small" command="conflicts.votes" onPress={shown.toggle}>
            {t('conflicts.votes.show')}
          </Button>
        </div>
      )}
      <Checkbox isSelected={shown.judgeFirst} onChange={shown.setJudgeFirst}>
        {t('conflicts.judgeFirst')}
      </Checkbox>
    </section>
  )
}

function VoteCard({ vote, over, reasons }: { vote: ConflictVote } & Pick<VoteCardsProps, 'over' | 'reasons'>) {
  const t = useText()
  const { name, decision, note, since, before } = vote
  return (
    <li className={styles.card}>
      <p className={styles.name}>
        <span>{name}</span>
        {since && <span className={cx(styles.since, styles[since])}>{t(`conflicts.since.${since}`)}</span>}
      </p>
      <p className={over === 'reason' ? styles.quiet : styles.decision}>
        <DecisionMark decision={decision} />
      </p>
      {vote.reasons.map((id, index) => (
        <ReasonLine key={id} id={id} reasons={reasons} isLarge={over === 'reason' && index === 0} />
      ))}
      {note ? (
        <p className={styles.note} dir="auto">
          {note}
        </p>
      ) : (
        <p className={styles.noNote}>{t('conflicts.noNote')}</p>
      )}
      {before && (
        <div className={styles.before}>
          <p>
            <span>{t('conflicts.before')} </span>
            <s>
              <DecisionMark decision={before.decision} />
              {before.reasons[0] !== undefined && ` ${labelOf(before.reasons[0], reasons)}`}
            </s>
          </p>
          {before.note && before.note !== note && (
            <p className={styles.note} dir="auto">
              {before.note}
            </p>
          )}
        </div>
      )}
    </li>
  )
}

function ReasonLine({ id, reasons, isLarge }: { id: string; reasons: readonly Reason[]; isLarge: boolean }) {
  const index = reasons.findIndex((reason) => reason.id === id)
  return (
    <p className={cx(styles.reason, isLarge && styles.large)} dir="auto">
      {index !== -1 && index < 9 && (
        <span className={styles.key}>
          <Kbd keys={String(index + 1)} />
        </span>
      )}
      <span>{labelOf(id, reasons)}</span>
    </p>
  )
}

function labelOf(id: string, reasons: readonly Reason[]): string {
  return reasons.find((reason) => reason.id === id)?.label ?? id
}
