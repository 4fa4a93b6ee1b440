import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import {
  app,
  BrowserWindow,
  dialog,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
  ipcMain,
  nativeTheme,
  type OpenDialogOptions,
  shell,
  type WebContents,
} from 'electron'
import { z } from 'zod'
import type { Use } from '#server/process-messages.ts'
import type { CommandMenu, MenuLanguage } from '#shared/contract/desktop.ts'
import { channels } from '../channels.ts'
import { commandMenus } from './command-menus.ts'
import { fileName } from './file-name.ts'

const name = z.string().min(1).max(300)
const bytes = z.instanceof(Uint8Array)
const webAddress = z.url({ protocol: /^https?$/ }).max(8000)
const theme = z.enum(['system', 'light', 'dark'])
const language = z.enum(['en', 'nb'])
const reviews = [{ name: 'Parallax', extensions: ['parallax'] }]

export interface RequestOptions {
  /** The only origin whose page may ask for anything. */
  origin: string
  /** Where dialogs begin. */
  folder: string
  setLanguage(language: MenuLanguage): void
  setCommands(menus: CommandMenu[]): void
  connect(event: IpcMainEvent): void
  hand(contents: WebContents, path: string, use: Use): Promise<string | null>
  readyForFiles(): void
  /** The page has said all that was typed in it. */
  mayClose(contents: WebContents): void
}

/** Answers what the preload asks for. Each request is refused unless it comes from the app's own page and is well formed. */
export function answerRequests(options: RequestOptions): void {
  const { origin, folder, setLanguage, setCommands, connect, hand, readyForFiles, mayClose } = options
  const isOurs = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => {
    const frame = event.senderFrame
    if (!frame || frame !== event.sender.mainFrame) return false
    return frame.url.startsWith(`${origin}/`)
  }
  const on = (channel: string, act: (event: IpcMainEvent) => void) =>
    ipcMain.on(channel, (event) => {
      if (isOurs(event)) act(event)
    })
  const answer = <const T extends z.ZodType[], R>(
    channel: string,
    inputs: [...T],
    act: (window: BrowserWindow, ...values: { [K in keyof T]: z.infer<T[K]> }) => R | Promise<R>,
  ) =>
    ipcMain.handle(channel, (event, ...values: unknown[]) => {
      const window = BrowserWindow.fromWebContents(event.sender)
      if (!isOurs(event) || !window) throw new Error('Refused: this page may not ask for that.')
      return act(window, ...(inputs.map((input, i) => input.parse(values[i])) as { [K in keyof T]: z.infer<T[K]> }))
    })
  const openOne = async (window: BrowserWindow, options: OpenDialogOptions): Promise<string | null> => {
    const { canceled, filePaths } = await dialog.showOpenDialog(window, { defaultPath: folder, ...options })
    return canceled ? null : (filePaths[0] ?? null)
  }

  on(channels.connect, connect)
  on(channels.readyForFiles, readyForFiles)
  on(channels.mayClose, (event) => mayClose(event.sender))
  answer(channels.saveFile, [name, bytes], async (window, proposed, content) => {
    const path = join(app.getPath('documents'), fileName(proposed))
    const { canceled, filePath } = await dialog.showSaveDialog(window, { defaultPath: path })
    if (canceled || !filePath) return null
    await writeFile(filePath, content)
    return filePath
  })
  answer(channels.handFile, [z.string().min(1).max(8000)], (window, path) => hand(window.webContents, path, 'read'))
  answer(channels.showPlace, [name], async (window, proposed) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(app.getPath('documents'), fileName(proposed)),
    })
    if (canceled || !filePath) return null
    const handed = await hand(window.webContents, filePath, 'write')
    return handed === null ? null : { handed, path: filePath }
  })
  answer(channels.openReview, [], (window) => openOne(window, { properties: ['openFile'], filters: reviews }))
  answer(channels.chooseFolder, [], (window) => openOne(window, { properties: ['openDirectory', 'createDirectory'] }))
  answer(channels.newReviewPath, [z.string().max(1000)], async (window, title) => {
    const { canceled, filePath } = await dialog.showSaveDialog(window, {
      defaultPath: join(folder, `${fileName(title) || 'Review'}.parallax`),
      filters: reviews,
    })
    if (canceled || !filePath) return null
    return filePath.endsWith('.parallax') ? filePath : `${filePath}.parallax`
  })
  answer(channels.openExternal, [webAddress], (_window, url) => shell.openExternal(url))
  answer(channels.setTheme, [theme], (_window, chosen) => {
    nativeTheme.themeSource = chosen
  })
  answer(channels.setCommands, [commandMenus], (_window, menus) => setCommands(menus))
  answer(channels.setLanguage, [language], (_window, chosen) => setLanguage(chosen))
}
