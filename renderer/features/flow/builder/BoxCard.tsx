import { Button } from 'react-aria-components'
import { useFormat } from '../../../app/format.ts'
import type { ShownBox } from '../types.ts'
import styles from './FlowBuilder.module.css'

/** What a dragged box is known by. */
export const boxDrag = 'parallax-flow-box'

/** A box as a card: where it is taken hold of, what it is called, and its number now. */
export function BoxCard({ box, name }: { box: ShownBox | undefined; name: string }) {
  const { number } = useFormat()
  return (
    <>
      <Button slot="drag" className={styles.handle}>
        ⠿
      </Button>
      <span className={styles.label} dir="auto">
        {name}
      </span>
      <span className={styles.n}>{box?.n == null ? '—' : number(box.n)}</span>
    </>
  )
}
