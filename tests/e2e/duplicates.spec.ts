import { join } from 'node:path'
import type { Page, TestInfo } from '@playwright/test'
import { expect, type RunningApp, test } from './app.ts'
import { accessProblems, said as saidAloud } from './journey/accessible.ts'
import { titleOf, writeConsortium, writeDoubtful, writeMany } from './journey/doubtful.ts'
import { card, chooseFiles, openImport } from './journey/imports.ts'
import { lead, signIn } from './journey/members.ts'
import { answerSaving, makeReview } from './journey/new-review.ts'
import { expectWaiting, pairTitle, pressToNext } from './journey/pairs.ts'
import { goTo, heard, press, station } from './journey/rail.ts'
import { starting, t } from './journey/text.ts'

const pairs = 110

/** A new review with these exports in it, in the room of duplicates. */
async function reviewOf(app: RunningApp, paths: string[], records: number): Promise<void> {
  const { page } = app
  await answerSaving(app)
  await makeReview(app)
  await signIn(page, lead)
  await openImport(page)
  await saidAloud(page)
  await chooseFiles(page, paths)
  for (const path of paths)
    await expect(card(page, path.split(/[/\\]/).at(-1) ?? '')).toContainText(t('imports.format.ris'))
  await page.keyboard.press('ControlOrMeta+Enter')
  await expect(page.getByText(t('imports.doneAll', { records }))).toBeVisible()
  await goTo(page, 'app.map.duplicates')
  await expect(page.getByText(t('duplicates.never.title'))).toBeVisible()
}

test('a hundred doubtful pairs are answered by keyboard alone, and the review knows each answer', async ({
  launch,
}, info) => {
  test.setTimeout(300_000)
  const app = await launch()
  const { page } = app
  const { paths, records } = writeDoubtful(info.outputPath('exports'), pairs)
  await reviewOf(app, paths, records)
  const copies = records - 2 * pairs

  await page.keyboard.press('f')
  await heard(page, t('duplicates.foundNow', { merged: copies, questions: pairs }))
  await expect(
    page.getByRole('heading', { name: t('duplicates.summary.headline', { records, reports: records - copies }) }),
  ).toBeVisible()
  const found = await accessProblems(page, 'summary')

  await page.keyboard.press('a')
  await expect(page.getByRole('heading', { name: t('duplicates.question') })).toBeVisible()
  await expect(page.getByText(t('duplicates.asked.place-differs'))).toBeVisible()
  // Those that would bring most together come first: three records, of which two are one report already.
  await expect(page.getByText(t('duplicates.gain', { n: 3 }))).toBeVisible()
  await press(page, 'duplicates.mergedWith', { n: 1 })
  found.push(...(await accessProblems(page, 'pair')))
  await page.getByRole('main').getByRole('heading', { level: 1 }).click()

  const recording = await record(page)
  const said = await answerAll(page, info)
  await recording.keep(info)
  expect(said.size).toBe(pairs)
  expect([...said.keys()].sort()).toEqual(Array.from({ length: pairs }, (_, n) => titleOf(n)).sort())
  const same = [...said.values()].filter((verdict) => verdict === 'same').length

  // What the review says to someone who opens the page anew.
  await page.reload()
  await goTo(page, 'app.map.duplicates')
  await expect(page.getByText(t('duplicates.all.title'))).toBeVisible()
  await expectWaiting(page, 0)
  await expect(station(page, 'app.map.duplicates')).toContainText(`−${copies + same}`)
  await expect(station(page, 'app.map.screening')).toContainText(String(records - copies - same))
  await expect(page.getByText(String(pairs - same), { exact: true }).first()).toBeVisible()
  for (const verdict of ['same', 'different'] as const) {
    const [title = ''] = [...said].find(([, one]) => one === verdict) ?? []
    const room = verdict === 'same' ? 'duplicates.tab.merged' : 'duplicates.tab.apart'
    await page.getByRole('button', { name: starting(t(room)) }).click()
    await page.getByRole('searchbox').fill(`"${title}"`)
    await expect(page.getByRole('option').filter({ hasText: title }).first()).toBeVisible()
  }
  expect(found).toEqual([])
})

/** Films what the page shows, and every key, for `npx playwright show-trace`; needs no program beside the browser. */
async function record(page: Page): Promise<{ keep(info: TestInfo): Promise<void> }> {
  const { tracing } = page.context()
  await tracing.start({ screenshots: true, snapshots: true, title: 'A hundred pairs by keyboard' })
  return {
    async keep(info) {
      const path = info.outputPath('a-hundred-pairs.zip')
      await tracing.stop({ path })
      await info.attach('a hundred pairs, recorded', { path, contentType: 'application/zip' })
    },
  }
}

type Verdict = 'same' | 'different'

/** Answers every pair, with detours: some later, some looked past and come back to, some taken back and answered anew. */
async function answerAll(page: Page, info: TestInfo): Promise<Map<string, Verdict>> {
  const said = new Map<string, Verdict>()
  const times: number[] = []
  const timed = async (key: string) => times.push(await pressToNext(page, key))
  const began = Date.now()
  for (let step = 0; said.size < pairs; step++) {
    const title = await pairTitle(page)
    const isLast = said.size === pairs - 1
    if (step % 19 === 7 && pairs - said.size > 20) {
      await timed('l')
      continue
    }
    if (step % 23 === 11 && !isLast) {
      await timed('j')
      await timed('k')
    }
    const verdict = step % 3 === 0 ? 'different' : 'same'
    const key = verdict === 'same' ? 's' : 'd'
    if (isLast) {
      await page.keyboard.press(key)
      await expect(page.getByText(t('duplicates.all.title'))).toBeVisible()
    } else await timed(key)
    said.set(title, verdict)
    if (step % 29 === 13 && !isLast) {
      // Taken back, it is before the eyes again, and answered otherwise.
      await pressToNext(page, 'z')
      expect(await pairTitle(page)).toBe(title)
      await timed('d')
      said.set(title, 'different')
    }
    if (step % 31 === 17 && !isLast) {
      // The one before, answered already, is answered anew.
      await timed('k')
      const earlier = await pairTitle(page)
      expect(said.has(earlier)).toBe(true)
      await timed('s')
      said.set(earlier, 'same')
      expect(await pairTitle(page)).not.toBe(earlier)
    }
    if (step % 10 === 0)
      await info.attach(`after ${said.size} answers`, { body: await page.screenshot(), contentType: 'image/png' })
  }
  const sorted = times.sort((a, b) => a - b)
  const at = (share: number) => `${Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)} ms`
  const figures = `${pairs} pairs with ${sorted.length} keys in ${Math.round((Date.now() - began) / 1000)} s; from key to next pair: median ${at(0.5)}, nine of ten within ${at(0.9)}, longest ${at(1)}`
  info.annotations.push({ type: 'keys', description: figures })
  await info.attach('keys.txt', { body: figures, contentType: 'text/plain' })
  return said
}

test('the search shows how far it is and can be stopped; what counts as the same is a choice, and asks for another search', async ({
  launch,
}, info) => {
  test.setTimeout(180_000)
  const app = await launch()
  const { page } = app
  const path = join(info.outputPath(), 'many.ris')
  writeMany(path, 2500)
  await reviewOf(app, [path], 2500)
  await page.keyboard.press('f')
  await expect(page.getByRole('progressbar')).toBeVisible()
  await page.keyboard.press('Escape')
  await heard(page, t('duplicates.stopped'))
  await expect(page.getByText(t('duplicates.never.title'))).toBeVisible()
  await expect(station(page, 'app.map.screening')).toContainText('2,500')

  await page.keyboard.press('f')
  await heard(page, t('duplicates.foundNow', { merged: 0, questions: 0 }))
  await expect(page.getByText(t('duplicates.stale'))).toHaveCount(0)
  await press(page, 'duplicates.policy.change')
  const dialog = page.getByRole('dialog')
  const save = dialog.getByRole('button', { name: t('app.save') })
  await expect(save).toBeDisabled()
  const preprints = dialog.getByRole('radiogroup', { name: t('duplicates.policy.preprints') })
  await preprints.getByRole('radio', { name: t('duplicates.policy.choice.same') }).click()
  expect(await accessProblems(page, 'policy')).toEqual([])
  await save.click()
  await heard(page, t('duplicates.policy.saved'))
  await expect(page.getByText(t('duplicates.stale'))).toBeVisible()
  await page.keyboard.press('f')
  await expect(page.getByText(t('duplicates.stale'))).toHaveCount(0)
})

test('the summary opens what one rule merged, and its overlap of sources can be taken away as a file', async ({
  launch,
}, info) => {
  const app = await launch()
  const { page } = app
  const { paths, records } = writeDoubtful(info.outputPath('exports'), 3)
  await reviewOf(app, paths, records)
  await page.keyboard.press('f')
  await expect(page.getByRole('table', { name: t('duplicates.overlap.shared') })).toBeVisible()
  await openRule(page)
  const download = app.desktop ? undefined : page.waitForEvent('download')
  await press(page, 'duplicates.overlap.save')
  expect((await download)?.suggestedFilename()).toBe(app.desktop ? undefined : `${t('duplicates.overlap.file')}.csv`)
  await heard(page, t('duplicates.overlap.saved', { name: '' }).trim())
  await press(page, 'duplicates.overlap.copy')
  await heard(page, t('duplicates.overlap.copied'))
  await page.keyboard.press('ControlOrMeta+k')
  await page.getByRole('dialog').locator('input').focus()
  await page.keyboard.press('ControlOrMeta+v')
  await expect(page.getByRole('dialog').locator('input')).toHaveValue(/First\t3\t0\t3/i)
})

test('a long list of authors that agree is folded, and can be read whole', async ({ launch }, info) => {
  const app = await launch()
  const { page } = app
  const path = join(info.outputPath(), 'consortium.ris')
  writeConsortium(path, 34)
  await reviewOf(app, [path], 2)
  await page.keyboard.press('f')
  await page.getByRole('button', { name: t('duplicates.summary.answer', { n: 1 }) }).click()
  const authors = page.getByRole('row', { name: starting(t('duplicates.field.authors')) })
  await expect(authors).toContainText('Author1, Anders Bertil')
  await expect(authors).not.toContainText('Author34, Anders Bertil')
  await press(page, 'duplicates.showAbstracts')
  await expect(authors).toContainText('Author34, Anders Bertil')
  await press(page, 'duplicates.showLess')
  await expect(authors).not.toContainText('Author34, Anders Bertil')
})

/** Opens what the only rule merged and takes the filter away again, by keyboard; back to the summary. */
async function openRule(page: Page): Promise<void> {
  const ground = page.getByRole('main').getByRole('link')
  const rule = (await ground.textContent()) ?? ''
  await ground.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText(t('clusters.rule', { rule }))).toBeVisible()
  await expect(page).toHaveURL(/tab=merged&rule=/)
  await expect(page.getByRole('option')).toHaveCount(1)
  expect(await accessProblems(page, 'of one rule')).toEqual([])
  await page.reload()
  await expect(page.getByText(t('clusters.rule', { rule }))).toBeVisible()
  await page.getByRole('button', { name: t('clusters.rule.clear') }).press('Enter')
  await expect(page).not.toHaveURL(/rule=/)
  await expect(page.getByRole('option')).toHaveCount(1)
  await page.getByRole('button', { name: t('duplicates.tab.summary') }).click()
}
