import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { cx } from './cx.ts'
import styles from './LongList.module.css'

interface LongListProps<Row> {
  label: string
  total: number
  /** The height of every row, in pixels. */
  rowHeight: number
  /** The row at this place; undefined while it is being fetched. */
  row: (index: number) => Row | undefined
  /** Tells which rows are in sight, so that they can be fetched. */
  onSight: (first: number, last: number) => void
  selected: number | null
  onSelect: (index: number) => void
  children: (row: Row, index: number) => ReactNode
}

/** A list of any length of which one row is chosen; only what is in sight is drawn and fetched. */
export function LongList<Row>(props: LongListProps<Row>) {
  const { label, total, rowHeight, row, onSight, selected, onSelect, children } = props
  const id = useId()
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
  })
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0

  useEffect(() => onSight(first, last), [first, last, onSight])
  useEffect(() => {
    if (selected !== null && selected < total) virtual.scrollToIndex(selected, { align: 'auto' })
  }, [selected, total, virtual])

  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -total,
      End: total,
    }
    const step = steps[event.key]
    if (step === undefined || total === 0) return
    event.preventDefault()
    onSelect(selected === null ? 0 : Math.min(total - 1, Math.max(0, selected + step)))
  }

  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={selected === null ? undefined : `${id}-${selected}`}
      onKeyDown={onKeyDown}
    >
      <div className={styles.inner} style={{ height: virtual.getTotalSize() }}>
        {items.map((item) => {
          const one = row(item.index)
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the list hears the keys for its options
            // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names the active option
            <div
              key={item.key}
              id={`${id}-${item.index}`}
              role="option"
              aria-selected={item.index === selected}
              aria-posinset={item.index + 1}
              aria-setsize={total}
              className={cx(styles.row, item.index === selected && styles.selected)}
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              onClick={() => onSelect(item.index)}
            >
              {one === undefined ? <span className={styles.wait} /> : children(one, item.index)}
            </div>
          )
        })}
      </div>
    </div>
  )
}
