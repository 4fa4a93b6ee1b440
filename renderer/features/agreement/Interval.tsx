import type { Estimate } from '#shared/domain/agreement/estimate.ts'
import { useFigures } from './figures.ts'
import css from './Interval.module.css'

/** Where a drawing of intervals begins; it ends at 1. */
export interface Axis {
  from: number
  ticks: number[]
}

/** From as far down as any interval reaches, in halves. */
export function axisOf(estimates: readonly Estimate[]): Axis {
  const lowest = Math.min(0.5, ...estimates.map(({ value, low }) => low ?? value ?? 0.5))
  const from = Math.max(-1, Math.floor(lowest * 2) / 2)
  const step = from === 0.5 ? 0.25 : 0.5
  return { from, ticks: Array.from({ length: Math.round((1 - from) / step) + 1 }, (_, i) => from + i * step) }
}

const placeOf = (axis: Axis, value: number) => `${((value - axis.from) / (1 - axis.from)) * 100}%`

/** One statistic: a line as long as its interval, and a dot where it is. The table beside says the same in figures. */
export function IntervalMark({ axis, estimate: { value, low, high } }: { axis: Axis; estimate: Estimate }) {
  return (
    <span className={css.row} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <span
          key={tick}
          className={css.tick}
          data-zero={tick === 0 || undefined}
          style={{ left: placeOf(axis, tick) }}
        />
      ))}
      {low !== null && high !== null && (
        <span className={css.line} style={{ left: placeOf(axis, low), right: `calc(100% - ${placeOf(axis, high)})` }} />
      )}
      {value !== null && <span className={css.dot} style={{ left: placeOf(axis, value) }} />}
    </span>
  )
}

/** The figures under the drawing. */
export function IntervalScale({ axis }: { axis: Axis }) {
  const { coefficient } = useFigures()
  return (
    <span className={css.scale} aria-hidden="true">
      {axis.ticks.map((tick) => (
        <span key={tick} className={css.figure} style={{ left: placeOf(axis, tick) }}>
          {coefficient(tick)}
        </span>
      ))}
    </span>
  )
}
