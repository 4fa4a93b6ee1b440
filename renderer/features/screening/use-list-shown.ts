import { useState } from 'react'
import { keepSetting, readSetting } from '../../app/settings.ts'

const states = ['shown', 'hidden', 'filters'] as const

/** What stands beside the page in a room: the list, the filters, or nothing; kept for the next time. */
export function useListShown(room: string, byDefault: 'shown' | 'hidden') {
  const name = `list.${room}`
  const [state, setState] = useState(() => readSetting(name, states) ?? byDefault)
  /** What stood there before the filters. */
  const [before, setBefore] = useState(byDefault)
  const set = (next: (typeof states)[number]) => {
    keepSetting(name, next)
    setState(next)
  }
  return {
    isShown: state === 'shown',
    isFiltering: state === 'filters',
    /** Shows the list, or leaves the filters be: a search stands at the head of both. */
    show: () => state === 'hidden' && set('shown'),
    toggle: () => set(state === 'shown' ? 'hidden' : 'shown'),
    toggleFilters: () => {
      if (state !== 'filters') setBefore(state)
      set(state === 'filters' ? before : 'filters')
    },
  }
}

export type ListShown = ReturnType<typeof useListShown>
