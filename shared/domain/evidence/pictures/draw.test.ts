import { describe, expect, test } from 'vitest'
import { columns, evidence, words } from '../table.fixture.ts'
import { sift } from '../view.ts'
import { drawPicture } from './draw.ts'
import { greyPalette, printPalette, windowPalette } from './palette.ts'
import { type PictureSpec, pictureOf } from './picture.ts'

const size = evidence.study.length
const pictureFrom = (spec: Omit<PictureSpec, 'id'>) => {
  const picture = pictureOf({ id: 'p', ...spec }, columns, size, words)
  if (!picture) throw new Error('no picture')
  return picture
}
const specs: Omit<PictureSpec, 'id'>[] = [
  { kind: 'bars', column: 'field:method' },
  { kind: 'bars', column: 'field:themes' },
  { kind: 'histogram', column: 'year' },
  { kind: 'histogram', column: 'year', bands: '–2005, 2006–' },
  { kind: 'histogram', column: 'field:n', width: 100 },
  { kind: 'countries', column: 'field:where' },
  { kind: 'stacked', column: 'field:method', by: 'field:themes' },
  { kind: 'map', column: 'field:method', by: 'field:where' },
  { kind: 'stacked', column: 'field:method', by: 'year', byBands: '2000–2010, 2005–' },
  { kind: 'map', column: 'field:method', by: 'field:where', colour: 'field:themes' },
]

test.each(specs)('pressing a part of $kind shows as many studies as it counts: $column $by $colour', (spec) => {
  for (const part of pictureFrom(spec).parts) {
    expect([part.name, sift(columns, size, part.filters, words).length]).toEqual([part.name, part.n])
  }
})

test.each(specs)(
  '$kind is well formed, and every part that counts something is a named button: $column $by',
  (spec) => {
    const picture = pictureFrom(spec)
    for (const palette of [printPalette, greyPalette, windowPalette]) {
      const svg = drawPicture(picture, { lang: 'en', palette, id: 'p', width: 600 })
      expect(svg).not.toMatch(/NaN|undefined|Infinity/)
      expect(svg.match(/role="button"/g)?.length ?? 0).toBe(picture.parts.filter(({ n }) => n > 0).length)
      expect(svg.match(/<g[ >]/g)?.length).toBe(svg.match(/<\/g>/g)?.length)
    }
  },
)

test('a bubble of four times as many studies has twice the radius', () => {
  const many = { ...evidence, study: Array.from({ length: 5 }, (_, i) => `s${i}`) }
  const column = (id: string, values: string[]) => ({
    ...(columns.find((one) => one.id === 'field:method') as (typeof columns)[number]),
    id,
    values,
  })
  const crossed = [column('a', ['ql', 'ql', 'ql', 'ql', 'qn']), column('b', ['ql', 'ql', 'ql', 'ql', 'ql'])]
  const picture = pictureOf({ id: 'p', kind: 'map', column: 'a', by: 'b' }, crossed, many.study.length, words)
  if (!picture) throw new Error('no picture')
  const svg = drawPicture(picture, { lang: 'en', palette: printPalette, id: 'p', width: 600 })
  const radii = [...svg.matchAll(/<circle r="([\d.]+)"/g)].map((match) => Number(match[1]))
  expect(radii[0]).toBeCloseTo(2 * (radii[1] ?? 0), 1)
})

test('whatever its shape, a bubble stays in its cell', () => {
  const method = columns.find((one) => one.id === 'field:method') as (typeof columns)[number]
  const kinds = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ id, label: `Kind ${id}` }))
  const third = {
    ...method,
    id: 'kind',
    kind: 'choices' as const,
    options: kinds,
    values: Array(5).fill(['a', 'b', 'c', 'd', 'e', 'f']),
  }
  const picture = pictureOf(
    { id: 'p', kind: 'map', column: 'field:method', by: 'field:themes', colour: 'kind' },
    [...columns, third],
    size,
    words,
  )
  if (!picture) throw new Error('no picture')
  const svg = drawPicture(picture, { lang: 'en', palette: printPalette, id: 'p', width: 700 })
  const numbers = (text: string) => [...text.matchAll(/-?[\d.]+/g)].map(Number)
  const cells = [
    ...svg.matchAll(/<rect x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)" rx="4" fill="none"/g),
  ].map((match) => match.slice(1).map(Number) as [number, number, number, number])
  const bubbles = [...svg.matchAll(/<\/title><g transform="translate\(([\d.]+) ([\d.]+)\)"><path d="([^"A]+)"/g)]
  expect(bubbles.length).toBeGreaterThan(10)
  for (const [, x = '', y = '', path = ''] of bubbles) {
    // Absolute points alone: what d3 draws with H, V and h is as wide as it is high.
    const points = [...path.matchAll(/[ML](-?[\d.]+),(-?[\d.]+)/g)].map(([point]) => numbers(point) as [number, number])
    const inside = cells.some(([left, top, width, height]) =>
      points.every(
        ([dx, dy]) =>
          Number(x) + dx >= left &&
          Number(x) + dx <= left + width &&
          Number(y) + dy >= top &&
          Number(y) + dy <= top + height,
      ),
    )
    expect([path, inside]).toEqual([path, true])
  }
})

test('columns of the same name are told apart by their form', () => {
  const twice = [
    ...columns,
    ...columns.filter((one) => one.id === 'field:method').map((one) => ({ ...one, id: 'again', form: 'Appraisal' })),
  ]
  const title = (column: string) => pictureOf({ id: 'p', kind: 'bars', column }, twice, size, words)?.title
  expect(title('field:method')).toBe('Method, Charting')
  expect(title('again')).toBe('Method, Appraisal')
  expect(title('field:themes')).toBe('Themes')
})

describe('in words', () => {
  test('a map names what no study has', () => {
    const svg = drawPicture(pictureFrom({ kind: 'map', column: 'field:method', by: 'field:themes' }), {
      lang: 'nb',
      palette: printPalette,
      id: 'p',
      width: 600,
    })
    expect(svg).toContain('Ingen studie: ')
    expect(svg).toContain('Never chosen, Work')
  })

  test('a picture says how many studies are in no span, and that spans lie over each other', () => {
    const options = { lang: 'en', palette: printPalette, id: 'p', width: 600 } as const
    const divided = { kind: 'stacked', column: 'field:method', by: 'year', byBands: '2000–2010, 2005–' } as const
    expect(drawPicture(pictureFrom(divided), options)).toContain(
      '5 studies · a study can have several · 1 outside the spans',
    )
    const apart = { kind: 'histogram', column: 'year', bands: '2000–2010' } as const
    expect(drawPicture(pictureFrom(apart), options)).toContain('5 studies · 3 outside the spans')
  })

  test('labels are escaped', () => {
    const wild = columns.map((column) => ({ ...column, label: `<${column.label} & "more">` }))
    const picture = pictureOf({ id: 'p', kind: 'bars', column: 'field:method' }, wild, size, words)
    if (!picture) throw new Error('no picture')
    const svg = drawPicture(picture, { lang: 'en', palette: printPalette, id: 'p', width: 600 })
    expect(svg).toContain('&lt;Method &amp; &quot;more&quot;&gt;')
    expect(svg).not.toContain('<Method')
  })
})

test('a picture whose column is gone, or cannot be counted in this way, is none', () => {
  const none = (spec: Omit<PictureSpec, 'id'>) => pictureOf({ id: 'p', ...spec }, columns, size, words)
  expect(none({ kind: 'bars', column: 'field:gone' })).toBeUndefined()
  expect(none({ kind: 'histogram', column: 'field:method' })).toBeUndefined()
  expect(none({ kind: 'map', column: 'field:method', by: 'field:method' })).toBeUndefined()
})

test.each([1000, 600, 360])('no word of a gap map’s columns is broken, however narrow it is: %s pixels', (width) => {
  const method = columns.find((one) => one.id === 'field:method') as (typeof columns)[number]
  const labels = [
    'Velferdsytelser',
    'Skole og frafall i videregående opplæring',
    'Rus',
    'Arbeidsmarkedstiltak',
    'Bolig',
  ]
  const options = labels.map((label, i) => ({ id: `c${i}`, label }))
  const across = { ...method, id: 'across', options, values: options.map(({ id }) => id) }
  const down = { ...method, id: 'down', values: options.map(() => method.options[0]?.id ?? '') }
  const picture = pictureOf(
    { id: 'p', kind: 'map', column: 'down', by: 'across' },
    [down, across],
    labels.length,
    words,
  )
  if (!picture) throw new Error('no picture')
  const svg = drawPicture(picture, { lang: 'nb', palette: printPalette, id: 'p', width })
  const texts = [...svg.matchAll(/<text [^>]*font-weight="600"[^>]*>([^<]*)</g)].map((match) => match[1] ?? '')
  for (const word of labels.flatMap((label) => label.split(' ')))
    expect(texts.some((line) => line.split(' ').includes(word))).toBe(true)
})
