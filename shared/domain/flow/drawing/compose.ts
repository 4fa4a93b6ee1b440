import { type FlowDesign, plainDesign } from '../design.ts'
import { type Flow, findBox } from '../flow.ts'
import { boxLabel, type FlowLanguage, formulaOf, lineLabel, sentence } from '../words.ts'
import type { Placed } from './figure.ts'
import {
  contentHeight,
  count,
  Framer,
  lineHeight,
  paddingX,
  paddingY,
  type Segment,
  segmentGap,
  segmentHeight,
  type TextLine,
  textSize,
} from './frame.ts'
import { layOut, margin, sideSize, sideWidth } from './layout.ts'
import { textWidth, wrap } from './measure.ts'
import { type Palette, paletteOf } from './palette.ts'
import type { Scene, SceneFrame, SceneItem, SceneParagraph, ScenePart, SceneRect, SceneText } from './scene.ts'

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

/** Composes the figure of a flow: what every format is written from. */
export function composeFlow(flow: Flow, options: DrawOptions): Scene {
  const { lang, design = plainDesign } = options
  const { title, colour } = design.style
  const palette = paletteOf(options.theme ?? 'light', colour)
  const framer = new Framer(flow, lang)
  const mark = flow.interim ? sentence(lang, 'mark.interim') : ''
  const width = layOut(framer, 0).width
  const markWidth = mark ? textWidth(mark, noteSize, 600) + 24 : 0
  const heading = title ? wrap(title, width - 2 * margin - (mark ? markWidth + 16 : 0), titleSize, 600) : []
  const top = margin + Math.max(heading.length * titleHeight, mark ? 24 : 0) + (heading.length > 0 || mark ? 16 : 0)
  const figure = layOut(framer, top)
  const note = noteText(flow, lang)
  const noteLines = note ? wrapNote(note, lang, figure.width - 2 * margin) : []
  const noteTop = figure.height + 26
  const items: SceneItem[] = []
  if (heading.length > 0) {
    const style = { size: titleSize, weight: 600 as const, fill: palette.ink }
    items.push({
      kind: 'title',
      lines: heading.map((text, i) => ({
        x: margin,
        y: margin + 15 + i * titleHeight,
        text,
        anchor: 'start',
        ...style,
      })),
      paragraph: { text: title, indent: 0, ...style },
    })
  }
  if (mark) items.push(composeMark(mark, figure.width - margin - markWidth, markWidth, palette))
  for (const side of figure.sides) items.push(composeSide(sentence(lang, side.code), side.y, side.height, palette))
  for (const points of figure.arrows) items.push({ kind: 'arrow', points, colour: palette.arrow, width: 1.2 })
  for (const frame of figure.frames) items.push(composeFrame(frame, flow, options, palette))
  if (note) {
    const lead = { text: sentence(lang, 'mark.note'), fill: palette.ink }
    const style = { size: noteSize, weight: 400 as const, fill: palette.second }
    items.push({
      kind: 'note',
      lines: noteLines.map((text, i) => ({
        x: margin,
        y: noteTop + 12 + i * noteHeight,
        text: i === 0 ? ` ${text}` : text,
        anchor: 'start',
        ...style,
        ...(i === 0 ? { lead } : {}),
      })),
      paragraph: { text: ` ${note}`, indent: 0, lead, ...style },
    })
  }
  return {
    width: figure.width,
    height: figure.height + (note ? 26 + noteLines.length * noteHeight : 0) + margin,
    lang,
    name: title || sentence(lang, `title.${flow.form}`),
    description: describeFlow(flow, lang),
    paper: palette.paper,
    items,
  }
}

/** The figure in words, box by box in reading order: its alternative text. */
export function describeFlow(flow: Flow, lang: FlowLanguage): string {
  const said = flow.boxes
    .filter((box) => !box.key.startsWith('destination.') || box.n !== 0)
    .map((box) => boxName(flow, lang, box.key))
  return `${sentence(lang, `title.${flow.form}`)}. ${said.join('; ')}.`
}

function boxName(flow: Flow, lang: FlowLanguage, key: string): string {
  const box = findBox(flow, key)
  const number = (n: number | null | undefined) => (n == null ? sentence(lang, 'mark.hidden') : `n = ${n}`)
  const lines = (box?.lines ?? []).map((line) => `${lineLabel(lang, line)} ${number(line.n)}`)
  return `${boxLabel(lang, flow.form, key)}: ${number(box?.n)}${lines.length > 0 ? ` (${lines.join(', ')})` : ''}`
}

function noteText(flow: Flow, lang: FlowLanguage): string {
  const said = flow.notes.map((note) => sentence(lang, note.code, note.data))
  const pending = flow.checks.find((check) => check.check === 'pending' && !check.holds)
  if (pending) said.unshift(sentence(lang, 'note.pending', pending.data))
  return said.join(' ')
}

function wrapNote(note: string, lang: FlowLanguage, width: number): string[] {
  const taken = textWidth(`${sentence(lang, 'mark.note')} `, noteSize, 600)
  return wrap(note, width, noteSize, 400, taken)
}

function composeMark(label: string, x: number, width: number, palette: Palette): SceneItem {
  return {
    kind: 'mark',
    rect: { ...rect(x, margin, width, 24, 12), stroke: palette.mark, strokeWidth: 1, dashed: true },
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
      ...rect(margin, y, sideWidth, height, 4),
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

function rect(x: number, y: number, width: number, height: number, radius: number): SceneRect {
  return { x, y, width, height, radius, fill: null, stroke: null, strokeWidth: 0 }
}

function composeFrame(frame: Placed, flow: Flow, options: DrawOptions, palette: Palette): SceneFrame {
  const alone = frame.segments.length === 1 ? frame.segments[0] : undefined
  const chosen = options.selected !== undefined && alone?.key === options.selected
  const head = frame.tone === 'head'
  const edge = head && palette.soft !== palette.paper ? palette.soft : palette.line
  const shape: SceneRect = {
    ...rect(frame.x, frame.y, frame.width, frame.height, 4),
    fill: head ? palette.soft : palette.box,
    stroke: chosen ? palette.accent : edge,
    strokeWidth: chosen ? 2 : 1.2,
  }
  // A single is centred in its frame; a list begins at the top of it.
  let y = frame.align === 'middle' ? frame.y + (frame.height - contentHeight(frame)) / 2 : frame.y + paddingY
  const parts = frame.segments.map((segment): ScenePart => {
    const height = segmentHeight(segment)
    const marked = segment.key !== undefined && segment.key === options.selected
    const area = {
      ...rect(frame.x + 5, y - 1, frame.width - 10, height + 3, 3),
      ...(marked ? { stroke: palette.accent, strokeWidth: 2 } : {}),
    }
    const part = {
      ...(segment.key === undefined ? {} : { key: segment.key }),
      area: alone ? shape : area,
      lines: linesOf(frame, segment, y, palette),
      paragraphs: paragraphsOf(frame, segment, palette),
      why: whyOf(segment, flow, options.lang),
      selected: marked,
    }
    y += height + segmentGap
    return part
  })
  return { kind: 'frame', rect: shape, align: frame.align, parts }
}

function inkOf(frame: Placed, palette: Palette): string {
  return frame.tone === 'head' ? palette.accent : palette.ink
}

function linesOf(frame: Placed, segment: Segment, top: number, palette: Palette): SceneText[] {
  const fill = inkOf(frame, palette)
  let y = top
  return segment.lines.map((line) => {
    const x = frame.align === 'middle' ? frame.x + frame.width / 2 : frame.x + paddingX + line.indent
    const baseline = y + line.above + 12.5
    y += line.above + lineHeight
    return { x, y: baseline, text: line.text, size: textSize, weight: line.weight, fill, anchor: frame.align }
  })
}

function paragraphsOf(frame: Placed, segment: Segment, palette: Palette): SceneParagraph[] {
  const fill = inkOf(frame, palette)
  const whole = (line: TextLine): line is TextLine & { whole: string } => line.whole !== undefined
  return segment.lines
    .filter(whole)
    .map((line) => ({ text: line.whole, size: textSize, weight: line.weight, fill, indent: line.indent }))
}

function whyOf(segment: Segment, flow: Flow, lang: FlowLanguage): string {
  if (segment.key === undefined) return ''
  const box = findBox(flow, segment.key)
  return `${boxLabel(lang, flow.form, segment.key)} ${count(box?.n ?? null)}. ${formulaOf(lang, box?.formula ?? '')}`
}
