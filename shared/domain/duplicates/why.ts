import type { Comparison } from './compare.ts'
import type { MatchReason } from './matching.ts'

/** What spoke for and against a pair, in the order in which a reader wants it. */
export function reasonsOf(found: Comparison): MatchReason[] {
  const reasons: MatchReason[] = []
  const add = (code: MatchReason['code'], data?: MatchReason['data']) => reasons.push(data ? { code, data } : { code })
  for (const name of found.shared) add(`same-${name}`)
  if (found.doi === 'version') add('doi-version-differs')
  for (const name of found.clashing) if (name !== 'accession') add(`${name}-differs`)
  if (found.registrations) add(found.registrations === 'same' ? 'same-registration' : 'registration-differs')
  const percent = Math.min(99, Math.round(found.title.likeness * 100))
  if (found.kindsDiffer) add('kind-differs')
  if (found.abstractAndPaper) add('abstract-and-paper')
  if (found.title.numbersDiffer) add('title-numbers-differ')
  if (found.title.relation === 'unknown') add('title-missing')
  else if (found.title.relation === 'same') add('titles-same')
  else if (found.title.relation === 'part') add('title-contained')
  else if (found.title.relation !== 'other') add('titles-alike', { percent })
  else add(found.twoLanguages ? 'titles-translated' : 'titles-differ')
  if (found.title.relation === 'same' && !found.telling) add('title-general')
  add(
    (
      {
        agree: 'authors-agree',
        partly: 'authors-partly',
        differ: 'authors-differ',
        unknown: 'authors-missing',
      } as const
    )[found.authors.level],
  )
  if (found.yearGap === undefined) add('year-missing')
  else if (found.yearGap === 0) add('year-agrees')
  else add('year-differs', { years: found.yearGap })
  add(
    ({ same: 'journal-agrees', near: 'journal-alike', differ: 'journal-differs', unknown: 'journal-missing' } as const)[
      found.journal
    ],
  )
  if (found.volume === 'same') add('volume-agrees')
  if (found.volume === 'differ') add('volume-differs')
  if (found.number === 'same') add('number-agrees')
  if (found.number === 'differ') add('number-differs')
  add(
    ({ same: 'pages-agree', near: 'pages-overlap', differ: 'pages-differ', unknown: 'pages-missing' } as const)[
      found.pages
    ],
  )
  if (found.abstract === 'same') add('abstracts-agree')
  if (found.doi === 'unknown' && found.oneDoi) add('one-has-no-doi')
  return reasons
}

const sentences: Record<MatchReason['code'], string> = {
  'person-same': 'a person said they are the same',
  'same-doi': 'same DOI',
  'same-pmid': 'same PubMed number',
  'same-pmcid': 'same number in PubMed Central',
  'same-accession': 'same number in the database',
  'same-registration': 'same registration number',
  'doi-differs': 'DOIs differ',
  'doi-version-differs': 'DOIs of two versions',
  'pmid-differs': 'PubMed numbers differ',
  'pmcid-differs': 'numbers in PubMed Central differ',
  'registration-differs': 'registration numbers differ',
  'one-has-no-doi': 'one has no DOI',
  'titles-same': 'same title',
  'titles-alike': 'titles {percent} % alike',
  'title-contained': 'one title is part of the other',
  'titles-differ': 'titles differ',
  'titles-translated': 'titles in two languages',
  'title-missing': 'one has no title',
  'title-general': 'the title is a common one',
  'title-numbers-differ': 'a number or part in the titles differs',
  'kind-differs': 'one is another kind of document (erratum, reply, preprint, thesis, ...)',
  'authors-agree': 'authors agree',
  'authors-partly': 'some authors agree',
  'authors-differ': 'authors differ',
  'authors-missing': 'one has no authors',
  'year-agrees': 'same year',
  'year-differs': 'years differ by {years}',
  'year-missing': 'one has no year',
  'journal-agrees': 'same journal',
  'journal-alike': 'journals alike',
  'journal-differs': 'journals differ',
  'journal-missing': 'one has no journal',
  'volume-agrees': 'same volume',
  'volume-differs': 'volumes differ',
  'number-agrees': 'same issue',
  'number-differs': 'issues differ',
  'pages-agree': 'pages agree',
  'pages-overlap': 'pages overlap',
  'pages-differ': 'pages differ',
  'pages-missing': 'pages missing',
  'abstracts-agree': 'abstracts agree',
  'abstract-and-paper': 'one is a congress abstract, the other a paper',
  'cluster-conflict': 'others that were merged with one of them contradict the other',
  'answers-conflict': 'two answers contradict each other here',
}

/** The reasons as one English sentence: "same DOI; titles 98 % alike; pages agree". */
export function whyOf(reasons: MatchReason[]): string {
  return reasons
    .map(({ code, data }) => sentences[code].replace(/\{(\w+)\}/g, (_, name: string) => String(data?.[name] ?? '')))
    .join('; ')
}
