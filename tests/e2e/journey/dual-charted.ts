import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type Client, clientOf } from '#server/client.ts'
import { createHost } from '#server/host.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import type { ChartingForm } from '#shared/domain/charting/form.ts'
import type { RunningApp } from '../app.ts'
import { changeTo } from './members.ts'
import { rail } from './rail.ts'
import { starting } from './text.ts'

/** The people of the review: two who chart, and a third who settles. */
export const [anna, per, third] = ['Anna', 'Per', 'Third']

const fields: ChartingForm['fields'] = [
  {
    id: 'method',
    label: 'Method',
    type: 'one',
    options: [
      { id: 'interviews', label: 'Interviews' },
      { id: 'survey', label: 'Survey' },
    ],
    other: true,
    required: true,
  },
  { id: 'n', label: 'Participants', type: 'number', options: [], min: 1, required: true },
  { id: 'country', label: 'Countries', type: 'country', options: [], several: true },
]

/** Makes a review whose reports are all included, and a form by which two chart each study blind to each other. */
export async function makeToChart(home: string): Promise<void> {
  const folder = join(home, 'reviews')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'to-chart.parallax')
  const host = createHost({ folder, samples: '' })
  const founder = clientOf(createSession(host, 'desktop'))
  const stages = (['title-abstract', 'full-text'] as const).map((id) => ({
    id,
    reviewersPerReport: 1 as const,
    maybe: 'conflict' as const,
    blind: false,
  }))
  await founder.reviews.create({
    path,
    title: 'To chart',
    question: '',
    members: [
      { name: anna, roles: ['lead', 'reviewer'] },
      { name: per, roles: ['reviewer'] },
      { name: third, roles: ['resolver'] },
    ],
    stages,
    criteria: [],
    reasons: [{ stage: 'full-text', label: 'Other country' }],
  })
  const { members } = await founder.team.members({})
  const lead: Client = clientOf(createSession(host, 'desktop'))
  await lead.reviews.open({ path })
  await lead.team.signIn({ member: members[0]?.id ?? '' })
  for (const stage of stages) await lead.reviews.saveStage({ ...stage, reviewers: [members[0]?.id ?? ''] })
  const ris = ['Leaving school', 'A life on hold']
    .map(
      (title) =>
        `TY  - JOUR\nTI  - ${title}\nAU  - Writer, A.\nPY  - 2015\nAB  - We asked 1,234 young people in Norway.\nER  - \n`,
    )
    .join('\n')
  const source = { name: 'Database', kind: 'database' as const, removedBefore: 0 }
  await finish(await lead.imports.add({ file: new File([ris], 'search.ris'), source }))
  const { ids } = await lead.screening.queue({ stage: 'title-abstract' })
  for (const { id: stage } of stages)
    for (const report of ids) await lead.screening.vote({ stage, report, decision: 'include' })
  const charters = members.slice(0, 2).map(({ id }) => id)
  await lead.charting.saveForm({ name: 'Chart', fields, perStudy: 2, charters, blind: true })
  host.close()
}

/** Opens the review and signs in, or lets somebody else take the chair, and goes to the charting room by its keys. */
export async function sitToChart({ page }: RunningApp, name: string): Promise<void> {
  if (await rail(page).isVisible()) await changeTo(page, name)
  else {
    await page.getByRole('button', { name: starting('To chart') }).click()
    await page.getByRole('button', { name: starting(name) }).click()
    await expect(rail(page)).toBeVisible()
  }
  await page.keyboard.press('g')
  await page.keyboard.press('h')
  await expect(page.getByRole('main').getByRole('heading', { level: 1, name: 'Charting' })).toBeVisible()
}

/** Presses a button by the keyboard alone. */
export async function pressByKey(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
}

/** Turns to a part of the room by the keyboard alone; the room is drawn anew for whoever has just sat down. */
export async function turnTo(page: Page, name: string): Promise<void> {
  await expect(async () => {
    await pressByKey(page, name)
    await expect(page.getByRole('button', { name, exact: true, pressed: true })).toBeVisible({ timeout: 2000 })
    await page.waitForTimeout(300)
    await expect(page.getByRole('button', { name, exact: true, pressed: true })).toBeVisible({ timeout: 500 })
  }).toPass()
}
