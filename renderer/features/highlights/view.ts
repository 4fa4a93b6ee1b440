import { useSyncExternalStore } from 'react'
import { keepSetting, readJson } from '../../app/settings.ts'
import { z } from '../../app/zod.ts'
import { type ListId, listIds } from './lists.ts'

const state = z.object({ on: z.boolean(), hidden: z.array(z.enum(listIds)) })
type View = z.infer<typeof state>

const name = 'highlights'
let view: View | undefined
const listeners = new Set<() => void>()

function current(): View {
  view ??= readJson(name, state) ?? { on: true, hidden: [] }
  return view
}

function set(next: View): void {
  view = next
  keepSetting(name, JSON.stringify(next))
  for (const listener of listeners) listener()
}

/** Whether words are marked, and which lists are not: as the person left it in this window. */
export function useHighlightView() {
  const { on, hidden } = useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }, current)
  return {
    isOn: on,
    hidden,
    toggle: () => set({ on: !current().on, hidden: current().hidden }),
    toggleList: (list: ListId) => {
      const now = current().hidden
      set({ on: true, hidden: now.includes(list) ? now.filter((one) => one !== list) : [...now, list] })
    },
  }
}
