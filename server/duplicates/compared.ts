import type { ReadDb } from '#db/database.ts'
import { type RecordRow, recordById } from '#db/records.ts'
import type { ComparedRecord } from '#shared/contract/duplicates.ts'
import { type Item, nameText, yearOf } from '#shared/domain/imports/item.ts'
import { sourceNamesByImport } from '../imports/sources.ts'

/** Shows records side by side; the names of sources are looked up once. */
export function comparer(db: ReadDb): {
  byId(id: string): ComparedRecord | undefined
  of(record: RecordRow): ComparedRecord
} {
  const sources = sourceNamesByImport(db)
  const of = (record: RecordRow): ComparedRecord => ({
    id: record.id,
    source: sources.get(record.import) ?? '',
    entry: record.entry,
    ...fieldsOf(record.item),
  })
  return {
    of,
    byId: (id) => {
      const record = recordById(db, id)
      return record && of(record)
    },
  }
}

function fieldsOf(item: Item): Omit<ComparedRecord, 'id' | 'source' | 'entry'> {
  return {
    title: item.title ?? '',
    authors: (item.author ?? []).map(nameText).join('; '),
    year: yearOf(item) ?? null,
    container: item['container-title'] ?? '',
    volume: item.volume ?? '',
    issue: item.issue ?? '',
    pages: item.page ?? '',
    doi: item.DOI ?? '',
    pmid: item.PMID ?? '',
    issn: item.ISSN ?? '',
    language: item.language ?? '',
    type: item.type,
    abstract: item.abstract ?? '',
  }
}
