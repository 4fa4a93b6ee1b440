import { type ReactNode, useRef, useState } from 'react'
import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { LongList } from '../../ui/LongList.tsx'
import { Bar, Room } from '../../ui/Room.tsx'
import type { Pages } from '../../ui/use-pages.ts'
import { SearchField } from '../screening/SearchField.tsx'
import type { DuplicatesHead } from './head.ts'
import css from './ListRoom.module.css'

interface ListRoomProps<Row> {
  head: DuplicatesHead
  /** What is listed. */
  label: string
  search: { label: string; q: string; onChange: (q: string) => void }
  /** Filters and the number of rows, under the search. */
  top: ReactNode
  pages: Pages<Row>
  /** The chosen row; null while something is shown that is not taken from the list. */
  at: number | null
  onMove: (at: number) => void
  rowHeight: number
  row: (row: Row) => ReactNode
  /** What can be done with what was chosen. */
  actions: ReactNode
  /** In place of moving about in the list, while something else is done. */
  start?: ReactNode
  /** At the right end of the bar. */
  end?: ReactNode
  undo: () => void
  children: ReactNode
}

/** A list with a search at the left, what was chosen from it at the right, each scrolling by itself, and one bar. */
export function ListRoom<Row>(props: ListRoomProps<Row>) {
  const { head, label, search, pages, at, onMove, start } = props
  const t = useText()
  const field = useRef<HTMLInputElement>(null)
  const total = pages.total ?? 0
  const move = (step: number) => onMove(Math.min(total - 1, Math.max(0, (at ?? 0) + step)))
  const free = start === undefined

  useCommands([
    { id: 'duplicates.search', label: search.label, keys: '/', run: () => field.current?.focus(), section: label },
    {
      id: 'duplicates.next',
      label: t('clusters.next'),
      keys: free ? ['j', 'ArrowDown'] : 'j',
      run: () => move(1),
      enabled: free && total > 0,
      section: label,
    },
    {
      id: 'duplicates.previous',
      label: t('clusters.previous'),
      keys: free ? ['k', 'ArrowUp'] : 'k',
      run: () => move(-1),
      enabled: free && total > 0,
      section: label,
    },
  ])

  return (
    <Room
      title={head.title}
      chips={head.chips}
      status={head.status}
      middle="flush"
      bar={
        <Bar
          start={
            start ?? (
              <>
                <Button
                  command="duplicates.previous"
                  aria-label={t('clusters.previous')}
                  isDisabled={!at}
                  onPress={() => move(-1)}
                >
                  ↑
                </Button>
                <Button
                  command="duplicates.next"
                  aria-label={t('clusters.next')}
                  isDisabled={(at ?? 0) >= total - 1}
                  onPress={() => move(1)}
                >
                  ↓
                </Button>
                <Button command="undo" onPress={props.undo}>
                  {t('duplicates.undo')}
                </Button>
              </>
            )
          }
          end={props.end}
        >
          {props.actions}
        </Bar>
      }
    >
      <div className={css.split}>
        <div className={css.left}>
          <SearchField
            label={search.label}
            placeholder={search.label}
            value={search.q}
            onChange={search.onChange}
            inputRef={field}
          />
          <div className={css.top}>{props.top}</div>
          <div className={css.list}>
            <LongList
              label={label}
              total={total}
              rowHeight={props.rowHeight}
              row={pages.row}
              onSight={pages.onSight}
              selected={total === 0 ? null : at}
              onSelect={onMove}
            >
              {(row) => props.row(row)}
            </LongList>
          </div>
        </div>
        <div className={css.right}>
          {head.banner}
          {props.children}
        </div>
      </div>
    </Room>
  )
}

/** Which row of a list is chosen, the list of which may have become shorter. */
export function useChosenRow<Row>(pages: Pages<Row>) {
  const [at, setAt] = useState(0)
  const place = Math.min(at, Math.max(0, (pages.total ?? 0) - 1))
  return { at: place, setAt, chosen: pages.row(place) }
}
