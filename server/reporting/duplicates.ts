import { linksWithinReports } from '#db/links.ts'
import { answeredQuestions } from '#db/matched.ts'
import type { ReportingDuplicates } from '#shared/domain/reporting/facts.ts'
import type { Call } from '../call.ts'
import { summary } from '../duplicates/summary.ts'

/**
 * How records became reports. What rules alone hold together counts as merged by rules; what is in a report only because a
 * person said so, as merged by people: the two add up to all that were merged.
 */
export function duplicatesOf(call: Call): ReportingDuplicates {
  const { found, records, reports, merged, questions, removedBefore } = summary(call)
  const byRules = joins(linksWithinReports(call.db).filter(({ byPerson }) => !byPerson))
  const { same, different } = answeredQuestions(call.db)
  return {
    found,
    records,
    reports,
    byRules,
    byPeople: merged - byRules,
    answered: same + different,
    answeredSame: same,
    open: questions,
    removedBefore,
  }
}

/** How many of these links join two groups of records that none of the others does. */
function joins(links: readonly { a: string; b: string }[]): number {
  const above = new Map<string, string>()
  const top = (id: string): string => {
    let at = id
    for (let next = above.get(at); next !== undefined; next = above.get(at)) {
      const further = above.get(next)
      if (further !== undefined) above.set(at, further)
      at = next
    }
    return at
  }
  let n = 0
  for (const { a, b } of links) {
    const [one, other] = [top(a), top(b)]
    if (one === other) continue
    above.set(one, other)
    n++
  }
  return n
}
