import { type ReactNode, useEffect } from 'react'
import { MenuButton } from '../ui/MenuButton.tsx'
import styles from './Front.module.css'
import { Logo } from './Logo.tsx'
import { useText } from './text.ts'
import { useViewChoices } from './use-view-choices.ts'

/** A page outside a review: the name, one thing to do, and how the window looks. */
export function Front({ title, children, bar }: { title: string; children: ReactNode; bar?: ReactNode }) {
  const t = useText()
  const views = useViewChoices()
  useEffect(() => {
    document.title = title === t('app.name') ? title : `${title} – ${t('app.name')}`
  }, [title, t])
  return (
    <div className={styles.front}>
      <header className={styles.header}>
        <span className={styles.name}>
          <Logo />
          {t('app.name')}
        </span>
        <MenuButton variant="bare" size="small" groups={views}>
          {t('app.view')} ⌄
        </MenuButton>
      </header>
      <main className={styles.main}>
        <div className={styles.page}>{children}</div>
      </main>
      {bar && <div className={styles.bar}>{bar}</div>}
    </div>
  )
}
