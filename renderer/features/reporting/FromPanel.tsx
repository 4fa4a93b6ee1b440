import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { NumberPiece } from '#shared/domain/reporting/pieces.ts'
import { api, orpc } from '../../app/client.ts'
import { useText } from '../../app/text.ts'
import type { Language } from '../../locales/index.ts'
import { Button } from '../../ui/Button.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { usePages } from '../../ui/use-pages.ts'
import css from './FromPanel.module.css'
import { roomOf } from './place-rooms.ts'

interface FromPanelProps {
  piece: NumberPiece
  lang: Language
  onClose: () => void
}

/** Where a number comes from: how it is found, the room that has it, and what a box of the flow counts. */
export function FromPanel({ piece, lang, onClose }: FromPanelProps) {
  const t = useText()
  const { to, label } = roomOf(piece.place)
  return (
    <section aria-label={t('reporting.from')}>
      <h2 className={css.head}>
        <span>{t('reporting.from')}</span>
        <Button variant="bare" size="small" keys="Escape" aria-label={t('reporting.from.close')} onPress={onClose}>
          ✕
        </Button>
      </h2>
      <p className={css.number}>{piece.shown}</p>
      <p className={css.formula} lang={lang}>
        {piece.formula}
      </p>
      <p className={css.room}>
        {piece.place.room === 'agreement' ? (
          <Link to="/review/agreement" search={piece.place.stage ? { stage: piece.place.stage } : {}}>
            {t('reporting.from.room', { room: t(label) })}
          </Link>
        ) : (
          <Link to={to}>{t('reporting.from.room', { room: t(label) })}</Link>
        )}
      </p>
      {piece.place.room === 'flow' && piece.place.box !== undefined && (
        <Counted key={piece.place.box} box={piece.place.box} lang={lang} />
      )}
    </section>
  )
}

/** What a box of the flow counts, one row each. */
function Counted({ box, lang }: { box: string; lang: Language }) {
  const t = useText()
  const input = { form: '2020' as const, lang, key: box }
  const pages = usePages(orpc.flow.box.key({ input }), (offset, limit) => api.flow.box({ ...input, offset, limit }))
  const [at, setAt] = useState<number | null>(null)
  const row = at === null ? undefined : pages.row(at)
  if (!pages.total) return null
  return (
    <>
      <div className={css.list}>
        <LongList
          label={t('reporting.from.counted')}
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
                {one.title || t('app.report.untitled')}
              </span>
              <span className={css.under} dir="auto">
                {[one.authors, one.year].filter(Boolean).join(' · ')}
              </span>
              <span className={css.under} dir="auto">
                {one.why}
              </span>
            </>
          )}
        </LongList>
      </div>
      {row && (
        <p className={css.whole} dir="auto" aria-live="polite">
          <span className={css.wholeTitle}>{row.title || t('app.report.untitled')}</span>
          <span>{[row.authors, row.year].filter(Boolean).join(' · ')}</span>
          <span>{row.why}</span>
        </p>
      )}
    </>
  )
}
