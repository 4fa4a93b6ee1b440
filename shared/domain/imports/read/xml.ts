import { SaxesParser } from 'saxes'
import { LineCounter } from '../text/lines.ts'

/** An element of XML with its text and children in order; `name` as written, prefix and all. */
export interface Element {
  name: string
  attributes: Record<string, string>
  children: (Element | string)[]
}

/** An element that was asked for, and where it stands; `damage` says what was wrong inside it. */
export interface Found {
  element: Element
  start: number
  end: number
  line: number
  damage?: string
}

/** What is nested deeper is taken into its ancestor: no export nests so deep, and no stack should have to. */
const DEEPEST = 60
/** Nothing that means well nests deeper: the rest of such a file is not read. */
const HOPELESS = 10_000
const CHUNK = 1 << 16

/**
 * The elements of a document that `wanted` names, one at a time, while the rest of the text is still unread.
 * Damaged XML is read as far as it goes; the element in which it ends is given with what it had.
 *
 * @param wanted asked at each start tag outside a wanted element, with its depth (the root is 0)
 */
export function* elementsOf(text: string, wanted: (name: string, depth: number) => boolean): Generator<Found> {
  const parser = new SaxesParser({ position: false })
  const lines = new LineCounter(text)
  const found: Found[] = []
  const stack: Element[] = []
  let depth = 0
  let start = 0
  let damage: string | undefined
  const close = (end: number) => {
    const element = stack[0]
    if (element) found.push({ element, start, end, line: lines.at(start), ...(damage ? { damage } : {}) })
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
        start = text.lastIndexOf('<', parser.position - 2)
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
    if (stack.length === 1) close(Math.min(text.length, parser.position))
    else if (stack.length > 1) stack.pop()
  })
  for (let at = 0; at < text.length && depth < HOPELESS; at += CHUNK) {
    parser.write(text.slice(at, at + CHUNK))
    yield* found.splice(0)
  }
  if (depth < HOPELESS) parser.close()
  if (stack.length > 0) {
    damage = 'the file ends inside it'
    close(text.length)
  }
  yield* found.splice(0)
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
