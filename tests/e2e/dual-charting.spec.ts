import { expect, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { anna, makeToChart, per, pressByKey, sitToChart, third, turnTo } from './journey/dual-charted.ts'
import { select } from './journey/highlighted.ts'
import { sharedKeys } from './journey/keys.ts'
import { heard } from './journey/rail.ts'
import { reading } from './journey/screening.ts'
import { t } from './journey/text.ts'

test('two chart a study blind to each other, a third settles it, and how far they agree is told: by keyboard alone', async ({
  launch,
}, info) => {
  test.setTimeout(180_000)
  const home = info.outputPath('home')
  await makeToChart(home)
  const app = await launch(home)
  const { page } = app
  const found: string[] = []
  const looked = async (where: string) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      found.push(...(await accessProblems(page, `${where}, ${colorScheme}`)))
    }
  }
  const side = page.getByRole('complementary')
  const radio = (name: string) => side.getByRole('radio', { name })
  const number = side.getByRole('textbox', { name: 'Participants *' })
  const status = (done: number) => page.getByText(t('charting.status', { done, all: 2 }))

  await test.step('one answers, takes a number from the text with its place, and is through', async () => {
    await sitToChart(app, anna)
    await expect(page.getByText(t('charting.missing', { n: 2 }))).toBeVisible()
    await page.keyboard.press('n')
    await page.keyboard.press('Space')
    await expect(radio('Interviews')).toBeChecked()
    await page.keyboard.press('ControlOrMeta+ArrowDown')
    await expect(number).toBeFocused()
    await page.keyboard.type('0')
    await page.keyboard.press('Enter')
    await expect(side.getByText(t('charting.answer.outside', { limits: 'min', min: 1, max: 0 }))).toBeVisible()
    await select(page, '1,234 young people')
    await page.keyboard.press('ControlOrMeta+e')
    await expect(number).toHaveValue('1234')
    await expect(side.getByText('1,234 young people')).toBeVisible()
    await expect(page.getByText(t('charting.missing', { n: 1 }))).toHaveCount(0)
    await side.getByRole('combobox', { name: 'Countries' }).focus()
    await page.keyboard.type('norw')
    await expect(page.getByRole('option', { name: 'Norway' })).toBeVisible()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(side.getByText('Norway')).toBeVisible()
    await page.keyboard.press('Escape')
    await said(page)
    await looked('answers')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(status(1)).toBeVisible()
    await expect(reading(page)).toHaveText('A life on hold')
  })

  await test.step('the other sees nothing of it, answers otherwise, and is through', async () => {
    await sitToChart(app, per)
    await expect(status(0)).toBeVisible()
    await page.keyboard.press('k')
    await expect(reading(page)).toHaveText('Leaving school')
    await expect(radio('Interviews')).not.toBeChecked()
    await page.keyboard.press('n')
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await expect(radio('Survey')).toBeChecked()
    await page.keyboard.press('n')
    await page.keyboard.type('1234')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(status(1)).toBeVisible()
    await turnTo(page, t('charting.tab.differences'))
    await expect(page.getByText(t('charting.differences.none.blind'))).toBeVisible()
  })

  const left = (n: number) => page.getByText(t('charting.differences.status', { n: 1, left: n }))
  const field = (name: string) => page.getByRole('region', { name, exact: true })

  await test.step('a third settles what differs, takes that back, leaves it open, and settles it', async () => {
    await sitToChart(app, third)
    await turnTo(page, t('charting.tab.differences'))
    await expect(left(2)).toBeVisible()
    await looked('differences')
    found.push(...(await sharedKeys(page, 'differences')))
    await expect(field('Method')).toContainText('Interviews')
    await expect(field('Method')).toContainText('Survey')
    await expect(field('Participants')).toHaveCount(0)
    await page.keyboard.press('b')
    await expect(left(1)).toBeVisible()
    await expect(field('Method')).toContainText(t('charting.differences.settled', { answer: 'Survey', names: third }))
    await page.keyboard.press('z')
    await expect(left(2)).toBeVisible()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('l')
    await page.keyboard.type('Ask the authors')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(left(1)).toBeVisible()
    await expect(field('Method')).toContainText('Ask the authors')
    // The next one that is open has the keyboard now: only one of them named a country.
    await page.keyboard.press('a')
    await expect(left(0)).toBeVisible()
    await expect(field('Countries')).toContainText(
      t('charting.differences.settled', { answer: 'Norway', names: third }),
    )
    await page.keyboard.press('s')
    await expect(field('Participants')).toContainText('1,234 young people')
  })

  await test.step('the lead lifts the blinding, and sees how far the two agree', async () => {
    await sitToChart(app, anna)
    await turnTo(page, t('charting.tab.who'))
    await looked('who charts')
    await page.getByRole('checkbox', { name: t('charting.who.blind') }).focus()
    await page.keyboard.press('Space')
    await page.getByRole('textbox', { name: t('charting.who.lift.why') }).focus()
    await page.keyboard.type('Both are through')
    await pressByKey(page, t('charting.who.lift'))
    await heard(page, t('charting.who.saved'))
    await turnTo(page, t('charting.tab.differences'))
    await expect(side.getByText(t('charting.agreement.title'))).toBeVisible()
    await expect(side.getByRole('listitem').filter({ hasText: 'Participants' })).toContainText('100%')
    await expect(side.getByRole('listitem').filter({ hasText: 'Method' })).toContainText('0%')
    await expect(page.getByText(t('charting.differences.look'))).toBeVisible()
    await looked('agreement')
  })
  expect(found).toEqual([])
})
