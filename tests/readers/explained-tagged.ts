import type { Difference } from './compare.ts'
import type { Explanation } from './explanation.ts'

const sameLetters = ({ ours, theirs }: Difference) => ours.toLowerCase() === theirs.toLowerCase()
const lettersOf = (text: string) => text.replace(/[^\p{L}\p{N}]+/gu, '')
const onlyTheirs = ({ ours }: Difference) => ours === ''

/** Types of RIS that CSL has and that Zotero has not, or had not when its test was written: ours, then Zotero's. */
const TYPES = new Set([
  'bill manuscript',
  'book article-magazine',
  'dataset document',
  'document article-journal',
  'figure graphic',
  'legislation legal_case',
  'manuscript article-journal',
  'article-journal manuscript',
  'musical_score song',
  'pamphlet manuscript',
  'standard report',
  'webpage motion_picture',
])

/** Two tests of Zotero's whose fields hold the names that EndNote and ProCite give them. */
const NAMES_AS_VALUES = ['translators__RIS-case2.ris', 'translators__RIS-case4.ris']

const namesAsValues: Explanation[] = NAMES_AS_VALUES.flatMap((file): Explanation[] => [
  {
    reason:
      'CSL has a type for it that Zotero lacks; an unpublished manuscript and a catalogue are what they are called.',
    fields: ['type'],
    file,
    holds: ({ ours, theirs }) => TYPES.has(`${ours} ${theirs}`),
  },
  {
    reason:
      'The tests of this program hold many entries that differ in their type alone, and two are taken for each other.',
    fields: ['type'],
    file,
    holds: ({ ours, theirs }) =>
      [
        'book motion_picture',
        'motion_picture book',
        'personal_communication report',
        'report personal_communication',
      ].includes(`${ours} ${theirs}`),
  },
  {
    reason: 'The full title (T2) is the title; its abbreviation (J2) is the short one.',
    fields: ['journal'],
    file,
    holds: ({ theirs }) => ['Abbreviation', 'Periodical Title', 'Series Title'].includes(theirs),
  },
  {
    reason: 'TI is the title, ST its short form.',
    fields: ['title'],
    file,
    holds: ({ theirs }) => ['Abbreviated Case Name', 'Short Title'].includes(theirs),
  },
  {
    reason: 'The author is who stands under AU or A1; a sponsor, an editor or a performer under A2 is no author.',
    fields: ['authors'],
    file,
    holds: ({ theirs }) => ['Sponsor', 'Editor', 'Editor/Compiler', 'Performer'].includes(theirs),
  },
  {
    reason: 'What stands under M1 is kept, but is the number of an issue for articles alone.',
    fields: ['issue'],
    file,
    holds: onlyTheirs,
  },
  {
    reason: 'VL is the volume, also where a person has put an edition there.',
    fields: ['volume'],
    file,
    holds: ({ ours }) => ours === 'Edition',
  },
])

/** Differences in formats of tagged lines that are not ours to mend. */
export const TAGGED: readonly Explanation[] = [
  ...namesAsValues,
  {
    reason: 'Y1 is the primary date; Zotero lets another date (DA) overrule it.',
    fields: ['year'],
    formats: ['ris'],
    origins: ['zotero'],
    file: 'translators__RIS-case7.ris',
    holds: ({ ours, theirs }) => ours === '1900' && theirs === '1950',
  },
  {
    reason: 'JabRef takes the abbreviation of a journal (JO) for its title although the file has the full title.',
    fields: ['journal'],
    formats: ['ris'],
    origins: ['jabref'],
    holds: ({ ours, theirs }) => theirs.includes('.') && ours.length > theirs.length,
  },
  {
    reason: 'JabRef takes a copyright notice (M1) or a number of the database (AN) for an issue.',
    fields: ['issue'],
    formats: ['ris'],
    origins: ['jabref'],
    holds: ({ ours, theirs }) => ours === '' && !/^\d{1,4}$/.test(theirs),
  },
  {
    reason: 'A file made up to break readers: eleven types, five titles and three journals in one entry; all are kept.',
    fields: ['title', 'authors', 'abstract', 'journal', 'type'],
    file: 'jabref__RisImporterTest1.ris',
  },
  {
    reason: 'JabRef puts words between several lines of a title, or joins fields, that the file has apart.',
    fields: ['title', 'abstract'],
    formats: ['nbib', 'ris'],
    origins: ['jabref'],
    holds: ({ ours, theirs }) => lettersOf(ours) === lettersOf(theirs),
  },
  {
    reason: 'JabRef takes the journal of an editorial without a title for the title of proceedings.',
    fields: ['journal', 'type'],
    file: 'jabref__MedlinePlainImporterTestInproceeding.txt',
  },
  {
    reason: 'CoLRev calls a missing author UNKNOWN.',
    fields: ['authors'],
    origins: ['colrev'],
    holds: ({ ours, theirs }) => ours === '' && /^unknown$/i.test(theirs),
  },
  {
    reason: 'CoLRev takes the first word of an organisation for the given name of a person.',
    fields: ['authors'],
    origins: ['colrev'],
    file: 'colrev__trid_ris.ris',
  },
  {
    reason: 'CoLRev calls a chapter by the title of its book.',
    fields: ['title'],
    origins: ['colrev'],
    file: 'colrev__jstor_ris.ris',
  },
  {
    reason: 'CoLRev knows the journals and conferences of the AIS eLibrary by address and names them in its own words.',
    fields: ['journal', 'type'],
    origins: ['colrev'],
    formats: ['enw'],
    holds: ({ field, ours, theirs }) =>
      field === 'journal' ? ours !== '' : ours === 'document' && theirs === 'paper-conference',
  },
  {
    reason: 'CoLRev turns a title in capitals into sentence case; the file has it as ours.',
    fields: ['title'],
    origins: ['colrev'],
    holds: sameLetters,
  },
  {
    reason: 'The first of two names of a journal is its name; Zotero lets the last, a translation, overrule it.',
    fields: ['journal'],
    file: 'translators__ReferBibIX-case0.enw',
  },
  {
    reason: 'The first language is the language, the others are kept; Zotero joins all in one text.',
    fields: ['language'],
    file: 'translators__ReferBibIX-case1.enw',
  },
  {
    reason: 'A language with the full stop that Ovid puts behind it is the same language.',
    fields: ['language'],
    formats: ['ovid-tagged'],
    holds: ({ ours, theirs }) => theirs.startsWith('english.') && ours === 'en',
  },
  {
    reason: 'Zotero rewrites names in capitals; the file has them as ours.',
    fields: ['authors'],
    formats: ['ovid-tagged'],
    holds: sameLetters,
  },
  {
    reason: 'Zotero loses initials that look like a degree, and takes the pages of the book for those of the chapter.',
    fields: ['authors', 'journal', 'pages'],
    file: 'translators__OVID_Tagged-case4.txt',
  },
  {
    reason: 'Zotero takes the volume for a part of the journal’s name.',
    fields: ['journal'],
    formats: ['ovid-tagged'],
    holds: ({ ours, theirs }) => theirs.startsWith(`${ours} `) && /^\d+$/.test(theirs.slice(ours.length + 1)),
  },
  {
    reason: 'JabRef takes academic degrees for names.',
    fields: ['authors'],
    formats: ['ovid-text'],
    origins: ['jabref'],
    holds: ({ ours, theirs }) => lettersOf(ours) === lettersOf(theirs.replace(/ (?:MD|RN)\b|[;,] (?:PhD|FAAN)\b/g, '')),
  },
  {
    reason: 'A page that is first and last is written once.',
    fields: ['pages'],
    formats: ['wos-tagged'],
    holds: ({ ours, theirs }) => theirs === `${ours}-${ours}`,
  },
]
