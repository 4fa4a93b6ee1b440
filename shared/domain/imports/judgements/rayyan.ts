import type { Decision } from '../../reviews/words.ts'
import { type Judgement, listed, type TakenOut } from './judgement.ts'
import { rubyHashAt } from './ruby-hash.ts'

const MARKER = /(?:RAYYAN-(?:INCLUSION|LABELS|EXCLUSION-REASONS)|USER-NOTES)\s{0,3}:/gi

const DECISIONS = new Map<string, Decision>([
  ['included', 'include'],
  ['true', 'include'],
  ['1', 'include'],
  ['excluded', 'exclude'],
  ['false', 'exclude'],
  ['-1', 'exclude'],
  ['maybe', 'maybe'],
  ['0', 'maybe'],
])

/** The decision that Rayyan's word or number stands for. */
export function rayyanDecision(word: string): Decision | undefined {
  return DECISIONS.get(word.trim().toLowerCase())
}

/**
 * What Rayyan appends to an entry's note, see
 * https://help.rayyan.ai/hc/en-us/articles/45958666246161-Understanding-Your-Rayyan-Export-Files: decisions and notes by
 * member; labels, and reasons, of all of them together. A reason goes with each who excluded.
 */
export function rayyanIn(text: string): TakenOut | undefined {
  const rest: string[] = []
  const decisions = new Map<string, Decision>()
  const notes = new Map<string, string>()
  let [labels, reasons]: [string[], string[]] = [[], []]
  let from = 0
  const markers = [...text.matchAll(MARKER)]
  if (markers.length === 0) return undefined
  for (const [i, marker] of markers.entries()) {
    // A marker within another's value, such as a note that quotes one, was read with it.
    if (marker.index < from) continue
    rest.push(text.slice(from, marker.index))
    const start = marker.index + marker[0].length
    const name = marker[0].toUpperCase()
    const hash = /^(?:RAYYAN-INCLUSION|USER)/.test(name) ? rubyHashAt(text, start) : undefined
    from = hash?.end ?? endOfList(text, start, markers[i + 1]?.index ?? text.length)
    if (hash && name.startsWith('USER')) {
      for (const { name: who, values } of hash.pairs) notes.set(who, values.join('\n').trim())
    } else if (hash) {
      for (const { name: who, values } of hash.pairs) {
        const decision = rayyanDecision(values[0] ?? '')
        if (decision) decisions.set(who, decision)
      }
    } else if (name.startsWith('RAYYAN-LABELS')) labels = listed(text.slice(start, from), ',')
    else if (name.startsWith('RAYYAN-EXCLUSION')) reasons = listed(text.slice(start, from), ',')
  }
  rest.push(text.slice(from))
  return {
    rest: rest.map(withoutBars).filter(Boolean).join('\n'),
    judgements: judgementsOf(decisions, notes, labels, reasons),
  }
}

function judgementsOf(
  decisions: ReadonlyMap<string, Decision>,
  notes: ReadonlyMap<string, string>,
  labels: readonly string[],
  reasons: readonly string[],
): Judgement[] {
  const people = [...new Set([...decisions.keys(), ...notes.keys()])]
  const judgements = people.map((reviewer): Judgement => {
    const [decision, note] = [decisions.get(reviewer), notes.get(reviewer)]
    return {
      tool: 'Rayyan',
      reviewer,
      ...(decision ? { decision } : {}),
      reasons: decision === 'exclude' ? [...reasons] : [],
      labels: [...labels],
      ...(note ? { note } : {}),
      shared: true,
    }
  })
  if (judgements.length > 0 || labels.length + reasons.length === 0) return judgements
  return [{ tool: 'Rayyan', reasons: [...reasons], labels: [...labels], shared: true }]
}

/** A list ends with its line, at the bar that parts it from what follows, or where the next begins. */
function endOfList(text: string, from: number, next: number): number {
  const until = text.slice(from, next)
  return from + (/\n|\s\|(?:\s|$)/.exec(until)?.index ?? until.length)
}

function withoutBars(text: string): string {
  return text.replace(/^[\s|]+/, '').replace(/[\s|]{1,200}$/, '')
}
