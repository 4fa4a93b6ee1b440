import { expect } from '@playwright/test'
import type { RunningApp } from '../app.ts'
import { changeTo, lead, second } from './members.ts'
import { review } from './new-review.ts'
import { goTo, heard, press } from './rail.ts'
import { current, type Plan, reading, settled } from './screening.ts'
import { starting, t } from './text.ts'

/** At full text: `Shift+R` where it could not be had; a number is the one primary reason. */
const assessments: Plan = { school: 'i', aalesund: '2', coaching: 'i', mentors: '1', health: 'Shift+R', farms: 'i' }

export async function assess({ page }: RunningApp): Promise<void> {
  let refused = false
  let done = 0
  for (const name of [lead, second]) {
    if (name !== lead) await changeTo(page, name)
    await goTo(page, 'app.map.fullText')
    // Who has how many of six is chance, and may be none.
    const none = page.getByText(t('screening.empty.mine.title'))
    await expect(reading(page).or(none)).toBeVisible()
    while (!(await page.getByText(t('screening.empty.done.title')).or(none).isVisible())) {
      const key = assessments[await current(page)] ?? ''
      const title = await reading(page).innerText()
      if (/\d/.test(key) && !refused) {
        // An exclusion without a reason is asked for one, and without an answer nothing is decided.
        await page.keyboard.press('e')
        await expect(page.getByRole('dialog', { name: t('screening.pick.title') })).toBeVisible()
        await page.keyboard.press('Escape')
        await expect(page.getByRole('dialog')).toBeHidden()
        await expect(reading(page)).toHaveText(title)
        await expect(page.getByText(t('screening.mine'))).toHaveCount(0)
        await page.keyboard.press('e')
        await expect(page.getByRole('dialog', { name: t('screening.pick.title') })).toBeVisible()
        await page.keyboard.press(key)
        refused = true
      } else if (key === 'Shift+R') {
        await page.keyboard.press(key)
        await page.getByLabel(t('fulltext.notRetrieved.why')).fill('Purret to ganger')
        await page
          .getByRole('dialog')
          .getByRole('button', { name: t('fulltext.say.confirm', { state: 'not_retrieved' }) })
          .click()
        // A key that is pressed while a dialog is still closing is the dialog's.
        await expect(page.getByRole('dialog')).toBeHidden()
        await expect(page.getByText(t('fulltext.notRetrieved.blocks'))).toBeVisible()
        // The list has to know that it is set aside: from the last one, the key leads to the end of the work.
        await settled(page)
        await page.keyboard.press('j')
      } else {
        await page.keyboard.press('r')
        await expect(page.getByText(`✓ ${t('fulltext.retrieval.state', { state: 'retrieved' })}`)).toBeVisible()
        await page.keyboard.press(key)
      }
      await expect(reading(page).filter({ hasText: title })).toBeHidden()
      done++
    }
  }
  expect(done).toBe(6)
}

/** Tags an included study against a criterion, makes a charting form and answers it for all. */
export async function chart({ page }: RunningApp): Promise<void> {
  await goTo(page, 'app.map.included')
  await expect(page.getByText(t('charting.included.status', { studies: 3, reports: 3 }))).toBeVisible()
  const [criterion = ''] = review.criteria.include
  const tag = page.getByRole('group', { name: t('screening.criteria.tag', { criterion }) })
  await tag.getByRole('button', { name: t('screening.verdict.met'), exact: true }).click()
  await expect(page.getByRole('cell', { name: '1/3' })).toBeVisible()

  await goTo(page, 'app.rooms.charting')
  await press(page, 'charting.noForm.action')
  await page.getByRole('button', { name: starting(t('charting.templates.empty')) }).click()
  await page.getByLabel(t('charting.build.name')).fill('Kartlegging')
  await page.getByRole('row', { name: t('charting.form.type.one') }).press('Enter')
  await page.getByLabel(t('charting.build.label'), { exact: true }).fill('Metode')
  const choices = page.getByLabel(t('charting.build.options.new'))
  await choices.fill('Intervju\nSpørreskjema')
  await choices.press('Enter')
  await press(page, 'charting.form.save')
  await heard(page, t('charting.form.saved'))
  await press(page, 'charting.tab.answers')
  for (let n = 1; n <= 3; n++) {
    await page.getByRole('complementary').getByText('Intervju', { exact: true }).click()
    await expect(page.getByText(t('charting.status', { done: n, all: 3 }))).toBeVisible()
    if (n < 3) await page.keyboard.press('o')
  }
  await goTo(page, 'evidence.title')
  await page.getByRole('button', { name: t('evidence.tab.pictures'), exact: true }).click()
  await expect(page.getByRole('button', { name: 'Intervju 3 100% of 3 studies' })).toBeVisible()
}
