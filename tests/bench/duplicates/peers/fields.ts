import type { MatchRecord } from '#shared/domain/duplicates/matching.ts'

/** A field as a rule set of reference managers compares it: a string that must be equal, or nothing. */
export type Field = (record: MatchRecord) => string | undefined

/** Family name and first initial of each, which is what EndNote compares; capitals do not matter. */
export const authors: Field = ({ authors = [] }) =>
  given(
    authors
      .map((name) => {
        const [family = '', first = ''] = name.includes(',') ? name.split(',') : [name, '']
        return `${family.trim()} ${first.trim().charAt(0)}`.trim().toLowerCase()
      })
      .join('; '),
  )

/** Without the article at its beginning; punctuation counts, capitals do not. */
export const title: Field = ({ title = '' }) =>
  given(
    title
      .trim()
      .toLowerCase()
      .replace(/^(?:an?|the) /, ''),
  )

export const year: Field = ({ year }) => given(String(year ?? '').trim())
export const journal: Field = ({ journal = '' }) => given(journal.trim().toLowerCase())
export const volume: Field = ({ volume = '' }) => given(volume.trim().toLowerCase())
export const issue: Field = ({ number = '' }) => given(number.trim().toLowerCase())
export const type: Field = ({ type = '' }) => given(type)

/** Both in the long form, 123-8 as 123-128. */
export const pages: Field = ({ pages = '' }) => {
  const text = pages.trim().toLowerCase()
  const [, first = '', last = ''] = /^(\w+)\s*[-–]+\s*(\w+)$/.exec(text) ?? []
  const short = first.length > last.length ? first.length - last.length : 0
  return given(first === '' ? text : `${first}-${first.slice(0, short)}${last}`)
}

export const doi: Field = ({ doi = '' }) =>
  given(
    doi
      .trim()
      .toLowerCase()
      .replace(/^(?:https?:\/\/(?:dx\.)?doi\.org\/|doi:\s*)/, ''),
  )

function given(text: string): string | undefined {
  return text === '' ? undefined : text
}
