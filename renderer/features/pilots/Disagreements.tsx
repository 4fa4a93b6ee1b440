import { useState } from 'react'
import type { PilotResult, PilotRound } from '#shared/contract/pilots.ts'
import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
import { DecisionMark } from '../../ui/DecisionMark.tsx'
import styles from './pilot.module.css'

interface DisagreementsProps {
  result: PilotResult
  /** As they were worded when the round began: those that the votes went by. */
  criteria: PilotRound['criteria']
}

/** The reports on which the reviewers differ, with what each said; those of one criterion at a time where wanted. */
export function Disagreements({ result, criteria }: DisagreementsProps) {
  const t = useText()
  const [of, setOf] = useState<string | null>(null)
  const { disagreements, byCriterion, untagged } = result
  const textOf = (id: string) =>
    criteria.find((one) => one.id === id)?.text ?? byCriterion.find((one) => one.criterion === id)?.text ?? ''
  if (disagreements.length === 0) return null
  const shown = disagreements.filter(({ criteria: own }) =>
    of === null ? true : of === '' ? own.length === 0 : own.includes(of),
  )
  return (
    <section className={styles.part} aria-label={t('pilots.differ')}>
      <h3 className={styles.sub}>{t('pilots.differ')}</h3>
      <fieldset className={styles.chips}>
        <legend className="visually-hidden">{t('pilots.differ.by')}</legend>
        <Chip pressed={of === null} count={disagreements.length} onPress={() => setOf(null)}>
          {t('pilots.differ.all')}
        </Chip>
        {byCriterion.map(({ criterion, reports }) => (
          <Chip key={criterion} pressed={of === criterion} count={reports} onPress={() => setOf(criterion)}>
            <span className={styles.clip} title={textOf(criterion)}>
              {textOf(criterion)}
            </span>
          </Chip>
        ))}
        {untagged > 0 && byCriterion.length > 0 && (
          <Chip pressed={of === ''} count={untagged} onPress={() => setOf('')}>
            {t('pilots.differ.untagged')}
          </Chip>
        )}
      </fieldset>
      <ol className={styles.differences}>
        {shown.map(({ report, votes, assessments }) => (
          <li key={report.id} className={styles.difference}>
            <h4>{report.title || t('app.report.untitled')}</h4>
            <p className={styles.help}>{[report.authors, report.year, report.container].filter(Boolean).join(' · ')}</p>
            <ul className={styles.votes}>
              {votes.map(({ member, name, decision, reasons, note }) => (
                <li key={member} className={styles.vote}>
                  <span className={styles.voter}>{name}</span>
                  <div className={styles.said}>
                    <DecisionMark decision={decision} />
                    {reasons.length > 0 && <span>{reasons.join(', ')}</span>}
                    {assessments
                      .filter((tag) => tag.name === name)
                      .map(({ criterion, verdict }) => (
                        <span key={criterion} className={styles.tag}>
                          {t('pilots.tag', {
                            criterion: textOf(criterion),
                            verdict: t(`screening.verdict.${verdict}`),
                          })}
                        </span>
                      ))}
                    {note && <p className={styles.note}>{note}</p>}
                  </div>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  )
}
