import { app, Menu, type MenuItemConstructorOptions } from 'electron'
import type { CommandMenu, MenuCommand, MenuLanguage } from '#shared/contract/desktop.ts'
import { commandItems } from './command-menus.ts'

const words = {
  en: {
    file: 'File',
    new: 'New Review …',
    open: 'Open Review …',
    home: 'All Reviews',
    edit: 'Edit',
    find: 'Find …',
    view: 'View',
    commands: 'Commands …',
    help: 'Help',
    keys: 'Keyboard Shortcuts',
    developer: 'Developer Tools',
    undo: 'Undo Typing',
    redo: 'Redo Typing',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select All',
    reload: 'Reload',
    resetZoom: 'Actual Size',
    zoomIn: 'Zoom In',
    zoomOut: 'Zoom Out',
    fullScreen: 'Full Screen',
    close: 'Close Window',
    quit: 'Quit Parallax',
    about: 'About Parallax',
  },
  nb: {
    file: 'Fil',
    new: 'Ny oversikt …',
    open: 'Åpne oversikt …',
    home: 'Alle oversikter',
    edit: 'Rediger',
    find: 'Finn …',
    view: 'Vis',
    commands: 'Kommandoer …',
    help: 'Hjelp',
    keys: 'Tastatursnarveier',
    developer: 'Utviklerverktøy',
    undo: 'Angre skriving',
    redo: 'Gjør om skriving',
    cut: 'Klipp ut',
    copy: 'Kopier',
    paste: 'Lim inn',
    selectAll: 'Merk alt',
    reload: 'Last inn på nytt',
    resetZoom: 'Virkelig størrelse',
    zoomIn: 'Zoom inn',
    zoomOut: 'Zoom ut',
    fullScreen: 'Fullskjerm',
    close: 'Lukk vinduet',
    quit: 'Avslutt Parallax',
    about: 'Om Parallax',
  },
} as const satisfies Record<MenuLanguage, Record<string, string>>

/** The language of the menus for a locale of the system: Norwegian for nb, nn and no, else English. */
export function menuLanguage(locale: string): MenuLanguage {
  return /^(nb|nn|no)\b/i.test(locale) ? 'nb' : 'en'
}

export interface MenuOptions {
  /** Of the labels that are not the window's. */
  language: MenuLanguage
  /** What can be done in the window now. */
  menus: readonly CommandMenu[]
  /** Carries out one of the app's own commands in the window. */
  send(command: MenuCommand): void
  /** Carries out a command of the window by its id. */
  run(id: string): void
}

/**
 * Builds the application's menu: Words of ours, and the commands of the window under the headings that they have there: some in the menus that every app has,
 * the others in menus of their own.
 */
export function buildMenu({ language, menus, send, run }: MenuOptions): Menu {
  const word = words[language]
  const mac = process.platform === 'darwin'
  const command = (label: string, name: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    click: () => send(name),
  })
  const line: MenuItemConstructorOptions = { type: 'separator' }
  const itemsOf = ({ commands }: CommandMenu) => commandItems(commands, process.platform, run)
  /** The window's commands that belong into this menu, below a line. */
  const own = (place: CommandMenu['place']): MenuItemConstructorOptions[] =>
    menus.filter((menu) => menu.place === place && menu.commands.length > 0).flatMap((menu) => [line, ...itemsOf(menu)])
  const template: MenuItemConstructorOptions[] = [
    ...(mac ? [{ role: 'appMenu' } as const] : []),
    {
      label: word.file,
      submenu: [
        command(word.new, 'new-review', 'CmdOrCtrl+N'),
        command(word.open, 'open-review', 'CmdOrCtrl+O'),
        command(word.home, 'home'),
        line,
        { role: 'close', label: word.close },
        ...(mac ? [] : [{ role: 'quit', label: word.quit } as const]),
      ],
    },
    {
      label: word.edit,
      submenu: [
        { role: 'undo', label: word.undo },
        { role: 'redo', label: word.redo },
        line,
        { role: 'cut', label: word.cut },
        { role: 'copy', label: word.copy },
        { role: 'paste', label: word.paste },
        { role: 'selectAll', label: word.selectAll },
        line,
        command(word.find, 'find', 'CmdOrCtrl+F'),
        ...own('edit'),
      ],
    },
    {
      label: word.view,
      submenu: [
        // The page hears Ctrl/Cmd+K itself: an accelerator here would take the key from it.
        command(word.commands, 'commands'),
        line,
        { role: 'resetZoom', label: word.resetZoom },
        { role: 'zoomIn', label: word.zoomIn },
        { role: 'zoomOut', label: word.zoomOut },
        { role: 'togglefullscreen', label: word.fullScreen },
        line,
        { role: 'reload', label: word.reload },
        { role: 'toggleDevTools', label: word.developer },
        ...own('view'),
      ],
    },
    ...menus
      .filter((menu) => menu.place === 'own' && menu.commands.length > 0)
      .map((menu) => ({ label: menu.title, submenu: itemsOf(menu) })),
    {
      label: word.help,
      role: 'help',
      submenu: [command(word.keys, 'keys'), ...own('help'), line, { role: 'about', label: word.about }],
    },
  ]
  app.setAboutPanelOptions({ applicationName: 'Parallax', applicationVersion: app.getVersion() })
  return Menu.buildFromTemplate(template)
}
