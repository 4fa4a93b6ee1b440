import { useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import { api, orpc } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import { Empty } from '../../ui/Empty.tsx'
import { Room } from '../../ui/Room.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { ExportButton } from './ExportButton.tsx'
import styles from './LogPage.module.css'
import { LogRow } from './LogRow.tsx'

const rowHeight = 34

/** Everything that happened and that the member may know of, newest first. Only what is in sight is fetched. */
export function LogPage() {
  const t = useText()
  const members = useQuery(orpc.team.members.queryOptions({ input: {} }))
  const names = new Map(members.data?.members.map((member) => [member.id, member.name]))
  const pages = usePages(orpc.reviews.log.key(), async (offset, limit) => {
    const { total, entries } = await api.reviews.log({ offset, limit })
    return { total, rows: entries }
  })
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: pages.total ?? 0,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    onChange: ({ range }) => {
      if (range) pages.onSight(range.startIndex, range.endIndex)
    },
  })
  return (
    <Room
      title={t('reviews.log.title')}
      middle="flush"
      status={
        <>
          {pages.total !== undefined && <span>{t('reviews.log.count', { n: pages.total })}</span>}
          <ExportButton />
        </>
      }
    >
      {pages.total === 0 ? (
        <Empty title={t('reviews.log.empty')}>{t('reviews.log.text')}</Empty>
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
                  {entry && <LogRow entry={entry} memberOf={(id) => names.get(id)} />}
                </li>
              )
            })}
          </ol>
        </section>
      )}
    </Room>
  )
}
