import type { ReportRow } from '#shared/contract/base.ts'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { cx } from '../../ui/cx.ts'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { PreviousReport } from '../removal/PreviousReport.tsx'
import styles from './StudyReports.module.css'
import { useGrouping } from './use-grouping.ts'

interface StudyReportsProps {
  /** The main one first. */
  reports: readonly (ReportRow & { previous: boolean })[]
  /** The report that the keys act on. */
  chosen: string | undefined
  onChoose: (report: string) => void
}

/** The reports of a study: which one stands for it, and what leaves it. */
export function StudyReports({ reports, chosen, onChoose }: StudyReportsProps) {
  const t = useText()
  const { can } = useSession()
  const { setMain, ungroup } = useGrouping()
  const isSeveral = reports.length > 1
  return (
    <SideSection title={t('charting.included.reports')} aside={reports.length}>
      <ul className={styles.reports}>
        {reports.map((report, index) => {
          const isChosen = isSeveral && report.id === chosen
          return (
            <li key={report.id} className={cx(isSeveral && styles.one, isChosen && styles.chosen)}>
              <RecordCard report={report} />
              {report.previous && <PreviousReport report={report.id} />}
              {isSeveral && (
                <div className={styles.acts}>
                  {index === 0 ? (
                    <Chip pressed>★ {t('studies.main')}</Chip>
                  ) : (
                    can('chart') && (
                      <Button
                        size="small"
                        command={isChosen ? 'studies.main' : undefined}
                        onPress={() => setMain(report.id)}
                      >
                        {t('studies.main.make')}
                      </Button>
                    )
                  )}
                  {can('chart') && (
                    <Button
                      variant="bare"
                      size="small"
                      command={isChosen ? 'studies.split' : undefined}
                      onPress={() => ungroup(report.id)}
                    >
                      {t('studies.split')}
                    </Button>
                  )}
                  {!isChosen && (
                    <Button
                      variant="bare"
                      size="small"
                      aria-label={t('studies.choose', { title: report.title })}
                      onPress={() => onChoose(report.id)}
                    >
                      {t('studies.choose.short')}
                    </Button>
                  )}
                </div>
              )}
            </li>
          )
        })}
      </ul>
    </SideSection>
  )
}
