/** One reference of a pasted list, as it was pasted. */
export interface PastedLine {
  /** With its number and its line ends. */
  raw: string
  /** On one line, without its number. */
  text: string
  /** From 1. */
  line: number
}

interface Line {
  text: string
  number: number
}

const NUMBERED = /^\s{0,20}(?:\[(\d{1,4})\]|\((\d{1,4})\)|(\d{1,4})[.)](?!\d))\s{0,20}(?=\S)/
const BULLET = /^\s{0,20}[•●▪◦*–—-]\s{1,20}(?=\S)/
/** What stands above a list of references. */
const HEADING =
  /^\s{0,20}(?:\d{0,2}\.?\s{0,5})?(?:references?|reference list|bibliography|works cited|literature|referanser|referanseliste|litteratur(?:liste|henvisninger)?|kilder|kildeliste|referenser|källor)\s{0,5}:?\s{0,20}$/i
/** A reference says when it appeared, or where it is. */
const WHOLE = /(?:^|[^\d])(?:1[5-9]|20)\d\d(?:[^\d]|$)|10\.\d{4,9}\/|https?:\/\/|\b(?:n\.d\.|u\.å\.|in press|i trykk)/i

/**
 * The references of a pasted list: numbered, with bullets, apart by empty lines, or one to a line; a line that only goes
 * on (wrapped, or indented) belongs to the one before.
 */
export function splitReferences(given: string): PastedLine[] {
  const lines = given
    .split(/\r\n?|\n/)
    .map((text, i): Line => ({ text, number: i + 1 }))
    .filter(({ text }) => !HEADING.test(text))
  const filled = lines.filter(({ text }) => text.trim() !== '')
  return groupsOf(lines, filled).map((group) => {
    const text = group.map((line) => line.text.trim()).join(' ')
    return {
      raw: group.map((line) => line.text).join('\n'),
      text: text.replace(NUMBERED, '').replace(BULLET, '').replace(/\s+/g, ' ').trim(),
      line: group[0]?.number ?? 1,
    }
  })
}

function groupsOf(lines: readonly Line[], filled: readonly Line[]): Line[][] {
  const numbers = filled.filter(({ text }) => NUMBERED.test(text))
  if (numbers.length > 1 && inSequence(numbers)) return groupedBy(filled, ({ text }) => NUMBERED.test(text))
  const bullets = filled.filter(({ text }) => BULLET.test(text))
  if (bullets.length > 1 && filled[0] && BULLET.test(filled[0].text))
    return groupedBy(filled, ({ text }) => BULLET.test(text))
  const flush = filled.filter(({ text }) => !/^\s/.test(text))
  const hanging = flush.length > 0 && flush.length < filled.length && filled[0] === flush[0]
  if (hanging) return groupedBy(filled, ({ text }) => !/^\s/.test(text))
  const blocks = blocksOf(lines)
  const alone = (group: readonly Line[]) => group.filter(({ text }) => WHOLE.test(text) && text.trim().length > 25)
  // Where nearly every line says when it appeared, lines are references whatever stands between them.
  const each = blocks.every((group) => group.length === 1)
  if (each || alone(filled).length >= filled.length * 0.8) return filled.map((line) => [line])
  if (blocks.length > 1) return blocks
  return unwrapped(filled)
}

/** Numbers that count on, so that no year and no volume at the beginning of a line is taken for one. */
function inSequence(lines: readonly Line[]): boolean {
  const numbers = lines.map(({ text }) => Number(NUMBERED.exec(text)?.slice(1).find(Boolean)))
  return (
    numbers.filter((number, i) => i > 0 && number === (numbers[i - 1] ?? 0) + 1).length >= (numbers.length - 1) * 0.7
  )
}

function groupedBy(lines: readonly Line[], begins: (line: Line) => boolean): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)
    if (last && !begins(line)) last.push(line)
    else groups.push([line])
  }
  return groups
}

function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = []
  let open = false
  for (const line of lines) {
    const last = blocks.at(-1)
    if (line.text.trim() === '') open = false
    else if (open && last) last.push(line)
    else {
      blocks.push([line])
      open = true
    }
  }
  return blocks
}

/** Wrapped lines without anything between references: the next begins where one has ended and a name stands. */
function unwrapped(lines: readonly Line[]): Line[][] {
  let before = ''
  return groupedBy(lines, ({ text }) => {
    const ended = /(?:[.\])]|\d|\/\S{1,200})\s{0,10}$/.test(before.slice(-220)) && WHOLE.test(before)
    const begins = ended && /^\p{Lu}[\p{L}'’-]{1,30}(?:,| \p{Lu}{1,3}\b| og | and | &|\.)/u.test(text)
    before = begins ? text : `${before} ${text}`
    return begins
  })
}
