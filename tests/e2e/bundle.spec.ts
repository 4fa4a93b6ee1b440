import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { goTo, press, rail } from './journey/rail.ts'
import { playSample, signInToSample } from './journey/sample.ts'
import { starting, t } from './journey/text.ts'

const root = join(import.meta.dirname, '..', '..')

function atTerminal(...args: string[]): string {
  return execFileSync(process.execPath, ['bin/parallax.js', ...args], { cwd: root, encoding: 'utf8' })
}

/** Says where the bundle is to be: in the dialog of the system, or by saving what the browser downloads. */
async function making({ page, desktop }: RunningApp, path: string, make: () => Promise<void>): Promise<void> {
  if (desktop) {
    await desktop.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, path)
    return make()
  }
  const downloading = page.waitForEvent('download')
  await make()
  await (await downloading).saveAs(path)
}

async function choose(page: Page, button: 'bundle.check.choose' | 'bundle.check.another', path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser')
  await press(page.getByRole('dialog').or(page.getByRole('alertdialog')), button)
  await (await choosing).setFiles(path)
}

test(
  'a bundle is made, checked by others, and becomes a review with the same flow',
  { tag: '@browser' },
  async ({ launch }, info) => {
    test.setTimeout(300_000)
    const app = await launch()
    const { page, reviews } = app
    const found: string[] = []
    await playSample(page)
    await signInToSample(page, 'Reviewer 1')
    const review = join(reviews, readdirSync(reviews).find((name) => name.endsWith('.parallax')) ?? '')
    const path = info.outputPath('sample.zip')
    const dialog = page.getByRole('dialog')

    await test.step('it is made in the log, with pseudonyms', async () => {
      await goTo(page, 'app.rooms.log')
      await press(page, 'bundle.make')
      await expect(dialog.getByText(t('bundle.never'))).toBeVisible()
      await dialog.getByText(t('bundle.pseudonyms'), { exact: true }).click()
      found.push(...(await accessProblems(page, 'making a bundle')))
      await making(app, path, () => press(dialog, 'bundle.make.go'))
      await expect(dialog.getByText(starting(t('bundle.made', { size: '' }).slice(0, 18)))).toBeVisible({
        timeout: 60_000,
      })
      found.push(...(await accessProblems(page, 'a bundle made')))
      if (app.desktop) await expect(dialog.getByText(t('bundle.made.path', { path }))).toBeVisible()
      const { ok, sha256, about } = JSON.parse(atTerminal('verify', path, '--json'))
      expect({ ok, choices: about.choices }).toEqual({
        ok: true,
        choices: { files: true, pseudonyms: true, lang: 'en' },
      })
      await expect(dialog.getByText(sha256)).toBeVisible()
      await press(dialog, 'app.close')
    })

    await test.step('one byte that is another is told, and where', async () => {
      await goTo(page, 'app.rooms.setup')
      const damaged = info.outputPath('damaged.zip')
      const bytes = readFileSync(path)
      const at = bytes.indexOf('facts.ndjson') + 2000
      bytes[at] = (bytes[at] ?? 0) ^ 1
      writeFileSync(damaged, bytes)
      await press(page, 'bundle.check')
      await choose(page, 'bundle.check.choose', damaged)
      await expect(dialog.getByText(t('problem.bundle-damaged', { entry: 'facts.ndjson' }))).toBeVisible({
        timeout: 60_000,
      })
      await expect(dialog.getByRole('button', { name: t('bundle.restore') })).toBeHidden()
      await said(page)
      found.push(...(await accessProblems(page, 'a damaged bundle')))
    })

    await test.step('the whole one is found sound, and becomes a review', async () => {
      await choose(page, 'bundle.check.another', path)
      await expect(dialog.getByText(t('bundle.check.ok'))).toBeVisible({ timeout: 60_000 })
      found.push(...(await accessProblems(page, 'a sound bundle')))
      await press(dialog, 'bundle.restore')
      await expect(page.getByRole('heading', { name: t('team.signIn.title') })).toBeVisible({ timeout: 60_000 })
      await signInToSample(page, 'Reviewer 2')
      await expect(rail(page)).toBeVisible()
      const made = readdirSync(reviews).filter((name) => name.endsWith('.parallax'))
      expect(made).toHaveLength(2)
      for (const name of made) {
        const args = ['--form', '2020', '--format', 'svg'] as const
        expect(atTerminal('flow', join(reviews, name), ...args)).toBe(atTerminal('flow', review, ...args))
      }
      expect(atTerminal('flow', path, '--json')).toBe(atTerminal('flow', review, '--json'))
    })
    expect(found).toEqual([])
  },
)
