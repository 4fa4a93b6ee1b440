import { gunzipSync, gzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import type { KeptFact } from '#shared/domain/facts/fact.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** What a packet says of itself. */
export interface PacketRow {
  id: string
  version: number
  /** Which review it is of, the id of the fact by which it was made. */
  review: string
  member: string
  stage: StageId
  made: string
  /** The public key for which hand-ins are sealed. */
  key: Buffer
  /** What only this packet and the lead's review know. */
  secret: Buffer
  /** The place of the last fact that it came with. */
  came: number
  /** The place of the last fact that was handed in. */
  handed: number
  handedAt: string | null
  folder: string | null
}

const packetColumns =
  'id, version, review, member, stage, made, key, secret, came, handed, handed_at AS handedAt, folder'

/** What the packet says of itself, if the file is one. */
export function packetOf(db: ReadDb): PacketRow | undefined {
  return db.get(`SELECT ${packetColumns} FROM packet`)
}

/** Whether any of an action came with the packet that is open: it was said elsewhere, and more may belong to it there. */
export function cameWithPacket(db: ReadDb, action: string): boolean {
  return (
    db.get('SELECT 1 FROM packet p JOIN fact f ON f.seq <= p.came WHERE f.action = ? LIMIT 1', action) !== undefined
  )
}

/** Says that a file is a packet; all facts that are in it now came with it. */
export function becomePacket(
  db: WriteDb,
  { id, version, review, member, stage, made, key, secret }: Omit<PacketRow, 'came' | 'handed' | 'handedAt' | 'folder'>,
): void {
  db.run(
    `INSERT INTO packet (only, id, version, review, member, stage, made, key, secret, came, handed)
     SELECT 1, ?, ?, ?, ?, ?, ?, ?, ?, coalesce(max(seq), 0), coalesce(max(seq), 0) FROM fact`,
    id,
    version,
    review,
    member,
    stage,
    made,
    key,
    secret,
  )
}

/** Keeps in mind up to which fact a packet was handed in, and when. */
export function markHandedIn(db: WriteDb, upTo: number, at: string): void {
  db.run('UPDATE packet SET handed = ?, handed_at = ?', upTo, at)
}

/** The folder into which a packet hands in by itself, or none. */
export function keepPacketFolder(db: WriteDb, folder: string | null): void {
  db.run('UPDATE packet SET folder = ?', folder)
}

/** The facts of these kinds that came into a file after some place, in order. */
export function factsAfter(db: ReadDb, seq: number, kinds: readonly string[]): (KeptFact & { seq: number })[] {
  return db.all(
    `SELECT seq, id, action, kind, subject, at, author, body FROM fact
     WHERE seq > ? AND kind IN (${kinds.map(() => '?').join(', ')}) ORDER BY seq`,
    seq,
    ...kinds,
  )
}

/** All facts of these kinds by one author, in effect or not, oldest first. */
export function factsBy(db: ReadDb, author: string, kinds: readonly string[]): KeptFact[] {
  return db.all(
    `SELECT id, action, kind, subject, at, author, body FROM fact
     WHERE author = ? AND kind IN (${kinds.map(() => '?').join(', ')}) ORDER BY id`,
    author,
    ...kinds,
  )
}

/** All facts in effect of one kind, whoever said them, oldest first. */
export function factsInEffect(db: ReadDb, kind: string): KeptFact[] {
  return db.all(
    `SELECT id, action, kind, subject, at, author, body FROM fact
     WHERE kind = ? AND action NOT IN (SELECT action FROM undone) ORDER BY id`,
    kind,
  )
}

/** The current fact of each subject of one kind as it is kept, oldest first. */
export function currentRows(db: ReadDb, kind: string): KeptFact[] {
  return db.all(
    `SELECT f.id, f.action, f.kind, f.subject, f.at, f.author, f.body FROM current c JOIN fact f ON f.id = c.fact
     WHERE c.kind = ? ORDER BY f.id`,
    kind,
  )
}

/** A fact by its id. */
export function factById(db: ReadDb, id: string): KeptFact | undefined {
  return db.get('SELECT id, action, kind, subject, at, author, body FROM fact WHERE id = ?', id)
}

/** Who said the facts of an action. */
export function authorsOfAction(db: ReadDb, action: string): { author: string; kind: string }[] {
  return db.all('SELECT DISTINCT author, kind FROM fact WHERE action = ?', action)
}

/** Who first said anything of this kind about a subject. */
export function firstAuthor(db: ReadDb, kind: string, subject: string): string | undefined {
  return db.get<{ author: string }>(
    'SELECT author FROM fact WHERE kind = ? AND subject = ? ORDER BY id LIMIT 1',
    kind,
    subject,
  )?.author
}

/** Whether anything of this kind was ever said about a subject. */
export function isSaid(db: ReadDb, kind: string, subject: string): boolean {
  return db.get('SELECT 1 FROM fact WHERE kind = ? AND subject = ? LIMIT 1', kind, subject) !== undefined
}

/** Every subject of which anything of this kind was ever said, whether it is in effect or not. */
export function everSaid(db: ReadDb, kind: string): Set<string> {
  const rows = db.all<{ subject: string }>('SELECT DISTINCT subject FROM fact WHERE kind = ?', kind)
  return new Set(rows.map(({ subject }) => subject))
}

/** A packet that was given out. */
export interface PacketGiven {
  id: string
  member: string
  stage: StageId
  made: string
  privateKey: Buffer
  secret: Buffer
  /** How many reports are in it. */
  reports: number
}

const givenColumns = 'id, member, stage, made, private_key AS privateKey, secret, reports'

/** Keeps that a packet was given out, what opens its hand-ins, and what is in it. */
export function keepGiven(db: WriteDb, given: PacketGiven, records: readonly string[]): void {
  db.run(
    `INSERT INTO packet_given (id, member, stage, made, private_key, secret, records, reports) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    given.id,
    given.member,
    given.stage,
    given.made,
    given.privateKey,
    given.secret,
    gzipSync(JSON.stringify(records)),
    given.reports,
  )
}

/** The packet of this id that was given out of this review. */
export function givenById(db: ReadDb, id: string): PacketGiven | undefined {
  return db.get(`SELECT ${givenColumns} FROM packet_given WHERE id = ?`, id)
}

/** All packets that were given out, oldest first. */
export function allGiven(db: ReadDb): PacketGiven[] {
  return db.all(`SELECT ${givenColumns} FROM packet_given ORDER BY made, id`)
}

/** Ids of the records that are in a packet that was given out. */
export function recordsGiven(db: ReadDb, id: string): Set<string> {
  const row = db.get<{ records: Buffer }>('SELECT records FROM packet_given WHERE id = ?', id)
  return new Set<string>(row ? JSON.parse(gunzipSync(row.records).toString('utf8')) : [])
}

/** A hand-in that was taken in. */
export interface PacketTaken {
  hash: string
  packet: string
  name: string
  at: string
  facts: number
  fresh: number
}

/** Keeps that a hand-in was taken in; the same file once more changes nothing. */
export function keepTaken(db: WriteDb, { hash, packet, name, at, facts, fresh }: PacketTaken): void {
  db.run(
    'INSERT INTO packet_taken (hash, packet, name, at, facts, fresh) VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    hash,
    packet,
    name,
    at,
    facts,
    fresh,
  )
}

/** Whether a hand-in of this content was taken in. */
export function isTaken(db: ReadDb, hash: string): boolean {
  return db.get('SELECT 1 FROM packet_taken WHERE hash = ?', hash) !== undefined
}

/** All hand-ins that were taken in, oldest first. */
export function allTaken(db: ReadDb): PacketTaken[] {
  return db.all('SELECT hash, packet, name, at, facts, fresh FROM packet_taken ORDER BY at, hash')
}

/** The folder that the review shares with its reviewers, if any. */
export function sharedFolder(db: ReadDb): string | undefined {
  return db.get<{ folder: string }>('SELECT folder FROM packet_folder')?.folder
}

/** Shares a folder with the reviewers, or none any more. */
export function keepSharedFolder(db: WriteDb, folder: string | null): void {
  db.run('DELETE FROM packet_folder')
  if (folder !== null) db.run('INSERT INTO packet_folder (only, folder) VALUES (1, ?)', folder)
}

/** All that is written becomes one file without a journal beside it and without free pages, fit to be carried away. */
export function closeToCarry(db: WriteDb): void {
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.exec('PRAGMA journal_mode = DELETE')
  db.exec('VACUUM')
  db.close()
}

/** What a packet that came back has in it: only read, and nothing in its schema is run. */
export interface PacketRead {
  packet: PacketRow
  facts: KeptFact[]
  /** Which review its facts are of. */
  review: string | undefined
}

/**
 * Reads a packet as it lies, changing nothing. A file from elsewhere may have any schema: views and triggers are not trusted
 * (https://www.sqlite.org/security.html), and a table that is none, or that computes what is in it, is refused. Undefined where the file is no packet.
 *
 * @param most how many bytes of facts at most are read
 */
export function readPacket(
  path: string,
  kinds: readonly string[],
  most: number,
): PacketRead | 'too-large' | 'damaged' | undefined {
  let sqlite: Sqlite.Database | undefined
  try {
    sqlite = new Sqlite(path, { readonly: true, fileMustExist: true })
    sqlite.pragma('trusted_schema = OFF')
    sqlite.pragma('cell_size_check = ON')
    sqlite.pragma('mmap_size = 0')
    const plain = sqlite
      .prepare(
        `SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name IN ('packet', 'fact') AND sql NOT LIKE '%VIRTUAL%'`,
      )
      .pluck()
      .get()
    const computed = sqlite.prepare(
      `SELECT count(*) FROM sqlite_schema s, pragma_table_xinfo(s.name) x WHERE s.name IN ('packet', 'fact') AND x.hidden <> 0`,
    )
    if (plain !== 2 || computed.pluck().get() !== 0) return undefined
    if (sqlite.pragma('quick_check(1)', { simple: true }) !== 'ok') return 'damaged'
    const all = sqlite.prepare(`SELECT ${packetColumns} FROM main.packet`).get() as PacketRow | undefined
    if (!all) return undefined
    const facts: KeptFact[] = []
    let left = most
    const said = sqlite
      .prepare(
        `SELECT id, action, kind, subject, at, author, body FROM main.fact
         WHERE kind IN (${kinds.map(() => '?').join(', ')}) ORDER BY seq`,
      )
      .iterate(...kinds) as IterableIterator<KeptFact>
    for (const fact of said) {
      if (Object.values(fact).some((value) => typeof value !== 'string')) return undefined
      left -= fact.body.length + 200
      if (left < 0) return 'too-large'
      facts.push(fact)
    }
    const review = sqlite.prepare(`SELECT id FROM main.fact WHERE kind = 'review' ORDER BY id LIMIT 1`).pluck().get()
    return { packet: all, facts, review: typeof review === 'string' ? review : undefined }
  } catch {
    return undefined
  } finally {
    sqlite?.close()
  }
}
