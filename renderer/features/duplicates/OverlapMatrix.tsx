import type { DuplicateSummary } from '#shared/contract/duplicates.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import css from './OverlapMatrix.module.css'
import { sharedBetween } from './overlap-table.ts'

/**
 * Sources against sources. The columns bear the numbers that the rows give to the names, so that long names and many
 * sources fit. The deeper the tint, the more two share.
 */
export function OverlapMatrix({ summary }: { summary: DuplicateSummary }) {
  const t = useText()
  const { number } = useFormat()
  const { sources } = summary
  const shared = sharedBetween(summary)
  const most = Math.max(1, ...summary.overlap.map(({ reports }) => reports))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={css.scroll} tabIndex={0} aria-label={t('duplicates.overlap.shared')}>
      <table className={css.matrix}>
        <caption className="visually-hidden">{t('duplicates.overlap.shared')}</caption>
        <thead>
          <tr>
            <td className={css.name} />
            {sources.map((source, place) => (
              <th key={source.id} scope="col" title={source.name}>
                <span aria-hidden="true">{place + 1}</span>
                <span className="visually-hidden">{source.name}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sources.map((row, a) => (
            <tr key={row.id}>
              <th scope="row" className={css.name}>
                <span className={css.inName}>
                  <span className={css.place}>{a + 1}</span>
                  <span className={css.words} title={row.name}>
                    {row.name}
                  </span>
                </span>
              </th>
              {sources.map((column, b) => {
                const n = shared(a, b)
                return (
                  <td
                    key={column.id}
                    className={cx(css.cell, a === b && css.own)}
                    title={a === b ? undefined : t('duplicates.overlap.cell', { a: row.name, b: column.name, n })}
                    style={a === b ? undefined : { background: tint(n / most) }}
                  >
                    {n === 0 ? <span className={css.nothing}>·</span> : number(n)}
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={css.note}>{t('duplicates.overlap.diagonal')}</p>
    </section>
  )
}

function tint(share: number): string {
  return `color-mix(in srgb, var(--accent) ${Math.round(Math.sqrt(share) * 34)}%, var(--raised))`
}
