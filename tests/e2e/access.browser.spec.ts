import { expect, test } from './app.ts'
import { inviteByLink, shareOnMachine } from './journey/elsewhere.ts'
import { signIn } from './journey/members.ts'
import { goTo, press, rail, station } from './journey/rail.ts'
import { makeRoomReview } from './journey/room.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

const passphrase = 'fire reiser til Bodø'

test(
  'a lead turns the host on and invites; a guest joins in a browser of their own, signs out and in, and votes',
  { tag: '@firefox' },
  async ({ launch }, info) => {
    test.setTimeout(180_000)
    const home = info.outputPath('home')
    await makeRoomReview(home)
    const { page: lead } = await launch(home)
    await lead.getByRole('button', { name: starting('Room') }).click()
    await signIn(lead, 'One')

    await shareOnMachine(lead)
    const link = await inviteByLink(lead, 'Two')
    const elsewhere = lead.getByRole('region', { name: t('access.elsewhere.title') })
    expect(link).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/#\/join\/[0-9A-Z-]{19}\?fp=[\w-]{43}$/)
    await expect(elsewhere.getByText(starting('invited'))).toBeVisible()

    const context = await lead.context().browser()?.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB' })
    if (!context) throw new Error('there is a browser')
    const guest = await context.newPage()
    const problems: string[] = []
    guest.on('pageerror', (error) => problems.push(String(error)))

    // Whoever has no account gets no further than the door.
    await guest.goto(new URL(link).origin)
    await expect(guest.getByRole('heading', { name: t('access.signIn.title') })).toBeVisible()
    await expect(guest.getByText('Room')).toHaveCount(0)

    await guest.goto(link)
    await expect(guest.getByRole('heading', { name: 'Room' })).toBeVisible()
    const name = guest.getByLabel(t('access.join.name'))
    await name.fill('Åse')
    await guest.getByLabel(t('access.passphrase'), { exact: true }).fill('password1234')
    await press(guest, 'access.join.enter')
    await expect(guest.getByRole('alert')).toHaveText(t('problem.passphrase-simple'))
    await guest.getByLabel(t('access.passphrase'), { exact: true }).fill(passphrase)
    await press(guest, 'access.join.enter')
    await expect(rail(guest)).toBeVisible()

    // What only who sits at the machine can do is not shown.
    await guest.goto(`${new URL(link).origin}/#/`)
    await expect(guest.getByRole('heading', { name: t('access.choose.title') })).toBeVisible()
    await guest.getByRole('button', { name: starting('Room') }).click()
    await expect(rail(guest)).toBeVisible()
    const menu = () => rail(guest).getByRole('button', { name: t('app.account', { name: 'Two' }) })
    await menu().click()
    await expect(guest.getByRole('menuitem', { name: t('app.account.home') })).toHaveCount(0)
    await guest.getByRole('menuitem', { name: t('access.account') }).click()
    await expect(guest.getByRole('dialog').getByText(t('access.session.own'))).toBeVisible()
    await guest.keyboard.press('Escape')
    await menu().click()
    await guest.getByRole('menuitem', { name: t('access.leave'), exact: true }).click()

    await guest.getByLabel(t('access.signIn.name')).fill('åse')
    await guest.getByLabel(t('access.passphrase'), { exact: true }).fill(passphrase)
    await press(guest, 'access.signIn.enter')
    await expect(rail(guest)).toBeVisible()
    await station(guest, 'app.map.screening').click()
    const first = (await reading(guest).textContent()) ?? ''
    const saved = guest.waitForResponse('**/rpc/screening/vote')
    await guest.keyboard.press('i')
    expect((await saved).status()).toBe(200)
    await expect(reading(guest)).not.toHaveText(first)

    // Another browser of theirs is signed out from here, and is shown the door without anybody touching it.
    const elsewhereToo = await lead.context().browser()?.newContext({ ignoreHTTPSErrors: true, locale: 'en-GB' })
    const second = await elsewhereToo?.newPage()
    if (!second) throw new Error('there is a browser')
    await second.goto(new URL(link).origin)
    await second.getByLabel(t('access.signIn.name')).fill('Åse')
    await second.getByLabel(t('access.passphrase'), { exact: true }).fill(passphrase)
    await press(second, 'access.signIn.enter')
    await expect(rail(second)).toBeVisible()
    await menu().click()
    await guest.getByRole('menuitem', { name: t('access.account') }).click()
    await guest
      .getByRole('dialog')
      .getByRole('button', { name: starting(t('access.session.end')) })
      .click()
    await expect(second.getByRole('heading', { name: t('access.signIn.title') })).toBeVisible()
    await elsewhereToo?.close()
    await press(guest.getByRole('dialog'), 'app.close')

    // The lead sees that they came, and locks them out: their next call shows them the door.
    await goTo(lead, 'app.rooms.setup')
    await goTo(lead, 'app.rooms.team')
    await expect(elsewhere.getByText(t('access.state.account', { name: 'Åse' }))).toBeVisible()
    await press(elsewhere, 'access.lockOut.named', { name: 'Two' })
    await press(lead.getByRole('alertdialog'), 'access.lockOut')
    await guest.keyboard.press('i')
    await expect(guest.getByText(t('access.choose.none'))).toBeVisible()
    expect(problems).toEqual([])
    await context.close()
  },
)
