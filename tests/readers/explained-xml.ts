import type { Explanation } from './explanation.ts'

const words = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const letters = (text: string) => words(text).join('')
const sameWords = (a: string, b: string) => words(a).sort().join(' ') === words(b).sort().join(' ')
const sameWordsOnce = (a: string, b: string) =>
  sameWords([...new Set(words(a))].join(' '), [...new Set(words(b))].join(' '))

/** Whether both have as many people, in one order, and only given names are shorter in the second. */
function fewerGivenNames(ours: string, theirs: string): boolean {
  const [all, short] = [ours.split('; '), theirs.split('; ')]
  return (
    all.length === short.length &&
    all.every((one, i) => {
      const [family = '', given = ''] = one.split(', ')
      const [their = '', first = ''] = (short[i] ?? '').split(', ')
      return family === their && given.startsWith(first)
    })
  )
}

/** Whether each word of a short title begins as that of the long one does. */
const abbreviates = (short: string, long: string) =>
  words(short).length === words(long).length && words(short).every((word, i) => words(long)[i]?.[0] === word[0])

/** Why expectations of XML formats differ although ours is right. */
export const XML: readonly Explanation[] = [
  {
    reason: 'Zotero takes the full stop from the end; PubMed and catalogues write it, and so do ours of MEDLINE.',
    fields: ['title', 'abstract'],
    origins: ['zotero'],
    formats: ['pubmed-xml', 'marcxml'],
    holds: ({ ours, theirs }) => ours === `${theirs}.`,
  },
  {
    reason: 'Zotero sets titles of journals in title case and leaves out the place behind them.',
    fields: ['journal'],
    origins: ['zotero'],
    formats: ['pubmed-xml'],
    holds: ({ ours, theirs }) => ours.replace(/ \([^()]{1,60}\)$/, '').toLowerCase() === theirs.toLowerCase(),
  },
  {
    reason: 'Zotero leaves out qualifiers and the marks of main headings; ours are as MEDLINE writes them.',
    fields: ['keywords'],
    origins: ['zotero'],
    formats: ['pubmed-xml'],
    holds: ({ ours, theirs }) =>
      [...new Set(ours.split('; ').map((one) => one.replace(/^\*/, '').replace(/\/.{0,300}$/, '')))]
        .sort()
        .join('; ') === theirs,
  },
  {
    reason: 'JabRef repeats a heading for each qualifier and marks main ones behind; ours are as MEDLINE writes them.',
    fields: ['keywords'],
    origins: ['jabref'],
    formats: ['pubmed-xml'],
    holds: ({ ours, theirs }) => sameWordsOnce(ours, theirs),
  },
  {
    reason: 'Zotero takes the number by which a publisher knows an article for its page.',
    fields: ['pages'],
    origins: ['zotero'],
    formats: ['pubmed-xml'],
    holds: ({ ours, theirs }) => ours === '' && /^[A-Z]{4}$/.test(theirs),
  },
  {
    reason: 'JabRef turns formulas into LaTeX; ours have their text.',
    fields: ['abstract'],
    formats: ['pubmed-xml'],
    file: 'MedlineImporterTestMathML.xml',
  },
  {
    reason: 'JabRef writes a group as a person; it is one name.',
    fields: ['authors'],
    origins: ['jabref'],
    formats: ['pubmed-xml'],
    holds: ({ ours, theirs }) => sameWords(ours, theirs),
  },
  {
    reason: 'JabRef leaves out the suffix of a name.',
    fields: ['authors'],
    origins: ['jabref'],
    formats: ['pubmed-xml'],
    holds: ({ ours, theirs }) => ours.replace(/,? (?:jr|sr)\.?(?=;|,|$)/gi, '') === theirs,
  },
  {
    reason: 'The person is whom the article is about, not who wrote it.',
    fields: ['authors'],
    formats: ['pubmed-xml'],
    file: 'MedlineImporterTestKeywordSingleEntry.xml',
  },
  {
    reason: 'JabRef calls every entry of PubMed an article, books too.',
    fields: ['type'],
    origins: ['jabref'],
    formats: ['pubmed-xml'],
    holds: ({ ours, theirs }) => /^(?:book|chapter)$/.test(ours) && theirs === 'article-journal',
  },
  {
    reason: 'Zotero makes up an author or a title where the work has none.',
    fields: ['authors', 'title'],
    origins: ['zotero'],
    formats: ['crossref-unixref'],
    holds: ({ ours, theirs }) => ours === '' && /^(?:Anonymous Reviewer|\[No title found\])$/.test(theirs),
  },
  {
    reason: 'The title holds a control character that means nothing in UTF-8.',
    fields: ['title'],
    formats: ['crossref-unixref'],
    holds: ({ ours, theirs }) => /[\x80-\x9f]/.test(ours) && letters(ours) === letters(theirs),
  },
  {
    reason: 'The form of a work is a keyword for us and for Zotero, not for JabRef.',
    fields: ['keywords'],
    origins: ['jabref'],
    formats: ['marcxml'],
    holds: ({ ours, theirs }) => theirs.split('; ').every((word) => ours.split('; ').includes(word)),
  },
  {
    reason: 'Zotero calls a book what a catalogue describes as a web site or in no way.',
    fields: ['type'],
    origins: ['zotero'],
    formats: ['marcxml'],
    holds: ({ ours, theirs }) => /^(?:webpage|document)$/.test(ours) && theirs === 'book',
  },
  {
    reason: 'JabRef takes the last of several titles, also one that is marked as an alternative or as abbreviated.',
    fields: ['title', 'journal'],
    origins: ['jabref'],
    formats: ['mods'],
    holds: ({ ours, theirs }) => ours.length > theirs.length && abbreviates(theirs, ours),
  },
  {
    reason: 'JabRef takes the number of pages for a page.',
    fields: ['pages'],
    origins: ['jabref'],
    formats: ['mods', 'citavi'],
    holds: ({ ours, theirs }) => ours === '' && !/\d ?[-–] ?\d/.test(theirs),
  },
  {
    reason: 'JabRef takes editors for authors.',
    fields: ['authors'],
    file: 'jabref__MODSImporterTestModsCollection.xml',
    holds: ({ ours, theirs }) => ours === '' && theirs === 'Thomas, DN; Dieckmann, GS',
  },
  {
    reason: 'Zotero lists all languages; ours is the first, and the others are kept beside it.',
    fields: ['language'],
    origins: ['zotero'],
    formats: ['mods'],
    holds: ({ theirs }) => theirs.includes('; '),
  },
  {
    reason: 'Zotero has no such type as musical scores.',
    fields: ['type'],
    origins: ['zotero'],
    holds: ({ ours, theirs }) => ours === 'musical_score' && theirs === 'document',
  },
  {
    reason: 'The record marks another of its dates as the one that counts.',
    fields: ['year'],
    formats: ['mods'],
    file: 'MODS-case2.xml',
  },
  {
    reason:
      'Zotero takes the short name of an Act, an author twice, and a publication of a government for any document.',
    fields: ['type', 'title', 'authors'],
    origins: ['zotero'],
    formats: ['mods'],
    holds: ({ field, ours, theirs }) =>
      field === 'title'
        ? ours.startsWith('An Act To ') && theirs.endsWith(' Act')
        : field === 'type'
          ? ours === 'report' && theirs === 'document'
          : `${ours}; ${ours}` === theirs,
  },
  {
    reason: 'The middle name in the file holds a second author in LaTeX.',
    fields: ['authors'],
    formats: ['msbib-xml'],
    holds: ({ ours }) => ours.includes('Or{\\l}owski'),
  },
  {
    reason: 'JabRef takes the language 0, which is none, for English.',
    fields: ['language'],
    origins: ['jabref'],
    formats: ['msbib-xml'],
    holds: ({ ours, theirs }) => ours === '' && theirs === 'en',
  },
  {
    reason: 'Zotero joins all descriptions; ours is the longest, and the others are kept beside it.',
    fields: ['abstract'],
    origins: ['zotero'],
    formats: ['primo-pnx-xml'],
    holds: ({ ours, theirs }) => theirs.endsWith(ours),
  },
  {
    reason: 'Zotero takes the name for searching, which has lost its comma.',
    fields: ['authors'],
    origins: ['zotero'],
    formats: ['primo-pnx-xml'],
    holds: ({ ours, theirs }) => ours.replace(',', '') === theirs,
  },
  {
    reason: 'Zotero parts headings at a semicolon between spaces only.',
    fields: ['keywords'],
    origins: ['zotero'],
    formats: ['primo-pnx-xml'],
    holds: ({ ours, theirs }) => sameWordsOnce(ours, theirs),
  },
  {
    reason: 'JabRef leaves out subtitles.',
    fields: ['title'],
    origins: ['jabref'],
    formats: ['citavi'],
    holds: ({ ours, theirs }) =>
      ours.startsWith(`${theirs}: `) || (ours.startsWith(`${theirs} `) && /[.?!]['"]?$/.test(theirs)),
  },
  {
    reason: 'JabRef leaves out middle names.',
    fields: ['authors'],
    origins: ['jabref'],
    formats: ['citavi'],
    holds: ({ ours, theirs }) => fewerGivenNames(ours, theirs),
  },
  {
    reason: 'JabRef takes the name of an organisation, or one that stands in one piece, apart.',
    fields: ['authors'],
    origins: ['jabref'],
    formats: ['citavi'],
    holds: ({ ours, theirs }) => !ours.includes(',') && sameWords(ours, theirs),
  },
  {
    reason: 'JabRef knows neither proceedings nor collected works, and calls them articles.',
    fields: ['type'],
    file: 'jabref__CitaviXmlImporterTest3.ctv6bak',
    holds: ({ ours, theirs }) => ours === 'book' && theirs === 'article-journal',
  },
  {
    reason: 'JabRef knows articles and books only.',
    fields: ['type'],
    origins: ['jabref'],
    formats: ['citavi'],
    holds: ({ ours, theirs }) => ours !== 'book' && (theirs === 'article-journal' || theirs === 'book'),
  },
]
