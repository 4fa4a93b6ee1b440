import type { WriteDb } from '#db/database.ts'
import type { WalkedPlace } from './walk.ts'

/**
 * How much a call reads: each statement that it ran on the review's database, how often, and how many rows came of it. It is
 * what of a call's time follows from what is stored, and unlike its time it is the same each time.
 */
export class Work {
  #said = new Map<string, { times: number; rows: number }>();

  *#rowsOf<Row>(sql: string, rows: IterableIterator<Row>): Generator<Row> {
    this.#count(sql, 0)
    for (const row of rows) {
      this.#count(sql, 1, 0)
      yield row
    }
  }

  /** A database that is real, of which is counted what it is asked. */
  readonly counting = (db: WriteDb): WriteDb => ({
    ...db,
    all: (sql, ...values) => {
      const rows = db.all(sql, ...values)
      this.#count(sql, rows.length)
      return rows as never
    },
    get: (sql, ...values) => {
      const row = db.get(sql, ...values)
      this.#count(sql, row === undefined ? 0 : 1)
      return row as never
    },
    iterate: (sql, ...values) => this.#rowsOf(sql, db.iterate(sql, ...values)) as never,
    run: (sql, ...values) => {
      const changed = db.run(sql, ...values)
      this.#count(sql, changed)
      return changed
    },
  })

  #count(sql: string, rows: number, times = 1): void {
    // A watch looks whether another process said something, on its own clock and whoever calls.
    if (sql === 'PRAGMA data_version') return
    const known = this.#said.get(sql) ?? { times: 0, rows: 0 }
    this.#said.set(sql, { times: known.times + times, rows: known.rows + rows })
  }

  /** What was read since it was last asked, a line for each statement. */
  taken(): string {
    const lines = [...this.#said].map(
      ([sql, { times, rows }]) => `${times} × ${rows} rows: ${sql.replaceAll(/\s+/g, ' ')}`,
    )
    this.#said = new Map()
    return lines.join('\n')
  }
}

/** A place whose calls are made as they are, and of each of which is kept what it read. */
export function readingAt(place: WalkedPlace, work: Work, reads: string[]): WalkedPlace {
  return {
    async ask(path, input) {
      work.taken()
      const said = await place.ask(path, input)
      reads.push(`${path}\n${JSON.stringify(input)}\n${work.taken()}`)
      return said
    },
    changed: () => place.changed(),
    lifted: () => place.lifted(),
    reset: () => place.reset(),
    close: () => place.close(),
  }
}

/** The calls that read otherwise in the second half of a walk than in the first, which were of two worlds. */
export function readingOtherwise(reads: readonly string[]): string[] {
  const half = reads.length / 2
  const differing = reads.slice(0, half).filter((read, i) => read !== reads[half + i])
  return [...new Set(differing.map((read) => read.split('\n')[0] ?? ''))].sort()
}
