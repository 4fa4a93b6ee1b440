import type { FlowDesign } from '../design.ts'
import { type Flow, findBox } from '../flow.ts'
import type { Wording } from './wording.ts'

/** The boxes from which reports go on, in the order of the flow, and after each what leaves there. */
const ways: readonly { through: string; out: readonly string[] }[] = [
  { through: 'identified', out: ['removed.duplicates', 'removed.automation', 'removed.other'] },
  { through: 'screened', out: ['excluded.titleAbstract'] },
  { through: 'sought', out: ['notRetrieved'] },
  {
    through: 'assessed.fullText',
    out: [
      'excluded.fullText',
      'destination.background',
      'destination.ongoing',
      'destination.protocol',
      'destination.awaiting',
    ],
  },
  { through: 'included', out: [] },
]

/**
 * What left the flow between two boxes that a figure draws, by keys of boxes that it does not draw: without it a reader counts
 * from one to the next and comes out wrong.
 */
export function undrawn(flow: Flow, drawn: readonly string[]): string[] {
  return ['', 'other.'].flatMap((prefix) => {
    const stands = ({ through }: (typeof ways)[number]) =>
      drawn.some(
        (key) =>
          key === `${prefix}${through}` ||
          (through === 'included' && key === 'included') ||
          (through === 'identified' && key.startsWith(prefix === '' ? 'identified.' : 'other.identified')),
      )
    // Records after duplicates stand on the way too: what is before them is not what is screened.
    const after = prefix === '' && drawn.includes('afterDuplicates')
    return ways.flatMap((way, i) => {
      const before = ways.slice(0, i + 1).some(stands) || after
      const later = ways.slice(i + 1).some(stands) || (i === 0 && after)
      if (!before || !later) return []
      return (
        way.out
          .filter((key) => !(key === 'removed.duplicates' && after))
          .map((key) => `${prefix}${key}`)
          // A note of the forms with two columns tells what other methods lost before full text.
          .filter((key) => key !== 'other.excluded.titleAbstract')
          .filter((key) => !drawn.includes(key) && (findBox(flow, key)?.n ?? 0) > 0)
      )
    })
  })
}

/** The same in words, for the note under a figure: duplicates in a sentence, and the others with their numbers. */
export function undrawnNotes(flow: Flow, design: FlowDesign, drawn: readonly string[], wording: Wording): string[] {
  const keys = undrawn(flow, drawn)
  const duplicates = findBox(flow, 'removed.duplicates')?.n ?? 0
  const said = keys.filter((key) => !key.endsWith('removed.duplicates')).map((key) => leftOut(flow, key, wording))
  return [
    ...(keys.includes('removed.duplicates') ? [wording.sentence('note.duplicates', { n: duplicates })] : []),
    // What the known forms do not draw, they say in notes of their own.
    ...(design.own && said.length > 0 ? [wording.sentence('note.undrawn', { boxes: said.join(', ') })] : []),
  ]
}

function leftOut(flow: Flow, key: string, wording: Wording): string {
  const code = `left.${key.replace(/^other\./, '')}`
  const text = wording.sentence(code)
  return `${text === code ? wording.say(key) : text} (${wording.boxNumber(findBox(flow, key))})`
}
