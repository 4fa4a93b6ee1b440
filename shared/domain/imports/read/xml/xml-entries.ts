import type { Name } from '../../item.ts'
import type { Reading } from '../../reading.ts'
import { nameOf } from '../../text/names.ts'
import type { Text } from '../../text/text.ts'
import type { Draft } from '../draft.ts'
import { finished, warn } from '../warn.ts'
import { type Element, elementsOf, textIn } from './xml.ts'

/** How the entries of a format are found and read. */
export interface XmlFormat {
  /** Whether an element holds entries; asked with its local name, outside of any that does. */
  wanted(name: string): boolean
  /** The entries in it, mostly one. Names of elements and attributes come without their prefixes. */
  read(element: Element): readonly Draft[]
  /** The type of an entry that says none. */
  fallback: string
}

/** The entries of an XML format, one after the other, each with a warning where its XML was damaged. */
export function* entriesOf(text: Text, { wanted, read, fallback }: XmlFormat): Generator<Reading> {
  let entry = 0
  for (const { element, raw, line, damage } of elementsOf(text, (name) => wanted(localName(name)))) {
    for (const draft of read(plain(element))) {
      entry++
      yield* finished(draft, raw, line, entry, fallback)
      if (damage)
        yield warn('entry-damaged', `The entry's XML is damaged (${damage}); what stands before and after was kept.`, {
          line,
          entry,
          data: { damage },
        })
    }
  }
}

/** A name without its prefix, which each writer chooses as it likes. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** The element with no prefixes in it anywhere; elements nest no deeper than `elementsOf` lets them. */
function plain(element: Element): Element {
  return {
    name: localName(element.name),
    attributes: Object.fromEntries(Object.entries(element.attributes).map(([name, value]) => [localName(name), value])),
    children: element.children.map((child) => (typeof child === 'string' ? child : plain(child))),
  }
}

/** The elements right inside one, without the text between them. */
export function elementsIn(element: Element | undefined): Element[] {
  return element?.children.filter((child): child is Element => typeof child !== 'string') ?? []
}

/** All elements of a name at any depth, in order. */
export function allIn(element: Element | undefined, name: string): Element[] {
  return elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...allIn(child, name)])
}

/** Text in one line. */
export function lineIn(element: Element | undefined): string {
  return textIn(element).replace(/\s+/g, ' ').trim()
}

/** Subscripts and superscripts belong to the word before them, also where a writer indents them. */
export function titleIn(element: Element | undefined): string {
  const parts: string[] = []
  for (const child of element?.children ?? []) {
    if (typeof child !== 'string' && /^su[bp]$/.test(child.name)) parts.push(parts.pop()?.trimEnd() ?? '')
    parts.push(typeof child === 'string' ? child : titleIn(child))
  }
  return parts.join('').replace(/\s+/g, ' ')
}

const BLOCKS = new Set(['p', 'sec', 'title', 'list', 'list-item', 'abstract', 'div', 'li', 'AbstractText'])

/** Text with each paragraph on a line of its own, after the heading of its section: `Methods: We asked ...`. */
export function paragraphsIn(element: Element | undefined): string {
  return blocksIn(element)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n')
}

function blocksIn(element: Element | undefined): string {
  const parts: string[] = []
  let heading = ''
  for (const child of element?.children ?? []) {
    if (typeof child === 'string') parts.push(child.replace(/\s+/g, ' '))
    else if (child.name === 'title' && element?.name === 'sec') heading = lineIn(child).replace(/[:.]$/, '')
    else if (BLOCKS.has(child.name)) {
      parts.push('\n', heading === '' ? '' : `${heading}: `, blocksIn(child).trim(), '\n')
      heading = ''
    } else parts.push(blocksIn(child))
  }
  return parts.join('')
}

/** A title and what stands below it: `Title: Subtitle`, with no second mark where the title ends in one. */
export function titled(title: string, subtitle: string): string {
  const [above, below] = [title.replace(/\s+/g, ' ').trim(), subtitle.replace(/\s+/g, ' ').trim()]
  if (above === '' || below === '') return above + below
  return /[:.?!;,]$/.test(above) ? `${above} ${below}` : `${above}: ${below}`
}

/** A person whose names are given apart; without a given name what there is stays whole. */
export function personOf(family: string, given: string, suffix = ''): Name | undefined {
  const [last, first, end] = [family, given, suffix].map((one) => one.replace(/\s+/g, ' ').trim()) as [
    string,
    string,
    string,
  ]
  if (last === '' || first === '') return last + first === '' ? undefined : { literal: last + first }
  const name = (/[,;]/.test(last + first) ? undefined : nameOf(`${last}, ${first}`)) ?? { family: last, given: first }
  return end === '' ? name : { ...name, suffix: end }
}
