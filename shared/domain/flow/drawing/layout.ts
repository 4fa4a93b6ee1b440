import { findBox, hasTwoColumns, isUpdated } from '../flow.ts'
import { sentence } from '../words.ts'
import { down, downAside, type Figure, type Placed, type Point, placeRows, type Row, rightwards } from './figure.ts'
import type { Frame, Framer } from './frame.ts'
import { textWidth } from './measure.ts'

export const margin = 24
export const sideWidth = 26
export const sideSize = 12
const left = margin + sideWidth + 18
const gap = 44

/** Lays out the figure of a flow in the official arrangement of its form, from `top` down. */
export function layOut(framer: Framer, top: number): Figure {
  return framer.flow.form === '2009' ? layOut2009(framer, top) : layOut2020(framer, top)
}

function layOut2009(framer: Framer, top: number): Figure {
  const width = 260
  const side = 290
  const centre = left + width + gap / 2
  const main = centre - width / 2
  const wide = 420
  const right = main + width + gap
  const one = (x: number, frame: Frame) => ({ x, frames: [frame] })
  const rows: Row[] = [
    {
      cells: [
        one(left, framer.single('identified.databases', width)),
        one(left + width + gap, framer.single('identified.other', width)),
      ],
    },
    { cells: [one(centre - wide / 2, framer.single('afterDuplicates', wide))] },
    { cells: [one(main, framer.single('screened', width)), one(right, framer.listed('excluded.titleAbstract', side))] },
    {
      cells: [
        one(main, framer.single('assessed.fullText', width)),
        { x: right, frames: [framer.listed('excluded.fullText', side), ...destinations(framer, '', side)] },
      ],
    },
    { cells: [one(main, framer.single('included', width))] },
  ]
  const { placed, tops, bottoms } = placeRows(rows, top)
  const at = cellsOf(placed)
  const trunk = [1, 2, 3, 4].map((row) => at(row, 0))
  const arrows = [
    down(at(0, 0), at(1, 0)),
    down(at(0, 1), at(1, 0)),
    ...steps(trunk),
    ...rightwards(at(2, 0), placed[2]?.[1] ?? []),
    ...rightwards(at(3, 0), placed[3]?.[1] ?? []),
  ]
  const sides = sideLabels(framer, tops, bottoms, [
    ['side.identification', 0, 1],
    ['side.screening', 2, 2],
    ['side.fullText', 3, 3],
    ['side.included', 4, 4],
  ])
  return finish(placed, arrows, sides, right + side)
}

function layOut2020(framer: Framer, top: number): Figure {
  const { flow } = framer
  const updated = isUpdated(flow.form)
  const two = hasTwoColumns(flow.form)
  const width = two ? 236 : 290
  const gapX = two ? 36 : gap
  const columns = Array.from({ length: 5 }, (_, i) => left + i * (width + gapX))
  const [x0, x1, x2, x3] = (updated ? columns.slice(1) : columns) as [number, number, number, number]
  const pair = 2 * width + gapX
  const fresh = updated ? 'New' : ''
  const pooled = findBox(flow, 'identified.other') !== undefined
  const scr = flow.form === 'scr' ? 'scr.' : ''
  const one = (x: number, frame: Frame) => ({ x, frames: [frame] })
  const identified = ['identified.databases', 'identified.registers', 'identified.other']
  const removed = ['removed.duplicates', 'removed.automation', 'removed.other']
  const rows: Row[] = [
    { cells: [one(x0, framer.head(pooled ? 'head.all' : `head.databases${fresh}`, pair))], gap: 14 },
    {
      cells: [
        one(x0, framer.group(`head.${scr}identifiedFrom`, identified, width)),
        one(x1, framer.group(`head.${scr}removed`, removed, width)),
      ],
    },
    { cells: [one(x0, framer.single('screened', width)), one(x1, framer.listed('excluded.titleAbstract', width))] },
    { cells: [one(x0, framer.single('sought', width)), one(x1, framer.single('notRetrieved', width))] },
    {
      cells: [
        one(x0, framer.single('assessed.fullText', width)),
        { x: x1, frames: [framer.listed('excluded.fullText', width), ...destinations(framer, '', width)] },
      ],
    },
    { cells: [one(x0, framer.single('included', width))] },
  ]
  if (two) {
    rows[0]?.cells.push(one(x2, framer.head(`head.other${fresh}`, pair)))
    rows[1]?.cells.push(one(x2, framer.listed('other.identified', width)))
    rows[3]?.cells.push(
      one(x2, framer.single('other.sought', width)),
      one(x3, framer.single('other.notRetrieved', width)),
    )
    rows[4]?.cells.push(one(x2, framer.single('other.assessed.fullText', width)), {
      x: x3,
      frames: [framer.listed('other.excluded.fullText', width), ...destinations(framer, 'other.', width)],
    })
  }
  if (updated) {
    rows[0]?.cells.push(one(left, framer.head('head.previous', width)))
    rows[1]?.cells.push(one(left, framer.single('previous', width)))
    rows.push({ cells: [one(x0, framer.single('total', width))] })
  }
  const { placed, tops, bottoms } = placeRows(rows, top)
  const at = cellsOf(placed)
  const arrows = [
    ...steps([1, 2, 3, 4, 5].map((row) => at(row, 0))),
    ...[1, 2, 3, 4].flatMap((row) => rightwards(at(row, 0), placed[row]?.[1] ?? [])),
  ]
  if (two) {
    arrows.push(
      ...steps([at(1, 2), at(3, 2), at(4, 2)]),
      ...[3, 4].flatMap((row) => rightwards(at(row, 2), placed[row]?.[3] ?? [])),
      downAside(at(4, 2), at(5, 0)),
    )
  }
  if (updated) {
    const previous = placed[1]?.at(-1)?.[0]
    arrows.push(down(at(5, 0), at(6, 0)))
    if (previous) arrows.push(downAside(previous, at(6, 0)))
  }
  const sides = sideLabels(framer, tops, bottoms, [
    ['side.identification', 1, 1],
    ['side.screening', 2, 4],
    ['side.included', 5, updated ? 6 : 5],
  ])
  return finish(placed, arrows, sides, (two ? x3 : x1) + width)
}

/** Where excluded reports went under no reason. Replaced reports are said in a note: their place is not an exclusion. */
function destinations(framer: Framer, prefix: string, width: number): Frame[] {
  return framer.flow.boxes
    .filter((box) => box.key.startsWith(`${prefix}destination.`) && !box.key.endsWith('.replaced'))
    .map((box) => framer.single(box.key, width))
}

/** The first frame of a cell. */
function cellsOf(placed: Placed[][][]): (row: number, cell: number) => Placed {
  return (row, cell) => {
    const frame = placed[row]?.[cell]?.[0]
    if (!frame) throw new Error(`The figure has no frame in row ${row}, cell ${cell}`)
    return frame
  }
}

function steps(frames: readonly Placed[]): Point[][] {
  return frames.slice(1).map((frame, index) => down(frames[index] as Placed, frame))
}

/** Labels as tall as their rows, or as their own text where the rows are shorter. */
function sideLabels(
  framer: Framer,
  tops: number[],
  bottoms: number[],
  groups: [string, number, number][],
): Figure['sides'] {
  return groups.map(([code, from, to]) => {
    const y = tops[from] ?? 0
    const height = (bottoms[to] ?? y) - y
    const need = textWidth(sentence(framer.lang, code), sideSize, 600) + 16
    return height >= need ? { code, y, height } : { code, y: y - (need - height) / 2, height: need }
  })
}

function finish(placed: Placed[][][], arrows: Point[][], sides: Figure['sides'], right: number): Figure {
  const frames = placed.flat(2)
  const bottoms = [...frames.map((frame) => frame.y + frame.height), ...sides.map((side) => side.y + side.height)]
  return { frames, arrows, sides, width: right + margin, height: Math.max(...bottoms) }
}
