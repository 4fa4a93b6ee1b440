import type { Placed, Point } from './drawing/figure.ts'
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
  textSize,
} from './drawing/frame.ts'
import { layOut, margin, sideSize, sideWidth } from './drawing/layout.ts'
import { textWidth, wrap } from './drawing/measure.ts'
import { type Palette, paletteOf } from './drawing/palette.ts'
import { escapeXml, num } from './drawing/xml.ts'
import { type Flow, findBox } from './flow.ts'
import { boxLabel, type FlowLanguage, formulaOf, lineLabel, sentence } from './words.ts'

/** How a flow is drawn. */
export interface DrawOptions {
  lang: FlowLanguage
  /** Printed over the figure; without it the form's name is only the picture's accessible name. */
  title?: string
  colour?: 'colour' | 'black-and-white'
  theme?: 'light' | 'dark'
  /** The key of the box that is marked. */
  selected?: string
}

const noteSize = 12
const noteHeight = 18
const titleSize = 15

/**
 * Draws a flow as a standalone SVG document: the same for the screen, for export and for tests. Every box of the flow is a
 * group `g.flow-box` with its key in `data-key`, focusable and named, in reading order; its title is how it is counted.
 */
export function drawFlow(flow: Flow, options: DrawOptions): string {
  const { lang, title } = options
  const palette = paletteOf(options.theme ?? 'light', options.colour ?? 'colour')
  const framer = new Framer(flow, lang)
  const mark = flow.interim ? sentence(lang, 'mark.interim') : ''
  const width = layOut(framer, 0).width
  const markWidth = mark ? textWidth(mark, noteSize, 600) + 24 : 0
  const heading = title ? wrap(title, width - 2 * margin - (mark ? markWidth + 16 : 0), titleSize, 600) : []
  const top = margin + Math.max(heading.length * 21, mark ? 24 : 0) + (heading.length > 0 || mark ? 16 : 0)
  const figure = layOut(framer, top)
  const notes = writeNotes(flow, lang, figure.width - 2 * margin)
  const height = figure.height + (notes.length > 0 ? 26 + notes.length * noteHeight : 0) + margin
  const name = title || sentence(lang, `title.${flow.form}`)
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${num(figure.width)} ${num(height)}" width="${num(figure.width)}" height="${num(height)}" role="group" aria-label="${escapeXml(name)}" lang="${lang}" class="flow-figure" font-family="Inter, Arial, sans-serif" font-size="${textSize}">`,
    `<title>${escapeXml(name)}</title>`,
    `<desc>${escapeXml(describeFlow(flow, lang))}</desc>`,
    `<rect class="flow-paper" width="100%" height="100%" fill="${palette.paper}"/>`,
    ...heading.map((line, i) =>
      text(margin, margin + 15 + i * 21, line, palette.ink, { size: titleSize, weight: 600 }),
    ),
    ...(mark ? [drawMark(mark, figure.width - margin - markWidth, markWidth, palette)] : []),
    ...figure.sides.map((side) => drawSide(sentence(lang, side.code), side.y, side.height, palette)),
    ...figure.arrows.map((points) => drawArrow(points, palette)),
    ...figure.frames.map((frame) => drawFrame(frame, flow, options, palette)),
    ...notes.map((line, i) =>
      text(margin + line.x, figure.height + 26 + 12 + i * noteHeight, line.text, palette.second, {
        size: noteSize,
        lead: line.lead,
        leadFill: palette.ink,
      }),
    ),
    '</svg>',
  ]
  return `${parts.join('\n')}\n`
}

/** The figure in words, box by box in reading order: its alternative text. */
function describeFlow(flow: Flow, lang: FlowLanguage): string {
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

interface NoteLine {
  x: number
  text: string
  lead: string
}

function writeNotes(flow: Flow, lang: FlowLanguage, width: number): NoteLine[] {
  const said = flow.notes.map((note) => sentence(lang, note.code, note.data))
  const pending = flow.checks.find((check) => check.check === 'pending' && !check.holds)
  if (pending) said.unshift(sentence(lang, 'note.pending', pending.data))
  if (said.length === 0) return []
  const lead = sentence(lang, 'mark.note')
  const taken = textWidth(`${lead} `, noteSize, 600)
  return wrap(said.join(' '), width, noteSize, 400, taken).map((line, i) => ({
    x: 0,
    text: i === 0 ? ` ${line}` : line,
    lead: i === 0 ? lead : '',
  }))
}

interface TextStyle {
  size?: number
  weight?: 400 | 600
  anchor?: 'start' | 'middle'
  lead?: string
  leadFill?: string
}

function text(x: number, y: number, content: string, fill: string, style: TextStyle = {}): string {
  const { size = textSize, weight = 400, anchor = 'start', lead = '', leadFill = fill } = style
  const bold = weight === 600 ? ' font-weight="600"' : ''
  const middle = anchor === 'middle' ? ' text-anchor="middle"' : ''
  const own = size === textSize ? '' : ` font-size="${size}"`
  const start = lead ? `<tspan font-weight="600" fill="${leadFill}">${escapeXml(lead)}</tspan>` : ''
  return `<text x="${num(x)}" y="${num(y)}" fill="${fill}"${own}${bold}${middle}>${start}${escapeXml(content)}</text>`
}

function drawMark(label: string, x: number, width: number, palette: Palette): string {
  const rect = `<rect x="${num(x)}" y="${margin}" width="${num(width)}" height="24" rx="12" fill="none" stroke="${palette.mark}" stroke-dasharray="4 3"/>`
  return rect + text(x + width / 2, margin + 16, label, palette.mark, { size: noteSize, weight: 600, anchor: 'middle' })
}

function drawSide(label: string, y: number, height: number, palette: Palette): string {
  const middle = { x: margin + sideWidth / 2, y: y + height / 2 }
  const stroke = palette.soft === palette.paper ? ` stroke="${palette.line}"` : ''
  const rect = `<rect x="${margin}" y="${num(y)}" width="${sideWidth}" height="${num(height)}" rx="4" fill="${palette.soft}"${stroke}/>`
  return `${rect}<text transform="translate(${num(middle.x + 4.3)} ${num(middle.y)}) rotate(-90)" text-anchor="middle" font-size="${sideSize}" font-weight="600" fill="${palette.accent}">${escapeXml(label)}</text>`
}

/** A line whose head ends exactly at the last point. */
function drawArrow(points: readonly Point[], palette: Palette): string {
  const end = points.at(-1) ?? { x: 0, y: 0 }
  const before = points.at(-2) ?? end
  const length = 7
  const dx = Math.sign(end.x - before.x)
  const dy = Math.sign(end.y - before.y)
  const neck = { x: end.x - dx * length, y: end.y - dy * length }
  const path = [...points.slice(0, -1), neck].map((point) => `${num(point.x)} ${num(point.y)}`).join('L')
  const wing = 3.6
  const head = `${num(end.x)} ${num(end.y)}L${num(neck.x + dy * wing)} ${num(neck.y + dx * wing)}L${num(neck.x - dy * wing)} ${num(neck.y - dx * wing)}`
  return `<path class="flow-arrow" d="M${path}" fill="none" stroke="${palette.arrow}" stroke-width="1.2"/><path d="M${head}Z" fill="${palette.arrow}"/>`
}

function drawFrame(frame: Placed, flow: Flow, options: DrawOptions, palette: Palette): string {
  const alone = frame.segments.length === 1 ? frame.segments[0] : undefined
  const chosen = options.selected !== undefined && alone?.key === options.selected
  const rect = `<rect x="${num(frame.x)}" y="${num(frame.y)}" width="${num(frame.width)}" height="${num(frame.height)}" rx="4" ${frameStyle(frame, chosen, palette)}/>`
  // A single is centred in its frame; a list begins at the top of it.
  let y = frame.align === 'middle' ? frame.y + (frame.height - contentHeight(frame)) / 2 : frame.y + paddingY
  const drawn = frame.segments.map((segment) => {
    const lines = drawLines(frame, segment, y, palette)
    const height = segmentHeight(segment)
    const area = drawArea(frame, y, height, segment.key === options.selected, palette)
    y += height + segmentGap
    return segment.key === undefined
      ? lines
      : button({ ...segment, key: segment.key }, flow, options, (alone ? rect : area) + lines)
  })
  return alone?.key === undefined ? rect + drawn.join('') : drawn.join('')
}

function frameStyle(frame: Placed, chosen: boolean, palette: Palette): string {
  if (chosen) return `fill="${palette.box}" stroke="${palette.accent}" stroke-width="2"`
  const head = frame.tone === 'head'
  const stroke = head && palette.soft !== palette.paper ? palette.soft : palette.line
  return `fill="${head ? palette.soft : palette.box}" stroke="${stroke}" stroke-width="1.2"`
}

/** What can be pressed of a box that shares its frame with others. */
function drawArea(frame: Placed, top: number, height: number, chosen: boolean, palette: Palette): string {
  const stroke = chosen ? ` stroke="${palette.accent}" stroke-width="2"` : ''
  return `<rect x="${num(frame.x + 5)}" y="${num(top - 1)}" width="${num(frame.width - 10)}" height="${num(height + 3)}" rx="3" fill="none"${stroke} pointer-events="all"/>`
}

function drawLines(frame: Placed, segment: Segment, top: number, palette: Palette): string {
  const fill = frame.tone === 'head' ? palette.accent : palette.ink
  let y = top
  const lines = segment.lines.map((line) => {
    const x = frame.align === 'middle' ? frame.x + frame.width / 2 : frame.x + paddingX + line.indent
    const baseline = y + line.above + 12.5
    y += line.above + lineHeight
    return text(x, baseline, line.text, fill, { weight: line.weight, anchor: frame.align })
  })
  // A line ends a word: without the break, whoever takes the text out reads `databasesearching`.
  return lines.join('\n')
}

function button(segment: Segment & { key: string }, flow: Flow, options: DrawOptions, content: string): string {
  const { lang } = options
  const { key } = segment
  // Its name is what is written in it, so that whoever speaks to the screen can say what they see.
  const name = escapeXml(segment.lines.map((line) => line.text).join(' '))
  const pressed = options.selected === key ? ' aria-pressed="true"' : ''
  const why = escapeXml(
    `${boxLabel(lang, flow.form, key)} ${count(findBox(flow, key)?.n ?? null)}. ${formulaOf(lang, findBox(flow, key)?.formula ?? '')}`,
  )
  return `<g class="flow-box" data-key="${escapeXml(key)}" tabindex="0" role="button" aria-label="${name}"${pressed}><title>${why}</title>${content}</g>`
}
