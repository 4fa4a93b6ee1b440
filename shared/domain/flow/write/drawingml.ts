import type { Point } from '../drawing/figure.ts'
import { escapeXml } from '../drawing/xml.ts'
import type { Connection } from './connect.ts'
import type { OfficeShape } from './office.ts'

/** Where a figure comes to lie on a page: moved, and made smaller so that it fits. */
export interface Fit {
  scale: number
  /** In pixels of the page. */
  left: number
  top: number
}

const unitsInPixel = 9525

/** A length in English Metric Units, of which DrawingML has 914 400 to the inch. */
export function emu(pixels: number): number {
  return Math.round(pixels * unitsInPixel)
}

/** A length of the scene on the page, in English Metric Units. */
export function scaled(pixels: number, { scale }: Fit): number {
  return emu(pixels * scale)
}

/** How a figure of a size is fitted into a room, in pixels: never made larger, and in the middle. */
export function fitInto(
  figure: { width: number; height: number },
  room: { x: number; y: number; width: number; height: number },
): Fit {
  const scale = Math.min(1, room.width / figure.width, room.height / figure.height)
  return {
    scale,
    left: room.x + (room.width - figure.width * scale) / 2,
    top: room.y + (room.height - figure.height * scale) / 2,
  }
}

/** The name of a thing in a drawing, as an attribute: one line, not endless. */
export function objectName(name: string): string {
  return escapeXml(name.replaceAll(/\s+/g, ' ').trim().slice(0, 120))
}

/** Place, form, filling and line of a box. */
export function shapeProperties(shape: OfficeShape, fit: Fit): string {
  const { rect } = shape
  const place = `<a:xfrm>${placeOf(rect, rect.width, rect.height, fit)}</a:xfrm>`
  const fill = rect.fill === null ? '<a:noFill/>' : `<a:solidFill>${colour(rect.fill)}</a:solidFill>`
  const dash = rect.dashed ? '<a:prstDash val="dash"/>' : ''
  const line =
    rect.stroke === null
      ? '<a:ln><a:noFill/></a:ln>'
      : `<a:ln w="${scaled(rect.strokeWidth, fit)}"><a:solidFill>${colour(rect.stroke)}</a:solidFill>${dash}</a:ln>`
  return `${place}${formOf(shape, fit)}${fill}${line}`
}

/** Place, form and line of an arrow. */
export function connectorProperties({ points, colour: ink, width }: Connection, fit: Fit): string {
  const { turn, form } = routeOf(points, fit)
  const line = `<a:ln w="${scaled(width, fit)}"><a:solidFill>${colour(ink)}</a:solidFill><a:miter lim="800000"/><a:tailEnd type="triangle"/></a:ln>`
  return `<a:xfrm${turn}>${boundsOf(points, turn, fit)}</a:xfrm>${form}<a:noFill/>${line}`
}

/** What the ends of an arrow are tied to. */
export function ties({ from, to }: Connection): string {
  const start = from ? `<a:stCxn id="${from.id}" idx="${from.site}"/>` : ''
  return `${start}${to ? `<a:endCxn id="${to.id}" idx="${to.site}"/>` : ''}`
}

/** How the text stands in a box, as attributes of its body. */
export function bodyAttributes({ insets, align, upwards, role }: OfficeShape, fit: Fit): string {
  const { left, top, right, bottom } = insets
  const anchor = align === 'middle' || role === 'title' ? 'ctr' : 't'
  return `${upwards ? 'vert="vert270" ' : ''}wrap="square" lIns="${scaled(left, fit)}" tIns="${scaled(top, fit)}" rIns="${scaled(right, fit)}" bIns="${scaled(bottom, fit)}" rtlCol="0" anchor="${anchor}"`
}

/** A colour as `#rrggbb`, in DrawingML. */
export function colour(hex: string): string {
  return `<a:srgbClr val="${hex.slice(1).toUpperCase()}"/>`
}

/**
 * A rectangle, with round corners where it has them. Where an arrow meets it elsewhere than in the middle of an edge, it is
 * drawn by its outline, which can name such places.
 */
function formOf({ rect, sites }: OfficeShape, fit: Fit): string {
  const [w, h, r] = [scaled(rect.width, fit), scaled(rect.height, fit), scaled(rect.radius, fit)]
  if (sites.length <= 4) {
    const adjust = Math.min(50_000, Math.round((rect.radius / Math.min(rect.width, rect.height)) * 100_000))
    return rect.radius === 0
      ? '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>'
      : `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${adjust}"/></a:avLst></a:prstGeom>`
  }
  const places = sites.map(({ x, y }) => {
    const at = { x: scaled(x - rect.x, fit), y: scaled(y - rect.y, fit) }
    return `<a:cxn ang="${angleAt(at, w, h)}"><a:pos x="${at.x}" y="${at.y}"/></a:cxn>`
  })
  const corner = (x: number, y: number, from: number) =>
    `<a:lnTo>${point(x, y)}</a:lnTo><a:arcTo wR="${r}" hR="${r}" stAng="${from}" swAng="5400000"/>`
  const outline = `<a:moveTo>${point(0, r)}</a:moveTo><a:arcTo wR="${r}" hR="${r}" stAng="10800000" swAng="5400000"/>${corner(w - r, 0, 16_200_000)}${corner(w, h - r, 0)}${corner(r, h, 5_400_000)}<a:close/>`
  return `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst>${places.join('')}</a:cxnLst><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${w}" h="${h}">${outline}</a:path></a:pathLst></a:custGeom>`
}

/** The direction in which a line leaves an edge, clockwise from the right. */
function angleAt({ x, y }: Point, width: number, height: number): number {
  const edges = [
    { distance: y, angle: 16_200_000 },
    { distance: x, angle: 10_800_000 },
    { distance: height - y, angle: 5_400_000 },
    { distance: width - x, angle: 0 },
  ]
  return edges.reduce((least, edge) => (edge.distance < least.distance ? edge : least)).angle
}

function point(x: number, y: number): string {
  return `<a:pt x="${x}" y="${y}"/>`
}

function placeOf({ x, y }: Point, width: number, height: number, fit: Fit): string {
  return `<a:off x="${emu(fit.left + x * fit.scale)}" y="${emu(fit.top + y * fit.scale)}"/><a:ext cx="${scaled(width, fit)}" cy="${scaled(height, fit)}"/>`
}

/** The smallest rectangle around a line; for one that is turned by a quarter, as it was before the turn. */
function boundsOf(points: readonly Point[], turn: string, fit: Fit): string {
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [width, height] = [Math.max(...xs) - left, Math.max(...ys) - top]
  if (!turn.includes('rot=')) return placeOf({ x: left, y: top }, width, height, fit)
  return placeOf({ x: left + (width - height) / 2, y: top + (height - width) / 2 }, height, width, fit)
}

/**
 * The form of a line by its corners: straight, with one bend or with two, as office programs route lines by themselves. They
 * know bends that begin sideways; one that begins up or down is such a one, turned by a quarter. Any other line is drawn by its points.
 */
function routeOf(points: readonly Point[], fit: Fit): { turn: string; form: string } {
  const start = points[0] ?? { x: 0, y: 0 }
  const end = points.at(-1) ?? start
  const [dx, dy] = [end.x - start.x, end.y - start.y]
  const flips = `${dx < 0 ? ' flipH="1"' : ''}${dy < 0 ? ' flipV="1"' : ''}`
  if (points.length === 2) {
    return { turn: flips, form: '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>' }
  }
  const second = points[1] ?? end
  const sideways = Math.abs(second.y - start.y) < Math.abs(second.x - start.x)
  const turn = sideways ? flips : quarterTurn(dx, dy)
  if (points.length === 3) return { turn, form: '<a:prstGeom prst="bentConnector2"><a:avLst/></a:prstGeom>' }
  if (points.length === 4) {
    const at = sideways ? (second.x - start.x) / dx : (second.y - start.y) / dy
    const form = `<a:prstGeom prst="bentConnector3"><a:avLst><a:gd name="adj1" fmla="val ${Math.round(at * 100_000)}"/></a:avLst></a:prstGeom>`
    return { turn, form }
  }
  const left = Math.min(...points.map(({ x }) => x))
  const top = Math.min(...points.map(({ y }) => y))
  const at = points.map(({ x, y }) => point(scaled(x - left, fit), scaled(y - top, fit)))
  const width = scaled(Math.max(...points.map(({ x }) => x)) - left, fit)
  const height = scaled(Math.max(...points.map(({ y }) => y)) - top, fit)
  const [first, ...others] = at
  const path = `<a:moveTo>${first}</a:moveTo>${others.map((each) => `<a:lnTo>${each}</a:lnTo>`).join('')}`
  return {
    turn: '',
    form: `<a:custGeom><a:avLst/><a:gdLst/><a:ahLst/><a:cxnLst/><a:rect l="0" t="0" r="r" b="b"/><a:pathLst><a:path w="${width}" h="${height}" fill="none">${path}</a:path></a:pathLst></a:custGeom>`,
  }
}

/** How a bend that begins sideways is turned so that it begins down or up. */
function quarterTurn(dx: number, dy: number): string {
  if (dy >= 0) return dx < 0 ? ' rot="5400000"' : ' rot="16200000" flipH="1"'
  return dx < 0 ? ' rot="5400000" flipH="1"' : ' rot="16200000"'
}
