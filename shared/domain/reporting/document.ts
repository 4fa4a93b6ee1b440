import { answeredChecklist, cellOf } from './checklists/checklist.ts'
import { type ChecklistId, checklistDois, checklistIds } from './checklists/lists.ts'
import { excludedBlocks } from './excluded.ts'
import type { ReportingFacts } from './facts.ts'
import { type Block, joined, type Piece, piecesOf, words } from './pieces.ts'
import { resultsOf } from './results.ts'
import { searchBlocks } from './searches.ts'
import { sentencesOf } from './sentences.ts'
import { Tell } from './tell.ts'
import { type ReportingLanguage, word } from './words.ts'

/** The parts of a write-up, each a document of its own. */
export const reportingParts = ['methods', 'results', 'searches', 'excluded', ...checklistIds] as const
export type ReportingPart = (typeof reportingParts)[number]

/** What a write-up can be asked for: a part, or all of them. */
export const writtenParts = [...reportingParts, 'all'] as const
export type WrittenPart = (typeof writtenParts)[number]

/** A part as blocks, and what the authors have to fill in. */
export interface Written {
  blocks: Block[]
  gaps: string[]
}

/** A part of the write-up of a review, or all of it, in a language: a pure function of what the review knows. */
export function writtenPart(facts: ReportingFacts, part: WrittenPart, lang: ReportingLanguage): Written {
  const tell = new Tell(facts, lang)
  const parts = part === 'all' ? reportingParts : [part]
  const blocks = parts.flatMap((one): Block[] => [
    { kind: 'heading', level: 1, text: word(lang, `part.${one}`) },
    ...blocksOf(tell, one),
  ])
  return { blocks, gaps: gapsOf(blocks) }
}

/** What has to be filled in, each once, in the order of the text. */
export function gapsOf(blocks: readonly Block[]): string[] {
  return [...new Set(piecesOf(blocks).flatMap((one) => (one.kind === 'gap' ? [one.hint] : [])))]
}

function blocksOf(tell: Tell, part: ReportingPart): Block[] {
  switch (part) {
    case 'methods':
      return methodsBlocks(tell)
    case 'results':
      return resultsBlocks(tell)
    case 'searches':
      return searchBlocks(tell)
    case 'excluded':
      return excludedBlocks(tell)
    default:
      return checklistBlocks(tell, part)
  }
}

function paragraph(...sentences: Piece[][]): Block[] {
  const pieces = joined(sentences, ' ')
  return pieces.length === 0 ? [] : [{ kind: 'paragraph', pieces }]
}

function section(text: string, blocks: Block[]): Block[] {
  return blocks.length === 0 ? [] : [{ kind: 'heading', level: 2, text }, ...blocks]
}

function methodsBlocks(tell: Tell): Block[] {
  const s = sentencesOf(tell)
  const { lang } = tell
  const stage = (id: 'title-abstract' | 'full-text') => {
    const { screened, blinding, ranking, stopped, maybe, agreement, conflicts } = s.stage[id]
    return [screened, blinding, ranking, stopped, maybe, agreement, conflicts]
  }
  return [
    ...paragraph(s.protocol),
    ...section(word(lang, 'methods.sources'), [
      ...paragraph(s.databases, s.registers, s.others),
      ...paragraph(s.queries, s.limits),
    ]),
    ...section(word(lang, 'methods.eligibility'), paragraph(s.eligibility, s.reworded)),
    ...section(word(lang, 'methods.selection'), [
      ...paragraph(s.duplicates, s.merged),
      ...paragraph(s.pilots),
      ...paragraph(...stage('title-abstract')),
      ...paragraph(...stage('full-text'), s.reasons),
    ]),
    ...section(word(lang, 'methods.charting'), paragraph(s.studies, s.forms, s.chartedAgreement)),
    ...section(word(lang, 'methods.synthesis'), paragraph(s.synthesis, s.software)),
  ]
}

function resultsBlocks(tell: Tell): Block[] {
  const r = resultsOf(tell)
  const { lang } = tell
  return [
    ...section(word(lang, 'results.selection'), [
      ...paragraph(r.identified, r.bySource),
      ...paragraph(r.screened, r.assessed, r.excluded, r.destinations),
      ...paragraph(r.included, r.pending),
    ]),
    ...section(word(lang, 'results.characteristics'), [
      ...r.charted.flatMap((one) => paragraph(one)),
      ...paragraph(r.findings),
    ]),
  ]
}

function checklistBlocks(tell: Tell, list: ChecklistId): Block[] {
  const { lang } = tell
  const rows = answeredChecklist(tell, list).map(({ id, topic, says, answer, where, note }) => [
    cellOf(id),
    cellOf(topic),
    cellOf(says),
    answer.length > 0 ? answer : cellOf(word(lang, 'check.authors')),
    cellOf(where),
    cellOf(note),
  ])
  return [
    { kind: 'paragraph', pieces: [words(`doi:${checklistDois[list]}`)] },
    {
      kind: 'table',
      caption: word(lang, `part.${list}`),
      head: [
        word(lang, 'head.item'),
        word(lang, 'head.topic'),
        word(lang, 'head.asks'),
        word(lang, 'head.answer'),
        word(lang, 'head.where'),
        word(lang, 'head.note'),
      ],
      widths: [0.06, 0.15, 0.2, 0.38, 0.09, 0.12],
      rows,
    },
  ]
}
