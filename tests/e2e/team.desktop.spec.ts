import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { clientOf } from '#server/client.ts'
import { createSession } from '#server/session.ts'
import { clientAs, hostOf, importBytes } from '../corpus/review.ts'
import { freePort } from '../support/free-port.ts'
import { expect, test } from './app.ts'
import { serveHost } from './journey/host.ts'
import { rail } from './journey/rail.ts'
import { reading } from './journey/screening.ts'
import { comeIn, decideWith, invite, toRead } from './journey/team.ts'
import { t } from './journey/text.ts'

// A team at one host that is killed again and again, and one of them loses the network: every vote that the window took is there
// at the end, once. PARALLAX_TEAM_REPORTS makes the review larger.

const reports = Number(process.env.PARALLAX_TEAM_REPORTS ?? 60)
const kills = 10
const names = ['Reviewer 1', 'Reviewer 2', 'Reviewer 3', 'Reviewer 4'] as const

/** What everybody thinks of a report: two of three are to be included. */
const opinionOf = (title: string) => (Number(/\d+/.exec(title)?.[0]) % 3 === 0 ? 'e' : 'i')

/** A review of many reports, each screened by two of four. */
async function makeTeamReview(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const host = hostOf(folder)
  try {
    const stages = (['title-abstract', 'full-text'] as const).map((id) => ({
      id,
      reviewersPerReport: id === 'full-text' ? 1 : 2,
      maybe: 'conflict' as const,
      blind: true,
    }))
    const { path } = await clientOf(createSession(host, 'desktop')).reviews.create({
      path: join(folder, 'Team.parallax'),
      title: 'Team',
      question: '',
      members: names.map((name, i) => ({ name, roles: i === 0 ? ['lead', 'reviewer'] : ['reviewer'] })),
      stages,
      criteria: [],
      reasons: [],
    })
    const lead = await clientAs(host, path, names[0])
    const ris = Array.from({ length: reports }, (_, i) =>
      [
        `TY  - JOUR`,
        `TI  - Study ${i} of youth in district ${i * 7919}`,
        `AU  - Author${i}, A.`,
        `PY  - 2018`,
        `AB  - Text ${i}.`,
        `DO  - 10.5555/team.${i}`,
        `ER  - `,
        ``,
      ].join('\n'),
    ).join('\n')
    await importBytes(lead, 'team.ris', new TextEncoder().encode(ris))
  } finally {
    host.close()
  }
}

/** Reads and decides until nothing is left. */
async function screenAll(page: Page, decided: Map<string, string>, soFar: () => void): Promise<void> {
  const done = page.getByText(t('screening.empty.done.title'))
  for (;;) {
    await expect(reading(page).or(done).first()).toBeVisible({ timeout: 60_000 })
    if (await done.isVisible()) return
    const title = await reading(page).innerText()
    const key = opinionOf(title)
    await decideWith(page, title, key)
    decided.set(title, key)
    soFar()
    await pause(60)
  }
}

test('three browsers and an app screen at one host that is killed ten times, one without network for a while, and no vote is missing or there twice', async ({
  launch,
}, info) => {
  test.setTimeout(600_000)
  const folder = info.outputPath('host')
  await makeTeamReview(folder)
  const host = await serveHost(folder, await freePort())
  await host.call('reviews/open', { path: join(folder, 'Team.parallax') })
  const known = await host.call<{ members: { id: string; name: string }[] }>('team/members', {})
  await host.call('team/signIn', { member: known.members[0]?.id })
  const links: string[] = []
  for (const name of names) links.push(await invite(host, name))

  const browser: Browser = await chromium.launch({
    executablePath: process.env.PARALLAX_CHROMIUM,
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const app = await launch(info.outputPath('home'))
  const pages: Page[] = []
  for (const [i, name] of names.slice(0, 3).entries()) {
    const context = await browser.newContext({
      ignoreHTTPSErrors: true,
      locale: 'en-GB',
      viewport: { width: 1440, height: 900 },
    })
    const page = await context.newPage()
    await page.goto(links[i] ?? '')
    await comeIn(page, name)
    await toRead(page, 'app.map.screening')
    pages.push(page)
  }
  await app.page.getByRole('button', { name: t('remote.join') }).click()
  await app.page.getByLabel(t('remote.join.address')).fill(links[3] ?? '')
  await app.page.keyboard.press('Enter')
  await comeIn(app.page, names[3])
  await toRead(app.page, 'app.map.screening')
  pages.push(app.page)

  let votes = 0
  const total = reports * 2
  const decided = pages.map(() => new Map<string, string>())
  const work = pages.map((page, i) => screenAll(page, decided[i] as Map<string, string>, () => void votes++))
  const trouble = (async () => {
    for (let n = 0; n < kills; n++) {
      // Spread over the work, as far as it goes by itself while nobody is answered.
      const from = Date.now()
      while (votes < (total * (n + 0.5)) / (kills + 1) && Date.now() - from < 20_000) await pause(20)
      if (n === 3) await pages[1]?.context().setOffline(true)
      await host.killAndRestart()
      if (n === 5) await pages[1]?.context().setOffline(false)
    }
    await pages[1]?.context().setOffline(false)
  })()
  await Promise.all([...work, trouble])
  for (const page of pages)
    await expect(rail(page).getByText(t('app.saved'), { exact: true })).toBeVisible({ timeout: 30_000 })
  expect(decided.reduce((sum, one) => sum + one.size, 0)).toBe(total)

  await app.close()
  await browser.close()
  await host.close()

  // What the file says, read by itself.
  const reader = hostOf(folder)
  try {
    const path = join(folder, 'Team.parallax')
    const db = reader.open(path)
    const facts = db.all<{ member: string; title: string; decision: string }>(
      `SELECT json_extract(f.body, '$.member') AS member, r.title AS title, json_extract(f.body, '$.decision') AS decision
       FROM fact f JOIN report r ON r.id = json_extract(f.body, '$.report') WHERE f.kind = 'vote'`,
    )
    const idOf = new Map(known.members.map(({ id, name }) => [name, id]))
    for (const [i, name] of names.entries()) {
      const mine = facts.filter(({ member }) => member === idOf.get(name))
      expect(Object.fromEntries(mine.map(({ title, decision }) => [title, decision]))).toEqual(
        Object.fromEntries([...(decided[i] ?? [])].map(([title, key]) => [title, key === 'i' ? 'include' : 'exclude'])),
      )
      expect(mine.length).toBe(decided[i]?.size)
    }
    const lead = await clientAs(reader, path, names[0])
    await lead.reviews.liftBlind({ stage: 'title-abstract', why: 'All are through' })
    const { boxes } = await lead.flow.show({ form: '2020', lang: 'en' })
    const n = (key: string) => boxes.find((box) => box.key === key)?.n
    const excluded = Math.ceil(reports / 3)
    expect([n('screened'), n('excluded.titleAbstract'), n('sought')]).toEqual([reports, excluded, reports - excluded])
  } finally {
    reader.close()
  }
})
