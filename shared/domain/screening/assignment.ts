import type { Stage } from '../reviews/words.ts'

/**
 * Who screens a report: everyone, or `reviewersPerReport` of the stage's reviewers chosen by rendezvous hashing
 * (Thaler and Ravishankar 1998, doi 10.1109/90.663936), so that the work is divided evenly, the answer depends on
 * nothing but the report's id and the list of reviewers, and a new reviewer takes over only a share.
 */
export function assignedTo(report: string, stage: Pick<Stage, 'reviewers' | 'reviewersPerReport'>): string[] {
  if (stage.reviewers.length <= stage.reviewersPerReport) return stage.reviewers
  return [...stage.reviewers]
    .map((member) => ({ member, weight: hash(`${member} ${report}`) }))
    .sort((a, b) => b.weight - a.weight || (a.member < b.member ? -1 : 1))
    .slice(0, stage.reviewersPerReport)
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
