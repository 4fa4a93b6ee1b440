import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { clientOf } from '#server/client.ts'
import { createHost } from '#server/host.ts'
import { createSession } from '#server/session.ts'
import { finish } from '#server/work.ts'
import type { RunningApp } from '../app.ts'

/** Those who get a packet each. */
export const reviewers = ['Reviewer 1', 'Reviewer 2'] as const

/** Makes a review of three reports in the folder that the app will show: a lead who does not screen, and two who do, blind. */
export async function makeTeam(home: string): Promise<void> {
  const folder = join(home, 'reviews')
  mkdirSync(folder, { recursive: true })
  const path = join(folder, 'apart.parallax')
  const host = createHost({ folder, samples: '' })
  try {
    const client = clientOf(createSession(host, 'desktop'))
    const stages = (['title-abstract', 'full-text'] as const).map((id) => ({
      id,
      reviewersPerReport: 2,
      maybe: 'conflict' as const,
      blind: true,
    }))
    await client.reviews.create({
      path,
      title: 'Screened apart',
      question: '',
      members: [
        { name: 'Lead', roles: ['lead', 'resolver'] },
        ...reviewers.map((name) => ({ name, roles: ['reviewer' as const] })),
      ],
      stages,
      criteria: [{ stage: 'title-abstract', kind: 'include', text: 'Under 30' }],
      reasons: [{ stage: 'title-abstract', label: 'Not Nordic' }],
    })
    const { members } = await client.team.members({})
    const [lead = { id: '' }, ...others] = members
    await client.team.signIn({ member: lead.id })
    for (const stage of stages) await client.reviews.saveStage({ ...stage, reviewers: others.map(({ id }) => id) })
    const ris = ['Fishing in the north', 'Farming in the north', 'Nursing in the north'].map(
      (title, i) => `TY  - JOUR\nTI  - ${title}\nAU  - Writer${i}, A.\nPY  - 2010\nAB  - What was done.\nER  - \n`,
    )
    const source = { name: 'Scopus', kind: 'database' as const, removedBefore: 0 }
    await finish(await client.imports.add({ file: new File([ris.join('\n')], 'scopus.ris'), source }))
  } finally {
    host.close()
  }
}

/** Opens the one review that lies in the folder of an app. */
export async function openFirst(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Screened apart/ }).click()
}

/** Says where a file is to be: in the dialog of the system, or by saving what the browser downloads. */
export async function saving({ page, desktop }: RunningApp, path: string, write: () => Promise<void>): Promise<void> {
  if (desktop) {
    await desktop.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    return write()
  }
  const downloading = page.waitForEvent('download')
  await write()
  await (await downloading).saveAs(path)
}
