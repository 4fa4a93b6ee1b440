import type { Division, LiftRule, MaybePolicy, Role, StageId } from '#shared/domain/reviews/words.ts'

export type Kind = 'include' | 'exclude'

/** A line of an ordered list that is being written: the key tells lines apart while they move. */
export interface Line {
  key: string
  text: string
}

export interface DraftMember {
  key: string
  name: string
  roles: Role[]
  passphrase: string
}

export interface DraftStage {
  id: StageId
  reviewersPerReport: number | 'all'
  maybe: MaybePolicy
  blind: boolean
  division: Division
  lift: LiftRule
}

/** A review that is being set up and not yet made. */
export interface Draft {
  title: string
  question: string
  members: DraftMember[]
  stages: DraftStage[]
  criteria: Record<Kind, Line[]>
  reasons: Record<StageId, Line[]>
}

let keys = 0

/** A key for a new line or member. */
export function newKey(): string {
  return `new-${++keys}`
}

const usual = { blind: true, division: 'evenly', lift: { by: 'lead', when: 'any-time' } } as const

/**
 * What most reviews begin with: two blind reviewers at both stages, a third who settles, and the usual reasons at full
 * text, ready to be reworded.
 *
 * @param reasons the usual reasons in the language of the person
 */
export function firstDraft(reasons: string[]): Draft {
  return {
    title: '',
    question: '',
    members: [
      { key: newKey(), name: '', roles: ['lead', 'reviewer'], passphrase: '' },
      { key: newKey(), name: '', roles: ['reviewer'], passphrase: '' },
      { key: newKey(), name: '', roles: ['resolver'], passphrase: '' },
    ],
    stages: [
      { id: 'title-abstract', reviewersPerReport: 2, maybe: 'include', ...usual },
      { id: 'full-text', reviewersPerReport: 2, maybe: 'conflict', ...usual },
    ],
    criteria: { include: [], exclude: [] },
    reasons: { 'title-abstract': [], 'full-text': reasons.map((text) => ({ key: newKey(), text })) },
  }
}

/** Why the review cannot be made yet: ends of the text ids `reviews.new.problem.*`. Members without a name are left out. */
export type DraftProblem = 'title' | 'name' | 'names' | 'roles' | 'lead' | 'reviewer'

/** The members that will be made: rows left empty are no members. */
export function namedMembers(draft: Draft): DraftMember[] {
  return draft.members.filter((member) => member.name.trim() !== '')
}

/** What must be mended before the review can be made. */
export function problemsOf(draft: Draft): DraftProblem[] {
  const members = namedMembers(draft)
  const names = members.map((member) => member.name.trim().toLocaleLowerCase())
  return [
    ...(draft.title.trim() ? [] : ['title' as const]),
    ...(members.length > 0 ? [] : ['name' as const]),
    ...(new Set(names).size < names.length ? ['names' as const] : []),
    ...(members.some((member) => member.roles.length === 0) ? ['roles' as const] : []),
    ...(members.length > 0 && !has(members, 'lead') ? ['lead' as const] : []),
    ...(members.length > 0 && !has(members, 'reviewer') ? ['reviewer' as const] : []),
  ]
}

/** What will hinder later, and is no reason not to begin: stages with too few reviewers, conflicts nobody can settle. */
export function warningsOf(draft: Draft): {
  few: { id: StageId; wanted: number }[]
  reviewers: number
  resolver: boolean
} {
  const members = namedMembers(draft)
  const reviewers = members.filter((member) => member.roles.includes('reviewer'))
  const stages = draft.stages.map(({ id, reviewersPerReport: n }) => ({
    id,
    wanted: n === 'all' ? reviewers.length : n,
  }))
  const few = stages.filter(({ wanted }) => wanted > reviewers.length)
  // Where everybody votes on every report, a resolver who also reviews can settle nothing.
  const needed = stages.some(({ wanted }) => wanted > 1)
  const free = members.some(
    (member) =>
      member.roles.includes('resolver') &&
      (!member.roles.includes('reviewer') || stages.some(({ wanted }) => wanted > 1 && wanted < reviewers.length)),
  )
  return {
    few: members.length > 0 ? few : [],
    reviewers: reviewers.length,
    resolver: needed && members.length > 0 && !free,
  }
}

function has(members: DraftMember[], role: Role): boolean {
  return members.some((member) => member.roles.includes(role))
}

/** The list with one line a step up (-1) or down (1); at an end it stays as it is. */
export function moved<T>(lines: readonly T[], index: number, step: -1 | 1): T[] {
  const other = index + step
  const line = lines[index]
  const neighbour = lines[other]
  if (line === undefined || neighbour === undefined) return [...lines]
  return lines.with(index, neighbour).with(other, line)
}
