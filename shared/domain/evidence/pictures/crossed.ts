import { scaleBand, scaleLinear, scaleSqrt } from 'd3-scale'
import {
  stack,
  symbol,
  symbolCircle,
  symbolCross,
  symbolDiamond,
  symbolSquare,
  symbolStar,
  symbolTriangle,
} from 'd3-shape'
import { textWidth, wrap } from '../../flow/drawing/measure.ts'
import type { Body } from './bars.ts'
import { besideRows, drawHeads } from './heads.ts'
import { drawn, type Part, type Picture, partKey } from './picture.ts'
import { type DrawOptions, lineHeight, num, pressable, seriesFill, text, textSize } from './svg.ts'
import { pictureWords } from './words.ts'

const barHeight = 22
const gap = 10

/** The place of a category among the series; none for what is not answered. */
const placeOf = (i: number, all: { list: readonly unknown[] }) => (i < all.list.length ? i : undefined)

/** Horizontal bars, each divided by the second column; colour and pattern are those of the legend. */
export function drawStacked(picture: Picture, options: DrawOptions, top: number): Body {
  const { palette, lang, width } = options
  const across = picture.columns ?? { list: [], rest: picture.rows.rest, outside: 0 }
  const series = drawn(across)
  const rows = drawn(picture.rows)
  const parts = new Map(picture.parts.map((part) => [part.key, part]))
  const legend = drawLegend(
    series.map(({ label }, i) => ({
      label,
      mark: (x, y) => swatch(x, y, seriesFill(options, placeOf(i, across)), palette.line),
    })),
    options,
    top,
  )
  const labels = rows.map(({ label }) => wrap(label, Math.min(230, width * 0.32), textSize, 400))
  const left = Math.max(40, ...labels.flat().map((line) => textWidth(line, textSize, 400))) + 14
  const table = rows.map((row) =>
    Object.fromEntries(series.map((one) => [one.key, parts.get(partKey(row.key, one.key))?.n ?? 0])),
  )
  const stacked = stack<Record<string, number>>().keys(series.map(({ key }) => key))(table)
  const totals = table.map((counts) => Object.values(counts).reduce((sum, n) => sum + n, 0))
  const length = scaleLinear([0, Math.max(1, ...totals)], [0, Math.max(60, width - left - 44)])
  let y = top + legend.height + 6
  const content = rows.flatMap((row, r) => {
    const lines = labels[r] ?? []
    const height = Math.max(barHeight, lines.length * lineHeight)
    const middle = y + height / 2
    const first = middle - (lines.length * lineHeight) / 2 + 12.5
    const segments = series.map((one, s) => {
      const [from = 0, to = 0] = stacked[s]?.[r] ?? []
      const part = parts.get(partKey(row.key, one.key))
      if (!part || part.n === 0) return ''
      const wide = length(to) - length(from)
      const x = left + length(from)
      const place = placeOf(s, across)
      const label = String(part.n)
      const fits = wide >= textWidth(label, 11.5, 600) + 10
      const plate = textWidth(label, 11.5, 600) + 6
      return pressable(
        part,
        lang,
        [
          `<rect x="${num(x)}" y="${num(middle - barHeight / 2)}" width="${num(wide)}" height="${barHeight}" fill="${seriesFill(options, place)}" stroke="${palette.paper}" stroke-width="1"/>`,
          fits
            ? `<rect x="${num(x + wide / 2 - plate / 2)}" y="${num(middle - 8)}" width="${num(plate)}" height="16" rx="3" fill="${palette.paper}"/>`
            : '',
          fits ? text(x + wide / 2, middle + 4, label, palette.ink, { size: 11.5, weight: 600, anchor: 'middle' }) : '',
        ].join(''),
      )
    })
    const line = [
      ...lines.map((part, n) =>
        text(0, first + n * lineHeight, part, r < picture.rows.list.length ? palette.ink : palette.second),
      ),
      `<path d="M${num(left)} ${num(middle - barHeight / 2 - 2)}V${num(middle + barHeight / 2 + 2)}" stroke="${palette.line}"/>`,
      ...segments,
      text(left + length(totals[r] ?? 0) + 8, middle + 4.5, String(totals[r] ?? 0), palette.ink, { weight: 600 }),
    ]
    y += height + gap
    return line
  })
  return { content: [...legend.content, ...content], height: y - top }
}

function swatch(x: number, y: number, fill: string, line: string): string {
  return `<rect x="${num(x)}" y="${num(y - 11)}" width="13" height="13" rx="2" fill="${fill}" stroke="${line}" stroke-width="0.8"/>`
}

function drawLegend(
  entries: readonly { label: string; mark: (x: number, y: number) => string }[],
  { palette, width }: DrawOptions,
  top: number,
): Body {
  let x = 0
  let y = top + 12
  const content = entries.map(({ label, mark }) => {
    const wide = 21 + textWidth(label, 12, 400) + 20
    if (x > 0 && x + wide > width) {
      x = 0
      y += 21
    }
    const drawnEntry = mark(x, y) + text(x + 21, y, label, palette.ink, { size: 12 })
    x += wide
    return drawnEntry
  })
  return { content, height: entries.length === 0 ? 0 : y - top + 14 }
}

/**
 * The shapes in their order: how far each reaches to the side and up or down from its middle, where a circle of the same area
 * reaches 1, and how much lower it stands for that middle to be in the middle.
 */
const shapes = [
  { type: symbolCircle, wide: 1, high: 1, lower: 0 },
  { type: symbolSquare, wide: 0.89, high: 0.89, lower: 0 },
  { type: symbolTriangle, wide: 1.35, high: 1.17, lower: 0.39 },
  { type: symbolDiamond, wide: 0.96, high: 1.65, lower: 0 },
  { type: symbolCross, wide: 1.19, high: 1.19, lower: 0 },
  { type: symbolStar, wide: 1.6, high: 1.52, lower: 0.16 },
] as const

/** How far the widest and the highest of so many shapes reach. */
function reachOf(n: number): { wide: number; high: number } {
  const used = shapes.slice(0, n)
  return { wide: Math.max(...used.map(({ wide }) => wide)), high: Math.max(...used.map(({ high }) => high)) }
}

/**
 * An evidence gap map: a bubble for each pair of choices, its area as its number of studies. A pair without a study is seen as
 * such. With a third column, each of its choices has a shape and a colour of its own in every pair.
 */
export function drawMap(picture: Picture, options: DrawOptions, top: number): Body {
  const { palette, lang, width } = options
  const rows = drawn(picture.rows)
  const columns = picture.columns ? drawn(picture.columns) : []
  const third = picture.colours && drawn(picture.colours)
  const parts = new Map(picture.parts.map((part) => [part.key, part]))
  const left = besideRows(
    rows.map(({ label }) => label),
    columns.map(({ label }) => label),
    width,
  )
  const cell = scaleBand([...columns.keys()].map(String), [left, width]).paddingInner(0)
  const cellWidth = cell.bandwidth()
  const heads = drawHeads(
    columns.map(({ label }, i) => ({ label, x: (cell(String(i)) ?? left) + cellWidth / 2 })),
    cellWidth,
    palette.ink,
  )
  const most = Math.max(1, ...picture.parts.map(({ n }) => n))
  const perRow = third ? Math.max(1, Math.min(third.length, Math.floor(cellWidth / 40))) : 1
  const lines = third ? Math.ceil(third.length / perRow) : 1
  const reach = third ? reachOf(third.length) : { wide: 1, high: 1 }
  const largest = third ? Math.min((cellWidth / perRow / 2 - 3) / reach.wide, 20) : Math.min(cellWidth / 2 - 6, 34)
  const cellHeight = third ? Math.max(56, lines * (largest * reach.high * 2 + 6) + 8) : Math.max(56, largest * 2 + 14)
  const radius = scaleSqrt([0, most], [0, Math.max(third ? 3 : 6, largest)])
  const legend = third
    ? drawLegend(
        third.map(({ label }, i) => ({
          label,
          mark: (x, y) =>
            `<g transform="translate(${num(x + 7)} ${num(y - 4 + kindOf(i, palette).lower * 6)})">${shapeOf(i, 6, palette, placeOf(i, picture.colours ?? { list: [] }))}</g>`,
        })),
        options,
        top,
      )
    : { content: [], height: 0 }
  const headTop = top + legend.height
  const headHeight = heads.height
  const content = heads.content(headTop + headHeight - 10)
  rows.forEach((row, r) => {
    const y = headTop + headHeight + r * cellHeight
    const label = wrap(row.label, left - 16, textSize, 400)
    const first = y + cellHeight / 2 - (label.length * lineHeight) / 2 + 12.5
    content.push(
      ...label.map((line, n) =>
        text(0, first + n * lineHeight, line, r < picture.rows.list.length ? palette.ink : palette.second),
      ),
    )
    columns.forEach((column, c) => {
      const x = cell(String(c)) ?? left
      const here = third
        ? third.map((one) => parts.get(partKey(row.key, column.key, one.key)))
        : [parts.get(partKey(row.key, column.key))]
      const isGap = here.every((part) => !part || part.n === 0)
      const box = `x="${num(x + 2)}" y="${num(y + 2)}" width="${num(cellWidth - 4)}" height="${num(cellHeight - 4)}" rx="4"`
      content.push(
        isGap
          ? `<rect ${box} fill="${seriesFill(options, undefined)}" stroke="${palette.line}" stroke-dasharray="4 3"/>`
          : `<rect ${box} fill="none" stroke="${palette.line}"/>`,
      )
      if (isGap) content.push(gapMark(x + cellWidth / 2, y + cellHeight / 2, options))
      here.forEach((part, i) => {
        if (!part || part.n === 0) return
        const at = third
          ? {
              x: x + (cellWidth / perRow) * ((i % perRow) + 0.5),
              y: y + 4 + ((cellHeight - 8) / lines) * (Math.floor(i / perRow) + 0.5),
            }
          : { x: x + cellWidth / 2, y: y + cellHeight / 2 }
        content.push(
          drawBubble(
            part,
            at,
            radius(part.n),
            third ? { shape: i, place: placeOf(i, picture.colours ?? { list: [] }) } : undefined,
            options,
          ),
        )
      })
    })
  })
  const height = legend.height + headHeight + rows.length * cellHeight
  const note = text(0, top + height + 20, pictureWords(lang).legend, palette.second, { size: 11.5 })
  return { content: [...legend.content, ...content, note], height: height + 28 }
}

function gapMark(x: number, y: number, { palette }: DrawOptions): string {
  return `<rect x="${num(x - 9)}" y="${num(y - 9)}" width="18" height="18" rx="4" fill="${palette.paper}"/>${text(x, y + 4.5, '0', palette.second, { size: 12, anchor: 'middle' })}`
}

/** The shape of a category. From the seventh on the colours come again, with other shapes. */
function kindOf(i: number, palette: DrawOptions['palette']): (typeof shapes)[number] {
  return shapes[(i + Math.floor(i / palette.series.length)) % shapes.length] ?? shapes[0]
}

/** A shape of the same area as a circle of this radius. */
function shapeOf(i: number, radius: number, palette: DrawOptions['palette'], place: number | undefined): string {
  const path = symbol(kindOf(i, palette).type, Math.PI * radius * radius)()
  const colour = place === undefined ? palette.paper : palette.series[place % palette.series.length]
  return `<path d="${path ?? ''}" fill="${colour}" stroke="${place === undefined ? palette.second : colour}" stroke-width="1.2"/>`
}

function drawBubble(
  part: Part,
  at: { x: number; y: number },
  radius: number,
  third: { shape: number; place: number | undefined } | undefined,
  { palette, lang }: DrawOptions,
): string {
  const label = String(part.n)
  const size = third ? 11 : radius > 14 ? 13 : 11.5
  const isInside = radius >= textWidth(label, size, 600) / 2 + 3.5
  const shape = third
    ? shapeOf(third.shape, radius, palette, third.place)
    : `<circle r="${num(radius)}" fill="${palette.accent}"/>`
  const onShape = third && third.place === undefined ? palette.ink : palette.onFill
  const number = isInside
    ? text(0, 4.5, label, onShape, { size, weight: 600, anchor: 'middle' })
    : text(radius + 3, 4.5, label, palette.ink, { size, weight: 600 })
  const y = at.y + (third ? kindOf(third.shape, palette).lower * radius : 0)
  return pressable(part, lang, `<g transform="translate(${num(at.x)} ${num(y)})">${shape}${number}</g>`)
}
