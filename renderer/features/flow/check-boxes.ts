import type { ShownCheck } from './types.ts'

/** The boxes that each kind of check speaks of; those of the second column have the same check with `other.` before it. */
const about: Readonly<Record<string, readonly string[]>> = {
  identified: ['identified.databases', 'identified.registers', 'identified.other', 'other.identified'],
  afterDuplicates: ['afterDuplicates', 'removed.duplicates'],
  screened: ['screened', 'removed.duplicates', 'removed.automation', 'removed.other'],
  titleAbstract: ['excluded.titleAbstract', 'screened', 'sought'],
  otherSought: ['other.sought', 'other.identified'],
  retrieval: ['notRetrieved', 'sought', 'assessed.fullText'],
  reasons: ['excluded.fullText'],
  oneReason: ['excluded.fullText'],
  fullText: ['assessed.fullText', 'excluded.fullText', 'included'],
  included: ['included'],
  studies: ['included'],
  replaced: ['destination.replaced'],
  lost: ['notRetrieved'],
  otherReason: ['excluded.fullText'],
  hits: ['identified.databases', 'identified.registers', 'identified.other', 'other.identified'],
  automationNamed: ['removed.automation'],
  readButLost: ['assessed.fullText'],
  removedButDecided: ['removed.automation', 'removed.other'],
  total: ['total', 'previous', 'included'],
  totalStudies: ['total'],
  previousStudies: ['previous'],
  joined: ['sought'],
  automationExcluded: ['excluded.titleAbstract'],
  methodSaid: ['identified.other', 'other.identified'],
}

/** The boxes of this flow that a check speaks of, the first first; none where it speaks of no box. */
export function boxesOfCheck(check: string, keys: readonly string[]): string[] {
  const own = /^(?:sum|override)\.(.+)$/.exec(check)?.[1]
  if (own !== undefined) return keys.filter((key) => key === own)
  const known = about[check] ?? about[check.split('.')[0] ?? '']
  if (known) return known.filter((key) => keys.includes(key))
  const column = /^other\.(.+)$/.exec(check)?.[1]
  return column === undefined
    ? []
    : boxesOfCheck(column, keys.map(inFirst))
        .map((key) => `other.${key}`)
        .filter((key) => keys.includes(key))
}

function inFirst(key: string): string {
  return key.replace(/^other\./, '')
}

/** The checks by what a reader needs first: what is broken, what is worth knowing, what waits, and what holds. */
export function sortChecks(checks: readonly ShownCheck[]) {
  const failing = (level: ShownCheck['level']) => checks.filter((check) => !check.holds && check.level === level)
  return {
    broken: failing('error'),
    warnings: failing('warning'),
    waiting: failing('info'),
    holding: checks.filter((check) => check.holds),
  }
}
