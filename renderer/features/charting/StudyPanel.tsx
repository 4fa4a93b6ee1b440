import { useNavigate } from '@tanstack/react-router'
import type { Criterion } from '#shared/contract/reviews.ts'
import type { Field } from '#shared/domain/charting/form.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { verdictSigns } from '../screening/verdicts.ts'
import { useChosenStudy } from './chosen-study.ts'
import styles from './StudyPanel.module.css'
import { answerText, isAnswered, type Study } from './studies.ts'
import { useGrouping } from './use-grouping.ts'

interface StudyPanelProps {
  study: Study
  fields: readonly Field[]
  criteria: readonly Criterion[]
}

/** One study: its reports, how it was tagged against the criteria, and what was charted of it. */
export function StudyPanel({ study, fields, criteria }: StudyPanelProps) {
  const t = useText()
  const { can } = useSession()
  const { ungroup } = useGrouping()
  const [, choose] = useChosenStudy()
  const navigate = useNavigate()
  const chart = () => {
    choose(study.id)
    void navigate({ to: '/review/charting' })
  }
  return (
    <>
      <SideSection title={t('charting.included.reports')} aside={study.reports.length}>
        <ul className={styles.reports}>
          {study.reports.map((report) => (
            <li key={report.id}>
              <RecordCard report={report} />
              {study.reports.length > 1 && can('chart') && (
                <Button variant="bare" size="small" onPress={() => ungroup(report.id)}>
                  {t('charting.included.ungroup')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </SideSection>
      {criteria.length > 0 && (
        <SideSection title={t('charting.included.criteriaTags')}>
          <ul className={styles.criteria}>
            {criteria.map((criterion) => {
              const verdict = study.criteria[criterion.id]
              return (
                <li key={criterion.id}>
                  <span className={styles.text} dir="auto">
                    {criterion.text}
                  </span>
                  <span className={verdict ? styles[verdict] : styles.untagged}>
                    {verdict && <span aria-hidden="true">{verdictSigns[verdict]} </span>}
                    {verdict ? t(`screening.verdict.${verdict}`) : t('charting.included.untagged')}
                  </span>
                </li>
              )
            })}
          </ul>
        </SideSection>
      )}
      {fields.length > 0 && (
        <SideSection title={t('charting.included.answers')}>
          <dl className={styles.answers}>
            {fields.map((field) => (
              <div key={field.id}>
                <dt dir="auto">{field.label}</dt>
                <dd dir="auto" className={isAnswered(study, field) ? undefined : styles.untagged}>
                  {answerText(study.answers[field.id], field) || t('charting.included.unanswered')}
                </dd>
              </div>
            ))}
          </dl>
          <div className={styles.chart}>
            <Button size="small" onPress={chart}>
              {t('charting.included.chart')}
            </Button>
          </div>
        </SideSection>
      )}
    </>
  )
}
