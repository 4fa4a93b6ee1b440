import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { recordsOfReport } from '#db/records.ts'
import type { Contract } from '#shared/contract/index.ts'
import type { Written } from '#shared/domain/imports/write/written.ts'
import type { Call } from '../call.ts'
import { mergedItem } from '../duplicates/merged-item.ts'
import { decidedReports } from '../reviews/decided.ts'
import { writtenFile } from '../reviews/export.ts'
import { type Looked, lookedAt } from './list.ts'

type Inputs = InferContractRouterInputs<Contract>['fulltext']
type Outputs = InferContractRouterOutputs<Contract>['fulltext']

/** The references of a list of full texts as a file, each with what is known of it in its notes: to send to a library, say. */
export function exportList(call: Call, { filters, ids, format }: Inputs['export']): Outputs['export'] {
  const { open, passing } = lookedAt(call, { filters, ids })
  const decided = open ? decidedReports(call) : undefined
  function* entries(): Iterable<Written> {
    for (const one of passing) {
      const item = mergedItem(call, recordsOfReport(call.db, one.report.id))
      const note = [item.note, ...notesOf(one)].filter(Boolean).join('\n')
      yield {
        item: note === '' ? item : { ...item, note },
        ...(decided ? { decided: decided.get(one.report.id) ?? [] } : {}),
      }
    }
  }
  return writtenFile('full-texts', { count: passing.length, entries: entries() }, format, { decisions: open })
}

/** Lines for the notes of an entry, in the form in which decisions are written there. */
function notesOf({ retrieval, destination }: Looked['passing'][number]): string[] {
  const line = (what: string, words: readonly (string | null | undefined)[]) => {
    const said = words.flatMap((word) => word?.replace(/\s+/g, ' ').trim() || [])
    return `Parallax: full text ${what}${said.length > 0 ? ` (${said.join('; ')})` : ''}`
  }
  return [
    ...(retrieval ? [line(retrieval.status, [retrieval.on, retrieval.from, retrieval.why])] : []),
    ...(destination ? [line(destination.to, [destination.awaits, destination.note])] : []),
  ]
}
