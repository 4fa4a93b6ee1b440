import type { BodyOf, KeptFact } from '../facts/fact.ts'
import { type StageId, stageIds } from '../reviews/words.ts'
import { handedKinds, packetAuthor } from './kinds.ts'

/** A fact of the team, as a packet tells it: nobody's name stands at it, and what it says may be only a part. */
export function toldByTeam(fact: KeptFact, body: unknown = JSON.parse(fact.body)): KeptFact {
  return { ...fact, author: packetAuthor, body: JSON.stringify(body) }
}

/**
 * Whether a fact is one that its author said as this reviewer, for themselves, and that a packet carries as it is. What a lead
 * took over from another tool is not, nor what was said among those who settle a conflict.
 */
export function isOwn({ kind, author, body }: Pick<KeptFact, 'kind' | 'author' | 'body'>, member: string): boolean {
  if (author !== member || !(handedKinds as readonly string[]).includes(kind) || kind === 'undo') return false
  const said: { member?: string | null; origin?: unknown; thread?: string; shared?: boolean } = JSON.parse(body)
  if (kind === 'label') return said.shared !== true
  return said.member === member && said.origin === undefined && (kind !== 'message' || said.thread === 'question')
}

/**
 * A vote of the member that was taken over from another tool, without words that the tool says of all reviewers together:
 * they tell what others said.
 */
export function takenOverVote(body: BodyOf<'vote'>): BodyOf<'vote'> {
  const { origin, note, ...vote } = body
  if (!origin) return body
  const isShared = origin.shared !== undefined
  return {
    ...vote,
    reasons: isShared ? [] : vote.reasons,
    ...(note !== undefined && { note }),
    origin: { tool: origin.tool, import: origin.import },
  }
}

/**
 * A stage as it is set in a packet: everything in it is its member's to screen, and one vote each. Nothing of what the votes
 * add up to is shown, for it would be theirs alone; the stage before is over, and the one after has not begun.
 */
export function packetStage(id: StageId, of: StageId, member: string, set: BodyOf<'stage'>): BodyOf<'stage'> {
  return {
    reviewers: id === of ? [member] : [],
    reviewersPerReport: 1,
    maybe: set.maybe,
    blind: stageIds.indexOf(id) >= stageIds.indexOf(of),
    division: 'everyone',
  }
}

/**
 * An import as a packet has it: as many entries as it carries, all of which come in at the packet's stage. Where they lay in
 * their file, how large it was and what was odd about it stays behind.
 */
export function packetImport(body: BodyOf<'import'>, of: StageId, entries: number): BodyOf<'import'> {
  return {
    source: body.source,
    file: { name: body.file.name, hash: '', size: 0 },
    format: body.format,
    encoding: body.encoding,
    entries,
    warnings: [],
    enters: of === 'full-text' ? 'full-text' : 'search',
  }
}

/** A round of the pilot as its member knows it: whether they are in it, and that it is open or closed. */
export function packetPilot({ note: _note, ...body }: BodyOf<'pilot'>, member: string): BodyOf<'pilot'> {
  return { ...body, reviewers: body.reviewers.filter((reviewer) => reviewer === member) }
}
