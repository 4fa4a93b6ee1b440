import { problemOf } from './keys.ts'
import { keepSetting, readJson } from './settings.ts'
import { z } from './zod.ts'

/** The keys that a person gave to commands, by the command's id, in place of those that it comes with. */
export type Keymap = ReadonlyMap<string, readonly string[]>

/** More keys for one command help nobody. */
export const mostKeys = 4

const stored = z.record(z.string().max(200), z.array(z.string().max(60)).max(mostKeys))

/** What of a kept keymap can be used: whatever is no key, or may be none, is left out with its command. */
export function keymapFrom(kept: z.infer<typeof stored> | null): Keymap {
  return new Map(Object.entries(kept ?? {}).filter(([, keys]) => keys.every((key) => problemOf(key) === null)))
}

let keymap: Keymap | undefined
const listeners = new Set<() => void>()

/** The keys that the person chose in this window. */
export function chosenKeys(): Keymap {
  keymap ??= keymapFrom(readJson('keys', stored))
  return keymap
}

/** Gives commands keys; null gives one back those that it comes with. */
export function chooseKeys(changes: Iterable<readonly [id: string, keys: readonly string[] | null]>): void {
  const next = new Map(chosenKeys())
  for (const [id, keys] of changes) {
    if (keys === null) next.delete(id)
    else next.set(id, keys.slice(0, mostKeys))
  }
  keep(next)
}

/** Gives every command the keys that it comes with. */
export function resetKeys(): void {
  keep(new Map())
}

function keep(next: Keymap): void {
  keymap = next
  keepSetting('keys', JSON.stringify(Object.fromEntries(next)))
  for (const listener of listeners) listener()
}

/** Tells whenever keys were chosen. Returns how to stop listening. */
export function onKeysChosen(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
