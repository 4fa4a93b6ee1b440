import { expect, type Page } from '@playwright/test'
import type { ServedHost } from './host.ts'
import { press, rail, station } from './rail.ts'
import { reading } from './screening.ts'
import { t } from './text.ts'

// A team whose members come to one host by invitation, and screen there by keyboard.

export const passphrase = 'tre elger under brua'

/** The link by which a member of the open review comes in. */
export async function invite(host: ServedHost, member: string): Promise<string> {
  const { members } = await host.call<{ members: { id: string; name: string }[] }>('team/members', {})
  const id = members.find(({ name }) => name === member)?.id
  const { code } = await host.call<{ code: string }>('access/invite', { member: id, days: 7 })
  return `${host.origin}/#/join/${code}?fp=${host.fingerprint}`
}

/** Takes up the invitation that the page shows. */
export async function comeIn(page: Page, name: string): Promise<void> {
  await page.getByLabel(t('access.join.name')).fill(name, { timeout: 60_000 })
  await page.getByLabel(t('access.passphrase'), { exact: true }).fill(passphrase)
  await press(page, 'access.join.enter')
  await expect(rail(page)).toBeVisible()
}

/** Goes to a room of the rail and waits for its first report. */
export async function toRead(page: Page, room: 'app.map.screening' | 'app.map.fullText'): Promise<void> {
  await station(page, room).click()
  await expect(reading(page)).toBeVisible()
}

/**
 * Presses the key of a decision until it is taken: one that came before its page was painted counts for nothing, and what cannot
 * wait here is not saved while the host does not answer.
 */
export async function decideWith(page: Page, title: string, key: string): Promise<void> {
  const shown = reading(page).filter({ hasText: title })
  for (let tries = 0; tries < 8 && (await shown.isVisible()); tries++) {
    await page.keyboard.press(key)
    await shown.waitFor({ state: 'hidden', timeout: 8000 }).catch(() => undefined)
  }
  await expect(shown).toBeHidden()
}
