import { type FlowDesign, plainDesign } from '../design.ts'
import type { Flow } from '../flow.ts'
import type { FlowLanguage } from '../words.ts'
import { planOf } from './forms.ts'
import { Framer } from './frame.ts'
import { layOut, margin, sideSize, sideWidth } from './layout.ts'
import { textWidth, wrap } from './measure.ts'
import { type Palette, paletteOf } from './palette.ts'
import { bareRect, composeFrame } from './parts.ts'
import { keysOf } from './plan.ts'
import { describeFlow, nameOf, type SaidUnder, saidUnder } from './said.ts'
import type { Scene, SceneItem, SceneNote, SceneTitle } from './scene.ts'
import { composeTable, reasonTables } from './table.ts'
import { Wording } from './wording.ts'

/** How a flow is drawn. */
export interface DrawOptions {
  lang: FlowLanguage
  /** What the review keeps of how the form is drawn; without it the form is drawn as it is published. */
  design?: FlowDesign
  theme?: 'light' | 'dark'
  /** The key of the box that is marked. */
  selected?: string
}

const noteSize = 12
const noteHeight = 18
const titleSize = 15
const titleHeight = 21
const underGap = 26

/** Composes the figure of a flow: what every format is written from. */
export function composeFlow(flow: Flow, options: DrawOptions): Scene {
  const { lang, design = plainDesign } = options
  const { title, colour } = design.style
  const palette = paletteOf(options.theme ?? 'light', colour)
  const wording = new Wording(flow, lang, design)
  const framer = new Framer(flow, wording, design)
  const plan = planOf(flow, design)
  const mark = flow.interim ? wording.sentence('mark.interim') : ''
  const { width } = layOut(framer, plan, 0)
  const inner = width - 2 * margin
  const markWidth = mark ? textWidth(mark, noteSize, 600) + 24 : 0
  const heading = title ? wrap(title, inner - (mark ? markWidth + 16 : 0), titleSize, 600) : []
  const above = Math.max(heading.length * titleHeight, mark ? 24 : 0)
  const figure = layOut(framer, plan, margin + above + (above > 0 ? 16 : 0))
  const items: SceneItem[] = []
  if (heading.length > 0) items.push(composeTitle(title, heading, palette))
  if (mark) items.push(composeMark(mark, width - margin - markWidth, markWidth, palette))
  for (const side of figure.sides) items.push(composeSide(wording.say(side.code), side.y, side.height, palette))
  for (const points of figure.arrows) items.push({ kind: 'arrow', points, colour: palette.arrow, width: 1.2 })
  for (const frame of figure.frames) items.push(composeFrame(frame, flow, wording, options.selected, palette))
  let y = figure.height
  for (const table of reasonTables(flow, design, keysOf(plan))) {
    const composed = composeTable(table, wording, { x: margin, y: y + underGap, width: inner }, palette)
    items.push(composed)
    y += underGap + composed.rect.height
  }
  const under = composeUnder(saidUnder(flow, lang, design), wording, { y, width: inner }, palette)
  items.push(...under.items)
  return {
    width,
    height: under.end + margin,
    lang,
    name: title || nameOf(flow, lang, design),
    description: describeFlow(flow, lang, design),
    paper: palette.paper,
    items,
  }
}

function composeTitle(title: string, lines: readonly string[], palette: Palette): SceneTitle {
  const style = { size: titleSize, weight: 600 as const, fill: palette.ink }
  return {
    kind: 'title',
    lines: lines.map((text, i) => ({
      x: margin,
      y: margin + 15 + i * titleHeight,
      text,
      anchor: 'start',
      ...style,
    })),
    paragraph: { text: title, indent: 0, ...style },
  }
}

/** Footnotes, numbers set by hand, and the note, each beginning on a line of its own. */
function composeUnder(
  { footnotes, override, notes }: SaidUnder,
  wording: Wording,
  { y, width }: { y: number; width: number },
  palette: Palette,
): { items: SceneNote[]; end: number } {
  const items: SceneNote[] = []
  let top = y + underGap
  let end = y
  const add = (lead: string, text: string, space: string) => {
    const taken = textWidth(lead + space, noteSize, 600)
    const lines = wrap(text, width, noteSize, 400, taken)
    items.push(composeNote(lead, space, text, lines, top, palette))
    end = top + lines.length * noteHeight
    top = end + 4
  }
  for (const { mark, text } of footnotes) add(mark, text, '')
  if (override.length > 0) add(wording.mark, override.join(' '), ' ')
  if (notes.length > 0) add(wording.sentence('mark.note'), notes.join(' '), ' ')
  return { items, end }
}

function composeNote(
  mark: string,
  space: string,
  whole: string,
  lines: readonly string[],
  top: number,
  palette: Palette,
): SceneNote {
  const lead = { text: mark, fill: palette.ink }
  const style = { size: noteSize, weight: 400 as const, fill: palette.second }
  return {
    kind: 'note',
    lines: lines.map((text, i) => ({
      x: margin,
      y: top + 12 + i * noteHeight,
      text: i === 0 ? `${space}${text}` : text,
      anchor: 'start',
      ...style,
      ...(i === 0 ? { lead } : {}),
    })),
    paragraph: { text: `${space}${whole}`, indent: 0, lead, ...style },
  }
}

function composeMark(label: string, x: number, width: number, palette: Palette): SceneItem {
  return {
    kind: 'mark',
    rect: { ...bareRect(x, margin, width, 24, 12), stroke: palette.mark, strokeWidth: 1, dashed: true },
    text: {
      x: x + width / 2,
      y: margin + 16,
      text: label,
      size: noteSize,
      weight: 600,
      fill: palette.mark,
      anchor: 'middle',
    },
  }
}

function composeSide(label: string, y: number, height: number, palette: Palette): SceneItem {
  return {
    kind: 'side',
    rect: {
      ...bareRect(margin, y, sideWidth, height, 4),
      fill: palette.soft,
      stroke: palette.soft === palette.paper ? palette.line : null,
      strokeWidth: 1,
    },
    text: {
      x: margin + sideWidth / 2 + 4.3,
      y: y + height / 2,
      text: label,
      size: sideSize,
      weight: 600,
      fill: palette.accent,
      anchor: 'middle',
    },
  }
}
