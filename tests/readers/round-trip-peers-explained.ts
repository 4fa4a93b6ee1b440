import type { WriteFormat } from '#shared/domain/imports/write-formats.ts'
import type { Field } from './reference.ts'
import type { PeerDifference } from './round-trip-peers.ts'

/** What a peer's own model makes of a value that stands in the file as it should. */
interface PeerReason {
  readonly reason: string
  readonly peer: string
  readonly fields: readonly Field[]
  /** All formats where it is left out. */
  readonly formats?: readonly WriteFormat[]
  holds(difference: PeerDifference): boolean
}

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')
const isMissing = ({ theirs }: PeerDifference) => theirs === ''
const sameLetters = ({ ours, theirs }: PeerDifference) => letters(ours) === letters(theirs)
const CONVERTER = 'biblatex-csl-converter'

const REASONS: readonly PeerReason[] = [
  {
    reason: `${CONVERTER} exports no keywords.`,
    peer: CONVERTER,
    fields: ['keywords'],
    holds: isMissing,
  },
  {
    reason: `${CONVERTER} writes titles in sentence case and takes the dash out of pages.`,
    peer: CONVERTER,
    fields: ['title', 'journal', 'pages'],
    holds: sameLetters,
  },
  {
    reason: `${CONVERTER} exports no number of an issue from BibTeX.`,
    peer: CONVERTER,
    fields: ['issue'],
    formats: ['bibtex'],
    holds: isMissing,
  },
  {
    reason: `${CONVERTER} has a table of fields for each type and leaves out what the type has no place for.`,
    peer: CONVERTER,
    fields: ['journal', 'volume', 'pages', 'issue'],
    holds: isMissing,
  },
  {
    reason: `${CONVERTER} ends a text of RIS at a blank or an indented line and at the end of the first line.`,
    peer: CONVERTER,
    fields: ['abstract'],
    formats: ['ris'],
    holds: ({ ours, theirs }) => letters(ours).startsWith(letters(theirs)),
  },
  {
    reason: `${CONVERTER} drops TeX's names of braces.`,
    peer: CONVERTER,
    fields: ['title', 'abstract'],
    formats: ['bibtex'],
    holds: ({ ours, theirs }) => ours.replace(/[{}]/g, '') === theirs,
  },
  {
    reason: 'citation-js leaves abstracts and keywords of BibTeX out.',
    peer: 'citation-js',
    fields: ['abstract', 'keywords'],
    formats: ['bibtex'],
    holds: isMissing,
  },
  {
    reason: 'citation-js has a table of fields for each type and leaves out what the type has no place for.',
    peer: 'citation-js',
    fields: ['journal', 'issue', 'volume', 'pages', 'authors', 'abstract'],
    holds: isMissing,
  },
  {
    reason: 'reflib takes editors for authors.',
    peer: 'reflib',
    fields: ['authors'],
    formats: ['ris', 'endnote-xml'],
    holds: ({ ours, theirs }) => theirs.startsWith(ours) || theirs.endsWith(ours),
  },
  {
    reason: 'reflib parts lists at every bar.',
    peer: 'reflib',
    fields: ['abstract'],
    holds: sameLetters,
  },
  {
    reason: 'reflib takes the initials of MEDLINE for the name, not the name in full.',
    peer: 'reflib',
    fields: ['authors'],
    formats: ['nbib'],
    holds: ({ ours, theirs }) => theirs !== '' && letters(theirs).length < letters(ours).length,
  },
  {
    reason: 'reflib gives no journal from MEDLINE: its option for the long name is not read.',
    peer: 'reflib',
    fields: ['journal'],
    formats: ['nbib'],
    holds: isMissing,
  },
  {
    reason: 'reflib takes what stands after the last hyphen of a DOI for it in MEDLINE, as in files of PubMed.',
    peer: 'reflib',
    fields: ['doi'],
    formats: ['nbib'],
    holds: ({ ours, theirs }) => ours.endsWith(theirs),
  },
  {
    reason: 'reflib takes the full stop off titles of MEDLINE.',
    peer: 'reflib',
    fields: ['title'],
    formats: ['nbib'],
    holds: sameLetters,
  },
  {
    reason: 'Keywords that hold a comma are parted by semicolons; who parts them at commas has them in pieces.',
    peer: 'bibtex-parser',
    fields: ['keywords'],
    holds: ({ ours, theirs }) => [...letters(ours)].sort().join('') === [...letters(theirs)].sort().join(''),
  },
]

/** Whose fault it is not that a peer reads a value otherwise: why, in a line; undefined where nobody has said. */
export function peerReasonFor(peer: string, format: WriteFormat, difference: PeerDifference): string | undefined {
  return REASONS.find(
    (one) =>
      one.peer === peer &&
      one.fields.includes(difference.field) &&
      (!one.formats || one.formats.includes(format)) &&
      one.holds(difference),
  )?.reason
}
