import { type Kind, kindOf } from '../duplicates/kinds.ts'
import { type Title, titleOf } from '../duplicates/titles.ts'
import type { Block } from './blocks.ts'

/** What may be the title on a first page: a block, or several that stand together. */
export interface Heading {
  title: Title
  kind: Kind | undefined
  /** Index of the first and the last of its blocks. */
  from: number
  to: number
  /** It stands out from the running text by its size. */
  large: boolean
  /** Nothing before it could be a title. */
  first: boolean
}

/** Titles stand among the first blocks of a page, in no more than these together, and are no longer than that. */
const among = 30
const together = 4
const longest = 500

/** Everything on a first page that may be a title. */
export function headingsOf(blocks: readonly Block[]): Heading[] {
  const body = bodySize(blocks)
  const headings: Heading[] = []
  const last = Math.min(blocks.length, among)
  let before = false
  for (let from = 0; from < last; from++) {
    let text = ''
    let size = 0
    for (let to = from; to < Math.min(last, from + together); to++) {
      const block = blocks[to] as Block
      text = `${text} ${block.text}`.trim()
      size = Math.max(size, block.size)
      if (text.length > longest) break
      for (const reading of readings(text)) {
        const title = titleOf(reading)
        if (title)
          headings.push({
            title,
            kind: kindOf({ title: reading }, undefined),
            from,
            to,
            large: size > 1.1 * body,
            first: !before,
          })
      }
    }
    before ||= isTitleLike(blocks[from]?.text ?? '')
  }
  return headings
}

/** As it stands, and without the mark of a footnote behind it. */
function readings(text: string): string[] {
  const unmarked = text.replace(/[\s*†‡§¶#]+$|(?<=[\p{L})?!"”»])\s?[\d,*†‡§¶]{1,3}$/u, '')
  return unmarked === text ? [text] : [text, unmarked]
}

/** Whether a text is long enough to be the title of something, and no list of names or addresses. */
export function isTitleLike(text: string): boolean {
  const found = text.match(/[\p{L}\p{N}]{2,}/gu) ?? []
  return found.length >= 4 && text.length >= 20 && text.length <= longest && !/https?:|@|\bdoi\b|©|\bISSN\b/i.test(text)
}

/** The size of most of the letters of a page. */
function bodySize(blocks: readonly Block[]): number {
  const letters = new Map<number, number>()
  for (const { text, size } of blocks) {
    const rounded = Math.round(size * 4) / 4
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

const notices =
  /^\W*(?:(?:author |publisher )?corrections?|corrigend(?:um|a)|errat(?:um|a)|addend(?:um|a)|retract(?:ion|ed)(?: \w+){0,2}|expression of concern|comments?(?:ary)?|(?:letters?|reply|response)(?: to (?:the )?(?:editors?|authors?|comments?))?|reply|response|replies|supplement(?:s|ary|al)?(?: \w+){0,3}|(?:online )?append(?:ix|ices)(?: \w+){0,2}|additional files?|supporting information|book reviews?|rettelser?|kommentar|tilsvar|svar(?: til)?|leserinnlegg|debatt|vedlegg|tillegg|bokanmeldelser?|bokomtale)\b(?: (?:on|to|for|til|av|of))?\W*\d*$/i

/** Whether something before a heading says that the page is a notice about what the heading names, or an appendix to it. */
export function isUnderNotice(blocks: readonly Block[], { from }: Heading): boolean {
  return blocks.slice(0, from).some(({ text }) => text.length <= 80 && notices.test(text))
}
