import type { Item } from '#shared/domain/imports/item.ts'
import type { ReadDb } from './database.ts'

/** Of which imports it is known whether they carry judgements: their records never change. */
const known = new WeakMap<ReadDb, Map<string, boolean>>()

/** Whether any entry of an import, whose fact is said, carries what was decided in another tool. */
export function carriesJudgements(db: ReadDb, importId: string): boolean {
  const imports = known.get(db) ?? new Map<string, boolean>()
  known.set(db, imports)
  const told = imports.get(importId)
  if (told !== undefined) return told
  const found =
    db.get(
      // Most items are told apart by their text alone, which costs far less than reading them as JSON.
      `SELECT 1 FROM record WHERE import = ? AND instr(item, '"judged":true') > 0
       AND json_extract(item, '$.custom.judged') LIMIT 1`,
      importId,
    ) !== undefined
  imports.set(importId, found)
  return found
}

/** The item without the mark that its entry carried judgements, which tells that somebody judged it. */
export function withoutMark(item: Item): Item {
  if (!item.custom?.judged) return item
  const { judged: _told, ...custom } = item.custom
  const { custom: _all, ...rest } = item
  return Object.keys(custom).length > 0 ? { ...rest, custom } : rest
}

/**
 * Finds the record that an entry became when its file is read once more, by its place and its text; where the place holds
 * something else, because a later version reads such files otherwise, by its text alone.
 */
export function entryFinder(db: ReadDb, importId: string): (entry: number, raw: string) => string | undefined {
  let byText: Map<string, string> | undefined
  return (entry, raw) => {
    const there = db.get<{ id: string; raw: string }>(
      'SELECT id, raw FROM record WHERE import = ? AND entry = ?',
      importId,
      entry,
    )
    if (there?.raw === raw) return there.id
    byText ??= new Map(
      db
        .all<{ id: string; raw: string }>('SELECT id, raw FROM record WHERE import = ? ORDER BY entry DESC', importId)
        .map((row) => [row.raw, row.id]),
    )
    return byText.get(raw)
  }
}
