import { expect, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { anna, cardOf, makeVoted, per, sit, third, titleOf } from './journey/conflicts.ts'
import { goTo, heard, press, station } from './journey/rail.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

const status = (done: number, all: number) => t('conflicts.status', { done, all })

test('a third person goes through the conflicts by keyboard alone, sends one back, and settles and reopens others', async ({
  launch,
}, info) => {
  test.setTimeout(240_000)
  const home = info.outputPath('home')
  await makeVoted(
    home,
    [
      ['include', 'exclude'],
      ['include', 'include'],
      ['maybe', 'exclude'],
      ['exclude', 'include'],
      ['include', 'maybe'],
    ],
    'three',
    true,
  )
  const app = await launch(home)
  const { page } = app
  const found: string[] = []
  const chip = (name: 'open' | 'settled' | 'sent-back' | 'answered' | 'maybe') =>
    page.getByRole('button', { name: starting(t(`conflicts.filter.${name}`)) })

  await test.step('the queue tells how many there are of each kind', async () => {
    await sit(app, third)
    await expect(station(page, 'app.map.conflicts')).toContainText('4 left')
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await expect(page.getByText(status(0, 4))).toBeVisible()
    await expect(chip('maybe')).toHaveText(/2$/)
    await expect(reading(page)).toHaveText(titleOf(0))
    await expect(cardOf(page, anna)).toContainText(t('app.decision.include'))
    await expect(cardOf(page, per)).toContainText('Not Nordic')
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      found.push(...(await accessProblems(page, `conflicts, ${colorScheme}`)))
    }
  })

  await test.step('the votes can be hidden, and stay hidden for the next where one judges first', async () => {
    // What they differ over tells of the votes as well.
    const over = page.getByText(`⇄ ${t('conflicts.filter.decision')}`, { exact: true })
    await expect(over).toHaveCount(1)
    await page.keyboard.press('v')
    await expect(cardOf(page, anna)).toHaveCount(0)
    await page.keyboard.press('v')
    await expect(cardOf(page, anna)).toBeVisible()
    await page.getByRole('checkbox', { name: t('conflicts.judgeFirst') }).focus()
    await page.keyboard.press('Space')
    await expect(cardOf(page, anna)).toHaveCount(0)
    await expect(over).toHaveCount(0)
    found.push(...(await accessProblems(page, 'votes hidden')))
    await page.keyboard.press('j')
    await expect(reading(page)).toHaveText(titleOf(2))
    await expect(cardOf(page, anna)).toHaveCount(0)
    await page.keyboard.press('k')
    await expect(reading(page)).toHaveText(titleOf(0))
    await page.getByRole('checkbox', { name: t('conflicts.judgeFirst') }).focus()
    await page.keyboard.press('Space')
    await expect(cardOf(page, anna)).toBeVisible()
  })

  await test.step('one goes back to both with a question', async () => {
    await page.keyboard.press('a')
    await page.keyboard.type('Which ages?')
    found.push(...(await accessProblems(page, 'asking')))
    await page.keyboard.press('ControlOrMeta+Enter')
    await heard(page, t('conflicts.ask.sent', { names: `${anna} and ${per}` }))
    await expect(chip('sent-back')).toHaveText(/1$/)
    await expect(reading(page)).toHaveText(titleOf(2))
  })

  await test.step('others are settled, one is taken back, one is reopened with a word on why', async () => {
    await page.keyboard.press('2')
    await expect(page.getByText(status(1, 4))).toBeVisible()
    await expect(reading(page)).toHaveText(titleOf(3))
    await page.keyboard.press('i')
    await expect(page.getByText(status(2, 4))).toBeVisible()
    await page.keyboard.press('z')
    await expect(page.getByText(status(1, 4))).toBeVisible()
    await expect(reading(page)).toHaveText(titleOf(3))
    await page.keyboard.press('k')
    await expect(reading(page)).toHaveText(titleOf(2))
    await expect(page.getByText(t('conflicts.decided', { name: third }))).toBeVisible()
    await page.keyboard.press('x')
    await page.getByRole('textbox', { name: t('conflicts.reopen.note') }).waitFor()
    found.push(...(await accessProblems(page, 'reopening')))
    await page.keyboard.type('Read page 3 again')
    await page.keyboard.press('Enter')
    await expect(page.getByText(status(0, 4))).toBeVisible()
    await expect(page.getByText('Read page 3 again')).toBeVisible()
    // Where the side lies over the page, its key opens it and what is typed next is in its field.
    await page.setViewportSize({ width: 900, height: 700 })
    await expect(page.getByRole('list', { name: t('conflicts.thread') })).toBeHidden()
    await page.keyboard.press('d')
    await page.keyboard.type('Only among us')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.getByRole('list', { name: t('conflicts.thread') }).getByText('Only among us')).toBeVisible()
    await page.keyboard.press('Escape')
    await page.setViewportSize({ width: 1440, height: 900 })
  })

  await test.step('a voter reads the question, answers and votes anew, and learns nothing of the other', async () => {
    await sit(app, per)
    await goTo(page, 'app.map.screening')
    const mine = page.getByRole('button', { name: t('conflicts.mine') })
    await expect(mine).toHaveText(/1$/)
    await mine.focus()
    await page.keyboard.press('Enter')
    await expect(reading(page)).toHaveText(titleOf(0))
    const panel = page.getByRole('region', { name: t('conflicts.mine') })
    await expect(panel).toContainText('Which ages?')
    await expect(panel).not.toContainText(anna)
    found.push(...(await accessProblems(page, 'sent back to me')))
    await page.keyboard.press('a')
    await page.keyboard.type('All ages, but 16 to 29 apart')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(panel.getByRole('listitem')).toContainText('16 to 29 apart')
    await page.keyboard.press('i')
    await expect(panel).toContainText(t('conflicts.since.voted'))
    await expect(reading(page)).toHaveText(titleOf(0))
    await sit(app, anna)
    await goTo(page, 'app.map.screening')
    await expect(mine).toHaveText(/1$/)
    await mine.press('Enter')
    await expect(panel).toContainText('Which ages?')
    await expect(panel).not.toContainText('16 to 29')
    await expect(panel).not.toContainText(per)
  })

  await test.step('the third sees what changed since', async () => {
    await sit(app, third)
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await expect(page.getByText(status(1, 4))).toBeVisible()
    await chip('settled').press('Enter')
    await expect(reading(page)).toHaveText(titleOf(0))
    await expect(page.getByText(t('conflicts.agreed'))).toBeVisible()
    await expect(cardOf(page, per)).toContainText(t('conflicts.before'))
    await expect(cardOf(page, per).locator('s')).toContainText(t('app.decision.exclude'))
    await expect(page.getByRole('list', { name: t('conflicts.thread') })).toContainText('16 to 29 apart')
  })

  expect(found).toEqual([])
})

test('a team of two is told what to do while blind, and then decides together', async ({ launch }, info) => {
  test.setTimeout(240_000)
  const [blind, open] = [info.outputPath('blind'), info.outputPath('open')]
  await makeVoted(blind, [['include', 'exclude']], 'two', true)
  await makeVoted(
    open,
    [
      ['include', 'exclude'],
      ['exclude', 'maybe'],
    ],
    'two',
    false,
  )
  const found: string[] = []
  const first = await launch(blind)
  await sit(first, per)
  await goTo(first.page, 'app.map.conflicts')
  await expect(first.page.getByText(t('conflicts.empty.together.title'))).toBeVisible()
  found.push(...(await accessProblems(first.page, 'nobody can settle')))
  await first.close()

  const { page } = await (async () => {
    const app = await launch(open)
    await sit(app, per)
    return app
  })()
  await goTo(page, 'app.map.conflicts')
  await expect(page.getByText(t('conflicts.together'), { exact: true })).toBeVisible()
  await expect(reading(page)).toHaveText(titleOf(0))
  await page.keyboard.press('1')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText(t('conflicts.together.says', { names: `${anna} and ${per}` }))
  found.push(...(await accessProblems(page, 'both here')))
  await page.keyboard.press('Escape')
  await expect(page.getByText(status(0, 2))).toBeVisible()
  await page.keyboard.press('i')
  await press(dialog, 'conflicts.together.confirm', { n: 2 })
  await expect(page.getByText(status(1, 2))).toBeVisible()
  await expect(reading(page)).toHaveText(titleOf(1))
  await page.keyboard.press('k')
  const together = t('conflicts.decided.together', { names: `${anna} and ${per}` })
  await expect(page.getByText(together)).toBeVisible()
  await goTo(page, 'app.rooms.log')
  await expect(page.getByText(new RegExp(`by ${anna} and ${per} together`)).first()).toBeVisible()
  expect(found).toEqual([])
})
