import { allCurrent, current } from '#db/current.ts'
import { history } from '#db/facts.ts'
import type { BundleChoices } from '#shared/domain/bundle/manifest.ts'
import { type CriterionText, criteriaMarkdown } from '#shared/domain/bundle/texts.ts'
import type { BodyOf } from '#shared/domain/facts/fact.ts'
import { flowLanguages } from '#shared/domain/flow/design.ts'
import { flowForms } from '#shared/domain/flow/flow.ts'
import { csvOf } from '#shared/domain/imports/write/csv.ts'
import { exportPieces } from '#shared/domain/imports/write-export.ts'
import type { Call } from '../call.ts'
import { exportEvidence } from '../evidence/export.ts'
import { forms } from '../flow/design.ts'
import { show } from '../flow/show.ts'
import { logRows, votes } from '../reviews/export.ts'
import { referencesIn } from '../reviews/references.ts'
import { memberNames } from '../setup.ts'
import type { Pieces } from './zip-writer.ts'

/** An entry that follows from the facts and records: made anew from them, it is the same byte for byte. */
export interface Derived {
  name: string
  /** Whether it is what a bundle promises to draw again, whichever Parallax reads it. */
  isFlow: boolean
  pieces(): Pieces | Promise<Pieces>
}

/** What follows from a review, in the order in which a bundle has it. */
export function derivedOf(call: Call, { lang }: Pick<BundleChoices, 'lang'>): Derived[] {
  const told = (name: string, pieces: Derived['pieces']): Derived => ({ name, isFlow: false, pieces })
  const list = (what: 'records' | 'included' | 'excluded', format: 'ris' | 'csv') =>
    told(`exports/${what}.${format}`, () => {
      const decisions = what === 'excluded'
      const { entries } = referencesIn(call, what, { verbatim: format === 'ris', decisions })
      return exportPieces(entries, format, { decisions })
    })
  return [
    told('criteria.json', () => [`${JSON.stringify(criteriaOf(call), null, 2)}\n`]),
    told('criteria.md', () => [criteriaMarkdown(criteriaOf(call), lang)]),
    told('log.csv', () => csvOf(tableOf(logRows(call, {})))),
    ...(['records', 'included', 'excluded'] as const).flatMap((what) => [list(what, 'ris'), list(what, 'csv')]),
    told('exports/votes.csv', () => csvOf(tableOf(votes(call)))),
    ...(['xlsx', 'json'] as const).map((format) =>
      told(`exports/evidence.${format}`, async () => {
        const { content, encoding } = await exportEvidence(call, { format, lang })
        return [Buffer.from(content, encoding)]
      }),
    ),
    ...[...flowForms, ...forms(call).forms.map(({ id }) => id)].flatMap((form) =>
      flowLanguages.flatMap((of): Derived[] => {
        const drawn = () => show(call, { form, lang: of })
        return [
          { name: `flow/${form}.${of}.svg`, isFlow: true, pieces: async () => [(await drawn()).svg] },
          {
            name: `flow/${form}.${of}.json`,
            isFlow: true,
            pieces: async () => {
              const { svg: _drawing, ...numbers } = await drawn()
              return [`${JSON.stringify(numbers, null, 2)}\n`]
            },
          },
        ]
      }),
    ),
  ]
}

function* tableOf(rows: Iterable<Record<string, string | number>>): Generator<string[]> {
  let columns: string[] | undefined
  for (const row of rows) {
    if (!columns) {
      columns = Object.keys(row)
      yield columns
    }
    yield columns.map((column) => String(row[column] ?? ''))
  }
}

/** Every version of every criterion, in use or not: what it said, at which stage, since when, and who said it. */
function criteriaOf(call: Call): CriterionText[] {
  const names = memberNames(call.db)
  return allCurrent(call.db, 'criterion')
    .sort((a, b) => a.body.order - b.body.order || (a.subject < b.subject ? -1 : 1))
    .map(({ subject }) => ({
      id: subject,
      said: history(call.db, 'criterion', subject).map(({ at, author, body }) => {
        const { stage, kind, text, retired = false }: BodyOf<'criterion'> = JSON.parse(body)
        return { stage, kind, text, retired, at, author: names.get(author) ?? author }
      }),
    }))
}

/** The title of a review. */
export function titleIn(call: Pick<Call, 'db'>): string {
  return current(call.db, 'review', 'review')?.body.title ?? ''
}
