import type { Estimate } from '#shared/domain/agreement/estimate.ts'
import { useFigures } from './figures.ts'
import css from './Interval.module.css'

/** Where a drawing of intervals begins; it ends at 1. */
export interface Axis {
  from: number
  ticks: number[]
}

/** From 0, or from as far below as any interval reaches. */
export function axisOf(estimates: readonly Estimate[]): Axis {
  const lowest = Math.min(0, ...estimates.map(({ value, low }) => low ?? value ?? 0))
  const from = lowest < -0.5 ? -1 : lowest < 0 ? -0.5 : 0
  return { from, ticks: from === -1 ? [-1, -0.5, 0, 0.5, 1] : from === -0.5 ? [-0.5, 0, 0.5, 1] : [0, 0.5, 1] }
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
