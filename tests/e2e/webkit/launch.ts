import { spawn } from 'node:child_process'
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver'
import { freePort } from '../../support/free-port.ts'

/** A window of WebKit, the engine of Safari, and how to end it. */
export interface RunningWebKit {
  window: WebDriver
  close(): Promise<void>
}

/**
 * Opens a window of the WebKit that is installed here (WebKitGTK and its driver). Playwright drives only a WebKit of its own
 * making; this one is driven by the WebDriver protocol (https://www.w3.org/TR/webdriver2/).
 *
 * @param driver path of WebKitWebDriver
 */
export async function launchWebKit(driver: string): Promise<RunningWebKit> {
  const port = await freePort()
  // Without a GPU nothing is composited; what is painted is the same.
  const env = { ...process.env, WEBKIT_DISABLE_COMPOSITING_MODE: '1' }
  const service = spawn(driver, [`--port=${port}`], { stdio: 'ignore', env })
  const wanted = new Capabilities({ browserName: 'MiniBrowser' }).setAcceptInsecureCerts(true)
  const window = await new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(wanted).build()
  return {
    window,
    close: async () => {
      await window.quit().catch(() => undefined)
      service.kill()
    },
  }
}
