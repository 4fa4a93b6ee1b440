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
import { type Field, type FieldType, fieldTypes } from '#shared/domain/charting/form.ts'
import { useFormat } from '../../../app/format.ts'
import { type Translate, useText } from '../../../app/text.ts'
import { cx } from '../../../ui/cx.ts'
import styles from './FieldCards.module.css'
import { inOrder, type Place } from './form-edit.ts'
import { typeDrag } from './Palette.tsx'
import { TypeIcon } from './TypeIcon.tsx'

const fieldDrag = 'parallax-field'

interface FieldCardsProps {
  fields: readonly Field[]
  chosen: string | undefined
  /** The fields that something is wrong with. */
  wrong: ReadonlySet<string>
  onChoose: (id: string) => void
  /** Enter on a field: it is written in. */
  onWrite: (id: string) => void
  onAdd: (type: FieldType, place: Place) => void
  onMove: (id: string, place: Place) => void
  onStep: (id: string, by: 1 | -1) => void
  onRemove: (id: string) => void
}

/**
 * The fields of a form below each other: dragged by mouse, by touch, or by keys from the handle; Alt and an arrow moves the
 * chosen one by a step.
 */
export function FieldCards({
  fields,
  chosen,
  wrong,
  onChoose,
  onWrite,
  onAdd,
  onMove,
  onStep,
  onRemove,
}: FieldCardsProps) {
  const t = useText()
  const lined = inOrder(fields)
  const at = ({ key, dropPosition }: { key: unknown; dropPosition: string }): Place => {
    if (dropPosition === 'on') return { into: String(key) }
    const index = lined.findIndex((field) => field.id === key) + (dropPosition === 'after' ? 1 : 0)
    const before = lined[index]
    return before ? { before: before.id } : 'end'
  }
  const take = async (items: readonly DropItem[], place: Place) => {
    for (const item of items.filter(isTextDropItem)) {
      const type = item.types.has(typeDrag) ? await item.getText(typeDrag) : undefined
      const known = fieldTypes.find((one) => one === type)
      if (known) onAdd(known, place)
      else if (item.types.has(fieldDrag)) onMove(await item.getText(fieldDrag), place)
    }
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({
        [fieldDrag]: String(key),
        'text/plain': fields.find((field) => field.id === key)?.label ?? '',
      })),
    acceptedDragTypes: [fieldDrag, typeDrag],
    getDropOperation: (_target, types) => (types.has(typeDrag) ? 'copy' : 'move'),
    shouldAcceptItemDrop: (target) => lined.some((field) => field.id === target.key && field.type === 'group'),
    onReorder: ({ keys, target }) => {
      for (const key of keys) onMove(String(key), at(target))
    },
    onInsert: ({ items, target }) => void take(items, at(target)),
    onItemDrop: ({ items, target }) => void take(items, at(target)),
    onRootDrop: ({ items }) => void take(items, 'end'),
    renderDropIndicator: (target) => <DropIndicator target={target} className={styles.drop} />,
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (chosen === undefined) return
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as 1 | -1 | undefined
    if (event.altKey && by) onStep(chosen, by)
    else if (event.key === 'Delete') onRemove(chosen)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div onKeyDownCapture={onKeyDown} role="presentation">
      <GridList
        aria-label={t('charting.build.fields')}
        className={styles.list}
        items={lined}
        dependencies={[wrong, fields]}
        dragAndDropHooks={dragAndDropHooks}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection={chosen !== undefined}
        onAction={(key) => onWrite(String(key))}
        selectedKeys={chosen === undefined ? [] : [chosen]}
        onSelectionChange={(keys) => {
          const [key] = keys === 'all' ? [] : keys
          if (key !== undefined) onChoose(String(key))
        }}
        renderEmptyState={() => <p className={styles.none}>{t('charting.build.empty')}</p>}
      >
        {(field) => (
          <GridListItem
            id={field.id}
            textValue={nameOf(field, t)}
            className={cx(
              styles.card,
              field.in !== undefined && styles.part,
              field.type === 'heading' && styles.heading,
            )}
          >
            <Button slot="drag" className={styles.handle}>
              ⠿
            </Button>
            <span className={styles.icon}>
              <TypeIcon type={field.type} />
            </span>
            <span className={styles.text}>
              <span className={cx(styles.label, !field.label && styles.unnamed)} dir="auto">
                {nameOf(field, t)}
              </span>
              <About field={field} fields={fields} />
            </span>
            {wrong.has(field.id) && (
              <span className={styles.wrong} title={t('charting.build.wrong')}>
                <span aria-hidden="true">!</span>
                <span className="visually-hidden">{t('charting.build.wrong')}</span>
              </span>
            )}
          </GridListItem>
        )}
      </GridList>
    </div>
  )
}

/** What a field is called while it is made; its type, where it has no label yet. */
export function nameOf(field: Pick<Field, 'label' | 'type'>, t: Translate): string {
  return field.label.trim() || t('charting.build.unnamed')
}

/** The type of a field, and what there is to know of it at a glance. */
function About({ field, fields }: { field: Field; fields: readonly Field[] }) {
  const t = useText()
  const { list } = useFormat()
  const on = field.showIf && fields.find((one) => one.id === field.showIf?.field && !one.retired)
  const values = field.showIf?.is.map(
    (id) =>
      on?.options.find((option) => option.id === id)?.label ??
      (id === 'other:' ? t('charting.build.condition.other') : id),
  )
  const choices = field.options.filter((option) => !option.retired).length
  const parts = [
    t(`charting.form.type.${field.type}`),
    ['one', 'many', 'tags'].includes(field.type) && t('charting.build.card.choices', { n: choices }),
    field.unit,
    field.required && t('charting.build.card.required'),
    on && t('charting.build.card.if', { field: on.label, values: list(values ?? []) }),
  ]
  return <span className={styles.about}>{parts.filter(Boolean).join(' · ')}</span>
}
