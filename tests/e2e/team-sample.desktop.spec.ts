import { setTimeout as pause } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import type { Client } from '#server/client.ts'
import type { Host } from '#server/host.ts'
import { readSample } from '#server/sample/people.ts'
import { newItemOf } from '#server/sample/play.ts'
import type { StageId } from '#shared/domain/reviews/words.ts'
import type { TextId } from '../../renderer/locales/index.ts'
import { clientAs, hostOf } from '../corpus/review.ts'
import { freePort } from '../support/free-port.ts'
import { expect, test } from './app.ts'
import { boxKeys, numberIn } from './journey/flow.ts'
import { type ServedHost, serveHost } from './journey/host.ts'
import { goTo, press, rail, station } from './journey/rail.ts'
import { keyOf, planOf } from './journey/sample-decisions.ts'
import { type Decided, makeUnscreened, type Plan, sampleFolder, samplePlan } from './journey/sample-plan.ts'
import { reading } from './journey/screening.ts'
import { comeIn, decideWith, invite, passphrase, toRead } from './journey/team.ts'
import { t } from './journey/text.ts'

// The sample review done by its team at one host: two screen, one of them in the app, a third settles what they disagree on, and
// whoever leads it watches the flow. The host is killed ten times, and one loses the network. At the end the flow has the printed
// numbers. PARALLAX_TEAM_LEFT says how many reports of each stage the windows do; `all` leaves none to be done beforehand.

const left =
  process.env.PARALLAX_TEAM_LEFT === 'all' ? Number.POSITIVE_INFINITY : Number(process.env.PARALLAX_TEAM_LEFT ?? 24)
const kills = 10
const [first, second, third] = ['Reviewer 1', 'Reviewer 2', 'Reviewer 3'] as const

/** The review's own reports with what is planned for them, in its order. */
function planned(host: Host, path: string, plans: readonly Plan[]): (Plan & { id: string })[] {
  const rows = host
    .open(path)
    .all<{ id: string; title: string; year: number | null; container: string }>(
      'SELECT id, title, year, container FROM report ORDER BY seq',
    )
  return rows.map(({ id, title, year, container }) => {
    const plan = plans.find((one) => one.title === title && one.year === year && one.container === container)
    if (!plan) throw new Error(`nothing is planned for ${title}`)
    return { ...plan, id }
  })
}

interface Work {
  page: Page
  plans: readonly Plan[]
  reasons: readonly string[]
  of: (plan: Plan) => Decided | undefined
  /** What the page says once nothing is left. */
  done: TextId
  /** Whether nothing can come any more then. */
  isOver?: () => boolean
  decided: (plan: Plan, decided: Decided) => void
}

/** Reads and decides what is there and what comes, until there is no more. */
async function workThrough({ page, plans, reasons, of, done, isOver = () => true, decided }: Work): Promise<void> {
  const newer = page.getByRole('button', { name: t('live.newer.show'), exact: true })
  const lastOne = page.getByRole('button', { name: `${t('screening.filter.undecided')} 1`, exact: true })
  for (;;) {
    if (await reading(page).isVisible()) {
      const title = await reading(page).innerText()
      const plan = await planOf(page, title, plans)
      const what = of(plan)
      // What nobody decides, since others are to take its place, is all that is left at the end.
      if (!what) {
        if (await lastOne.isVisible()) return
        await page.keyboard.press('j')
        continue
      }
      await decideWith(page, title, keyOf(what, reasons))
      decided(plan, what)
    } else if (await newer.isVisible()) await newer.click()
    else if (isOver() && (await page.getByText(t(done)).isVisible())) return
    await pause(60)
  }
}

/** Says by the contract what the windows are not to do. */
async function voteBeforehand(as: (name: string) => Promise<Client>, plans: readonly (Plan & { id: string })[]) {
  for (const name of [first, second]) {
    const client = await as(name)
    const reasons = await reasonsOf(client, 'title-abstract')
    for (const { id, votes } of plans) {
      const vote = votes[name]
      if (vote) await client.screening.vote({ stage: 'title-abstract', report: id, ...said(vote, reasons) })
    }
  }
}

const said = ({ decision, reason }: Decided, reasons: readonly { id: string; label: string }[]) => ({
  decision,
  reasons: reasons.filter(({ label }) => label === reason).map(({ id }) => id),
})

async function reasonsOf(client: Client, stage: StageId) {
  return (await client.reviews.setup({})).reasons.filter((one) => one.stage === stage)
}

test('the sample review is done by its team at one host that is killed ten times, and its flow is the printed one', async ({
  launch,
}, info) => {
  test.setTimeout(left > 100 ? 3_600_000 : 600_000)
  const { plans, flow } = await samplePlan(info.outputPath('reference'))
  const folder = info.outputPath('host')
  const path = await makeUnscreened(folder)
  const local = hostOf(folder)
  const own = planned(local, path, plans)
  const as = (name: string) => clientAs(local, path, name)
  await voteBeforehand(as, left < own.length ? own.slice(0, -left) : [])

  const host: ServedHost = await serveHost(folder, await freePort())
  await host.call('reviews/open', { path })
  const known = await host.call<{ members: { id: string; name: string }[] }>('team/members', {})
  await host.call('team/signIn', { member: known.members[0]?.id })
  const links = new Map<string, string>()
  for (const name of [first, second, third]) links.set(name, await invite(host, name))

  const browser: Browser = await chromium.launch({
    executablePath: process.env.PARALLAX_CHROMIUM,
    chromiumSandbox: process.getuid?.() !== 0,
  })
  const openPage = async (address: string | undefined) => {
    const viewport = { width: 1440, height: 900 }
    const page = await (await browser.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB', viewport })).newPage()
    page.setDefaultTimeout(30_000)
    await page.goto(address ?? '')
    return page
  }
  const screener = await openPage(links.get(first))
  await comeIn(screener, first)
  const resolver = await openPage(links.get(third))
  await comeIn(resolver, third)
  // Whoever leads it has the flow open at another place, as the same person.
  const leader = await openPage(host.origin)
  await leader.getByLabel(t('access.signIn.name')).fill(first)
  await leader.getByLabel(t('access.passphrase'), { exact: true }).fill(passphrase)
  await press(leader, 'access.signIn.enter')
  await goTo(leader, 'app.rooms.flow')
  const { page: inApp, close } = await launch(info.outputPath('home'))
  await inApp.getByRole('button', { name: t('remote.join') }).click()
  await inApp.getByLabel(t('remote.join.address')).fill(links.get(second) ?? '')
  await inApp.keyboard.press('Enter')
  await comeIn(inApp, second)

  /** What the windows took, by member and stage. */
  const taken = new Map<string, Decided>()
  const take = (name: string, stage: StageId) => (plan: Plan, decided: Decided) =>
    void taken.set([name, stage, plan.title, plan.year, plan.container].join('|'), decided)
  let killed = 0
  const kill = async (upTo: number, total: number) => {
    const before = taken.size
    for (; killed < upTo; killed++) {
      const from = Date.now()
      const share = (killed % (kills / 2)) + 0.5
      while (taken.size - before < (total * share) / (kills / 2 + 0.5) && Date.now() - from < 30_000) await pause(20)
      if (killed === 1) await screener.context().setOffline(true)
      await host.killAndRestart()
      if (killed === 3) await screener.context().setOffline(false)
    }
    await screener.context().setOffline(false)
  }
  const isAllSaid = (page: Page) =>
    expect(rail(page).getByText(t('app.saved'), { exact: true })).toBeVisible({ timeout: 60_000 })

  await test.step('titles and abstracts: two screen, the third settles what comes', async () => {
    const reasons = (await reasonsOf(await as(first), 'title-abstract')).map(({ label }) => label)
    await toRead(screener, 'app.map.screening')
    await toRead(inApp, 'app.map.screening')
    await station(resolver, 'app.map.conflicts').click()
    let screening = 2
    const screen = async (page: Page, name: string) => {
      const of = ({ votes }: Plan) => votes[name]
      const done = 'screening.empty.done.title'
      await workThrough({ page, plans, reasons, of, done, decided: take(name, 'title-abstract') })
      await isAllSaid(page)
      screening--
    }
    const leftHere = Math.min(left, own.length) * 2
    await Promise.all([
      screen(screener, first),
      screen(inApp, second),
      workThrough({
        page: resolver,
        plans,
        reasons,
        of: ({ resolution }) => resolution,
        done: 'conflicts.empty.done.title',
        isOver: () => screening === 0,
        decided: () => undefined,
      }),
      kill(kills / 2, leftHere),
    ])
    // What came last.
    await expect(resolver.getByText(t('conflicts.empty.done.title'))).toBeVisible({ timeout: 30_000 })
  })

  await test.step('full texts: all three read, one each', async () => {
    const lead = await as(first)
    await lead.reviews.liftBlind({ stage: 'title-abstract', why: 'All are through' })
    const all = planned(local, path, plans).filter(({ fullText, to }) => fullText && to !== 'replaced')
    const before = new Set((left < all.length ? all.slice(0, -left) : []).map(({ id }) => id))
    const reasons = await reasonsOf(lead, 'full-text')
    for (const name of [first, second, third]) {
      const client = await as(name)
      for (const id of (await client.screening.queue({ stage: 'full-text' })).ids) {
        const plan = all.find((one) => one.id === id)
        if (plan?.fullText && before.has(id))
          await client.screening.vote({ stage: 'full-text', report: id, ...said(plan.fullText, reasons) })
      }
    }
    const read = async (page: Page, name: string) => {
      await toRead(page, 'app.map.fullText')
      await workThrough({
        page,
        plans,
        reasons: reasons.map(({ label }) => label),
        of: ({ fullText }) => fullText,
        done: 'screening.empty.done.title',
        decided: take(name, 'full-text'),
      })
      await isAllSaid(page)
    }
    await Promise.all([
      read(screener, first),
      read(inApp, second),
      read(resolver, third),
      kill(kills, all.length - before.size),
    ])
  })

  await test.step('the flow that is being watched comes to the printed numbers by itself', async () => {
    const lead = await as(first)
    await lead.reviews.liftBlind({ stage: 'full-text', why: 'All are through' })
    const { replacing } = readSample(sampleFolder).people
    const { reports } = await lead.fulltext.replace({
      report: own.find(({ to }) => to === 'replaced')?.id ?? '',
      by: replacing.items.map(newItemOf),
    })
    for (const name of [first, second, third]) {
      const client = await as(name)
      const { ids } = await client.screening.queue({ stage: 'full-text' })
      for (const report of reports.filter((one) => ids.includes(one)))
        await client.screening.vote({ stage: 'full-text', report, decision: 'include', reasons: [] })
    }
    for (const { id, to } of planned(local, path, plans))
      if (to === 'background') await lead.fulltext.send({ report: id, to })
    expect(flow).toMatchObject({ screened: 728, 'excluded.titleAbstract': 300 })
    for (const key of (await boxKeys(leader)).filter((one) => typeof flow[one] === 'number'))
      await expect.poll(() => numberIn(leader, key), { message: key, timeout: 30_000 }).toBe(flow[key])
    const { boxes } = await lead.flow.show({ form: '2020', lang: 'en' })
    expect(Object.fromEntries(boxes.map(({ key, n }) => [key, n]))).toEqual(flow)
  })
  await close()
  await browser.close()
  await host.close()

  // Every vote that a window took is there, once.
  const facts = local.open(path).all<{ member: string; stage: StageId; body: string } & Plan>(
    `SELECT json_extract(f.body, '$.member') AS member, json_extract(f.body, '$.stage') AS stage, f.body AS body,
            r.title AS title, r.year AS year, r.container AS container
     FROM fact f JOIN report r ON r.id = json_extract(f.body, '$.report') WHERE f.kind = 'vote'`,
  )
  const nameOf = new Map(known.members.map(({ id, name }) => [id, name]))
  const keys = facts.map((one) => [nameOf.get(one.member), one.stage, one.title, one.year, one.container].join('|'))
  expect(new Set(keys).size).toBe(keys.length)
  expect([...taken.keys()].filter((key) => !keys.includes(key))).toEqual([])
  expect(killed).toBe(kills)
  local.close()
})
