import { useState } from 'react'
import { api, orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { DecisionMark } from '../../ui/DecisionMark.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { RecordCard } from '../../ui/RecordCard.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { ReportTimeline } from '../reviews/ReportTimeline.tsx'
import type { Behind } from './behind.ts'
import css from './ReportsBehind.module.css'

type Asked = Parameters<typeof api.agreement.stage>[0]

const rowHeight = 64

/** The reports behind a number, with the votes that count. */
export function ReportsBehind({ asked, behind, onClose }: { asked: Asked; behind: Behind; onClose: () => void }) {
  const t = useText()
  const { number } = useFormat()
  const [at, setAt] = useState<number | null>(null)
  const { title, ...what } = behind
  const input = { ...asked, ...what }
  const pages = usePages(orpc.agreement.reports.key({ input }), async (offset, limit) => {
    const { total, rows } = await api.agreement.reports({ ...input, offset, limit })
    return { total, rows }
  })
  const row = at === null ? undefined : pages.row(at)
  return (
    <section aria-label={title} className={css.behind}>
      <h2 className={css.head}>
        <span>{title}</span>
        <span className={css.n}>{pages.total === undefined ? '' : number(pages.total)}</span>
        <Button variant="bare" size="small" keys="Escape" aria-label={t('agreement.behind.close')} onPress={onClose}>
          ✕
        </Button>
      </h2>
      {pages.total !== undefined && pages.total > 0 && (
        <div className={css.list} style={{ height: `min(52vh, ${pages.total * rowHeight}px)` }}>
          <LongList
            label={title}
            total={pages.total}
            rowHeight={rowHeight}
            row={pages.row}
            onSight={pages.onSight}
            selected={at}
            onSelect={setAt}
          >
            {(one) => <RecordCard report={one} />}
          </LongList>
        </div>
      )}
      {row && (
        <div className={css.whole} aria-live="polite">
          <p className={css.title} dir="auto">
            {row.title || t('app.report.untitled')}
          </p>
          <ul className={css.votes}>
            {row.votes.map(({ name, decision, reasons }) => (
              <li key={name} className={css.vote}>
                <span className={css.name}>{name}</span>
                <DecisionMark decision={decision} />
                <span className={css.reasons}>{reasons.join('; ')}</span>
              </li>
            ))}
          </ul>
          <ReportTimeline report={row.id} />
        </div>
      )}
    </section>
  )
}
