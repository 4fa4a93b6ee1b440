import { expect, type Locator, type Page } from '@playwright/test'
import { readSample } from '#server/sample/people.ts'
import { type RunningApp, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { goTo, heard, press, rail } from './journey/rail.ts'
import { playSample, signInToSample } from './journey/sample.ts'
import { reading, settled } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

const sample = readSample('samples/neet').people
/** Why full texts were excluded, and how many of the 428, as the review printed it. */
const printedReasons = [145, 39, 39, 58]
/** Of the 147 studies by their year: how many are in each span. */
const printedYears = [
  ['1995–2005', 3],
  ['2006–2010', 20],
  ['2011–2021', 124],
] as const
/** Of the 147 studies: qualitative, quantitative, mixed methods, other. */
const printedMethods = [29, 73, 26, 19]

const list = (page: Page) => page.getByRole('listbox', { name: t('fulltext.list.label') })
const facets = (page: Page) => page.getByRole('region', { name: t('fulltext.list.facets') })
const side = (page: Page) => page.getByRole('complementary', { name: t('app.side') })
const facet = (page: Page, name: string, n: number) =>
  facets(page).getByRole('checkbox', { name: `${name} (${n})`, exact: true })
const listed = (page: Page, n: number) =>
  expect(page.getByText(t('fulltext.list.status', { n, ticked: 0 }), { exact: true })).toBeVisible()
const state = (id: Parameters<typeof t>[0], value: string) => t(id, { state: value })

/** Ticks a value of a facet: the box itself is drawn over. */
const choose = (box: Locator) => box.setChecked(true, { force: true })

async function toList(page: Page): Promise<void> {
  await goTo(page, 'app.map.fullText')
  // Of this room: another one that is still there has a list of its own.
  const tabs = page.getByRole('radiogroup', { name: t('fulltext.tabs') })
  await tabs.getByRole('radio', { name: t('fulltext.tab.list') }).click()
  await expect(list(page)).toBeVisible()
}

test('the sample from 428 full texts to 147 studies: reasons, the narrowed criterion, the replaced thesis, background', async ({
  launch,
}) => {
  test.setTimeout(240_000)
  const app = await launch()
  const { page } = app
  const found: string[] = []
  await playSample(page)
  await signInToSample(page, 'Reviewer 1')

  await test.step('each exclusion has one reason, and they count as printed', async () => {
    await toList(page)
    await listed(page, 430)
    const reasons = sample.review.reasons.filter(({ stage }) => stage === 'full-text')
    for (const [i, { label }] of reasons.entries())
      await expect(facet(page, label.en, printedReasons[i] ?? 0)).toBeVisible()
    await choose(facet(page, reasons[0]?.label.en ?? '', 145))
    await listed(page, 145)
    await expect(list(page).getByRole('option').first()).toContainText(reasons[0]?.label.en ?? '')
    await press(page, 'filters.clear')
    await expect(facet(page, state('fulltext.outcome.state', 'excluded'), 281)).toBeVisible()
    await choose(facet(page, state('fulltext.outcome.state', 'included'), 148))
    await listed(page, 148)
    found.push(...(await accessProblems(page, 'list')))
    await press(page, 'filters.clear')
  })

  await test.step('what was kept as background is listed', async () => {
    await choose(facet(page, state('fulltext.destination.state', 'background'), 223))
    await listed(page, 223)
    await press(page, 'filters.clear')
  })

  await test.step('the thesis is replaced by its two articles, and leads to them', async () => {
    await choose(facet(page, state('fulltext.destination.state', 'replaced'), 1))
    await listed(page, 1)
    await expect(side(page)).toContainText(t('fulltext.replacedBy', { n: 2 }))
    for (const { title } of sample.replacing.items)
      await expect(side(page).getByRole('button', { name: title })).toBeVisible()
    const [, second] = sample.replacing.items
    await side(page)
      .getByRole('button', { name: second?.title ?? '' })
      .click()
    await expect(reading(page)).toHaveText(second?.title ?? '')
  })

  await test.step('the criterion is narrowed at full text, and stays as it was at title and abstract', async () => {
    const { versions } = sample.review.criteria[0] ?? { versions: [] }
    await expect(side(page)).toContainText(versions[1]?.text.en ?? '')
    await goTo(page, 'app.map.screening')
    await expect(side(page)).toContainText(versions[0]?.text.en ?? '')
    await expect(side(page)).not.toContainText(versions[1]?.text.en ?? '')
    await goTo(page, 'app.rooms.setup')
    await page.getByText(t('fulltext.setup.versions')).click()
    for (const [i, { stage }] of versions.entries())
      await expect(page.getByText(starting(`Version ${i + 1}, ${t(`app.stage.${stage}`)}`)).first()).toBeVisible()
    found.push(...(await accessProblems(page, 'setup')))
  })

  await test.step('148 reports are 147 studies, and the flow says how', async () => {
    await goTo(page, 'app.map.included')
    await expect(page.getByText('148').first()).toBeVisible()
    await expect(rail(page).getByRole('link', { name: starting(t('app.map.included')) })).toContainText('147')
    await goTo(page, 'app.rooms.flow')
    await expect(page.getByRole('heading', { name: t('flow.addsUp') })).toBeVisible()
    await expect(page.getByText('430 − 281 − 1 replaced = 148 reports of 147 studies')).toBeVisible()
    // A drawn note has no space where its line ends.
    await expect(page.getByRole('main')).toContainText(
      /thesis was\s*replaced by 2 articles, which entered at full text/,
    )
  })

  await test.step('it is charted as published', async () => {
    await goTo(page, 'evidence.title')
    await page.getByRole('button', { name: t('evidence.tab.pictures'), exact: true }).click()
    const [method] = sample.review.form.fields
    for (const [i, { label }] of (method?.options ?? []).entries())
      await expect(
        page.getByRole('button', { name: new RegExp(`^${label.en.replace(/[()]/g, '.')} ${printedMethods[i]} `) }),
      ).toBeVisible()
  })

  await test.step('the years are counted by the spans that were published, and each shows its studies', async () => {
    const pictures = page.getByRole('button', { name: t('evidence.tab.pictures'), exact: true })
    const card = page.getByRole('region', { name: 'Year', exact: true })
    const edit = async () => {
      await card.getByRole('button', { name: starting('Picture: ') }).click()
      await page.getByRole('menuitem', { name: t('evidence.pictures.edit'), exact: true }).click()
      return page.getByRole('dialog')
    }
    const first = await edit()
    const width = first.getByRole('textbox', { name: t('evidence.pictures.width') })
    await width.fill('5')
    await width.blur()
    found.push(...(await accessProblems(page, 'spans')))
    await press(first, 'evidence.pictures.keep')
    await expect(card.getByRole('button', { name: '2005–2009 ', exact: false })).toBeVisible()
    const second = await edit()
    await second.getByLabel(t('evidence.pictures.bands')).fill(printedYears.map(([span]) => span).join(', '))
    await press(second, 'evidence.pictures.keep')
    for (const [span, n] of printedYears)
      await expect(card.getByRole('button', { name: `${span} ${n} of 147 studies`, exact: true })).toBeVisible()
    for (const [span, n] of printedYears) {
      await card.getByRole('button', { name: starting(`${span} `) }).click()
      await expect(page.getByText(t('evidence.status', { n, all: 147 }), { exact: true })).toBeVisible()
      await press(page, 'evidence.filter.remove', { label: 'Year' })
      await pictures.click()
    }
  })

  expect(found).toEqual([])
  expect(app.problems).toEqual([])
})

test('full texts are asked for, marked as a list, taken back, and written for the library', async ({ launch }) => {
  test.setTimeout(240_000)
  const app = await launch()
  const { page } = app
  await playSample(page)
  await signInToSample(page, 'Reviewer 1')
  const sought = (n: number) => facet(page, state('fulltext.retrieval.state', 'sought'), n)

  await test.step('the library has an address', async () => {
    await goTo(page, 'app.rooms.setup')
    const field = page.getByLabel(t('fulltext.setup.resolver'))
    await field.fill('javascript:alert(1)')
    await expect(page.getByText(t('fulltext.setup.resolver.wrong'))).toBeVisible()
    await field.fill('https://library.example/openurl')
    const trial = page.getByRole('link', { name: starting(t('fulltext.setup.resolver.try')) })
    await expect(trial).toHaveAttribute('href', /^https:\/\/library\.example\/openurl\?url_ver=Z39\.88-2004&.*bmj\.n71/)
    await field.blur()
  })

  await test.step('one is asked for by key, with where', async () => {
    await toList(page)
    await expect(side(page).getByRole('link', { name: /library\.example/ })).toHaveAttribute('href', /rft\.atitle=/)
    await page.keyboard.press('Shift+A')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(t('fulltext.sought.from')).fill('Interlibrary loan')
    await dialog.getByRole('button', { name: t('fulltext.say.confirm', { state: 'sought' }), exact: true }).click()
    await expect(dialog).toBeHidden()
    await expect(side(page)).toContainText('Interlibrary loan')
    await expect(sought(1)).toBeVisible()
  })

  await test.step('those that are ticked are marked in one step, and taken back in one', async () => {
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('j')
      await page.keyboard.press('x')
    }
    await page.keyboard.press('b')
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(t('fulltext.many.list', { n: 3, ticked: 3 }))
    await dialog.getByRole('button', { name: t('fulltext.many.go', { n: 3 }) }).click()
    await heard(page, t('fulltext.many.done', { n: 3 }))
    await expect(sought(4)).toBeVisible()
    await expect(dialog).toBeHidden()
    await page.keyboard.press('z')
    await expect(sought(1)).toBeVisible()
  })

  await test.step('what is missing is written for the library', async () => {
    await choose(sought(1))
    await listed(page, 1)
    const text = await exportedRis(app)
    expect(text).toMatch(/^TY {2}- /m)
    expect(text).toContain('Parallax: full text sought')
    expect(text).toContain('Interlibrary loan')
  })

  await test.step('a report is kept as a protocol with a note, and that is taken back', async () => {
    await press(page, 'filters.clear')
    await choose(facet(page, state('fulltext.outcome.state', 'excluded'), 281))
    await listed(page, 281)
    await page.keyboard.press('k')
    const kept = side(page).getByRole('button', { name: new RegExp(t('fulltext.destination')) })
    await kept.click()
    await page.getByRole('option', { name: state('fulltext.destination.state', 'protocol') }).click()
    const note = side(page).getByLabel(t('fulltext.destination.note'))
    await note.fill('Registered, not begun')
    await note.blur()
    await expect(facet(page, state('fulltext.destination.state', 'protocol'), 1)).toBeVisible()
    await settled(page)
    expect(await accessProblems(page, 'kept')).toEqual([])
  })
  expect(app.problems).toEqual([])
})

/** Writes the list as RIS and gives its text: through the save dialog, or as a download. */
async function exportedRis({ page, desktop }: RunningApp): Promise<string> {
  await press(page, 'fulltext.export')
  const item = page.getByRole('menuitem', { name: t('reviews.export.format.ris'), exact: true })
  const { readFileSync } = await import('node:fs')
  if (!desktop) {
    const download = page.waitForEvent('download')
    await item.click()
    return readFileSync((await (await download).path()) ?? '', 'utf8')
  }
  const filePath = test.info().outputPath('full-texts.ris')
  await desktop.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
  }, filePath)
  await item.click()
  await heard(page, /full-texts\.ris/)
  return readFileSync(filePath, 'utf8')
}
