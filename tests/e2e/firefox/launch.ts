import { join } from 'node:path'
import { type Browser, type BrowserContext, firefox } from '@playwright/test'

/**
 * Starts the Firefox that is installed here, through the door beside this file.
 *
 * @throws where none is installed (see playwright.config.ts, which asks first)
 */
export async function launchFirefox(): Promise<Browser> {
  const browser = await firefox.launch({
    channel: 'moz-firefox',
    executablePath: join(import.meta.dirname, 'door.js'),
  })
  const newContext = browser.newContext.bind(browser)
  browser.newContext = async (options) => typesAsPeopleDo(await newContext(options))
  browser.newPage = async (options) => (await browser.newContext(options)).newPage()
  return browser
}

/**
 * Has what a test fills in come as if it were typed. Over BiDi Playwright sets the value of a field itself, which React
 * takes for its own doing and does not notice.
 */
async function typesAsPeopleDo(context: BrowserContext): Promise<BrowserContext> {
  await context.addInitScript(() => {
    const insert = (text: string) => {
      document.execCommand('insertText', false, text)
      return null
    }
    Object.defineProperty(window, '__pw_bidiInsertText', { get: () => insert, set: () => undefined })
  })
  return context
}
