import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { chooseFiles, describeSource, openImport } from './journey/imports.ts'
import { changeTo, lead, second, signIn, third } from './journey/members.ts'
import { answerSaving, makeReview, review } from './journey/new-review.ts'
import { goTo, press } from './journey/rail.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

const titles = [
  'Gardening at the margins of the city',
  'Young men and the road back to school',
  'Dog ownership among pensioners',
  'What mentors do for those who left early',
  'Benefits and the first job',
  'A register of sick leave under thirty',
  'Night work in two ferries',
  'Coaching for dropouts, revisited',
]

/** A review with eight reports that nobody has voted on. */
async function prepare(app: RunningApp, folder: string): Promise<void> {
  const { page } = app
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'eric.ris')
  const entries = titles.map(
    (title, i) => `TY  - JOUR\nTI  - ${title}\nAU  - Writer${i}, A.\nPY  - ${2001 + i}\nER  - \n`,
  )
  writeFileSync(file, entries.join('\n'))
  await answerSaving(app)
  await makeReview(app)
  await signIn(page, lead)
  await openImport(page)
  await chooseFiles(page, [file])
  await describeSource(page, 'eric.ris', 'ERIC')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText(t('imports.doneAll', { records: titles.length }))).toBeVisible()
}

const chip = (page: Page, round: number, voted: number, of = 4) =>
  page.getByRole('link', { name: t('pilots.chip', { n: round, voted, of }) })

/** The lead begins a round of four, drawn with this seed. */
async function begin(page: Page, seed: string): Promise<void> {
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: t('pilots.start.size') }).fill('4')
  await dialog.getByRole('textbox', { name: t('pilots.start.seed') }).fill(seed)
  await page.keyboard.press('Tab')
  await press(dialog, 'pilots.start.confirm')
  await expect(dialog).toBeHidden()
}

/** The titles of a round's sample, from where a reviewer votes: the reports whose vote the chip counts. */
async function voteOnSample(page: Page, round: number, sample: readonly string[], keys: readonly string[]) {
  await goTo(page, 'app.map.screening')
  await expect(reading(page)).toBeVisible()
  await page.keyboard.press('\\')
  await expect(page.getByRole('listbox')).toBeVisible()
  for (const [i, title] of sample.entries()) {
    await expect(chip(page, round, i)).toBeVisible()
    await page.getByRole('option').filter({ hasText: title }).click()
    await expect(reading(page)).toHaveText(title)
    await page.keyboard.press(keys[i] ?? 'i')
    await expect(chip(page, round, i + 1)).toBeVisible()
  }
  await page.keyboard.press('\\')
}

/** The log names each report that was drawn for the newest round. */
async function drawn(page: Page): Promise<string[]> {
  await goTo(page, 'app.rooms.log')
  const rows = page.getByRole('listitem').filter({
    hasText: t('reviews.log.says.sampled', { stage: t('app.stage.title-abstract') }),
  })
  await expect(rows.nth(3)).toBeVisible()
  const texts = (await rows.allInnerTexts()).slice(0, 4)
  // The newest is first.
  return texts.map((text) => titles.find((title) => text.includes(title)) ?? '').toReversed()
}

test('a pilot that does not pass makes a criterion clearer and is screened again; the next round passes', async ({
  launch,
}, info) => {
  test.setTimeout(240_000)
  const app = await launch(info.outputPath('home'))
  await prepare(app, info.outputPath('exports'))
  const { page } = app
  const found: string[] = []
  const step = test.step

  await step('the lead draws four, and each sees how far they are themselves', async () => {
    await goTo(page, 'app.rooms.pilot')
    await expect(page.getByText(t('pilots.none.title'))).toBeVisible()
    await press(page, 'pilots.start')
    await said(page)
    found.push(...(await accessProblems(page, 'beginning a pilot')))
    await begin(page, '17')
    await expect(page.getByRole('heading', { name: starting(t('pilots.round', { n: 1 })) })).toBeVisible()
  })
  const sample = await drawn(page)
  expect(new Set(sample).size).toBe(4)
  await voteOnSample(page, 1, sample, ['i', 'i', 'e', 'i'])

  await step('closing it before all have voted is warned of', async () => {
    await goTo(page, 'app.rooms.pilot')
    const team = page.getByRole('region', { name: t('pilots.open.team') })
    await expect(team).toContainText(`${lead}${t('pilots.voted', { voted: 4, of: 4 })}`)
    await expect(team).toContainText(`${second}${t('pilots.voted', { voted: 0, of: 4 })}`)
    await press(page, 'pilots.close')
    await expect(page.getByRole('alertdialog')).toContainText(t('pilots.close.incomplete'))
    await press(page.getByRole('alertdialog'), 'app.cancel')
  })

  await step('the second votes, and sees nothing of the lead’s votes', async () => {
    await changeTo(page, second)
    await voteOnSample(page, 1, sample, ['e', 'e', 'e', 'i'])
    await goTo(page, 'app.rooms.pilot')
    await expect(page.getByText(t('pilots.open.done'))).toBeVisible()
    await expect(page.getByRole('region', { name: t('pilots.open.team') })).toHaveCount(0)
    await expect(page.getByRole('main')).not.toContainText(t('app.decision.include'))
  })

  await step('closed, it shows everybody that the gate is not reached, and where they differ', async () => {
    await changeTo(page, lead)
    await goTo(page, 'app.rooms.pilot')
    await press(page, 'pilots.close')
    await press(page.getByRole('alertdialog'), 'pilots.close.confirm')
    await expect(page.getByText(t('pilots.gate.failed', { gate: '75%' }))).toBeVisible()
    await expect(page.getByText(t('pilots.result.agreed', { agreed: 2, complete: 4, share: '50.0%' }))).toBeVisible()
    const differ = page.getByRole('region', { name: t('pilots.differ') })
    await expect(differ.getByRole('heading', { level: 4 })).toHaveText(sample.slice(0, 2))
    await said(page)
    found.push(...(await accessProblems(page, 'a closed round')))
    await changeTo(page, third)
    await goTo(page, 'app.rooms.pilot')
    await expect(page.getByText(t('pilots.gate.failed', { gate: '75%' }))).toBeVisible()
  })

  await step('a criterion is worded anew where the result stands, and the sample screened again', async () => {
    await changeTo(page, lead)
    await goTo(page, 'app.rooms.pilot')
    const [first = ''] = review.criteria.include
    const line = page
      .getByRole('region', { name: t('pilots.next') })
      .getByRole('list', { name: starting(t('reviews.criteria.include')) })
      .getByRole('textbox')
      .first()
    await expect(line).toHaveValue(first)
    await line.fill(`${first}, at the time of the study`)
    await page.keyboard.press('Enter')
    await expect(page.getByText(t('pilots.next.changed', { n: 1 }))).toBeVisible()
    await page.getByRole('radio', { name: starting(t('pilots.votes.again')) }).click({ force: true })
    await expect(page.getByText(t('pilots.state.again'))).toBeVisible()
    await expect(page.getByText(t('pilots.sentence.again'))).toBeVisible()
    await goTo(page, 'app.map.screening')
    await expect(page.getByRole('button', { name: starting(t('screening.filter.undecided')) })).toHaveText(/8$/)
  })

  await step('the second round passes, and both are kept', async () => {
    await goTo(page, 'app.rooms.pilot')
    await press(page, 'pilots.startNext')
    await begin(page, '18')
    const next = await drawn(page)
    expect(next.filter((title) => sample.includes(title))).toEqual([])
    await voteOnSample(page, 2, next, ['i', 'i', 'i', 'e'])
    await changeTo(page, second)
    await voteOnSample(page, 2, next, ['i', 'i', 'i', 'e'])
    await changeTo(page, lead)
    await goTo(page, 'app.rooms.pilot')
    await press(page, 'pilots.close')
    await press(page.getByRole('alertdialog'), 'pilots.close.confirm')
    await expect(page.getByText(t('pilots.gate.passed', { gate: '75%' }))).toBeVisible()
    await page.getByRole('button', { name: starting(t('pilots.round', { n: 1 })) }).click()
    await expect(page.getByText(t('pilots.gate.failed', { gate: '75%' }))).toBeVisible()
  })

  expect(found).toEqual([])
})

test('a stage’s settings are kept once it is seen what they do, and taken back by undo', async ({ launch }, info) => {
  test.setTimeout(180_000)
  const app = await launch(info.outputPath('home'))
  await prepare(app, info.outputPath('exports'))
  const { page } = app
  const found: string[] = []
  await goTo(page, 'app.rooms.setup')
  const part = page.getByRole('region', { name: t('app.stage.title-abstract'), exact: true })
  const bars = part.getByRole('list', { name: t('reviews.stage.shares') })
  const effects = part.getByRole('region', { name: t('reviews.stage.effects') })
  const eight = t('reviews.stage.shares.reports', { n: 8 })
  await expect(bars.getByRole('listitem')).toHaveText([`${lead}${eight}`, `${second}${eight}`])

  await part.getByRole('radio', { name: '1', exact: true }).click()
  await expect(effects).toContainText(t('reviews.stage.effects.fewer', { before: 2, after: 1 }))
  await expect(effects).toContainText(t('reviews.stage.effects.closed'))
  await said(page)
  found.push(...(await accessProblems(page, 'settings of a stage')))
  await press(effects, 'app.cancel')
  await expect(effects).toBeHidden()
  await expect(bars.getByRole('listitem')).toHaveText([`${lead}${eight}`, `${second}${eight}`])

  await part.getByRole('radio', { name: starting(t('reviews.stage.division.hand')) }).check({ force: true })
  await expect(part.getByText(t('reviews.stage.shares.nobody', { n: 8 }))).toBeVisible()
  await press(effects, 'reviews.stage.effects.save')
  await expect(effects).toBeHidden()

  await press(part, 'reviews.assign.open')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '1', exact: true }).click()
  await expect(dialog.getByRole('list', { name: t('reviews.stage.shares') })).toContainText(
    t('reviews.stage.shares.gained', { n: '4' }),
  )
  await said(page)
  found.push(...(await accessProblems(page, 'assigning by hand')))
  await press(dialog, 'reviews.assign.give', { n: 8 })
  await expect(dialog).toBeHidden()
  const four = t('reviews.stage.shares.reports', { n: 4 })
  await expect(bars.getByRole('listitem')).toHaveText([`${lead}${four}`, `${second}${four}`])
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('z')
  await expect(part.getByText(t('reviews.stage.shares.nobody', { n: 8 }))).toBeVisible()
  await goTo(page, 'app.map.screening')
  await expect(page.getByText(t('screening.empty.mine.says', { screens: 'true' }))).toBeVisible()
  await goTo(page, 'app.rooms.setup')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('z')
  await expect(bars.getByRole('listitem')).toHaveText([`${lead}${eight}`, `${second}${eight}`])
  expect(found).toEqual([])
})
