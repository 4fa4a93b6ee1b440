import type { Weight } from '../../flow/drawing/measure.ts'
import { escapeXml, num } from '../../flow/drawing/xml.ts'
import { type EvidenceLanguage, regionOf } from '../words.ts'
import type { PicturePalette } from './palette.ts'
import type { Part } from './picture.ts'
import { pictureWords } from './words.ts'

export { num }

/** How a picture is drawn. */
export interface DrawOptions {
  lang: EvidenceLanguage
  palette: PicturePalette
  /** Tells the patterns of several pictures on a page apart. */
  id: string
  /** As wide as there is room, in pixels. */
  width: number
}

export const textSize = 13
export const lineHeight = 17

interface TextStyle {
  size?: number
  weight?: Weight
  anchor?: 'start' | 'middle' | 'end'
}

/** A line of text whose baseline is at `y`. */
export function text(x: number, y: number, content: string, fill: string, style: TextStyle = {}): string {
  const { size = textSize, weight = 400, anchor = 'start' } = style
  const own = `${size === textSize ? '' : ` font-size="${size}"`}${weight === 600 ? ' font-weight="600"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}`
  return `<text x="${num(x)}" y="${num(y)}" fill="${fill}"${own}>${escapeXml(content)}</text>`
}

/**
 * A part that can be pressed, named by what it counts.
 *
 * @param written what is written in it, where that is more than its number: whoever speaks to the screen says what they see
 */
export function pressable(part: Part, lang: EvidenceLanguage, content: string, written?: string): string {
  const name = escapeXml(written ?? `${part.name}: ${pictureWords(lang).studies(part.n)}`)
  if (part.n === 0) return `<g><title>${name}</title>${content}</g>`
  return `<g class="picture-part" data-key="${escapeXml(part.key)}" tabindex="0" role="button" aria-label="${name}"><title>${name}</title>${content}</g>`
}

const mostSeries = 30

/** The patterns of a picture, one for each series, so that no colour is the only sign. */
export function patterns({ id, palette }: DrawOptions): string {
  const strokes = [
    '',
    'M-2 2L2 -2M0 8L8 0M6 10L10 6',
    'M0 4H8',
    'M4 0V8',
    'M-2 6L2 10M0 0L8 8M6 -2L10 2',
    'M0 4H8M4 0V8',
  ]
  // From the seventh on the colours come again, with other patterns.
  const { series } = palette
  const drawn = Array.from({ length: mostSeries }, (_, i) => {
    const stroke = strokes[(i + Math.floor(i / series.length)) % strokes.length]
    const lines = stroke
      ? `<path d="${stroke}" stroke="${palette.paper}" stroke-width="1.4" stroke-opacity="0.7" fill="none"/>`
      : ''
    return `<pattern id="${id}-s${i}" width="8" height="8" patternUnits="userSpaceOnUse"><rect width="8" height="8" fill="${series[i % series.length]}"/>${lines}</pattern>`
  })
  const none = `<pattern id="${id}-none" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="${palette.paper}"/><path d="M-1.5 1.5L1.5 -1.5M0 6L6 0M4.5 7.5L7.5 4.5" stroke="${palette.line}" stroke-width="1.1" stroke-opacity="0.75"/></pattern>`
  return `<defs>${drawn.join('')}${none}</defs>`
}

/** The pattern of a series; that of what is not answered where there is no place. */
export function seriesFill({ id }: DrawOptions, place: number | undefined): string {
  return place === undefined ? `url(#${id}-none)` : `url(#${id}-s${place % mostSeries})`
}

/** A whole picture as a document of its own, with its name and what it shows in words. */
export function figure(
  { lang, palette, width }: DrawOptions,
  height: number,
  { title, description, head }: { title: string; description: string; head: readonly string[] },
  content: readonly string[],
): string {
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${num(width)} ${num(height)}" width="${num(width)}" height="${num(height)}" role="group" aria-label="${escapeXml(title)}" lang="${regionOf(lang)}" class="picture" font-family="Inter, Arial, sans-serif" font-size="${textSize}">`,
    `<title>${escapeXml(title)}</title>`,
    `<desc>${escapeXml(description)}</desc>`,
    `<rect class="picture-paper" width="100%" height="100%" fill="${palette.paper}"/>`,
    ...head,
    ...content,
    '</svg>',
  ].join('\n')}\n`
}
