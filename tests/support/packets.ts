import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { WriteDb } from '#db/database.ts'
import { type Client, clientOf } from '#server/client.ts'
import { createHost, type Host } from '#server/host.ts'
import { createSession, type Session } from '#server/session.ts'
import { finish } from '#server/work.ts'

const stage = 'title-abstract' as const

/** Somebody at a window. */
export interface AtWindow {
  session: Session
  client: Client
  member: string
}

/** A team without a host: a lead at the review, and two reviewers who have a packet each, or are to get one. */
export interface Apart {
  path: string
  db: WriteDb
  lead: AtWindow
  /** The two at the lead's machine. */
  reviewers: readonly [AtWindow, AtWindow]
  /** Gives one of the two a packet, and opens it as they do. */
  give(who: 0 | 1): Promise<AtWindow>
  /** The review as it is now, in a file of its own, and the lead at it. */
  copy(): { lead: AtWindow; db: WriteDb }
  /** What somebody at a packet hands in now. */
  handIn(at: AtWindow): Promise<Buffer>
  close(): void
}

const titles = [
  'Leaving school early and the road to work in rural counties',
  'Supported employment for young adults with a psychosis',
  'Motivation and activation among disabled youth: a register study',
  'A life on hold: waiting for benefits in three cities',
  'Return to school after illness, seen by the pupils themselves',
]
const ris = (places: readonly number[]) =>
  places.map((i) => `TY  - JOUR\nTI  - ${titles[i]}\nAU  - Writer${i}, A.\nPY  - ${2010 + i}\nER  - \n`).join('\n')

/** A source that comes later: some of the old references again, and new ones. */
export function laterSource(again: readonly number[], added: number): string {
  const fresh = Array.from({ length: added }, (_, i) => `TY  - JOUR\nTI  - Only found later, number ${i}\nER  - \n`)
  return `${ris(again)}\n${fresh.join('\n')}`
}

async function addSource({ client }: AtWindow, name: string, text: string): Promise<void> {
  const source = { name, kind: 'database' as const, removedBefore: 0 }
  await finish(await client.imports.add({ file: new File([text], `${name}.ris`), source }))
}

/** Builds such a review once; each call of `open` gives a copy of it. */
export async function buildApart(): Promise<{ open(): Promise<Apart>; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-apart-'))
  const template = join(folder, 'template.parallax')
  const first = createHost({ folder, samples: '' })
  const founder = clientOf(createSession(first, 'desktop'))
  const stages = (['title-abstract', 'full-text'] as const).map((id) => ({
    id,
    reviewersPerReport: 2,
    maybe: 'conflict' as const,
    blind: true,
  }))
  await founder.reviews.create({
    path: template,
    title: 'Apart',
    question: '',
    members: [
      { name: 'Lead', roles: ['lead'] },
      { name: 'One', roles: ['reviewer'] },
      { name: 'Two', roles: ['reviewer'] },
    ],
    stages,
    criteria: [{ stage, kind: 'include', text: 'Young people' }],
    reasons: [{ stage, label: 'Not Nordic' }],
  })
  const members = (await founder.team.members({})).members.map(({ id }) => id)
  const [lead = '', ...pair] = members
  await founder.team.signIn({ member: lead })
  for (const one of stages) await founder.reviews.saveStage({ ...one, reviewers: pair })
  const at = { client: founder } as AtWindow
  await addSource(at, 'East', ris([0, 1, 2, 3]))
  await addSource(at, 'West', ris([1, 2, 4]))
  await finish(await founder.duplicates.find({}))
  first.close()
  let files = 0
  const fresh = (name: string) => join(folder, `${name}-${files++}.parallax`)
  return {
    async open() {
      const path = fresh('review')
      copyFileSync(template, path)
      const host = createHost({ folder, samples: '' })
      const [one = '', two = ''] = pair
      const apart: Apart = {
        path,
        db: quick(host, path),
        lead: sit(host, path, lead),
        reviewers: [sit(host, path, one), sit(host, path, two)],
        async give(who) {
          const packet = fresh('packet')
          apart.lead.session.places.set('packet', packet)
          const member = apart.reviewers[who].member
          await apart.lead.client.packets.give({ member, to: { handed: 'packet' } })
          quick(host, packet)
          return sit(host, packet, member)
        },
        copy() {
          const copied = fresh('copy')
          apart.db.run('VACUUM INTO ?', copied)
          return { lead: sit(host, copied, lead), db: quick(host, copied) }
        },
        async handIn({ session, client }) {
          const file = join(folder, `${files++}.handin`)
          session.places.set('hand-in', file)
          await client.packets.handIn({ to: { handed: 'hand-in' } })
          return readFileSync(file)
        },
        close: () => host.close(),
      }
      return apart
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** Thousands of calls on files that are thrown away: the disk need not be waited for. */
function quick(host: Host, path: string): WriteDb {
  const db = host.open(path)
  db.exec('PRAGMA synchronous = OFF')
  return db
}

function sit(host: Host, path: string, member: string): AtWindow {
  const session = createSession(host, 'desktop')
  session.bind({ review: path, member })
  return { session, client: clientOf(session), member }
}

const place = fc.nat({ max: 99 })
const decision = fc.constantFrom('include' as const, 'exclude' as const, 'maybe' as const)
const one = <const Does extends string>(word: Does) => ({ does: fc.constant(word) })

/** One thing that a reviewer does, at the lead's machine or in their packet. */
const said = fc.oneof(
  { weight: 6, arbitrary: fc.record({ ...one('vote'), at: place, decision, reason: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ ...one('bulk'), at: place, decision }) },
  { weight: 1, arbitrary: fc.record({ ...one('note'), at: place, text: fc.string({ maxLength: 8 }) }) },
  { weight: 1, arbitrary: fc.record({ ...one('mark'), at: place, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ ...one('label'), at: place, name: fc.nat({ max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ ...one('merge'), at: place }) },
  { weight: 1, arbitrary: fc.record({ ...one('assess'), at: place, met: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ ...one('ask'), at: place }) },
  { weight: 2, arbitrary: fc.record(one('undo')) },
  { weight: 1, arbitrary: fc.record(one('redo')) },
)
export type Said = Parameters<Parameters<typeof said.map>[0]>[0]

/** What somebody does, one thing after the other. */
export const sayings: fc.Arbitrary<Said[]> = fc.array(said, { maxLength: 10 })

/** What the lead does in the review meanwhile. */
const deed = fc.oneof(
  fc.record({ ...one('import'), again: fc.uniqueArray(fc.nat({ max: 4 })), added: fc.nat({ max: 2 }) }),
  fc.record({ ...one('join'), a: place, b: place }),
  fc.record({ ...one('split'), at: place }),
  fc.record(one('find')),
  fc.record(one('takeOut')),
  fc.record({ ...one('remove'), at: place }),
  fc.record(one('undo')),
)
export type Deed = Parameters<Parameters<typeof deed.map>[0]>[0]

/** What the lead does, one thing after the other. */
export const deeds: fc.Arbitrary<Deed[]> = fc.array(deed, { maxLength: 6 })

/** Does all this. A refusal is an answer: there may be nothing to merge, or the report is gone. */
export async function sayAll(at: AtWindow, all: readonly Said[]): Promise<void> {
  for (const one of all) await orRefused(say(at, one))
}

/** Does all this as the lead. */
export async function doAll(at: AtWindow, db: WriteDb, all: readonly Deed[]): Promise<void> {
  for (const [i, one] of all.entries()) await orRefused(act(at, db, one, i))
}

async function orRefused(work: Promise<unknown>): Promise<void> {
  await work.catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code !== 'PROBLEM') throw error
  })
}

async function say({ client, member }: AtWindow, said: Said): Promise<unknown> {
  const { ids } = await client.screening.queue({ stage })
  const report = 'at' in said ? (ids[said.at % ids.length] ?? '') : ''
  const labels = async () => (await client.marks.labels({})).labels.filter(({ mine }) => mine).map(({ label }) => label)
  switch (said.does) {
    case 'vote': {
      const setup = await client.reviews.setup({})
      const reason = setup.reasons.find((one) => one.stage === stage)?.id
      const reasons = said.reason && reason && said.decision === 'exclude' ? [reason] : []
      return client.screening.vote({ stage, report, decision: said.decision, reasons })
    }
    case 'bulk': {
      const some = ids.slice(said.at % ids.length)
      const input = { stage, ids: some, decision: said.decision, reasons: [] }
      const { changes } = await client.screening.bulkPreview(input)
      return finish(await client.screening.bulk({ ...input, expected: changes }))
    }
    case 'note':
      return client.marks.note({ stage, report, member, text: said.text })
    case 'mark':
      return client.marks.mark({ report, mark: 'star', on: said.on })
    case 'label': {
      const { label } = await client.marks.saveLabel({ name: `Label ${said.name}` })
      return client.marks.putLabel({ report, label, on: true })
    }
    case 'merge': {
      const [into = '', ...others] = await labels()
      return others.length > 0 && client.marks.mergeLabels({ labels: others.slice(0, 1), into })
    }
    case 'assess': {
      const criterion = (await client.reviews.setup({})).criteria[0]?.id ?? ''
      return client.criteria.assess({ report, criterion, verdict: said.met ? 'met' : 'not-met' })
    }
    case 'ask':
      return client.marks.ask({ stage, report, text: 'Is this one?' })
    case 'undo':
      return client.reviews.undo({})
    case 'redo':
      return client.reviews.redo({})
  }
}

async function act(at: AtWindow, db: WriteDb, deed: Deed, i: number): Promise<unknown> {
  const { client } = at
  const reports = db.all<{ id: string }>('SELECT id FROM report ORDER BY id').map(({ id }) => id)
  // All of them may have been taken out.
  if (reports.length === 0 && ['join', 'split', 'remove'].includes(deed.does)) return
  const of = (n: number) => reports[n % reports.length] ?? ''
  switch (deed.does) {
    case 'import':
      return addSource(at, `Later ${i}`, laterSource(deed.again, deed.added))
    case 'join':
      return client.duplicates.join({ reports: [of(deed.a), of(deed.b)] })
    case 'split': {
      const records = db.all<{ record: string }>('SELECT record FROM report_record WHERE report = ?', of(deed.at))
      return client.duplicates.split({ report: of(deed.at), parts: [records.slice(0, 1).map(({ record }) => record)] })
    }
    case 'find':
      return finish(await client.duplicates.find({}))
    case 'takeOut': {
      const last = (await client.imports.sources({})).sources.flatMap(({ imports }) => imports).at(-1)
      return last && client.imports.takeOut({ import: last.id })
    }
    case 'remove':
      return client.removal.remove({ report: of(deed.at), by: 'other', why: 'By hand' })
    case 'undo':
      return client.reviews.undo({})
  }
}
