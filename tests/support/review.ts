import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { WriteDb } from '#db/database.ts'
import { type Client, clientOf } from '#server/client.ts'
import { createHost, type Host } from '#server/host.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import type { Role } from '#shared/domain/reviews/words.ts'

/** A real review in a folder of its own, with somebody signed in for each member, as each would be at a window. */
export interface TestReview {
  path: string
  host: Host
  db: WriteDb
  clients: Record<string, Client>
  members: Record<string, string>
  /** Closes everything and opens it anew, as after a restart. */
  reopen(): Promise<void>
  remove(): void
}

const roles: Record<string, Role[]> = {
  lead: ['lead', 'reviewer'],
  second: ['reviewer'],
  third: ['resolver', 'reviewer'],
}

/** Makes a review in which the lead and the second screen blind in pairs and the third resolves. */
export async function makeReview(): Promise<TestReview> {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-review-'))
  const path = join(folder, 'review.parallax')
  const host = createHost({ folder, samples: '' })
  const founder = clientOf(createSession(host, 'desktop'))
  await founder.reviews.create({
    path,
    title: 'A review',
    question: 'What?',
    members: Object.entries(roles).map(([name, own]) => ({ name, roles: own })),
    stages: [
      { id: 'title-abstract', reviewersPerReport: 2, maybe: 'conflict', blind: true },
      { id: 'full-text', reviewersPerReport: 1, maybe: 'conflict', blind: false },
    ],
    criteria: [{ stage: 'title-abstract', kind: 'include', text: 'Young people' }],
    reasons: [
      { stage: 'title-abstract', label: 'Not Nordic' },
      { stage: 'full-text', label: 'Other country' },
    ],
  })
  const known = (await founder.team.members({})).members
  const members = Object.fromEntries(known.map(({ name, id }) => [name, id]))
  const review: TestReview = {
    path,
    host,
    db: host.open(path),
    clients: {},
    members,
    async reopen() {
      review.host.close()
      review.host = createHost({ folder, samples: '' })
      await signIn()
    },
    remove() {
      review.host.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  const signIn = async () => {
    review.db = review.host.open(path)
    for (const [name, member] of Object.entries(members)) {
      const client = clientOf(createSession(review.host, 'desktop'))
      await client.reviews.open({ path })
      await client.team.signIn({ member })
      review.clients[name] = client
    }
  }
  await signIn()
  const pair = [members.lead ?? '', members.second ?? '']
  await as(review, 'lead').reviews.saveStage({
    id: 'title-abstract',
    reviewers: pair,
    reviewersPerReport: 2,
    maybe: 'conflict',
    blind: true,
  })
  return review
}

/** The client of a member who is signed in. */
export function as(review: TestReview, name: 'lead' | 'second' | 'third'): Client {
  const client = review.clients[name]
  if (!client) throw new Error(`nobody is signed in as ${name}`)
  return client
}

/** Imports a RIS file with these titles into a source of that name, by the lead. Gives the import's id. */
export function importTitles(review: TestReview, source: string, titles: readonly string[]): Promise<string> {
  const text = titles
    .map((title, i) => `TY  - JOUR\nTI  - ${title}\nAU  - Writer${i}, A.\nPY  - 2010\nER  - \n`)
    .join('\n')
  return importRis(review, source, text)
}

/** Imports a RIS file into a source of that name, by the lead. Gives the import's id. */
export async function importRis(review: TestReview, source: string, text: string, removedBefore = 0): Promise<string> {
  const added = await finish(
    await as(review, 'lead').imports.add({
      file: new File([text], `${source}.ris`),
      source: { name: source, kind: 'database', removedBefore },
    }),
  )
  return added.import
}

/** The ids of the reports that a member has at title and abstract, in order. */
export async function queueOf(review: TestReview, name: 'lead' | 'second' | 'third'): Promise<string[]> {
  return (await as(review, name).screening.queue({ stage: 'title-abstract' })).ids
}
