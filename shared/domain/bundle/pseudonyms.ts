import type { BodyOf, KeptFact } from '../facts/fact.ts'

/** What members are called in place of their names, by id. */
export type Pseudonyms = ReadonlyMap<string, string>

const called = { en: 'Reviewer', nb: 'Vurderer' }

/** Reviewer 1, Reviewer 2 and so on, in the order in which they came; whoever left keeps their number. */
export function pseudonymsFor(members: readonly string[], lang: 'en' | 'nb'): Pseudonyms {
  return new Map([...members].sort().map((id, i) => [id, `${called[lang]} ${i + 1}`]))
}

/** Keys of bodies whose texts say nothing of a person but by a word of the contract, an id, or of the literature. */
const notWritten = new Set([
  'action',
  'attachment',
  'by',
  'colour',
  'columns',
  'criterion',
  'decision',
  'encoding',
  'expires',
  'field',
  'form',
  'format',
  'groups',
  'hash',
  'id',
  'in',
  'import',
  'item',
  'into',
  'kind',
  'lift',
  'mark',
  'maybe',
  'member',
  'members',
  'method',
  'of',
  'pilot',
  'quote',
  'reasons',
  'record',
  'replacedBy',
  'report',
  'reviewers',
  'roles',
  'rule',
  'searched',
  'source',
  'stage',
  'state',
  'status',
  'study',
  'thread',
  'to',
  'together',
  'type',
  'verdict',
])

/**
 * Says facts with pseudonyms: in what members are called, in who reviewed in other tools, and wherever a member's name
 * stands whole in what people wrote. Nothing is changed in ids and in words of the contract.
 *
 * @param names the names that each member ever had, by id
 */
export function pseudonymising(
  names: ReadonlyMap<string, readonly string[]>,
  pseudonyms: Pseudonyms,
): (fact: Pick<KeptFact, 'kind' | 'subject' | 'body'>) => string {
  const replace = replacing(names, pseudonyms)
  return ({ kind, subject, body: text }) => {
    const body = JSON.parse(text)
    if (kind === 'member') return JSON.stringify({ ...body, name: pseudonyms.get(subject) ?? '' })
    const told = written(body, replace)
    if (kind === 'vote') return JSON.stringify(withoutForeign(told as BodyOf<'vote'>, pseudonyms))
    if (kind === 'takeover') return JSON.stringify(withoutForeignNames(told as BodyOf<'takeover'>, body, pseudonyms))
    return JSON.stringify(told)
  }
}

/** Who voted in another tool is called as the member whose vote it became; words of all of them together may name anybody. */
function withoutForeign(body: BodyOf<'vote'>, pseudonyms: Pseudonyms): BodyOf<'vote'> {
  if (!body.origin) return body
  const { shared: _shared, ...origin } = body.origin
  const reviewer = pseudonyms.get(body.member)
  return { ...body, origin: { ...origin, ...(origin.reviewer === undefined ? {} : { reviewer }) } }
}

function withoutForeignNames(
  body: BodyOf<'takeover'>,
  { reviewers }: BodyOf<'takeover'>,
  pseudonyms: Pseudonyms,
): BodyOf<'takeover'> {
  const called = (name: string, member: string) => (name === '' ? '' : (pseudonyms.get(member) ?? ''))
  return { ...body, reviewers: reviewers.map(({ name, member }) => ({ name: called(name, member), member })) }
}

function written(value: unknown, replace: (text: string) => string): unknown {
  if (typeof value === 'string') return replace(value)
  if (Array.isArray(value)) return value.map((one) => written(one, replace))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, notWritten.has(key) ? inner : written(inner, replace)]),
  )
}

/**
 * Puts each whole name, in either order of its parts, by its pseudonym: the longest first. A name of one word is told from
 * other words by its capital alone; one of several is found however it is written.
 */
function replacing(names: ReadonlyMap<string, readonly string[]>, pseudonyms: Pseudonyms): (text: string) => string {
  const byForm = new Map<string, string>()
  for (const [member, all] of names)
    for (const name of all) for (const form of formsOf(name)) byForm.set(form, pseudonyms.get(member) ?? '')
  if (byForm.size === 0) return (text) => text
  const forms = [...byForm.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  const whole = new RegExp(`(?<![\\p{L}\\p{N}])(?:${forms.map(patternOf).join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  const calledFor = (found: string) => {
    const plain = found.replace(/\s+/g, ' ')
    return byForm.get(plain) ?? byForm.get(plain.toLowerCase()) ?? ''
  }
  return (text) => {
    const normal = text.normalize('NFC')
    return normal.search(whole) === -1 ? text : normal.replace(whole, calledFor)
  }
}

/** A name of fewer letters is in too many words of its own to be one. */
const shortest = 3

function formsOf(name: string): string[] {
  const plain = name.normalize('NFC').replace(/\s+/g, ' ').trim()
  if (plain.length < shortest) return []
  const parts = plain.split(' ')
  const last = parts.pop() ?? ''
  return parts.length === 0 ? [plain] : [plain, `${last}, ${parts.join(' ')}`].map((form) => form.toLowerCase())
}

/** Blanks may be any; where there are some, so may the letters' case. */
function patternOf(form: string): string {
  const anyCase = form.includes(' ')
  return [...form]
    .map((letter) => {
      if (letter === ' ') return '\\s+'
      const upper = letter.toUpperCase()
      return anyCase && upper !== letter ? `(?:${literally(letter)}|${literally(upper)})` : literally(letter)
    })
    .join('')
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
