import { isDeepStrictEqual } from 'node:util'
import type { MenuItemConstructorOptions } from 'electron'
import { z } from 'zod'
import type { CommandMenu, MenuEntry } from '#shared/contract/desktop.ts'

const oneLine = /^[^\p{Cc}]*$/u

/** What main takes from the window for its menus: everything else is refused before it is looked at. */
export const commandMenus = z
  .array(
    z.object({
      place: z.enum(['edit', 'view', 'help', 'own']),
      title: z.string().min(1).max(100).regex(oneLine),
      commands: z
        .array(
          z.object({
            id: z.string().min(1).max(200),
            label: z.string().min(1).max(300).regex(oneLine),
            keys: z.string().max(40).regex(oneLine),
            // Electron throws at what it cannot read.
            accelerator: z
              .string()
              .regex(/^(?:CmdOrCtrl\+)?(?:Shift\+)?(?:[A-Z0-9]|Up|Down|Left|Right|Space|Plus|[!-*,-/:-@[-`{-~])$/)
              .optional(),
            enabled: z.boolean(),
          }),
        )
        .max(150),
    }),
  )
  .max(12)

/** A label longer than this makes a menu wider than the window it hangs from. */
const longest = 70

/**
 * The window's commands as items of a menu. The page hears the keys itself, so the menu shows them and listens to none: where
 * the system has menus that always listen (macOS), and for keys that are pressed one after the other, they stand behind the label.
 *
 * @param run is told the id of the command that was chosen
 */
export function commandItems(
  entries: readonly MenuEntry[],
  platform: NodeJS.Platform,
  run: (id: string) => void,
): MenuItemConstructorOptions[] {
  return entries.map(({ id, label, keys, accelerator, enabled }) => {
    const name = escaped(label.length > longest ? `${label.slice(0, longest)} …` : label)
    const shown = platform !== 'darwin' && accelerator !== undefined
    return {
      id: `command ${id}`,
      label: shown || keys === '' ? name : `${name}  (${escaped(keys)})`,
      enabled,
      click: () => run(id),
      ...(shown && { accelerator, registerAccelerator: false }),
    }
  })
}

/** An ampersand in a label would underline the letter behind it. */
function escaped(text: string): string {
  return text.replaceAll('&', '&&')
}

/** The menus are drawn at most so often, in ms. */
const pause = 250

/**
 * Keeps what the window said last of its commands and has the menus drawn: not again for the same, and not more often than
 * somebody could see.
 */
export function keepCommands(draw: () => void) {
  let menus: readonly CommandMenu[] = []
  let timer: NodeJS.Timeout | undefined
  return {
    get menus() {
      return menus
    },
    set(next: readonly CommandMenu[]) {
      if (isDeepStrictEqual(menus, next)) return
      menus = next
      if (timer) return
      timer = setTimeout(() => {
        timer = undefined
        draw()
      }, pause)
    },
  }
}
