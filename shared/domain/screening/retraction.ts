import type { Item, SourceTag } from '../imports/item.ts'

/** What publishers call the thing that was retracted. */
const thing = '(?:article|paper|chapter|publication|manuscript|preprint|abstract|review|study|letter|report)'

/** "RETRACTED: ...", "[Retracted] ...", "Retracted article. ...", "WITHDRAWN: ...", and what Norwegian journals write. */
const before = new RegExp(
  String.raw`^[\s[(*"“«]*(?:(?:retracted|withdrawn)(?:\s*[:)\]–—]|\s-\s|\s+${thing}\s*(?:[:.)\]–—]|\s-\s))|(?:trukket tilbake|tilbaketrukket|trukket)(?:\s+artikkel)?\s*[:)\]])`,
  'i',
)

/** "... (Retracted article. See vol. 12, pg. 3, 2015)", "... [Retracted]", "... [Retraction in: ...]". */
const behind = new RegExp(
  String.raw`[[(]\s*(?:(?:this )?${thing} (?:has been |was )?(?:retracted|withdrawn)|(?:retracted|withdrawn)(?:\s+${thing})?(?=\s*(?:[.,:;)\]]|see\b|in\b|by\b|on\b))|retraction (?:in|appears in|published in)\b)(?:[^()[\]]|\([^()]{0,40}\)){0,300}[)\]]?\W*$`,
  'i',
)

/** Publication types and keywords of PubMed, Web of Science, Scopus and Embase for a work that was retracted. */
const kind = new RegExp(`^(?:retracted|withdrawn) ${thing}$|^retracted$`, 'i')

/** Fields in which databases name the notice that retracted the work, or say that there is one. */
const tag = /^(?:RIN|retraction ?in|is[_ ]?retracted|retracted|retraction ?status)$/i
const no = /^(?:false|no|nei|0|n|none|not retracted)$/i

/**
 * Whether a work was retracted or withdrawn, by its title, its publication types and keywords, or a field that names the
 * notice. The notice itself ("Retraction of: ...", "Retraction notice to ...", "Retraction: ...") is no retracted work.
 */
export function isRetracted(item: Item): boolean {
  const titles = [item.title, item['original-title'], item['translated-title']]
  return (
    titles.some((title) => title !== undefined && saysRetracted(title)) ||
    isKind(item.genre?.split(/[;,|]/) ?? []) ||
    isKind(item.keyword ?? []) ||
    (item.custom?.['source-tags'] ?? []).some(namesNotice)
  )
}

function saysRetracted(title: string): boolean {
  // A title of a megabyte is looked at where such words stand: at its ends.
  return before.test(title.slice(0, 200)) || behind.test(title.slice(-400))
}

function isKind(words: readonly string[]): boolean {
  return words.some((word) => word.length < 60 && kind.test(word.replace(/^[\s*]+|[\s.]+$/g, '')))
}

function namesNotice({ tag: name, value }: SourceTag): boolean {
  return tag.test(name.trim()) && value.trim() !== '' && !no.test(value.trim())
}
