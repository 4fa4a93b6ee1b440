import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { authors, doi, title, type, year } from './fields.ts'
import { bySteps, type Found } from './steps.ts'

/**
 * Our reading of what EndNote does where nobody changes its preferences: same reference type, author, year and title,
 * https://docs.endnote.com/docs/endnote/2025/v1/windows/en/content/04search/finding_duplicaterefs.htm
 */
export function endnoteDefault(records: readonly MatchRecord[]): Found {
  return bySteps(records, [[type, authors, year, title]])
}

/** One DOI, one report: the rule that most people try first. */
export function exactDoi(records: readonly MatchRecord[]): Found {
  return bySteps(records, [[doi]])
}
