/** The files that were dropped, those inside folders included, a folder's in the order of their names. */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
  // The list is emptied as soon as the event is over: everything is taken from it before the first wait.
  const taken = Array.from(transfer.items)
    .filter((item) => item.kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }))
  const found = await Promise.all(
    taken.map(({ entry, file }) =>
      entry?.isDirectory ? filesIn(entry as FileSystemDirectoryEntry) : file ? [file] : [],
    ),
  )
  return found.flat()
}

async function filesIn(folder: FileSystemDirectoryEntry): Promise<File[]> {
  const reader = folder.createReader()
  const entries: FileSystemEntry[] = []
  // A reader gives its entries a hundred at a time, and nothing when there are no more.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (some.length === 0) break
    entries.push(...some)
  }
  const visible = entries.filter((entry) => !entry.name.startsWith('.')).sort((a, b) => (a.name < b.name ? -1 : 1))
  const found = await Promise.all(
    visible.map((entry) =>
      entry.isDirectory ? filesIn(entry as FileSystemDirectoryEntry) : [fileOf(entry as FileSystemFileEntry)],
    ),
  )
  return Promise.all(found.flat())
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) =>
    entry.file((file) => {
      paths.set(file, entry.fullPath)
      resolve(file)
    }, reject),
  )
}

/** Files of dropped folders do not say themselves where they lay in them. */
const paths = new WeakMap<File, string>()

/** Where a file lay in the folder that was dropped or chosen; undefined where it came by itself. */
export function pathWithin(file: File): string | undefined {
  return paths.get(file) ?? (file.webkitRelativePath || undefined)
}
