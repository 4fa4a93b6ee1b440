import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SMALL_EXPORTS } from '../../shared/domain/imports/small-exports.ts'
import { expect, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { card, chooseFiles, dropFiles, openImport } from './journey/imports.ts'
import { lead, signIn } from './journey/members.ts'
import { answerSaving, makeReview } from './journey/new-review.ts'
import { goTo, heard, press, station } from './journey/rail.ts'
import { t } from './journey/text.ts'

/** Writes files into a folder and gives their paths in order. */
function written(folder: string, files: Record<string, string>): string[] {
  mkdirSync(folder, { recursive: true })
  return Object.entries(files).map(([name, text]) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  })
}

const endnote = SMALL_EXPORTS['endnote-xml'] ?? ''
const table = (rows: string[]) => `Nr;Hva det heter;Hvem;Når\n${rows.join('\n')}\n`

test(
  'ten files at once: each is told apart, one is broken, one is unknown, and the others come in',
  { tag: '@browser' },
  async ({ launch }, info) => {
    const app = await launch()
    const { page } = app
    await answerSaving(app)
    const known = ['ris', 'nbib', 'bibtex', 'wos-tagged', 'enw', 'csv', 'csl-json', 'pubmed-xml']
    const paths = written(info.outputPath('exports'), {
      ...Object.fromEntries(known.map((format) => [`${format}.txt`, SMALL_EXPORTS[format] ?? ''])),
      'broken.xml': endnote.slice(0, endnote.indexOf('</record>') + 20),
      'unknown.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n',
    })
    await makeReview(app)
    await signIn(page, lead)
    await openImport(page)
    await said(page)
    await dropFiles(page, paths)
    await expect(card(page, 'unknown.pdf')).toContainText(t('imports.looks.a-pdf'))
    await expect(page.getByText(t('imports.unreadableLeft', { n: 1 }))).toBeVisible()
    for (const format of known) await expect(card(page, `${format}.txt`)).toContainText(t('imports.entries', { n: 2 }))
    await expect(card(page, 'broken.xml')).toContainText(t('imports.withWarnings', { n: 1 }))
    await card(page, 'broken.xml')
      .getByRole('button', { name: t('imports.look.file', { file: 'broken.xml' }) })
      .click()
    await expect(card(page, 'broken.xml')).toContainText(t('imports.where.entry', { entry: 2 }))
    expect(await accessProblems(page, 'import room')).toEqual([])
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(card(page, 'pubmed-xml.txt')).toContainText(t('imports.done'))
    await expect(card(page, 'broken.xml')).toContainText(t('imports.done'))
    await expect(station(page, 'app.map.identified')).toContainText('18')

    // The same content by another name is noticed.
    await dropFiles(page, written(info.outputPath('again'), { 'copy.ris': SMALL_EXPORTS.ris ?? '' }))
    await expect(card(page, 'copy.ris')).toContainText(t('imports.alreadyAs', { name: 'ris.txt' }))
  },
)

test('an unknown table is mapped once, and the next one like it is read by itself', async ({ launch }, info) => {
  const app = await launch()
  const { page } = app
  await answerSaving(app)
  const [first = '', next = ''] = written(info.outputPath('tables'), {
    'first.csv': table(['1;Ungdom utenfor;Moe, Per;2020', '2;Veien tilbake;Ås, Kari;2019']),
    'next.csv': table(['3;Fra skole til jobb;Haug, Liv;2021']),
  })
  await makeReview(app)
  await signIn(page, lead)
  await openImport(page)
  await said(page)
  await chooseFiles(page, [first])
  await press(card(page, 'first.csv'), 'imports.columns.say')
  const dialog = page.getByRole('alertdialog')
  const confirm = dialog.getByRole('button', { name: t('imports.columns.confirm') })
  await expect(dialog).toContainText(t('imports.columns.needTitle'))
  await expect(confirm).toBeDisabled()
  await dialog.getByLabel(t('imports.columns.holds', { column: 'Hva det heter' })).selectOption('title')
  await dialog.getByLabel(t('imports.columns.holds', { column: 'Nr' })).selectOption('')
  await expect(dialog.getByRole('article').first()).toContainText('Ungdom utenfor')
  await expect(dialog.getByRole('article').nth(1)).toContainText('Veien tilbake')
  expect(await accessProblems(page, 'columns')).toEqual([])
  await confirm.click()
  await expect(card(page, 'first.csv')).toContainText(t('imports.entries', { n: 2 }))
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(card(page, 'first.csv')).toContainText(t('imports.done'))

  await chooseFiles(page, [next])
  await expect(card(page, 'next.csv')).toContainText(t('imports.entries', { n: 1 }))
  await expect(card(page, 'next.csv')).toContainText('Fra skole til jobb')
  await expect(card(page, 'next.csv')).toContainText(t('imports.columns.said'))
})

test('references are pasted and typed, and an import is taken out and brought back', async ({ launch }) => {
  const app = await launch()
  const { page } = app
  await answerSaving(app)
  await makeReview(app)
  await signIn(page, lead)
  await openImport(page)
  await said(page)
  await press(page, 'imports.byHand.open')
  const dialog = page.getByRole('alertdialog')
  await dialog
    .getByRole('textbox', { name: t('imports.byHand.references') })
    .fill(
      'Ås, K. (2019). Ungdom utenfor arbeid. Oppdiktet tidsskrift, 4(2), 12-30.\n\nMoe, P. (2021). Veien tilbake. Et institutt.',
    )
  await press(dialog, 'imports.byHand.look')
  const pasted = page.getByRole('main').getByRole('listitem', { name: /^pasted/ })
  await expect(pasted).toContainText(t('imports.entries', { n: 2 }))
  await expect(pasted).toContainText('Ungdom utenfor arbeid')
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(pasted).toContainText(t('imports.done'))

  await press(page, 'imports.byHand.open')
  await dialog.getByRole('radio', { name: t('imports.byHand.type') }).click()
  await dialog.getByLabel(t('imports.form.isbn')).fill('978-0-306-40615-8')
  await dialog.getByLabel(t('imports.form.title')).fill('A report of our own')
  await expect(dialog).toContainText(t('imports.form.problem.check-digit'))
  await dialog.getByLabel(t('imports.form.isbn')).fill('978-0-306-40615-7')
  expect(await accessProblems(page, 'typing')).toEqual([])
  await press(dialog, 'imports.byHand.add')
  await heard(page, t('imports.byHand.added', { title: 'A report of our own' }))
  await expect(station(page, 'app.map.identified')).toContainText('3')

  await goTo(page, 'app.map.identified')
  await page.getByRole('button', { name: t('imports.byHand.source'), exact: true }).click()
  const side = page.getByRole('complementary')
  await side.getByRole('button', { name: /^Take out pasted/ }).click()
  await press(page.getByRole('alertdialog'), 'imports.takeOut')
  await expect(station(page, 'app.map.identified')).toContainText('1')
  await side.getByRole('button', { name: /^Bring back pasted/ }).click()
  await expect(station(page, 'app.map.identified')).toContainText('3')
})
