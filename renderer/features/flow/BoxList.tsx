import { useState } from 'react'
import { ToggleButton } from 'react-aria-components'
import { useFormat } from '../../app/format.ts'
import { PageProblem } from '../../app/PageProblem.tsx'
import { type Translate, useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { useSideOfRoom } from '../../ui/room-side.ts'
import { TextField } from '../../ui/TextField.tsx'
import { BoxActions } from './BoxActions.tsx'
import css from './BoxList.module.css'
import { BoxRowDetail } from './BoxRowDetail.tsx'
import type { ShownBox, ShownFlow } from './types.ts'
import { useBoxRows } from './use-box-rows.ts'
import type { FlowAsked } from './use-flow.ts'

interface BoxListProps {
  asked: FlowAsked
  flow: ShownFlow
  box: ShownBox
  /** Whether the box can be worded, annotated and given a number. */
  canEdit: boolean
  onClose: () => void
}

/** A list of fewer than this is seen at a glance. */
const searchable = 10

/** What a box of the flow counts, or one of its lines: one row each. */
export function BoxList({ asked, flow, box, canEdit, onClose }: BoxListProps) {
  const t = useText()
  const { number } = useFormat()
  // A drawer has a button of its own that closes it.
  const side = useSideOfRoom()
  const [line, setLine] = useState<string>()
  const [words, setWords] = useState('')
  const [at, setAt] = useState<number | null>(null)
  const chosen = box.lines?.find((one) => one.id === line)
  const rows = useBoxRows({ ...asked, key: box.key, ...(chosen ? { line: chosen.id } : {}) }, words)
  const row = at === null ? undefined : rows.row(at)
  const open = (next: string | undefined) => {
    setLine(next)
    setAt(null)
  }
  const look = (text: string) => {
    setWords(text)
    setAt(null)
  }
  const whole = (chosen ?? box).n ?? 0
  return (
    <section className={css.box} aria-label={box.label}>
      <h2 className={css.head}>
        <span dir="auto">{flow.labels[box.key] ?? box.label}</span>
        <span className={css.n}>{box.n === null ? '—' : number(box.n)}</span>
      </h2>
      <p className={css.unit}>
        <span>{unitText(box, t)}</span>
        {side?.place !== 'drawer' && (
          <Button variant="bare" size="small" command="flow.close" aria-label={t('flow.close')} onPress={onClose}>
            ✕
          </Button>
        )}
      </p>
      <p className={css.formula}>{box.formula}.</p>
      {box.override && (
        <p className={css.set}>{t('flow.list.override', { set: box.override.n, why: box.override.why })}</p>
      )}
      {box.annotation && (
        <p className={css.formula} dir="auto">
          {box.annotation}
        </p>
      )}
      {canEdit && <BoxActions flow={flow} lang={asked.lang} box={box} />}
      {box.n !== null && box.lines && box.lines.length > 0 && (
        <ul className={css.lines} aria-label={t('flow.lines')}>
          {[undefined, ...box.lines].map((one) => (
            <li key={one?.id ?? ''}>
              <ToggleButton className={css.line} isSelected={one?.id === chosen?.id} onChange={() => open(one?.id)}>
                <span dir="auto">{one ? (flow.labels[`${box.key}/${one.id}`] ?? one.label) : t('flow.lines.all')}</span>
                <span className={css.n}>{number((one ?? box).n ?? 0)}</span>
              </ToggleButton>
            </li>
          ))}
        </ul>
      )}
      {whole >= searchable && (
        <TextField
          type="search"
          aria-label={t('flow.search')}
          placeholder={t('flow.search')}
          value={words}
          onChange={look}
        />
      )}
      {rows.error !== null && rows.error !== undefined && <PageProblem error={rows.error} reset={() => look('')} />}
      {box.n !== null && rows.total === 0 && (
        <p className={css.formula} role="status">
          {t(words.trim() === '' ? 'flow.nothing' : 'flow.nothingFound')}
        </p>
      )}
      {rows.total !== undefined && rows.total > 0 && (
        <div className={css.list} style={{ height: `min(40vh, ${rows.total * 58}px)` }}>
          <LongList
            label={chosen ? `${box.label}: ${chosen.label}` : box.label}
            total={rows.total}
            rowHeight={58}
            row={rows.row}
            onSight={rows.onSight}
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
      {row && <BoxRowDetail row={row} box={box} />}
    </section>
  )
}

function unitText(box: ShownBox, t: Translate): string {
  if (box.n === null) return t('flow.hidden')
  if (box.unit !== 'studies') return t(`flow.unit.${box.unit}`, { n: box.n })
  if (box.reports == null) return t('flow.unit.studies', { n: box.n })
  return t('flow.studiesOf', { reports: box.reports, studies: box.n })
}
