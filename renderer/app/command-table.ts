import { useSyncExternalStore } from 'react'

/** Something a person can do, by key, by the palette or by a button. */
export interface Command {
  /** Stable, such as `screening.include`. */
  id: string
  label: string
  /** As tinykeys writes them: `i`, `Shift+z`, `$mod+k`, `ArrowDown`. Several keys may do the same; the first is shown. */
  keys?: string | readonly string[]
  /** Told when the key was pressed, as `performance.now()` counts. */
  run: (at?: number) => void
  /** False where it cannot be done now: the key does nothing and it is not listed. */
  enabled?: boolean
  /** The heading it stands under, in words; the room's own commands come first. */
  section?: string
}

/** The commands of what is mounted now, by owner, in the order of mounting. */
const owners = new Map<symbol, readonly Command[]>()
let all: readonly Command[] = []
const listeners = new Set<() => void>()

function changed() {
  all = [...owners.values()].flat()
  for (const listener of listeners) listener()
}

/** Puts an owner's commands in the table, in place of those it had. */
export function putCommands(owner: symbol, commands: readonly Command[]): void {
  owners.set(owner, commands)
  changed()
}

export function takeCommands(owner: symbol): void {
  owners.delete(owner)
  changed()
}

/** What can be done now. A later owner's command of the same id hides an earlier one's. */
export function currentCommands(): Command[] {
  const byId = new Map<string, Command>()
  for (const command of all) if (command.enabled !== false) byId.set(command.id, command)
  return [...byId.values()]
}

/**
 * Runs the command that this key stands for now, and tells whether there was one.
 *
 * @param at when the key was pressed, which may be a while before it is heard
 */
export function runKey(key: string, at?: number): boolean {
  const command = currentCommands().findLast((one) => keysOf(one).includes(key))
  command?.run(at)
  return command !== undefined
}

/** Every key in the table, also of what cannot be done now; sequences first, for the first that fits is taken. */
export function allKeys(): string[] {
  const keys = [...new Set(all.flatMap(keysOf))]
  return [...keys.filter((key) => key.includes(' ')), ...keys.filter((key) => !key.includes(' '))]
}

export function keysOf(command: Command): readonly string[] {
  return command.keys === undefined ? [] : typeof command.keys === 'string' ? [command.keys] : command.keys
}

/** The whole table, anew whenever it changes. */
export function useCommandTable(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    () => all,
  )
}
