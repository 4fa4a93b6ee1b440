import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'
import { authors, issue, journal, pages, title, volume, year } from './fields.ts'
import { bySteps, type Found } from './steps.ts'

/**
 * Our reading of Bramer, Giustini, de Jonge, Holland and Bekhuis, De-duplication of database search results for systematic
 * reviews in EndNote (2016), https://doi.org/10.3163/1536-5050.104.3.014: one combination of fields after the other, first
 * those whose duplicates may go unseen, then two that a person looks through. Pages are brought to one form first. They
 * are done in EndNote by a librarian, who also leaves out what looks wrong on the way: a program cannot.
 */
export function bramer(records: readonly MatchRecord[]): Found {
  return bySteps(
    records,
    [
      [authors, year, title, journal],
      [authors, year, title, pages],
      [title, volume, pages],
      [authors, volume, pages],
      [year, volume, issue, pages],
    ],
    [[title], [authors, year]],
  )
}
