import { useEffect, useLayoutEffect, useRef } from 'react'
import { createKeybindingsHandler } from 'tinykeys'
import { allKeys, type Command, putCommands, repeats, runKey, takeCommands } from './command-table.ts'

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
    commands.map(({ id, label, keys, enabled, section, family }) => [
      id,
      label,
      keys,
      enabled ?? true,
      section,
      family,
    ]),
  )
  // Before anything is painted: whoever sees a room can use its keys.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `shape` stands for the commands
  useLayoutEffect(() => {
    putCommands(
      owner.current,
      latest.current.map((command) => ({
        ...command,
        run: (at?: number) => latest.current.find((one) => one.id === command.id)?.run(at),
      })),
    )
  }, [shape])
  useEffect(() => {
    const mine = owner.current
    return () => takeCommands(mine)
  }, [])
}

/** How long the second key of a sequence such as `g s` is waited for, in ms: as long as tinykeys waits. */
const patience = 1000

/** Listens for the keys of the table. Mounted once. */
export function useCommandKeys(): void {
  useEffect(() => {
    let bound = ''
    let handle: EventListener = () => undefined
    /** Until when the next key is the second of a sequence, and no command of its own: `g m` must not vote maybe. */
    let waiting = 0
    let isSecond = false
    const carryOut = (key: string) => (pressed: KeyboardEvent) => {
      if (isSecond && !key.includes(' ')) return
      // A key that is held down moves on; it does not decide again and again.
      if (pressed.repeat && !repeats(key)) return
      if (!runKey(key, pressed.timeStamp)) return
      pressed.preventDefault()
      pressed.stopPropagation()
    }
    const listen = (event: KeyboardEvent) => {
      if (event.getModifierState(event.key)) return
      const keys = allKeys()
      isSecond = event.timeStamp < waiting
      // Making the handler anew forgets what was pressed, so that waits until no second key is waited for.
      if (!isSecond && keys.join('\n') !== bound) {
        bound = keys.join('\n')
        handle = createKeybindingsHandler(Object.fromEntries(keys.map((key) => [binding(key), carryOut(key)])), {
          ignore: isElsewhere,
          timeout: patience,
        })
      }
      handle(event)
      const begins = keys.some((key) => key.startsWith(`${event.key} `))
      waiting = begins && !isSecond && !isElsewhere(event) ? event.timeStamp + patience : 0
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
  // Enter and Space belong to what they press, together with Ctrl or Cmd they do not; a link is not pressed by Space.
  if (event.ctrlKey || event.metaKey) return false
  if (event.key === 'Enter') return target.closest('button, a, [role=button], summary') !== null
  return event.key === ' ' && target.closest('button, [role=button], summary, input') !== null
}
