import type {} from '#shared/contract/desktop.ts'
import { expect, test } from './app.ts'

test('the app opens, shows its first page, and the page has no more power than it needs', async ({ launch }) => {
  const { page, desktop } = await launch()
  await expect(page).toHaveTitle(/Parallax/)
  await expect(page.locator('#root')).not.toBeEmpty()
  expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false)
  expect(await page.evaluate(() => 'parallax' in window)).toBe(desktop !== undefined)
  expect(await page.evaluate(() => window.open('https://example.org/') === null || 'opened')).toBe(
    desktop ? true : 'opened',
  )
})

test('a server that dies is started again and the window goes on', async ({ launch }) => {
  const app = await launch()
  test.skip(!app.desktop, 'a browser cannot start its host again')
  const { page } = app
  await expect(page.locator('#root')).not.toBeEmpty()
  const heard = page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const states: string[] = []
        window.parallax?.onServer((state) => {
          states.push(state)
          if (state === 'up') resolve(states)
        })
      }),
  )
  await app.killServer()
  expect(await heard).toEqual(['down', 'up'])
  await expect(page.locator('#root')).not.toBeEmpty()
})
