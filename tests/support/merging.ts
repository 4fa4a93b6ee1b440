import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { WriteDb } from '#db/database.ts'
import { type Client, clientOf } from '#server/client.ts'
import { createHost } from '#server/host.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'

/** A review of several sources with copies and look-alikes, in which five members vote at both stages, merge and split. */
export interface Merging {
  db: WriteDb
  /** Who built the review, and does nothing else that a property is about. */
  lead: Client
  /** Who votes, merges and splits. */
  clients: readonly Client[]
  close(): void
}

interface Reference {
  title: string
  author: string
  year: number
  doi?: string
  pages?: string
}

const references: Reference[] = [
  { title: 'Leaving school early and the road to work in rural counties', author: 'Ås, Å.', year: 2011, doi: 'a' },
  { title: 'Supported employment for young adults with a psychosis', author: 'Berg, B.', year: 2012, pages: '11-19' },
  { title: 'Supported employment for young adults with a psychosis: part 2', author: 'Berg, B.', year: 2012 },
  { title: 'Motivation and activation among disabled youth: a register study', author: 'Co, D.', year: 2013, doi: 'd' },
  { title: 'A life on hold', author: 'Dahl, E.', year: 2014, pages: '100-115' },
]

function ris(all: readonly Reference[]): string {
  return all
    .map(({ title, author, year, doi, pages }) =>
      [
        'TY  - JOUR',
        `TI  - ${title}`,
        `AU  - ${author}`,
        `PY  - ${year}`,
        'JO  - Nordic Journal of Youth',
        ...(doi ? [`DO  - 10.5555/merging.${doi}`] : []),
        ...(pages ? [`SP  - ${pages}`] : []),
        'ER  - \n',
      ].join('\n'),
    )
    .join('\n')
}

/** The sources of the review: the second has most of the first again, the third some in capitals or without a year. */
const sources = [
  ris(references),
  ris(references.slice(1).map((one, i) => (i % 2 === 0 ? { ...one, doi: undefined } : one))),
  ris([...references.slice(0, 2), ...references.slice(3)].map((one) => ({ ...one, title: one.title.toUpperCase() }))),
]

/** A source that comes later: these of the old references again, and new ones. */
export function laterSource(again: readonly number[], added: number): string {
  const fresh = Array.from({ length: added }, (_, i) => ({
    title: `Something that only the later search found, number ${['one', 'two', 'three', 'four'][i]}`,
    author: `New${i}, N.`,
    year: 2020 + i,
  }))
  return ris([...again.flatMap((i) => references[i] ?? []), ...fresh])
}

/** Adds a source to a review, by its lead. */
export async function addSource(client: Client, name: string, text: string): Promise<void> {
  const source = { name, kind: 'database' as const, removedBefore: 0 }
  await finish(await client.imports.add({ file: new File([text], `${name}.ris`), source }))
}

const people = ['Two', 'Three', 'Four', 'Five', 'Six']

/** Builds such a review once; each call of `open` gives a copy of it, as it was built or as it is by now. */
export async function buildMerging(): Promise<{ open(copyOf?: Merging): Promise<Merging>; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-merging-'))
  const template = join(folder, 'template.parallax')
  const host = createHost({ folder, samples: '' })
  const first = clientOf(createSession(host, 'desktop'))
  await first.reviews.create({
    path: template,
    title: 'Merging',
    question: '',
    members: [
      { name: 'One', roles: ['lead', 'reviewer'] },
      ...people.map((name) => ({ name, roles: ['reviewer' as const, 'resolver' as const] })),
    ],
    stages: [
      { id: 'title-abstract', reviewersPerReport: 2, maybe: 'include', blind: false },
      { id: 'full-text', reviewersPerReport: 2, maybe: 'conflict', blind: false },
    ],
    criteria: [],
    reasons: [],
  })
  const [leader = '', ...members] = (await first.team.members({})).members.map(({ id }) => id)
  await first.team.signIn({ member: leader })
  const stage = { reviewers: members, reviewersPerReport: 2, blind: false }
  await first.reviews.saveStage({ id: 'title-abstract', maybe: 'include', ...stage })
  await first.reviews.saveStage({ id: 'full-text', maybe: 'conflict', ...stage })
  for (const [i, text] of sources.entries()) await addSource(first, `Source ${i}`, text)
  await finish(await first.duplicates.find({}))
  host.close()
  let copies = 0
  return {
    async open(copyOf) {
      const path = join(folder, `copy-${copies++}.parallax`)
      if (copyOf) copyOf.db.run('VACUUM INTO ?', path)
      else copyFileSync(template, path)
      const opened = createHost({ folder, samples: '' })
      const as = async (member: string) => {
        const client = clientOf(createSession(opened, 'desktop'))
        await client.reviews.open({ path })
        await client.team.signIn({ member })
        return client
      }
      const clients: Client[] = []
      for (const member of members) clients.push(await as(member))
      const db = opened.open(path)
      // Thousands of calls on a review that is thrown away: the disk need not be waited for.
      db.exec('PRAGMA synchronous = OFF')
      return { db, lead: await as(leader), clients, close: () => opened.close() }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

/** A record by its place, whatever the number of records. */
const place = fc.nat({ max: 999 })
const stage = fc.constantFrom('title-abstract' as const, 'full-text' as const)
const decision = fc.constantFrom('include' as const, 'exclude' as const, 'maybe' as const)
const verdict = fc.constantFrom('same' as const, 'different' as const)
const settled = fc.constantFrom('include' as const, 'exclude' as const)
const one = <const Does extends string>(word: Does) => ({ does: fc.constant(word) })

/** One thing that somebody does. */
const deed = fc.oneof(
  { weight: 5, arbitrary: fc.record({ ...one('vote'), stage, at: place, decision }) },
  { weight: 6, arbitrary: fc.record({ ...one('decide'), a: place, b: place, verdict }) },
  { weight: 3, arbitrary: fc.record({ ...one('join'), at: fc.array(place, { minLength: 2, maxLength: 4 }) }) },
  { weight: 3, arbitrary: fc.record({ ...one('split'), at: place, by: place }) },
  { weight: 1, arbitrary: fc.record({ ...one('resolve'), stage, at: place, decision: settled }) },
  { weight: 1, arbitrary: fc.record({ ...one('choose'), at: place }) },
  { weight: 1, arbitrary: fc.record(one('find')) },
  { weight: 3, arbitrary: fc.record(one('undo')) },
  { weight: 2, arbitrary: fc.record(one('redo')) },
)
const step = fc.tuple(fc.nat({ max: people.length - 1 }), deed)
export type Step = [who: number, deed: Parameters<Parameters<typeof deed.map>[0]>[0]]

/** What the members do, one after another. */
export const steps: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 5, maxLength: 40 })
