import type { ReactNode } from 'react'

/** Where a stretch of text stands in a report. */
export interface TextPlace {
  /** `other` are titles and abstracts that its other records have. */
  field: 'title' | 'abstract' | 'keywords' | 'other'
  /** Which keyword it is, or which of the others. */
  part: number
  /** Where in that text it begins. */
  from: number
}

/** Draws a stretch of running text, with the words in it that are marked. */
export type MarkText = (text: string, place: TextPlace) => ReactNode
