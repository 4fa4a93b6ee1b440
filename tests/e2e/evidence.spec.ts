import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import type { Answer, Field } from '../../shared/domain/charting/form.ts'
import { readBook } from '../../shared/domain/evidence/write/workbook.ts'
import { chartedReview } from '../corpus/charted-review.ts'
import { hostOf } from '../corpus/review.ts'
import { expect, type RunningApp, test } from './app.ts'
import { accessProblems, said } from './journey/accessible.ts'
import { signIn } from './journey/members.ts'
import { goTo, heard, press } from './journey/rail.ts'
import { starting, t } from './journey/text.ts'

const studies = 40
const fields: Field[] = [
  {
    id: 'method',
    label: 'Method',
    type: 'one',
    other: true,
    options: ['Qualitative', 'Quantitative', 'Mixed'].map((label) => ({ id: label.toLowerCase(), label })),
  },
  {
    id: 'theme',
    label: 'Theme',
    type: 'many',
    options: ['Work', 'School', 'Health'].map((label) => ({ id: label.toLowerCase(), label })),
  },
  { id: 'n', label: 'Participants', type: 'number', unit: 'people', min: 0, max: 1_000_000, options: [] },
  { id: 'where', label: 'Countries', type: 'country', several: true, options: [] },
  { id: 'aim', label: 'Aim', type: 'text', help: 'In their own words.', options: [] },
  { id: 'half', label: 'Half of them', type: 'calculated', formula: '{n} / 2', options: [] },
]

function answerOf(field: Field, study: number): Answer {
  switch (field.id) {
    case 'method':
      return ['qualitative', 'quantitative', 'quantitative', 'other:Diaries'][study % 4] ?? null
    case 'theme':
      // Nothing qualitative is about health: a gap.
      return study % 4 === 0 ? ['work'] : study % 2 === 0 ? ['school', 'health'] : ['school']
    case 'n':
      return study === 5 ? null : 10 * study
    case 'where':
      return study % 3 === 0 ? ['NO'] : ['NO', 'SE']
    case 'aim':
      return study % 2 === 0 ? `Aim ${study}: å forstå` : null
    default:
      return null
  }
}

/** What a screen has against it, once React Aria has said what it had to say. */
async function problems(page: Page, where: string): Promise<string[]> {
  await said(page)
  return accessProblems(page, where)
}

const grid = (page: Page) => page.getByRole('grid', { name: t('evidence.grid') })
const header = (page: Page, name: string) => grid(page).getByRole('columnheader', { name: starting(name) })
const shown = (page: Page, n: number) => page.getByText(t('evidence.status', { n, all: studies }), { exact: true })

/** The cells of a column that are drawn, in the order in which they are shown. */
async function column(page: Page, name: string): Promise<string[]> {
  const place = await header(page, name).getAttribute('aria-colindex')
  const rows = grid(page).locator('[role=row]:has([role=rowheader])')
  const cells = await rows.evaluateAll(
    (all, at) =>
      all
        .map((row) => ({
          row: Number(row.getAttribute('aria-rowindex')),
          text: row.querySelector(`[aria-colindex="${at}"]`)?.textContent ?? '',
        }))
        .sort((a, b) => a.row - b.row)
        .map(({ text }) => text),
    place,
  )
  return cells
}

/** The cell of a column and a row, from 0. */
async function cell(page: Page, name: string, row: number): Promise<Locator> {
  const place = await header(page, name).getAttribute('aria-colindex')
  return grid(page).locator(`[aria-rowindex="${row + 2}"] > [aria-colindex="${place}"]`)
}

/** What the app saves while something is done. */
async function saved({ page, desktop }: RunningApp, folder: string, name: string, act: () => Promise<void>) {
  const filePath = join(folder, name)
  if (desktop) {
    await desktop.evaluate(({ dialog }, path) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: path })
    }, filePath)
    await act()
    await expect.poll(() => sizeOf(filePath)).toBeGreaterThan(0)
  } else {
    const download = page.waitForEvent('download')
    await act()
    await (await download).saveAs(filePath)
  }
  return readFileSync(filePath)
}

/** Whether anything dark stands in the uppermost part of a picture. */
function hasInk(page: Page, png: Buffer, part: number): Promise<boolean> {
  return page.evaluate(
    async ([bytes, share]) => {
      const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(bytes), (one) => one.charCodeAt(0))]))
      const height = Math.round(bitmap.height * share)
      const context = new OffscreenCanvas(bitmap.width, height).getContext('2d')
      context?.drawImage(bitmap, 0, 0)
      const pixels = context?.getImageData(0, 0, bitmap.width, height).data ?? []
      return pixels.some((value, i) => i % 4 === 0 && value < 60)
    },
    [png.toString('base64'), part] as const,
  )
}

function sizeOf(path: string): number {
  try {
    return readFileSync(path).length
  } catch {
    return 0
  }
}

test('the evidence table is sorted, filtered, grouped and changed; pictures open their studies; files are read back', async ({
  launch,
}, info) => {
  test.setTimeout(180_000)
  const home = info.outputPath('home')
  const reviews = join(home, 'reviews')
  mkdirSync(reviews, { recursive: true })
  const host = hostOf(reviews)
  await chartedReview(host, 'Evidence', studies, fields, answerOf)
  host.close()
  const app = await launch(home)
  const { page } = app
  const found: string[] = []
  await page.getByRole('button', { name: starting('Evidence') }).click()
  await signIn(page, 'One')
  await goTo(page, 'evidence.title')
  await expect(shown(page, studies)).toBeVisible()
  found.push(...(await problems(page, 'the table')))

  await test.step('sorts by one column, and by another within it', async () => {
    await header(page, 'Method').click()
    expect((await column(page, 'Method'))[0]).toBe('Qualitative')
    await header(page, 'Participants').click({ modifiers: ['Shift'] })
    await header(page, 'Participants').click({ modifiers: ['Shift'] })
    await expect(header(page, 'Participants')).toHaveAttribute('aria-sort', 'descending')
    expect((await column(page, 'Participants')).slice(0, 3)).toEqual(['360', '320', '280'])
  })

  await test.step('filters by the kind of column, by keyboard, and groups', async () => {
    await (await cell(page, 'Method', 0)).click()
    await page.keyboard.press('f')
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Quantitative').click()
    found.push(...(await problems(page, 'a filter')))
    await press(dialog, 'evidence.filter.apply')
    await expect(shown(page, 20)).toBeVisible()
    await press(page, 'evidence.filter.remove', { label: 'Method' })
    await expect(shown(page, studies)).toBeVisible()
    await (await cell(page, 'Participants', 0)).click()
    await page.keyboard.press('f')
    await page.getByLabel(t('evidence.filter.from')).fill('300')
    await page.keyboard.press('Enter')
    await expect(shown(page, 10)).toBeVisible()
    await page.keyboard.press('/')
    await page.keyboard.type('forstå')
    await expect(shown(page, 5)).toBeVisible()
    await page.keyboard.press('Escape')
    await press(page, 'evidence.filter.remove', { label: 'Participants' })
    await page.getByRole('button', { name: starting(t('evidence.group.none')) }).click()
    await page.getByRole('menuitem', { name: 'Theme' }).click()
    const head = t('evidence.group.row', { label: 'Work', n: 10 })
    await expect(grid(page).getByRole('rowheader', { name: head })).toBeVisible()
    found.push(...(await problems(page, 'groups')))
    await page.getByRole('button', { name: starting(t('evidence.group.by', { label: 'Theme' })) }).click()
    await page.getByRole('menuitem', { name: t('evidence.group.none') }).click()
  })

  await test.step('changes a cell by keyboard, says what is wrong, and gives up', async () => {
    const first = await cell(page, 'Participants', 0)
    await first.click()
    await page.keyboard.press('Enter')
    await page.keyboard.type('many')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toHaveText(t('evidence.cell.refused.range', { min: 0, max: 1_000_000 }))
    // What is wrong stands over the rows below, not under them.
    await page.getByRole('alert').click({ trial: true })
    found.push(...(await problems(page, 'a cell that is refused')))
    await page.keyboard.press('Escape')
    await expect(await cell(page, 'Participants', 0)).toHaveText('360')
    await page.keyboard.press('Enter')
    await page.keyboard.type('1 361')
    await page.keyboard.press('Tab')
    await expect(await cell(page, 'Participants', 0)).toHaveText('1361')
    // What is calculated from it follows.
    await expect(await cell(page, 'Half of them', 0)).toHaveText('680.5')
    await expect(grid(page)).toBeFocused()
    await page.keyboard.press('Home')
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('option', { name: 'Mixed' })).toBeVisible()
    found.push(...(await problems(page, 'choices')))
    await page.getByRole('option', { name: 'Mixed' }).click()
    await expect(grid(page).getByText('Mixed', { exact: true })).toBeVisible()
  })

  await test.step('fills down after showing what would change, and takes it back as one', async () => {
    for (const name of ['Method', 'Participants']) await header(page, name).click()
    const rows = await column(page, 'Participants')
    await (await cell(page, 'Participants', 1)).click()
    for (let i = 0; i < 3; i++) await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Control+d')
    const dialog = page.getByRole('dialog', { name: t('evidence.fill.title', { n: 3 }) })
    await expect(dialog).toBeVisible()
    found.push(...(await problems(page, 'what filling down changes')))
    await press(dialog, 'evidence.fill.go', { n: 3 })
    await heard(page, t('evidence.fill.done', { n: 3 }))
    const value = rows[1] ?? ''
    await expect(page.getByRole('dialog')).toBeHidden()
    expect((await column(page, 'Participants')).slice(1, 5)).toEqual([value, value, value, value])
    await page.keyboard.press('z')
    await expect(await cell(page, 'Participants', 2)).toHaveText(rows[2] ?? '')
    expect((await column(page, 'Participants')).slice(0, 6)).toEqual(rows.slice(0, 6))
  })

  await test.step('a bubble of the gap map opens its studies', async () => {
    await page.getByRole('button', { name: t('evidence.tab.pictures'), exact: true }).click()
    const map = page.getByRole('region', { name: 'Method by Theme' })
    await expect(map).toBeVisible()
    found.push(...(await problems(page, 'pictures')))
    await map.getByRole('button', { name: 'Quantitative, School: 20 studies' }).click()
    await expect(shown(page, 20)).toBeVisible()
    await press(page, 'evidence.filter.removeAll')
    await expect(shown(page, studies)).toBeVisible()
  })

  await test.step('a picture is added, and saved as it is seen', async () => {
    await page.getByRole('button', { name: t('evidence.tab.pictures'), exact: true }).click()
    await press(page, 'evidence.pictures.add')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /Picture/ }).click()
    await page.getByRole('option', { name: t('evidence.pictures.kind.stacked') }).click()
    found.push(...(await problems(page, 'what a picture is of')))
    await press(dialog, 'evidence.pictures.keep')
    const card = page.getByRole('region', { name: 'Method by Theme' }).last()
    await expect(card).toBeVisible()
    const act =
      (label: 'evidence.pictures.svg' | 'evidence.pictures.png' | 'evidence.pictures.png.grey') => async () => {
        await card.getByRole('button', { name: starting('Picture: ') }).click()
        await page.getByRole('menuitem', { name: t(label), exact: true }).click()
      }
    // Its bars are as dark as text: the title is looked for where it stands.
    const grey = await saved(app, home, 'grey.png', act('evidence.pictures.png.grey'))
    expect(await hasInk(page, grey, 0.15)).toBe(true)
    const svg = await saved(app, home, 'a.svg', act('evidence.pictures.svg'))
    expect(svg.toString()).toContain('Method by Theme: ')
    const png = await saved(app, home, 'a.png', act('evidence.pictures.png'))
    // 300 dots per inch are 11811 per metre, in the chunk of that name.
    expect(png.readUInt32BE(png.indexOf('pHYs') + 4)).toBe(11_811)
  })

  await test.step('the workbook is read back: nothing differs, then what was changed in it does', async () => {
    await page.getByRole('button', { name: t('evidence.tab.table'), exact: true }).click()
    const bytes = await saved(app, home, 'chart.xlsx', async () => {
      await press(page, 'evidence.export')
      found.push(...(await problems(page, 'export')))
      await press(page.getByRole('dialog'), 'evidence.export.save')
    })
    const sheets = readBook(new Uint8Array(bytes)) ?? []
    expect(sheets.map(({ name }) => name)).toEqual(['Charting', 'Codebook', 'Versions'])
    expect(sheets[0]?.rows).toHaveLength(studies + 1)
    const read = async (path: string) => {
      await press(page, 'evidence.import')
      const chooser = page.waitForEvent('filechooser')
      await press(page.getByRole('dialog'), 'evidence.import.choose')
      await (await chooser).setFiles(path)
    }
    await read(join(home, 'chart.xlsx'))
    await expect(page.getByRole('dialog', { name: t('evidence.fill.title', { n: 0 }) })).toBeVisible()
    await press(page.getByRole('dialog'), 'app.cancel')
    const json = await saved(app, home, 'chart.json', async () => {
      await press(page, 'evidence.export')
      await page.getByText(t('evidence.export.format.json')).click()
      await press(page.getByRole('dialog'), 'evidence.export.save')
    })
    const changed = JSON.parse(json.toString())
    changed.studies[0].answers.n = 77
    writeFileSync(join(home, 'changed.json'), JSON.stringify(changed))
    await read(join(home, 'changed.json'))
    const dialog = page.getByRole('dialog', { name: t('evidence.fill.title', { n: 1 }) })
    await expect(dialog).toBeVisible()
    found.push(...(await problems(page, 'what reading back changes')))
    await press(dialog, 'evidence.fill.go', { n: 1 })
    await heard(page, t('evidence.fill.done', { n: 1 }))
    expect(await column(page, 'Participants')).toContain('77')
  })
  expect(found).toEqual([])
})
