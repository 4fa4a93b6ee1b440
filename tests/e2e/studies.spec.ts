import { fiftyFour } from '../support/fifty-four.ts'
import { expect, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { goTo, heard, station } from './journey/rail.ts'
import { makeAtFullText, openStudies, team } from './journey/studies.ts'
import { starting, t } from './journey/text.ts'

const both = (studies: number) => t('charting.included.status', { reports: 54, studies })

test('54 reports become 38 studies by keyboard: suggested, joined, refused, put off, split, and taken back', async ({
  launch,
}, info) => {
  test.setTimeout(180_000)
  const home = info.outputPath('home')
  await makeAtFullText(home, { ris: fiftyFour(), reviewers: 1, blind: false, fullText: () => 'include' })
  const app = await launch(home)
  const { page } = app
  const found: string[] = []
  const card = page.locator('li[aria-current=true]')
  const chip = page.getByRole('button', { name: starting(t('studies.suggestions')) })

  await test.step('the room of the included says how many reports and how many studies', async () => {
    await openStudies(app, team[0])
    await page.keyboard.press('g')
    await page.keyboard.press('n')
    await expect(page.getByText(both(54))).toBeVisible()
    await expect(chip).toHaveText(/12$/)
  })

  await test.step('cards with why, one key each', async () => {
    await page.keyboard.press('o')
    await expect(card).toContainText('same registration NCT')
    await expect(card.getByRole('checkbox')).not.toHaveCount(0)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      found.push(...(await accessProblems(page, `suggestions, ${colorScheme}`)))
    }
    const first = await card.innerText()
    await page.keyboard.press('l')
    await expect(card).not.toHaveText(first)
    await expect(chip).toHaveText(/12$/)
    await page.keyboard.press('s')
    await heard(page, t('studies.grouped'))
    await expect(chip).toHaveText(/11$/)
    await page.keyboard.press('d')
    await heard(page, t('studies.apart.done'))
    await expect(chip).toHaveText(/10$/)
    await expect(page.getByText(/said not to be of one study/)).toBeVisible()
    // Taken back, it is asked again.
    await page.keyboard.press('z')
    await expect(chip).toHaveText(/11$/)
    for (let left = 10; left >= 0; left--) {
      await page.keyboard.press('s')
      await expect(chip).toHaveText(new RegExp(` ?${left}$`))
    }
    await expect(page.getByText(t('studies.suggestions.none.title'))).toBeVisible()
    await expect(page.getByText(both(38))).toBeVisible()
    await expect(station(page, 'app.map.included')).toContainText('38')
    found.push(...(await accessProblems(page, 'no suggestions')))
  })

  await test.step('another main report, a report split off and brought back, two studies joined', async () => {
    await page.keyboard.press('o')
    const side = page.getByRole('complementary')
    const row = page.getByRole('row').filter({ hasText: 'Peer mentoring' })
    await row.getByRole('button').click()
    await expect(side.getByRole('listitem').filter({ hasText: `★ ${t('studies.main')}` })).toContainText(
      'study protocol',
    )
    await page.keyboard.press('m')
    await heard(page, t('studies.main.set'))
    await expect(side.getByRole('listitem').filter({ hasText: `★ ${t('studies.main')}` })).not.toContainText(
      'study protocol',
    )
    found.push(...(await accessProblems(page, 'a study of several reports')))
    await page.keyboard.press('d')
    await heard(page, t('studies.ungrouped'))
    await expect(page.getByText(both(39))).toBeVisible()
    await page.keyboard.press('z')
    await expect(page.getByText(both(38))).toBeVisible()
    await page.keyboard.press('x')
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.keyboard.press('s')
    await expect(page.getByText(both(37))).toBeVisible()
    await page.keyboard.press('z')
    await expect(page.getByText(both(38))).toBeVisible()
  })

  await test.step('the flow has both numbers', async () => {
    await goTo(page, 'app.rooms.flow')
    await expect(page.locator('figure')).toContainText('38')
    await expect(page.locator('figure')).toContainText('54')
  })
  expect(found).toEqual([])
})
