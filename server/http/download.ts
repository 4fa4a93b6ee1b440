import { createReadStream, statSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { basename } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { Session } from '../session.ts'
import { refuse } from './answers.ts'

/** Gives the file that the session was offered, however large it is; once it is had whole it is there no more. */
export async function download(response: ServerResponse, session: Session, name: string): Promise<void> {
  const path = session.offered(name)
  if (path === undefined) return refuse(response, 404)
  response.writeHead(200, {
    'Content-Type': 'application/zip',
    'Content-Length': statSync(path).size,
    'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(path))}`,
    'Cache-Control': 'no-store',
  })
  try {
    await pipeline(createReadStream(path), response)
    session.withdraw()
  } catch {
    // The browser broke it off, and may try again.
  }
}
