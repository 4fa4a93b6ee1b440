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
  return [...reviewers]
    .map((member) => ({ member, weight: hash(`${member} ${report}`) }))
    .sort((a, b) => b.weight - a.weight || (a.member < b.member ? -1 : 1))
    .slice(0, wanted)
    .map(({ member }) => member)
}

/** FNV-1a over UTF-16 units with a final mix (MurmurHash3's finaliser), 32 bits unsigned. */
function hash(text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
