import { useNavigate } from '@tanstack/react-router'
import { useSession } from '../../app/session.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { SideSection } from '../../ui/Room.tsx'
import { useReport } from '../screening/use-report.ts'
import { DestinationPanel } from './DestinationPanel.tsx'
import styles from './FullTextSide.module.css'
import { RetrievalPanel } from './RetrievalPanel.tsx'
import { useReportLinks } from './use-report-links.ts'

const nothingAhead: string[] = []

/** The full text that is chosen in the list: how it stands, where to look for it, and as what it is kept. */
export function FullTextSide({ report }: { report: string }) {
  const t = useText()
  const { closed } = useSession()
  const navigate = useNavigate()
  const { data } = useReport('full-text', report, nothingAhead)
  const isRead = data?.report.id === report
  useReportLinks('full-text', isRead ? data.report : undefined)
  if (!isRead) return null
  const { title, authors, year, container } = data.report
  const assess = (id: string) => void navigate({ to: '/review/fulltext', search: { report: id } })
  return (
    <>
      <SideSection title={t('fulltext.chosen')}>
        <RecordCard report={{ title, authors: authors.join('; '), year, container }} />
        <div className={styles.open}>
          <Button size="small" command="fulltext.assess" onPress={() => assess(report)}>
            {t('fulltext.assess')}
          </Button>
        </div>
      </SideSection>
      <RetrievalPanel report={data.report} retrieval={data.retrieval} />
      {!closed.has('full-text') && (
        <DestinationPanel report={data.report} destination={data.destination} onGo={assess} />
      )}
    </>
  )
}
