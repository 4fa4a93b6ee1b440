import type { Estimate } from '#shared/domain/agreement/estimate.ts'
import { useText } from '../../app/text.ts'
import { numberCell, Table } from '../../ui/Table.tsx'
import css from './Estimates.module.css'
import { useFigures } from './figures.ts'

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

/** Statistics with their intervals; one that is undefined for these votes says so and why. */
export function Estimates({ caption, rows }: EstimatesProps) {
  const t = useText()
  const figures = useFigures()
  return (
    <Table
      caption={caption}
      columns={[
        { id: 'statistic', label: t('agreement.statistic') },
        { id: 'value', label: t('agreement.value'), align: 'end' },
        { id: 'interval', label: t('agreement.interval'), align: 'end' },
      ]}
    >
      {rows.map(([statistic, { value, low, high }, kind]) => (
        <tr key={statistic}>
          <td>{t(`agreement.${statistic}`)}</td>
          {value === null ? (
            <td colSpan={2} className={numberCell} title={t('agreement.undefinedWhy')}>
              <span className={css.undefined}>{t('agreement.undefined')}</span>
            </td>
          ) : (
            <>
              <td className={numberCell}>{figures[kind](value)}</td>
              <td className={numberCell}>
                {low !== null && high !== null && (
                  <span className={css.interval}>
                    {figures[kind](low)} – {figures[kind](high)}
                  </span>
                )}
              </td>
            </>
          )}
        </tr>
      ))}
    </Table>
  )
}
