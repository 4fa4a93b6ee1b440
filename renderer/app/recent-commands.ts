import { keepSetting, readJson } from './settings.ts'
import { z } from './zod.ts'

const name = 'commands.recent'
const ids = z.array(z.string().max(200)).max(100)
const mostKept = 12

let recent: readonly string[] | undefined

/** The commands that were chosen last in the palette or a menu, the last one first. */
export function recentCommands(): readonly string[] {
  recent ??= readJson(name, ids) ?? []
  return recent
}

/** Remembers that a command was chosen. */
export function rememberCommand(id: string): void {
  recent = [id, ...recentCommands().filter((other) => other !== id)].slice(0, mostKept)
  keepSetting(name, JSON.stringify(recent))
}

/** Commands in the order of the palette: those chosen last, then the room's own, then those of the window. */
export function recentFirst<T extends { id: string; section?: string }>(
  commands: readonly T[],
  last: readonly string[],
): T[] {
  const place = new Map(last.map((id, index) => [id, index]))
  const before = commands.filter(({ id }) => place.has(id))
  const sections = [...Map.groupBy(commands, ({ section }) => section).values()].reverse()
  return [
    ...before.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0)),
    ...sections.flat().filter(({ id }) => !place.has(id)),
  ]
}
