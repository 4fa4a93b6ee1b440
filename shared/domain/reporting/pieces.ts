import { z } from 'zod'
import { stageIds } from '../reviews/words.ts'

/** The rooms of a review that a number can come from. */
export const placeRooms = [
  'sources',
  'duplicates',
  'conflicts',
  'fulltext',
  'included',
  'criteria',
  'charting',
  'evidence',
  'flow',
  'pilot',
  'agreement',
  'setup',
  'log',
] as const

/** Where in the review a number comes from: a room, and in the flow a box, in rooms with stages the stage. */
export const place = z.object({
  room: z.enum(placeRooms),
  box: z.string().optional(),
  /** The id of a line of the box: a reason, a source. */
  line: z.string().optional(),
  stage: z.enum(stageIds).optional(),
})
export type Place = z.infer<typeof place>

/** What a number counts or measures. */
export const units = [
  'records',
  'reports',
  'studies',
  'sources',
  'people',
  'criteria',
  'reasons',
  'pairs',
  'rounds',
  'conflicts',
  'fields',
  'years',
  'versions',
  'share',
  'coefficient',
] as const
export type Unit = (typeof units)[number]

/**
 * A piece of a paragraph: words; a number with where it comes from and how it is found; or something that the review does
 * not know, which the authors have to fill in.
 */
export const piece = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({
    kind: z.literal('number'),
    n: z.number(),
    unit: z.enum(units),
    /** The number as it is written in the language of the text. */
    shown: z.string(),
    place,
    formula: z.string(),
  }),
  z.object({ kind: z.literal('gap'), hint: z.string() }),
])
export type Piece = z.infer<typeof piece>
export type NumberPiece = Extract<Piece, { kind: 'number' }>
export type GapPiece = Extract<Piece, { kind: 'gap' }>

/** A run of a reference: what is in italics is the work. */
const run = z.object({ text: z.string(), italic: z.boolean().optional() })

/** A part of a document. What renders it, in a window, in Word or in Markdown, decides how it looks. */
export const block = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), level: z.int().min(1).max(3), text: z.string() }),
  z.object({ kind: z.literal('paragraph'), pieces: z.array(piece) }),
  /** What stands word for word, such as a query. */
  z.object({ kind: z.literal('verbatim'), text: z.string() }),
  z.object({
    kind: z.literal('table'),
    caption: z.string(),
    head: z.array(z.string()),
    /** How wide each column is, as a share of all. */
    widths: z.array(z.number()),
    rows: z.array(z.array(z.array(piece))),
  }),
  z.object({ kind: z.literal('references'), items: z.array(z.object({ runs: z.array(run), after: z.string() })) }),
])
export type Block = z.infer<typeof block>

/** Words as a piece. */
export function words(text: string): Piece {
  return { kind: 'text', text }
}

/** What the authors have to fill in. */
export function gap(hint: string): Piece {
  return { kind: 'gap', hint }
}

/** What can stand in a sentence. */
export type Sayable = string | Piece | readonly Piece[]

/** A sentence with numbers and gaps in it, as pieces: `` say`${screened} records were screened.` ``. */
export function say(texts: TemplateStringsArray, ...values: Sayable[]): Piece[] {
  const pieces: Piece[] = []
  const add = (one: Piece) => {
    const last = pieces.at(-1)
    if (one.kind === 'text' && one.text === '') return
    if (one.kind === 'text' && last?.kind === 'text') pieces[pieces.length - 1] = words(last.text + one.text)
    else pieces.push(one)
  }
  for (const [i, text] of texts.entries()) {
    add(words(text))
    const value = values[i]
    if (value === undefined) continue
    if (typeof value === 'string') add(words(value))
    else if ('kind' in value) add(value)
    else for (const one of value) add(one)
  }
  return pieces
}

/** Pieces put one after the other; empty ones are left out. */
export function joined(parts: readonly (readonly Piece[])[], between: string): Piece[] {
  return parts
    .filter((part) => part.length > 0)
    .reduce<Piece[]>((all, part) => (all.length === 0 ? [...part] : say`${all}${between}${part}`), [])
}

/** The pieces as plain text; a gap as `[… what to fill in]`. */
export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(pieceText).join('')
}

/** One piece as plain text. */
export function pieceText(one: Piece): string {
  if (one.kind === 'text') return one.text
  return one.kind === 'number' ? one.shown : gapText(one.hint)
}

/** How a gap is shown. */
export function gapText(hint: string): string {
  return `[… ${hint}]`
}

/** All pieces of some blocks, in their order. */
export function piecesOf(blocks: readonly Block[]): Piece[] {
  return blocks.flatMap((one) => {
    if (one.kind === 'paragraph') return one.pieces
    return one.kind === 'table' ? one.rows.flat(2) : []
  })
}
