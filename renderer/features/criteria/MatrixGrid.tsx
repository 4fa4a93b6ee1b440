// biome-ignore-all lint/a11y/useSemanticElements: rows are put where they belong one by one, which a table's own layout does not do
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus and names the active cell
import { useVirtualizer } from '@tanstack/react-virtual'
import { type CSSProperties, useEffect, useId, useRef } from 'react'
import type { CriteriaRow } from '#shared/contract/criteria.ts'
import type { Criterion } from '#shared/contract/reviews.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import styles from './MatrixGrid.module.css'
import { stateOf } from './matrix.ts'
import { useTitles } from './use-matrix.ts'
import { standsSigns, toneOf } from './verdicts.ts'

/** The height of a row, in pixels. */
const rowHeight = 44

interface MatrixGridProps {
  stage: StageId
  criteria: readonly Criterion[]
  all: readonly CriteriaRow[]
  rows: readonly CriteriaRow[]
  /** Places in `rows` and in `criteria`. */
  at: { row: number; column: number }
  onMove: (row: number, column: number) => void
}

/** Reports against criteria. Only what is in sight is drawn; the keys of the room move the cell that is chosen. */
export function MatrixGrid({ stage, criteria, all, rows, at, onMove }: MatrixGridProps) {
  const t = useText()
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const head = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
    scrollPaddingStart: 76,
  })
  const items = virtual.getVirtualItems()
  const titles = useTitles(
    stage,
    all,
    items.flatMap(({ index }) => rows[index]?.id ?? []),
  )
  useEffect(() => {
    if (at.row < rows.length) virtual.scrollToIndex(at.row, { align: 'auto' })
  }, [at.row, rows.length, virtual])
  useEffect(() => {
    // The chosen column comes into sight beside the titles, which stand still.
    const cell = head.current?.children[at.column + 1]
    const box = scroller.current
    if (!(cell instanceof HTMLElement) || !box) return
    const hidden = cell.offsetLeft + cell.offsetWidth - (box.scrollLeft + box.clientWidth)
    const under = box.scrollLeft + (head.current?.children[0]?.clientWidth ?? 0) - cell.offsetLeft
    if (hidden > 0) box.scrollLeft += hidden
    else if (under > 0) box.scrollLeft -= under
  }, [at.column])

  return (
    <div
      ref={scroller}
      className={styles.scroll}
      role="grid"
      aria-label={t('criteria.title')}
      aria-rowcount={rows.length + 1}
      aria-colcount={criteria.length + 1}
      aria-activedescendant={rows.length > 0 ? `${id}-${at.row}-${at.column}` : undefined}
      tabIndex={0}
      style={{ '--criteria': criteria.length } as CSSProperties}
    >
      <div role="rowgroup" className={styles.head}>
        <div ref={head} role="row" aria-rowindex={1} className={styles.row}>
          <span role="columnheader" aria-colindex={1} className={cx(styles.report, styles.corner)}>
            {t('criteria.report')}
          </span>
          {criteria.map(({ id: criterion, text, kind }, column) => (
            <span
              key={criterion}
              role="columnheader"
              aria-colindex={column + 2}
              className={cx(styles.criterion, column === at.column && styles.here)}
              title={text}
            >
              <span className={styles.kind}>{t(`criteria.kind.${kind}`)}</span>
              <span className={styles.label} dir="auto">
                {text}
              </span>
            </span>
          ))}
        </div>
      </div>
      <div role="rowgroup" className={styles.body} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const report = titles.get(row.id)
          const isHere = item.index === at.row
          return (
            <div
              key={row.id}
              role="row"
              aria-rowindex={item.index + 2}
              className={cx(styles.row, styles.line, isHere && styles.current)}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              <span role="rowheader" aria-colindex={1} className={styles.report}>
                <OutcomeSign outcome={row.outcome} />
                <span className={styles.what}>
                  <span className={styles.title} dir="auto">
                    {report ? report.title || t('app.report.untitled') : ''}
                  </span>
                  <span className={styles.under} dir="auto">
                    {[row.previous && `↺ ${t('removal.previous.short')}`, report?.authors, report?.year]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
              </span>
              {criteria.map((criterion, column) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the room hears the keys for its cells
                <span
                  key={criterion.id}
                  id={`${id}-${item.index}-${column}`}
                  role="gridcell"
                  aria-colindex={column + 2}
                  aria-selected={isHere && column === at.column}
                  className={cx(styles.cell, isHere && column === at.column && styles.chosen)}
                  onClick={() => {
                    onMove(item.index, column)
                    scroller.current?.focus({ preventScroll: true })
                  }}
                >
                  <CellSign row={row} criterion={criterion} />
                </span>
              ))}
            </div>
          )
        })}
      </div>
    </div>
  )
}

const outcomes = { included: '✓', excluded: '✕', conflict: '⇄', pending: '·' } as const

function OutcomeSign({ outcome }: { outcome: CriteriaRow['outcome'] }) {
  const t = useText()
  if (!outcome) return null
  return (
    <span className={cx(styles.outcome, styles[outcome])} title={t(`criteria.outcome.${outcome}`)}>
      <span aria-hidden="true">{outcomes[outcome]}</span>
      <span className="visually-hidden">{t(`criteria.outcome.${outcome}`)}</span>
    </span>
  )
}

/** What stands: filled where the actor said it too, ringed where a third person settled it. */
function CellSign({ row, criterion }: { row: CriteriaRow; criterion: Criterion }) {
  const t = useText()
  const state = stateOf(row, criterion.id)
  const cell = row.cells[criterion.id]
  if (state === 'none' || !cell) return <span className="visually-hidden">{t('criteria.state.none')}</span>
  const tone = state === 'differs' ? 'differs' : toneOf(criterion.kind, state)
  return (
    <span className={cx(styles.sign, styles[tone], cell.mine !== null && styles.mine, cell.ruled && styles.ruled)}>
      <span aria-hidden="true">{standsSigns[state]}</span>
      <span className="visually-hidden">
        {t(`criteria.state.${state}`)}
        {cell.ruled ? `, ${t('criteria.ruled')}` : cell.mine !== null ? `, ${t('criteria.yours')}` : ''}
      </span>
    </span>
  )
}
