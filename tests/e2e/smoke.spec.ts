import { expect, test } from './app.ts'

test('the app opens, shows its first page, and the page has no more power than it needs', { tag: '@firefox' }, async ({
  launch,
}) => {
  const { page, desktop } = await launch()
  await expect(page).toHaveTitle(/Parallax/)
  await expect(page.locator('#root')).not.toBeEmpty()
  expect(await page.evaluate(() => 'require' in window || 'process' in window)).toBe(false)
  expect(await page.evaluate(() => 'parallax' in window)).toBe(desktop !== undefined)
  expect(await page.evaluate(() => window.open('https://example.org/') === null || 'opened')).toBe(
    desktop ? true : 'opened',
  )
})
