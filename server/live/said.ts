import type { ReadDb } from '#db/database.ts'

type Hear = (action: string, from: object | undefined) => void

const hearing = new WeakMap<ReadDb, Hear>()

/** Has somebody told of every action that is said of a review in this process, as soon as it is said. */
export function hearSaid(db: ReadDb, hear: Hear | undefined): void {
  if (hear) hearing.set(db, hear)
  else hearing.delete(db)
}

/** Tells that an action was said, and by which session. Nobody has to listen. */
export function tellSaid(db: ReadDb, action: string, from: object | undefined): void {
  hearing.get(db)?.(action, from)
}
