import { Outlet } from '@tanstack/react-router'
import { I18nProvider } from 'react-aria-components'
import { HostBar } from '../features/remote/HostBar.tsx'
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

const says = {
  down: window.parallax ? 'app.server.down' : 'app.server.unreachable',
  away: 'remote.away',
  other: 'remote.other',
} as const

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
        <HostBar />
        {server !== 'up' && (
          <p className={styles.away} role="alert">
            {t(says[server])}
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
