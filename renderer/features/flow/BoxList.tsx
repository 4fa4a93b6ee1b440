import { useState } from 'react'
import type { FlowForm } from '#shared/domain/flow/flow.ts'
import { api, orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { type Translate, useText } from '../../app/text.ts'
import type { Language } from '../../locales/index.ts'
import { Button } from '../../ui/Button.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { usePages } from '../../ui/use-pages.ts'
import { ReportTimeline } from '../reviews/ReportTimeline.tsx'
import css from './BoxList.module.css'

type Box = Awaited<ReturnType<typeof api.flow.show>>['boxes'][number]

interface BoxListProps {
  form: FlowForm
  lang: Language
  box: Box
  onClose: () => void
}

/** What a box of the flow counts, one row each. */
export function BoxList({ form, lang, box, onClose }: BoxListProps) {
  const t = useText()
  const { number } = useFormat()
  const [at, setAt] = useState<number | null>(null)
  const input = { form, lang, key: box.key }
  const pages = usePages(orpc.flow.box.key({ input }), async (offset, limit) => {
    const { total, rows } = await api.flow.box({ ...input, offset, limit })
    return { total, rows }
  })
  const row = at === null ? undefined : pages.row(at)
  return (
    <section className={css.box} aria-label={box.label}>
      <h2 className={css.head}>
        <span>{box.label}</span>
        <span className={css.n}>{box.n === null ? '—' : number(box.n)}</span>
      </h2>
      <p className={css.unit}>
        <span>{unitText(box, t)}</span>
        <Button variant="bare" size="small" keys="Escape" aria-label={t('flow.close')} onPress={onClose}>
          ✕
        </Button>
      </p>
      {box.n !== null && pages.total === 0 && <p className={css.unit}>{t('flow.nothing')}</p>}
      {pages.total !== undefined && pages.total > 0 && (
        <div className={css.list} style={{ height: `min(56vh, ${pages.total * 58}px)` }}>
          <LongList
            label={box.label}
            total={pages.total}
            rowHeight={58}
            row={pages.row}
            onSight={pages.onSight}
            selected={at}
            onSelect={setAt}
          >
            {(one) => (
              <>
                <span className={css.title} dir="auto">
                  {one.title || t('flow.untitled')}
                </span>
                <span className={css.under} dir="auto">
                  {[one.authors, one.year].filter(Boolean).join(' · ')}
                </span>
                <span className={css.under}>{one.why}</span>
              </>
            )}
          </LongList>
        </div>
      )}
      {row && (
        <>
          <p className={css.whole} dir="auto" aria-live="polite">
            <span className={css.wholeTitle}>{row.title || t('flow.untitled')}</span>
            {[row.authors, row.year].filter(Boolean).join(' · ')}
            <span className={css.why}>{row.why}</span>
          </p>
          <ReportTimeline report={row.id} />
        </>
      )}
    </section>
  )
}

function unitText(box: Box, t: Translate): string {
  if (box.n === null) return t('flow.hidden')
  if (box.unit !== 'studies') return t(`flow.unit.${box.unit}`, { n: box.n })
  if (box.reports == null) return t('flow.unit.studies', { n: box.n })
  return t('flow.studiesOf', { reports: box.reports, studies: box.n })
}
