import { allCurrent } from '#db/current.ts'
import type { ReadDb } from '#db/database.ts'
import type { NewFact } from '#shared/domain/facts/fact.ts'
import { type RememberedMapping, rememberedMapping, type TableIn } from '#shared/domain/imports/mapping.ts'
import type { Mapping } from '#shared/domain/imports/read/table/columns.ts'

/** What was said in this review of the columns of tables, to be proposed for the next one like it. */
export function rememberedMappings(db: ReadDb): RememberedMapping[] {
  return allCurrent(db, 'mapping').map(({ subject, body }) => ({ key: subject, columns: body.columns }))
}

/** The fact that a person said what the columns of a table are. */
export function mappingFact(table: TableIn, mapping: Mapping): NewFact {
  const { key, columns } = rememberedMapping(table, mapping)
  return { kind: 'mapping', subject: key, body: { columns: { ...columns } } }
}
