import type { Estimate } from '#shared/domain/agreement/estimate.ts'
import { useText } from '../../app/text.ts'
import { numberCell, Table } from '../../ui/Table.tsx'
import css from './Estimates.module.css'
import { useFigures } from './figures.ts'
import { axisOf, IntervalMark, IntervalScale } from './Interval.tsx'

type Statistic =
  | 'percentAgreement'
  | 'cohenKappa'
  | 'pabak'
  | 'gwetAC1'
  | 'positiveAgreement'
  | 'negativeAgreement'
  | 'unanimous'
  | 'fleissKappa'
  | 'krippendorffAlpha'

interface EstimatesProps {
  caption: string
  rows: readonly [Statistic, Estimate, 'share' | 'coefficient'][]
}

/** Statistics with their intervals, drawn as well; one that is undefined for these votes says so and why. */
export function Estimates({ caption, rows }: EstimatesProps) {
  const t = useText()
  const figures = useFigures()
  const axis = axisOf(rows.map(([, estimate]) => estimate))
  const isAnyUndefined = rows.some(([, { value }]) => value === null)
  return (
    <div>
      <Table
        caption={caption}
        columns={[
          { id: 'statistic', label: t('agreement.statistic') },
          { id: 'value', label: t('agreement.value'), align: 'end' },
          { id: 'interval', label: t('agreement.interval'), align: 'end' },
          { id: 'plot', label: '' },
        ]}
      >
        {rows.map(([statistic, estimate, kind]) => (
          <tr key={statistic}>
            <th scope="row" className={css.name} title={t(`agreement.${statistic}.is`)}>
              {t(`agreement.${statistic}`)}
            </th>
            {estimate.value === null ? (
              <td colSpan={2} className={numberCell}>
                <span className={css.undefined}>{t('agreement.undefined')}</span>
              </td>
            ) : (
              <>
                <td className={numberCell}>{figures[kind](estimate.value)}</td>
                <td className={numberCell}>
                  <span className={css.interval}>{figures.interval(kind, estimate)}</span>
                </td>
              </>
            )}
            <td className={css.plot}>
              <IntervalMark axis={axis} estimate={estimate} />
            </td>
          </tr>
        ))}
        <tr className={css.scale}>
          <td colSpan={3} />
          <td className={css.plot}>
            <IntervalScale axis={axis} />
          </td>
        </tr>
      </Table>
      {isAnyUndefined && <p className={css.why}>{t('agreement.undefinedWhy')}</p>}
    </div>
  )
}
