import type { ServerResponse } from 'node:http'

const securityHeaders = {
  'Content-Security-Policy':
    "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** What every answer says of itself, so that a browser does nothing with it that it was not meant for. */
export function secure(response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
}

/** Has a browser come by TLS alone from now on, for a year (RFC 6797). */
export function alwaysByTls(response: ServerResponse): void {
  response.setHeader('Strict-Transport-Security', 'max-age=31536000')
}

/** Answers with a status and nothing of what is inside. */
export function refuse(response: ServerResponse, status: number, says?: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(says ?? (status === 403 ? 'Open Parallax with the whole address that it printed, key and all.' : ''))
}

/** Tells whoever watches over the machine that the door is open, and nothing else: always the same. */
export function health(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
  response.end('ok')
}
