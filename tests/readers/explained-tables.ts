import type { Explanation } from './explanation.ts'

/** Why expectations of tables and of JSON differ although ours is right. */
export const TABLES: readonly Explanation[] = [
  {
    reason: 'Zotero sets titles in capitals in title case; ours stay as the file has them.',
    fields: ['title'],
    origins: ['zotero'],
    formats: ['openalex-json'],
    holds: ({ ours, theirs }) => ours === ours.toUpperCase() && ours === theirs.toUpperCase(),
  },
  {
    reason: 'Zotero leaves the particle of a family name with the given name.',
    fields: ['authors'],
    origins: ['zotero'],
    formats: ['openalex-json'],
    holds: ({ ours, theirs }) => [...ours].sort().join('') === [...theirs].sort().join(''),
  },
  {
    reason: 'CoLRev takes the dots of a shortened list for an author.',
    fields: ['authors'],
    origins: ['colrev'],
    formats: ['json-pop'],
    holds: ({ ours, theirs }) => theirs.replace(/; \.\.\.$/, '') === ours,
  },
]
