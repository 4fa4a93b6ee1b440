import type { FlowDesign } from '../design.ts'
import { type Flow, type FlowLine, findBox } from '../flow.ts'
import { type Weight, wrap } from './measure.ts'
import type { PlanBox, PlanGroup, PlanItem } from './plan.ts'
import type { Wording } from './wording.ts'

/** One line of text in a frame. */
export interface TextLine {
  text: string
  weight: Weight
  size: number
  indent: number
  /** Space above the line, where an entry of a list begins. */
  above: number
  /** All of the text that begins with this line, before it was broken into lines. */
  whole?: string
  /** What somebody added to the box. */
  added?: true
}

/** Lines that belong to one box of the flow, or (no key) a heading. */
export interface Segment {
  key?: string
  lines: TextLine[]
}

/** A rectangle of the figure before it has a place: official forms put several boxes of the flow in one. */
export interface Frame {
  segments: Segment[]
  align: 'middle' | 'start'
  width: number
  height: number
  tone: 'box' | 'head'
}

export const textSize = 12.5
export const addedSize = 11
export const lineHeight = 17
export const paddingX = 12
export const paddingY = 10
export const segmentGap = 4
const addedHeight = 15
const itemGap = 2
const entryIndent = 14
const hang = 10

interface TextStyle {
  weight?: Weight
  size?: number
  indent?: number
  hang?: number
  above?: number
  added?: true
}

/** Makes the frames of one flow in one language, as it is to be drawn. */
export class Framer {
  readonly wording: Wording
  readonly #flow: Flow
  readonly #design: FlowDesign

  constructor(flow: Flow, wording: Wording, design: FlowDesign) {
    this.#flow = flow
    this.wording = wording
    this.#design = design
  }

  /** The frame of what a plan puts there. */
  frame(item: PlanItem, width: number): Frame {
    if (item.kind === 'box') return this.#box(item, width)
    if (item.kind === 'group') return this.#group(item, width)
    const lines = textLines(this.wording.say(item.code), width, { weight: 600 })
    return sized({ segments: [{ lines }], align: 'middle', width, tone: 'head' })
  }

  /** The lines of a box that are drawn in it: in a list those that are not 0, and under a heading all that are not hidden. */
  linesOf(item: PlanBox | PlanGroup, key: string): FlowLine[] {
    const { reasons, hideEmpty } = this.#design.style
    const lines = findBox(this.#flow, key)?.lines ?? []
    const counted = lines.filter((line) => line.n !== 0)
    if (item.kind === 'box') {
      if (item.plain || (reasons === 'table' && key.includes('excluded.'))) return []
      return key.includes('identified.') && lines.length < 2 ? [] : counted
    }
    if (item.bare) return counted
    // One database needs no list of itself.
    return lines.length < 2 ? [] : hideEmpty ? counted : lines
  }

  /** One box: its label over its number, or where it has lines, both over them. */
  #box(item: PlanBox, width: number): Frame {
    const { key, mark } = item
    const box = findBox(this.#flow, key)
    const shown = this.linesOf(item, key)
    const label = marked(this.wording.say(key), mark)
    const number = `(${this.wording.boxNumber(box)})`
    if (shown.length === 0) {
      const lines = [...textLines(label, width), ...textLines(number, width)]
      if (box && this.wording.hasReports(box)) {
        const reports = `(${this.wording.number(box.reports)})`
        lines.push(...textLines(this.wording.say(`reports.${key}`), width), ...textLines(reports, width))
      }
      lines.push(...this.#added(key, width, 0))
      return sized({ segments: [{ key, lines }], align: 'middle', width, tone: 'box' })
    }
    const colon = this.#flow.form.startsWith('2020') && !this.#design.own ? ':' : ''
    const lines = [
      ...textLines(`${label} ${number}${colon}`, width, { weight: 600 }),
      ...shown.flatMap((line) => this.#line(key, line, width, 0)),
      ...this.#added(key, width, 0),
    ]
    return sized({ segments: [{ key, lines }], align: 'start', width, tone: 'box' })
  }

  /** Several boxes of the flow under one heading, each with its lines. */
  #group(item: PlanGroup, width: number): Frame {
    const { code, keys, mark } = item
    const heading = marked(this.wording.say(code), mark)
    const segments: Segment[] = [{ lines: textLines(heading, width, { weight: 600 }) }]
    for (const key of keys) segments.push({ key, lines: this.#entry(item, key, width) })
    return sized({ segments, align: 'start', width, tone: 'box' })
  }

  #entry(item: PlanGroup, key: string, width: number): TextLine[] {
    const box = findBox(this.#flow, key)
    const shown = this.linesOf(item, key)
    const whole = textLines(`${this.wording.say(key)} (${this.wording.boxNumber(box)})`, width)
    // A number that was set by hand stands where the others do.
    const short = item.bare && shown.length > 0 && !box?.override
    const indent = short ? 0 : entryIndent
    return [
      ...(short ? [] : whole),
      ...shown.flatMap((line) => this.#line(key, line, width, indent)),
      ...this.#added(key, width, indent),
    ]
  }

  #line(key: string, line: FlowLine, width: number, indent: number): TextLine[] {
    const text = `${this.wording.line(key, line)} (${this.wording.number(line.n)})`
    return textLines(text, width, { indent, hang, above: itemGap })
  }

  /** What somebody added to the box, smaller, under what is in it. */
  #added(key: string, width: number, indent: number): TextLine[] {
    const text = this.#design.annotations[key]
    return text ? textLines(text, width, { size: addedSize, indent, above: 3, added: true }) : []
  }
}

function textLines(text: string, width: number, style: TextStyle = {}): TextLine[] {
  const { weight = 400, size = textSize, indent = 0, hang: further = 0, above = 0, added } = style
  return wrap(text, width - 2 * paddingX - indent - further, size, weight).map((part, index) => ({
    text: part,
    weight,
    size,
    indent: indent + (index === 0 ? 0 : further),
    above: index === 0 ? above : 0,
    ...(index === 0 ? { whole: text } : {}),
    ...(added ? { added } : {}),
  }))
}

/** The sign of a footnote, before the colon of a heading. */
export function marked(text: string, mark = ''): string {
  return text.endsWith(':') ? `${text.slice(0, -1)}${mark}:` : `${text}${mark}`
}

/** The height of a line of text, without what is above it. */
export function heightOf(line: TextLine): number {
  return line.size === textSize ? lineHeight : addedHeight
}

/** The height of the lines of a segment. */
export function segmentHeight(segment: Segment): number {
  return segment.lines.reduce((sum, line) => sum + line.above + heightOf(line), 0)
}

/** The height of what is in a frame. */
export function contentHeight(frame: Pick<Frame, 'segments'>): number {
  const own = frame.segments.reduce((sum, segment) => sum + segmentHeight(segment), 0)
  return own + (frame.segments.length - 1) * segmentGap
}

function sized(frame: Omit<Frame, 'height'>): Frame {
  return { ...frame, height: contentHeight(frame) + 2 * paddingY }
}
