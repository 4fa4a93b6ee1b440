import type { WriteDb } from '#db/database.ts'

const turns = new WeakMap<WriteDb, Promise<unknown>>()

/** Lets the imports into one review go one after the other. Gives what ends the turn. */
export async function takeTurn(db: WriteDb): Promise<() => void> {
  const before = turns.get(db)
  let end: () => void = () => undefined
  turns.set(
    db,
    new Promise<void>((resolve) => {
      end = resolve
    }),
  )
  await before
  return end
}
