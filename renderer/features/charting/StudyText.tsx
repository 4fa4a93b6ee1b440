import { useQueries } from '@tanstack/react-query'
import { useText } from '../../app/text.ts'
import { RecordText } from '../../ui/RecordText.tsx'
import { reportQuery } from '../screening/use-report.ts'
import styles from './StudyText.module.css'
import type { Study } from './studies.ts'

/** The reports of a study, one below the other. */
export function StudyText({ study }: { study: Study }) {
  const t = useText()
  const answers = useQueries({ queries: study.reports.map((report) => reportQuery('full-text', report.id)) })
  return (
    <>
      {study.reports.length > 1 && (
        <p className={styles.several}>{t('charting.study.reports', { n: study.reports.length })}</p>
      )}
      {answers.map(
        ({ data }, index) =>
          data && (
            <div key={study.reports[index]?.id} className={styles.report}>
              <RecordText report={data.report} />
            </div>
          ),
      )}
    </>
  )
}
