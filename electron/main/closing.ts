import { app, type BrowserWindow, type WebContents } from 'electron'
import { channels } from '../channels.ts'

/** How long a page may take to say what was typed in it, in ms. */
const patience = 2000

/** What waits for pages before their windows close. */
export interface Closing {
  /** Has a window close only once its page has said what was typed in it, or took too long. */
  watch(window: BrowserWindow, hears: () => boolean): void
  /** A page has said all. */
  said(contents: WebContents): void
}

/**
 * Lets a page say what was typed in it before its window closes: what is under way on a port can be lost with its page. Where the
 * whole app is being quit, that goes on afterwards.
 */
export function keepClosing(): Closing {
  const waiting = new Map<WebContents, () => void>()
  let isQuitting = false
  app.on('before-quit', () => {
    isQuitting = true
  })
  return {
    watch(window, hears) {
      const { webContents } = window
      let isSaid = false
      window.on('close', (event) => {
        if (isSaid || !hears() || webContents.isCrashed()) return
        event.preventDefault()
        if (waiting.has(webContents)) return
        const go = () => {
          clearTimeout(timer)
          waiting.delete(webContents)
          isSaid = true
          if (isQuitting) app.quit()
          else if (!window.isDestroyed()) window.close()
        }
        const timer = setTimeout(go, patience)
        waiting.set(webContents, go)
        webContents.send(channels.closing)
      })
    },
    said: (contents) => waiting.get(contents)?.(),
  }
}
