import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { useKeyOf } from '../app/command-table.ts'
import styles from './Button.module.css'
import { cx } from './cx.ts'
import { CommandKey, Kbd } from './Kbd.tsx'
import { isMac } from './key-caps.ts'

export type ButtonVariant =
  | 'quiet'
  | 'primary'
  | 'include'
  | 'exclude'
  | 'maybe'
  | 'conflict'
  | 'same'
  | 'danger'
  | 'bare'

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  variant?: ButtonVariant
  size?: 'small' | 'middle' | 'large'
  /**
   * The id of the command that does the same, or of several of which one is there: its key is shown on the button, also one
   * that the person chose. The command table is what listens to it.
   */
  command?: string | readonly string[]
  /** A key that does the same and stays as it is, such as Escape. */
  keys?: string
  /** A sign before the text, such as ✓. */
  sign?: string
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

/** A key as assistive technology is told of it (WAI-ARIA, aria-keyshortcuts); of a sequence it cannot be told. */
function spoken(keys = ''): string | undefined {
  return keys === '' || keys.includes(' ') ? undefined : keys.replace('$mod', isMac ? 'Meta' : 'Control')
}

/** Something to press. */
export function Button({ variant = 'quiet', size = 'middle', command, keys, sign, children, ...rest }: ButtonProps) {
  const shortcut = useKeyOf(command)
  return (
    <AriaButton
      aria-keyshortcuts={spoken(shortcut || keys)}
      {...rest}
      className={cx(styles.button, styles[variant], styles[size])}
    >
      {sign && <span aria-hidden="true">{sign}</span>}
      {children}
      {command && <CommandKey command={command} />}
      {keys && <Kbd keys={keys} />}
    </AriaButton>
  )
}
