import type { Decision } from '../../reviews/words.ts'
import type { SourceTag } from '../item.ts'
import { plainName } from '../read/table/column-names.ts'
import { type Judgement, listed } from './judgement.ts'

const DECISIONS = new Map<string, Decision>([
  ['1', 'include'],
  ['0', 'maybe'],
  ['-1', 'exclude'],
])
const OWN = new Set(['consensus', 'labeled at', 'tags', 'source id', 'internal id', 'pubmed id', 'predictions'])
const NOTES = /^(?:general|population|intervention\/comparator|outcome) notes \((.{1,200})\)$/i

/**
 * What the columns of an Abstrackr table say of an entry, and the columns that are left: a column with 1, 0 or -1 for each
 * reviewer, notes with the reviewer's name in brackets, tags of all of them, and what they agreed on, which counts only where
 * no reviewer's own decision is told.
 */
export function abstrackrTags(tags: readonly SourceTag[]): { judgements: Judgement[]; rest: SourceTag[] } | undefined {
  const rest: SourceTag[] = []
  const labels: string[] = []
  const decisions = new Map<string, Decision>()
  const notes = new Map<string, string[]>()
  let agreed: Decision | undefined
  for (const one of tags) {
    const name = plainName(one.tag)
    const value = one.value.trim()
    const noted = NOTES.exec(one.tag.trim())?.[1]
    const decision = DECISIONS.get(value)
    if (name === 'consensus') agreed = decision
    else if (noted !== undefined) notes.set(noted, [...(notes.get(noted) ?? []), value])
    else if (name === 'tags') labels.push(...listed(value, /[;,|]/))
    else if (decision && !OWN.has(name)) decisions.set(one.tag.trim(), decision)
    else if (name !== 'labeled at' && name !== 'predictions') rest.push(one)
  }
  if (rest.length === tags.length) return undefined
  const people = [...new Set([...decisions.keys(), ...notes.keys()])]
  const judgements = people.map((reviewer): Judgement => {
    const decision = decisions.get(reviewer)
    const note = notes.get(reviewer)?.join('\n')
    return {
      tool: 'Abstrackr',
      reviewer,
      ...(decision ? { decision } : {}),
      reasons: [],
      labels: [...labels],
      ...(note ? { note } : {}),
      shared: true,
    }
  })
  if (judgements.length === 0 && (agreed || labels.length > 0))
    judgements.push({ tool: 'Abstrackr', ...(agreed ? { decision: agreed } : {}), reasons: [], labels, shared: true })
  return { judgements, rest }
}
