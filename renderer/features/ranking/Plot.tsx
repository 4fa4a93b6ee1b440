import type { ReactNode } from 'react'
import { useFormat } from '../../app/format.ts'
import { cx } from '../../ui/cx.ts'
import css from './Plot.module.css'

const [width, height] = [720, 280]
const inside = { left: 44, right: 12, top: 12, bottom: 40 }
const shares = [0, 0.25, 0.5, 0.75, 1]

/** A line of a plot: unbroken for what is told, dashed and dotted for what it is compared with. */
export interface PlotLine {
  id: string
  look: 'line' | 'dashed' | 'dotted'
  points: readonly { screened: number; recall: number }[]
  /** What the legend calls it; none where the line says it itself. */
  name?: string
  /** Stands at the line's beginning. */
  label?: string
}

interface PlotProps {
  caption: string
  /** What the picture shows, for those who do not see it. */
  label: string
  /** As many reports as there are. */
  most: number
  across: string
  lines: readonly PlotLine[]
  children?: ReactNode
}

/** A share of recall by the number of reports screened. */
export function Plot({ caption, label, most, across, lines, children }: PlotProps) {
  const { number, percent } = useFormat()
  const x = (screened: number) => inside.left + (screened / Math.max(1, most)) * (width - inside.left - inside.right)
  const y = (share: number) => height - inside.bottom - share * (height - inside.top - inside.bottom)
  const path = (points: PlotLine['points']) =>
    points.map(({ screened, recall }, i) => `${i === 0 ? 'M' : 'L'}${x(screened).toFixed(1)} ${y(recall).toFixed(1)}`)
  const named = lines.filter(({ name }) => name)
  return (
    <figure className={css.plot}>
      <figcaption className={css.caption}>{caption}</figcaption>
      <svg className={css.picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
        {shares.map((share) => (
          <g key={share}>
            <line
              className={share === 0 ? css.axis : css.grid}
              x1={inside.left}
              x2={width - inside.right}
              y1={y(share)}
              y2={y(share)}
            />
            <text className={css.figure} x={inside.left - 8} y={y(share) + 4} textAnchor="end">
              {percent(share)}
            </text>
          </g>
        ))}
        {ticksOf(most).map((tick) => (
          <text
            key={tick}
            className={css.figure}
            x={x(tick)}
            y={height - inside.bottom + 17}
            textAnchor={tick === 0 ? 'start' : tick === most ? 'end' : 'middle'}
          >
            {number(tick)}
          </text>
        ))}
        <text className={css.figure} x={(inside.left + width - inside.right) / 2} y={height - 4} textAnchor="middle">
          {across}
        </text>
        {lines.map(({ id, look, points, label: said }) => {
          const [first] = points
          const last = points.at(-1)
          return (
            <g key={id}>
              <path className={cx(css.line, css[look])} d={path(points).join('')} />
              {said && first && (
                <text className={css.label} x={x(first.screened) + 8} y={y(first.recall) + 16}>
                  {said}
                </text>
              )}
              {look === 'line' && last && (
                <circle className={css.dot} cx={x(last.screened)} cy={y(last.recall)} r={5} />
              )}
            </g>
          )
        })}
      </svg>
      {named.length > 0 && (
        <ul className={css.legend} aria-hidden="true">
          {named.map(({ id, look, name }) => (
            <li key={id}>
              <svg className={css.sample} viewBox="0 0 30 8" aria-hidden="true">
                <path className={cx(css.line, css[look])} d="M0 4L30 4" />
              </svg>
              {name}
            </li>
          ))}
        </ul>
      )}
      {children}
    </figure>
  )
}

/** Four stretches at most, whole numbers, from 0 to all. */
function ticksOf(most: number): number[] {
  return [...new Set(shares.map((share) => Math.round(share * most)))]
}
