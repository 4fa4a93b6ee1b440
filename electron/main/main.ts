import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { app, type BrowserWindow, Menu } from 'electron'
import log from 'electron-log/main'
import type { ServerArgument } from '#server/process-messages.ts'
import type { MenuLanguage } from '#shared/contract/desktop.ts'
import { channels } from '../channels.ts'
import { appOrigin, declareAppScheme, serveApp } from './app-protocol.ts'
import { keepClosing } from './closing.ts'
import { keepCommands } from './command-menus.ts'
import { buildMenu, menuLanguage } from './menu.ts'
import { mountedOnMac } from './mounts.ts'
import { reviewIn } from './open-file.ts'
import { answerRequests } from './requests.ts'
import { keepServer, type ServerKeeper } from './server.ts'
import { denyNetwork, denyPermissions, openWindow } from './window.ts'

// The desktop host: window, menus, dialogs and files. It never opens a review itself; the server process does.

const out = dirname(import.meta.dirname)
// What runs outside the asar (a plain Node, the database's binding) is kept beside it.
const unpacked = out.replace(/\.asar([\\/]|$)/, '.asar.unpacked$1')
const devUrl = app.isPackaged ? undefined : process.env.PARALLAX_RENDERER_URL
const samples = app.isPackaged ? join(process.resourcesPath, 'samples') : join(out, '..', 'samples')

let window: BrowserWindow | undefined
let server: ServerKeeper | undefined
let waitingFile = reviewIn(process.argv)
let pageHears = false
const closing = keepClosing()

function show(): BrowserWindow {
  if (!window) {
    pageHears = false
    window = openWindow({ preload: join(out, 'preload', 'preload.cjs'), devUrl, log: (text) => log.warn(text) })
    closing.watch(window, () => pageHears)
    window.on('closed', () => {
      window = undefined
      commands.set([])
    })
    // Only where another page comes: going from room to room is a navigation too, and the page stays.
    window.webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (!isMainFrame || isSameDocument) return
      pageHears = false
      commands.set([])
    })
  }
  if (window.isMinimized()) window.restore()
  return window
}

function openFile(path: string): void {
  waitingFile = path
  if (app.isReady()) show().focus()
  handOverFile()
}

function handOverFile(): void {
  if (!pageHears || !waitingFile || !window) return
  window.webContents.send(channels.openFile, waitingFile)
  waitingFile = undefined
}

let language: MenuLanguage = 'en'
const commands = keepCommands(drawMenu)

function drawMenu(): void {
  const menu = buildMenu({
    language,
    menus: commands.menus,
    send: (command) => show().webContents.send(channels.command, command),
    // Only to the window that told of it: a command of one that was closed is gone with it.
    run: (id) => window?.webContents.send(channels.run, id),
  })
  Menu.setApplicationMenu(menu)
}

function setLanguage(next: MenuLanguage): void {
  language = next
  drawMenu()
}

function start(): void {
  log.info(`Parallax ${app.getVersion()} on Electron ${process.versions.electron}, ${process.platform} ${process.arch}`)
  const folder = process.env.PARALLAX_FOLDER || join(app.getPath('documents'), 'Parallax')
  mkdirSync(folder, { recursive: true })
  const renderer = join(out, 'renderer')
  serveApp(renderer)
  denyPermissions()
  if (!devUrl) denyNetwork()
  setLanguage(menuLanguage(app.getLocale()))
  server = keepServer({
    entry: join(unpacked, 'server', 'process.mjs'),
    argument: JSON.stringify({
      folder,
      samples,
      renderer,
      run: randomUUID(),
      mounted: mountedOnMac(),
    } satisfies ServerArgument),
    node: process.env.PARALLAX_SERVICE_NODE || undefined,
    log: (level, text) => log[level](`[server] ${text}`),
  })
  answerRequests({
    origin: devUrl ? new URL(devUrl).origin : appOrigin,
    folder,
    setLanguage,
    setCommands: commands.set,
    connect: (event) => server?.connect(event.sender),
    hand: (contents, path, use) => server?.hand(contents, path, use) ?? Promise.resolve(null),
    readyForFiles: () => {
      pageHears = true
      handOverFile()
    },
    mayClose: closing.said,
  })
  show()
}

log.initialize({ preload: false, spyRendererConsole: false })
log.transports.file.resolvePathFn = () => join(app.getPath('userData'), 'logs', 'main.log')
log.errorHandler.startCatching({ showDialog: app.isPackaged })

if (!app.requestSingleInstanceLock()) {
  app.exit(0)
} else {
  declareAppScheme()
  app.on('second-instance', (_event, argv) => {
    show().focus()
    const path = reviewIn(argv)
    if (path) openFile(path)
  })
  app.on('open-file', (event, path) => {
    event.preventDefault()
    openFile(path)
  })
  app.on('activate', () => show())
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  app.on('will-quit', (event) => {
    if (!server) return
    // The server closes its files first; then the app goes.
    event.preventDefault()
    const last = server
    server = undefined
    void last.stop().then(() => app.exit())
  })
  void app.whenReady().then(start)
}
