import type { ReportingSource } from '../facts.ts'
import { gap, joined, type Piece, say, words } from '../pieces.ts'
import type { Results } from '../results.ts'
import type { Sentences } from '../sentences.ts'
import type { Tell } from '../tell.ts'
import { word } from '../words.ts'
import type { AnswerKey } from './item.ts'

/** What the review can say to each matter that checklists ask about; empty where it knows nothing of it. */
export function answersOf(t: Tell, s: Sentences, r: Results): Record<AnswerKey, Piece[]> {
  const { facts, lang } = t
  const searched = facts.sources.filter((source) => !source.isLate)
  const some = (...parts: Piece[][]) => joined(parts, ' ')
  const named = (sources: readonly ReportingSource[], after: (source: ReportingSource) => string) =>
    sources.map((source) => `${source.name}${after(source)}`).join('; ')
  const others = (...methods: (string | undefined)[]) =>
    searched.filter((source) => source.kind === 'other' && methods.includes(source.method ?? 'other'))
  const byMethod = (...methods: string[]): Piece[] => {
    const found = others(...methods)
    const dated = (source: ReportingSource) => (source.searched ? ` (${t.day(source.searched)})` : '')
    return found.length === 0 ? [] : [words(named(found, dated))]
  }
  const perStage = (['title-abstract', 'full-text'] as const).map((id) => {
    const { screened, blinding, maybe, agreement, conflicts } = s.stage[id]
    return some(screened, blinding, maybe, agreement, conflicts)
  })
  const onPlatform = Map.groupBy(
    searched.filter((source) => source.platform?.trim() && source.kind !== 'other'),
    (source) => source.platform?.trim() ?? '',
  )
  const shared = [...onPlatform].filter(([, own]) => own.length > 1)
  const dates = searched.map(
    (source) =>
      say`${source.name}: ${source.searched ? t.day(source.searched) : gap(`${source.name}: ${word(lang, 'hint.searched')}`)}`,
  )
  const isAny = (kind: ReportingSource['kind']) => searched.some((source) => source.kind === kind)
  const hasFlow = facts.duplicates.records > 0
  return {
    title: facts.title.trim() ? titleOf(t) : [],
    question: facts.question.trim() ? [words(facts.question.trim())] : [],
    eligibility: facts.criteria.length === 0 ? [] : some(s.eligibility, s.reworded),
    sources: searched.length === 0 ? [] : some(s.databases, s.registers, s.others),
    databases: isAny('database') ? s.databases : [],
    platforms: joined(
      shared.map(
        ([platform, own]) =>
          say`${platform}: ${own.map(({ name }) => name).join(', ')} ${gap(`${platform}: ${word(lang, 'hint.atOnce')}`)}`,
      ),
      '; ',
    ),
    registers: s.registers,
    websites: byMethod('website', 'organisation'),
    citation: byMethod('citation'),
    otherWays: byMethod('personal', 'other'),
    queries: s.queries,
    limits: s.limits,
    dates: joined(dates, '; '),
    selection: facts.stages.every((stage) => stage.reviewers === 0) ? [] : some(s.pilots, ...perStage),
    charting: facts.forms.length === 0 ? [] : some(s.forms, s.chartedAgreement),
    dataItems: joined(
      facts.forms.map(({ name, fields }) => [words(`${t.quote(name)}: ${fields.join('; ')}.`)]),
      ' ',
    ),
    identified: hasFlow ? some(r.identified, r.bySource) : [],
    duplicates: hasFlow ? some(s.duplicates, s.merged) : [],
    flow: hasFlow ? some(r.identified, r.screened, r.assessed, r.excluded, r.destinations, r.included, r.pending) : [],
    excluded: r.excluded,
    characteristics: (t.n('included') ?? 0) > 0 ? some(r.included, ...r.charted) : [],
    software: s.software,
  }
}

const kinds = /systematic|scoping|review|oversikt|kartlegging/i

/** The title, and that it has to say what kind of review it is where none of the usual words is in it. */
function titleOf(t: Tell): Piece[] {
  const title = t.facts.title.trim()
  return kinds.test(title) ? [words(t.quote(title))] : say`${t.quote(title)} ${gap(word(t.lang, 'hint.title'))}`
}
