import { readFileSync, writeFileSync } from 'node:fs'
import { type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'

const state = z.object({
  bounds: z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) }),
  maximized: z.boolean(),
})
export type WindowState = z.infer<typeof state>

/**
 * Reads where the window was. Nothing (the file is missing, damaged, or names a place that no screen shows any more) gives undefined.
 *
 * @param file path of the JSON file that {@link keepWindowState} writes
 */
export function readWindowState(file: string): WindowState | undefined {
  try {
    const known = state.parse(JSON.parse(readFileSync(file, 'utf8')))
    return isVisible(known.bounds) ? known : undefined
  } catch {
    return undefined
  }
}

/** Writes where the window is whenever it closes. A failure is of no consequence and is ignored. */
export function keepWindowState(window: BrowserWindow, file: string): void {
  window.on('close', () => {
    const now: WindowState = { bounds: window.getNormalBounds(), maximized: window.isMaximized() }
    try {
      writeFileSync(file, JSON.stringify(now))
    } catch {}
  })
}

function isVisible(bounds: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching(bounds)
  return (
    bounds.x + bounds.width > workArea.x + 100 &&
    bounds.x < workArea.x + workArea.width - 100 &&
    bounds.y >= workArea.y - 20 &&
    bounds.y < workArea.y + workArea.height - 100
  )
}
