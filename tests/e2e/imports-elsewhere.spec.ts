import { writeFileSync } from 'node:fs'
import { expect, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { card, chooseFiles, openImport } from './journey/imports.ts'
import { lead, second, signIn } from './journey/members.ts'
import { answerSaving, makeReview } from './journey/new-review.ts'
import { goTo, heard, press, station } from './journey/rail.ts'
import { t } from './journey/text.ts'

const rayyan = ['Included', 'Excluded', 'Maybe']
  .map((decided, i) =>
    [
      'TY  - JOUR',
      `TI  - A study of ${['work', 'school', 'sleep'][i]}`,
      'AU  - Writer, A.',
      `PY  - ${2018 + i}`,
      `N1  - RAYYAN-INCLUSION: {"Anna"=>"${decided}", "Per"=>"Excluded"} | RAYYAN-EXCLUSION-REASONS: wrong population`,
      'ER  - ',
      '',
    ].join('\n'),
  )
  .join('\n')

test('what was decided in Rayyan becomes the votes of members, and undo takes it back', async ({ launch }, info) => {
  const app = await launch()
  const { page } = app
  await answerSaving(app)
  const path = info.outputPath('articles.ris')
  writeFileSync(path, rayyan)
  await makeReview(app)
  await signIn(page, lead)
  await openImport(page)
  await said(page)
  await chooseFiles(page, [path])
  await expect(card(page, 'articles.ris')).toContainText(t('imports.entries', { n: 3 }))
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(
    page.getByText(t('imports.takeOver.banner', { file: 'articles.ris', n: 2, tools: 'Rayyan' })),
  ).toBeVisible()
  await page.getByRole('button', { name: t('imports.takeOver.title', { file: 'articles.ris' }) }).click()

  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText(t('imports.takeOver.nobody'))
  for (const [theirs, ours] of [
    ['Anna', lead],
    ['Per', second],
  ] as const) {
    await dialog.getByRole('button', { name: t('imports.takeOver.becomes', { name: theirs }) }).click()
    await page.getByRole('option', { name: ours, exact: true }).click()
  }
  await expect(dialog).not.toContainText(/includ|maybe/i)
  expect(await accessProblems(page, 'taking over')).toEqual([])
  await press(dialog, 'imports.takeOver.go')
  await heard(page, t('imports.takeOver.done'))
  await expect(station(page, 'app.map.screening')).toContainText(t('app.map.left', { n: 0 }))

  await goTo(page, 'app.map.identified')
  await page.getByRole('button', { name: 'Articles', exact: true }).click()
  await expect(page.getByRole('complementary')).toContainText(t('app.stage.title-abstract'))
  await page.keyboard.press('z')
  await expect(station(page, 'app.map.screening')).toContainText(t('app.map.left', { n: 3 }))
})

test(
  'a large import that is stopped leaves nothing, and can be done after all',
  { tag: '@browser' },
  async ({ launch }, info) => {
    const app = await launch()
    const { page } = app
    await answerSaving(app)
    const path = info.outputPath('large.ris')
    const abstract = 'What young people said of work and school. '.repeat(40)
    const entries = Array.from(
      { length: 12_000 },
      (_, i) => `TY  - JOUR\nTI  - Title number ${i}\nAU  - Writer, A.\nPY  - 2019\nAB  - ${abstract}\nER  - \n`,
    )
    writeFileSync(path, entries.join('\n'))
    await makeReview(app)
    await signIn(page, lead)
    await openImport(page)
    await chooseFiles(page, [path])
    await expect(card(page, 'large.ris').getByRole('progressbar')).toBeVisible()
    await press(card(page, 'large.ris'), 'app.stop')
    await expect(card(page, 'large.ris')).toContainText(t('imports.stoppedLooking'))
    await card(page, 'large.ris')
      .getByRole('button', { name: t('imports.tryAgain.file', { file: 'large.ris' }) })
      .click()
    await expect(card(page, 'large.ris')).toContainText(t('imports.entries', { n: 12_000 }), { timeout: 60_000 })

    await page.keyboard.press('ControlOrMeta+Enter')
    await press(card(page, 'large.ris'), 'app.stop')
    await expect(card(page, 'large.ris')).toContainText(t('imports.stopped', { file: 'large.ris' }))
    await goTo(page, 'app.map.identified')
    await expect(page.getByRole('heading', { name: t('imports.none.title') })).toBeVisible()

    await press(page, 'imports.importFiles')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(card(page, 'large.ris')).toContainText(t('imports.done'), { timeout: 60_000 })
    await expect(station(page, 'app.map.identified')).toContainText('12,000')
  },
)
