import { useSyncExternalStore } from 'react'
import { keepSetting, readJson } from '../../app/settings.ts'
import { z } from '../../app/zod.ts'
import type { Place, Zoom } from './page-layout.ts'

export const nights = ['off', 'on', 'theme'] as const
const panels = ['none', 'pages', 'passages'] as const

/** How full texts are read in this window, whichever they are. */
const view = z.object({
  /** What stands in the middle where a report has a file: the text, or the record. */
  shows: z.enum(['text', 'record']),
  /** Dark pages: never, always, or where the window is dark. */
  night: z.enum(nights),
  /** What stands beside the pages. */
  panel: z.enum(panels),
  /** The colour that was last chosen for a passage. */
  colour: z.int().min(0).max(5),
})
export type ReaderView = z.infer<typeof view>

let now: ReaderView | undefined
const listeners = new Set<() => void>()

function current(): ReaderView {
  now ??= readJson('reader', view) ?? { shows: 'text', night: 'off', panel: 'none', colour: 0 }
  return now
}

function change(changed: Partial<ReaderView>): void {
  now = { ...current(), ...changed }
  keepSetting('reader', JSON.stringify(now))
  for (const listener of listeners) listener()
}

/** Has the full text stand in the middle where a report has one. */
export function showFullText(): void {
  change({ shows: 'text' })
}

/** How full texts are read, as the person left it in this window, and how to change that. */
export function useReaderView(): [ReaderView, typeof change] {
  const state = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, current)
  return [state, change]
}

/** Where a member was in a file, and how large it was. */
const kept = z.object({
  page: z.int().min(1),
  share: z.number(),
  zoom: z.union([z.enum(['width', 'page']), z.number()]),
  perRow: z.union([z.literal(1), z.literal(2)]),
})
const keptAll = z.record(z.string(), kept)
export type Kept = Place & { zoom: Zoom; perRow: 1 | 2 }

/** More than these nobody comes back to; the oldest are forgotten. */
const mostKept = 300

/** Where this member was in a file, if they have read in it in this window. */
export function keptPlace(member: string, attachment: string): Kept | undefined {
  return readJson(`reader.${member}`, keptAll)?.[attachment]
}

/** Keeps where a member is in a file. */
export function keepPlace(member: string, attachment: string, place: Kept): void {
  const { [attachment]: _, ...others } = readJson(`reader.${member}`, keptAll) ?? {}
  const all = [...Object.entries(others), [attachment, place] as const].slice(-mostKept)
  keepSetting(`reader.${member}`, JSON.stringify(Object.fromEntries(all)))
}
