import type { Criterion, Reason } from '#shared/contract/reviews.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { DecisionMark } from '../../ui/DecisionMark.tsx'
import { Kbd } from '../../ui/Kbd.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { type Verdict, verdictSigns } from '../screening/verdicts.ts'
import { criterionRows } from './differences.ts'
import styles from './VoteCards.module.css'

interface CastVote {
  member: string
  name: string
  decision: Decision
  reasons: string[]
  note: string
  assessments: { criterion: string; verdict: Verdict }[]
}

/** The votes as they were cast, side by side. */
export function VoteCards({ votes, reasons }: { votes: readonly CastVote[]; reasons: readonly Reason[] }) {
  const t = useText()
  return (
    <section aria-label={t('conflicts.votes')}>
      <ul className={styles.cards}>
        {votes.map((vote) => (
          <li key={vote.member} className={styles.card}>
            <p className={styles.name}>{vote.name}</p>
            <p className={styles.decision}>
              <DecisionMark decision={vote.decision} />
            </p>
            {vote.reasons.map((id) => {
              const index = reasons.findIndex((reason) => reason.id === id)
              return (
                <p key={id} className={styles.reason} dir="auto">
                  {index !== -1 && index < 9 && (
                    <span className={styles.key}>
                      <Kbd keys={String(index + 1)} />
                    </span>
                  )}
                  <span>{reasons[index]?.label ?? id}</span>
                </p>
              )
            })}
            {vote.note ? (
              <p className={styles.note} dir="auto">
                {vote.note}
              </p>
            ) : (
              <p className={styles.noNote}>{t('conflicts.noNote')}</p>
            )}
          </li>
        ))}
      </ul>
      <p className={styles.stay}>{t('conflicts.votesStay')}</p>
    </section>
  )
}

/** How the voters tagged the criteria, what they differ on first. */
export function Differences({ votes, criteria }: { votes: readonly CastVote[]; criteria: readonly Criterion[] }) {
  const t = useText()
  const rows = criterionRows(
    criteria.map((criterion) => criterion.id),
    votes,
  )
  const text = new Map(criteria.map((criterion) => [criterion.id, criterion.text]))
  return (
    <SideSection title={t('conflicts.differ')}>
      {rows.length === 0 ? (
        <p className={styles.noNote}>{t('conflicts.differ.none')}</p>
      ) : (
        <ul className={styles.criteria}>
          {rows.map((row) => (
            <li key={row.criterion} className={row.differs ? styles.differs : styles.criterion}>
              <span className={styles.text} dir="auto">
                {text.get(row.criterion)}
              </span>
              <span className={styles.verdicts}>
                {row.verdicts.map((verdict, index) => (
                  <VerdictMark key={votes[index]?.member} name={votes[index]?.name ?? ''} verdict={verdict} />
                ))}
              </span>
            </li>
          ))}
        </ul>
      )}
    </SideSection>
  )
}

function VerdictMark({ name, verdict }: { name: string; verdict: Verdict | null }) {
  const t = useText()
  const word = verdict ? t(`screening.verdict.${verdict}`) : t('conflicts.differ.untagged')
  return (
    <span className={verdict ? styles[verdict] : styles.untagged} title={`${name}: ${word}`}>
      <span aria-hidden="true">{verdict ? verdictSigns[verdict] : '·'}</span>
      <span className="visually-hidden">
        {name}: {word}
      </span>
    </span>
  )
}
