/** The reasons with this one as the primary; the further ones stay. What was the primary before gives way. */
export function withPrimary(reasons: readonly string[], reason: string): string[] {
  return [reason, ...reasons.slice(1).filter((one) => one !== reason)]
}

/** The reasons with this one among the further ones, or without it where it was there; the next is then the primary. */
export function withOrWithout(reasons: readonly string[], reason: string): string[] {
  return reasons.includes(reason) ? reasons.filter((one) => one !== reason) : [...reasons, reason]
}
