import type { FlowLanguage } from './design.ts'
import type { FlowData, FlowForm } from './flow.ts'
import { sayNumber } from './number.ts'
import { type WordCode, wordsEn } from './words.en.ts'
import { wordsNb } from './words.nb.ts'
import { wordsNn } from './words.nn.ts'

export type { FlowLanguage }

/** An entry of the catalogue: a text, or a text with numbers and words in it. */
export type Words = string | ((data: Reader) => string)

/** Reads the numbers and words of a sentence; what is missing is 0 or empty. */
export interface Reader {
  n: (key: string) => number
  /** The number as it is printed. */
  f: (key: string) => string
  s: (key: string) => string
  /** What the box is called that the sentence is about. */
  box: () => string
}

const catalogues: Record<FlowLanguage, Record<WordCode, Words>> = { en: wordsEn, nb: wordsNb, nn: wordsNn }

/**
 * A sentence of the catalogue with its numbers. A code that the catalogue does not have is given back as it is. `called`: what
 * a box is called, where that is not what its form calls it.
 */
export function sentence(
  lang: FlowLanguage,
  code: string,
  data: FlowData = {},
  called: (key: string) => string = (key) => boxLabel(lang, data.form as FlowForm, key),
): string {
  const words = isWordCode(code) ? catalogues[lang][code] : undefined
  if (words === undefined) return code
  return typeof words === 'string' ? words : words(reader(lang, data, called))
}

/**
 * What a box is called in a form and a language: `label.2009.screened` before `label.screened`, and for the column of
 * other methods the label of the same box in the first column. `alone`: in a form of the review's own, where no heading says
 * what "Databases" are.
 */
export function boxLabel(lang: FlowLanguage, form: FlowForm, key: string, alone = false): string {
  const plain = key.replace(/^other\./, '')
  const own = alone ? [`label.alone.${key}`] : []
  const codes = [`label.${form}.${key}`, `label.${form}.${plain}`, ...own, `label.${key}`, `label.${plain}`]
  return sentence(lang, codes.find(isWordCode) ?? key)
}

/** What the reports of a box of studies are called. */
export function reportsLabel(lang: FlowLanguage, form: FlowForm, key: string): string {
  const codes = [`reports.${form}.${key}`, `reports.${key}`]
  return sentence(lang, codes.find(isWordCode) ?? `reports.${key}`)
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

function reader(lang: FlowLanguage, data: FlowData, called: (key: string) => string): Reader {
  const n = (key: string) => (typeof data[key] === 'number' ? data[key] : 0)
  return {
    n,
    f: (key) => sayNumber(lang, n(key)),
    s: (key) => String(data[key] ?? ''),
    box: () => called(String(data.key ?? '')),
  }
}
