import { Outlet } from '@tanstack/react-router'
import { I18nProvider } from 'react-aria-components'
import { regions } from '../locales/index.ts'
import { ToastRegion } from '../ui/ToastRegion.tsx'
import { useCommandKeys } from './commands.tsx'
import { Help } from './Help.tsx'
import styles from './Shell.module.css'
import { useServerState } from './server-state.ts'
import { useLanguage, useText } from './text.ts'
import { useDesktopEvents } from './use-desktop-events.ts'
import { useDesktopMenus } from './use-desktop-menus.ts'
import { useWindowCommands } from './use-window-commands.ts'

/** What is always there: the keys, the help, the messages, and a word when the server is away. */
export function Shell() {
  const t = useText()
  const language = useLanguage()
  const server = useServerState()
  useCommandKeys()
  useWindowCommands()
  useDesktopEvents()
  useDesktopMenus()
  return (
    <I18nProvider locale={regions[language]}>
      <div className={styles.window}>
        {server === 'down' && (
          <p className={styles.away} role="alert">
            {t(window.parallax ? 'app.server.down' : 'app.server.unreachable')}
          </p>
        )}
        <div className={styles.page}>
          <Outlet />
        </div>
      </div>
      <Help />
      <ToastRegion />
    </I18nProvider>
  )
}
