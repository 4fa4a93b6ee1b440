import { useNavigate } from '@tanstack/react-router'
import type { Criterion } from '#shared/contract/reviews.ts'
import type { Field } from '#shared/domain/charting/form.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { CriteriaPanel } from '../criteria/CriteriaPanel.tsx'
import { useReport } from '../screening/use-report.ts'
import { StudyReports } from '../studies/StudyReports.tsx'
import { useChosenStudy } from './chosen-study.ts'
import styles from './StudyPanel.module.css'
import { answerText, isAnswered, type Study } from './studies.ts'

interface StudyPanelProps {
  study: Study
  fields: readonly Field[]
  criteria: readonly Criterion[]
  /** The report of the study that the keys act on. */
  chosen: string | undefined
  onChoose: (report: string) => void
}

/** One study: its reports, how it was tagged against the criteria, and what was charted of it. */
export function StudyPanel({ study, fields, criteria, chosen, onChoose }: StudyPanelProps) {
  const t = useText()
  const [, choose] = useChosenStudy()
  const navigate = useNavigate()
  const chart = () => {
    choose(study.id)
    void navigate({ to: '/review/charting' })
  }
  return (
    <>
      <StudyReports reports={study.reports} chosen={chosen} onChoose={onChoose} />
      <StudyCriteria study={study} criteria={criteria} />
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

/** How a study was tagged; a reviewer tags its main report here, in the same way as at full text. */
function StudyCriteria({ study, criteria }: Pick<StudyPanelProps, 'study' | 'criteria'>) {
  const { can } = useSession()
  const main = study.reports[0]?.id ?? study.id
  const { data } = useReport('full-text', can('screen') ? main : undefined, [])
  const own = data?.assessments ?? []
  const others = Object.entries(study.criteria)
    .filter(([criterion]) => own.every((tag) => tag.criterion !== criterion))
    .map(([criterion, verdict]) => ({ criterion, verdict, quote: '', page: '' }))
  return <CriteriaPanel stage="full-text" report={data && main} criteria={criteria} tags={[...own, ...others]} />
}
