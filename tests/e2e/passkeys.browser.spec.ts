import type { CDPSession, Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { inviteByLink, shareOnMachine } from './journey/elsewhere.ts'
import { signIn } from './journey/members.ts'
import { press, rail } from './journey/rail.ts'
import { makeRoomReview } from './journey/room.ts'
import { starting, t } from './journey/text.ts'

const passphrase = 'fire reiser til Bodø'

/** Puts an authenticator into a browser that knows its owner by finger, face or PIN. Gives its name. */
async function authenticatorIn(cdp: CDPSession, transport: 'internal' | 'usb'): Promise<string> {
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport,
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  return authenticatorId
}

const menu = (guest: Page) => rail(guest).getByRole('button', { name: t('app.account', { name: 'Two' }) })

async function openAccount(guest: Page) {
  await menu(guest).click()
  await guest.getByRole('menuitem', { name: t('access.account') }).click()
  const passkeys = guest.getByRole('region', { name: t('access.passkeys.title') })
  await expect(passkeys).toBeVisible()
  return { dialog: guest.getByRole('dialog'), passkeys }
}

async function leave(guest: Page) {
  await menu(guest).click()
  await guest.getByRole('menuitem', { name: t('access.leave'), exact: true }).click()
  await expect(guest.getByRole('heading', { name: t('access.signIn.title') })).toBeVisible()
}

async function expectNothingInTheWay(guest: Page) {
  await said(guest)
  expect(await accessProblems(guest, guest.url())).toEqual([])
}

test('a guest joins with a passkey, comes in by it, adds another and removes one, which then opens nothing', async ({
  launch,
}, info) => {
  test.setTimeout(180_000)
  const home = info.outputPath('home')
  await makeRoomReview(home)
  const { page: lead } = await launch(home)
  await lead.getByRole('button', { name: starting('Room') }).click()
  await signIn(lead, 'One')
  await shareOnMachine(lead)
  const link = new URL(await inviteByLink(lead, 'Two'))

  const context = await lead.context().browser()?.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB' })
  if (!context) throw new Error('there is a browser')
  const guest = await context.newPage()
  const problems: string[] = []
  guest.on('pageerror', (error) => problems.push(String(error)))

  // Under a bare address there is nothing of passkeys.
  await guest.goto(link.origin)
  await expect(guest.getByRole('button', { name: t('access.signIn.enter'), exact: true })).toBeVisible()
  await expect(guest.getByRole('button', { name: t('access.signIn.passkey') })).toHaveCount(0)

  link.hostname = 'localhost'
  const cdp = await context.newCDPSession(guest)
  await cdp.send('WebAuthn.enable')
  const laptop = await authenticatorIn(cdp, 'internal')
  await guest.goto(link.href)
  await guest.getByLabel(t('access.join.name')).fill('Åse')
  await guest.getByText(t('access.join.way.passkey'), { exact: false }).first().click()
  await expectNothingInTheWay(guest)
  await press(guest, 'access.join.makePasskey')
  await expect(rail(guest)).toBeVisible()
  const { credentials } = await cdp.send('WebAuthn.getCredentials', { authenticatorId: laptop })
  expect(credentials).toMatchObject([{ rpId: 'localhost', isResidentCredential: true, userName: 'Åse' }])

  await leave(guest)
  await expectNothingInTheWay(guest)
  await press(guest, 'access.signIn.passkey')
  await expect(rail(guest)).toBeVisible()

  // The only way in stays; a passphrase is another one, and the passkey proves whose the account is.
  const first = await openAccount(guest)
  const laptops = first.passkeys.getByRole('row').nth(1)
  const name = await laptops.getByRole('cell').first().innerText()
  await press(first.passkeys, 'access.passkey.remove.named', { name })
  const panel = first.passkeys.getByRole('form')
  await press(panel, 'access.passkey.remove')
  await expect(panel.getByRole('alert')).toHaveText(t('problem.last-way-in'))
  await press(panel, 'app.cancel')
  await first.dialog.getByLabel(t('access.change.next'), { exact: true }).fill(passphrase)
  await press(first.dialog, 'access.change.first')
  await expect(guest.getByText(t('access.change.set'))).toBeVisible()

  // One more, on another device.
  const { dialog, passkeys } = await openAccount(guest)
  await press(passkeys, 'access.passkey.add')
  await expectNothingInTheWay(guest)
  await passkeys.getByLabel(t('access.passkey.name'), { exact: true }).fill('Key')
  await passkeys.getByLabel(t('access.change.now')).fill(passphrase)
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: laptop, enabled: false })
  const stick = await authenticatorIn(cdp, 'usb')
  await press(passkeys, 'access.passkey.make')
  await expect(passkeys.getByRole('row')).toHaveCount(3)
  const { credentials: onStick } = await cdp.send('WebAuthn.getCredentials', { authenticatorId: stick })
  const [kept] = onStick
  if (!kept) throw new Error('it was made')
  await press(passkeys, 'access.passkey.rename.named', { name: 'Key' })
  await passkeys.getByLabel(t('access.passkey.name'), { exact: true }).fill('My key')
  await press(passkeys.getByRole('form'), 'access.passkey.rename')
  await expect(passkeys.getByRole('cell', { name: 'My key', exact: true })).toBeVisible()

  // The first one is removed: it opens nothing any more, and the other one does.
  await press(passkeys, 'access.passkey.remove.named', { name })
  await passkeys.getByLabel(t('access.change.now')).fill(passphrase)
  await press(passkeys.getByRole('form'), 'access.passkey.remove')
  await expect(passkeys.getByRole('row')).toHaveCount(2)
  await press(dialog, 'app.close')
  await leave(guest)
  await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: stick })
  await cdp.send('WebAuthn.setAutomaticPresenceSimulation', { authenticatorId: laptop, enabled: true })
  await press(guest, 'access.signIn.passkey')
  await expect(guest.getByRole('alert')).toHaveText(t('problem.wrong-passkey'))
  await cdp.send('WebAuthn.removeVirtualAuthenticator', { authenticatorId: laptop })
  const again = await authenticatorIn(cdp, 'usb')
  await cdp.send('WebAuthn.addCredential', { authenticatorId: again, credential: kept })
  await press(guest, 'access.signIn.passkey')
  await expect(rail(guest)).toBeVisible()
  expect(problems).toEqual([])
  await context.close()
})
