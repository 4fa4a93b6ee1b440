import type { ReactNode } from 'react'
import type { DuplicateSummary } from '#shared/contract/duplicates.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import css from './ReductionFigure.module.css'

interface Segment {
  id: string
  n: number
  label: string
  look: 'source' | 'alone' | 'several' | 'gone'
}

/** A share of the whole below which the words for a segment do not fit into it. */
const roomForWords = 0.25

/** Records become reports, drawn to one scale: what the searches found, by source what came in, and what is left. */
export function ReductionFigure({ summary }: { summary: DuplicateSummary }) {
  const t = useText()
  const { number } = useFormat()
  const { records, reports, merged, removedBefore, sources } = summary
  const all = records + removedBefore
  const alone = sources.reduce((sum, source) => sum + source.alone, 0)
  const bySize = [...sources].sort((a, b) => b.records - a.records)
  const left = [
    { id: 'alone', n: alone, label: t('duplicates.summary.alone'), look: 'alone' },
    { id: 'several', n: reports - alone, label: t('duplicates.summary.several'), look: 'several' },
    { id: 'merged', n: merged, label: t('duplicates.summary.gone'), look: 'gone' },
  ] as const
  const isTight = left.some(({ n }) => n > 0 && n < roomForWords * all)
  const labelled = (id: string, n: number, label: string, look: Segment['look']): Segment => ({ id, n, label, look })
  return (
    <dl className={css.figure}>
      {removedBefore > 0 && (
        <Row name={t('duplicates.summary.searched')} n={number(all)}>
          <Bar
            all={all}
            segments={[
              labelled('records', records, t('duplicates.summary.imported'), 'several'),
              labelled('before', removedBefore, t('duplicates.summary.removedBefore'), 'gone'),
            ]}
          />
        </Row>
      )}
      <Row name={t('duplicates.summary.records')} n={number(records)}>
        <Bar all={all} segments={bySize.map(({ id, records, name }) => labelled(id, records, name, 'source'))} />
      </Row>
      <Row name={t('duplicates.summary.reports')} n={number(reports)}>
        <Bar all={all} segments={left} bare={isTight} />
        {isTight && <Key segments={left} />}
      </Row>
    </dl>
  )
}

function Row({ name, n, children }: { name: string; n: string; children: ReactNode }) {
  return (
    <div className={css.row}>
      <dt>{name}</dt>
      <dd className={css.number}>{n}</dd>
      <dd>{children}</dd>
    </div>
  )
}

/** Segments in proportion to a whole that may be longer than they are together. */
function Bar({ all, segments, bare = false }: { all: number; segments: readonly Segment[]; bare?: boolean }) {
  const { number } = useFormat()
  const shown = segments.filter(({ n }) => n > 0)
  return (
    <ul className={css.bar}>
      {shown.map(({ id, n, label, look }) => (
        <li
          key={id}
          className={cx(css.segment, css[look], bare && css.bare)}
          style={{ width: `${(n / Math.max(1, all)) * 100}%` }}
          title={`${label}: ${number(n)}`}
        >
          <span className={css.label}>{label}</span> <span className={css.count}>{number(n)}</span>
        </li>
      ))}
    </ul>
  )
}

/** What the segments of a bar are, for the eye: each of them says it itself to those who listen. */
function Key({ segments }: { segments: readonly Segment[] }) {
  return (
    <p className={css.key} aria-hidden="true">
      {segments
        .filter(({ n }) => n > 0)
        .map(({ id, label, look }) => (
          <span key={id}>
            <i className={css[look]} />
            {label}
          </span>
        ))}
    </p>
  )
}
