import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { type ExportKind, exportKinds } from '../../renderer/features/flow/export-kinds.ts'
import { clientAs, hostOf, newReview } from '../corpus/review.ts'
import { expect, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { box, chooseForm, exported, numberIn, openFlow, rowsBehind, side } from './journey/flow.ts'
import { signIn } from './journey/members.ts'
import { goTo, heard, press } from './journey/rail.ts'
import { makeRoomReview } from './journey/room.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

const tip = (page: Page) => page.getByRole('tooltip')

/** How far what is told of a box stands from it, up or down. */
async function betweenTipAndBox(page: Page, key: string): Promise<number> {
  const [told, of] = [await tip(page).boundingBox(), await box(page, key).boundingBox()]
  if (!told || !of) return Number.POSITIVE_INFINITY
  return Math.min(Math.abs(told.y - of.y - of.height), Math.abs(of.y - told.y - told.height))
}

test('every box opens what it counts, line by line, on any day', async ({ launch }) => {
  test.setTimeout(240_000)
  const { page } = await launch()
  await openFlow(page)
  const found: string[] = []

  await test.step('the boxes of the printed flow list as many as they say', async () => {
    await chooseForm(page, t('flow.form.2009'))
    const printed = {
      'identified.databases': 1174,
      'identified.other': 223,
      afterDuplicates: 728,
      screened: 728,
      'excluded.titleAbstract': 300,
      'assessed.fullText': 428,
      'excluded.fullText': 281,
      included: 147,
    }
    for (const [key, n] of Object.entries(printed)) {
      await expect.poll(() => numberIn(page, key), key).toBe(n)
      await expect.poll(() => rowsBehind(page, key), key).toBe(n)
    }
  })

  await test.step('a line opens what it counts, and words narrow it', async () => {
    await box(page, 'excluded.fullText').click()
    const lines = side(page).getByRole('list', { name: t('flow.lines') })
    const size = () => side(page).getByRole('option').first().getAttribute('aria-setsize')
    await lines.getByRole('button', { name: starting('Other Nordic country') }).click()
    await expect.poll(size).toBe('145')
    await side(page)
      .getByRole('searchbox', { name: t('flow.search') })
      .fill('no such words anywhere')
    await expect(side(page).getByText(t('flow.nothingFound'))).toBeVisible()
    await side(page)
      .getByRole('searchbox', { name: t('flow.search') })
      .fill('')
    await lines.getByRole('button', { name: starting(t('flow.lines.all')) }).click()
    await expect.poll(size).toBe('281')
    await page.keyboard.press('Escape')
    await expect(side(page).getByRole('option')).toHaveCount(0)
  })

  await test.step('arrow keys go from box to box, and each says how it is counted', async () => {
    await box(page, 'screened').focus()
    await expect(tip(page)).toContainText('Reports after duplicates')
    await expect(box(page, 'screened')).toHaveAccessibleDescription(/Reports after duplicates/)
    await page.keyboard.press('ArrowDown')
    await expect(box(page, 'excluded.titleAbstract')).toBeFocused()
    await expect(tip(page)).toContainText('Reports whose outcome at title and abstract is excluded')
    // It stands by its box also once that is drawn larger.
    await page.keyboard.press('+')
    await page.keyboard.press('+')
    await expect.poll(() => betweenTipAndBox(page, 'excluded.titleAbstract')).toBeLessThan(12)
    await page.keyboard.press('0')
    await expect.poll(() => betweenTipAndBox(page, 'excluded.titleAbstract')).toBeLessThan(12)
    await page.keyboard.press('Escape')
    await expect(tip(page)).toBeHidden()
    await page.keyboard.press('k')
    await expect(box(page, 'screened')).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(side(page).getByRole('option').first()).toBeVisible()
    await expect(box(page, 'screened')).toBeFocused()
    await page.keyboard.press('Escape')
  })

  await test.step('the list of the figure is read by headings', async () => {
    await page.keyboard.press('v')
    await expect(page.getByRole('main')).toMatchAriaSnapshot(`
      - heading "PRISMA 2009 flow diagram" [level=2]
      - list:
        - listitem:
          - 'heading "Records identified through database searching: 1,174" [level=3]'
    `)
    await expect(page.getByRole('heading', { level: 3, name: /^Studies included in .*: 147/ })).toBeVisible()
    await press(page, 'flow.list.copy')
    await heard(page, t('flow.list.copied'))
    await page.getByRole('button', { name: t('flow.list.open', { box: 'Records screened' }), exact: true }).click()
    await expect(side(page).getByRole('option').first()).toHaveAttribute('aria-setsize', '728')
    await page.keyboard.press('Escape')
    found.push(...(await accessProblems(page, 'list')))
    await page.keyboard.press('v')
    await expect(box(page, 'screened')).toBeVisible()
  })

  await test.step('a day before it began has nothing in it, and nothing of it can be changed', async () => {
    await page.keyboard.press('d')
    await page.getByLabel(t('flow.at.day')).fill('2001-02-03')
    await press(page, 'flow.at.show')
    await expect(page.getByRole('status').filter({ hasText: 'Feb 2001' })).toBeVisible()
    await expect.poll(() => numberIn(page, 'screened')).toBe(0)
    await expect(page.getByRole('button', { name: t('flow.edit') })).toHaveCount(0)
    await box(page, 'screened').click()
    await expect(side(page).getByText(t('flow.nothing'))).toBeVisible()
    await expect(side(page).getByRole('button', { name: t('flow.box.actions') })).toHaveCount(0)
    found.push(...(await accessProblems(page, 'another day')))
    await page
      .getByRole('status')
      .getByRole('button', { name: t('flow.at.back') })
      .click()
    await expect.poll(() => numberIn(page, 'screened')).toBe(728)
    await page.keyboard.press('Escape')
  })

  await test.step('what is read is opened in its room, and the form is remembered', async () => {
    await box(page, 'included').click()
    await side(page).getByRole('option').first().click()
    const title = await side(page).getByRole('option').first().locator('span').first().textContent()
    await side(page)
      .getByRole('link', { name: t('flow.open.fulltext') })
      .click()
    await expect(reading(page)).toHaveText(title ?? '')
    await goTo(page, 'app.rooms.flow')
    await expect.poll(() => numberIn(page, 'afterDuplicates')).toBe(728)
  })

  await test.step('it can be used by all, in both themes and magnified', async () => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await box(page, 'excluded.fullText').click()
      await expect(side(page).getByRole('option').first()).toBeVisible()
      found.push(...(await accessProblems(page, `${colorScheme} box`)))
      await page.keyboard.press('Escape')
      await page.keyboard.press('x')
      await expect(page.getByRole('dialog')).toBeVisible()
      found.push(...(await accessProblems(page, `${colorScheme} export`)))
      await page.keyboard.press('Escape')
      await page.keyboard.press('e')
      await expect(page.getByRole('heading', { name: t('flow.look') })).toBeVisible()
      found.push(...(await accessProblems(page, `${colorScheme} edit`)))
      await page.keyboard.press('e')
    }
    // A window of 1440 by 900 at 200 %.
    await page.setViewportSize({ width: 720, height: 450 })
    await box(page, 'screened').focus()
    await page.keyboard.press('Enter')
    await expect(side(page)).toBeVisible()
    await expect(side(page).getByRole('option').first()).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(side(page)).toBeHidden()
    await expect(box(page, 'screened')).toBeFocused()
  })
  expect(found).toEqual([])
})

test('what another member says changes the figure that is looked at', async ({ launch }) => {
  test.setTimeout(240_000)
  const { page, reviews } = await launch()
  await openFlow(page)
  const before = (await numberIn(page, 'included')) ?? 0
  await box(page, 'included').focus()
  await page.keyboard.press('Enter')
  await expect(side(page).getByRole('option').first()).toHaveAttribute('aria-setsize', String(before))

  const host = hostOf(reviews)
  try {
    const name = readdirSync(reviews).find((one) => one.endsWith('.parallax')) ?? ''
    const path = join(reviews, name)
    const { rows } = await (await clientAs(host, path, 'Reviewer 1')).flow.box({
      form: '2020',
      lang: 'en',
      key: 'included',
    })
    const report = rows[0]?.report ?? ''
    // Whoever voted on it thinks again.
    for (const member of ['Reviewer 1', 'Reviewer 2', 'Reviewer 3']) {
      const other = await clientAs(host, path, member)
      const { mine } = await other.screening.report({ stage: 'full-text', report })
      if (!mine) continue
      const { reasons } = await other.reviews.setup({})
      const reason = reasons.find((one) => one.stage === 'full-text')?.id ?? ''
      await other.screening.vote({ stage: 'full-text', report, decision: 'exclude', reasons: [reason] })
    }
  } finally {
    host.close()
  }
  await expect.poll(() => numberIn(page, 'included')).toBe(before - 1)
  // The list followed, and the keyboard is where it was.
  await expect(side(page).getByRole('option').first()).toHaveAttribute('aria-setsize', String(before - 1))
  await expect(box(page, 'included')).toBeFocused()
})

test('an empty flow says what to do, and what waits leads to where it waits', async ({ launch }, info) => {
  const home = info.outputPath('home')
  await makeRoomReview(home)
  const host = hostOf(join(home, 'reviews'))
  try {
    await newReview(host, 'Empty')
    const one = await clientAs(host, join(home, 'reviews', 'Room.parallax'), 'One')
    await one.reviews.liftBlind({ stage: 'title-abstract' })
    await one.reviews.liftBlind({ stage: 'full-text' })
  } finally {
    host.close()
  }
  const app = await launch(home)
  const { page } = app
  await page.getByRole('button', { name: starting('Empty') }).click()
  await signIn(page, 'One')
  await goTo(page, 'app.rooms.flow')
  await expect(page.getByRole('heading', { name: t('flow.empty.title') })).toBeVisible()
  expect(await accessProblems(page, 'empty')).toEqual([])
  await press(page, 'flow.empty.anyway')
  await expect.poll(() => numberIn(page, 'screened')).toBe(0)
  await app.close()

  const { page: next } = await launch(home)
  await next.getByRole('button', { name: starting('Room') }).click()
  await signIn(next, 'One')
  await goTo(next, 'app.rooms.flow')
  const waits = side(next).getByRole('link', { name: t('flow.waiting.titleAbstract', { n: 8 }) })
  await expect(waits).toBeVisible()
  expect(await accessProblems(next, 'waiting')).toEqual([])
  await waits.click()
  await expect(reading(next)).toBeVisible()
})

test('the flow is saved in every format', { tag: '@browser' }, async ({ launch }, info) => {
  test.setTimeout(240_000)
  const app = await launch()
  await openFlow(app.page)
  const begins: Record<ExportKind, string[]> = {
    svg: ['<?xml', '<svg'],
    png300: ['\x89PNG'],
    png600: ['\x89PNG'],
    pdf: ['%PDF-'],
    docx: ['PK\x03\x04'],
    pptx: ['PK\x03\x04'],
    csv: ['data,node,box', '\xef\xbb\xbfdata,node,box', '"data","node","box"'],
    json: ['{'],
    html: ['<!doctype html>', '<!DOCTYPE html>'],
  }
  for (const kind of exportKinds) {
    const bytes = await exported(app, info.outputPath('exports'), kind)
    const begin = bytes.subarray(0, 40).toString('latin1')
    expect(
      begins[kind].some((one) => begin.startsWith(one)),
      `${kind} begins with ${begin}`,
    ).toBe(true)
  }
})
