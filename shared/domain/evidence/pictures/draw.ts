import { wrap } from '../../flow/drawing/measure.ts'
import type { EvidenceLanguage } from '../words.ts'
import { type Body, drawBars, drawHistogram } from './bars.ts'
import { drawMap, drawStacked } from './crossed.ts'
import type { Picture } from './picture.ts'
import { type DrawOptions, figure, patterns, text } from './svg.ts'
import { pictureWords } from './words.ts'

const margin = 16

const drawers: Record<Picture['kind'], (picture: Picture, options: DrawOptions, top: number) => Body> = {
  bars: drawBars,
  countries: drawBars,
  histogram: drawHistogram,
  stacked: drawStacked,
  map: drawMap,
}

/**
 * Draws a picture as an SVG document: the same for the screen, for export and for tests. Whatever counts studies is a group
 * `g.picture-part` with its key in `data-key`, focusable and named.
 */
export function drawPicture(picture: Picture, options: DrawOptions): string {
  const { lang, palette, width } = options
  const inner = { ...options, width: width - 2 * margin }
  const title = wrap(picture.title, inner.width, 15, 600)
  const titleHeight = title.length * 20
  const words = pictureWords(lang)
  const under = [
    words.studies(picture.studies),
    ...(picture.isSeveral ? [words.several] : []),
    ...(picture.outside > 0 ? [words.outside(picture.outside)] : []),
  ].join(' · ')
  const body = drawers[picture.kind](picture, inner, titleHeight + 36)
  const head = [
    ...title.map((line, i) => text(0, 15 + i * 20, line, palette.ink, { size: 15, weight: 600 })),
    text(0, titleHeight + 14, under, palette.second, { size: 12 }),
  ]
  const height = titleHeight + 36 + body.height + 2 * margin
  const content = `<g transform="translate(${margin} ${margin})">\n${[...head, ...body.content].join('\n')}\n</g>`
  const named = { title: picture.title, description: describePicture(picture, lang), head: [patterns(options)] }
  return figure(options, height, named, [content])
}

/** What a picture shows in words: its alternative text. */
export function describePicture(picture: Picture, lang: EvidenceLanguage): string {
  const words = pictureWords(lang)
  const counted = picture.parts.filter(({ n }) => n > 0).map(({ name, n }) => `${name} ${n}`)
  const gaps = picture.kind === 'map' ? picture.parts.filter(({ n }) => n === 0).map(({ name }) => name) : []
  const outside = picture.outside > 0 ? ` ${words.outside(picture.outside)}.` : ''
  const said = `${picture.title}: ${counted.join('; ')}, ${words.of(picture.studies)}.${outside}`
  return gaps.length > 0 && !picture.colours ? `${said} ${words.gaps(gaps.join('; '))}` : said
}
