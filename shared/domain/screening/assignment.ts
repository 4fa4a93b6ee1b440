import { type Stage, votesNeeded } from '../reviews/words.ts'

/** What decides who screens a report, beyond how its stage is set. */
export interface Assignable {
  id: string
  /** Whom the lead named for it. */
  byHand?: readonly string[]
  /** The reviewers of the open pilot whose sample it is in. */
  pilot?: readonly string[]
  /** Ids of its sources. */
  sources?: readonly string[]
  /** The code of its language. */
  language?: string
}

/**
 * Who screens a report. All reviewers of an open pilot screen its sample; whom the lead named comes next; then what the
 * stage's division says. Nobody does who no longer screens at the stage: where all whom the lead named have left, the
 * division decides again. Where a division leaves more reviewers than the stage asks for, as many are chosen by
 * rendezvous hashing (Thaler and Ravishankar 1998, doi 10.1109/90.663936), so that the work is divided evenly, the
 * answer depends on nothing but the report's id and the list of reviewers, and a new reviewer takes over only a share.
 */
export function assignedTo(
  report: Assignable,
  stage: Pick<Stage, 'reviewers' | 'reviewersPerReport' | 'division' | 'groups'>,
): string[] {
  const still = (members: readonly string[]) => members.filter((member) => stage.reviewers.includes(member))
  if (report.pilot) return still(report.pilot)
  const named = report.byHand && still(report.byHand)
  if (named && named.length > 0) return named
  if (stage.division === 'everyone') return stage.reviewers
  if (stage.division === 'hand') return []
  return chosen(report.id, groupOf(report, stage), votesNeeded(stage))
}

/** Whether a stage gives every report to the same reviewers, whatever the report; then they are all of them. */
export function isSameForAll(stage: Pick<Stage, 'reviewers' | 'reviewersPerReport' | 'division'>): boolean {
  const { division, reviewers } = stage
  return division === 'everyone' || (division === 'evenly' && reviewers.length <= votesNeeded(stage))
}

/** The reviewers whom the division names for it; all of the stage where it names nobody who still screens. */
function groupOf(report: Assignable, stage: Pick<Stage, 'reviewers' | 'division' | 'groups'>): string[] {
  const keys = stage.division === 'source' ? (report.sources ?? []) : [report.language ?? '']
  if (stage.division !== 'source' && stage.division !== 'language') return stage.reviewers
  const named = new Set(keys.flatMap((key) => stage.groups[key] ?? []))
  const group = stage.reviewers.filter((member) => named.has(member))
  return group.length > 0 ? group : stage.reviewers
}

function chosen(report: string, reviewers: string[], wanted: number): string[] {
  if (reviewers.length <= wanted) return reviewers
  const begun = begunOf(reviewers)
  // The few with the greatest weights so far, the greatest first: where hundreds screen, sorting all of them takes longest.
  const best: { member: string; weight: number }[] = []
  for (const [i, member] of reviewers.entries()) {
    const weight = mixed(hashed(begun[i] ?? 0, report))
    let at = best.length
    while (at > 0 && goesBefore(weight, member, best[at - 1])) at--
    if (at === wanted) continue
    best.splice(at, 0, { member, weight })
    if (best.length > wanted) best.pop()
  }
  return best.map(({ member }) => member)
}

function goesBefore(weight: number, member: string, other: { member: string; weight: number } | undefined): boolean {
  return other === undefined || weight > other.weight || (weight === other.weight && member < other.member)
}

const begunFor = new WeakMap<readonly string[], Int32Array>()

/** For each reviewer the hash of their id and a space, with which that of every pair of them and a report begins. */
function begunOf(reviewers: readonly string[]): Int32Array {
  const known = begunFor.get(reviewers)
  if (known) return known
  const begun = Int32Array.from(reviewers, (member) => hashed(0x811c9dc5, `${member} `))
  // Of a list that nobody can change any more it is kept.
  if (Object.isFrozen(reviewers)) begunFor.set(reviewers, begun)
  return begun
}

/** FNV-1a over UTF-16 units, going on from what was hashed before. */
function hashed(before: number, text: string): number {
  let h = before
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h
}

/** A final mix of a hash (MurmurHash3's finaliser), 32 bits unsigned. */
function mixed(hash: number): number {
  let h = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
