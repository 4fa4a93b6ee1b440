import { join } from 'node:path'
import { rankingAtFirst } from '#shared/domain/ranking/settings.ts'
import { clientAs, hostOf } from '../corpus/review.ts'
import { expect, test } from './app.ts'
import { signIn } from './journey/members.ts'
import { goTo } from './journey/rail.ts'
import { keyOf, planOf } from './journey/sample-decisions.ts'
import { makeUnscreened, samplePlan } from './journey/sample-plan.ts'
import { reading } from './journey/screening.ts'
import { decideWith } from './journey/team.ts'
import { starting, t } from './journey/text.ts'

// A person of the sample screens it by rank. PARALLAX_RANKED says how many reports; `all` leaves none.

const stage = 'title-abstract' as const
const person = 'Reviewer 1'
const count =
  process.env.PARALLAX_RANKED === 'all' ? Number.POSITIVE_INFINITY : Number(process.env.PARALLAX_RANKED ?? 80)

test('a person of the sample who screens it by rank meets more of what is included than chance would give', async ({
  launch,
}, info) => {
  test.setTimeout(count > 100 ? 1_800_000 : 240_000)
  // Two come in at full text, and nobody screens them here.
  const plans = (await samplePlan(info.outputPath('reference'))).plans.filter(({ votes }) => votes[person])
  const home = info.outputPath('home')
  const path = await makeUnscreened(join(home, 'reviews'))
  const host = hostOf(join(home, 'reviews'))
  const lead = await clientAs(host, path, person)
  await lead.ranking.set({ stage, ...rankingAtFirst, on: true })
  const reasons = (await lead.reviews.setup({})).reasons.filter((one) => one.stage === stage).map(({ label }) => label)
  const all = plans.length
  host.close()

  const { page } = await launch(home)
  await page
    .getByRole('main')
    .getByRole('button', { name: starting('Young people') })
    .click()
  await signIn(page, person)
  await goTo(page, 'app.map.screening')
  await page.getByRole('button', { name: starting('Sorted by') }).click()
  await page.getByRole('menuitem', { name: t('filters.sort.relevance') }).click()
  await expect(page.getByText(t('ranking.order.soFar'))).toBeVisible()

  const found: boolean[] = []
  const isThrough = page.getByText(t('screening.empty.done.title'))
  while (found.length < count) {
    await expect(reading(page).or(isThrough)).toBeVisible()
    if (await isThrough.isVisible()) break
    const title = await reading(page).innerText()
    const { votes } = await planOf(page, title, plans)
    const vote = votes[person]
    if (!vote) throw new Error(`${person} is to decide on ${title}`)
    found.push(vote.decision !== 'exclude')
    await decideWith(page, title, keyOf(vote, reasons))
  }
  const goesOn = (some: readonly boolean[]) => some.filter(Boolean).length / some.length
  const expected = goesOn(plans.map(({ votes }) => votes[person]?.decision !== 'exclude'))
  // The first are random, until there is enough to learn from.
  const learned = found.slice(20)
  const told = `${found.length} of ${all} screened by rank: ${goesOn(learned).toFixed(2)} of them go on, ${expected.toFixed(2)} of all do`
  info.annotations.push({ type: 'figures', description: told })
  console.info(told)
  if (count < all) expect(goesOn(learned)).toBeGreaterThan(expected + 0.1)
  await expect(page.getByText(t('ranking.order.soFar'))).toHaveCount(0)

  await goTo(page, 'ranking.title')
  // Two that share their title, one after the other, are decided with one look.
  await expect(page.getByText(new RegExp(`^\\d+ of ${all}$`))).toBeVisible()
  await info.attach('relevance', { body: await page.screenshot({ fullPage: true }), contentType: 'image/png' })
})
