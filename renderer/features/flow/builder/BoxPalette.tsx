import { GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import { useText } from '../../../app/text.ts'
import type { ShownBox } from '../types.ts'
import { BoxCard, boxDrag } from './BoxCard.tsx'
import styles from './FlowBuilder.module.css'

interface BoxPaletteProps {
  boxes: readonly ShownBox[]
  nameOf: (key: string) => string
  onAdd: (key: string) => void
}

/** The boxes that the form leaves out: dragged into a step, or pressed to go into the chosen one. They are counted all the same. */
export function BoxPalette({ boxes, nameOf, onAdd }: BoxPaletteProps) {
  const t = useText()
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ [boxDrag]: String(key), 'text/plain': nameOf(String(key)) })),
    getAllowedDropOperations: () => ['move'],
  })
  return (
    <div className={styles.palette}>
      <h2 className={styles.title}>{t('flow.build.boxes')}</h2>
      {boxes.length === 0 ? (
        <p className={styles.says}>{t('flow.build.allUsed')}</p>
      ) : (
        <>
          <GridList
            aria-label={t('flow.build.boxes')}
            className={styles.free}
            dragAndDropHooks={dragAndDropHooks}
            onAction={(key) => onAdd(String(key))}
            items={boxes.map(({ key }) => ({ id: key }))}
            dependencies={[boxes]}
          >
            {({ id }) => (
              <GridListItem id={id} textValue={nameOf(id)} className={styles.card}>
                <BoxCard box={boxes.find((box) => box.key === id)} name={nameOf(id)} />
              </GridListItem>
            )}
          </GridList>
          <p className={styles.says}>{t('flow.build.boxesHelp')}</p>
        </>
      )}
    </div>
  )
}
