import type { Ref } from 'react'
import type { Column } from '#shared/domain/evidence/columns.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { MenuButton } from '../../ui/MenuButton.tsx'
import { SearchField } from '../screening/SearchField.tsx'
import { filterText } from './filter-text.ts'
import styles from './TableView.module.css'
import { moved } from './table-view.ts'
import type { EvidenceTable } from './use-evidence.ts'
import type { TableViewState } from './use-table-view.ts'

interface TableBarProps {
  table: EvidenceTable
  state: TableViewState
  /** The column of the active cell, which the menu is for. */
  column: Column | undefined
  shown: readonly Column[]
  search: string
  searchField: Ref<HTMLInputElement>
  onSearch: (search: string) => void
  onFilter: (column: Column) => void
  onColumns: () => void
  /** Left out where nothing may be changed. */
  onFillDown: (() => void) | undefined
}

/** What is done with the table: search, what the active column offers, groups, columns; and the filters as chips. */
export function TableBar(props: TableBarProps) {
  const { table, state, column, shown, search, searchField, onSearch, onFilter, onColumns, onFillDown } = props
  const t = useText()
  const { view, change, filter } = state
  const grouped = table.columns.find((one) => one.id === view.group)
  const filtered = table.columns.filter((one) => view.filters[one.id] !== undefined)
  return (
    <>
      <div className={styles.bar}>
        <div className={styles.search}>
          <SearchField
            label={t('evidence.search')}
            placeholder={t('evidence.search.placeholder')}
            value={search}
            onChange={onSearch}
            inputRef={searchField}
          />
        </div>
        {column && (
          <MenuButton
            size="small"
            aria-label={t('evidence.column.menu', { label: column.label })}
            groups={columnMenu({ ...props, column })}
          >
            <span className={styles.name}>{column.label}</span> <span aria-hidden="true">▾</span>
          </MenuButton>
        )}
        <MenuButton
          size="small"
          groups={[
            {
              id: 'group',
              title: t('evidence.group'),
              choices: [
                { id: 'none', label: t('evidence.group.none'), isChosen: !grouped, run: () => change({ group: null }) },
                ...shown
                  .filter((one) => one.id !== 'title')
                  .map((one) => ({
                    id: one.id,
                    label: one.label,
                    isChosen: one === grouped,
                    run: () => change({ group: one.id }),
                  })),
              ],
            },
          ]}
        >
          <span className={styles.name}>
            {grouped ? t('evidence.group.by', { label: grouped.label }) : t('evidence.group.none')}
          </span>{' '}
          <span aria-hidden="true">▾</span>
        </MenuButton>
        <Button size="small" command="evidence.columns" onPress={onColumns}>
          {t('evidence.columns')}
        </Button>
        {onFillDown && (
          <Button size="small" command="evidence.fillDown" onPress={onFillDown}>
            {t('evidence.command.fillDown')}
          </Button>
        )}
      </div>
      {filtered.length > 0 && (
        <div className={styles.filters}>
          {filtered.map((one) => (
            <span key={one.id} className={styles.filter}>
              <Chip
                onRemove={{ label: t('evidence.filter.remove', { label: one.label }), run: () => filter(one.id, {}) }}
              >
                <button type="button" className={styles.filterText} onClick={() => onFilter(one)}>
                  {filterText(one, view.filters[one.id] ?? {}, table.words, t)}
                </button>
              </Chip>
            </span>
          ))}
          {filtered.length > 1 && (
            <Button variant="bare" size="small" onPress={() => change({ filters: {} })}>
              {t('evidence.filter.removeAll')}
            </Button>
          )}
        </div>
      )}
    </>
  )

  function columnMenu({ column: one }: TableBarProps & { column: Column }) {
    const sort = view.sorts.find((known) => known.column === one.id)
    const by = (descending: boolean) => () => change({ sorts: [{ column: one.id, descending }] })
    const order = (step: 1 | -1) => () => change((now) => ({ order: moved(table.columns, now, one.id, step) }))
    return [
      {
        id: 'sort',
        choices: [
          { id: 'asc', label: t('evidence.column.ascending'), isChosen: sort?.descending === false, run: by(false) },
          { id: 'desc', label: t('evidence.column.descending'), isChosen: sort?.descending === true, run: by(true) },
          ...(sort
            ? [
                {
                  id: 'unsorted',
                  label: t('evidence.column.unsorted'),
                  run: () => change({ sorts: view.sorts.filter((known) => known !== sort) }),
                },
              ]
            : view.sorts.length > 0
              ? [
                  {
                    id: 'further',
                    label: t('evidence.column.further'),
                    run: () => change({ sorts: [...view.sorts, { column: one.id, descending: false }] }),
                  },
                ]
              : []),
        ],
      },
      {
        id: 'rows',
        choices: [
          { id: 'filter', label: t('evidence.column.filter'), run: () => onFilter(one) },
          { id: 'group', label: t('evidence.column.group'), run: () => change({ group: one.id }) },
        ],
      },
      {
        id: 'column',
        choices: [
          { id: 'left', label: t('evidence.column.left'), run: order(-1), isDisabled: one.id === 'title' },
          { id: 'right', label: t('evidence.column.right'), run: order(1), isDisabled: one.id === 'title' },
          { id: 'wider', label: t('evidence.column.wider'), run: () => state.widen(one, 40) },
          { id: 'narrower', label: t('evidence.column.narrower'), run: () => state.widen(one, -40) },
          {
            id: 'hide',
            label: t('evidence.column.hide'),
            isDisabled: one.id === 'title',
            run: () => change({ shown: { ...view.shown, [one.id]: false } }),
          },
        ],
      },
    ]
  }
}
