import { partsOf } from '../app/keys.ts'

export const isMac = typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.userAgent)

const caps: Record<string, string> = {
  $mod: isMac ? '⌘' : 'Ctrl',
  Shift: '⇧',
  Alt: isMac ? '⌥' : 'Alt',
  Control: 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Enter: '↵',
  Space: '␣',
}

/** What is printed on the keys of a combination such as `$mod+Shift+k`. */
export function keyCaps(keys: string): string[] {
  return partsOf(keys).map((key) => caps[key] ?? (key.length === 1 ? key.toUpperCase() : key.replace('Digit', '')))
}
