import { type FlowDesign, type FlowLanguage, plainDesign } from '../design.ts'
import { type Flow, type FlowNote, findBox } from '../flow.ts'
import { hasFootnotes, planOf } from './forms.ts'
import { keysOf } from './plan.ts'
import { undrawnNotes } from './undrawn.ts'
import { Wording } from './wording.ts'

/** What is said under a figure. */
export interface SaidUnder {
  /** Those of the official template, each with its sign. */
  footnotes: { mark: string; text: string }[]
  /** The numbers that were set by hand, with what the facts give. */
  override: string[]
  /** What waits, and what no box of the form says. */
  notes: string[]
}

/** What has to be said under the figure of a flow, as it is drawn. */
export function saidUnder(flow: Flow, lang: FlowLanguage, design: FlowDesign = plainDesign): SaidUnder {
  const wording = new Wording(flow, lang, design)
  const pending = flow.checks.find((check) => check.check === 'pending' && !check.holds)
  const [override, others] = [flow.notes.filter(isOverride), flow.notes.filter((note) => !isOverride(note))]
  const said = others.filter(({ code }) => {
    if (code === 'note.studies') return !wording.hasReports(findBox(flow, 'included'))
    // What these say of the form of 2009, a form of the review's own may draw: what it does not draw is said of it.
    return !(design.own && ['note.removed', 'note.notRetrieved'].includes(code))
  })
  return {
    footnotes: hasFootnotes(flow.form, design)
      ? [
          { mark: '*', text: wording.say('foot.identified') },
          { mark: '**', text: wording.say('foot.excluded') },
        ]
      : [],
    override: override.map((note) => wording.sentence(note.code, note.data)),
    notes: [
      ...(pending ? [wording.sentence('note.pending', pending.data)] : []),
      ...undrawnNotes(flow, design, keysOf(planOf(flow, design)), wording),
      ...said.map((note) => wording.sentence(note.code, note.data)),
    ],
  }
}

function isOverride({ code }: FlowNote): boolean {
  return code === 'note.override'
}

/** The notes of a flow one by one, as they are said under its figure. */
export function notesOf(flow: Flow, lang: FlowLanguage, design: FlowDesign = plainDesign): string[] {
  const { notes, override } = saidUnder(flow, lang, design)
  return [...notes, ...override]
}

/** The figure in words, box by box in reading order: its alternative text. */
export function describeFlow(flow: Flow, lang: FlowLanguage, design: FlowDesign = plainDesign): string {
  const wording = new Wording(flow, lang, design)
  const drawn = new Set(keysOf(planOf(flow, design)))
  // What a known form counts and does not draw is said too, but for its steps that are left out or empty.
  const told = flow.boxes.filter(({ key, n }) =>
    design.own || key === 'afterDuplicates' ? drawn.has(key) : drawn.has(key) || (n !== 0 && key !== 'afterDuplicates'),
  )
  const order = design.own ? [...drawn].flatMap((key) => findBox(flow, key) ?? []) : told
  return `${nameOf(flow, lang, design)}. ${order.map((box) => saidOf(box, wording, design)).join('; ')}.`
}

/** What a form is called: for one of the review's own, its name. */
export function nameOf(flow: Flow, lang: FlowLanguage, design: FlowDesign): string {
  return design.own?.name ?? new Wording(flow, lang, design).sentence(`title.${flow.form}`)
}

function saidOf(box: Flow['boxes'][number], wording: Wording, design: FlowDesign): string {
  const hidden = wording.sentence('mark.hidden')
  const lines = (box.lines ?? []).map(
    (line) => `${wording.line(box.key, line)} ${line.n === null ? hidden : wording.number(line.n)}`,
  )
  const own = box.n === null ? hidden : wording.boxNumber(box)
  const reports =
    wording.hasReports(box) && box.reports != null
      ? `, ${wording.say(`reports.${box.key}`)}: ${wording.number(box.reports)}`
      : ''
  const added = design.annotations[box.key]
  return `${wording.say(box.key)}: ${own}${lines.length > 0 ? ` (${lines.join(', ')})` : ''}${reports}${added ? ` (${added})` : ''}`.replaceAll(
    '\u00a0=\u00a0',
    ' = ',
  )
}
