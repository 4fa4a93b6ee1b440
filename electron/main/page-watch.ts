import type { BrowserWindow } from 'electron'

/** How long a page may take until its document stands, in ms: on a slow disk it takes one or two seconds. */
const patience = 10_000
/** So often a page is loaded again before it is left as it is. */
const mostReloads = 3

/**
 * Loads a page, and loads it again when it does not come or its process dies: nothing is lost, since all that was
 * decided is with the server. `log` hears of it.
 */
export function loadAndWatch(window: BrowserWindow, url: string, log: (text: string) => void): void {
  let reloads = 0
  let waiting: NodeJS.Timeout | undefined
  const again = (why: string) => {
    clearTimeout(waiting)
    if (window.isDestroyed() || reloads >= mostReloads) return
    reloads++
    log(`the page is loaded again: ${why}`)
    load()
  }
  const load = () => {
    waiting = setTimeout(() => again('it did not come'), patience)
    // A load that is overtaken by another rejects; the watch has seen to it already.
    window.loadURL(url).catch(() => {})
  }
  window.webContents.on('dom-ready', () => clearTimeout(waiting))
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') again(`its process is gone (${reason})`)
  })
  window.on('closed', () => clearTimeout(waiting))
  load()
}
