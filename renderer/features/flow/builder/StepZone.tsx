import type { KeyboardEvent } from 'react'
import {
  Button,
  DropIndicator,
  type DropItem,
  GridList,
  GridListItem,
  isTextDropItem,
  useDragAndDrop,
} from 'react-aria-components'
import { useText } from '../../../app/text.ts'
import { showToast } from '../../../ui/toasts.ts'
import type { ShownBox } from '../types.ts'
import { BoxCard, boxDrag } from './BoxCard.tsx'
import styles from './FlowBuilder.module.css'
import { findBoxSpot, nudgeBox, placeBox, removeBox, type Step, type Zone } from './steps.ts'

interface StepZoneProps {
  steps: readonly Step[]
  step: number
  zone: Zone
  boxes: readonly ShownBox[]
  nameOf: (key: string) => string
  onChange: (steps: Step[]) => void
}

const arrows: Record<string, 'up' | 'down' | 'left' | 'right'> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The trunk of a step, or what stands aside of it: boxes are dragged here from anywhere, or moved with Alt and an arrow. */
export function StepZone({ steps, step, zone, boxes, nameOf, onChange }: StepZoneProps) {
  const t = useText()
  const keys = steps[step]?.[zone] ?? []
  const put = (key: string, before?: string) => {
    const next = placeBox(steps, key, { step, zone, before })
    const at = findBoxSpot(next, key)
    if (at?.step === step && at.zone === zone) onChange(next)
    else showToast(t('flow.build.full'), { tone: 'problem' })
  }
  const beforeOf = ({ key, dropPosition }: { key: unknown; dropPosition: string }) => {
    const at = keys.indexOf(String(key)) + (dropPosition === 'after' ? 1 : 0)
    return keys[at]
  }
  const take = async (items: readonly DropItem[], before?: string) => {
    for (const item of items.filter(isTextDropItem))
      if (item.types.has(boxDrag)) put(await item.getText(boxDrag), before)
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (dragged) => [...dragged].map((key) => ({ [boxDrag]: String(key), 'text/plain': nameOf(String(key)) })),
    acceptedDragTypes: [boxDrag],
    getDropOperation: () => 'move',
    onReorder: ({ keys: dragged, target }) => {
      for (const key of dragged) put(String(key), beforeOf(target))
    },
    onInsert: ({ items, target }) => void take(items, beforeOf(target)),
    onRootDrop: ({ items }) => void take(items),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop} />,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    const key =
      event.target instanceof Element ? event.target.closest<HTMLElement>('[data-box]')?.dataset.box : undefined
    if (key === undefined) return
    const by = event.altKey ? arrows[event.key] : undefined
    if (by) onChange(nudgeBox(steps, key, by))
    else if (event.key === 'Delete') onChange(removeBox(steps, key))
    else return
    event.preventDefault()
    event.stopPropagation()
    if (by) refocus(key)
  }
  return (
    <div className={styles.zone} onKeyDownCapture={onKeyDown} role="presentation">
      <span className={styles.zoneName} aria-hidden="true">
        {t(`flow.build.${zone}`)}
      </span>
      <GridList
        aria-label={t('flow.build.zone', { zone, n: step + 1 })}
        className={styles.cards}
        items={keys.map((id) => ({ id }))}
        dependencies={[boxes, steps]}
        dragAndDropHooks={dragAndDropHooks}
        renderEmptyState={() => <span className={styles.none}>{t('flow.build.zoneEmpty')}</span>}
      >
        {({ id }) => (
          <GridListItem id={id} textValue={nameOf(id)} className={styles.card} data-box={id}>
            <BoxCard box={boxes.find((box) => box.key === id)} name={nameOf(id)} />
            <Button
              className={styles.remove}
              aria-label={t('flow.build.remove', { box: nameOf(id) })}
              onPress={() => onChange(removeBox(steps, id))}
            >
              ✕
            </Button>
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}

/** The keyboard stays with a box that went elsewhere, once it is drawn there. */
function refocus(key: string): void {
  setTimeout(() => document.querySelector<HTMLElement>(`[data-box="${CSS.escape(key)}"]`)?.focus(), 0)
}
