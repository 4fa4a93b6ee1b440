import { expect, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { changeTo } from './journey/members.ts'
import { press } from './journey/rail.ts'
import { reading, settled } from './journey/screening.ts'
import { criteria, makeAtFullText, openStudies, team } from './journey/studies.ts'
import { starting, t } from './journey/text.ts'

const titles = ['A life on hold', 'Return to school', 'Supported employment']
const ris = titles.map((title) => `TY  - JOUR\nTI  - ${title}\nPY  - 2010\nER  - \n`).join('\n')

test('reports against criteria by keyboard: own tags while blind, a third person where they differ, all when it is open', async ({
  launch,
}, info) => {
  test.setTimeout(180_000)
  const home = info.outputPath('home')
  await makeAtFullText(home, { ris, reviewers: 2, blind: true })
  const app = await launch(home)
  const { page } = app
  const found: string[] = []
  const grid = page.getByRole('grid', { name: t('criteria.title') })
  const row = (title: string) => grid.getByRole('row').filter({ hasText: title })
  const cell = (title: string, column: number) => row(title).getByRole('gridcell').nth(column)
  const side = page.getByRole('complementary')
  const go = async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('k')
    await expect(row(titles[0] ?? '')).toBeVisible()
  }

  await test.step('a reviewer tags by numbers and letters, with a quote and its page', async () => {
    await openStudies(app, team[0])
    await go()
    await expect(page.getByText(t('criteria.own'))).toBeVisible()
    await page.keyboard.press('1')
    await expect(cell(titles[0] ?? '', 0)).toContainText(t('criteria.state.met'))
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('n')
    await expect(cell(titles[1] ?? '', 0)).toContainText(t('criteria.state.not-met'))
    await page.keyboard.press('q')
    await page.keyboard.type('Men of forty and more')
    await page.keyboard.press('Tab')
    await page.keyboard.type('12')
    await page.keyboard.press('Tab')
    await expect(side).toContainText(criteria.include)
    await grid.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('2')
    await expect(cell(titles[1] ?? '', 1)).toContainText(t('criteria.state.not-met'))
    await page.keyboard.press('0')
    await expect(cell(titles[1] ?? '', 1)).toContainText(t('criteria.state.none'))
    await page.keyboard.press('z')
    await expect(cell(titles[1] ?? '', 1)).toContainText(t('criteria.state.not-met'))
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      found.push(...(await accessProblems(page, `matrix, ${colorScheme}`)))
    }
  })

  await test.step('an inclusion that the own tag speaks against is asked about once; Escape goes back, Enter includes', async () => {
    await page.keyboard.press('g')
    await page.keyboard.press('t')
    await expect(reading(page)).toHaveText(titles[0] ?? '')
    await page.keyboard.press('i')
    await expect(reading(page)).toHaveText(titles[1] ?? '')
    await page.keyboard.press('i')
    const asked = page.getByRole('alertdialog')
    await expect(asked).toContainText(criteria.include)
    found.push(...(await accessProblems(page, 'an inclusion that is asked about')))
    await page.keyboard.press('Escape')
    await expect(asked).toBeHidden()
    await expect(reading(page)).toHaveText(titles[1] ?? '')
    await page.keyboard.press('i')
    await expect(asked).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(asked).toBeHidden()
    await expect(reading(page)).toHaveText(titles[2] ?? '')
  })

  await test.step('the other reviewer sees nothing of it, and tags otherwise', async () => {
    await changeTo(page, team[1])
    await go()
    await expect(cell(titles[0] ?? '', 0)).toContainText(t('criteria.state.none'))
    await page.keyboard.press('3')
    await expect(cell(titles[0] ?? '', 0)).toContainText(t('criteria.state.unclear'))
    await expect(side).not.toContainText(team[0])
  })

  await test.step('the third person sees both tags of the cell on which they differ, and rules', async () => {
    await changeTo(page, team[2])
    await go()
    await expect(cell(titles[0] ?? '', 0)).toContainText(t('criteria.state.differs'))
    await expect(cell(titles[1] ?? '', 0)).toContainText(t('criteria.state.none'))
    await expect(side).toContainText(team[0])
    await expect(side).toContainText(team[1])
    found.push(...(await accessProblems(page, 'matrix of the third person')))
    await page.keyboard.press('1')
    await expect(cell(titles[0] ?? '', 0)).toContainText(t('criteria.ruled'))
    await expect(side).toContainText(t('criteria.ruling', { by: team[2] }))
  })

  await test.step('once it is open all see both tags and what was ruled; counts filter; it is written as a table', async () => {
    await changeTo(page, team[0])
    await go()
    await expect(cell(titles[0] ?? '', 0)).toContainText(t('criteria.yours'))
    await page.keyboard.press('g')
    await page.keyboard.press('u')
    const stage = page.getByRole('region', { name: t('app.stage.full-text'), exact: true })
    await press(stage, 'reviews.setup.blind.lift')
    await press(page.getByRole('alertdialog'), 'reviews.setup.lift.confirm')
    await expect(stage).toContainText(t('reviews.setup.blind.off'))
    await go()
    await expect(cell(titles[0] ?? '', 0)).toContainText(t('criteria.ruled'))
    await expect(side).toContainText(team[1])
    await side.getByRole('button', { name: starting(t('criteria.state.not-met')) }).click()
    await expect(row(titles[0] ?? '')).toHaveCount(0)
    await expect(row(titles[1] ?? '')).toBeVisible()
    await page.keyboard.press('x')
    await expect(row(titles[0] ?? '')).toBeVisible()
    await settled(page)
    found.push(...(await accessProblems(page, 'matrix, open')))
    await press(page, 'reviews.export')
    await expect(page.getByRole('dialog')).toContainText(t('reviews.export.what.criteria'))
    await page.keyboard.press('Escape')
  })
  expect(found).toEqual([])
})
