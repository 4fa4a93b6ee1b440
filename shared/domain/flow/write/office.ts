import type { FlowLanguage } from '../design.ts'
import { paddingX, paddingY } from '../drawing/frame.ts'
import type {
  Scene,
  SceneArrow,
  SceneItem,
  SceneParagraph,
  ScenePart,
  SceneRect,
  SceneTable,
} from '../drawing/scene.ts'
import { type Connection, connect, middles, type Tied } from './connect.ts'

/** A paragraph in a box of an office program, in pixels of the scene. */
export interface OfficeParagraph extends SceneParagraph {
  /** Space above it. */
  before: number
  /** How far its later lines stand further in than its first. */
  hanging: number
}

/** A box of an office program: a shape with text that can be edited, in pixels of the scene. */
export interface OfficeShape extends Tied {
  /** What it is called in the list of the program's objects. */
  name: string
  /** Title and note are no boxes of the figure. */
  role: 'title' | 'box' | 'note'
  rect: SceneRect
  align: 'start' | 'middle'
  /** Its text is read from below. */
  upwards: boolean
  insets: { left: number; top: number; right: number; bottom: number }
  paragraphs: OfficeParagraph[]
}

/** The figure as an office program knows it: boxes, and lines that are tied to them. */
export interface OfficeDrawing {
  shapes: OfficeShape[]
  /** Tables that stand under the figure. */
  tables: SceneTable[]
  connections: (Connection & { id: number; name: string })[]
}

/** Pixels of the scene in a millimetre. */
export const pixelsInMillimetre = 96 / 25.4

/** A page of A4, in pixels of the scene: on its side for what is wider than high. */
export function pageFor({ width, height }: { width: number; height: number }): { width: number; height: number } {
  const [short, long] = [210 * pixelsInMillimetre, 297 * pixelsInMillimetre]
  return width > height ? { width: long, height: short } : { width: short, height: long }
}

/** What office programs call the languages. */
export const officeLanguages: Record<FlowLanguage, string> = { en: 'en-GB', nb: 'nb-NO', nn: 'nn-NO' }

/** The distance from one line to the next, for a text of a size. */
export function leading(size: number): number {
  return size * 1.36
}

/**
 * The scene as boxes and tied lines. Texts stand as paragraphs that the program breaks by itself; frames leave them some
 * pixels more than in the scene, since another font is set there.
 */
export function officeDrawing(scene: Scene): OfficeDrawing {
  const shapes: OfficeShape[] = []
  const arrows: SceneArrow[] = []
  const tables: SceneTable[] = []
  for (const item of scene.items) {
    if (item.kind === 'arrow') arrows.push(item)
    else if (item.kind === 'table') tables.push(item)
    else shapes.push(shapeOf(item, shapes.length + 2, scene))
  }
  const connections = connect(
    arrows,
    shapes.filter(({ role }) => role === 'box'),
  )
  const first = shapes.length + 2
  return {
    shapes,
    tables,
    connections: connections.map((one, index) => ({ ...one, id: first + index, name: `Arrow ${index + 1}` })),
  }
}

function shapeOf(item: Exclude<SceneItem, SceneArrow | SceneTable>, id: number, scene: Scene): OfficeShape {
  switch (item.kind) {
    case 'title':
      return running(item.paragraph, item.lines, id, 'title', scene)
    case 'note':
      return running(item.paragraph, item.lines, id, 'note', scene)
    case 'mark': {
      const { text, size, weight, fill } = item.text
      return labelled(item.rect, { text, size, weight, fill, indent: 0 }, id, false)
    }
    case 'side': {
      const { text, size, weight, fill } = item.text
      return labelled(item.rect, { text, size, weight, fill, indent: 0 }, id, true)
    }
    case 'frame': {
      const start = item.align === 'start'
      const paragraphs = item.parts.flatMap((part, index) => paragraphsOf(part, index, start))
      return {
        id,
        name: item.parts[0]?.paragraphs[0]?.text ?? `Box ${id}`,
        role: 'box',
        rect: item.rect,
        sites: middles(item.rect),
        align: item.align,
        upwards: false,
        insets: start
          ? { left: paddingX, top: paddingY - 1, right: paddingX / 2, bottom: 2 }
          : { left: paddingX / 2, top: 2, right: paddingX / 2, bottom: 2 },
        paragraphs,
      }
    }
  }
}

function paragraphsOf(part: ScenePart, index: number, start: boolean): OfficeParagraph[] {
  return part.paragraphs.map((paragraph, i) => {
    const listed = start && paragraph.weight === 400
    return { ...paragraph, before: spaceBefore(index, i, listed), hanging: listed ? 10 : 0 }
  })
}

function spaceBefore(part: number, paragraph: number, listed: boolean): number {
  if (paragraph === 0) return part === 0 ? 0 : 4
  return listed ? 2 : 0
}

function labelled(rect: SceneRect, paragraph: SceneParagraph, id: number, upwards: boolean): OfficeShape {
  return {
    id,
    name: paragraph.text,
    role: 'box',
    rect,
    sites: middles(rect),
    align: 'middle',
    upwards,
    insets: { left: 0, top: 0, right: 0, bottom: 0 },
    paragraphs: [{ ...paragraph, before: 0, hanging: 0 }],
  }
}

/** A text without a box around it, as wide as the figure. */
function running(
  paragraph: SceneParagraph,
  lines: readonly { x: number; y: number }[],
  id: number,
  role: 'title' | 'note',
  scene: Scene,
): OfficeShape {
  const first = lines[0] ?? { x: 0, y: 0 }
  const last = lines.at(-1) ?? first
  const high = leading(paragraph.size)
  const rect = {
    x: first.x,
    y: first.y - paragraph.size,
    width: scene.width - 2 * first.x,
    height: last.y - first.y + high + 4,
    radius: 0,
    fill: null,
    stroke: null,
    strokeWidth: 0,
  }
  return {
    id,
    name: role === 'title' ? paragraph.text : (paragraph.lead?.text ?? paragraph.text),
    role,
    rect,
    sites: [],
    align: 'start',
    upwards: false,
    insets: { left: 0, top: 0, right: 0, bottom: 0 },
    paragraphs: [{ ...paragraph, before: 0, hanging: 0 }],
  }
}
