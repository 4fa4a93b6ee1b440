import { useSyncExternalStore } from 'react'
import type { Theme } from '#shared/contract/desktop.ts'
import { keepSetting, readSetting } from './settings.ts'

export const themes = ['system', 'light', 'dark'] as const satisfies readonly Theme[]

let chosen: Theme = readSetting('theme', themes) ?? 'system'
const listeners = new Set<() => void>()
const dark = matchMedia('(prefers-color-scheme: dark)')

function apply() {
  const shown = chosen === 'system' ? (dark.matches ? 'dark' : 'light') : chosen
  document.documentElement.dataset.theme = shown
  void window.parallax?.setTheme(chosen)
}

/** Puts the chosen theme on the page and follows the system while none is chosen. Called once, before the first paint. */
export function startTheme(): void {
  apply()
  dark.addEventListener('change', apply)
}

/** Chooses light, dark, or as the system has it. */
export function setTheme(theme: Theme): void {
  chosen = theme
  keepSetting('theme', theme)
  apply()
  for (const listener of listeners) listener()
}

/** The chosen theme (not what it comes to). */
export function useTheme(): Theme {
  return useSyncExternalStore(subscribe, () => chosen)
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}
