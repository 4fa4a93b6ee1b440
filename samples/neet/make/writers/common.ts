import type { AbstractPart, Author, Report } from '../report.ts'
import type { RecordView } from '../variants.ts'

/** What a writer is given: a record and its number in the file, from 1. */
export interface Entry {
  view: RecordView
  number: number
}

/** A file's text, or its bytes where the format is not text. */
export type Written = string | Uint8Array

/** `Ragnhild T.` as `RT`. */
export const initialsOf = (author: Author) =>
  author.given
    .split(/[\s-]+/)
    .map((part) => part.charAt(0))
    .join('')

/** `R.T.` */
export const dotted = (author: Author) => [...initialsOf(author)].map((letter) => `${letter}.`).join('')

const plainText = (parts: AbstractPart[]) =>
  parts.map((part) => (part.label ? `${part.label}: ${part.text}` : part.text)).join(' ')

export const languageNames = { en: 'English', nb: 'Norwegian', sv: 'Swedish', da: 'Danish' }
export const pubmedLanguages = { en: 'eng', nb: 'nor', sv: 'swe', da: 'dan' }

/** The abstract as one paragraph, or nothing where the place has none. */
export const abstractText = (view: RecordView) => (view.withAbstract ? plainText(view.report.abstract) : '')

/** A number for the record in a place's own series; never one that the place has given out. */
export const serial = (report: Report, entry: number) => report.number * 10 + (entry % 10)

/** `12-28`, `12`, or nothing. */
export const pageRange = (view: RecordView, dash = '-') =>
  view.firstPage === undefined
    ? ''
    : view.lastPage && view.lastPage !== view.firstPage
      ? `${view.firstPage}${dash}${view.lastPage}`
      : view.firstPage

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
export const monthOf = (report: Report) => months[(Number(report.issue?.replace(/\D/g, '') || 1) * 2 - 1) % 12] ?? 'Jan'

/** Breaks text at spaces so that no line is longer than `width`. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line ? `${line} ${word}` : word
  }
  return [...lines, line]
}
