import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { PageProblem } from '../../app/PageProblem.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { cx } from '../../ui/cx.ts'
import { Drawer } from '../../ui/Drawer.tsx'
import { RemovedNotice } from '../removal/RemovedNotice.tsx'
import styles from './ReportTimeline.module.css'
import { type TimelineLine, timelineLine } from './timeline-text.ts'
import { useTimelineCommand } from './use-timeline-command.ts'

const outcomeSigns = { included: '✓', excluded: '✕', conflict: '⇄', pending: '·' } as const
const tones = { included: 'include', excluded: 'exclude', conflict: 'conflict', pending: undefined } as const

/** Asks why this report is here: a button with its key, and the answer beside what is read. */
export function ReportTimeline({ report }: { report: string }) {
  const t = useText()
  const { isOpen, open, close } = useTimelineCommand(report)
  return (
    <>
      <div className={styles.ask}>
        <Button variant="bare" size="small" command="reviews.timeline" onPress={open}>
          {t('reviews.timeline.command')}
        </Button>
      </div>
      {isOpen && <TimelineDrawer report={report} onClose={close} />}
    </>
  )
}

/** What happened to a report and its records, oldest first, and how it stands. */
export function TimelineDrawer({ report, onClose }: { report: string; onClose: () => void }) {
  const t = useText()
  const { dateTime } = useFormat()
  const { data, error, refetch } = useQuery(orpc.reviews.timeline.queryOptions({ input: { report }, staleTime: 0 }))
  return (
    <Drawer title={t('reviews.timeline.title')} onClose={onClose} toggleKey="w">
      {error && <PageProblem error={error} reset={() => void refetch()} />}
      {data && (
        <>
          <p className={styles.report} dir="auto">
            {data.title || t('app.report.untitled')}
          </p>
          <RemovedNotice report={data.report} removed={data.removed} previous={data.previous} />
          {data.standing.length > 0 && (
            <ul className={styles.standing} aria-label={t('reviews.timeline.standing')}>
              {data.standing.map(({ stage, outcome, by, reason }) => (
                <li key={stage} className={styles.stands}>
                  <span className={styles.stage}>{t(`app.stage.${stage}`)}</span>
                  <span className={styles.outcome} data-tone={tones[outcome]}>
                    <span aria-hidden="true">{outcomeSigns[outcome]}</span> {t(`reviews.timeline.outcome.${outcome}`)}
                  </span>
                  <span className={styles.quiet}>
                    {[by && t(`reviews.timeline.by.${by}`), reason].filter(Boolean).join(' · ')}
                  </span>
                </li>
              ))}
            </ul>
          )}
          <ol className={styles.line} aria-label={t('reviews.timeline.title')}>
            {data.entries.map((entry) => {
              const line = timelineLine(entry, data, t)
              return (
                <li key={entry.id} className={cx(styles.entry, entry.undone && styles.undone)} data-tone={line.tone}>
                  <span className={styles.dot} aria-hidden="true">
                    {line.sign}
                  </span>
                  <p className={styles.what} dir="auto">
                    {entry.undone ? <s>{line.text}</s> : line.text}
                    {entry.undone && <span className={styles.mark}> {t('reviews.log.undone')}</span>}
                  </p>
                  <Details line={line} onLeave={onClose} />
                  <p className={styles.when}>
                    <time dateTime={entry.at}>{dateTime(entry.at)}</time> · {entry.name || t('reviews.log.terminal')}
                  </p>
                </li>
              )
            })}
          </ol>
          <p className={styles.note}>{t('reviews.timeline.hidden')}</p>
          <p>
            <Link to="/review/log" search={{ q: data.title }} onClick={onClose}>
              {t('reviews.timeline.log')}
            </Link>
          </p>
        </>
      )}
    </Drawer>
  )
}

function Details({ line, onLeave }: { line: TimelineLine; onLeave: () => void }) {
  const t = useText()
  if (line.details.length === 0 && !line.leadsTo) return null
  return (
    <ul className={styles.details}>
      {line.details.map((detail) => (
        <li key={detail} dir="auto">
          {detail}
        </li>
      ))}
      {line.leadsTo === 'sources' && (
        <li>
          <Link to="/review/sources" onClick={onLeave}>
            {t('reviews.timeline.sources')}
          </Link>
        </li>
      )}
    </ul>
  )
}
