import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { api, orpc } from '../../app/client.ts'
import { anyDay } from '../../app/period.ts'
import { useText } from '../../app/text.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { BundleButtons } from '../bundle/BundleButtons.tsx'
import { ExportButton } from './ExportButton.tsx'
import { filterOf, type LogChoice, LogFilters } from './LogFilters.tsx'
import styles from './LogPage.module.css'
import { LogRow } from './LogRow.tsx'
import { TimelineDrawer } from './ReportTimeline.tsx'

const rowHeight = 34
const everything: LogChoice = { groups: [], member: '', days: anyDay, q: '', state: 'all' }

const route = getRouteApi('/review/log')

/** Everything that happened and that the member may know of, newest first. Only what is in sight is fetched. */
export function LogPage() {
  const t = useText()
  const { q = '' } = route.useSearch()
  const [choice, setChoice] = useState<LogChoice>({ ...everything, q })
  const [report, setReport] = useState<string | null>(null)
  useEffect(() => setChoice((before) => ({ ...before, q })), [q])
  const filter = filterOf(useDeferredValue(choice))
  const members = useQuery(orpc.team.members.queryOptions({ input: {} }))
  const names = new Map(members.data?.members.map((member) => [member.id, member.name]))
  const nameOf = (author: string) => names.get(author) ?? t('reviews.log.terminal')
  const counts = useQuery(
    orpc.reviews.log.queryOptions({ input: { ...filter, limit: 1 }, placeholderData: keepPreviousData }),
  )
  const pages = usePages(orpc.reviews.log.key({ input: filter }), async (offset, limit) => {
    const { total, entries } = await api.reviews.log({ ...filter, offset, limit })
    return { total, rows: entries }
  })
  const scroller = useRef<HTMLDivElement>(null)
  const total = pages.total ?? counts.data?.total
  const virtual = useVirtualizer({
    count: pages.total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    onChange: ({ range }) => {
      if (range) pages.onSight(range.startIndex, range.endIndex)
    },
  })
  const change = (next: LogChoice) => {
    setChoice(next)
    scroller.current?.scrollTo({ top: 0 })
  }
  return (
    <Room
      title={t('reviews.log.title')}
      middle="flush"
      status={
        <>
          {total !== undefined && <span role="status">{t('reviews.log.count', { n: total })}</span>}
          <ExportButton filter={filter} />
          <BundleButtons size="small" />
        </>
      }
    >
      <div className={styles.page}>
        <LogFilters
          choice={choice}
          onChange={(part) => change({ ...choice, ...part })}
          onClear={() => change(everything)}
          groups={counts.data?.groups ?? []}
          authors={(counts.data?.authors ?? []).map(({ author, n }) => ({ id: author, name: nameOf(author), n }))}
        />
        {pages.total === 0 ? (
          <Empty title={t('reviews.log.none')}>{t('reviews.log.none.text')}</Empty>
        ) : (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
          <section ref={scroller} className={styles.scroll} tabIndex={0} aria-label={t('reviews.log.title')}>
            <p className={styles.intro}>{t('reviews.log.text')}</p>
            <ol className={styles.list} style={{ height: virtual.getTotalSize() }}>
              {virtual.getVirtualItems().map((item) => {
                const entry = pages.row(item.index)
                return (
                  <li
                    key={item.index}
                    className={styles.row}
                    aria-posinset={item.index + 1}
                    aria-setsize={pages.total}
                    style={{ height: rowHeight, transform: `translateY(${item.start}px)` }}
                  >
                    {entry && <LogRow entry={entry} memberOf={(id) => names.get(id)} onAsk={setReport} />}
                  </li>
                )
              })}
            </ol>
          </section>
        )}
      </div>
      {report !== null && <TimelineDrawer report={report} onClose={() => setReport(null)} />}
    </Room>
  )
}
