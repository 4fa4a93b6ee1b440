import { useState } from 'react'
import { keepSetting, readSetting } from '../../app/settings.ts'

const states = ['shown', 'hidden'] as const

/** Whether the list beside the page is shown in a room; kept for the next time. */
export function useListShown(room: string, byDefault: (typeof states)[number]) {
  const name = `list.${room}`
  const [state, setState] = useState(() => readSetting(name, states) ?? byDefault)
  const set = (next: (typeof states)[number]) => {
    keepSetting(name, next)
    setState(next)
  }
  return {
    isShown: state === 'shown',
    show: () => set('shown'),
    toggle: () => set(state === 'shown' ? 'hidden' : 'shown'),
  }
}
