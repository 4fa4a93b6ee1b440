import { zipSync } from 'fflate'
import { unknownFormat } from '../../unreadable.ts'
import { unpacked, type ZipPart, zipPartsIn } from '../archive/zip-parts.ts'
import { fewerRepeated } from './open-document.ts'

// Every place this runs in has them, but the layer's types know neither Node nor the DOM.
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string }
declare const TextEncoder: new () => { encode(text: string): Uint8Array }

// What a damaged or hostile workbook could do to the sheet reader, it does with the parts that no table of references needs.

/** What a workbook may unpack to: text that is no bomb packs to a tenth or so. */
const LARGEST_UNPACKED = 300_000_000
/** Beyond this it may unpack to no more than so many times its size: the XML of sheets packs to a fifth or, at most, a hundredth. */
const [HARMLESS, DENSEST] = [50_000_000, 200]
const NEEDED = /\.(?:xml|rels)$|^mimetype$/i
const NOT_NEEDED =
  /(?:^|\/)(?:drawings|comments|threadedComments|persons|theme|tables|pivot|queryTables|externalLinks|calcChain|metadata|customXml|docProps|charts|chartsheets|dialogsheets|macrosheets|richData|slicers|timelines|ctrlProps|activeX|diagrams|Index\/|objectdata|meta\.xml|settings\.xml)/i

/**
 * A zipped workbook with nothing but what its tables need, its parts as they are: the sheet reader's own unpacking knows no
 * limit, and no end where a part is damaged.
 *
 * @throws UnreadableFile `too-large`, `damaged-file`, `unknown-format` for Excel's binary form
 */
export function neededParts(bytes: Uint8Array): Uint8Array {
  const all = zipPartsIn(bytes)
  const has = (pattern: RegExp) => all.some(({ name }) => pattern.test(name))
  if (has(/^\/?xl\/workbook\.bin$/i) && !has(/^\/?xl\/workbook\.xml$/i)) throw unknownFormat('a binary workbook')
  const parts: Record<string, Uint8Array> = Object.create(null)
  const open = (part: ZipPart, left: number) => {
    const content = unpacked(part, left)
    parts[part.name] = content
    return left - content.length
  }
  let left = Math.min(LARGEST_UNPACKED, Math.max(HARMLESS, bytes.length * DENSEST))
  for (const part of all) if (NEEDED.test(part.name) && !NOT_NEEDED.test(part.name)) left = open(part, left)
  for (const [name, content] of Object.entries(parts)) {
    if (/^\[Content_Types\]\.xml$/i.test(name)) parts[name] = typesOf(content, parts)
    else if (/^content\.xml$/i.test(name)) parts[name] = fewerRepeated(content)
    else if (/sheet/i.test(name)) parts[name] = withoutWideLinks(content)
  }
  return zipSync(parts, { level: 0 })
}

const PART = /<(?:\w{1,20}:)?Override\s[^<>]{0,2000}>/g

/** The list of parts without those that were left out, which the sheet reader would look for in vain. */
function typesOf(content: Uint8Array, parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const names = new Set(Object.keys(parts).map((name) => name.replace(/^\//, '').toLowerCase()))
  const text = new TextDecoder().decode(content)
  const kept = text.replace(PART, (part) => {
    const name = /PartName\s{0,20}=\s{0,20}["']\/?([^"'<>]{0,1000})/i.exec(part)?.[1]
    return name !== undefined && names.has(name.toLowerCase()) ? part : ''
  })
  return new TextEncoder().encode(kept)
}

const LINK = Uint8Array.from('hyperlink', (letter) => letter.charCodeAt(0))
const LONGEST_LINK = 4000
const [LESS, MORE, COLON, SPACE, NO_LETTER] = [60, 62, 58, 32, 120]
const REF = /ref\s{0,200}=\s{0,200}(["']?)([^"'<>]{0,4000})/gi

/** A sheet whose links are for the first of their cells: the sheet reader goes through every cell that one says to be for. */
function withoutWideLinks(content: Uint8Array): Uint8Array {
  let out: Uint8Array | undefined
  for (let at = content.indexOf(LINK[0] as number); at !== -1; at = content.indexOf(LINK[0] as number, at + 1)) {
    const before = content[at - 1]
    if ((before !== LESS && before !== COLON) || !LINK.every((code, i) => content[at + i] === code)) continue
    const end = content.indexOf(MORE, at)
    const length = (end === -1 ? content.length : end) - at
    const tag = String.fromCharCode(...content.subarray(at, at + Math.min(length, LONGEST_LINK)))
    for (const found of tag.matchAll(REF)) {
      const [all, quote = '', value = ''] = found
      const colon = value.indexOf(':')
      if (colon === -1 && length < LONGEST_LINK) continue
      out ??= content.slice()
      const from = at + found.index + all.length - value.length + colon
      if (quote !== '' && colon !== -1 && length < LONGEST_LINK)
        out.fill(SPACE, from, from + value.length - colon + 1).fill(quote.charCodeAt(0), from, from + 1)
      else out[at] = NO_LETTER
    }
  }
  return out ?? content
}
