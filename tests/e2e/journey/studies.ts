import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Client, clientOf } from '#server/client.ts'
import { createHost } from '#server/host.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import type { Decision, StageId } from '#shared/domain/reviews/words.ts'
import type { RunningApp } from '../app.ts'
import { expect } from '../app.ts'
import { rail } from './rail.ts'
import { starting } from './text.ts'

/** Who is in the small review: two reviewers and a third person. */
export const team = ['Anna', 'Per', 'Third'] as const
export const criteria = { include: 'Young people, 16 to 29', exclude: 'Reviews without data of their own' }

interface Included {
  ris: string
  /** How many reviewers each full text has, and whether they are blind. */
  reviewers: 1 | 2
  blind: boolean
  /** What everybody decides of each full text; nothing where it is left to the test. */
  fullText?: (at: number) => Decision | undefined
}

/** Makes a review in which all reports are at full text, in the folder that the app is then started with. */
export async function makeAtFullText(home: string, { ris, reviewers, blind, fullText }: Included): Promise<void> {
  const folder = join(home, 'reviews')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'studies.parallax')
  const host = createHost({ folder, samples: '' })
  const founder = clientOf(createSession(host, 'desktop'))
  const stage = (id: StageId) => ({
    id,
    reviewersPerReport: id === 'full-text' ? reviewers : 1,
    maybe: 'conflict' as const,
    blind: id === 'full-text' && blind,
  })
  await founder.reviews.create({
    path,
    title: 'Studies',
    question: '',
    members: [
      { name: team[0], roles: ['lead', 'reviewer'] },
      { name: team[1], roles: ['reviewer'] },
      { name: team[2], roles: ['resolver'] },
    ],
    stages: [stage('title-abstract'), stage('full-text')],
    criteria: [
      { stage: 'title-abstract', kind: 'include', text: criteria.include },
      { stage: 'title-abstract', kind: 'exclude', text: criteria.exclude },
    ],
    reasons: [{ stage: 'full-text', label: 'Other people' }],
  })
  const members = (await founder.team.members({})).members.map(({ id }) => id)
  const clients: Client[] = []
  for (const member of members) {
    const client = clientOf(createSession(host, 'desktop'))
    await client.reviews.open({ path })
    await client.team.signIn({ member })
    clients.push(client)
  }
  const [anna, per] = clients as [Client, Client]
  await anna.reviews.saveStage({ ...stage('title-abstract'), reviewers: members.slice(0, 1) })
  await anna.reviews.saveStage({ ...stage('full-text'), reviewers: members.slice(0, reviewers) })
  await finish(
    await anna.imports.add({
      file: new File([ris], 'search.ris'),
      source: { name: 'Database', kind: 'database', removedBefore: 0 },
    }),
  )
  const { reasons } = await anna.reviews.setup({})
  for (const [at, report] of (await anna.screening.queue({ stage: 'title-abstract' })).ids.entries()) {
    await anna.screening.vote({ stage: 'title-abstract', report, decision: 'include' })
    const decision = fullText?.(at)
    for (const client of decision ? [anna, per].slice(0, reviewers) : [])
      await client.screening.vote({
        stage: 'full-text',
        report,
        decision: decision as Decision,
        reasons: decision === 'exclude' ? [reasons[0]?.id ?? ''] : [],
      })
  }
  host.close()
}

/** Opens the review as one of the team. */
export async function openStudies({ page }: RunningApp, name: (typeof team)[number]): Promise<void> {
  await page.getByRole('button', { name: starting('Studies') }).click()
  await page.getByRole('button', { name: starting(name) }).click()
  await expect(rail(page)).toBeVisible()
}
