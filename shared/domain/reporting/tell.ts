import { findBox } from '../flow/flow.ts'
import { boxLabel, formulaOf, lineLabel, sentence } from '../flow/words.ts'
import type { StageId } from '../reviews/words.ts'
import type { ReportingFacts, ReportingStage } from './facts.ts'
import { gap, joined, type NumberPiece, type Piece, type Place, say, type Unit, words } from './pieces.ts'
import { type ReportingLanguage, word } from './words.ts'

const regions = { en: 'en-GB', nb: 'nb-NO' } as const
const small = {
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'],
  nb: ['ingen', 'én', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni'],
} as const

const unset: Omit<ReportingStage, 'id'> = {
  reviewers: 0,
  perReport: 1,
  division: 'evenly',
  maybe: 'conflict',
  blind: true,
  lifted: null,
  ranking: null,
  reasons: 0,
  agreement: null,
  conflicts: null,
}

/** A number, where it comes from and how it is found. */
export interface Counted {
  n: number
  unit: Unit
  place: Place
  formula: string
}

/** Writes numbers, dates and lists of one review in one language, each number with its place in the review. */
export class Tell {
  readonly facts: ReportingFacts
  readonly lang: ReportingLanguage

  constructor(facts: ReportingFacts, lang: ReportingLanguage) {
    this.facts = facts
    this.lang = lang
  }

  /** A number in digits; four digits stay together, as they do in the figure. */
  digits(n: number): string {
    return new Intl.NumberFormat(regions[this.lang], { useGrouping: 'min2', maximumFractionDigits: 1 }).format(n)
  }

  /** A count in digits. */
  count(counted: Counted): NumberPiece {
    return { kind: 'number', shown: this.digits(counted.n), ...counted }
  }

  /** A count of people or sources: as a word up to nine. */
  few(counted: Counted): NumberPiece {
    return { kind: 'number', shown: small[this.lang][counted.n] ?? this.digits(counted.n), ...counted }
  }

  /** A share of one as a percentage. */
  percent(n: number, place: Place, formula: string): Piece {
    const shown = new Intl.NumberFormat(regions[this.lang], { style: 'percent', maximumFractionDigits: 1 }).format(n)
    return { kind: 'number', n, unit: 'share', shown, place, formula }
  }

  /** A coefficient with two decimals. */
  coefficient(n: number, place: Place, formula: string): Piece {
    const shown = new Intl.NumberFormat(regions[this.lang], {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    }).format(n)
    return { kind: 'number', n, unit: 'coefficient', shown, place, formula }
  }

  /** A day, written out. What is no date is given back. */
  day(iso: string): string {
    const at = new Date(iso)
    if (Number.isNaN(at.getTime())) return iso
    return new Intl.DateTimeFormat(regions[this.lang], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    }).format(at)
  }

  /** Several as a list in running text; with semicolons where they have commas of their own. */
  list(parts: readonly (readonly Piece[])[], between = ', '): Piece[] {
    const and = this.lang === 'nb' ? ' og ' : ' and '
    const last = parts.at(-1)
    if (!last || parts.length === 1) return [...(last ?? [])]
    const before = joined(parts.slice(0, -1), between)
    const isSerial = between.startsWith(';') && this.lang === 'en'
    return say`${before}${isSerial ? `;${and}` : and}${last}`
  }

  /** Quotation marks of the language. */
  quote(text: string): string {
    return this.lang === 'nb' ? `«${text}»` : `“${text}”`
  }

  /** What stands for a number that the viewer may not know. */
  hidden(stage?: StageId): Piece {
    const closed = this.facts.closed[0] ?? stage ?? 'title-abstract'
    return gap(word(this.lang, `hidden.${closed}`))
  }

  /** The number of a box of the flow; a box that the form leaves out counts nothing. */
  box(key: string, as: 'n' | 'reports' = 'n'): Piece {
    const found = findBox(this.facts.flow, key)
    const n = found ? (as === 'n' ? found.n : (found.reports ?? null)) : 0
    if (n === null) return this.hidden()
    return this.count({
      n,
      unit: as === 'reports' ? 'reports' : (found?.unit ?? 'records'),
      place: { room: 'flow', box: key },
      formula: found ? formulaOf(this.lang, found.formula) : boxLabel(this.lang, '2020', key),
    })
  }

  /** The bare number of a box; null while it is hidden, 0 where the form leaves it out. */
  n(key: string, as: 'n' | 'reports' = 'n'): number | null {
    const found = findBox(this.facts.flow, key)
    if (!found) return 0
    return as === 'n' ? found.n : (found.reports ?? null)
  }

  /** The lines of a box, each with its number, in the words of the review; none while it is hidden. */
  lines(key: string): { label: string; n: number; piece: Piece }[] {
    const found = findBox(this.facts.flow, key)
    if (!found?.lines || found.n === null) return []
    return found.lines.flatMap((line) => {
      if (line.n === null || line.id === 'full-text') return []
      const label = lineLabel(this.lang, line)
      const counted = {
        n: line.n,
        unit: found.unit,
        place: { room: 'flow' as const, box: key, line: line.id },
        formula: `${formulaOf(this.lang, found.formula)}: ${label}`,
      }
      return [{ label, n: line.n, piece: this.count(counted) }]
    })
  }

  /** A stage of the review; one without reviewers where it is not set up. */
  stage(id: StageId): ReportingStage {
    return this.facts.stages.find((stage) => stage.id === id) ?? { ...unset, id }
  }

  /** The reasons that were given at title and abstract, each with its number; none where nobody gave any, or while they are hidden. */
  earlyReasons(): { label: string; piece: Piece }[] {
    const box = 'excluded.titleAbstract'
    return this.facts.flow.reasons.flatMap((reason) => {
      if (reason.stage !== 'title-abstract' || !reason.n) return []
      const label = lineLabel(this.lang, reason)
      const formula = `${formulaOf(this.lang, `formula.${box}`)}: ${label}`
      const counted = {
        n: reason.n,
        unit: 'records' as const,
        place: { room: 'flow' as const, box, line: reason.reason },
      }
      return [{ label, piece: this.count({ ...counted, formula }) }]
    })
  }

  /** Records of other methods, without those of reports that entered at full text. */
  otherRecords(): NumberPiece | null {
    const found = findBox(this.facts.flow, 'identified.other')
    if (!found || found.n === null) return null
    const late = found.lines?.find((line) => line.id === 'full-text')?.n ?? 0
    return this.count({
      n: found.n - late,
      unit: 'records',
      place: { room: 'flow', box: 'identified.other' },
      formula:
        late === 0
          ? formulaOf(this.lang, found.formula)
          : `${formulaOf(this.lang, found.formula)}: ${found.n} − ${late} (${sentence(this.lang, 'line.entered')})`,
    })
  }

  /** Reports that title and abstract let through to full text: those sought, without what entered there. */
  letThrough(): NumberPiece | null {
    const [sought, late] = [this.n('sought'), this.n('entered.fullText')]
    if (sought === null || late === null) return null
    const formula = formulaOf(this.lang, 'formula.sought')
    return this.count({
      n: sought - late,
      unit: 'reports',
      place: { room: 'flow', box: 'sought' },
      formula: late === 0 ? formula : `${formula}: ${sought} − ${late} (${sentence(this.lang, 'line.entered')})`,
    })
  }

  /** Whether all of a stage is decided, as far as the reader may know: only then it is told as something that was done. */
  isDone(id: StageId): boolean {
    const { titleAbstract, titleAbstractConflicts, retrieval, fullText, fullTextConflicts } = this.facts.flow.pending
    const waiting =
      id === 'title-abstract' ? [titleAbstract, titleAbstractConflicts] : [retrieval, fullText, fullTextConflicts]
    const all = this.n(id === 'title-abstract' ? 'screened' : 'sought')
    return all !== null && all > 0 && waiting.every((n) => n === 0)
  }

  /** What a tool excluded and no person screened: how many, and by which tool and rule. Nothing where there is none. */
  unscreened(): { n: number; piece: NumberPiece; tools: string } | null {
    const { data } = this.facts.flow.notes.find(({ code }) => code === 'note.unscreened') ?? {}
    const n = Number(data?.n ?? 0)
    if (n === 0) return null
    const box = 'excluded.titleAbstract'
    const label = sentence(this.lang, 'line.automation')
    const formula = `${formulaOf(this.lang, `formula.${box}`)}: ${label}`
    const place = { room: 'flow' as const, box, line: 'automation' }
    return { n, piece: this.count({ n, unit: 'records', place, formula }), tools: String(data?.tools ?? '') }
  }

  /** Whether a stage is closed to whoever reads this. */
  isClosed(stage: StageId): boolean {
    return this.facts.closed.includes(stage)
  }
}

/** The sentence with a capital at its beginning, also where it begins with a number that is written as a word. */
export function capital(said: readonly Piece[]): Piece[] {
  const [first, ...rest] = said
  if (!first || first.kind === 'gap') return [...said]
  const up = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)
  return [first.kind === 'text' ? words(up(first.text)) : { ...first, shown: up(first.shown) }, ...rest]
}
