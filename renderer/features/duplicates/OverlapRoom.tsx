import type { DuplicateSummary } from '#shared/contract/duplicates.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Room } from '../../ui/Room.tsx'
import { numberCell, Table } from '../../ui/Table.tsx'
import type { DuplicatesHead } from './head.ts'
import css from './OverlapRoom.module.css'
import { ruleText } from './reason-text.ts'

/** What each source gave that no other gave, what each two share, and what the merges rest on. */
export function OverlapRoom({ head, summary }: { head: DuplicatesHead; summary: DuplicateSummary }) {
  const t = useText()
  const { number } = useFormat()
  return (
    <Room title={head.title} chips={head.chips} status={head.status}>
      <div className={css.page}>
        {head.banner}
        <div className={css.columns}>
          <section>
            <h2 className={css.title}>{t('duplicates.overlap.each')}</h2>
            <Contributions sources={summary.sources} />
          </section>
          <section>
            <h2 className={css.title}>{t('duplicates.grounds')}</h2>
            <dl className={css.grounds}>
              {summary.rules.map(({ rule, links }) => (
                <div key={rule}>
                  <dt>{ruleText(rule, t)}</dt>
                  <dd>{number(links)}</dd>
                </div>
              ))}
            </dl>
          </section>
        </div>
        <section>
          <h2 className={css.title}>{t('duplicates.overlap.shared')}</h2>
          {summary.sources.length > 1 ? <Matrix summary={summary} /> : <p>{t('duplicates.overlap.none')}</p>}
        </section>
      </div>
    </Room>
  )
}

function Contributions({ sources }: { sources: DuplicateSummary['sources'] }) {
  const t = useText()
  const { number, percent } = useFormat()
  return (
    <Table
      caption={t('duplicates.overlap.each')}
      columns={[
        { id: 'source', label: t('duplicates.overlap.source') },
        { id: 'records', label: t('duplicates.overlap.records'), align: 'end' },
        { id: 'reports', label: t('duplicates.overlap.reports'), align: 'end' },
        { id: 'alone', label: t('duplicates.overlap.alone'), align: 'end' },
        { id: 'share', label: '', width: '150px' },
      ]}
    >
      {sources.map((source) => {
        const share = source.reports === 0 ? 0 : source.alone / source.reports
        return (
          <tr key={source.id}>
            <td>{source.name}</td>
            <td className={numberCell}>{number(source.records)}</td>
            <td className={numberCell}>{number(source.reports)}</td>
            <td className={numberCell}>{number(source.alone)}</td>
            <td>
              <span className={css.share}>
                <span className={css.track} aria-hidden="true">
                  <span className={css.fill} style={{ width: `${share * 100}%` }} />
                </span>
                <span className={css.figure}>{percent(share)}</span>
              </span>
            </td>
          </tr>
        )
      })}
    </Table>
  )
}

/** The lower half of sources against sources; the deeper the tint, the more they share. */
function Matrix({ summary }: { summary: DuplicateSummary }) {
  const t = useText()
  const { number } = useFormat()
  const { sources } = summary
  const shared = new Map(summary.overlap.map(({ a, b, reports }) => [`${a} ${b}`, reports]))
  const most = Math.max(1, ...summary.overlap.map(({ reports }) => reports))
  return (
    <div className={css.scroll}>
      <table className={css.matrix}>
        <caption className="visually-hidden">{t('duplicates.overlap.shared')}</caption>
        <tbody>
          {sources.slice(1).map((row, above) => (
            <tr key={row.id}>
              <th scope="row">{row.name}</th>
              {sources.slice(0, above + 1).map((column, index) => {
                const n = shared.get(`${index} ${above + 1}`) ?? 0
                return (
                  <td
                    key={column.id}
                    title={t('duplicates.overlap.cell', { a: row.name, b: column.name, n })}
                    style={{ background: tint(n / most) }}
                  >
                    {n === 0 ? <span className={css.nothing}>·</span> : number(n)}
                  </td>
                )
              })}
            </tr>
          ))}
          <tr>
            <td />
            {sources.slice(0, -1).map((source) => (
              <th key={source.id} scope="col" className={css.column}>
                <span>{source.name}</span>
              </th>
            ))}
          </tr>
        </tbody>
      </table>
    </div>
  )
}

function tint(share: number): string {
  return `color-mix(in srgb, var(--accent) ${Math.round(Math.sqrt(share) * 34)}%, var(--raised))`
}
