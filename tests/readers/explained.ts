import type { Difference } from './compare.ts'
import type { Origin } from './expected.ts'
import { TABLES } from './explained-tables.ts'
import { TAGGED } from './explained-tagged.ts'
import { XML } from './explained-xml.ts'
import type { Explanation } from './explanation.ts'

const BIBTEX: readonly Origin[] = ['better-bibtex']

const sameLetters = ({ ours, theirs }: Pick<Difference, 'ours' | 'theirs'>) =>
  ours.toLowerCase() === theirs.toLowerCase()

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** Whether the words of a text all stand in a longer one, in their order. */
function within(part: string, whole: string): boolean {
  const words = wordsOf(part)
  let next = 0
  for (const word of wordsOf(whole)) if (word === words[next]) next++
  return words.length > 0 && next === words.length
}

const sameWords = (a: string, b: string) => wordsOf(a).join(' ') === wordsOf(b).join(' ')

const SMALL = /^(?:a|an|and|de|der|des|die|du|et|for|für|in|la|of|on|the|und|\d)$/

/** The words of a title that an abbreviation keeps; a last `A` is the letter of a series. */
function titleWords(title: string): readonly string[] {
  return wordsOf(title).filter((word, i, all) => !SMALL.test(word) || (word === 'a' && i === all.length - 1))
}

/** Whether every word of a short title begins as a word of the long one does, in order, and none is left over: `J. Appl. Phys.`. */
function abbreviates(short: string, long: string): boolean {
  const words = titleWords(long)
  let next = 0
  for (const word of titleWords(short)) {
    while (next < words.length && !lettersIn(word, words[next] ?? '')) next++
    if (next++ >= words.length) return false
  }
  return next === words.length
}

function lettersIn(short: string, long: string): boolean {
  if (short[0] !== long[0]) return false
  let next = 0
  for (const letter of long) if (letter === short[next]) next++
  return next === short.length
}

/** From rules of a program to oddities of one file. */
export const EXPLANATIONS: readonly Explanation[] = [
  {
    reason: 'Better BibTeX turns titles that it takes for English into sentence case; the file has them as ours.',
    fields: ['title', 'journal'],
    origins: BIBTEX,
    holds: sameLetters,
  },
  {
    reason: 'Better BibTeX puts a full stop before a subtitle, and other signs where TeX has its own.',
    fields: ['title'],
    origins: BIBTEX,
    holds: ({ ours, theirs }) => ours !== '' && sameWords(ours, theirs.replace(/<math [^<>]{0,80}>/i, '')),
  },
  {
    reason: 'Better BibTeX puts the `titleaddon` into the title; ours is kept beside it.',
    fields: ['title'],
    origins: BIBTEX,
    file: 'character_+_in_BibTeX_field_name_#2660.bib',
    holds: ({ ours, theirs }) => within(ours, theirs),
  },
  {
    reason: 'Better BibTeX writes the names of journals in full, which the file abbreviates.',
    fields: ['journal'],
    origins: BIBTEX,
    holds: ({ ours, theirs }) => ours !== '' && abbreviates(ours, theirs),
  },
  {
    reason: 'Better BibTeX adds the subtitle, or the place, by which catalogues know a journal.',
    fields: ['journal'],
    origins: BIBTEX,
    holds: ({ ours, theirs }) =>
      ours !== '' &&
      sameLetters({ ours, theirs: theirs.slice(0, ours.length) }) &&
      /^ ?[-(;]/.test(theirs.slice(ours.length)),
  },
  {
    reason: 'Better BibTeX marks TeX that it does not know as a script.',
    fields: ['journal'],
    origins: BIBTEX,
    holds: ({ ours, theirs }) => theirs === `<script>${ours}</script>`,
  },
  {
    reason: 'Better BibTeX takes `and others` for an author.',
    fields: ['authors'],
    origins: BIBTEX,
    holds: ({ ours, theirs }) => theirs === `${ours}; others`,
  },
  {
    reason:
      'Better BibTeX leaves entities of HTML as they are, or takes what stands for `<` and `>` in an old font of TeX.',
    fields: ['abstract'],
    origins: BIBTEX,
    holds: ({ ours, theirs }) =>
      theirs.replace(/&(?:nbsp|[lr]squo|amp);/g, '') === theirs
        ? theirs.replaceAll('¡', '<').replaceAll('¿', '>') === ours
        : within(ours, theirs.replace(/&(?:nbsp|[lr]squo|amp);/g, ' ')),
  },
  {
    reason: 'Zotero has no type of this name: it calls a periodical a document and a pamphlet a book.',
    fields: ['type'],
    holds: ({ ours, theirs }) => ['periodical document', 'pamphlet book'].includes(`${ours} ${theirs}`),
  },
  {
    reason: 'An `@misc` with an address, and neither a journal nor a DOI, is a web page to us.',
    fields: ['type'],
    formats: ['bibtex'],
    holds: ({ ours, theirs }) => ours === 'webpage' && theirs === 'document',
  },
  {
    reason: 'Better BibTeX marks entries with a tag of its own where TeX stayed.',
    fields: ['keywords'],
    origins: BIBTEX,
    holds: ({ theirs }) => theirs === '#LaTeX',
  },
  {
    reason: 'Better BibTeX puts the title of a meeting before the journal that its article names.',
    fields: ['journal'],
    origins: BIBTEX,
    formats: ['bibtex'],
    holds: ({ ours, theirs }) => ours !== '' && !within(ours, theirs) && /^(?:Proceedings?|Spie) /.test(theirs),
  },
  ...['#873.bib', '#1436-2.bib'].map(
    (file): Explanation => ({
      reason: 'Better BibTeX takes an article whose entry names a meeting beside its journal for a paper.',
      fields: ['type'],
      origins: BIBTEX,
      file,
      holds: ({ ours, theirs }) => ours === 'article-journal' && theirs === 'paper-conference',
    }),
  ),
  ...['#1436-1.bib', '#1436-2.bib'].map(
    (file): Explanation => ({
      reason: 'Better BibTeX knows the old or short name of a journal, which cannot be told from its letters.',
      fields: ['journal'],
      origins: BIBTEX,
      file,
      holds: ({ ours, theirs }) =>
        wordsOf(ours).filter((word) => wordsOf(theirs).some((long) => lettersIn(word, long))).length > 1,
    }),
  ),
  {
    reason: 'Zotero writes the name of a journal in full, which the file abbreviates.',
    fields: ['journal'],
    origins: ['zotero'],
    formats: ['bibtex'],
    holds: ({ ours, theirs }) => ours.length < theirs.length && abbreviates(ours, theirs),
  },
  {
    reason: 'Better BibTeX takes every `@generic` of Mendeley for an article.',
    fields: ['type'],
    origins: BIBTEX,
    file: 'web_page_and_other_mendeley_idiocy.bib',
    holds: ({ ours, theirs }) => ours === 'document' && theirs === 'article-journal',
  },
  {
    reason: 'Zotero has no type for a treaty.',
    fields: ['type'],
    formats: ['zotero-rdf'],
    holds: ({ ours, theirs }) => ours === 'treaty' && theirs === 'document',
  },
  {
    reason: 'Zotero leaves the address of a language where its code is meant.',
    fields: ['language'],
    formats: ['zotero-rdf'],
    holds: ({ theirs }) => theirs.startsWith('http://id.loc.gov'),
  },
  {
    reason: 'Types that APA has beyond BibLaTeX: Zotero has fewer, or others, than CSL.',
    fields: ['type'],
    origins: BIBTEX,
    file: 'character_+_in_BibTeX_field_name_#2660.bib',
    holds: ({ ours, theirs }) =>
      [
        'document software',
        'broadcast motion_picture',
        'speech song',
        'interview song',
        'map graphic',
        'bill report',
      ].includes(`${ours} ${theirs}`),
  },
  {
    reason: 'An episode or a film on television is one kind of video to CSL, and several to Zotero.',
    fields: ['type'],
    origins: BIBTEX,
    holds: ({ ours, theirs }) => [ours, theirs].sort().join(' ') === 'broadcast motion_picture',
  },
  {
    reason: 'Better BibTeX splits words in two pairs of braces at the braces, and leaves out `Keywords-Plus`.',
    fields: ['keywords'],
    origins: BIBTEX,
    holds: ({ theirs }) => /[{}]/.test(theirs),
  },
  {
    reason:
      'The file wraps another command in an abstract (`\\ud`), which means nothing and which Better BibTeX drops.',
    fields: ['abstract'],
    origins: BIBTEX,
    holds: ({ ours, theirs }) => ours.replaceAll('\\ud', '') === theirs,
  },
  {
    reason:
      'BibTeX: what begins with a small letter is a particle of the family name, and a command swallows the space after it.',
    fields: ['authors'],
    origins: ['zotero', 'better-bibtex'],
    formats: ['bibtex'],
    holds: ({ ours, theirs }) =>
      [...wordsOf(ours)].sort().join(' ') === [...wordsOf(theirs)].sort().join(' ') ||
      ours.replaceAll(' ', '') === theirs.replaceAll(' ', ''),
  },
  {
    reason: 'CoLRev takes an article in a journal that is named after its proceedings for a paper.',
    fields: ['type'],
    origins: ['colrev'],
    holds: ({ ours, theirs }) => ours === 'article-journal' && theirs === 'paper-conference',
  },
  {
    reason:
      'A field of biblatex-chicago: the entry of an encyclopedia is named in `lista`, which is kept beside the fields.',
    fields: ['title', 'journal'],
    origins: BIBTEX,
    file: 'Better_BibLaTeX_import_improvements_#549.bib',
    holds: ({ ours }) => ours === '' || ours === 'Encyclopedia Iranica',
  },
  {
    reason: 'What stands under `doi` is no DOI; ours is kept verbatim beside the fields.',
    fields: ['doi'],
    holds: ({ ours, theirs }) => ours === '' && !/^10\.\d{4}/.test(theirs),
  },
  {
    reason: 'Better BibTeX drops the rest of a line after a sign of per cent.',
    fields: ['title', 'abstract', 'keywords'],
    origins: BIBTEX,
    holds: ({ ours, theirs }) => ours.includes('%') && !theirs.includes('%') && within(theirs, ours),
  },
  {
    reason: 'A tilde before a number, `~20`, means about: Better BibTeX takes it for a space.',
    fields: ['title', 'abstract'],
    origins: BIBTEX,
    holds: ({ ours, theirs }) => ours.includes('~') && sameWords(ours, theirs),
  },
  {
    reason: 'The file parts two people by a comma, whom Better BibTeX takes for one.',
    fields: ['authors'],
    origins: BIBTEX,
    holds: ({ ours, theirs }) =>
      ours.split(';').length === theirs.split(';').length + 1 &&
      wordsOf(theirs).every((word) => wordsOf(ours).includes(word)),
  },
  {
    reason: 'A dash alone is no page.',
    fields: ['pages'],
    holds: ({ ours, theirs }) => ours === '' && theirs === '-',
  },
  {
    reason: 'CoLRev takes the full stop from the end of a title.',
    fields: ['title'],
    origins: ['colrev'],
    holds: ({ ours, theirs }) => ours === `${theirs}.`,
  },
  {
    reason: 'CoLRev writes the last page out in full.',
    fields: ['pages'],
    origins: ['colrev'],
    holds: ({ ours, theirs }) =>
      ours.split('-')[0] === theirs.split('-')[0] && theirs.endsWith(ours.split('-')[1] ?? '?'),
  },
  {
    reason: 'CoLRev calls a chapter by the title of its book.',
    fields: ['title'],
    origins: ['colrev'],
    formats: ['bibtex'],
    file: 'colrev__wiley_bib.bib',
  },
  {
    reason: 'The expectation is of two files together.',
    fields: ['title', 'authors', 'year', 'type'],
    file: 'Jabref_groups_import_does_not_work_#717.3.8.bib',
    holds: ({ ours }) => ours === '',
  },
  {
    reason: 'The text of the file is a string of a program, in which a backslash stands for itself and the next.',
    fields: ['title', 'authors'],
    file: 'translators__BibTeX-case18.bib',
  },
  {
    reason: 'The text of the file is a string of a program, in which a backslash stands for itself and the next.',
    fields: ['title', 'authors'],
    file: 'translators__BibTeX-case9.bib',
  },
]

/** What is known of the place of a difference. */
export interface Place {
  readonly file: string
  readonly format: string
  readonly origin: Origin
}

/** The reason for a difference that is not ours to mend; undefined where it is still open. */
export function explained(difference: Difference, { file, format, origin }: Place): string | undefined {
  return [...EXPLANATIONS, ...TABLES, ...TAGGED, ...XML].find(
    (one) =>
      one.fields.includes(difference.field) &&
      (one.origins?.includes(origin) ?? true) &&
      (one.formats?.includes(format) ?? true) &&
      (one.file === undefined || file.endsWith(one.file)) &&
      (one.holds?.(difference) ?? true),
  )?.reason
}
