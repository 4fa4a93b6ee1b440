import { Problem } from '../problem.ts'

/** What can be wrong with a bundle: a stable key each. */
export const findingCodes = [
  'not-a-bundle',
  'cut-off',
  'newer-bundle',
  'unsafe-name',
  'duplicate-entry',
  'encrypted',
  'unpacks-to-too-much',
  'damaged',
  'unexpected-entry',
  'missing-entry',
  'wrong-manifest',
  'wrong-fact',
  'wrong-record',
  'wrong-count',
  'wrong-file',
  'wrong-import',
  'not-sound',
  'drawn-otherwise',
  'written-otherwise',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Something that is wrong with a bundle, and in which entry. */
export interface Finding {
  code: FindingCode
  /** The entry's name; empty where it is the whole file. */
  entry: string
  line?: number
  /** What exactly, in words of a program. */
  detail?: string
}

const says: Record<FindingCode, string> = {
  'not-a-bundle': 'This is not a bundle that Parallax wrote',
  'cut-off': 'The end of the bundle is missing or damaged',
  'newer-bundle': 'This bundle was written by a newer Parallax. Please update',
  'unsafe-name': 'The name of an entry leads out of the folder that it would be unpacked into',
  'duplicate-entry': 'There are two entries of this name',
  encrypted: 'This entry is encrypted, which nothing in a bundle is',
  'unpacks-to-too-much': 'This unpacks to far more than it says, or than a bundle holds',
  damaged: 'This is not as it was written: some of its bytes are others',
  'unexpected-entry': 'No bundle has an entry of this name',
  'missing-entry': 'This entry is missing',
  'wrong-manifest': 'The manifest is not as a manifest must be',
  'wrong-fact': 'This is no fact that a review can have',
  'wrong-record': 'This is no record that a review can have',
  'wrong-count': 'There are not as many as the manifest says',
  'wrong-file': 'This is not the file that was imported',
  'wrong-import': 'The records of an import are not as many as its file had entries',
  'not-sound': 'No sound review can be made of the facts and records',
  'drawn-otherwise': 'The flow that the facts give is another',
  'written-otherwise': 'What the facts give is written otherwise',
}

/** A finding as a sentence in English: `facts.ndjson, line 3: …`. */
export function findingText({ code, entry, line, detail }: Finding): string {
  const where = [entry, line === undefined ? '' : `line ${line}`].filter(Boolean).join(', ')
  return `${where ? `${where}: ` : ''}${says[code]}${detail ? ` (${detail})` : ''}.`
}

/** A finding that ends the reading. */
export class Found extends Problem {
  readonly finding: Finding

  constructor(finding: Finding) {
    const { entry, line, detail } = finding
    super(`bundle-${finding.code}`, findingText(finding), {
      ...(line === undefined ? {} : { line }),
      data: { entry, detail: detail ?? '' },
    })
    this.finding = finding
  }
}
