import type { CommandMenu, MenuEntry } from '#shared/contract/desktop.ts'
import { keyCaps } from '../ui/key-caps.ts'
import { type Command, keysOf } from './command-table.ts'
import { partsOf } from './keys.ts'

/** Those that the app's menus have anyway. */
const inMenus = new Set(['home', 'keys', 'palette'])
/** Longer menus than this nobody reads; the palette has all of it. */
const mostInMenu = 60

/** The sections that go into menus which every app has, by their heading. */
export type MenuPlaces = ReadonlyMap<string, CommandMenu['place']>

/** The commands of the window as menus: by heading, in the order in which they were put in the table. */
export function menusOf(commands: readonly Command[], places: MenuPlaces): CommandMenu[] {
  const sections = Map.groupBy(
    commands.filter((command) => command.section && !inMenus.has(command.id)),
    (command) => command.section ?? '',
  )
  return [...sections].slice(0, 12).map(([title, some]) => ({
    place: places.get(title) ?? 'own',
    title: title.slice(0, 100),
    commands: some.slice(0, mostInMenu).map(entryOf),
  }))
}

function entryOf(command: Command): MenuEntry {
  const [key = ''] = keysOf(command)
  return {
    id: command.id.slice(0, 200),
    // What a label is made of may come from a file.
    label: command.label.replaceAll(/\p{Cc}+/gu, ' ').slice(0, 300) || command.id,
    keys: key
      .split(' ')
      .map((press) => keyCaps(press).join('+'))
      .join(' '),
    accelerator: acceleratorOf(key),
    enabled: command.enabled !== false,
  }
}

const arrows: Record<string, string> = { ArrowUp: 'Up', ArrowDown: 'Down', ArrowLeft: 'Left', ArrowRight: 'Right' }

/** A key as Electron writes it, where it is one press that Electron can show; else undefined. */
export function acceleratorOf(key: string): string | undefined {
  if (key === '' || key.includes(' ')) return undefined
  const parts = partsOf(key)
  const last = parts.at(-1) ?? ''
  const name = arrows[last] ?? (last === '+' ? 'Plus' : last === 'Space' ? last : last.toUpperCase())
  if (!/^(?:[A-Z0-9]|Up|Down|Left|Right|Space|Plus|[!-*,-/:-@[-`{-~])$/.test(name)) return undefined
  const modifiers = ['$mod', 'Shift'].filter((one) => parts.slice(0, -1).includes(one))
  if (modifiers.length !== parts.length - 1) return undefined
  return [...modifiers.map((one) => (one === '$mod' ? 'CmdOrCtrl' : one)), name].join('+')
}
