import type { PairAgreement } from '#shared/domain/agreement/agreement.ts'
import { useFormat } from '../../app/format.ts'
import { type TextId, useText } from '../../app/text.ts'
import css from './VoteTable.module.css'

const categories: Record<string, TextId> = {
  include: 'agreement.category.include',
  exclude: 'agreement.category.exclude',
  maybe: 'agreement.category.maybe',
}

/** One reviewer's votes against the other's; where they agree is tinted. */
export function VoteTable({ pair }: { pair: PairAgreement }) {
  const t = useText()
  const { number } = useFormat()
  const [a, b] = pair.reviewers
  const name = (category: string) => {
    const id = categories[category]
    return id ? t(id) : category
  }
  const total = (values: readonly number[]) => number(values.reduce((sum, n) => sum + n, 0))
  return (
    <table className={css.table}>
      <caption className={css.caption}>{t('agreement.table', { a, b })}</caption>
      <thead>
        <tr>
          <td />
          {pair.categories.map((category) => (
            <th key={category} scope="col">
              {name(category)}
            </th>
          ))}
          <th scope="col">{t('agreement.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {pair.categories.map((category, i) => (
          <tr key={category}>
            <th scope="row">{name(category)}</th>
            {pair.categories.map((other, j) => (
              <td key={other} className={i === j ? css.agreed : undefined}>
                {number(pair.table[i]?.[j] ?? 0)}
              </td>
            ))}
            <td className={css.sum}>{total(pair.table[i] ?? [])}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('agreement.sum')}</th>
          {pair.categories.map((category, j) => (
            <td key={category} className={css.sum}>
              {total(pair.table.map((row) => row[j] ?? 0))}
            </td>
          ))}
          <td className={css.sum}>{number(pair.n)}</td>
        </tr>
      </tbody>
    </table>
  )
}
