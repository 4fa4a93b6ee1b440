import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { type Client, clientOf } from '#server/client.ts'
import { createHost } from '#server/host.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import type { Decision } from '#shared/domain/reviews/words.ts'
import type { RunningApp } from '../app.ts'
import { changeTo } from './members.ts'
import { rail } from './rail.ts'
import { starting, t } from './text.ts'

/** The people of these reviews; a team of two has no third. */
export const [anna, per, third] = ['Anna', 'Per', 'Third']

/** The votes of the two, one pair for each report. */
export type Votes = readonly (readonly [Decision, Decision])[]

/** The title of a report by its place. */
export const titleOf = (place: number) => `Report number ${place + 1} on young people outside work`

/**
 * Makes a review in the folder that the app will show, with these votes of two reviewers, through the calls of a window.
 *
 * @param reports how many there are; those after the votes wait for both
 */
export async function makeVoted(
  home: string,
  votes: Votes,
  team: 'two' | 'three',
  blind: boolean,
  reports = votes.length,
): Promise<void> {
  const folder = join(home, 'reviews')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'voted.parallax')
  const host = createHost({ folder, samples: '' })
  const founder = clientOf(createSession(host, 'desktop'))
  const people = [
    { name: anna, roles: ['lead' as const, 'reviewer' as const] },
    { name: per, roles: ['reviewer' as const] },
    ...(team === 'three' ? [{ name: third, roles: ['resolver' as const] }] : []),
  ]
  const stages = (['title-abstract', 'full-text'] as const).map((id) => ({
    id,
    reviewersPerReport: 2,
    maybe: 'conflict' as const,
    blind: true,
  }))
  await founder.reviews.create({
    path,
    title: 'Voted on',
    question: '',
    members: people,
    stages,
    criteria: [{ stage: 'title-abstract', kind: 'include', text: 'Under 30' }],
    reasons: [
      { stage: 'title-abstract', label: 'Not Nordic' },
      { stage: 'title-abstract', label: 'Too old' },
    ],
  })
  const { members } = await founder.team.members({})
  const clients: Client[] = []
  for (const { id } of members) {
    const client = clientOf(createSession(host, 'desktop'))
    await client.reviews.open({ path })
    await client.team.signIn({ member: id })
    clients.push(client)
  }
  const [lead, second] = clients as [Client, Client]
  const reviewers = members.slice(0, 2).map(({ id }) => id)
  for (const stage of stages) await lead.reviews.saveStage({ ...stage, reviewers })
  const ris = Array.from(
    { length: reports },
    (_, i) =>
      `TY  - JOUR\nTI  - ${titleOf(i)}\nAU  - Writer${i}, A.\nPY  - ${2000 + i}\nAB  - What was done.\nER  - \n`,
  ).join('\n')
  const source = { name: 'Database', kind: 'database' as const, removedBefore: 0 }
  await finish(await lead.imports.add({ file: new File([ris], 'search.ris'), source }))
  const stage = 'title-abstract' as const
  const { reasons } = await lead.reviews.setup({})
  const { ids } = await lead.screening.queue({ stage })
  for (const [i, pair] of votes.entries())
    for (const [n, decision] of pair.entries()) {
      const why = decision === 'exclude' ? [reasons[0]?.id ?? ''] : []
      await (n === 0 ? lead : second).screening.vote({ stage, report: ids[i] ?? '', decision, reasons: why, note: '' })
    }
  if (!blind) await lead.reviews.saveStage({ id: stage, reviewers, reviewersPerReport: 2, maybe: 'conflict', blind })
  host.close()
}

/** Opens the review and signs in, or lets somebody else take the chair. */
export async function sit({ page }: RunningApp, name: string): Promise<void> {
  if (await rail(page).isVisible()) return changeTo(page, name)
  await page.getByRole('button', { name: starting('Voted on') }).click()
  await page.getByRole('button', { name: starting(name) }).click()
  await expect(rail(page)).toBeVisible()
}

/** The card of somebody's vote. */
export function cardOf(page: Page, name: string): Locator {
  return page
    .getByRole('region', { name: t('conflicts.votes') })
    .getByRole('listitem')
    .filter({ hasText: name })
}
