import { writeFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { chooseForm, numberIn } from './journey/flow.ts'
import { card, chooseFiles, openImport } from './journey/imports.ts'
import { lead, signIn } from './journey/members.ts'
import { answerSaving, makeReview } from './journey/new-review.ts'
import { goTo, heard, press, station } from './journey/rail.ts'
import { expectCount, reading } from './journey/screening.ts'
import { t } from './journey/text.ts'

const ris = (titles: readonly string[], year: number) =>
  titles.map((title) => `TY  - JOUR\nTI  - ${title}\nAU  - Writer, A.\nPY  - ${year}\nER  - \n`).join('\n')

/** Runs a command from the palette. */
async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await page.keyboard.type(name)
  await expect(page.getByRole('option', { name }).first()).toBeVisible()
  await page.keyboard.press('Enter')
}

test('reports are removed before screening and put back, and those of a previous version make it an updated review', async ({
  launch,
}, info) => {
  test.setTimeout(120_000)
  const app = await launch()
  const { page } = app
  const found: string[] = []
  await answerSaving(app)
  const [search, earlier] = ['scopus.ris', 'included.ris'].map((name) => info.outputPath(name)) as [string, string]
  writeFileSync(
    search,
    `${ris(['Leaving school', 'Finding work'], 2019)}\n${ris(['An old way out', 'An old way in'], 1999)}`,
  )
  writeFileSync(earlier, ris(['Already included', 'Included as well'], 2010))
  await makeReview(app)
  await signIn(page, lead)

  await test.step('a file is said to have the reports of the previous version', async () => {
    await openImport(page)
    await said(page)
    await chooseFiles(page, [search, earlier])
    await expect(card(page, 'included.ris')).toContainText(t('imports.entries', { n: 2 }))
    const choice = card(page, 'included.ris').getByRole('radio', { name: t('imports.enters.previous') })
    await choice.focus()
    await page.keyboard.press('Space')
    await expect(choice).toBeChecked()
    found.push(...(await accessProblems(page, 'importing')))
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(station(page, 'app.map.screening')).toContainText(t('app.map.left', { n: 4 }))
    await goTo(page, 'app.map.identified')
    await expect(page.getByRole('rowheader', { name: t('imports.kinds.previous') })).toBeVisible()
  })

  await test.step('one report is removed by the palette, with why', async () => {
    await goTo(page, 'app.map.screening')
    await expect(reading(page)).toHaveText('Leaving school')
    await command(page, t('removal.command.report'))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: t('removal.reason') }).click()
    await page.getByRole('option', { name: t('removal.reason.tool') }).click()
    await expect(dialog.getByRole('button', { name: t('removal.go'), exact: true })).toBeDisabled()
    await dialog.getByLabel(t('removal.detail', { reason: 'tool' })).fill('RobotSearch: not a trial')
    found.push(...(await accessProblems(page, 'removing a report')))
    await press(dialog, 'removal.go')
    await heard(page, t('removal.done', { n: 1 }))
    await expect(reading(page)).not.toHaveText('Leaving school')
    await expectCount(page, 'undecided', 3)
    await expect(station(page, 'app.map.screening')).toContainText(t('app.map.left', { n: 3 }))
  })

  await test.step('a list is removed by its key; one undo takes it back, one redo brings it again', async () => {
    await page.keyboard.press('/')
    await page.getByRole('searchbox').fill('old')
    await page.keyboard.press('Enter')
    await expectCount(page, 'undecided', 2)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Shift+T')
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText(t('removal.changes', { back: 'false', n: 2 }))
    await dialog.getByRole('button', { name: t('removal.reason') }).click()
    await page.getByRole('option', { name: t('removal.reason.date') }).click()
    await dialog.getByLabel(t('removal.detail', { reason: 'date' })).fill('before 2000')
    await press(dialog, 'removal.go.n', { n: 2 })
    await heard(page, t('removal.done', { n: 2 }))
    await expect(station(page, 'app.map.screening')).toContainText(t('app.map.left', { n: 1 }))
    await page.keyboard.press('z')
    await expect(station(page, 'app.map.screening')).toContainText(t('app.map.left', { n: 3 }))
    await page.keyboard.press('Shift+Z')
    await expect(station(page, 'app.map.screening')).toContainText(t('app.map.left', { n: 1 }))
  })

  await test.step('what was removed is a list of its own, says why, and is put back', async () => {
    await page.keyboard.press('Shift+F')
    await page
      .getByRole('button', { name: t('filters.clear'), exact: true })
      .first()
      .click()
    const only = page.getByRole('checkbox', { name: t('filters.removed.only', { n: 3 }) })
    await only.focus()
    await page.keyboard.press('Space')
    await expect(only).toBeChecked()
    await expect(page.getByRole('list', { name: t('filters.active') })).toContainText(
      t('filters.removed', { value: 'yes' }),
    )
    const notice = page.getByRole('region', { name: t('filters.removed', { value: 'yes' }) })
    await expect(notice).toContainText('RobotSearch: not a trial')
    await expect(notice).toContainText(lead)
    await expect(page.getByText(t('removal.blocked'))).toBeVisible()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      found.push(...(await accessProblems(page, `removed, ${colorScheme}`)))
    }
    await press(notice, 'removal.putBack')
    await heard(page, t('removal.done.back', { n: 1 }))
    await expect(station(page, 'app.map.screening')).toContainText(t('app.map.left', { n: 2 }))
  })

  await test.step('the flow has all of it, in the form of an updated review', async () => {
    await goTo(page, 'app.rooms.flow')
    await chooseForm(page, t('flow.form.2020-updated'))
    await expect.poll(() => numberIn(page, 'previous')).toBe(2)
    expect(await numberIn(page, 'identified.databases')).toBe(4)
    expect(await numberIn(page, 'removed.other')).toBe(2)
    expect(await numberIn(page, 'removed.automation')).toBe(0)
    expect(await numberIn(page, 'screened')).toBe(2)
  })
  expect(found).toEqual([])
})
