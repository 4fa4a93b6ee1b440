import type { ConflictVote } from '#shared/contract/conflicts.ts'
import type { Criterion } from '#shared/contract/reviews.ts'
import { useText } from '../../app/text.ts'
import { SideSection } from '../../ui/Room.tsx'
import { type Verdict, verdictSigns } from '../criteria/verdicts.ts'
import styles from './Differences.module.css'
import { criterionRows } from './differences.ts'

interface DifferencesProps {
  votes: readonly ConflictVote[]
  criteria: readonly Criterion[]
  /** Whether the votes are in sight: tags tell of them. */
  isShown: boolean
}

/** The criteria, what the voters differ on first, and how each tagged them. */
export function Differences({ votes, criteria, isShown }: DifferencesProps) {
  const t = useText()
  const rows = criterionRows(
    criteria.map((criterion) => criterion.id),
    isShown ? votes : [],
  )
  const byId = new Map(criteria.map((criterion) => [criterion.id, criterion]))
  const isTagged = rows.some((row) => row.verdicts.some((verdict) => verdict !== null))
  if (rows.length === 0) return null
  return (
    <SideSection
      title={t(rows.some((row) => row.differs) ? 'conflicts.differ' : 'screening.criteria')}
      aside={isTagged ? votes.map((vote) => initials(vote.name)).join(' · ') : undefined}
    >
      <ul className={styles.criteria}>
        {rows.map((row) => (
          <li key={row.criterion} className={row.differs ? styles.differs : styles.criterion}>
            <span className={styles.text} dir="auto">
              {byId.get(row.criterion)?.kind === 'exclude' && (
                <span className={styles.kind}>{t('conflicts.criterion.exclude')} </span>
              )}
              {byId.get(row.criterion)?.text}
            </span>
            {isTagged && (
              <span className={styles.verdicts}>
                {row.verdicts.map((verdict, index) => (
                  <VerdictMark key={votes[index]?.member} name={votes[index]?.name ?? ''} verdict={verdict} />
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </SideSection>
  )
}

/** The first letters of a name's first and last word, and its digits: `R1` for Reviewer 1. */
function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = [words[0] ?? '', words.length > 1 ? (words.at(-1) ?? '') : '']
  return letters.map((word) => (/^\d+$/.test(word) ? word : ([...word][0] ?? ''))).join('')
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
