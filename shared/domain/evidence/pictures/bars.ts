import { scaleBand, scaleLinear } from 'd3-scale'
import { textWidth, wrap } from '../../flow/drawing/measure.ts'
import { drawn, type Part, type Picture } from './picture.ts'
import { type DrawOptions, lineHeight, num, pressable, seriesFill, text, textSize } from './svg.ts'
import { percent, pictureWords } from './words.ts'

/** Content of a picture below its head, and how high it is. */
export interface Body {
  content: string[]
  height: number
}

const barHeight = 16
const gap = 10

/** Horizontal bars: a label, a bar as long as its count, the count and its share of all studies. */
export function drawBars(picture: Picture, options: DrawOptions, top: number): Body {
  const { lang, palette, width } = options
  const categories = drawn(picture.rows)
  const labels = categories.map(({ label }) => wrap(label, Math.min(260, width * 0.36), textSize, 400))
  const labelWidth = Math.max(40, ...labels.flat().map((line) => textWidth(line, textSize, 400)))
  const left = labelWidth + 14
  const most = Math.max(1, ...picture.parts.map(({ n }) => n))
  const figureWidth = 86
  const length = scaleLinear([0, most], [0, Math.max(60, width - left - figureWidth)])
  let y = top
  const content = picture.parts.map((part, i) => {
    const lines = labels[i] ?? []
    const height = Math.max(barHeight + 4, lines.length * lineHeight)
    const middle = y + height / 2
    const isRest = i >= picture.rows.list.length
    const fill = isRest ? seriesFill(options, undefined) : palette.accent
    const first = middle - (lines.length * lineHeight) / 2 + 12.5
    const end = left + length(part.n)
    const drawnBar = [
      `<rect x="0" y="${num(y - gap / 2)}" width="${num(width)}" height="${num(height + gap)}" fill="${palette.paper}" fill-opacity="0" pointer-events="all"/>`,
      ...lines.map((line, n) => text(0, first + n * lineHeight, line, isRest ? palette.second : palette.ink)),
      `<path d="M${num(left)} ${num(middle - barHeight / 2 - 2)}V${num(middle + barHeight / 2 + 2)}" stroke="${palette.line}"/>`,
      part.n === 0
        ? ''
        : `<rect x="${num(left)}" y="${num(middle - barHeight / 2)}" width="${num(length(part.n))}" height="${barHeight}" rx="2" fill="${fill}"${isRest ? ` stroke="${palette.line}"` : ''}/>`,
      text(end + 8, middle + 4.5, String(part.n), palette.ink, { weight: 600 }),
      part.n === 0
        ? ''
        : text(
            end + 14 + textWidth(String(part.n), textSize, 600),
            middle + 4.5,
            percent(part.n / Math.max(1, picture.studies), lang),
            palette.second,
            { size: 12 },
          ),
      // A line ends a word, also for whoever takes the text out.
    ].join('\n')
    y += height + gap
    const share = part.n === 0 ? '' : ` ${percent(part.n / Math.max(1, picture.studies), lang)}`
    const written = `${lines.join(' ')} ${part.n}${share} ${pictureWords(lang).of(picture.studies)}`
    return pressable(part, lang, drawnBar, written)
  })
  return { content, height: y - top }
}

const plotHeight = 200

/** Upright bars side by side, for years and other spans, with the count over each and lines at round counts. */
export function drawHistogram(picture: Picture, options: DrawOptions, top: number): Body {
  const { lang, palette, width } = options
  const parts = picture.parts.filter((_, i) => i < picture.rows.list.length)
  const rest = picture.parts[picture.rows.list.length]
  const most = Math.max(1, ...parts.map(({ n }) => n))
  const left = 34
  const x = scaleBand(
    parts.map(({ key }) => key),
    [left, width],
  )
    .paddingInner(0.18)
    .paddingOuter(0.1)
  const y = scaleLinear([0, most], [top + plotHeight, top + 18]).nice(5)
  const ticks = y.ticks(5).filter(Number.isInteger)
  const grid = ticks.map((tick) =>
    [
      `<path d="M${left} ${num(y(tick))}H${num(width)}" stroke="${palette.line}" stroke-width="${tick === 0 ? 1.2 : 0.6}"/>`,
      text(left - 8, y(tick) + 4, String(tick), palette.second, { size: 11.5, anchor: 'end' }),
    ].join(''),
  )
  const widest = Math.max(...parts.map(({ name }) => textWidth(name, 11.5, 400)), 1)
  // Every so manieth label, so that none lies over the next.
  const every = Math.max(1, Math.ceil((widest + 8) / Math.max(1, x.step())))
  const bars = parts.map((part, i) => {
    const at = x(part.key) ?? left
    const bar = [
      `<rect x="${num(at)}" y="${num(top)}" width="${num(x.bandwidth())}" height="${plotHeight}" fill="${palette.paper}" fill-opacity="0" pointer-events="all"/>`,
      part.n === 0
        ? ''
        : `<rect x="${num(at)}" y="${num(y(part.n))}" width="${num(x.bandwidth())}" height="${num(y(0) - y(part.n))}" rx="1.5" fill="${palette.accent}"/>`,
      i % every === 0
        ? text(at + x.bandwidth() / 2, top + plotHeight + 17, part.name, palette.ink, { size: 11.5, anchor: 'middle' })
        : '',
      part.n > 0 && x.bandwidth() >= textWidth(String(part.n), 11.5, 600)
        ? text(at + x.bandwidth() / 2, y(part.n) - 5, String(part.n), palette.ink, {
            size: 11.5,
            weight: 600,
            anchor: 'middle',
          })
        : '',
    ].join('\n')
    return pressable(part, lang, bar, `${part.name} ${part.n} ${pictureWords(lang).of(picture.studies)}`)
  })
  const below = rest ? [undatedLine(rest, picture.studies, options, top + plotHeight + 42)] : []
  return { content: [...grid, ...bars, ...below], height: plotHeight + (rest ? 52 : 28) }
}

function undatedLine(part: Part, studies: number, { lang, palette }: DrawOptions, y: number): string {
  const line = `${part.name}: ${part.n}`
  const drawnLine = text(34, y, line, palette.second, { size: 12 })
  return pressable(part, lang, drawnLine, `${line} ${pictureWords(lang).of(studies)}`)
}
