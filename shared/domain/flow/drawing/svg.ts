import { arrowThrough } from './arrow.ts'
import type { Point } from './figure.ts'
import { textSize } from './frame.ts'
import type {
  Scene,
  SceneArrow,
  SceneCell,
  SceneFrame,
  SceneItem,
  ScenePart,
  SceneRect,
  SceneTable,
  SceneText,
} from './scene.ts'
import { escapeXml, num } from './xml.ts'

/** How an SVG document is written. */
export interface SvgOptions {
  /** Boxes can be pressed and reached with Tab: for the screen. */
  live: boolean
  /** Rules of style that the document carries, such as the fonts that it is set in. */
  style?: string
}

/**
 * Writes a scene as a standalone SVG document. Every box of the flow is a group `g.flow-box` with its key in `data-key`, in
 * reading order; its title is how it is counted. Texts stay texts.
 */
export function svgOf(scene: Scene, { live, style }: SvgOptions): string {
  const size = `viewBox="0 0 ${num(scene.width)} ${num(scene.height)}" width="${num(scene.width)}" height="${num(scene.height)}"`
  const parts = [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="${live ? 'group' : 'img'}" aria-label="${escapeXml(scene.name)}" lang="${scene.lang}" class="flow-figure" font-family="Inter, Arial, sans-serif" font-size="${textSize}">`,
    `<title>${escapeXml(scene.name)}</title>`,
    `<desc>${escapeXml(scene.description)}</desc>`,
    ...(style ? [`<style>${escapeXml(style)}</style>`] : []),
    `<rect class="flow-paper" width="100%" height="100%" fill="${scene.paper}"/>`,
    ...scene.items.map((item) => writeItem(item, live)),
    '</svg>',
  ]
  return `${parts.join('\n')}\n`
}

function writeItem(item: SceneItem, live: boolean): string {
  switch (item.kind) {
    case 'title':
    case 'note':
      return item.lines.map(writeText).join('\n')
    case 'mark':
      return writeRect(item.rect) + writeText(item.text)
    case 'side':
      return writeRect(item.rect) + writeUpwards(item.text)
    case 'arrow':
      return writeArrow(item)
    case 'frame':
      return writeFrame(item, live)
    case 'table':
      return writeTable(item)
  }
}

function writeRect(rect: SceneRect, more = ''): string {
  const { x, y, width, height, radius, fill, stroke, strokeWidth, dashed } = rect
  const line = stroke === null ? '' : ` stroke="${stroke}" stroke-width="${num(strokeWidth)}"`
  const dash = dashed ? ' stroke-dasharray="4 3"' : ''
  return `<rect x="${num(x)}" y="${num(y)}" width="${num(width)}" height="${num(height)}" rx="${num(radius)}" fill="${fill ?? 'none'}"${line}${dash}${more}/>`
}

function writeText(line: SceneText): string {
  return `<text x="${num(line.x)}" y="${num(line.y)}" ${textStyle(line)}>${leadOf(line)}${escapeXml(line.text)}</text>`
}

function writeUpwards(line: SceneText): string {
  return `<text transform="translate(${num(line.x)} ${num(line.y)}) rotate(-90)" ${textStyle(line)}>${escapeXml(line.text)}</text>`
}

function textStyle({ fill, size, weight, anchor }: SceneText): string {
  const own = size === textSize ? '' : ` font-size="${size}"`
  return `fill="${fill}"${own}${weight === 600 ? ' font-weight="600"' : ''}${anchor === 'middle' ? ' text-anchor="middle"' : ''}`
}

function leadOf({ lead }: SceneText): string {
  return lead ? `<tspan font-weight="600" fill="${lead.fill}">${escapeXml(lead.text)}</tspan>` : ''
}

function writeArrow({ points, colour, width }: SceneArrow): string {
  const { line, head } = arrowThrough(points)
  const path = (corners: readonly Point[]) => corners.map(({ x, y }) => `${num(x)} ${num(y)}`).join('L')
  return `<path class="flow-arrow" d="M${path(line)}" fill="none" stroke="${colour}" stroke-width="${width}"/><path d="M${path(head)}Z" fill="${colour}"/>`
}

function writeFrame({ rect, parts }: SceneFrame, live: boolean): string {
  const [only, ...others] = parts
  if (only?.key !== undefined && others.length === 0) return writePart(only, live)
  return (
    writeRect(rect) + parts.map((part) => (part.key === undefined ? linesOf(part) : writePart(part, live))).join('')
  )
}

/** Said to be a table, so that whoever hears the figure hears which number belongs to which reason. */
function writeTable({ caption, head, rows, rules }: SceneTable): string {
  const cell = (role: string) => (one: SceneCell) => `<g role="${role}">${one.lines.map(writeText).join('\n')}</g>`
  const row = (cells: string[]) => `<g role="row">${cells.join('')}</g>`
  const name = escapeXml(caption.paragraph.text)
  return [
    `<g class="flow-table" role="table" aria-label="${name}">`,
    ...caption.lines.map(writeText),
    ...rules.map((rule) => writeRect(rule)),
    row(head.map(cell('columnheader'))),
    ...rows.map(({ cells: [first, ...others] }) =>
      row([...(first ? [cell('rowheader')(first)] : []), ...others.map(cell('cell'))]),
    ),
    '</g>',
  ].join('\n')
}

/** A line ends a word: without the break, whoever takes the text out reads `databasesearching`. */
function linesOf(part: ScenePart): string {
  return part.lines.map(writeText).join('\n')
}

function writePart(part: ScenePart, live: boolean): string {
  const key = escapeXml(part.key ?? '')
  const area = writeRect(part.area, part.area.fill === null ? ' pointer-events="all"' : '')
  const why = `<title>${escapeXml(part.why)}</title>`
  if (!live) return `<g class="flow-box" data-key="${key}">${why}${area}${linesOf(part)}</g>`
  // Its name is what is written in it, so that whoever speaks to the screen can say what they see.
  const name = escapeXml(part.lines.map((line) => line.text).join(' '))
  const pressed = part.selected ? ' aria-pressed="true"' : ''
  return `<g class="flow-box" data-key="${key}" tabindex="0" role="button" aria-label="${name}"${pressed}>${why}${area}${linesOf(part)}</g>`
}
