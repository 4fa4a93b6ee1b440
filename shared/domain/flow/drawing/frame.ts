import { type Flow, type FlowBox, type FlowLine, findBox } from '../flow.ts'
import { boxLabel, type FlowLanguage, lineLabel, sentence } from '../words.ts'
import { type Weight, wrap } from './measure.ts'

/** One line of text in a frame. */
export interface TextLine {
  text: string
  weight: Weight
  indent: number
  /** Space above the line, where an entry of a list begins. */
  above: number
  /** All of the text that begins with this line, before it was broken into lines. */
  whole?: string
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
export const lineHeight = 17
export const paddingX = 12
export const paddingY = 10
export const segmentGap = 4
const itemGap = 2

/** Makes the frames of one flow in one language. */
export class Framer {
  readonly flow: Flow
  readonly lang: FlowLanguage

  constructor(flow: Flow, lang: FlowLanguage) {
    this.flow = flow
    this.lang = lang
  }

  /** A heading bar over one or two columns. */
  head(code: string, width: number): Frame {
    const lines = this.#lines(sentence(this.lang, code), width, 600)
    return sized({ segments: [{ lines }], align: 'middle', width, tone: 'head' })
  }

  /** One box with its label over its number, and for studies the number of reports below. */
  single(key: string, width: number): Frame {
    const box = findBox(this.flow, key)
    const lines = this.#lines(boxLabel(this.lang, this.flow.form, key), width, 400)
    lines.push(...this.#lines(count(box?.n ?? null), width, 400))
    if (box?.unit === 'studies' && this.flow.form !== '2009') {
      lines.push(
        ...this.#lines(this.#reportsLabel(key), width, 400),
        ...this.#lines(count(box.reports ?? null), width, 400),
      )
    }
    return sized({ segments: [{ key, lines }], align: 'middle', width, tone: 'box' })
  }

  /** One box with its number and then its lines; without lines it is drawn as a single. */
  listed(key: string, width: number): Frame {
    const box = findBox(this.flow, key)
    const shown = (box?.lines ?? []).filter((line) => line.n !== 0)
    if (shown.length === 0) return this.single(key, width)
    const label = `${boxLabel(this.lang, this.flow.form, key)} ${count(box?.n ?? null)}`
    const lines = [...this.#lines(label, width, 600), ...shown.flatMap((line) => this.#item(line, width, 0))]
    return sized({ segments: [{ key, lines }], align: 'start', width, tone: 'box' })
  }

  /** Several boxes of the flow under one heading, each with its lines. */
  group(code: string, keys: readonly string[], width: number): Frame {
    const segments: Segment[] = [{ lines: this.#lines(sentence(this.lang, code), width, 600) }]
    for (const key of keys) {
      const box = findBox(this.flow, key)
      if (box) segments.push({ key, lines: this.#entry(box, width) })
    }
    return sized({ segments, align: 'start', width, tone: 'box' })
  }

  #entry(box: FlowBox, width: number): TextLine[] {
    const lines = this.#lines(`${boxLabel(this.lang, this.flow.form, box.key)} ${count(box.n)}`, width, 400)
    const own = box.lines ?? []
    // One database needs no list of itself.
    return own.length < 2 ? lines : [...lines, ...own.flatMap((line) => this.#item(line, width, 14))]
  }

  #item(line: FlowLine, width: number, indent: number): TextLine[] {
    const text = `${lineLabel(this.lang, line)} ${count(line.n)}`
    const hang = 10
    const wrapped = wrap(text, width - 2 * paddingX - indent - hang, textSize, 400)
    return wrapped.map((part, index) => ({
      text: part,
      weight: 400,
      indent: indent + (index === 0 ? 0 : hang),
      above: index === 0 ? itemGap : 0,
      ...(index === 0 ? { whole: text } : {}),
    }))
  }

  #lines(text: string, width: number, weight: Weight): TextLine[] {
    return wrap(text, width - 2 * paddingX, textSize, weight).map((part, index) => ({
      text: part,
      weight,
      indent: 0,
      above: 0,
      ...(index === 0 ? { whole: text } : {}),
    }))
  }

  #reportsLabel(key: string): string {
    const own = `reports.${this.flow.form}.${key}`
    const label = sentence(this.lang, own)
    return label === own ? sentence(this.lang, `reports.${key}`) : label
  }
}

/** "(n = 12)", held together by no-break spaces; a dash for a number that is not known. */
export function count(n: number | null): string {
  return `(n\u00a0=\u00a0${n ?? '–'})`
}

/** The height of the lines of a segment. */
export function segmentHeight(segment: Segment): number {
  return segment.lines.reduce((sum, line) => sum + line.above + lineHeight, 0)
}

/** The height of what is in a frame. */
export function contentHeight(frame: Pick<Frame, 'segments'>): number {
  const own = frame.segments.reduce((sum, segment) => sum + segmentHeight(segment), 0)
  return own + (frame.segments.length - 1) * segmentGap
}

function sized(frame: Omit<Frame, 'height'>): Frame {
  return { ...frame, height: contentHeight(frame) + 2 * paddingY }
}
