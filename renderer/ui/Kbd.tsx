import styles from './Kbd.module.css'
import { keyCaps } from './key-caps.ts'

/**
 * A key or a combination as it is printed on the keyboard: `$mod+k`, `Shift+z`, `i`. Drawn by the style sheet, so that it is
 * no part of the name of the button it stands on.
 */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.keys} aria-hidden="true">
      {keyCaps(keys).map((cap) => (
        <kbd key={cap} className={styles.key} data-cap={cap} />
      ))}
    </span>
  )
}
