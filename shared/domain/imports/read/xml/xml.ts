import { SaxesParser } from 'saxes'
import { NAMED_CHARACTERS } from '../../text/entities.ts'
import { LineCounter } from '../../text/lines.ts'
import { LONGEST_ENTRY, type Text, tooLarge } from '../../text/text.ts'

/** An element of XML with its text and children in order; `name` as written, prefix and all. */
export interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

/** An element that was asked for, and where it stands; `damage` says what was wrong inside it. */
export interface Found {
  element: Element
  /** As it stands in the file. */
  raw: string
  line: number
  damage?: string
}

/** What is nested deeper is taken into its ancestor: no export nests so deep, and no stack should have to. */
const DEEPEST = 60
/** Nothing that means well nests deeper: the rest of such a file is not read. */
const HOPELESS = 10_000
const CHUNK = 1 << 16
/** What a file declares itself is never expanded; without a prototype, so that `&constructor;` is nothing either. */
const ENTITIES: Record<string, string> = Object.assign(Object.create(null), Object.fromEntries(NAMED_CHARACTERS))

/**
 * The elements of a document that `wanted` names, one at a time, while the rest of the text is still unread.
 * Damaged XML is read as far as it goes; the element in which it ends is given with what it had.
 *
 * @param wanted asked at each start tag outside a wanted element, with its depth (the root is 0)
 */
export function* elementsOf(text: Text, wanted: (name: string, depth: number) => boolean): Generator<Found> {
  const parser = new SaxesParser({ position: false })
  parser.ENTITIES = ENTITIES
  // A real error knows where in the code it was made: far too dear where a damaged file has one at every sign.
  parser.makeError = (message) => ({ name: 'XML', message })
  const view = new View()
  const found: Found[] = []
  const stack: Element[] = []
  let depth = 0
  let start = 0
  let damage: string | undefined
  const close = (end: number) => {
    const element = stack[0]
    if (element)
      found.push({ element, raw: view.slice(start, end), line: view.lineAt(start), ...(damage ? { damage } : {}) })
    stack.length = 0
    damage = undefined
  }
  parser.on('error', (error) => {
    damage ??= error.message.replace(/^[\d:\s]*/, '').slice(0, 100)
  })
  parser.on('opentag', (tag) => {
    if (stack.length > 0 || wanted(tag.name, depth)) {
      const element: Element = { name: tag.name, attributes: tag.attributes as Record<string, string>, children: [] }
      if (stack.length === 0) {
        start = view.lastIndexOf('<', parser.position - 2)
        damage = undefined
      }
      if (stack.length < DEEPEST) stack.at(-1)?.children.push(element)
      stack.push(element)
    }
    depth++
  })
  const onText = (value: string) => {
    const top = stack[Math.min(stack.length, DEEPEST) - 1]
    top?.children.push(value)
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('closetag', () => {
    depth--
    if (stack.length === 1) close(Math.min(view.end, parser.position))
    else if (stack.length > 1) stack.pop()
  })
  for (const piece of text.pieces()) {
    for (let at = 0; at < piece.length && depth < HOPELESS; at += CHUNK) {
      const chunk = piece.slice(at, at + CHUNK)
      view.add(chunk)
      parser.write(chunk)
      yield* found.splice(0)
      view.forget(stack.length > 0 ? start : view.lastIndexOf('<', view.end))
    }
  }
  if (depth < HOPELESS) parser.close()
  if (stack.length > 0) {
    damage = 'the file ends inside it'
    close(view.end)
  }
  yield* found.splice(0)
}

/** The part of a text that may still be asked for, by offsets into the whole. */
class View {
  #text = ''
  #from = 0
  #line = 1

  get end(): number {
    return this.#from + this.#text.length
  }

  add(chunk: string): void {
    this.#text += chunk
    if (this.#text.length > LONGEST_ENTRY) throw tooLarge(LONGEST_ENTRY)
  }

  slice(start: number, end: number): string {
    return this.#text.slice(start - this.#from, end - this.#from)
  }

  lastIndexOf(sign: string, before: number): number {
    const at = this.#text.lastIndexOf(sign, before - this.#from)
    return at === -1 ? this.end : at + this.#from
  }

  lineAt(offset: number): number {
    return new LineCounter(this.#text, this.#line).at(offset - this.#from)
  }

  /** Nothing before the offset is asked for again. */
  forget(offset: number): void {
    if (offset - this.#from < CHUNK) return
    this.#line = this.lineAt(offset)
    this.#text = this.#text.slice(offset - this.#from)
    this.#from = offset
  }
}

/** The children of an element by name. */
export function childrenOf(element: Element | undefined, name: string): Element[] {
  return element?.children.filter((child): child is Element => typeof child !== 'string' && child.name === name) ?? []
}

/** The element at the end of a path of names, the first at each step. */
export function childOf(element: Element | undefined, ...path: string[]): Element | undefined {
  let at = element
  for (const name of path) at = childrenOf(at, name)[0]
  return at
}

/** All text inside an element, in order, as it stands. */
export function textIn(element: Element | undefined): string {
  if (!element) return ''
  return element.children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('')
}
