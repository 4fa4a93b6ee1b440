import { contextBridge, type IpcRendererEvent, ipcRenderer, webUtils } from 'electron'
import type { Desktop } from '#shared/contract/desktop.ts'
import { portMessage } from '#shared/contract/desktop.ts'
import { channels } from '../channels.ts'

// Runs sandboxed, before the page: the only thing between the page and main, so nothing here takes a channel's name from outside.

function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const hear = (_event: IpcRendererEvent, value: T) => listener(value)
  ipcRenderer.on(channel, hear)
  return () => {
    ipcRenderer.off(channel, hear)
  }
}

// A port cannot cross the bridge as a value: it goes to the page as a window message.
ipcRenderer.on(channels.port, (event) => {
  window.postMessage({ type: portMessage }, '*', event.ports)
})

const desktop: Desktop = {
  platform: process.platform as Desktop['platform'],
  version: process.argv.find((arg) => arg.startsWith('--parallax-version='))?.split('=')[1] ?? '',
  connect: () => ipcRenderer.send(channels.connect),
  onServer: (listener) => listen(channels.server, listener),
  onCommand: (listener) => listen(channels.command, listener),
  onRun: (listener) => listen(channels.run, listener),
  onClosing: (listener) =>
    listen(channels.closing, () => void listener().finally(() => ipcRenderer.send(channels.mayClose))),
  setCommands: (menus) => ipcRenderer.invoke(channels.setCommands, menus),
  onOpenFile: (listener) => {
    const stop = listen(channels.openFile, listener)
    // What the system asked for before the page was ready waits in main.
    ipcRenderer.send(channels.readyForFiles)
    return stop
  },
  handFile: async (file) => {
    // Empty for a file that the page made itself.
    const path = webUtils.getPathForFile(file as File)
    return path === '' ? null : ipcRenderer.invoke(channels.handFile, path)
  },
  showPlace: (name) => ipcRenderer.invoke(channels.showPlace, name),
  saveFile: (name, bytes) => ipcRenderer.invoke(channels.saveFile, name, bytes),
  openReview: () => ipcRenderer.invoke(channels.openReview),
  newReviewPath: (title) => ipcRenderer.invoke(channels.newReviewPath, title),
  chooseFolder: () => ipcRenderer.invoke(channels.chooseFolder),
  openExternal: (url) => ipcRenderer.invoke(channels.openExternal, url),
  setTheme: (theme) => ipcRenderer.invoke(channels.setTheme, theme),
  setLanguage: (language) => ipcRenderer.invoke(channels.setLanguage, language),
}

contextBridge.exposeInMainWorld('parallax', desktop)
