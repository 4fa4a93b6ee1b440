import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { makeTeam, openFirst, reviewers, saving } from './journey/packets.ts'
import { goTo, press, rail, station } from './journey/rail.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

/** The reviewer opens the packet that lies in their folder, and decides on report after report by these keys. */
async function screen({ page }: RunningApp, keys: string): Promise<void> {
  await openFirst(page)
  await expect(rail(page).getByText(t('packets.mine.nothingYet'))).toBeVisible()
  for (const key of keys) {
    const title = await reading(page).innerText()
    await page.keyboard.press(key)
    await expect(reading(page).filter({ hasText: title })).toBeHidden()
  }
}

async function choose(page: Page, paths: string[]): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await press(page.getByRole('dialog'), 'packets.take.choose')
  await (await choosing).setFiles(paths)
}

/** A file that was taken in, or not, with what is said of it. */
const result = (page: Page, file: string) =>
  page
    .getByRole('list', { name: t('packets.take.results') })
    .getByRole('listitem')
    .filter({ hasText: file })

const taken = (name: string, fresh: number) => t('packets.taken', { name, fresh, facts: fresh || 3, decisions: fresh })

/** Chooses the folder that the team shares: by the system's dialog, or in a browser by its path. */
async function chooseFolder({ page, desktop }: RunningApp, folder: string): Promise<void> {
  if (desktop) {
    await desktop.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, folder)
    await press(page, 'packets.folder.choose')
  } else {
    await page.getByLabel(t('packets.folder.path')).fill(folder)
    await press(page, 'packets.folder.take')
  }
  await expect(page.getByText(folder)).toBeVisible()
}

test(
  'a team without a host: packets go out, two screen apart, and what they hand in comes back',
  { tag: '@browser' },
  async ({ launch }, info) => {
    test.setTimeout(300_000)
    const found: string[] = []
    const [one, two] = reviewers
    const home = (name: string) => info.outputPath(name)
    const folder = info.outputPath('shared')
    mkdirSync(folder)
    await makeTeam(home('lead'))
    const lead = await launch(home('lead'))
    const dialog = lead.page.getByRole('dialog')

    await test.step('the lead gives each a packet, and reads first what is in it', async () => {
      await openFirst(lead.page)
      await lead.page.getByRole('button', { name: starting('Lead') }).click()
      await goTo(lead.page, 'app.rooms.team')
      for (const name of reviewers) {
        await press(lead.page, 'packets.give.title', { name })
        await expect(dialog.getByText(t('packets.give.records', { records: 3, reports: 3 }))).toBeVisible()
        await expect(dialog.getByText(t('packets.give.votes', { votes: 0 }))).toBeVisible()
        if (name === one) found.push(...(await accessProblems(lead.page, 'giving a packet')))
        const place = join(home(name), 'reviews')
        mkdirSync(place, { recursive: true })
        await saving(lead, join(place, 'part.parallax'), () => press(dialog, 'packets.give.go'))
        await expect(dialog.getByText(t('packets.given', { name, reports: 3 }))).toBeVisible()
        await press(dialog, 'app.close')
      }
      await expect(lead.page.getByText(t('packets.one.waits'))).toHaveCount(2)
    })

    await test.step('each screens in a Parallax of their own, and hands in', async () => {
      for (const [name, keys] of [
        [one, 'iie'],
        [two, 'ieu'],
      ] as const) {
        const app = await launch(home(name))
        const { page } = app
        const open = page.getByRole('dialog')
        await screen(app, keys)
        await expect(rail(page).getByText(t('packets.mine.votes', { n: 3 }))).toBeVisible()
        await press(rail(page), 'packets.handIn')
        if (name === one) found.push(...(await accessProblems(page, 'handing in')))
        await saving(app, info.outputPath(`${name}.handin`), () => press(open, 'packets.handIn.go'))
        await expect(open.getByText(t('packets.handedIn', { decisions: 3, facts: 3 }))).toBeVisible()
        await press(open, 'app.close')
        await expect(rail(page).getByText(t('packets.mine.nothingNew'))).toBeVisible()
        await app.close()
      }
    })

    const file = (name: string) => info.outputPath(`${name}.handin`)
    await test.step('the lead takes them in in odd order, one of them changed, and all of them twice', async () => {
      const { page } = lead
      const changed = readFileSync(file(one))
      changed[changed.length - 5] = (changed.at(-5) ?? 0) ^ 1
      writeFileSync(file('changed'), changed)
      await press(page, 'packets.take')
      await choose(page, [file(two), file('changed'), file(one)])
      await expect(result(page, `${two}.handin`)).toContainText(taken(two, 3))
      await expect(result(page, 'changed.handin')).toContainText(t('problem.hand-in-tampered'))
      await expect(result(page, `${one}.handin`)).toContainText(taken(one, 3))
      found.push(...(await accessProblems(page, 'taking in')))
      await choose(page, [file(one), file(two)])
      for (const name of reviewers) await expect(result(page, `${name}.handin`).last()).toContainText(taken(name, 0))
      await press(dialog, 'app.close')
      await expect(page.getByText(t('packets.one.waits'))).toHaveCount(0)
      await said(page)
      found.push(...(await accessProblems(page, 'the packets of a team')))
    })

    await test.step('what they disagree on is a conflict, as if they had sat at one machine', async () => {
      for (const name of reviewers)
        await expect(lead.page.getByRole('row').filter({ hasText: name }).first()).toContainText(
          t('team.member.voted', { voted: 3, assigned: 3 }),
        )
      await expect(station(lead.page, 'app.map.conflicts')).toContainText('2')
    })

    await test.step('by a shared folder it goes by itself', async () => {
      await chooseFolder(lead, folder)
      const app = await launch(home(two))
      await openFirst(app.page)
      await press(rail(app.page), 'packets.handIn')
      await chooseFolder(app, folder)
      await expect.poll(() => readdirSync(folder).filter((name) => name.endsWith('.handin')).length).toBe(1)
      await app.page.keyboard.press('Escape')
      await app.page.keyboard.press('z')
      await expect
        .poll(() => lead.page.getByRole('main').innerText(), { timeout: 60_000 })
        .toContain(t('team.member.voted', { voted: 2, assigned: 3 }))
      expect(readdirSync(folder)).toHaveLength(1)
      await app.close()
    })
    expect(found).toEqual([])
  },
)
