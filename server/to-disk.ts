import { closeSync, fsyncSync, openSync } from 'node:fs'

/** Waits until a file is on the disk, whoever wrote it. */
export function syncFile(path: string): void {
  const file = openSync(path, 'r+')
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** Makes the names in a folder last: without it, a machine that loses its power may forget them. */
export function syncNames(folder: string): void {
  try {
    const names = openSync(folder, 'r')
    try {
      fsyncSync(names)
    } finally {
      closeSync(names)
    }
  } catch {
    // Windows opens no folders, and keeps its names by itself; not every disk can.
  }
}
