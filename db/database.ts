import type Sqlite from 'better-sqlite3'

type Value = string | number | bigint | Buffer | null

/** A review's database, for reading. Every query is a named function that takes one of these first. */
export interface ReadDb {
  /** Whether a transaction is open: what is read may yet be taken back. */
  readonly isWriting: boolean
  /**
   * Reads all of one moment, whatever others write meanwhile: for what asks much at once, since SQLite then looks once, and not at
   * each statement, whether others wrote. Nothing can be written in it.
   */
  reading<T>(work: () => T): T
  /** How often something was written by way of this, or taken back. */
  written(): number
  all<Row>(sql: string, ...values: Value[]): Row[]
  get<Row>(sql: string, ...values: Value[]): Row | undefined
  iterate<Row>(sql: string, ...values: Value[]): IterableIterator<Row>
}

/** A review's database, for writing. */
export interface WriteDb extends ReadDb {
  /** The number of rows changed. */
  run(sql: string, ...values: Value[]): number
  /** Adds a row; gives its rowid. */
  insert(sql: string, ...values: Value[]): number
  exec(sql: string): void
  /** All of it or nothing. */
  transaction<T>(work: () => T): T
  /** A part of a transaction: all of it or nothing, and if nothing, what else the transaction wrote stays. */
  part<T>(work: () => T): T
  /** All of a database in memory, to be opened elsewhere. */
  serialize(): Buffer
  /** Does this when it is closed, before it is. */
  beforeClose(work: () => void): void
  close(): void
  readonly path: string
}

/**
 * The same statement with a plus, which does nothing, before each value that something is compared with. SQLite looks whether such
 * a value is 0 or 1 when it plans; as the binding clears all values after each run, it would plan anew at each run, which takes
 * longer than most runs do. It does not look behind a plus (`sqlite3ExprIsInteger`, `sqlite3_clear_bindings`).
 */
const plannedOnce = (sql: string): string => sql.replaceAll('= ?', '= +?')

/** Wraps a SQLite connection; statements are prepared once. */
export function wrap(sqlite: Sqlite.Database): WriteDb {
  const prepared = new Map<string, Sqlite.Statement>()
  const statement = (sql: string): Sqlite.Statement => {
    let found = prepared.get(sql)
    if (!found) {
      found = sqlite.prepare(plannedOnce(sql))
      prepared.set(sql, found)
    }
    return found
  }
  const closing: (() => void)[] = []
  let written = 0
  let isReading = false
  /** Counted also where it fails: what was written before that may be taken back. */
  const writing = <T>(work: () => T): T => {
    if (isReading) throw new Error('something is written where it is only read')
    try {
      return work()
    } finally {
      written++
    }
  }
  return {
    path: sqlite.name,
    get isWriting() {
      return sqlite.inTransaction && !isReading
    },
    reading: (work) => {
      if (sqlite.inTransaction) return work()
      statement('BEGIN').run()
      isReading = true
      try {
        return work()
      } finally {
        isReading = false
        statement('COMMIT').run()
      }
    },
    all: <Row>(sql: string, ...values: Value[]) => statement(sql).all(...values) as Row[],
    get: <Row>(sql: string, ...values: Value[]) => statement(sql).get(...values) as Row | undefined,
    // An iterating statement is busy until it ends, so each iteration has its own.
    iterate: <Row>(sql: string, ...values: Value[]) => sqlite.prepare(sql).iterate(...values) as IterableIterator<Row>,
    written: () => written,
    run: (sql, ...values) => writing(() => statement(sql).run(...values).changes),
    insert: (sql, ...values) => writing(() => Number(statement(sql).run(...values).lastInsertRowid)),
    exec: (sql) => writing(() => void sqlite.exec(sql)),
    transaction: (work) => (sqlite.inTransaction ? work() : writing(() => sqlite.transaction(work).immediate())),
    part: (work) => writing(() => sqlite.transaction(work)()),
    serialize: () => sqlite.serialize(),
    beforeClose: (work) => void closing.push(work),
    close: () => {
      for (const work of closing.splice(0)) work()
      sqlite.close()
    },
  }
}
