import { sentence } from '../flow/words.ts'
import type { ReportingSource } from './facts.ts'
import { type Block, gap, type Piece, say, words } from './pieces.ts'
import type { Tell } from './tell.ts'
import { word } from './words.ts'

/**
 * The appendix on searches: every source with its platform, date, limits, numbers and its query word for word, as PRISMA-S
 * (doi:10.1186/s13643-020-01542-z) asks for.
 */
export function searchBlocks(tell: Tell): Block[] {
  const { sources } = tell.facts
  if (sources.length === 0) return [{ kind: 'paragraph', pieces: [gap(word(tell.lang, 'source.none'))] }]
  return sources.flatMap((source) => sourceBlocks(tell, source))
}

function sourceBlocks(tell: Tell, source: ReportingSource): Block[] {
  const { lang } = tell
  const count = (n: number, formula: string): Piece[] => [
    tell.count({ n, unit: 'records', place: { room: 'sources', line: source.id }, formula }),
  ]
  const open = (hint: string) => gap(`${source.name}: ${hint}`)
  const known = (text: string | undefined, hint: string): Piece[] => [text?.trim() ? words(text.trim()) : open(hint)]
  const isSearched = source.kind !== 'other'
  const row = (label: string, said: Piece[]) => [[words(label)], said]
  const rows = [
    row(word(lang, 'source.kind'), [kindOf(tell, source)]),
    ...(isSearched || source.platform
      ? [row(word(lang, 'source.platform'), known(source.platform, word(lang, 'hint.platform')))]
      : []),
    ...(source.isLate
      ? []
      : [
          row(
            word(lang, 'source.searched'),
            known(source.searched && tell.day(source.searched), word(lang, 'hint.searched')),
          ),
        ]),
    ...(isSearched || source.limits
      ? [row(word(lang, 'source.limits'), known(source.limits, word(lang, 'hint.limits')))]
      : []),
    ...(isSearched || source.hits !== undefined
      ? [
          row(
            word(lang, 'source.hits'),
            source.hits === undefined
              ? [open(word(lang, 'hint.hits'))]
              : count(source.hits, word(lang, 'formula.hits')),
          ),
        ]
      : []),
    row(word(lang, 'source.records'), count(source.records, word(lang, 'formula.records'))),
    row(word(lang, 'source.removed'), count(source.removedBefore, word(lang, 'formula.removed'))),
  ]
  const query = source.query?.trim()
  return [
    { kind: 'heading', level: 2, text: source.name },
    {
      kind: 'table',
      caption: source.name,
      head: [word(lang, 'head.what'), word(lang, 'head.said')],
      widths: [0.3, 0.7],
      rows,
    },
    ...(query
      ? [
          { kind: 'paragraph' as const, pieces: say`${word(lang, 'source.query')}:` },
          { kind: 'verbatim' as const, text: query },
        ]
      : source.isLate
        ? []
        : [{ kind: 'paragraph' as const, pieces: [open(word(lang, isSearched ? 'hint.query' : 'hint.how'))] }]),
  ]
}

function kindOf(tell: Tell, source: ReportingSource): Piece {
  const { lang } = tell
  if (source.isLate) return words(word(lang, 'source.late'))
  if (source.kind !== 'other') return words(word(lang, `source.kind.${source.kind}`))
  return source.method
    ? words(sentence(lang, `method.${source.method}`))
    : gap(`${source.name}: ${word(lang, 'hint.kind')}`)
}
