import { type Flow, findBox } from '../flow.ts'
import { formulaOf } from '../words.ts'
import type { Placed } from './figure.ts'
import {
  contentHeight,
  heightOf,
  lineHeight,
  paddingX,
  paddingY,
  type Segment,
  segmentGap,
  segmentHeight,
  type TextLine,
} from './frame.ts'
import type { Palette } from './palette.ts'
import type { SceneFrame, SceneParagraph, ScenePart, SceneRect, SceneText } from './scene.ts'
import type { Wording } from './wording.ts'

/** A rectangle without any paint. */
export function bareRect(x: number, y: number, width: number, height: number, radius = 0): SceneRect {
  return { x, y, width, height, radius, fill: null, stroke: null, strokeWidth: 0 }
}

/** A frame of the figure with its boxes, of which the selected one is marked. */
export function composeFrame(
  frame: Placed,
  flow: Flow,
  wording: Wording,
  selected: string | undefined,
  palette: Palette,
): SceneFrame {
  const alone = frame.segments.length === 1 ? frame.segments[0] : undefined
  const chosen = selected !== undefined && alone?.key === selected
  const head = frame.tone === 'head'
  const edge = head && palette.soft !== palette.paper ? palette.soft : palette.line
  const shape: SceneRect = {
    ...bareRect(frame.x, frame.y, frame.width, frame.height, 4),
    fill: head ? palette.soft : palette.box,
    stroke: chosen ? palette.accent : edge,
    strokeWidth: chosen ? 2 : 1.2,
  }
  // A single is centred in its frame; a list begins at the top of it.
  let y = frame.align === 'middle' ? frame.y + (frame.height - contentHeight(frame)) / 2 : frame.y + paddingY
  const parts = frame.segments.map((segment): ScenePart => {
    const height = segmentHeight(segment)
    const marked = segment.key !== undefined && segment.key === selected
    const area = {
      ...bareRect(frame.x + 5, y - 1, frame.width - 10, height + 3, 3),
      ...(marked ? { stroke: palette.accent, strokeWidth: 2 } : {}),
    }
    const part = {
      ...(segment.key === undefined ? {} : { key: segment.key }),
      area: alone ? shape : area,
      lines: linesOf(frame, segment, y, palette),
      paragraphs: paragraphsOf(frame, segment, palette),
      why: whyOf(segment, flow, wording),
      selected: marked,
    }
    y += height + segmentGap
    return part
  })
  return { kind: 'frame', rect: shape, align: frame.align, parts }
}

function fillOf(frame: Placed, line: TextLine, palette: Palette): string {
  if (line.added) return palette.second
  return frame.tone === 'head' ? palette.accent : palette.ink
}

function linesOf(frame: Placed, segment: Segment, top: number, palette: Palette): SceneText[] {
  let y = top
  return segment.lines.map((line) => {
    const x = frame.align === 'middle' ? frame.x + frame.width / 2 : frame.x + paddingX + line.indent
    const baseline = y + line.above + (heightOf(line) === lineHeight ? 12.5 : 11)
    y += line.above + heightOf(line)
    const { text, size, weight } = line
    return { x, y: baseline, text, size, weight, fill: fillOf(frame, line, palette), anchor: frame.align }
  })
}

function paragraphsOf(frame: Placed, segment: Segment, palette: Palette): SceneParagraph[] {
  const whole = (line: TextLine): line is TextLine & { whole: string } => line.whole !== undefined
  return segment.lines.filter(whole).map((line) => {
    const { whole: text, size, weight, indent } = line
    return { text, size, weight, fill: fillOf(frame, line, palette), indent }
  })
}

function whyOf({ key }: Segment, flow: Flow, wording: Wording): string {
  if (key === undefined) return ''
  const box = findBox(flow, key)
  return `${wording.say(key)} (${wording.boxNumber(box)}). ${formulaOf(wording.lang, box?.formula ?? '')}`
}
