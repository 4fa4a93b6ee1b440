import type { Reading } from '../../reading.ts'
import { type Line, linesOf, Original } from '../../text/lines.ts'
import type { Text } from '../../text/text.ts'
import { finished, strayLine, strayLines, warn } from '../warn.ts'
import type { Block } from './blocks.ts'
import { itemOfProquest } from './proquest-fields.ts'

const RULE = /^_{20,200}\s{0,9}$/
const DOCUMENT = /^Document (\d{1,6}) of (\d{1,6})\s{0,9}$/
/** What follows a rule where no entry does. */
const OTHER_PART =
  /^(?:Report Information from|Table of contents|Bibliography|Citation style|Contact us at|Copyright ©|Terms and Conditions)/i
const LABEL = /^([A-Z][A-Za-z0-9 /()-]{1,50}?)\s?:(?: (?=\S)|\s{0,3}$)/
/** Texts of several paragraphs, in which a word and a colon is no label. */
const LONG = /^(?:abstract|full text|links)/i
/** What comes after such a text, so that the text has ended. */
const AFTER =
  /^(?:abstract|links|advisor|accession number|author|classification|committee member|company|copyright|correspondence author|country of publication|database|degree|degree date|department|dissertation\/thesis number|document type|document url|doi|edition|first page|full text|identifier ?\/ ?keyword|isbn|issn|issue|journal subject|language|language of publication|last updated|location|number of pages|pages|place of publication|proquest document id|publication date|publication info|publication subject|publication title|publication year|publisher|school code|section|source|source type|subject|title|university location|university\/institution|volume|year)$/i

interface Walk {
  open?: Block
  /** A rule was seen, and what it begins is not known yet. */
  ruled?: Line
  said: number
  blank: boolean
}

/**
 * ProQuest's text report: a table of contents, then each document, then often all of them again as a bibliography.
 * Entries are the documents; the other parts repeat them.
 */
export function* readProquest(text: Text): Generator<Reading> {
  let entry = 0
  let outside = 0
  const walk: Walk = { said: 0, blank: true }
  function* close(): Generator<Reading> {
    if (walk.open) yield* finished(itemOfProquest(walk.open.fields), walk.open.original.text, walk.open.line, ++entry)
    walk.open = undefined
  }
  for (const line of linesOf(text)) {
    const content = line.text.charCodeAt(0) === 0xfeff ? line.text.slice(1) : line.text
    const head = content.slice(0, 210)
    const numbered = DOCUMENT.exec(head)
    if (numbered && (walk.ruled || !walk.open)) {
      yield* close()
      walk.open = { fields: [], original: new Original(), line: line.number }
      walk.open.original.take(line)
      walk.said = Math.max(walk.said, Number(numbered[2]))
      walk.ruled = undefined
    } else if (RULE.test(head)) {
      if (walk.open) walk.ruled = line
      walk.open?.original.wait(line)
    } else if (content.trim() === '') walk.open?.original.wait(line)
    else if (walk.ruled && OTHER_PART.test(head)) {
      yield* close()
      walk.ruled = undefined
    } else if (walk.open) {
      if (walk.ruled) walk.open.fields.at(-1)?.lines.push(walk.ruled.text)
      walk.ruled = undefined
      takeLine(walk.open, line, content, walk.blank)
    } else if (entry === 0 && LABEL.test(head)) yield* strayLine(line.number, content, ++outside)
    walk.blank = content.trim() === ''
  }
  yield* close()
  yield* strayLines(outside)
  if (walk.said > entry)
    yield warn('entries-missing', `The file says that it holds ${walk.said} entries, but has ${entry}.`, {
      data: { said: walk.said, found: entry },
    })
}

function takeLine(open: Block, line: Line, content: string, blank: boolean): void {
  open.original.take(line)
  const found = LABEL.exec(content.slice(0, 80))
  const label = found?.[1] ?? ''
  const last = open.fields.at(-1)
  const known = AFTER.test(label)
  if (last === undefined && !known) open.fields.push({ tag: 'heading', lines: [content] })
  else if (found && blank && (known || !LONG.test(last?.tag ?? '')))
    open.fields.push({ tag: label, lines: [content.slice(found[0].length)] })
  else if (last && (!blank || LONG.test(last.tag))) last.lines.push(content)
  else
    open.fields.push({
      tag: /^https?:\/\/\S{1,2000}$/.test(content.slice(0, 2000)) ? 'Document URL' : 'text',
      lines: [content],
    })
}
