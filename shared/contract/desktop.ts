/**
 * What the desktop window offers the renderer beyond the server's contract: `window.parallax`, put there by the
 * preload. In a browser there is none, and the renderer talks HTTP.
 */
export interface Desktop {
  readonly platform: 'darwin' | 'win32' | 'linux'
  /** The version of the app, as `1.2.3`. */
  readonly version: string
  /**
   * Asks for a way to the server. The answer is a window message `{ type: 'parallax-port' }` (see {@link portMessage})
   * that carries one MessagePort. Another one comes by itself whenever the server was restarted: the old port is dead then.
   */
  connect(): void
  /** Tells when the server stops and when it is back (a new port follows `up`). Returns how to stop listening. */
  onServer(listener: (state: ServerState) => void): () => void
  /** Tells which menu command was chosen. Returns how to stop listening. */
  onCommand(listener: (command: MenuCommand) => void): () => void
  /** Tells which of the commands that were given to {@link setCommands} was chosen in a menu, by its id. Returns how to stop listening. */
  onRun(listener: (id: string) => void): () => void
  /** Tells that the window is about to close, which waits for a while until what the page has to say first is said. */
  onClosing(listener: () => Promise<void>): () => void
  /** Tells what can be done in the window now, for the menus: again whenever that changes. */
  setCommands(menus: CommandMenu[]): Promise<void>
  /** Tells the path of a review that the system asks to open (a double click on a `.parallax` file). Returns how to stop listening. */
  onOpenFile(listener: (path: string) => void): () => void
  /**
   * Lets the server read a file that the person chose or dropped, where it lies, however large it is. Gives the name to
   * say in its place; null where the page's `File` lies nowhere, so that its bytes have to be sent.
   */
  handFile(file: object): Promise<string | null>
  /**
   * Asks where the server shall keep a file that it writes, however large it is. Gives the name to say in the place's stead, and
   * the path; null where the person changed their mind.
   */
  showPlace(name: string): Promise<{ handed: string; path: string } | null>
  /** Asks where to keep bytes and writes them. Gives the path, or null where the person changed their mind. Rejects when writing fails. */
  saveFile(name: string, bytes: Uint8Array): Promise<string | null>
  /** Asks for an existing review. Gives its path or null. */
  openReview(): Promise<string | null>
  /** Asks where a new review shall be kept; the title proposes the name. Gives a path ending in `.parallax`, or null. */
  newReviewPath(title: string): Promise<string | null>
  /** Asks for a folder. Gives its path or null. */
  chooseFolder(): Promise<string | null>
  /** Opens an http or https address in the system's browser. To be called on an explicit click only; rejects anything else. */
  openExternal(url: string): Promise<void>
  /** Makes the window's own parts (title bar, menus, dialogs) follow the theme chosen in the app. */
  setTheme(theme: Theme): Promise<void>
  /** Makes the menus follow the language chosen in the app. */
  setLanguage(language: MenuLanguage): Promise<void>
}

/** Whether the server process runs. `down` lasts until it is restarted; nothing that was saved is lost. */
export type ServerState = 'up' | 'down'
export type Theme = 'system' | 'light' | 'dark'
export type MenuLanguage = 'en' | 'nb'

/** The commands of the menus that the renderer carries out. */
export type MenuCommand = 'new-review' | 'open-review' | 'home' | 'find' | 'commands' | 'keys'

/** A command of the window as a menu shows it. */
export interface MenuEntry {
  id: string
  label: string
  /** Its key as people read it: `G S`, `⇧Z`; empty where it has none. */
  keys: string
  /** Its key as Electron writes it, where it is one press: `Shift+Z`. Shown, and never listened to. */
  accelerator?: string
  enabled: boolean
}

/** Commands of the window under one heading, and the menu of the app that they go into: `own` for one of their own. */
export interface CommandMenu {
  place: 'edit' | 'view' | 'help' | 'own'
  title: string
  commands: MenuEntry[]
}

/** The `type` of the window message that brings a port to the server. */
export const portMessage = 'parallax-port'

declare global {
  interface Window {
    readonly parallax?: Desktop
  }
}
