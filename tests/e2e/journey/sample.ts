import { expect, type Page } from '@playwright/test'
import { press, rail } from './rail.ts'
import { starting, t } from './text.ts'

/** Plays the sample review from the first window, and stops where it asks who is there. */
export async function playSample(page: Page): Promise<void> {
  await press(page, 'reviews.home.sample')
  await expect(page.getByRole('heading', { name: t('team.signIn.title') })).toBeVisible({ timeout: 60_000 })
}

/** Signs in as a member of the sample, of whom none has a passphrase. */
export async function signInToSample(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: starting(name) }).click()
  await expect(rail(page)).toBeVisible()
}
