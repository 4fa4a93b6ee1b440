/**
 * Keys as tinykeys writes them: presses parted by spaces, modifiers before a plus. `i`, `Shift+z`, `$mod+k`, `g s`.
 */

/** What a press says about itself: a KeyboardEvent does. */
export interface Pressed {
  key: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  getModifierState(key: string): boolean
}

const letterOrDigit = /^[\p{L}\p{N}]$/u
const sign = /^[^\p{L}\p{N}\s]$/u
/** Keys that only change what others mean, or that are the beginning of a letter. */
const noKeys = /^(Shift|Control|Alt|AltGraph|Meta|OS|Fn|CapsLock|NumLock|Dead|Unidentified|Process|Compose)/

/** The modifiers and the key of one press. */
export function partsOf(press: string): string[] {
  return press.split(/(?<=\w)\+/)
}

/** What was pressed, as a command's keys are written; null while only modifiers are held. */
export function pressOf(event: Pressed, isMac: boolean): string | null {
  if (noKeys.test(event.key)) return null
  const isTyped = event.getModifierState('AltGraph')
  const main = isMac ? event.metaKey : event.ctrlKey && !isTyped
  const other = isMac ? event.ctrlKey : event.metaKey
  const key = event.key === ' ' ? 'Space' : letterOrDigit.test(event.key) ? event.key.toLowerCase() : event.key
  const modifiers = [
    main && '$mod',
    other && (isMac ? 'Control' : 'Meta'),
    // Signs stand on other keys in every country, with Shift and AltGr: only the sign counts.
    event.altKey && !isTyped && !(isMac && sign.test(key)) && 'Alt',
    event.shiftKey && !sign.test(key) && 'Shift',
  ].filter(Boolean)
  return [...modifiers, key].join('+')
}

/** Why a combination cannot be a command's key; null where it can. */
export type KeyProblem = 'system' | 'digits' | 'sequence' | null

const ofSystem = new Set(
  `Tab Escape Enter Space Backspace Delete Insert Home End PageUp PageDown ContextMenu`.split(' '),
)
/** With Ctrl or Cmd: copying and pasting, the menus of the app, and what browsers and systems keep for themselves. */
const ofMenus = new Set('acfhmnopqrstvwxyz'.split(''))

/** Whether a combination may be given to a command, and if not, why. */
export function problemOf(keys: string): KeyProblem {
  const presses = keys.split(' ')
  if (presses.length > 2) return 'sequence'
  if (presses.length === 2 && !presses.every((press) => /^[\p{L}\p{N}]$/u.test(press))) return 'sequence'
  for (const press of presses) {
    const parts = partsOf(press)
    const key = parts.at(-1) ?? ''
    const modifiers = parts.slice(0, -1)
    if (key === '' || ofSystem.has(key) || /^F\d+$/.test(key) || noKeys.test(key)) return 'system'
    if (modifiers.some((modifier) => !['$mod', 'Shift'].includes(modifier))) return 'system'
    if (modifiers.includes('$mod') && (ofMenus.has(key) || !/^\p{L}$/u.test(key))) return 'system'
    // A key of another length is a named one: of those only the arrows do something here.
    if ([...key].length > 1 && !/^Arrow(Up|Down|Left|Right)$/.test(key)) return 'system'
  }
  return presses.length === 1 && /^[1-9]$/.test(keys) ? 'digits' : null
}

/** Whether two keys cannot both work: they are the same, or one is the beginning of the other. */
export function clash(one: string, other: string): boolean {
  const [a, b] = [one.toLowerCase(), other.toLowerCase()]
  return a === b || a.startsWith(`${b} `) || b.startsWith(`${a} `)
}
