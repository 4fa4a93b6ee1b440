import { type Listed, listed } from './corpus.ts'
import { type FormatScore, measure } from './measure.ts'
import { agreementTable, allOf, countsTable, differenceText, fieldsTable, formatsTable } from './print.ts'
import { FIELDS } from './reference.ts'

interface Wish {
  formats: string[]
  json: boolean
  peers: boolean
  /** Which list of differences is wanted, and of which field. */
  list?: { of: 'open' | 'disagreements'; field?: string }
}

/** `npm run corpus`: how well the export files of the corpus are read, beside the npm readers. */
export async function run(words: readonly string[]): Promise<void> {
  const files = listed()
  if (!files) {
    console.log('Left out: the table of how exports are read, as ../shared/data/imports is not here.')
    return
  }
  const wish = wishOf(words)
  const byFormat = Map.groupBy(files, (one) => one.format)
  const unknown = wish.formats.filter((format) => !byFormat.has(format))
  if (unknown.length > 0)
    throw new Error(`There are no files of ${unknown.join(', ')}. There are: ${[...byFormat.keys()].join(', ')}.`)
  const scores: FormatScore[] = []
  for (const [format, some] of byFormat)
    if (wish.formats.length === 0 || wish.formats.includes(format))
      scores.push(await measure(format, some as Listed[], wish.peers))
  console.log(wish.json ? JSON.stringify(scores, plain) : wish.list ? differences(scores, wish) : tables(scores))
}

function wishOf(words: readonly string[]): Wish {
  const wish: Wish = { formats: [], json: false, peers: true }
  for (const [i, word] of words.entries()) {
    if (word === '--json') wish.json = true
    else if (word === '--without-peers') wish.peers = false
    else if (word === '--differences' || word === '--disagreements') {
      const field = FIELDS.find((one) => one === words[i + 1])
      wish.list = { of: word === '--differences' ? 'open' : 'disagreements', field }
      if (word === '--differences') wish.peers = false
    } else if (word.startsWith('--')) throw new Error(`There is no option ${word}.`)
    else if (!(words[i - 1]?.startsWith('--di') && wish.list?.field === word)) wish.formats.push(word)
  }
  return wish
}

/** Maps, for JSON. */
const plain = (_: string, value: unknown) => (value instanceof Map ? Object.fromEntries(value) : value)

function differences(scores: readonly FormatScore[], { list }: Wish): string {
  const lines = scores
    .flatMap((score) => score[list?.of ?? 'open'])
    .filter(({ field }) => list?.field === undefined || field === list.field)
    .map(differenceText)
  const counts = scores.flatMap(({ miscounts }) => miscounts).map(miscountText)
  return [...lines, ...counts, `${lines.length} differences, ${counts.length} files with another count`].join('\n')
}

/** One line per format for what is refused, one per file for what is miscounted. */
function miscountsText({ format, miscounts }: FormatScore): string[] {
  const refused = miscounts.filter((one) => one.refused !== undefined)
  const wrong = miscounts.filter((one) => one.refused === undefined).map(miscountText)
  return refused.length > 0 ? [`${format}: ${refused.length} files refused`, ...wrong] : wrong
}

const miscountText = ({ file, entries, records, refused }: FormatScore['miscounts'][number]) =>
  `${file}: ${entries} entries, ${refused ? `refused: ${refused}` : `${records} records`}`

function tables(scores: readonly FormatScore[]): string {
  const reasons = new Map<string, number>()
  for (const score of scores)
    for (const [reason, n] of score.reasons) reasons.set(reason, (reasons.get(reason) ?? 0) + n)
  return [
    countsTable(scores),
    scores.flatMap(miscountsText).join('\n'),
    fieldsTable('field', allOf(scores)),
    formatsTable(scores),
    agreementTable(scores),
    [...reasons].map(([reason, n]) => `${String(n).padStart(6)}  ${reason}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}
