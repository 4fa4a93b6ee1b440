import { useLayoutEffect, useSyncExternalStore } from 'react'
import { keepSetting, readSetting } from './settings.ts'

// Only the record and the decisions: what else stands in the window steps back, in the rooms that can do without it.

let isWanted = readSetting('focus', ['on', 'off']) === 'on'
/** How many of the rooms on the screen can do without the rest. */
let able = 0
const listeners = new Set<() => void>()

function tell() {
  for (const listener of listeners) listener()
}

/** Whether only the task is shown now. */
export function useIsFocused(): boolean {
  return useSyncExternalStore(subscribe, () => isWanted && able > 0)
}

/**
 * For a room that has a focus view: whether it is chosen, which is kept for the next time, and how to change that.
 *
 * @param isAble whether there is a task to focus on
 */
export function useFocusView(isAble: boolean): { isOn: boolean; toggle: () => void } {
  useLayoutEffect(() => {
    if (!isAble) return
    able++
    tell()
    return () => {
      able--
      tell()
    }
  }, [isAble])
  return { isOn: useSyncExternalStore(subscribe, () => isWanted) && isAble, toggle: toggleFocus }
}

function toggleFocus() {
  isWanted = !isWanted
  keepSetting('focus', isWanted ? 'on' : 'off')
  tell()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
