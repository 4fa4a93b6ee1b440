import { rooms } from '../../renderer/app/rooms.ts'
import { expect, test } from './app.ts'
import { sharedKeys } from './journey/keys.ts'
import { changeTo } from './journey/members.ts'
import { rail } from './journey/rail.ts'
import { playSample, signInToSample } from './journey/sample.ts'
import { t } from './journey/text.ts'

test('in every room each key is of one command', async ({ launch }) => {
  test.setTimeout(480_000)
  const { page } = await launch()
  await playSample(page)
  await signInToSample(page, 'Reviewer 1')
  const shared: string[] = []
  const heading = page.getByRole('main').getByRole('heading', { level: 1 })

  const walk = async (who: string) => {
    for (const { key, label } of rooms) {
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await expect(heading).toBeVisible()
      shared.push(...(await sharedKeys(page, `${who}, ${t(label)}`)))
    }
  }

  await test.step('of who leads and reviews', () => walk('Reviewer 1'))

  await test.step('while all reports of a stage are read, and in its list', async () => {
    for (const key of ['s', 't']) {
      await page.keyboard.press('g')
      await page.keyboard.press(key)
      await page.getByRole('button', { name: new RegExp(`^${t('screening.filter.all')}`) }).click()
      await expect(page.getByRole('article').first()).toBeVisible()
      shared.push(...(await sharedKeys(page, `all, ${key}`)))
    }
    await page.getByRole('radio', { name: t('fulltext.tab.list') }).click()
    await expect(page.getByRole('listbox', { name: t('fulltext.list.label') })).toBeVisible()
    shared.push(...(await sharedKeys(page, 'the list of full texts')))
  })

  await test.step('of who settles', async () => {
    await changeTo(page, 'Reviewer 3')
    await expect(rail(page)).toBeVisible()
    await walk('Reviewer 3')
  })

  expect(shared).toEqual([])
})
