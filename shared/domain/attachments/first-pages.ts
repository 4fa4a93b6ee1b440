import { doiOf } from '../duplicates/identifiers.ts'
import type { Block } from './blocks.ts'

/** Why nothing can be read in a file. */
export const unreadable = ['empty', 'not-a-pdf', 'broken', 'encrypted', 'too-slow', 'too-large'] as const
export type Unreadable = (typeof unreadable)[number]

/** What the first pages of a file say, as far as it can be read. */
export interface FirstPages {
  /** Null where that cannot be known. */
  pages: number | null
  /** Whether it has text, or is pictures of pages. Null where that cannot be known. */
  hasText: boolean | null
  problem?: Unreadable
  /** Of the first page, in the order in which they are written. */
  blocks: Block[]
  /** DOIs on the first page, and on the next, in one form. */
  dois: string[]
  laterDois: string[]
  /** What the file says of itself. */
  title: string
  doi: string | undefined
}

/** What is known of a file in which nothing can be read. */
export function nothingRead(problem: Unreadable): FirstPages {
  return { pages: null, hasText: null, problem, blocks: [], dois: [], laterDois: [], title: '', doi: undefined }
}

const doi = /10\.\d{4,9}(?:\.\d+)*\/[^\s"<>]*/gi

/** Every DOI in a text, in one form. One that a line end parted counts both as it stands and joined. */
export function doisIn(text: string): string[] {
  const found = new Set<string>()
  for (const { 0: written, index } of text.matchAll(doi)) {
    const end = index + written.length
    const after = /^[ \n]([^\s"<>]+)/.exec(text.slice(end, end + 200))?.[1]
    for (const one of [written, ...(after && goesOn(written, after) ? [written + after] : [])]) {
      const clean = doiOf(one)
      if (clean) found.add(clean)
    }
  }
  return [...found]
}

/** Whether a DOI that ends a line, or seems to, goes on with what comes after; a sentence that ends there does not. */
function goesOn(written: string, after: string): boolean {
  return /[-/]$/.test(written) || (written.endsWith('.') && /^\d/.test(after))
}
