import { useQuery } from '@tanstack/react-query'
import type { Bin, Said } from '#shared/domain/ranking/histogram.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { orpc } from '../../app/client.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import { More } from '../../ui/More.tsx'
import { numberCell, Table } from '../../ui/Table.tsx'
import { useFigures } from '../agreement/figures.ts'
import { LearnedFrom } from './Learned.tsx'
import { Part } from './Part.tsx'
import css from './Spread.module.css'
import { mostOf, spreadOf, sumOf } from './spread.ts'
import { anew } from './use-ranking.ts'

const rows = [
  { said: 'included', name: 'included', sign: '✓' },
  { said: 'excluded', name: 'excluded', sign: '✕' },
  { said: 'left', name: 'notDecided', sign: '○' },
] as const satisfies { said: Said; name: string; sign: string }[]

/** How far the model tells includes from excludes, and where what is left lies: as bars, in words and as a table. */
export function Spread({ stage }: { stage: StageId }) {
  const t = useText()
  const { percent } = useFormat()
  const { data } = useQuery({ ...orpc.ranking.state.queryOptions({ input: { stage } }), ...anew })
  if (!data) return <Part title={t('ranking.spread')} />
  const { includes, excludes, histogram: bins, left, expectedConflicts } = data
  if (!data.enough) {
    return (
      <Part title={t('ranking.spread')}>
        <div className={css.early}>
          <h3>{t('ranking.spread.random')}</h3>
          <p>{t('ranking.spread.random.text', { includes, excludes })}</p>
        </div>
      </Part>
    )
  }
  const { apart, high } = spreadOf(bins)
  return (
    <Part title={t('ranking.spread')} said={<LearnedFrom learned={data} />}>
      <p className={css.caption}>
        {t('ranking.spread.apart', { share: percent(apart) })} {t('ranking.spread.left', { left, high })}
        {expectedConflicts !== null && ` ${t('ranking.spread.conflicts', { n: Math.round(expectedConflicts) })}`}
      </p>
      <div className={css.picture}>
        {rows.map((row) => (
          <Bars key={row.said} bins={bins} {...row} />
        ))}
        <p className={css.ends} aria-hidden="true">
          <span>{t('ranking.spread.low')}</span>
          <span>{t('ranking.spread.high')}</span>
        </p>
      </div>
      <p className={css.small}>{t('ranking.spread.unseen')}</p>
      <BinTable bins={bins} />
    </Part>
  )
}

const height = 52

function Bars({ bins, said, name, sign }: { bins: readonly Bin[] } & (typeof rows)[number]) {
  const t = useText()
  const { number } = useFormat()
  const { coefficient: score } = useFigures()
  const n = sumOf(bins, said)
  const tallest = Math.max(1, ...bins.map((bin) => bin[said]))
  const most = mostOf(bins, said)
  const kind = t(`ranking.spread.${name}`)
  return (
    <div className={cx(css.row, css[said])}>
      <span className={css.name} aria-hidden="true">
        <span className={css.sign}>{sign}</span>
        {kind}
        <span className={css.n}>{number(n)}</span>
      </span>
      <svg
        className={css.bars}
        viewBox={`0 0 ${bins.length} ${height}`}
        preserveAspectRatio="none"
        role="img"
        aria-label={
          most
            ? t('ranking.spread.picture', { said: kind, n, from: score(most.from), to: score(most.to) })
            : t('ranking.spread.picture.none', { said: kind })
        }
      >
        {bins.map((bin, place) => {
          const tall = bin[said] === 0 ? 0 : Math.max(2, (bin[said] / tallest) * (height - 2))
          return (
            <rect key={bin.from} x={place + 0.08} width={0.84} y={height - tall} height={tall}>
              <title>{t('ranking.spread.bar', { from: score(bin.from), to: score(bin.to), n: bin[said] })}</title>
            </rect>
          )
        })}
      </svg>
    </div>
  )
}

function BinTable({ bins }: { bins: readonly Bin[] }) {
  const t = useText()
  const { number } = useFormat()
  const { coefficient: score } = useFigures()
  return (
    <More label={t('ranking.asTable')} level={3}>
      <div className={css.table}>
        <Table
          caption={t('ranking.spread')}
          columns={[
            { id: 'score', label: t('ranking.spread.score') },
            ...rows.map(({ said, name }) => ({
              id: said,
              label: t(`ranking.spread.${name}`),
              align: 'end' as const,
            })),
          ]}
        >
          {bins.map((bin) => (
            <tr key={bin.from}>
              <th scope="row">{t('ranking.spread.range', { from: score(bin.from), to: score(bin.to) })}</th>
              {rows.map(({ said }) => (
                <td key={said} className={numberCell}>
                  {number(bin[said])}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      </div>
    </More>
  )
}
