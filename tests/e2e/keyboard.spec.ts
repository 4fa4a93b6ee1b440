import type { Locator, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { anna, makeVoted, per, third } from './journey/conflicts.ts'
import { rail } from './journey/rail.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

/** Goes by Tab until this has the keyboard. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  for (let n = 0; n < 120; n++) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${wanted}`)
}

async function press(page: Page, wanted: Locator): Promise<void> {
  await tabTo(page, wanted)
  await page.keyboard.press('Enter')
}

async function signIn(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: t('team.signIn.title') })).toBeVisible()
  await press(page, page.getByRole('button', { name: starting(name) }))
  await expect(rail(page)).toBeVisible()
}

/** Lets the next person sit down: the menu of the account, from the rail. */
async function changeTo(page: Page, name: string): Promise<void> {
  await press(page, rail(page).getByRole('button', { name: starting(t('app.account', { name: '' }).trim()) }))
  const away = page.getByRole('menuitem', { name: t('app.account.signOut') })
  await expect(away).toBeVisible()
  for (let n = 0; n < 10 && !(await away.evaluate((one) => one === document.activeElement)); n++)
    await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await signIn(page, name)
}

/** A room by its two keys. */
async function go(page: Page, key: string): Promise<void> {
  await page.keyboard.press('g')
  await page.keyboard.press(key)
}

/** Decides what is read, and waits for the next. */
async function decide(page: Page, keys: string): Promise<void> {
  for (const key of keys) {
    const title = await reading(page).innerText()
    await page.keyboard.press(key)
    await expect(reading(page).filter({ hasText: title })).toHaveCount(0)
  }
}

test(
  'a review goes from its first vote to its flow by the keyboard alone, in the hands of three',
  { tag: '@firefox' },
  async ({ launch }, info) => {
    test.setTimeout(180_000)
    const home = info.outputPath('home')
    await makeVoted(home, [], 'three', true, 4)
    const { page } = await launch(home)
    await press(page, page.getByRole('button', { name: starting('Voted on') }))
    await signIn(page, anna)
    await go(page, 's')
    await decide(page, 'ie1i')
    await expect(page.getByText(t('screening.empty.done.title'), { exact: true }).first()).toBeVisible()

    await changeTo(page, per)
    await go(page, 's')
    await decide(page, 'iiei')

    await changeTo(page, third)
    await go(page, 'c')
    await expect(page.getByText(t('conflicts.status', { done: 0, all: 1 }))).toBeVisible()
    await expect(reading(page)).toBeVisible()
    await page.keyboard.press('i')
    await expect(page.getByText(t('conflicts.status', { done: 1, all: 1 }))).toBeVisible()

    await changeTo(page, anna)
    await go(page, 'u')
    const stage = page.getByRole('region', { name: t('app.stage.title-abstract'), exact: true })
    await press(page, stage.getByRole('button', { name: t('reviews.setup.blind.lift') }))
    const dialog = page.getByRole('alertdialog')
    await press(page, dialog.getByRole('button', { name: t('reviews.setup.lift.confirm') }))
    await expect(stage).toContainText(t('reviews.setup.blind.off'))

    await go(page, 'f')
    await expect(page.getByRole('heading', { name: t('flow.addsUp') })).toBeVisible()
    // Four screened, one excluded, three on to full text.
    await expect(rail(page).getByRole('link', { name: starting(t('app.map.fullText')) })).toContainText('3')
  },
)
