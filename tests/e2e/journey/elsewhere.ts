import { expect, type Page } from '@playwright/test'
import { freePort } from '../../support/free-port.ts'
import { goTo, press } from './rail.ts'
import { t } from './text.ts'

/** Turns the host on for whoever is on this machine, as a lead does in the set-up. */
export async function shareOnMachine(lead: Page): Promise<void> {
  await goTo(lead, 'app.rooms.setup')
  await lead.getByText(t('sharing.address.machine')).first().click()
  await press(lead, 'sharing.more')
  const port = lead.getByRole('textbox', { name: t('sharing.port'), exact: true })
  await port.fill(String(await freePort()))
  await port.press('Tab')
  await press(lead, 'sharing.start')
  await expect(lead.getByText(t('sharing.on.machine'))).toBeVisible()
}

/** Invites a member, as a lead does in the room of the team. Gives the link. */
export async function inviteByLink(lead: Page, name: string): Promise<string> {
  await goTo(lead, 'app.rooms.team')
  await press(lead.getByRole('region', { name: t('access.elsewhere.title') }), 'access.invite.named', { name })
  await press(lead, 'access.invite.make')
  const dialog = lead.getByRole('alertdialog')
  const link = (await dialog.locator('code').first().textContent()) ?? ''
  await press(dialog, 'access.invite.done')
  return link
}
