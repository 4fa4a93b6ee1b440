import type { Reading } from '../../reading.ts'
import { type Line, linesOf, Original } from '../../text/lines.ts'
import type { Text } from '../../text/text.ts'
import type { Draft } from '../draft.ts'
import { finished, strayLine, strayLines } from '../warn.ts'
import type { TaggedField } from './tagged-field.ts'

/** The lines of one entry while they come. */
export interface Block {
  fields: TaggedField[]
  original: Original
  line: number
}

/** A line as a reader sees it: the field that it begins, if it begins one. */
export interface Beginning {
  tag: string
  value: string
}

/** How a format of tagged lines is cut into entries. */
export interface Shape {
  /** The field that a line begins; undefined for a line that goes on with the field before. `blank`: an empty line came between. */
  beginning(line: string, open: Block | undefined, blank: boolean): Beginning | undefined
  /** Whether the entry before ends here. */
  opens(line: string, beginning: Beginning | undefined, open: Block | undefined, blank: boolean): boolean
  /** Lines that belong to no entry and are worth no word. */
  around?: RegExp
  /** The type of an entry that does not say it. */
  fallback?: string
}

/** A line of which it is enough to look at the beginning. */
const headOf = (line: string) => (line.length > 120 ? line.slice(0, 120) : line)

/**
 * The entries of a format whose fields begin with a tag or a label on a line of their own, each with its original text.
 * A line that stands before the first entry and is not known to stand there is left out with a warning.
 */
export function* readBlocks(
  text: Text,
  shape: Shape,
  itemOf: (fields: readonly TaggedField[]) => Draft,
): Generator<Reading> {
  let entry = 0
  let outside = 0
  let open: Block | undefined
  let blank = false
  const emit = (block: Block) =>
    finished(itemOf(block.fields), block.original.text, block.line, ++entry, shape.fallback ?? 'document')
  for (const line of linesOf(text)) {
    const content = line.text.charCodeAt(0) === 0xfeff ? line.text.slice(1) : line.text
    if (content.trim() === '') {
      blank = true
      open?.original.wait(line)
      continue
    }
    const beginning = shape.beginning(content, open, blank)
    const opening = shape.opens(headOf(content), beginning, open, blank)
    if (opening && open) {
      yield* emit(open)
      open = undefined
    }
    if (opening || (beginning && !open)) open ??= { fields: [], original: new Original(), line: line.number }
    if (open) take(open, line, content, beginning, opening)
    else if (!shape.around?.test(headOf(content))) yield* strayLine(line.number, content, ++outside)
    blank = false
  }
  if (open) yield* emit(open)
  yield* strayLines(outside)
}

function take(open: Block, line: Line, content: string, beginning: Beginning | undefined, opening: boolean): void {
  open.original.take(line)
  if (beginning) open.fields.push({ tag: beginning.tag, lines: [beginning.value] })
  else if (!opening) open.fields.at(-1)?.lines.push(content)
}
