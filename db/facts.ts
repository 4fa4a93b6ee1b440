import type { Fact, FactKind, KeptFact } from '#shared/domain/facts/fact.ts'
import type { ReadDb, WriteDb } from './database.ts'

/** Appends facts. A fact that is there already, by id, is left as it is: taking facts in twice changes nothing. */
export function insertFacts(db: WriteDb, facts: readonly Fact[]): Fact[] {
  return facts.filter(
    (fact) =>
      db.run(
        'INSERT INTO fact (id, action, kind, subject, at, author, body) VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING',
        fact.id,
        fact.action,
        fact.kind,
        fact.subject,
        fact.at,
        fact.author,
        JSON.stringify(fact.body),
      ) === 1,
  )
}

/** What each fact of an action is about: for undoing it. */
export function subjectsOfAction(db: ReadDb, action: string): { kind: FactKind; subject: string; body: string }[] {
  return db.all('SELECT kind, subject, body FROM fact WHERE action = ? ORDER BY id', action)
}

/** All facts in effect of one kind about one subject, oldest first: the versions of a criterion, for example. */
export function history(db: ReadDb, kind: FactKind, subject: string): KeptFact[] {
  return db.all(
    `SELECT id, action, kind, subject, at, author, body FROM fact
     WHERE kind = ? AND subject = ? AND action NOT IN (SELECT action FROM undone) ORDER BY id`,
    kind,
    subject,
  )
}

/**
 * Which review this is, wherever its file lies and whatever it is called: the id of the fact by which it was made. Undefined
 * for one that is being made.
 */
export function identityOf(db: ReadDb): string | undefined {
  return db.get<{ id: string }>(`SELECT id FROM fact WHERE kind = 'review' ORDER BY id LIMIT 1`)?.id
}

/**
 * The newest action of an author that is in effect, undo gestures and invitations aside, which are taken back where they were
 * made; never that by which the review was made.
 */
export function latestAction(db: ReadDb, author: string): string | undefined {
  return db.get<{ action: string }>(
    `SELECT action FROM fact WHERE author = ? AND kind NOT IN ('undo', 'invitation')
     AND action NOT IN (SELECT action FROM undone)
     AND action <> (SELECT action FROM fact WHERE kind = 'review' ORDER BY id LIMIT 1)
     ORDER BY id DESC LIMIT 1`,
    author,
  )?.action
}

/** The author's undo that a redo would bring back: the newest undo in force, when nothing new was done after it. */
export function latestUndone(db: ReadDb, author: string): string | undefined {
  const newest = db.get<{ id: string | null }>(
    `SELECT max(id) AS id FROM fact WHERE author = ? AND kind <> 'undo'`,
    author,
  )?.id
  return db.get<{ action: string }>(
    `SELECT c.subject AS action FROM current c
     WHERE c.kind = 'undo' AND c.author = ? AND c.fact > ? AND json_extract(c.body, '$.undone') = 1
     ORDER BY c.fact DESC LIMIT 1`,
    author,
    newest ?? '',
  )?.action
}

/** Every fact, newest first, with whether its action is undone. */
export function allFacts(db: ReadDb): (KeptFact & { undone: number })[] {
  return db.all(
    `SELECT id, action, kind, subject, at, author, body, action IN (SELECT action FROM undone) AS undone
     FROM fact ORDER BY id DESC`,
  )
}

/** Every fact in effect, oldest first: what the projections are rebuilt from. */
export function factSubjects(db: ReadDb): { kind: FactKind; subject: string }[] {
  return db.all('SELECT DISTINCT kind, subject FROM fact')
}
