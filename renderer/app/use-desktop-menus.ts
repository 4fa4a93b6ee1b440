import { useEffect, useRef } from 'react'
import { allCommands, useCommandTable } from './command-table.ts'
import { type MenuPlaces, menusOf } from './menu-commands.ts'
import { useText } from './text.ts'

/** While a report gives way to the next its commands are off for a moment: the menus wait until it is calm, in ms. */
const calm = 300

/** Tells the desktop what can be done in the window, whenever that has changed, for its menus. */
export function useDesktopMenus(): void {
  const t = useText()
  const table = useCommandTable()
  const said = useRef('')
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table is what the commands are made from
  useEffect(() => {
    const desktop = window.parallax
    if (!desktop) return
    const timer = setTimeout(() => {
      const places: MenuPlaces = new Map([
        [t('app.section.edit'), 'edit'],
        [t('app.section.view'), 'view'],
        [t('app.section.help'), 'help'],
      ])
      const menus = menusOf(allCommands(), places)
      const now = JSON.stringify(menus)
      if (now === said.current) return
      said.current = now
      // Menus that could not be drawn are no reason to stop: every command is in the palette.
      desktop.setCommands(menus).catch(() => undefined)
    }, calm)
    return () => clearTimeout(timer)
  }, [table, t])
}
