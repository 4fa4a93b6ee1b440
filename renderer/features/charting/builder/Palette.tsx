import type { Ref } from 'react'
import { Button, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { type FieldType, fieldTypes } from '#shared/domain/charting/form.ts'
import { useText } from '../../../app/text.ts'
import styles from './Palette.module.css'
import { TypeIcon } from './TypeIcon.tsx'

/** What a type of field is dragged as. */
export const typeDrag = 'parallax-field-type'

/** The types in the order in which they are offered: what is asked most stands first. */
const offered: readonly FieldType[] = [
  'text',
  'one',
  'many',
  'number',
  'year',
  'date',
  'country',
  'tags',
  'report',
  'group',
  'calculated',
  'heading',
]

/** The types of fields: dragged into the form, or pressed to stand after the field that is chosen. */
export function Palette({ onAdd, listRef }: { onAdd: (type: FieldType) => void; listRef: Ref<HTMLDivElement> }) {
  const t = useText()
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].map((key) => ({ [typeDrag]: String(key), 'text/plain': t(`charting.form.type.${typeOf(key)}`) })),
    getAllowedDropOperations: () => ['copy'],
  })
  return (
    <div className={styles.palette}>
      <h2 className={styles.title}>{t('charting.build.palette')}</h2>
      <GridList
        ref={listRef}
        aria-label={t('charting.build.palette')}
        className={styles.list}
        dragAndDropHooks={dragAndDropHooks}
        onAction={(key) => onAdd(typeOf(key))}
        items={offered.map((id) => ({ id }))}
      >
        {({ id }) => (
          <GridListItem id={id} textValue={t(`charting.form.type.${id}`)} className={styles.item}>
            <Button slot="drag" className={styles.handle}>
              ⠿
            </Button>
            <TypeIcon type={id} />
            <span>{t(`charting.form.type.${id}`)}</span>
          </GridListItem>
        )}
      </GridList>
      <p className={styles.says}>{t('charting.build.palette.says')}</p>
    </div>
  )
}

function typeOf(key: unknown): FieldType {
  return fieldTypes.find((type) => type === key) ?? 'text'
}
