import type { FlowLanguage } from './design.ts'
import type { FlowData, FlowForm } from './flow.ts'
import { type WordCode, wordsEn } from './words.en.ts'
import { wordsNb } from './words.nb.ts'

export type { FlowLanguage }

/** An entry of the catalogue: a text, or a text with numbers and words in it. */
export type Words = string | ((data: Reader) => string)

/** Reads the numbers and words of a sentence; what is missing is 0 or empty. */
export interface Reader {
  n: (key: string) => number
  s: (key: string) => string
  /** What the box is called that the sentence is about. */
  box: () => string
}

const catalogues: Record<FlowLanguage, Record<WordCode, Words>> = { en: wordsEn, nb: wordsNb, nn: wordsNb }

/** A sentence of the catalogue with its numbers. A code that the catalogue does not have is given back as it is. */
export function sentence(lang: FlowLanguage, code: string, data: FlowData = {}): string {
  const words = isWordCode(code) ? catalogues[lang][code] : undefined
  if (words === undefined) return code
  return typeof words === 'string' ? words : words(reader(lang, data))
}

/**
 * What a box is called in a form and a language: `label.2009.screened` before `label.screened`, and for the column of
 * other methods the label of the same box in the first column.
 */
export function boxLabel(lang: FlowLanguage, form: FlowForm, key: string): string {
  const plain = key.replace(/^other\./, '')
  const codes = [`label.${form}.${key}`, `label.${form}.${plain}`, `label.${key}`, `label.${plain}`]
  return sentence(lang, codes.find(isWordCode) ?? key)
}

/** The words of a line of a box: the review's own label, or ours in the language asked for. */
export function lineLabel(lang: FlowLanguage, line: { label: string; code?: string }): string {
  return line.code ? sentence(lang, line.code) : line.label
}

/** How a box's number is found, in words. */
export function formulaOf(lang: FlowLanguage, formula: string): string {
  return isWordCode(formula)
    ? sentence(lang, formula)
    : sentence(lang, formula.replace(/^formula\.other\./, 'formula.'))
}

function isWordCode(code: string): code is WordCode {
  return Object.hasOwn(wordsEn, code)
}

function reader(lang: FlowLanguage, data: FlowData): Reader {
  return {
    n: (key) => (typeof data[key] === 'number' ? data[key] : 0),
    s: (key) => String(data[key] ?? ''),
    box: () => boxLabel(lang, data.form as FlowForm, String(data.key ?? '')),
  }
}
