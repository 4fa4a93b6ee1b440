import { foldName } from './names.ts'

/** Why a passphrase of an account is refused. */
export type PassphraseFault = 'passphrase-short' | 'passphrase-name' | 'passphrase-simple'

/** The fewest characters: NIST SP 800-63B asks for 8 and advises more where it is the only thing that is asked for. */
export const shortestPassphrase = 10

/** What many begin with, in the languages of the interface, and this program's own name. */
const common = [
  'password',
  'passphrase',
  'passord',
  'passordet',
  'letmein',
  'welcome',
  'velkommen',
  'iloveyou',
  'jegelskerdeg',
  'administrator',
  'changeme',
  'sommeren',
  'parallax',
  'systematicreview',
]
const rows = [
  'abcdefghijklmnopqrstuvwxyzæøå',
  '01234567890',
  'qwertyuiopå',
  'asdfghjkløæ',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv',
]

/**
 * What is wrong with a passphrase for an account of that name; undefined for one that may be used. After NIST SP 800-63B,
 * 5.1.1.2: length, and nothing that is expected; no rule on what kinds of characters it holds.
 */
export function passphraseFault(passphrase: string, name: string): PassphraseFault | undefined {
  if ([...passphrase.normalize('NFC')].length < shortestPassphrase) return 'passphrase-short'
  const plain = plainOf(passphrase)
  const own = plainOf(foldName(name))
  if (own.length > 2 && plain.replaceAll(own, '').length < shortestPassphrase / 2) return 'passphrase-name'
  return isExpected(plain) ? 'passphrase-simple' : undefined
}

/** How hard a passphrase is to guess, for a quiet hint beside the field. */
export type Strength = 'weak' | 'fair' | 'good'

/**
 * A rough measure: what may not be used is weak; four words, or as many characters as these have, are good. It counts no
 * bits, because it cannot know how the passphrase was chosen.
 */
export function strengthOf(passphrase: string, name: string): Strength {
  if (passphraseFault(passphrase, name)) return 'weak'
  const words = new Set(passphrase.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
  return words.size >= 4 || [...passphrase].length >= 18 ? 'good' : 'fair'
}

/** Small letters and digits alone: signs between them make a guess no harder. */
function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function isExpected(plain: string): boolean {
  if (new Set(plain).size < 5) return true
  // A piece that is said again and again.
  if (/^(.{1,6})\1+.{0,2}$/u.test(plain)) return true
  let rest = plain
  for (const word of common) rest = rest.replaceAll(word, '')
  return withoutRuns(rest).length < 6
}

/** Without stretches of four and more that follow the alphabet or a row of keys, either way. */
function withoutRuns(text: string): string {
  let kept = ''
  for (let at = 0; at < text.length; ) {
    const length = runAt(text, at)
    if (length < 4) kept += text[at++]
    else at += length
  }
  return kept
}

function runAt(text: string, at: number): number {
  let longest = 0
  for (const row of rows.flatMap((one) => [one, [...one].reverse().join('')])) {
    const from = row.indexOf(text[at] ?? '')
    if (from < 0) continue
    let length = 1
    while (at + length < text.length && row[from + length] === text[at + length]) length++
    longest = Math.max(longest, length)
  }
  return longest
}
