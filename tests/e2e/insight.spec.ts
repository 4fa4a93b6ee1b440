import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { changeTo } from './journey/members.ts'
import { goTo, press, rail } from './journey/rail.ts'
import { playSample, signInToSample } from './journey/sample.ts'
import { settled } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

const root = join(import.meta.dirname, '..', '..')

/** What the command line says of a review. */
function atTerminal(...args: string[]): string {
  return execFileSync(process.execPath, ['bin/parallax.js', ...args], { cwd: root, encoding: 'utf8' })
}

const link = (page: Page, room: Parameters<typeof goTo>[1]) => rail(page).getByRole('link', { name: starting(t(room)) })

test('what the team sees: agreement, progress, the log and why a report is here', async ({ launch }) => {
  test.setTimeout(240_000)
  const { page, reviews } = await launch()
  const found: string[] = []
  await playSample(page)
  await signInToSample(page, 'Reviewer 1')
  const file = join(reviews, readdirSync(reviews).find((name) => name.endsWith('.parallax')) ?? '')

  await test.step('agreement shows what the command line prints', async () => {
    const { pairs, disagreements } = JSON.parse(atTerminal('agreement', file, '--json'))
    const [pair] = pairs
    await goTo(page, 'app.rooms.agreement')
    const table = page.getByRole('table', { name: t('agreement.pair', { a: 'Reviewer 1', b: 'Reviewer 2' }) })
    const row = (name: string) => table.getByRole('row').filter({ has: page.getByRole('rowheader', { name }) })
    await expect(row(t('agreement.cohenKappa'))).toContainText(pair.cohenKappa.value.toFixed(2))
    await expect(row(t('agreement.cohenKappa'))).toContainText(
      `${pair.cohenKappa.low.toFixed(2)} – ${pair.cohenKappa.high.toFixed(2)}`,
    )
    await expect(row(t('agreement.percentAgreement'))).toContainText((100 * pair.percentAgreement.value).toFixed(1))
    const cells = pair.table.flat() as number[]
    const votes = page.getByRole('table', { name: t('agreement.table', { a: 'Reviewer 1', b: 'Reviewer 2' }) })
    await expect(votes.getByRole('button')).toHaveCount(cells.length)
    // Include by one and exclude by the other: as many reports open as the cell says.
    await votes.getByRole('button').nth(1).click()
    const side = page.getByRole('complementary')
    await expect(side.getByRole('option')).toHaveCount(cells[1] ?? 0)
    await side.getByRole('option').first().click()
    await expect(side.getByText(t('app.decision.exclude'), { exact: true })).toBeVisible()
    found.push(...(await accessProblems(page, 'agreement, a cell open')))
    await page.keyboard.press('Escape')
    await expect(side).toBeHidden()
    await expect(page.getByText(t('agreement.differ.reports', { n: disagreements.reports }))).toBeVisible()
    // A maybe that counts otherwise is said, and changes the table.
    await page.getByRole('button', { name: starting(t('agreement.asked.maybe.stage')) }).click()
    await page.getByRole('option', { name: t('agreement.asked.maybe.include'), exact: true }).click()
    await expect(page.getByText(t('agreement.maybe.chosen'))).toBeVisible()
    await expect(votes.getByRole('button')).toHaveCount(4)
    const sentence = page.getByRole('figure', { name: t('agreement.methods.title') }).first()
    await expect(sentence.getByRole('blockquote')).toContainText(t('agreement.methods.maybe.include'))
    await sentence.getByRole('radio', { name: t('app.language.nb') }).click()
    await expect(sentence.getByRole('blockquote')).toContainText('Cohens kappa')
    await press(sentence, 'agreement.methods.copy')
    await expect(page.getByRole('status').filter({ hasText: t('agreement.methods.copied') })).toBeVisible()
  })

  await test.step('the log is looked through, and written as it is shown', async () => {
    await goTo(page, 'app.rooms.log')
    const filters = page.getByRole('search', { name: t('reviews.log.filter') })
    await filters.getByRole('button', { name: starting(t('reviews.log.group.conflicts')) }).click()
    const facts = page.getByRole('region', { name: t('reviews.log.title') }).getByRole('listitem')
    await expect(facts.first()).toContainText('Reviewer 3')
    await filters.getByRole('button', { name: starting(t('reviews.log.member.any')) }).click()
    await page.getByRole('option', { name: starting('Reviewer 3') }).click()
    await expect(page.getByText(t('reviews.log.count', { n: 61 }))).toBeVisible()
    found.push(...(await accessProblems(page, 'log, filtered')))
    await press(page, 'reviews.export')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText(t('reviews.export.filtered'))).toBeVisible()
    const written = atTerminal('export', file, '--what', 'log', '--format', 'json', '-o', join(reviews, 'log.json'))
    expect(written).toContain('log.json')
    const all = JSON.parse(readFileSync(join(reviews, 'log.json'), 'utf8')) as { kind: string; name: string }[]
    expect(all.filter(({ kind }) => kind === 'resolution')).toHaveLength(61)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await press(filters, 'reviews.log.clear')
    await expect(page.getByText(t('reviews.log.count', { n: all.length }))).toBeVisible()
  })

  await test.step('the timeline of a report that was merged, disputed and settled', async () => {
    await changeTo(page, 'Reviewer 3')
    await goTo(page, 'app.map.conflicts')
    await page.getByRole('button', { name: t('conflicts.empty.done.action') }).click()
    const list = page.getByRole('region', { name: t('conflicts.votes') }).getByRole('listitem')
    await expect(list).toHaveCount(2)
    const line = page.getByRole('dialog').getByRole('list', { name: t('reviews.timeline.title') })
    // The first of the settled conflicts that has more than one record.
    for (let i = 0; i < 61; i++) {
      await page.keyboard.press('w')
      await expect(line.getByRole('listitem').first()).toBeVisible()
      if ((await line.getByText(t('reviews.timeline.link', { verdict: 'same', by: 'rule' })).count()) > 0) break
      await page.keyboard.press('w')
      await expect(line).toBeHidden()
      await page.keyboard.press('j')
    }
    await expect(line).toContainText(t('reviews.timeline.link', { verdict: 'same', by: 'rule' }))
    const vote = (decision: string) => t('reviews.timeline.vote', { stage: t('app.stage.title-abstract'), decision })
    await expect(
      line
        .getByText(vote('include'))
        .or(line.getByText(vote('maybe')))
        .first(),
    ).toBeVisible()
    await expect(line).toContainText('Reviewer 3')
    await expect(page.getByRole('dialog')).toContainText(t('reviews.timeline.by.resolution'))
    found.push(...(await accessProblems(page, 'timeline')))
    await page
      .getByRole('dialog')
      .getByRole('link', { name: t('reviews.timeline.log') })
      .click()
    await expect(page.getByRole('heading', { level: 1, name: t('reviews.log.title') })).toBeVisible()
    await expect(
      page
        .getByRole('region', { name: t('reviews.log.title') })
        .getByRole('listitem')
        .first(),
    ).toBeVisible()
  })

  await test.step('progress when everything is open, in both themes', async () => {
    await changeTo(page, 'Reviewer 1')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await link(page, 'app.rooms.progress').click()
      await settled(page)
      const outcomes = page.getByRole('region', {
        name: t('team.outcomes.title', { stage: t('app.stage.title-abstract') }),
      })
      await expect(outcomes).toContainText('428')
      await expect(outcomes).toContainText('300')
      found.push(...(await accessProblems(page, `${colorScheme} progress`)))
    }
    const goal = page.getByRole('textbox', { name: t('team.goal') })
    await goal.fill('1000')
    await page.keyboard.press('Tab')
    await expect(page.getByText(/of 1,000 today/)).toBeVisible()
  })

  expect(found).toEqual([])
})

test('a blind stage lets progress and agreement tell only what is your own', async ({ launch }) => {
  const home = mkdtempSync(join(tmpdir(), 'parallax-blind-'))
  mkdirSync(join(home, 'reviews'), { recursive: true })
  const file = join(home, 'reviews', 'blind.parallax')
  const titles = ['Leaving school early', 'A life on hold', 'Return to work']
  const ris = join(home, 'search.ris')
  writeFileSync(ris, titles.map((title) => `TY  - JOUR\nTI  - ${title}\nPY  - 2010\nER  - \n`).join('\n'))
  atTerminal('new', file, '--title', 'Blind')
  atTerminal('import', file, ris, '--source', 'Scopus', '--kind', 'database')
  const { page } = await launch(home)
  await page.getByRole('button', { name: starting('Blind') }).click()
  await page.getByRole('button', { name: starting('Lead') }).click()
  await expect(rail(page)).toBeVisible()
  await goTo(page, 'app.map.screening')
  await settled(page)
  await page.keyboard.press('i')
  await expect(rail(page).getByText(t('app.map.left', { n: 2 }))).toBeVisible()

  await goTo(page, 'app.rooms.progress')
  const mine = page.getByRole('region', { name: t('app.stage.title-abstract') })
  await expect(mine).toContainText(t('team.progress.of', { all: 3, left: 2 }))
  await expect(page.getByText(t('team.progress.closed'))).toBeVisible()
  await expect(
    page.getByRole('link', { name: t('team.waiting.screen', { stage: t('app.stage.title-abstract'), n: 2 }) }),
  ).toBeVisible()
  await expect(
    page.getByRole('heading', { name: t('team.outcomes.title', { stage: t('app.stage.title-abstract') }) }),
  ).toBeHidden()
  const found = await accessProblems(page, 'progress, blind')

  await goTo(page, 'app.rooms.agreement')
  await expect(
    page.getByRole('heading', { name: t('agreement.closed.title', { stage: t('app.stage.title-abstract') }) }),
  ).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  found.push(...(await accessProblems(page, 'agreement, blind')))
  expect(found).toEqual([])
  rmSync(home, { recursive: true, force: true })
})
