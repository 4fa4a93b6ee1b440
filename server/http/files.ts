import { readFile } from 'node:fs/promises'
import type { ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'
import { refuse } from './answers.ts'

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
}

/** Serves a file of the app, and nothing outside its folder. */
export async function serveFile(response: ServerResponse, folder: string, path: string): Promise<void> {
  const file = fileAt(folder, path)
  if (file === undefined) return refuse(response, 404)
  try {
    const bytes = await readFile(file)
    response.writeHead(200, {
      'Content-Type': types[extname(file)] ?? 'application/octet-stream',
      'Cache-Control': file.includes(`${sep}assets${sep}`) ? 'private, max-age=31536000, immutable' : 'no-store',
    })
    response.end(bytes)
  } catch {
    refuse(response, 404)
  }
}

function fileAt(folder: string, path: string): string | undefined {
  try {
    const file = normalize(join(folder, path === '/' ? 'index.html' : decodeURIComponent(path)))
    return file.startsWith(normalize(folder) + sep) ? file : undefined
  } catch {
    // A path with a stray percent sign names nothing.
    return undefined
  }
}
