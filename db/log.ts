import type { KeptFact } from '#shared/domain/facts/fact.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import type { ReadDb } from './database.ts'

/** What the log has to know of a fact to tell who may see it, without its text. */
interface Light {
  seq: number
  kind: string
  author: string
  /** The stage that it names. */
  stage: StageId | null
  /** A vote that was given in another tool. */
  takenOver: boolean
  /** A label that the whole team has. */
  shared: boolean
}

/** All facts in the order of their ids, oldest first, as columns: some hundred thousand are gone through in milliseconds. */
export interface LogIndex {
  seqs: number[]
  /** Places in `kinds` and `authors`. */
  kinds: number[]
  authors: number[]
  kindNames: string[]
  authorNames: string[]
  /** 0 none, 1 title and abstract, 2 full text. */
  stages: number[]
  takenOver: boolean[]
  shared: boolean[]
  newestId: string
  newestSeq: number
}

const kept = new WeakMap<ReadDb, LogIndex>()

/** The index of all facts. Read once for a review that is open; after that only what was appended is read. */
export function logIndex(db: ReadDb): LogIndex {
  const known = kept.get(db)
  const index = known ?? emptyIndex()
  if (!readAfter(db, index)) {
    // What came in late from elsewhere belongs between what is known.
    kept.delete(db)
    return logIndex(db)
  }
  kept.set(db, index)
  return index
}

function emptyIndex(): LogIndex {
  return {
    seqs: [],
    kinds: [],
    authors: [],
    kindNames: [],
    authorNames: [],
    stages: [],
    takenOver: [],
    shared: [],
    newestId: '',
    newestSeq: 0,
  }
}

/** Reads what is newer. False where something would not go to the end. */
function readAfter(db: ReadDb, index: LogIndex): boolean {
  const kinds = new Map(index.kindNames.map((name, i) => [name, i]))
  const authors = new Map(index.authorNames.map((name, i) => [name, i]))
  const placeOf = (places: Map<string, number>, names: string[], name: string) => {
    const place = places.get(name) ?? names.push(name) - 1
    places.set(name, place)
    return place
  }
  const rows = db.iterate<{ seq: number; id: string; kind: string; author: string; said: number }>(
    // Texts hold no quotation mark that is not escaped, so a key with its value is found as it is written.
    // The plus: to find the few newest, the order of the ids is of no help.
    `SELECT seq, id, kind, author,
       CASE WHEN instr(body, '"stage":"title-abstract"') THEN 1 WHEN instr(body, '"stage":"full-text"') THEN 2 ELSE 0 END
       + 4 * (kind = 'vote' AND instr(body, '"origin":') > 0) + 8 * (kind = 'label' AND instr(body, '"shared":true') > 0) AS said
     FROM fact WHERE seq > ? ORDER BY ${index.newestSeq === 0 ? 'id' : '+id'}`,
    index.newestSeq,
  )
  for (const { seq, id, kind, author, said } of rows) {
    if (id < index.newestId) return false
    index.newestId = id
    index.newestSeq = Math.max(index.newestSeq, seq)
    index.seqs.push(seq)
    index.kinds.push(placeOf(kinds, index.kindNames, kind))
    index.authors.push(placeOf(authors, index.authorNames, author))
    index.stages.push(said & 3)
    index.takenOver.push((said & 4) > 0)
    index.shared.push((said & 8) > 0)
  }
  return true
}

/** A fact of the index as its words. */
export function lightAt(index: LogIndex, place: number): Light {
  const stage = index.stages[place]
  return {
    seq: index.seqs[place] ?? 0,
    kind: index.kindNames[index.kinds[place] ?? 0] ?? '',
    author: index.authorNames[index.authors[place] ?? 0] ?? '',
    stage: stage === 1 ? 'title-abstract' : stage === 2 ? 'full-text' : null,
    takenOver: index.takenOver[place] ?? false,
    shared: index.shared[place] ?? false,
  }
}

/** How many facts have a smaller id: where in the index those from a time on begin. */
export function placeOfId(db: ReadDb, index: LogIndex, id: string): number {
  let [low, high] = [0, index.seqs.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const found = db.get<{ id: string }>('SELECT id FROM fact WHERE seq = ?', index.seqs[middle] ?? 0)
    if ((found?.id ?? '') < id) low = middle + 1
    else high = middle
  }
  return low
}

/** A fact as the log shows it, by its sequence number. */
export function factOfLog(db: ReadDb, seq: number): (KeptFact & { undone: number }) | undefined {
  return db.get(
    `SELECT id, action, kind, subject, at, author, body, action IN (SELECT action FROM undone) AS undone
     FROM fact WHERE seq = ?`,
    seq,
  )
}

/** Sequence numbers of the facts that are not in effect. */
export function undoneFacts(db: ReadDb): Set<number> {
  const rows = db.all<{ seq: number }>('SELECT f.seq FROM undone u JOIN fact f ON f.action = u.action')
  return new Set(rows.map((row) => row.seq))
}

/** What was undone or done again by others, and of what: the facts of each action that an undo names. */
export function undosByOthers(db: ReadDb, author: string): { seq: number; action: string }[] {
  return db.all(`SELECT seq, subject AS action FROM fact WHERE kind = 'undo' AND author <> ?`, author)
}

/** The facts of an action, one after another. */
export function factsOfAction(db: ReadDb, action: string): IterableIterator<KeptFact> {
  return db.iterate('SELECT id, action, kind, subject, at, author, body FROM fact WHERE action = ?', action)
}

/** Sequence numbers of facts about reports whose title has all these words, the last perhaps only begun. */
export function factsTitled(db: ReadDb, words: string): Set<number> {
  const terms = words.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? []
  if (terms.length === 0) return new Set()
  const query = terms.map((term, i) => (i === terms.length - 1 ? `"${term}"*` : `"${term}"`)).join(' ')
  const records = db.all<{ record: string }>(
    `SELECT rr.record FROM report_text t JOIN report p ON p.seq = t.rowid JOIN report_record rr ON rr.report = p.id
     WHERE report_text MATCH ?`,
    `{title} : (${query})`,
  )
  const found = new Set<number>()
  for (const { record } of records) for (const { seq } of factsAbout(db, record)) found.add(seq)
  return found
}

/** The sign after the separator: all subjects that begin with a text and the separator lie between. */
const beginning = [
  ...(['title-abstract', 'full-text'] as const).flatMap((stage) =>
    ['vote', 'resolution', 'referral', 'note', 'assignment'].map((kind) => ({ kind, before: `${stage}/` })),
  ),
  ...['assessment', 'ruling', 'answer', 'charted', 'consensus', 'mark', 'labelling', 'field'].map((kind) => ({
    kind,
    before: '',
  })),
]

/** What was said of one record, in effect or not: all facts that name it as the report they are about, and links to it. */
export function factsAbout(db: ReadDb, record: string): (KeptFact & { seq: number; undone: number })[] {
  type Row = KeptFact & { seq: number; undone: number }
  const columns = `SELECT f.seq, f.id, f.action, f.kind, f.subject, f.at, f.author, f.body,
    f.action IN (SELECT action FROM undone) AS undone`
  const select = `${columns} FROM fact f`
  // Two searches and not one with an OR, for which SQLite would go through all facts of the kind: how long that takes tells how
  // many there are.
  const byRange = beginning.flatMap(({ kind, before }) =>
    db.all<Row>(
      `${select} WHERE f.kind = ? AND f.subject = ?
       UNION ALL ${select} WHERE f.kind = ? AND f.subject > ? AND f.subject < ?`,
      kind,
      `${before}${record}`,
      kind,
      `${before}${record}/`,
      `${before}${record}0`,
    ),
  )
  const bySubject = ['retrieval', 'destination', 'removal', 'study'].flatMap((kind) =>
    db.all<Row>(`${select} WHERE f.kind = ? AND f.subject = ?`, kind, record),
  )
  const byCurrent = db.all<Row>(
    `${columns} FROM current c CROSS JOIN fact f ON f.kind = c.kind AND f.subject = c.subject
     WHERE c.about = ? AND c.kind IN ('sampled', 'message')`,
    record,
  )
  const links = db.all<Row>(
    `${columns}
     FROM (SELECT a || '|' || b AS subject FROM link WHERE a = ? UNION SELECT a || '|' || b FROM link WHERE b = ?) l
     CROSS JOIN fact f ON f.kind = 'link' AND f.subject = l.subject`,
    record,
    record,
  )
  return [...byRange, ...bySubject, ...byCurrent, ...links]
}
