import type { Figures } from '#shared/domain/ranking/figures.ts'
import { useText } from '../../app/text.ts'
import { numberCell, Table } from '../../ui/Table.tsx'
import { useFigures } from '../agreement/figures.ts'
import css from './Saved.module.css'
import { readFor95, savedBy } from './saved.ts'

/** The figures of each run of a simulation, and their mean. */
export function RunTable({ runs }: { runs: readonly (Figures & { seed: number })[] }) {
  const t = useText()
  const mean = savedBy(runs)
  return (
    <div className={css.table}>
      <Table
        caption={t('ranking.saved.runs')}
        columns={[
          { id: 'run', label: t('ranking.saved.run.name') },
          ...(['at95', 'wss95', 'atd', 'tenth'] as const).map((id) => ({
            id,
            label: t(`ranking.saved.run.${id}`),
            align: 'end' as const,
          })),
        ]}
      >
        {runs.map((run) => (
          <tr key={run.seed}>
            <th scope="row">{run.seed}</th>
            <Cells shares={[readFor95(run), run.wss95, run.atd, run.recallAt10]} />
          </tr>
        ))}
        <tr className={css.mean}>
          <th scope="row">{t('ranking.saved.run.mean')}</th>
          <Cells shares={[mean.at95, mean.wss95, mean.atd, mean.recallAt10]} />
        </tr>
      </Table>
    </div>
  )
}

function Cells({ shares }: { shares: readonly number[] }) {
  const { share } = useFigures()
  return shares.map((value, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the columns never move
    <td key={i} className={numberCell}>
      {share(value)}
    </td>
  ))
}
