import { useEffect, useLayoutEffect, useRef } from 'react'
import { createKeybindingsHandler } from 'tinykeys'
import { type Command, currentCommands, keysOf, putCommands, runKey, takeCommands } from './command-table.ts'

export type { Command }

/**
 * Puts commands in the one table for as long as the component is mounted: their keys work (except while typing, or in
 * a dialog or menu), and `?` and the palette list them.
 */
export function useCommands(commands: readonly Command[]): void {
  const owner = useRef(Symbol('commands'))
  const latest = useRef(commands)
  useLayoutEffect(() => {
    latest.current = commands
  })
  // Only what is shown or listened to is compared: `run` is new at every drawing and is looked up when it is called.
  const shape = JSON.stringify(
    commands.map(({ id, label, keys, enabled, section }) => [id, label, keys, enabled ?? true, section]),
  )
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the commands
  useEffect(() => {
    putCommands(
      owner.current,
      latest.current.map((command) => ({
        ...command,
        run: () => latest.current.find((one) => one.id === command.id)?.run(),
      })),
    )
  }, [shape])
  useEffect(() => {
    const mine = owner.current
    return () => takeCommands(mine)
  }, [])
}

/** Listens for the keys of the table. Mounted once. */
export function useCommandKeys(): void {
  useEffect(() => {
    let bound = ''
    let handle: EventListener = () => undefined
    const listen = (event: Event) => {
      const keys = [...new Set(currentCommands().flatMap(keysOf))]
      // The handler is made anew only when the keys change, for making it parses them.
      if (keys.join(' ') !== bound) {
        bound = keys.join(' ')
        handle = createKeybindingsHandler(
          Object.fromEntries(
            keys.map((key) => [
              binding(key),
              (pressed) => {
                pressed.preventDefault()
                pressed.stopPropagation()
                runKey(key)
              },
            ]),
          ),
          { ignore: isElsewhere },
        )
      }
      handle(event)
    }
    // Capturing, so that lists with a search-as-you-type of their own do not take the keys of the room.
    window.addEventListener('keydown', listen, true)
    return () => window.removeEventListener('keydown', listen, true)
  }, [])
}

/** A sign is on another key in every country, often with Shift or AltGr: those are allowed where the key is a sign. */
function binding(key: string): string {
  return /^[^\p{L}\p{N}\s]$/u.test(key) ? `[Shift]+[Alt]+[Control]+${key}` : key
}

const ownKeys = 'input:not([type=checkbox],[type=radio],[type=button]), textarea, select, [contenteditable=true]'
const ownWindow = '[role=dialog], [role=alertdialog], [role=menu], .react-aria-Popover, [data-own-keys]'

/** Whether the key belongs to a field, a dialog or a menu. Combinations with Ctrl or Cmd work in fields too. */
function isElsewhere(event: KeyboardEvent): boolean {
  if (event.isComposing || event.defaultPrevented) return true
  const target = event.target instanceof Element ? event.target : null
  if (!target) return false
  if (target.closest(ownWindow)) return true
  if (target.closest(ownKeys)) return !(event.ctrlKey || event.metaKey)
  // Enter and Space belong to what has the keyboard.
  return (event.key === 'Enter' || event.key === ' ') && target.closest('button, a, [role=button], summary') !== null
}
