import { existsSync, readFileSync } from 'node:fs'
import { matchAll } from '#shared/domain/duplicates/match.ts'
import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'

type BibtexEntry = Readonly<Record<string, string>>

interface Case {
  id: string
  record_a: BibtexEntry
  record_b: BibtexEntry
  expected_duplicate: boolean
}

export interface HardCase {
  name: string
  duplicate: boolean
  came: 'merged' | 'asked' | 'apart'
}

const file = new URL('../../../../shared/data/dedupe/hard_case_pairs.json', import.meta.url)

/** Pairs that other tools got wrong, each matched alone; none where they are not at hand. */
export function hardCases(): HardCase[] {
  if (!existsSync(file)) return []
  const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Case[] }
  return cases.map(({ id, record_a, record_b, expected_duplicate }) => {
    const { clusters, review } = matchAll([recordOf(record_a, 'a'), recordOf(record_b, 'b')])
    const came = clusters.length > 0 ? 'merged' : review.length > 0 ? 'asked' : 'apart'
    return { name: id, duplicate: expected_duplicate, came }
  })
}

function recordOf(entry: BibtexEntry, id: string): MatchRecord {
  const { author, title, year, journal, booktitle, volume, number, issue, pages, doi, isbn, abstract, ENTRYTYPE } =
    entry
  return {
    id,
    title,
    authors: author?.split(/ and |;\s*/),
    year,
    journal: journal ?? booktitle,
    volume,
    number: number ?? issue,
    pages,
    doi,
    isbn,
    abstract,
    type: ENTRYTYPE,
  }
}
