import { join } from 'node:path'
import { finish } from '#server/work.ts'
import { readableFingerprint } from '#shared/domain/remote/address.ts'
import { startTeamHost, type TeamHost } from '../support/host-elsewhere.ts'
import { expect, type RunningApp, test } from './app.ts'
import { goTo, rail } from './journey/rail.ts'
import { expectCount, reading } from './journey/screening.ts'
import { t } from './journey/text.ts'

/** A host at which the one who is to join is Reviewer 1 of a review with three reports. */
async function teamHost(folder: string): Promise<TeamHost> {
  const host = await startTeamHost(folder)
  const { client } = host
  const stages = (['title-abstract', 'full-text'] as const).map((id) => ({
    id,
    reviewersPerReport: 1,
    maybe: 'conflict' as const,
    blind: false,
  }))
  const members = [{ name: 'Reviewer 1', roles: ['lead' as const, 'reviewer' as const] }]
  await client.reviews.create({ title: 'Sleep and berries', question: '', members, stages, criteria: [], reasons: [] })
  const [lead] = (await client.team.members({})).members
  await client.team.signIn({ member: lead?.id ?? '' })
  const ris = ['One', 'Two', 'Three', 'Four']
    .map((title) => `TY  - JOUR\nTI  - ${title} berries\nAB  - Text.\nER  - \n`)
    .join('')
  await finish(await client.imports.add({ file: new File([ris], 'a.ris'), source: { name: 'East', kind: 'database' } }))
  return host
}

const started: TeamHost[] = []
test.afterEach(async () => {
  for (const host of started.splice(0)) await host.close()
})

/** The app at home, and a host that knows it. */
async function atHome(launch: (folder: string) => Promise<RunningApp>, output: (name: string) => string) {
  const home = output('home')
  const host = await teamHost(output('there'))
  started.push(host)
  host.admit(join(home, 'reviews'))
  const app = await launch(home)
  return { host, app, page: app.page }
}

test('the app joins a review at another’s host, votes there, and is told when the host is away or is another', async ({
  launch,
}, info) => {
  const { host, app, page } = await atHome(launch, (name) => info.outputPath(name))

  // Nobody vouches for the certificate: its fingerprint is shown, to be compared.
  await page.getByRole('button', { name: t('remote.join') }).click()
  await page.getByLabel(t('remote.join.address')).fill(host.origin)
  await page.keyboard.press('Enter')
  const asked = page.getByRole('alertdialog', { name: t('remote.unknown.title') })
  await expect(asked).toContainText(readableFingerprint(host.fingerprint))
  await asked.getByRole('button', { name: t('remote.unknown.same') }).click()

  const bar = page.getByRole('complementary', { name: t('remote.section') })
  await expect(bar).toContainText(new URL(host.origin).host)
  await goTo(page, 'app.map.screening')
  const first = await reading(page).innerText()
  await page.keyboard.press('i')
  await expect(reading(page).filter({ hasText: first })).toBeHidden()
  await expectCount(page, 'undecided', 3)

  // Away: it is said, and the vote waits here. Back: it is said by itself.
  await host.stop()
  const second = await reading(page).innerText()
  await page.keyboard.press('i')
  await expect(page.getByText(t('remote.away'))).toBeVisible()
  await expect(reading(page).filter({ hasText: second })).toBeHidden()
  await expect(rail(page).getByText(t('app.outbox.waiting', { n: 1 }))).toBeVisible()
  await host.start()
  await expect(page.getByText(t('remote.away'))).toBeHidden()
  await expect(rail(page).getByText(t('app.saved'), { exact: true })).toBeVisible()
  await expectCount(page, 'undecided', 2)
  const { counts } = await host.client.screening.queue({ stage: 'title-abstract' })
  expect(counts.include).toBe(2)

  // Another in its place is told nothing.
  await host.stop()
  await host.start('another')
  await page.keyboard.press('i')
  await expect(page.getByText(t('remote.other'))).toBeVisible()
  await host.stop()
  await host.start()
  await expect(page.getByText(t('remote.other'))).toBeHidden()
  await expect(rail(page).getByRole('button', { name: t('app.account', { name: 'Reviewer 1' }) })).toBeVisible()

  // This machine's own server may die, and the window is read anew: it is at the host as before.
  await app.killServer()
  await page.reload()
  await expect(bar).toContainText(new URL(host.origin).host)
  await expect(reading(page)).toBeVisible()

  // Home again, where this machine's own reviews are: by the bar, or by the menu, in which there is no review to close.
  await rail(page)
    .getByRole('button', { name: t('app.account', { name: 'Reviewer 1' }) })
    .click()
  await expect(page.getByRole('menuitem', { name: t('remote.leave') })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: t('app.account.home') })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await bar.getByRole('button', { name: t('remote.leave') }).click()
  await expect(bar).toBeHidden()
  await expect(page.getByRole('heading', { name: t('reviews.home.lead') })).toBeVisible()
  await expect(page.getByText(t('reviews.home.none'))).toBeVisible()
})

test('a link with a fingerprint is pasted and asks nothing; a wrong one, an address that is none and a host that is away are said', async ({
  launch,
}, info) => {
  const { host, page } = await atHome(launch, (name) => info.outputPath(name))
  const dialog = page.getByRole('dialog', { name: t('remote.join.title') })
  const join = async (address: string) => {
    await page.getByRole('button', { name: t('remote.join') }).click()
    await page.getByLabel(t('remote.join.address')).fill(address)
    await page.keyboard.press('Enter')
  }
  const wrong = host.fingerprint.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))
  for (const [address, says] of [
    ['two words', t('problem.no-host-address')],
    ['http://10.0.0.5:7443', t('problem.read-on-the-way')],
    ['https://127.0.0.1:1', t('problem.host-away', { origin: 'https://127.0.0.1:1' })],
    [`${host.origin}/#/join/CODE?fp=${wrong}`, t('problem.other-certificate', { origin: host.origin })],
  ] as const) {
    await join(address)
    await expect(dialog).toContainText(says)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }

  // Pasted anywhere, a link opens the dialog with itself in it.
  await page.evaluate((link) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', link)
    window.dispatchEvent(new ClipboardEvent('paste', { clipboardData }))
  }, `${host.origin}/#/join/CODE?fp=${host.fingerprint}`)
  await expect(dialog.getByLabel(t('remote.join.address'))).toHaveValue(new RegExp(host.fingerprint))
  await dialog.getByRole('button', { name: t('remote.join.go') }).click()
  const bar = page.getByRole('complementary', { name: t('remote.section') })
  await expect(bar).toContainText(new URL(host.origin).host)

  // It is known from now on: by its name, and until it is forgotten.
  await bar.getByRole('button', { name: t('remote.leave') }).click()
  const { host: name } = new URL(host.origin)
  await page.getByRole('button', { name: new RegExp(`^${name}`) }).click()
  await expect(rail(page)).toBeVisible()
  await bar.getByRole('button', { name: t('remote.leave') }).click()
  await page.getByRole('button', { name: t('remote.forget.named', { name }) }).click()
  await expect(page.getByRole('heading', { name: t('remote.hosts') })).toBeHidden()
})
