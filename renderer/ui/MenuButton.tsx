import type { ReactNode } from 'react'
import { Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components'
import { Button, type ButtonVariant } from './Button.tsx'
import { Kbd } from './Kbd.tsx'
import styles from './MenuButton.module.css'

export interface MenuChoice {
  id: string
  label: string
  keys?: string
  /** A tick before it, for choices of which one holds. */
  isChosen?: boolean
  isDisabled?: boolean
  run: () => void
}

interface MenuButtonProps {
  /** What is on the button. */
  children: ReactNode
  'aria-label'?: string
  variant?: ButtonVariant
  size?: 'small' | 'middle' | 'large'
  /** Groups of choices, with or without a title. */
  groups: { id: string; title?: string; choices: MenuChoice[] }[]
}

/** A button that opens a menu. */
export function MenuButton({ children, groups, variant, size, ...rest }: MenuButtonProps) {
  const choices = new Map(groups.flatMap((group) => group.choices.map((choice) => [choice.id, choice])))
  return (
    <MenuTrigger>
      <Button variant={variant} size={size} aria-label={rest['aria-label']}>
        {children}
      </Button>
      <Popover className={styles.popover}>
        <Menu className={styles.menu} onAction={(id) => choices.get(String(id))?.run()}>
          {groups.map((group) => (
            <MenuSection key={group.id} className={styles.section} aria-label={group.title ?? group.id}>
              {group.title && <Header className={styles.header}>{group.title}</Header>}
              {group.choices.map((choice) => (
                <MenuItem
                  key={choice.id}
                  id={choice.id}
                  textValue={choice.label}
                  isDisabled={choice.isDisabled}
                  className={styles.item}
                >
                  <span className={styles.tick} aria-hidden="true">
                    {choice.isChosen ? '✓' : ''}
                  </span>
                  <span className={styles.label}>{choice.label}</span>
                  {choice.keys && <Kbd keys={choice.keys} />}
                </MenuItem>
              ))}
            </MenuSection>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
