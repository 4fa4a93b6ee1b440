import { Button } from 'react-aria-components'
import type { AgreementPair } from '#shared/contract/agreement.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import type { Behind } from './behind.ts'
import css from './VoteTable.module.css'

interface VoteTableProps {
  pair: Pick<AgreementPair, 'reviewers' | 'categories' | 'table' | 'n'> & Partial<Pick<AgreementPair, 'members'>>
  chosen?: Behind | null
  /** Left out where the numbers open nothing. */
  onOpen?: (behind: Behind) => void
}

/** One reviewer's votes against the other's: where they agree is tinted, and each number opens its reports. */
export function VoteTable({ pair, chosen, onOpen }: VoteTableProps) {
  const t = useText()
  const { number, percent } = useFormat()
  const [a, b] = pair.reviewers
  const [row = '', column = ''] = pair.members ?? []
  const total = (values: readonly number[]) => values.reduce((sum, n) => sum + n, 0)
  const open = (rowVote: Decision, columnVote: Decision) =>
    onOpen?.({
      title: t('agreement.behind.cell', {
        a,
        b,
        rowVote: t(`app.decision.${rowVote}`).toLocaleLowerCase(),
        columnVote: t(`app.decision.${columnVote}`).toLocaleLowerCase(),
      }),
      cell: { row, rowVote, column, columnVote },
    })
  const isChosen = (rowVote: Decision, columnVote: Decision) =>
    chosen?.cell?.row === row &&
    chosen.cell.column === column &&
    chosen.cell.rowVote === rowVote &&
    chosen.cell.columnVote === columnVote
  return (
    <table className={css.table}>
      <caption className={css.caption}>{t('agreement.table', { a, b })}</caption>
      <thead>
        <tr>
          <td />
          {pair.categories.map((category) => (
            <th key={category} scope="col">
              {t(`app.decision.${category}`)}
            </th>
          ))}
          <th scope="col">{t('agreement.sum')}</th>
        </tr>
      </thead>
      <tbody>
        {pair.categories.map((rowVote, i) => (
          <tr key={rowVote}>
            <th scope="row">{t(`app.decision.${rowVote}`)}</th>
            {pair.categories.map((columnVote, j) => {
              const n = pair.table[i]?.[j] ?? 0
              const className = cx(css.cell, i === j && css.agreed, isChosen(rowVote, columnVote) && css.chosen)
              const figures = (
                <>
                  <span className={css.n}>
                    {i === j && <span aria-hidden="true">= </span>}
                    {number(n)}
                  </span>
                  <span className={css.share}>{percent(n / pair.n)}</span>
                </>
              )
              return (
                <td key={columnVote}>
                  {onOpen ? (
                    <Button className={className} isDisabled={n === 0} onPress={() => open(rowVote, columnVote)}>
                      {figures}
                      <span className="visually-hidden">
                        {t('agreement.cell', {
                          a,
                          b,
                          rowVote: t(`app.decision.${rowVote}`).toLocaleLowerCase(),
                          columnVote: t(`app.decision.${columnVote}`).toLocaleLowerCase(),
                        })}
                      </span>
                    </Button>
                  ) : (
                    <span className={className}>{figures}</span>
                  )}
                </td>
              )
            })}
            <td className={css.sum}>{number(total(pair.table[i] ?? []))}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{t('agreement.sum')}</th>
          {pair.categories.map((category, j) => (
            <td key={category} className={css.sum}>
              {number(total(pair.table.map((counts) => counts[j] ?? 0)))}
            </td>
          ))}
          <td className={css.sum}>{number(pair.n)}</td>
        </tr>
      </tbody>
    </table>
  )
}
