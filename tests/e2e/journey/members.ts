import { expect, type Page } from '@playwright/test'
import { rail } from './rail.ts'
import { starting, t } from './text.ts'

/** The members of the small review, named by what they do. The second has a passphrase. */
export const lead = 'Lead'
export const second = 'Second'
export const third = 'Third'
export const passphrase = 'blåbær og ørret'

/** Picks a name, where the window asks who is there. */
export async function signIn(page: Page, name: string): Promise<void> {
  await pickName(page, name)
  if (name === second) {
    await page.getByLabel(t('team.signIn.passphrase', { name })).fill(passphrase)
    await page.keyboard.press('Enter')
  }
  await expect(rail(page)).toBeVisible()
}

/** Presses the name and nothing more. */
export async function pickName(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('heading', { name: t('team.signIn.title') })).toBeVisible()
  await page.getByRole('button', { name: starting(name) }).click()
}

/** Lets someone else sign in. */
export async function signOut(page: Page): Promise<void> {
  await rail(page)
    .getByRole('button', { name: starting(t('app.account', { name: '' }).trim()) })
    .click()
  await page.getByRole('menuitem', { name: t('app.account.signOut') }).click()
  await expect(page.getByRole('heading', { name: t('team.signIn.title') })).toBeVisible()
}

/** Someone else takes the chair. */
export async function changeTo(page: Page, name: string): Promise<void> {
  await signOut(page)
  await signIn(page, name)
}
