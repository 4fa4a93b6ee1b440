import { chromium } from '@playwright/test'
import { freePort } from '../support/free-port.ts'
import { expect, test } from './app.ts'
import { goTo, press } from './journey/rail.ts'
import { playSample, signInToSample } from './journey/sample.ts'
import { t } from './journey/text.ts'

test('a host is turned on in the window, a browser reaches it, and reaches nothing once it is off', async ({
  launch,
}, info) => {
  test.setTimeout(300_000)
  const { page } = await launch()
  await playSample(page)
  await signInToSample(page, 'Reviewer 1')
  await goTo(page, 'app.rooms.setup')
  const panel = page.getByRole('region', { name: t('sharing.title') })
  await panel.getByRole('radio', { name: t('sharing.address.machine') }).check({ force: true })
  const port = await freePort()
  await press(panel, 'sharing.more')
  await panel.getByRole('textbox', { name: t('sharing.port') }).fill(String(port))
  await press(panel, 'sharing.start')
  const address = `https://127.0.0.1:${port}`
  await expect(panel.getByText(address)).toBeVisible()
  await panel.screenshot({ path: info.outputPath('on.png') })
  const browser = await chromium.launch({
    executablePath: process.env.PARALLAX_CHROMIUM,
    chromiumSandbox: process.getuid?.() !== 0,
  })
  try {
    const guest = await browser.newPage({ ignoreHTTPSErrors: true })
    expect((await guest.goto(address))?.status()).toBe(200)
    await expect(guest.locator('#root')).not.toBeEmpty()
    await press(panel, 'sharing.stop')
    await expect(panel.getByText(t('sharing.off'))).toBeVisible()
    await expect(guest.goto(address)).rejects.toThrow('ERR_CONNECTION_REFUSED')
  } finally {
    await browser.close()
  }
})
