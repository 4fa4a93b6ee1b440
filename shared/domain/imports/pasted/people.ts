import type { Name } from '../item.ts'
import { nameOf } from '../text/names.ts'

const INITIALS = /^(?:\p{Lu}\p{Ll}?\.?[ -]?){1,4}$/u
const ENDS_IN_INITIALS = /^(\p{L}[\p{L}'’ -]{0,60}) (\p{Lu}{1,4})$/u
const BEGINS_WITH_INITIALS = /^((?:\p{Lu}\p{Ll}?\.[ -]?){1,4}) ?(\p{L}[\p{L}'’ -]{1,60})$/u
/** Words that begin with a capital, but for particles: a person's name, unlike `Ministry of Health`. */
const PERSON =
  /^\p{Lu}[\p{L}'’.-]{0,30}(?:(?: (?:van|von|der|den|de|af|av|da|di|la|le|ter)){0,3} \p{Lu}[\p{L}'’.-]{0,30}){1,4}$/u

/** The authors or editors at the beginning of a reference, in whichever style. */
export function peopleIn(given: string): Name[] {
  const text = given
    .slice(0, 4000)
    // So that no pattern below goes over a run of white space again and again.
    .replace(/\s+/g, ' ')
    .replace(/\s*[,;]?\s*\((?:eds?|red|hrsg)\.?\)\.?/gi, '')
    .replace(/,? (?:et al|mfl|m\.fl|m\. fl|with others)\.?,?\s{0,5}$/i, '')
    .replace(/[\s,;:]{1,20}$/, '')
    // The last initial keeps its full stop.
    .replace(/(?<!(?:^|[\s.-])\p{Lu})\.$/u, '')
    .trim()
  if (text === '') return []
  const byAnd = text.split(/\s*,?\s+(?:&|and|og|och)\s+/)
  const isList = byAnd.every((part) => part.includes(',') || PERSON.test(part) || isOne(part))
  const parts = (isList ? byAnd : [text]).flatMap((part) => part.split(/\s*[,;]\s+|;/)).filter((part) => part !== '')
  if (!isList || (parts.length === 1 && !isOne(parts[0] ?? ''))) {
    const [only = ''] = parts
    if (parts.length === 1 && PERSON.test(only) && only.split(' ').length === 2 && /,/.test(text)) return named(only)
    return [{ literal: text }]
  }
  return walked(parts)
}

const isOne = (part: string) => ENDS_IN_INITIALS.test(part) || BEGINS_WITH_INITIALS.test(part)

function walked(parts: readonly string[]): Name[] {
  const people: Name[] = []
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? ''
    const next = parts[i + 1] ?? ''
    if (next !== '' && INITIALS.test(next) && !BEGINS_WITH_INITIALS.test(part)) {
      people.push(...named(`${part}, ${next}`))
      i++
      if (/^(?:jr|sr|iii?)\.?$/i.test(parts[i + 1] ?? '')) i++
    } else if (isOne(part)) {
      const first = BEGINS_WITH_INITIALS.exec(part)
      people.push(...named(first && !ENDS_IN_INITIALS.test(part) ? `${first[2]}, ${first[1]}` : part))
    } else if (
      i === 0 &&
      next !== '' &&
      part.split(' ').length < 3 &&
      /^\p{Lu}[\p{L}'’. -]{1,40}$/u.test(next) &&
      !PERSON.test(part)
    )
      // `Moe, Per, and Kari Åsland`: the first alone is turned round.
      people.push(...named(`${part}, ${parts[++i]}`))
    else people.push(...(PERSON.test(part) ? named(part) : [{ literal: part }]))
  }
  return people
}

function named(text: string): Name[] {
  const name = nameOf(
    text,
    text.includes(',') ? 'family-first' : ENDS_IN_INITIALS.test(text) ? 'unknown' : 'given-first',
  )
  return name ? [name] : []
}
