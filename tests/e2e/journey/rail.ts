import { expect, type Locator, type Page } from '@playwright/test'
import { rooms } from '../../../renderer/app/rooms.ts'
import type { TextId } from '../../../renderer/locales/index.ts'
import { starting, t } from './text.ts'

/** The rooms of a review by the name that the rail has for them. */
export type RoomName = (typeof rooms)[number]['label']

/** Every room of a review, in the order of the rail. */
export const roomNames: readonly TextId[] = rooms.map((room) => room.label)

/** The rail at the left: the review's own map. */
export function rail(page: Page): Locator {
  return page.getByRole('navigation', { name: t('app.nav') })
}

/** The link of a room in the rail: its name, its number and what waits there. */
export function station(page: Page, room: TextId): Locator {
  return rail(page).getByRole('link', { name: starting(t(room)) })
}

/** Goes to a room by the rail. */
export async function goTo(page: Page, room: TextId): Promise<void> {
  await station(page, room).click()
  await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible()
}

/** Presses a button of the page by its name. */
export async function press(
  within: Page | Locator,
  id: TextId,
  values?: Record<string, string | number>,
): Promise<void> {
  await within.getByRole('button', { name: t(id, values), exact: true }).click()
}

/** Waits until the window says this in passing, at its foot. */
export async function heard(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: text })).toBeVisible()
}
