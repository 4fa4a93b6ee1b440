import { type FlowForm, hasTwoColumns, isUpdated } from '#shared/domain/flow/flow.ts'
import css from './FormPicker.module.css'

/** The shape of a form at a glance: how many columns there are, and what stands beside them. */
export function FormPicture({ form }: { form: FlowForm }) {
  const is2009 = form === '2009'
  const columns = hasTwoColumns(form) ? 2 : 1
  const first = isUpdated(form) ? 11 : 2
  const rows = is2009 ? [10, 16, 22, 28] : [3, 10, 17, 24]
  return (
    <svg className={css.picture} viewBox="0 0 48 36" aria-hidden="true">
      {isUpdated(form) && <rect className={css.strong} x={1} y={3} width={8} height={5} rx={1} />}
      {is2009 && (
        <>
          <rect x={4} y={3} width={12} height={4} rx={1} />
          <rect x={20} y={3} width={12} height={4} rx={1} />
        </>
      )}
      {Array.from({ length: columns }, (_, column) => column).flatMap((column) =>
        rows.map((y, row) => {
          const x = first + column * 19
          const hasNone = column === 1 && row === 1
          const width = columns === 2 ? 8 : 14
          return hasNone ? null : (
            <g key={`${column} ${y}`}>
              <rect x={is2009 ? 11 : x} y={y} width={width} height={is2009 ? 4 : 5} rx={1} />
              {(!is2009 || row === 1 || row === 2) && !(column === 1 && row === 0) && (
                <rect
                  className={form === 'scr' ? css.strong : css.faint}
                  x={(is2009 ? 11 : x) + width + 2}
                  y={y}
                  width={columns === 2 ? 7 : 14}
                  height={is2009 ? 4 : 5}
                  rx={1}
                />
              )}
            </g>
          )
        }),
      )}
      <rect
        className={css.strong}
        x={is2009 ? 11 : first}
        y={is2009 ? 33 : 31}
        width={columns === 2 ? 8 : 14}
        height={3}
        rx={1}
      />
    </svg>
  )
}
