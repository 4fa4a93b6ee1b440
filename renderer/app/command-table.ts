import { useSyncExternalStore } from 'react'
import { chosenKeys, onKeysChosen } from './keymap.ts'
import { clash, problemOf } from './keys.ts'

/** Something a person can do, by key, by the palette, by the desktop's menu or by a button. */
export interface Command {
  /** Stable, such as `screening.include`: keys that a person chose, menus and buttons go by it. */
  id: string
  label: string
  /**
   * The keys that it comes with, as tinykeys writes them: `i`, `Shift+z`, `$mod+k`, `ArrowDown`, `g s`. Several keys may do
   * the same; the first is shown.
   */
  keys?: string | readonly string[]
  /** Told when the key was pressed, as `performance.now()` counts. */
  run: (at?: number) => void
  /** False where it cannot be done now: the key does nothing and it is not listed. */
  enabled?: boolean
  /** The heading it stands under, in words; the room's own commands come first. */
  section?: string
  /**
   * The line under which all that belong together are listed, where what they do follows from their number: the reasons 1
   * to 9. Their keys stay as they are.
   */
  family?: string
}

/** The commands of what is mounted now, by owner, in the order of mounting. */
const owners = new Map<symbol, readonly Command[]>()
let all: readonly Command[] = []
const listeners = new Set<() => void>()

function changed() {
  all = [...owners.values()].flat()
  for (const listener of listeners) listener()
}

onKeysChosen(changed)

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
  return allCommands().filter((command) => command.enabled !== false)
}

/** What the window has commands for, whether it can be done now or not. */
export function allCommands(): Command[] {
  const byId = new Map<string, Command>()
  for (const command of all) if (command.enabled !== false || !byId.has(command.id)) byId.set(command.id, command)
  return [...byId.values()]
}

function commandOf(key: string, keysOfCommand = keysOf): Command | undefined {
  return currentCommands().findLast((one) => keysOfCommand(one).includes(key))
}

/**
 * Runs the command that this key stands for now, and tells whether there was one.
 *
 * @param at when the key was pressed, which may be a while before it is heard
 */
export function runKey(key: string, at?: number): boolean {
  const command = commandOf(key)
  command?.run(at)
  return command !== undefined
}

/** Runs the command of this id, if it can be done now, and tells whether it could. */
export function runCommand(id: string): boolean {
  const command = currentCommands().find((one) => one.id === id)
  command?.run()
  return command !== undefined
}

/** Runs what a key stands for as the app comes, whatever keys were chosen: every room has its own way to search. */
export function runOwnKey(key: string): void {
  commandOf(key, ownKeysOf)?.run()
}

/** The keys that do the same again while they are held. */
const moving = /^(j|k|Arrow\w+|Space|Shift\+Space)$/

/** Whether a key that is held does the same again: those that move on do, whichever they are. */
export function repeats(key: string): boolean {
  const command = commandOf(key)
  return command !== undefined && ownKeysOf(command).some((own) => moving.test(own))
}

/** Every key in the table, also of what cannot be done now; sequences first, for the first that fits is taken. */
export function allKeys(): string[] {
  const keys = [...new Set(all.flatMap(keysOf))]
  return [...keys.filter((key) => key.includes(' ')), ...keys.filter((key) => !key.includes(' '))]
}

/** The keys of a command: those that the person chose, else those that it comes with. */
export function keysOf(command: Command): readonly string[] {
  return (isFixed(command) ? undefined : chosenKeys().get(command.id)) ?? ownKeysOf(command)
}

/** The keys that a command comes with. */
export function ownKeysOf(command: Command): readonly string[] {
  return command.keys === undefined ? [] : typeof command.keys === 'string' ? [command.keys] : command.keys
}

/** Whether its keys stay as they are: those of reasons, and those that mean the same everywhere, such as Escape. */
export function isFixed(command: Command): boolean {
  return command.family !== undefined || ownKeysOf(command).some((key) => problemOf(key) !== null)
}

/** The other command that has this key, or a sequence that begins with it. */
export function ownerOfKey(key: string, id: string): Command | undefined {
  return allCommands().findLast((one) => one.id !== id && keysOf(one).some((other) => clash(other, key)))
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The whole table, anew whenever it changes. */
export function useCommandTable(): readonly Command[] {
  return useSyncExternalStore(subscribe, () => all)
}

/** The key that is shown for a command, or for the first of several that is there; empty where there is none. */
export function useKeyOf(ids: string | readonly string[] | undefined): string {
  return useSyncExternalStore(subscribe, () => {
    const wanted = ids === undefined ? [] : typeof ids === 'string' ? [ids] : ids
    const command = all.findLast((one) => wanted.includes(one.id))
    return (command && keysOf(command)[0]) ?? ''
  })
}
