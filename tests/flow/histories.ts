import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { encodeTime } from 'ulid'
import type { WriteDb } from '#db/database.ts'
import { type Client, clientOf } from '#server/client.ts'
import { type Clock, createHost, type Host } from '#server/host.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import { flowForms } from '#shared/domain/flow/flow.ts'
import { otherMethods, sourceKinds } from '#shared/domain/reviews/words.ts'

/** A clock by which each step is some hours after the one before, so that a history is some days long. */
class StepClock implements Clock {
  #at = Date.UTC(2026, 0, 1, 12)
  #ids = 0

  step(hours: number): void {
    this.#at += hours * 60 * 60 * 1000
  }

  now(): Date {
    return new Date(this.#at)
  }

  id(): string {
    return encodeTime(this.#at, 10) + String(this.#ids++).padStart(16, '0')
  }
}

/** A review in the middle of everything: both stages open, three people, sources of all kinds with copies of each other's. */
export interface History {
  path: string
  host: Host
  db: WriteDb
  clock: StepClock
  /** The lead, who screens; another who screens; and who resolves. */
  clients: readonly [Client, Client, Client]
  close(): void
}

const titles = [
  'Leaving school early and the road to work in rural counties',
  'Supported employment for young adults with a psychosis',
  'Motivation and activation among disabled youth: a register study',
  'A life on hold: waiting for benefits in three cities',
  'Return to school after illness, seen by the pupils themselves',
  'Youth outside work and education in the far north',
]

function ris(places: readonly number[]): string {
  return places
    .map(
      (i) => `TY  - JOUR\nTI  - ${titles[i]}\nAU  - Writer${i}, A.\nPY  - ${2010 + i}\nJO  - Nordic Journal\nER  - \n`,
    )
    .join('\n')
}

/** The sources: most of what one has another has too. */
const sources = [
  { name: 'East', kind: 'database', removedBefore: 2, hits: 6, has: [0, 1, 2, 3] },
  { name: 'West', kind: 'register', removedBefore: 0, has: [1, 2, 4] },
  { name: 'Citations', kind: 'other', method: 'citation', removedBefore: 1, has: [2, 5] },
] as const

/** Builds such a review once; each call of `open` gives a copy of it with a clock of its own. */
export async function buildHistories(): Promise<{ open(): Promise<History>; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-histories-'))
  const template = join(folder, 'template.parallax')
  const host = createHost({ folder, samples: '', clock: new StepClock() })
  const lead = clientOf(createSession(host, 'desktop'))
  await lead.reviews.create({
    path: template,
    title: 'Histories',
    question: '',
    members: [
      { name: 'One', roles: ['lead', 'reviewer'] },
      { name: 'Two', roles: ['reviewer'] },
      { name: 'Three', roles: ['resolver'] },
    ],
    stages: (['title-abstract', 'full-text'] as const).map((id) => ({
      id,
      reviewersPerReport: 2,
      maybe: 'conflict',
      blind: false,
    })),
    criteria: [],
    reasons: [
      { stage: 'title-abstract', label: 'Not the north' },
      { stage: 'full-text', label: 'Other people' },
      { stage: 'full-text', label: 'Other' },
    ],
  })
  const members = (await lead.team.members({})).members.map(({ id }) => id)
  await lead.team.signIn({ member: members[0] ?? '' })
  for (const id of ['title-abstract', 'full-text'] as const)
    await lead.reviews.saveStage({
      id,
      reviewers: members.slice(0, 2),
      reviewersPerReport: 2,
      maybe: 'conflict',
      blind: false,
    })
  for (const { has, ...source } of sources)
    await finish(await lead.imports.add({ file: new File([ris(has)], `${source.name}.ris`), source }))
  host.close()
  let copies = 0
  return {
    async open() {
      const path = join(folder, `copy-${copies++}.parallax`)
      copyFileSync(template, path)
      const clock = new StepClock()
      clock.step(24)
      const opened = createHost({ folder, samples: '', clock })
      const db = opened.open(path)
      // Thousands of calls on a review that is thrown away: the disk need not be waited for.
      db.exec('PRAGMA synchronous = OFF')
      const [one, two, three] = await Promise.all(
        members.map(async (member) => {
          const client = clientOf(createSession(opened, 'desktop'))
          await client.reviews.open({ path })
          await client.team.signIn({ member })
          return client
        }),
      )
      if (!one || !two || !three) throw new Error('the review has three members')
      return {
        path,
        host: opened,
        db,
        clock,
        clients: [one, two, three],
        close() {
          opened.close()
          for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
        },
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A report or record by its place, the first ones more often. */
const place = fc.oneof(fc.nat({ max: 2 }), fc.nat({ max: 11 }))
const who = fc.nat({ max: 2 })
const stage = fc.constantFrom('title-abstract' as const, 'full-text' as const)
const decision = fc.constantFrom('include' as const, 'include' as const, 'exclude' as const, 'maybe' as const)
const settled = fc.constantFrom('include' as const, 'exclude' as const)
const reason = fc.option(fc.nat({ max: 1 }))
const several = fc.array(place, { minLength: 2, maxLength: 3 })
const one = <const Does extends string>(word: Does) => ({ does: fc.constant(word) })
const kinds = fc.constantFrom('background', 'ongoing', 'protocol', 'awaiting', null)

/** One thing that somebody does. */
const deed = fc.oneof(
  { weight: 8, arbitrary: fc.record({ ...one('agree'), stage, at: place, decision, reason }) },
  { weight: 5, arbitrary: fc.record({ ...one('vote'), who, stage, at: place, decision, reason }) },
  { weight: 3, arbitrary: fc.record({ ...one('resolve'), stage, at: place, decision: settled, reason }) },
  {
    weight: 3,
    arbitrary: fc.record({
      ...one('retrieve'),
      at: place,
      status: fc.constantFrom('sought', 'retrieved', 'not-retrieved'),
    }),
  },
  { weight: 2, arbitrary: fc.record({ ...one('send'), at: place, to: kinds }) },
  { weight: 1, arbitrary: fc.record({ ...one('replace'), at: place, by: place, fresh: fc.nat({ max: 2 }) }) },
  { weight: 2, arbitrary: fc.record({ ...one('group'), at: several }) },
  { weight: 1, arbitrary: fc.record({ ...one('alone'), at: place }) },
  { weight: 1, arbitrary: fc.record({ ...one('main'), at: place }) },
  { weight: 2, arbitrary: fc.record({ ...one('join'), at: several }) },
  { weight: 2, arbitrary: fc.record({ ...one('split'), at: place }) },
  { weight: 2, arbitrary: fc.record(one('find')) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...one('enter'),
      title: place,
      kind: fc.constantFrom(...sourceKinds),
      method: fc.option(fc.constantFrom(...otherMethods), { nil: undefined }),
      removedBefore: fc.nat({ max: 2 }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ ...one('remove'), at: place, by: fc.constantFrom('automation' as const, 'other' as const) }),
  },
  { weight: 1, arbitrary: fc.record({ ...one('putBack'), at: place }) },
  { weight: 1, arbitrary: fc.record({ ...one('takeOut'), at: place }) },
  { weight: 1, arbitrary: fc.record({ ...one('bringBack'), at: place }) },
  {
    weight: 2,
    arbitrary: fc.record({
      ...one('set'),
      stage,
      perReport: fc.constantFrom(1, 2),
      maybe: fc.constantFrom('include' as const, 'conflict' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      ...one('override'),
      form: fc.constantFrom(...flowForms),
      n: fc.option(fc.nat({ max: 9 })),
    }),
  },
  { weight: 4, arbitrary: fc.record({ ...one('undo'), who }) },
  { weight: 3, arbitrary: fc.record({ ...one('redo'), who }) },
)
export type Deed = Parameters<Parameters<typeof deed.map>[0]>[0]

/** What the three do, one after another. */
export const deeds: fc.Arbitrary<Deed[]> = fc.array(deed, { minLength: 4, maxLength: 24 })

/** Does all this, with some hours between. A refusal is an answer: the report is not there, or not at that stage. */
export async function doAll(history: History, all: readonly Deed[], after: () => Promise<void>): Promise<void> {
  for (const each of all) {
    history.clock.step(7)
    await does(history, each).catch((error: unknown) => {
      const code = error instanceof Error && 'code' in error ? String(error.code) : ''
      if (code !== 'PROBLEM' && code !== 'FORBIDDEN') throw error
    })
    await after()
  }
}

async function does(history: History, deed: Deed): Promise<unknown> {
  const { db, clients } = history
  const [lead, two, third] = clients
  const ids = (sql: string) => db.all<{ id: string }>(sql).map(({ id }) => id)
  const reports = ids('SELECT id FROM report ORDER BY seq')
  const at = (n: number) => reports[n % Math.max(1, reports.length)] ?? 'nothing'
  const reasons = async (of: string, n: number | null) => {
    const own = (await lead.reviews.setup({})).reasons.filter((each) => each.stage === of)
    return n === null || own.length === 0 ? [] : [own[n % own.length]?.id ?? '']
  }
  switch (deed.does) {
    case 'agree':
    case 'vote': {
      const given = deed.decision === 'exclude' ? await reasons(deed.stage, deed.reason) : []
      const vote = { stage: deed.stage, report: at(deed.at), decision: deed.decision, reasons: given }
      if (deed.does === 'vote') return clients[deed.who]?.screening.vote(vote)
      await lead.screening.vote(vote)
      return two.screening.vote(vote)
    }
    case 'resolve':
      return third.conflicts.resolve({
        stage: deed.stage,
        report: at(deed.at),
        decision: deed.decision,
        reasons: deed.decision === 'exclude' ? await reasons(deed.stage, deed.reason) : [],
      })
    case 'retrieve':
      return two.fulltext.retrieve({ report: at(deed.at), status: deed.status })
    case 'send':
      return lead.fulltext.send({ report: at(deed.at), to: deed.to })
    case 'replace':
      return lead.fulltext.replace({
        report: at(deed.at),
        existing: deed.by === deed.at ? [] : [at(deed.by)],
        by: Array.from({ length: deed.fresh }, (_, i) => ({ title: `An article ${i} of ${at(deed.at)}` })),
      })
    case 'group':
      return lead.studies.group({ reports: deed.at.map(at) })
    case 'alone':
      return lead.studies.split({ reports: [at(deed.at)] })
    case 'main':
      return lead.studies.setMain({ report: at(deed.at) })
    case 'join':
      return lead.duplicates.join({ reports: deed.at.map(at) })
    case 'split': {
      const records = db
        .all<{ record: string }>('SELECT record FROM report_record WHERE report = ? ORDER BY record', at(deed.at))
        .map(({ record }) => record)
      // Once all imports are taken out there is nothing to split.
      return records.length > 0 && lead.duplicates.split({ report: at(deed.at), parts: [records.slice(-1)] })
    }
    case 'find':
      return finish(await lead.duplicates.find({}))
    case 'enter': {
      const { title, kind, method, removedBefore } = deed
      const reference = { title: titles[title % titles.length] ?? '', author: `Writer${title % titles.length}, A.` }
      const source = { name: `By hand ${title}`, kind, removedBefore, ...(kind === 'other' ? { method } : {}) }
      return lead.imports.enter({ reference, source })
    }
    case 'remove':
      return two.removal.remove({ report: at(deed.at), by: deed.by, why: 'Retracted' })
    case 'putBack':
      return lead.removal.putBack({ report: at(deed.at) })
    case 'takeOut':
    case 'bringBack': {
      const imports = ids(`SELECT subject AS id FROM current WHERE kind = 'import' ORDER BY subject`)
      return lead.imports[deed.does]({ import: imports[deed.at % imports.length] ?? 'nothing' })
    }
    case 'set': {
      const reviewers = (await lead.team.members({})).members.slice(0, 2).map(({ id }) => id)
      const { stage: id, perReport: reviewersPerReport, maybe } = deed
      return lead.reviews.saveStage({ id, reviewers, reviewersPerReport, maybe, blind: false })
    }
    case 'override':
      return lead.flow.override({ form: deed.form, key: 'screened', n: deed.n, why: deed.n === null ? '' : 'Counted' })
    case 'undo':
    case 'redo':
      return clients[deed.who]?.reviews[deed.does]({})
  }
}
