import { expect, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { chooseForm, numberIn } from './journey/flow.ts'
import { changeTo } from './journey/members.ts'
import { goTo, rail, roomNames } from './journey/rail.ts'
import { playSample, signInToSample } from './journey/sample.ts'
import { settled } from './journey/screening.ts'
import { t } from './journey/text.ts'

test('the sample review opens from the first window and ends with its printed flow', async ({ launch }) => {
  test.setTimeout(180_000)
  const { page } = await launch()
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text())
  })
  const found: string[] = await accessProblems(page, 'home')
  await playSample(page)
  found.push(...(await accessProblems(page, 'sign in')))
  await signInToSample(page, 'Reviewer 3')

  await goTo(page, 'app.map.conflicts')
  await page.getByRole('button', { name: t('conflicts.empty.done.action') }).click()
  await expect(page.getByRole('region', { name: t('conflicts.votes') }).getByRole('listitem')).toHaveCount(2)

  await goTo(page, 'app.rooms.flow')
  await expect(page.getByRole('heading', { name: t('flow.addsUp') })).toBeVisible()
  await chooseForm(page, t('flow.form.2009'))
  await expect(page.locator('figure')).toContainText('1174')
  const printed: Record<string, number> = {
    screened: 728,
    'excluded.titleAbstract': 300,
    'assessed.fullText': 428,
    included: 147,
  }
  for (const [key, n] of Object.entries(printed)) await expect.poll(() => numberIn(page, key), key).toBe(n)
  await expect(rail(page).getByRole('link', { name: /1,397/ })).toBeVisible()

  // Every room, in light and dark, as the member who may see most.
  await changeTo(page, 'Reviewer 1')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    for (const room of roomNames) {
      await goTo(page, room)
      await settled(page)
      found.push(...(await accessProblems(page, `${colorScheme} ${t(room)}`)))
    }
  }
  expect(said).toEqual([])
  expect(found).toEqual([])
})
