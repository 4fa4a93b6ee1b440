import { plainText, referenceList } from '../evidence/apa.ts'
import { findBox } from '../flow/flow.ts'
import { boxLabel, lineLabel } from '../flow/words.ts'
import { type Block, say } from './pieces.ts'
import type { Tell } from './tell.ts'
import { word } from './words.ts'

const destinations = ['background', 'ongoing', 'protocol', 'awaiting', 'replaced'] as const

/** A part of the list: what it is called, the reports in it, and the box that counts them. */
interface Group {
  label: string
  box: string
  line?: string
  ids: readonly string[]
}

/**
 * What was sought or read in full and is not in the review: excluded reports by reason, those that could not be had, and those
 * kept for something else, each as a reference in the style of APA 7.
 */
export function excludedBlocks(tell: Tell): Block[] {
  const { flow } = tell.facts
  const { lang } = tell
  const hidden = [findBox(flow, 'sought'), findBox(flow, 'excluded.fullText')].find((box) => box && box.n === null)
  if (hidden) return [{ kind: 'paragraph', pieces: [tell.hidden()] }]
  const groups = [...reasonGroups(tell), ...otherGroups(tell)].filter(({ ids }) => ids.length > 0)
  if (groups.length === 0) return [{ kind: 'paragraph', pieces: say`${word(lang, 'excluded.none')}` }]
  return groups.flatMap((group) => groupBlocks(tell, group))
}

function reasonGroups({ facts, lang }: Tell): Group[] {
  const lines = findBox(facts.flow, 'excluded.fullText')?.lines ?? []
  return lines.map((line) => ({
    label: `${boxLabel(lang, '2020', 'excluded.fullText')}: ${lineLabel(lang, line)}`,
    box: 'excluded.fullText',
    line: line.id,
    ids: line.ids,
  }))
}

function otherGroups({ facts, lang }: Tell): Group[] {
  const group = (box: string): Group => ({
    label: boxLabel(lang, '2020', box),
    box,
    ids: findBox(facts.flow, box)?.ids ?? [],
  })
  return [group('notRetrieved'), ...destinations.map((to) => group(`destination.${to}`))]
}

function groupBlocks(tell: Tell, { label, box, line, ids }: Group): Block[] {
  const { lang, facts } = tell
  const listed = ids.flatMap((id) => {
    const found = facts.items.get(id)
    return found ? [{ id, ...found }] : []
  })
  const n = tell.count({
    n: ids.length,
    unit: 'reports',
    place: { room: 'flow', box, ...(line === undefined ? {} : { line }) },
    formula: label,
  })
  return [
    { kind: 'heading', level: 2, text: label },
    { kind: 'paragraph', pieces: say`n\u00a0=\u00a0${n}` },
    {
      kind: 'references',
      items: referenceList(listed, lang).map(({ runs, why, replacedBy }) => ({
        runs,
        after: [
          replacedBy.length > 0 ? `${word(lang, 'excluded.replaces')} ${replacedNames(tell, replacedBy)}` : '',
          why.trim() ? `${word(lang, 'excluded.why')} ${why.trim()}` : '',
        ]
          .filter(Boolean)
          .map((text) => text.replace(/\.$/, ''))
          .join('; '),
      })),
    },
  ]
}

/** The reports that replace another, each as its reference. */
function replacedNames({ facts, lang }: Tell, ids: readonly string[]): string {
  const works = ids.flatMap((id) => facts.items.get(id) ?? [])
  return referenceList(works, lang)
    .map(({ runs }) => plainText(runs))
    .join(' / ')
}
