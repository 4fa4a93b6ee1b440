/** How much of a stage is one member's, before a change and after it. */
export interface Share {
  member: string
  before: number
  after: number
  /** Reports that become theirs, and reports that are theirs no more. */
  gained: number
  lost: number
}

/** Who screens how much of a stage before a change and after it, and where too few do. */
export interface Shares {
  members: Share[]
  /** Reports that nobody screens, and those that somebody screens, yet fewer than the votes they need. */
  nobody: { before: number; after: number }
  few: { before: number; after: number }
}

interface Side {
  /** The members who screen a report. */
  of: (report: string) => readonly string[]
  votesNeeded: number
}

/** Counts whose the reports are before and after. No vote is looked at. Members are listed in the order given. */
export function sharesOf(reports: readonly string[], members: readonly string[], before: Side, after: Side): Shares {
  const shares = new Map(members.map((member) => [member, { member, before: 0, after: 0, gained: 0, lost: 0 }]))
  const shareOf = (member: string) => {
    const known = shares.get(member)
    if (known) return known
    const made = { member, before: 0, after: 0, gained: 0, lost: 0 }
    shares.set(member, made)
    return made
  }
  const nobody = { before: 0, after: 0 }
  const few = { before: 0, after: 0 }
  for (const report of reports) {
    const was = before.of(report)
    const is = after.of(report)
    if (was.length === 0) nobody.before++
    else if (was.length < before.votesNeeded) few.before++
    if (is.length === 0) nobody.after++
    else if (is.length < after.votesNeeded) few.after++
    for (const member of was) {
      const share = shareOf(member)
      share.before++
      if (!is.includes(member)) share.lost++
    }
    for (const member of is) {
      const share = shareOf(member)
      share.after++
      if (!was.includes(member)) share.gained++
    }
  }
  return { members: [...shares.values()], nobody, few }
}
