import { useKeyOf } from '../app/command-table.ts'
import styles from './Kbd.module.css'
import { keyCaps } from './key-caps.ts'

/**
 * A key, a combination or a sequence as it is printed on the keyboard: `$mod+k`, `Shift+z`, `i`, `g s`. Drawn by the style
 * sheet, so that it is no part of the name of the button it stands on.
 */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.keys} aria-hidden="true">
      {keys.split(' ').flatMap((press, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: the presses of one sequence never move
        keyCaps(press).map((cap) => <kbd key={`${index} ${cap}`} className={styles.key} data-cap={cap} />),
      )}
    </span>
  )
}

/** The key of a command, or of the first of several that is there, as the person has it. */
export function CommandKey({ command }: { command: string | readonly string[] }) {
  const keys = useKeyOf(command)
  return keys ? <Kbd keys={keys} /> : null
}
