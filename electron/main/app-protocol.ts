import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

/** Where the renderer lives: a scheme of its own, so that it has an origin and nothing of file:. */
export const appOrigin = 'app://parallax'

/**
 * The page may load its own files and nothing else: no network, no frames, no inline scripts. Inline styles are let through
 * because the flow's drawing and the list's rows carry theirs.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self' blob: data:",
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

/** To be called before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the built renderer as `app://parallax/...`. Paths that are no file give the page itself, since the page
 * has routes of its own; paths that leave the folder give 404.
 *
 * @param folder the built renderer
 */
export function serveApp(folder: string): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url)
    if (url.host !== 'parallax' || request.method !== 'GET') return new Response(null, { status: 404 })
    const path = normalize(join(folder, decodeURIComponent(url.pathname)))
    if (!path.startsWith(folder + sep) && path !== folder + sep) return new Response(null, { status: 404 })
    const file = extname(path) ? path : join(folder, 'index.html')
    try {
      return new Response(new Uint8Array(await readFile(file)), {
        headers: {
          'content-type': types[extname(file)] ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'cross-origin-opener-policy': 'same-origin',
        },
      })
    } catch {
      return new Response('Not found', { status: 404 })
    }
  })
}
