import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import styles from './Button.module.css'
import { cx } from './cx.ts'
import { Kbd } from './Kbd.tsx'

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
  /** The key that does the same, shown on the button. The command table is what listens to it. */
  keys?: string
  /** A sign before the text, such as ✓. */
  sign?: string
  children: ReactNode
  ref?: Ref<HTMLButtonElement>
}

/** Something to press. */
export function Button({ variant = 'quiet', size = 'middle', keys, sign, children, ...rest }: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx(styles.button, styles[variant], styles[size])}>
      {sign && <span aria-hidden="true">{sign}</span>}
      {children}
      {keys && <Kbd keys={keys} />}
    </AriaButton>
  )
}
