import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { type ExportKind, exportKinds } from '../../renderer/features/flow/export-kinds.ts'
import { clientAs, hostOf, newReview } from '../corpus/review.ts'
import { expect, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { box, chooseForm, exported, numberIn, rowsBehind } from './journey/flow.ts'
import { signIn } from './journey/members.ts'
import { goTo, heard, press } from './journey/rail.ts'
import { makeRoomReview } from './journey/room.ts'
import { playSample, signInToSample } from './journey/sample.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

const side = (page: Page) => page.getByRole('complementary', { name: t('app.side') })
const tip = (page: Page) => page.getByRole('tooltip')

async function openFlow(page: Page): Promise<void> {
  await playSample(page)
  await signInToSample(page, 'Reviewer 1')
  await goTo(page, 'app.rooms.flow')
  await expect(page.getByRole('heading', { name: t('flow.addsUp') })).toBeVisible()
}

/** Drags as a mouse does: in steps, so that the page is told where it is. */
async function drag(page: Page, what: Locator, to: Locator): Promise<void> {
  const [from, goal] = [await what.boundingBox(), await to.boundingBox()]
  if (!from || !goal) throw new Error('nothing to drag')
  await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
  await page.mouse.down()
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height / 2 + 8, { steps: 6 })
  await page.mouse.move(goal.x + goal.width / 2, goal.y + goal.height - 3, { steps: 4 })
  await page.mouse.up()
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

test('the lead words the figure, sets a number by hand, and makes a form', async ({ launch }) => {
  test.setTimeout(240_000)
  const { page } = await launch()
  await page.setViewportSize({ width: 1440, height: 900 })
  await openFlow(page)
  const found: string[] = []
  const dialog = page.getByRole('dialog')

  await test.step('a label is worded otherwise, and that is undone', async () => {
    await page.keyboard.press('e')
    const ours = 'Records screened'
    await press(side(page), 'flow.words.change', { text: ours })
    await dialog.getByRole('textbox').fill('Records looked at')
    await press(dialog, 'app.save')
    await expect(dialog).toBeHidden()
    await expect(side(page).getByText(t('flow.words.ours', { text: ours }))).toBeVisible()
    await page.keyboard.press('z')
    await expect(side(page).getByText(t('flow.words.ours', { text: ours }))).toBeHidden()
    await page.keyboard.press('Shift+Z')
    await press(side(page), 'flow.words.change', { text: 'Records looked at' })
    await press(dialog, 'flow.words.reset')
    await expect(side(page).getByRole('button', { name: t('flow.words.change', { text: ours }) })).toBeVisible()
  })

  await test.step('the look counts at once', async () => {
    await side(page).getByLabel(t('flow.look.title')).fill('How it went')
    await page.keyboard.press('Enter')
    await expect(page.locator('figure')).toContainText('How it went')
    await side(page)
      .getByRole('radio', { name: t('flow.look.colour.black-and-white') })
      .click()
    await expect(side(page).getByRole('radio', { name: t('flow.look.colour.black-and-white') })).toBeChecked()
    await page.keyboard.press('Escape')
    await side(page)
      .getByRole('button', { name: t('flow.edit.done') })
      .click()
    await page.keyboard.press('z')
    await page.keyboard.press('z')
    await expect(page.locator('figure')).not.toContainText('How it went')
  })

  await test.step('a number that is set by hand stands beside the computed one, with its reason', async () => {
    await box(page, 'excluded.titleAbstract').click()
    await page.keyboard.press('n')
    await expect(dialog).toContainText(t('flow.number.computed', { n: '300' }))
    await dialog.getByRole('textbox', { name: t('flow.number.n') }).fill('301')
    await press(dialog, 'flow.number.save')
    await expect(dialog).toContainText(t('flow.number.needsWhy'))
    await dialog.getByLabel(t('flow.number.why')).fill('One was screened on paper')
    await said(page)
    found.push(...(await accessProblems(page, 'number')))
    await press(dialog, 'flow.number.save')
    await expect(dialog).toBeHidden()
    await expect(side(page)).toContainText(t('flow.list.override', { set: 301, why: 'One was screened on paper' }))
    await page.keyboard.press('Escape')
    const overrides = side(page).locator('section', { has: page.getByRole('heading', { name: t('flow.overrides') }) })
    await expect(overrides).toContainText('301 in place of 300')
    await expect(overrides).toContainText('One was screened on paper')
    await press(overrides, 'flow.override.takeBackOf', { box: 'Records excluded' })
    await expect(overrides).toHaveCount(0)
  })

  await test.step('a box has a note', async () => {
    await box(page, 'screened').click()
    await page.keyboard.press('a')
    await dialog.getByRole('textbox').fill('By two, blind')
    await press(dialog, 'app.save')
    await expect(dialog).toBeHidden()
    await expect(side(page)).toContainText('By two, blind')
    await page.keyboard.press('z')
    await expect(side(page)).not.toContainText('By two, blind')
    await page.keyboard.press('Escape')
  })

  const zone = (name: 'main' | 'aside', n: number) =>
    page.getByRole('grid', { name: t('flow.build.zone', { zone: name, n }), exact: true })
  const card = (within: Locator, name: string) => within.getByRole('row', { name, exact: true })

  await test.step('a form is made by keys and by dragging', async () => {
    await page.keyboard.press('o')
    await expect(page.getByLabel(t('flow.build.name'))).toBeFocused()
    await page.keyboard.press('Control+s')
    await heard(page, t('flow.build.problem.no-name'))
    await page.getByLabel(t('flow.build.name')).fill('For the journal')
    // By keys: out of the form, and back into the chosen step.
    await card(zone('aside', 3), 'Reports not retrieved').focus()
    await page.keyboard.press('Delete')
    await expect(card(zone('aside', 3), 'Reports not retrieved')).toHaveCount(0)
    const free = page.getByRole('grid', { name: t('flow.build.boxes') })
    await card(zone('main', 2), 'Records screened').focus()
    await card(free, 'Reports not retrieved').focus()
    await page.keyboard.press('Enter')
    await expect(card(zone('main', 2), 'Reports not retrieved')).toBeVisible()
    await card(zone('main', 2), 'Reports not retrieved').focus()
    await page.keyboard.press('Alt+ArrowRight')
    await expect(card(zone('aside', 2), 'Reports not retrieved')).toBeFocused()
    await page.keyboard.press('Alt+ArrowUp')
    await page.keyboard.press('Alt+ArrowUp')
    await expect(card(zone('aside', 1), 'Reports not retrieved')).toBeFocused()
    // By dragging: from the aside of one step to that of another.
    await drag(page, card(zone('aside', 1), 'Reports not retrieved').getByRole('button').first(), zone('aside', 2))
    await expect(card(zone('aside', 2), 'Reports not retrieved')).toBeVisible()
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('z')
    await expect(card(zone('aside', 1), 'Reports not retrieved')).toBeVisible()
    await page.keyboard.press('Shift+Z')
    await said(page)
    found.push(...(await accessProblems(page, 'builder')))
    await page.keyboard.press('Control+s')
    await heard(page, t('flow.build.saved', { name: 'For the journal' }))
    await expect(page.getByRole('button', { name: t('flow.form.button', { name: 'For the journal' }) })).toBeVisible()
    await expect.poll(() => numberIn(page, 'screened')).toBe(728)
  })

  await test.step('it is changed, and no longer used', async () => {
    const choose = async (what: 'change' | 'retire') => {
      await page.keyboard.press('f')
      await page.getByRole('menuitem', { name: t(`flow.form.${what}`, { name: 'For the journal' }) }).click()
    }
    await choose('change')
    await page.getByLabel(t('flow.build.name')).fill('For the journal')
    await expect(card(zone('aside', 2), 'Reports not retrieved')).toBeVisible()
    await page.getByRole('button', { name: t('flow.build.stepRemove', { n: 1 }) }).click()
    await expect(card(zone('main', 1), 'Records screened')).toBeVisible()
    await page.keyboard.press('Control+s')
    await expect(page.getByLabel(t('flow.build.name'))).toHaveCount(0)
    await choose('retire')
    await expect(page.getByRole('button', { name: t('flow.form.button', { name: t('flow.form.2020') }) })).toBeVisible()
    await page.keyboard.press('f')
    await expect(page.getByRole('menuitem', { name: 'For the journal' })).toHaveCount(0)
    await page.keyboard.press('Escape')
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

test('the flow is saved in every format', async ({ launch }, info) => {
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
