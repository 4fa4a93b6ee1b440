import { sourceKinds } from '#shared/domain/reviews/words.ts'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { cx } from '../../ui/cx.ts'
import { numberCell, Table } from '../../ui/Table.tsx'
import { agrees, hitsOf } from './hits.ts'
import css from './SourceTable.module.css'
import type { Source } from './source.ts'

interface SourceTableProps {
  sources: readonly Source[]
  chosen: string | null
  onChoose: (id: string) => void
}

/** The sources by kind, with what each gave and a sum for each kind; what came in at full text, or with the previous version of the review, stands apart. */
export function SourceTable({ sources, chosen, onChoose }: SourceTableProps) {
  const t = useText()
  const { number, date } = useFormat()
  const searched = sources.filter((source) => source.enters === 'search')
  const late = sources.filter((source) => source.enters === 'full-text')
  const groups = [
    ...sourceKinds.map((kind) => ({ group: kind, members: searched.filter((source) => source.kind === kind) })),
    { group: 'late' as const, members: late },
    { group: 'previous' as const, members: sources.filter((source) => source.enters === 'previous') },
  ].filter(({ members }) => members.length > 0)
  return (
    <div className={css.wrap}>
      <Table
        caption={t('imports.sources')}
        columns={[
          { id: 'name', label: t('imports.field.name') },
          { id: 'searched', label: t('imports.field.searched'), width: '108px' },
          { id: 'hits', label: t('imports.field.hits'), align: 'end', width: '88px' },
          { id: 'removed', label: t('imports.field.removed'), align: 'end', width: '88px' },
          { id: 'records', label: t('imports.field.records'), align: 'end', width: '96px' },
        ]}
      >
        {groups.map(({ group, members }) => [
          <tr key={group} className={css.kind}>
            <th scope="rowgroup" colSpan={3}>
              {t(`imports.kinds.${group}`)}
            </th>
            <td className={numberCell}>{sumText(members, (one) => one.removedBefore, number)}</td>
            <td className={numberCell}>{sumText(members, (one) => one.records, number, '0')}</td>
          </tr>,
          ...members.map((source) => {
            const warnings = source.imports.reduce((sum, one) => sum + one.warnings.length, 0)
            const hits = source.imports.length > 0 && hitsOf(source, source.records)
            const differs = hits && !agrees(hits)
            const under = [source.kind === 'other' && t(`imports.method.${source.method ?? 'other'}`), source.platform]
            return (
              <tr
                key={source.id}
                className={cx(css.source, source.id === chosen && css.chosen)}
                onClick={() => onChoose(source.id)}
              >
                <td>
                  <button
                    type="button"
                    className={css.name}
                    aria-pressed={source.id === chosen}
                    onClick={() => onChoose(source.id)}
                  >
                    {source.name}
                  </button>
                  <span className={css.aside}>
                    <span className={css.under}>{under.filter(Boolean).join(' · ')}</span>
                    {warnings > 0 && <span className={css.warned}>{t('imports.warnings', { n: warnings })}</span>}
                  </span>
                </td>
                <td className={css.second}>{source.searched ? date(source.searched) : '–'}</td>
                <td className={cx(numberCell, css.second, differs && css.warned)}>
                  {source.hits === undefined ? '–' : number(source.hits)}
                  {differs && ' !'}
                </td>
                <td className={cx(numberCell, css.second)}>
                  {source.removedBefore ? number(source.removedBefore) : '–'}
                </td>
                <td className={numberCell}>{number(source.records)}</td>
              </tr>
            )
          }),
        ])}
        <tr className={css.total}>
          <th scope="row" colSpan={3}>
            {t('imports.total')}
          </th>
          <td className={numberCell}>{sumText(searched, (one) => one.removedBefore, number)}</td>
          <td className={numberCell}>{sumText(searched, (one) => one.records, number, '0')}</td>
        </tr>
      </Table>
    </div>
  )
}

function sumText(sources: readonly Source[], of: (source: Source) => number, number: (n: number) => string, none = '') {
  const sum = sources.reduce((before, source) => before + of(source), 0)
  return sum === 0 ? none : number(sum)
}
