import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { expect, type RunningApp, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { makeTeam, openFirst } from './journey/packets.ts'
import { goTo, press, rail } from './journey/rail.ts'
import { starting, t } from './journey/text.ts'

async function enter(page: Page): Promise<void> {
  await page.getByRole('button', { name: starting('Lead') }).click()
  await expect(rail(page)).toBeVisible()
}

const sectionOf = (page: Page) => page.getByRole('region', { name: t('backups.title') })
const wholeIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.parallax')) : []

/** Says where backups are kept: by the system's dialog, or in a browser by its path. */
async function keepIn({ page, desktop }: RunningApp, section: Locator, folder: string): Promise<void> {
  if (desktop)
    await desktop.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, folder)
  await press(section, 'backups.folder.choose')
  if (desktop) return
  await page.getByLabel(t('backups.folder.path')).fill(folder)
  await press(section, 'backups.folder.take')
}

test(
  'a lead makes backups, says where they are kept, and makes a review of one as it stood then',
  { tag: '@browser' },
  async ({ launch }, info) => {
    test.setTimeout(300_000)
    const home = info.outputPath('home')
    const reviews = join(home, 'reviews')
    await makeTeam(home)
    const app = await launch(home)
    const { page } = app
    const section = sectionOf(page)
    await openFirst(page)
    await enter(page)
    await goTo(page, 'app.rooms.setup')

    await test.step('a backup is made when one asks for it, and it is said what is in it', async () => {
      await press(section, 'backups.make')
      await expect(section.getByText(starting(t('backups.made', { at: '' }).replace('.', '').trim()))).toBeVisible()
      await expect(section.getByRole('row').nth(1)).toContainText(t('backups.records', { n: 3 }))
      // While a stage is blind, how much was said is told nobody.
      await expect(section.getByRole('row').nth(1)).not.toContainText(t('backups.facts', { n: 3 }).replace('3 ', ''))
      await expect(section.getByText(t('backups.folder.same'))).toBeVisible()
      expect(wholeIn(join(reviews, 'apart backups')).length).toBeGreaterThan(0)
      expect(await accessProblems(page, 'backups')).toEqual([])
      await section.screenshot({ path: info.outputPath('backups.png') })
    })

    await test.step('a review is made of it beside the living one, which stays as it is', async () => {
      await page.getByRole('textbox', { name: t('reviews.new.name'), exact: true }).fill('Renamed since')
      await page.keyboard.press('Tab')
      await expect(rail(page).getByText('Renamed since')).toBeVisible()
      await section
        .getByRole('button', { name: starting(t('backups.restore.what', { at: '' })) })
        .last()
        .click()
      await expect(section.getByText(t('backups.restored'))).toBeVisible({ timeout: 60_000 })
      expect(wholeIn(reviews)).toHaveLength(2)
      await press(section, 'backups.open')
      await enter(page)
      await expect(rail(page).getByText('Screened apart')).toBeVisible()
      await goTo(page, 'app.rooms.setup')
    })

    await test.step('of a backup that lies anywhere a review can be made in the first window', async () => {
      await page.goto(`${page.url().split('#')[0]}#/`)
      const [name = ''] = wholeIn(join(reviews, 'apart backups'))
      const choosing = page.waitForEvent('filechooser')
      await press(page, 'backups.restoreFile')
      await (await choosing).setFiles(join(reviews, 'apart backups', name))
      await enter(page)
      await expect(rail(page).getByText('Screened apart')).toBeVisible()
      expect(wholeIn(reviews)).toHaveLength(3)
      await goTo(page, 'app.rooms.setup')
    })

    await test.step('a folder that was chosen is kept to; where it is gone, that is said until it is back', async () => {
      const folder = join(reviews, 'stick')
      mkdirSync(folder)
      if (!app.desktop) {
        await keepIn(app, section, info.outputPath())
        await expect(section.getByText(t('problem.backup-folder-elsewhere'))).toBeVisible()
        await press(section, 'app.cancel')
      }
      await keepIn(app, section, folder)
      await expect(section.getByText(folder)).toBeVisible()
      await press(section, 'backups.make')
      await expect.poll(() => wholeIn(folder).length).toBeGreaterThan(0)
      renameSync(folder, `${folder} away`)
      await page.reload()
      await expect(section.getByText(t('backups.folder.missing'))).toBeVisible()
      await press(section, 'backups.make')
      await expect(section.getByRole('alert').filter({ hasText: t('problem.backup-folder-gone') })).toBeVisible()
      await press(section, 'backups.folder.beside')
      await expect(section.getByText(t('problem.backup-folder-gone'))).toBeHidden()
    })

    await test.step('they are made as often as was said, also another day', async () => {
      await section.getByRole('radio', { name: t('backups.every.never') }).click()
      await expect(section.getByText(t('backups.every.never.says'))).toBeVisible()
      await page.reload()
      await expect(section.getByText(t('backups.every.never.says'))).toBeVisible()
    })
  },
)

test('a review in a synchronised folder is said to lie there, and is brought to this machine', async ({
  launch,
}, info) => {
  test.setTimeout(120_000)
  const home = info.outputPath('home')
  const person = info.outputPath('person')
  mkdirSync(person)
  await makeTeam(home)
  // As Syncthing leaves it in a folder that it synchronises.
  writeFileSync(join(home, 'reviews', '.stfolder'), '')
  const before = process.env.HOME
  process.env.HOME = person
  try {
    const { page } = await launch(home)
    await openFirst(page)
    await enter(page)
    const notice = page.getByRole('alertdialog')
    await expect(notice).toContainText(t('backups.place.synchronised', { by: 'Syncthing' }))
    expect(await accessProblems(page, 'where a review lies')).toEqual([])
    await press(notice, 'backups.place.later')
    await expect(notice).toBeHidden()
    await page.reload()
    await press(notice, 'backups.place.bring')
    await enter(page)
    expect(wholeIn(join(person, 'Parallax'))).toHaveLength(1)
    expect(wholeIn(join(home, 'reviews'))).toHaveLength(1)
    await goTo(page, 'app.rooms.setup')
    await expect(sectionOf(page).getByText(person, { exact: false }).first()).toBeVisible()
    await expect(notice).toBeHidden()
  } finally {
    process.env.HOME = before
  }
})
