import { childrenOf, type Element, textIn } from './xml.ts'
import { lineIn } from './xml-entries.ts'

/** One field of a MARC record, with its indicators and subfields. */
export interface MarcField {
  readonly first: string
  readonly second: string
  /** The first subfield of a code, or nothing. */
  get(code: string): string
  all(code: string): string[]
  /** All subfields whose code is one of the letters, in order. */
  parts(codes: string): string[]
}

/** A MARC record, asked by its tags. */
export class MarcRecord {
  readonly leader: string
  readonly #fields = new Map<string, MarcField[]>()
  readonly #controls = new Map<string, string>()

  constructor(record: Element) {
    this.leader = textIn(childrenOf(record, 'leader')[0])
    for (const field of childrenOf(record, 'controlfield'))
      if (!this.#controls.has(field.attributes.tag ?? '')) this.#controls.set(field.attributes.tag ?? '', textIn(field))
    for (const field of childrenOf(record, 'datafield')) {
      const tag = field.attributes.tag ?? ''
      const known = this.#fields.get(tag)
      if (known) known.push(fieldOf(field))
      else this.#fields.set(tag, [fieldOf(field)])
    }
  }

  control(tag: string): string {
    return this.#controls.get(tag) ?? ''
  }

  fields(tag: string): readonly MarcField[] {
    return this.#fields.get(tag) ?? []
  }
}

function fieldOf(element: Element): MarcField {
  const subfields = childrenOf(element, 'subfield').map((one) => ({
    code: one.attributes.code ?? '',
    text: lineIn(one),
  }))
  const parts = (codes: string) =>
    subfields.filter(({ code }) => code !== '' && codes.includes(code)).map(({ text }) => text)
  return {
    first: element.attributes.ind1 ?? ' ',
    second: element.attributes.ind2 ?? ' ',
    get: (code) => parts(code)[0] ?? '',
    all: parts,
    parts,
  }
}

/** Without the marks of ISBD, which stand at the end of a field to part it from the next: `Title /`, `Place :`, `Name,`. */
export function isbd(text: string): string {
  const bare = text
    .trim()
    .replace(/\s{0,5}[/:;,=]$/, '')
    .trim()
  return /[^.]\.$/.test(bare) && !/(?:\b\p{L}{1,3}|\p{Lu})\.$/u.test(bare) ? bare.slice(0, -1) : bare
}
