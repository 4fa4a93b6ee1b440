import type {} from '#shared/contract/desktop.ts'
import { expect, test } from './app.ts'

test('a server that dies is started again and the window goes on', async ({ launch }) => {
  const { page, killServer } = await launch()
  await expect(page.locator('#root')).not.toBeEmpty()
  const states = await page.evaluateHandle(() => {
    const heard: string[] = []
    window.parallax?.onServer((state) => heard.push(state))
    return heard
  })
  for (const times of [1, 2]) {
    await killServer()
    await expect.poll(() => states.jsonValue()).toEqual(Array(times).fill(['down', 'up']).flat())
  }
  await page.reload()
  await expect(page.locator('#root')).not.toBeEmpty()
})

test('when the whole app is killed, the server does not stay behind', async ({ launch }) => {
  const { page, serverPid, kill } = await launch()
  await expect(page.locator('#root')).not.toBeEmpty()
  const pid = await serverPid()
  await kill()
  const lives = () => {
    try {
      return process.kill(pid, 0)
    } catch {
      return false
    }
  }
  await expect.poll(lives).toBe(false)
})

test('the page asks the desktop for a place to save, and for nothing that is not its business', async ({ launch }) => {
  const { page, desktop, reviews } = await launch()
  await desktop?.evaluate(({ dialog }) => {
    const answer = async (...given: unknown[]) => {
      const { defaultPath } = given.at(-1) as { defaultPath: string }
      return { canceled: false, filePath: defaultPath }
    }
    dialog.showSaveDialog = answer
  })
  const path = await page.evaluate(() => window.parallax?.newReviewPath('Unge: skole/arbeid'))
  expect(path).toBe(`${reviews}/Unge skole arbeid.parallax`)
  const refused = (url: string) =>
    page.evaluate(
      (address) =>
        window.parallax?.openExternal(address).then(
          () => 'opened',
          () => 'refused',
        ),
      url,
    )
  expect(await refused('file:///etc/passwd')).toBe('refused')
  expect(await refused('javascript:alert(1)')).toBe('refused')
})
