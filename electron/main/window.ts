import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, session } from 'electron'
import { appOrigin } from './app-protocol.ts'
import { loadAndWatch } from './page-watch.ts'
import { keepWindowState, readWindowState } from './window-state.ts'

export interface WindowOptions {
  /** The built preload script. */
  preload: string
  /** Where the page is served instead, while developing. */
  devUrl: string | undefined
  log: (text: string) => void
}

/**
 * Opens the window. The page in it is sandboxed, can go nowhere else, opens no windows and gets no permissions.
 */
export function openWindow({ preload, devUrl, log }: WindowOptions): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json')
  const known = readWindowState(stateFile)
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...known?.bounds,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Parallax',
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#15181b' : '#fbfaf7',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      additionalArguments: [`--parallax-version=${app.getVersion()}`],
    },
  })
  if (known?.maximized) window.maximize()
  keepWindowState(window, stateFile)
  window.once('ready-to-show', () => window.show())
  confine(window, devUrl)
  loadAndWatch(window, devUrl ?? `${appOrigin}/index.html`, log)
  return window
}

function confine(window: BrowserWindow, devUrl: string | undefined): void {
  const home = devUrl ? new URL(devUrl).origin : appOrigin
  window.webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  window.webContents.on('will-navigate', (event) => {
    if (!event.url.startsWith(`${home}/`)) event.preventDefault()
  })
  window.webContents.on('will-attach-webview', (event) => event.preventDefault())
}

/**
 * Lets no page reach the network, whatever asks for it: the app talks to nobody by itself.
 * Addresses that a person clicks open in the system's browser instead.
 */
export function denyNetwork(): void {
  const urls = ['http://*/*', 'https://*/*', 'ws://*/*', 'wss://*/*']
  session.defaultSession.webRequest.onBeforeRequest({ urls }, (_details, answer) => answer({ cancel: true }))
}

/** Refuses the page everything that a browser would ask for (camera, places, notifications, devices), except writing to the clipboard. */
export function denyPermissions(): void {
  const allowed = new Set(['clipboard-sanitized-write'])
  session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(allowed.has(permission)))
  session.defaultSession.setPermissionCheckHandler((_contents, permission) => allowed.has(permission))
  session.defaultSession.setDevicePermissionHandler(() => false)
}
