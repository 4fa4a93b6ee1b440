import type { WriteDb } from '#db/database.ts'
import { allFacts } from '#db/facts.ts'
import { finish } from '#server/work.ts'
import type { Merging, Step } from './merging.ts'

/** Does all this. A refusal is an answer: the report is for others to screen, or there is nothing to split. */
export async function doAll(review: Merging, steps: readonly Step[]): Promise<void> {
  for (const step of steps)
    await does(review, step).catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code !== 'PROBLEM') throw error
    })
}

async function does(review: Merging, [who, deed]: Step): Promise<unknown> {
  const { screening, conflicts, duplicates, reviews } = clientOf(review, who)
  const records = recordIdsOf(review.db)
  const at = (place: number) => records[place % records.length] ?? ''
  switch (deed.does) {
    case 'vote':
      return screening.vote({ stage: deed.stage, report: at(deed.at), decision: deed.decision })
    case 'decide':
      return duplicates.decide({ a: at(deed.a), b: at(deed.b), verdict: deed.verdict })
    case 'join':
      return duplicates.join({ reports: deed.at.map(at) })
    case 'split':
      return duplicates.split({ report: at(deed.at), parts: partsOf(review.db, at(deed.at), deed.by) })
    case 'resolve':
      return conflicts.resolve({ stage: deed.stage, report: at(deed.at), decision: deed.decision })
    case 'choose':
      return duplicates.chooseField({ report: at(deed.at), field: 'title', record: at(deed.at) })
    case 'find':
      return finish(await duplicates.find({}))
    case 'undo':
      return reviews.undo({})
    case 'redo':
      return reviews.redo({})
  }
}

/** The contract as this member. */
export function clientOf(review: Merging, who: number): Merging['clients'][number] {
  const client = review.clients[who]
  if (!client) throw new Error('nobody is there')
  return client
}

/** Parts of a report's records as the digits of a number say; some may stay, and at least one goes. */
export function partsOf(db: WriteDb, record: string, by: number): string[][] {
  const all = clustersOf(db).find((cluster) => cluster.includes(record)) ?? []
  const digits = all.map((_, i) => Math.floor(by / 3 ** i) % 3)
  const part = (digit: number) => all.filter((_, i) => digits[i] === digit)
  const parts = [part(1), part(2)].filter((some) => some.length > 0)
  return parts.length > 0 ? parts : [[record]]
}

/** All records, in the order of the review. */
export function recordIdsOf(db: WriteDb): string[] {
  return db.all<{ id: string }>('SELECT id FROM record ORDER BY seq').map(({ id }) => id)
}

/** The records of each report, in the order of the review. */
export function clustersOf(db: WriteDb): string[][] {
  const rows = db.all<{ record: string; report: string }>(
    'SELECT rr.record, rr.report FROM report_record rr JOIN record r ON r.id = rr.record ORDER BY r.seq',
  )
  return [...Map.groupBy(rows, (row) => row.report).values()].map((of) => of.map((row) => row.record))
}

/** Reports with their fields and records: what a split and a join leave as it was, if one undoes the other. */
export function reportsOf(db: WriteDb): unknown[] {
  return [db.all('SELECT * FROM report ORDER BY id'), clustersOf(db)]
}

/** Everything that follows from the facts, but for what was taken back and by whom. */
export function projected(db: WriteDb): Record<string, unknown[]> {
  return {
    current: db.all(`SELECT * FROM current WHERE kind <> 'undo' ORDER BY kind, subject`),
    link: db.all('SELECT * FROM link ORDER BY a, b'),
    report: db.all('SELECT * FROM report ORDER BY id'),
    records: db.all('SELECT * FROM report_record ORDER BY record'),
    ballot: db.all('SELECT * FROM ballot ORDER BY stage, report, member'),
    outcome: db.all('SELECT * FROM outcome ORDER BY stage, report'),
  }
}

/** Each record as it came, by import; nothing that anybody does may change it. */
export function recordsBySource(db: WriteDb): unknown[] {
  return db.all('SELECT import, id, entry, item, raw FROM record ORDER BY seq')
}

interface Vote {
  stage: string
  report: string
  member: string
  decision: string
}

/** All votes that were ever cast, whether they count or not. */
export function votesCast(db: WriteDb): (Vote & { fact: string })[] {
  return allFacts(db)
    .filter(({ kind }) => kind === 'vote')
    .map(({ id, body }) => ({ ...JSON.parse(body), fact: id }))
    .reverse()
}

/** What was said and not taken back, oldest first, told from the facts alone. */
function inEffect(db: WriteDb): { kind: string; subject: string; body: string }[] {
  const facts = allFacts(db).toReversed()
  const undone = new Map<string, boolean>()
  for (const { kind, body } of facts) {
    if (kind !== 'undo') continue
    const said = JSON.parse(body)
    undone.set(said.action, said.undone)
  }
  return facts.filter(({ action }) => !undone.get(action))
}

/** The votes that must count: the newest of each member on any record of a report. */
export function ballotsByHand(db: WriteDb): string[] {
  const reportOf = new Map(clustersOf(db).flatMap((all) => all.map((record) => [record, all[0] ?? ''])))
  const counting = new Map<string, string>()
  for (const { kind, body } of inEffect(db)) {
    if (kind !== 'vote') continue
    const { stage, report, member, decision }: Vote = JSON.parse(body)
    counting.set(`${stage} ${reportOf.get(report)} ${member}`, decision)
  }
  return [...counting].map(([of, decision]) => `${of} ${decision}`).sort()
}

/** What persons say of pairs of records, the newest word of each pair; withdrawn ones say nothing. */
export function wordsByHand(db: WriteDb): string[] {
  const words = new Map<string, string>()
  for (const { kind, subject, body } of inEffect(db)) {
    const { by, verdict } = JSON.parse(body)
    if (kind === 'link' && by === 'person') words.set(subject, verdict)
  }
  return [...words]
    .filter(([, verdict]) => verdict !== 'withdrawn')
    .map(([subject, verdict]) => `${subject} ${verdict}`)
    .sort()
}

/** The votes that count, as everybody is shown them. */
export function ballotsOf(db: WriteDb): string[] {
  return db
    .all<Vote>('SELECT stage, report, member, decision FROM ballot')
    .map(({ stage, report, member, decision }) => `${stage} ${report} ${member} ${decision}`)
    .sort()
}

/** The newest vote of each member on each report that it was cast on, with its fact. */
export function currentVotes(db: WriteDb): unknown[] {
  return db.all(`SELECT subject, fact, body FROM current WHERE kind = 'vote' ORDER BY subject`)
}
