import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './app.ts'
import { writeExports } from './journey/files.ts'
import { card, chooseFiles, describeSource, openImport } from './journey/imports.ts'
import { lead, signIn } from './journey/members.ts'
import { answerSaving, makeReview, review } from './journey/new-review.ts'
import { press, station } from './journey/rail.ts'
import { t } from './journey/text.ts'

const cutXml = `<?xml version="1.0" encoding="UTF-8"?><xml><records>
<record><ref-type name="Journal Article">17</ref-type><titles><title>An entry that stands whole</title></titles>
<dates><year>2014</year></dates></record>
<record><ref-type name="Journal Article">17</ref-type><titles><title>An entry that is cut`

test(
  'files that are no exports are told apart and left out, and what is good comes in',
  { tag: '@browser' },
  async ({ launch }, info) => {
    const app = await launch()
    const { page } = app
    await answerSaving(app)
    const exports = info.outputPath('exports')
    const files = writeExports(exports)
    const bad = {
      'empty.ris': '',
      'article.ris': '%PDF-1.7\n%\u00e2\u00e3\n1 0 obj\n<< /Type /Catalog >>\nendobj\n',
      'cut.xml': cutXml,
      'minutes.txt': 'Dear colleagues,\n\nthe minutes of our meeting follow.\n',
      'one-line.csv': 'x'.repeat(50_000_000),
    }
    for (const [name, text] of Object.entries(bad)) writeFileSync(join(exports, name), text)
    const paths = Object.keys(bad).map((name) => join(exports, name))

    await makeReview(app)
    await signIn(page, lead)
    await openImport(page)
    await chooseFiles(page, [...paths, files['scopus.csv']])
    await expect(card(page, 'empty.ris')).toContainText(t('imports.problem.empty-file'))
    const pdf = t('imports.problem.not-an-export', { looksLike: t('imports.looks.a-pdf') })
    await expect(card(page, 'article.ris')).toContainText(pdf)
    await expect(card(page, 'minutes.txt')).toContainText('Parallax does not read this format')
    await expect(card(page, 'one-line.csv')).toContainText('Parallax does not read this format')
    await expect(page.getByText(t('imports.unreadableLeft', { n: 4 }))).toBeVisible()
    await describeSource(page, 'cut.xml', 'Cut')
    await expect(card(page, 'cut.xml')).toContainText('An entry that stands whole')
    await expect(card(page, 'cut.xml')).toContainText(t('imports.warnings', { n: 1 }))
    await describeSource(page, 'scopus.csv', 'Scopus')
    await page.keyboard.press('ControlOrMeta+Enter')
    await expect(page.getByText(t('imports.doneAll', { records: 6 }))).toBeVisible()
    await expect(station(page, 'app.map.identified')).toContainText('6')
  },
)

test('a review of a newer version is refused with a word, unchanged, and the others open', async ({ launch }, info) => {
  const home = info.outputPath('home')
  const first = await launch(home)
  await answerSaving(first)
  await makeReview(first)
  await first.close()

  // The version of a review file stands in its header (https://www.sqlite.org/fileformat.html#user_version_number).
  const made = `${review.title.replace(':', '')}.parallax`
  const bytes = readFileSync(join(first.reviews, made))
  bytes.writeUInt32BE(9999, 60)
  const newer = join(first.reviews, 'From tomorrow.parallax')
  writeFileSync(newer, bytes)
  writeFileSync(join(first.reviews, 'No review.parallax'), 'a letter')

  const { page, desktop } = await launch(home)
  const open = async (path: string) => {
    if (!desktop) return page.getByRole('button', { name: new RegExp(path) }).click()
    await desktop.evaluate(
      ({ dialog }, file) => {
        dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
      },
      join(first.reviews, `${path}.parallax`),
    )
    await press(page, 'reviews.home.openFile')
  }
  await open('From tomorrow')
  await expect(page.getByText(t('problem.newer-version'))).toBeVisible()
  expect(readFileSync(newer).equals(bytes)).toBe(true)
  await open('No review')
  await expect(page.getByText(t('problem.not-a-review'))).toBeVisible()
  await page.getByRole('button', { name: new RegExp(made.replace('.parallax', '')) }).click()
  await signIn(page, lead)
})
