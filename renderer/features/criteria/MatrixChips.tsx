import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Chip } from '../../ui/Chip.tsx'
import styles from './CriteriaPage.module.css'
import { filterRows, noFilter } from './matrix.ts'
import type { Matrix } from './use-matrix.ts'

const outcomes = ['all', 'included', 'excluded'] as const

/** Which reports are shown: by outcome, where it is known, and where reviewers differ. */
export function MatrixChips({ matrix, isKnown }: { matrix: Matrix; isKnown: boolean }) {
  const t = useText()
  const { number } = useFormat()
  const { all, criteria, filter, setFilter, rows } = matrix
  const ids = criteria.map(({ id }) => id)
  const count = (change: Partial<typeof filter>) => filterRows(all, ids, { ...noFilter, ...change }).length
  const differing = count({ differs: true })
  const column = filter.column && criteria.find(({ id }) => id === filter.column?.criterion)
  return (
    <fieldset className={styles.chips} aria-label={t('criteria.filter')}>
      {isKnown ? (
        outcomes.map((outcome) => (
          <Chip
            key={outcome}
            count={number(count({ outcome }))}
            pressed={filter.outcome === outcome}
            onPress={() => setFilter({ ...filter, outcome })}
          >
            {t(`criteria.outcome.${outcome}`)}
          </Chip>
        ))
      ) : (
        <Chip count={number(all.length)}>{t('criteria.own')}</Chip>
      )}
      {(differing > 0 || filter.differs) && (
        <Chip
          count={number(differing)}
          pressed={filter.differs}
          onPress={() => setFilter({ ...filter, differs: !filter.differs })}
        >
          {t('criteria.filter.differs')}
        </Chip>
      )}
      {filter.column && column && (
        <Chip
          pressed
          count={number(rows.length)}
          onRemove={{
            label: t('criteria.filter.remove'),
            run: () => setFilter({ ...filter, column: null }),
          }}
        >
          {t('criteria.filter.column', {
            criterion: short(column.text),
            state: t(`criteria.state.${filter.column.state}`),
          })}
        </Chip>
      )}
    </fieldset>
  )
}

function short(text: string): string {
  return text.length > 24 ? `${text.slice(0, 22).trimEnd()} …` : text
}
