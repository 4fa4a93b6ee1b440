import { connect } from 'node:net'
import { connect as connectTls } from 'node:tls'

/** What is sent, and how far the answer is read. */
export interface RawRequest {
  port: number
  method: string
  path: string
  headers: Record<string, string>
  body?: Uint8Array
  /** Breaks off once this was said, for an answer that goes on for ever. */
  until?: string
  /** Over TLS, with no look at the certificate. */
  tls?: boolean
}

/** An answer as it came over the wire, before anybody made sense of it. */
export interface RawAnswer {
  /** Status line and headers, in their order and spelling. */
  head: string[]
  /** The pieces in which the body was sent, each with its length: the chunks of HTTP, or all of it. */
  pieces: Buffer[]
  /** How many bytes came in all. */
  bytes: number
}

/** Asks over a connection of its own, and gives every byte that came back. */
export function askRaw({ port, method, path, headers, body, until, tls }: RawRequest): Promise<RawAnswer> {
  return new Promise((resolve, reject) => {
    const host = '127.0.0.1'
    const socket = tls ? connectTls({ host, port, rejectUnauthorized: false }) : connect({ host, port })
    const came: Buffer[] = []
    const lines = Object.entries({
      Host: `${host}:${port}`,
      ...headers,
      Connection: 'close',
      ...(body && { 'Content-Length': String(body.length) }),
    }).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n`)
    if (body) socket.write(body)
    const done = () => {
      try {
        resolve(answerOf(Buffer.concat(came), until !== undefined))
      } catch (error) {
        reject(error)
      }
    }
    socket.on('data', (part: Buffer) => {
      came.push(part)
      if (until === undefined || !Buffer.concat(came).includes(until)) return
      socket.destroy()
      done()
    })
    socket.on('end', done)
    socket.on('error', reject)
  })
}

/** Takes an answer apart (RFC 9112). */
function answerOf(all: Buffer, isBrokenOff: boolean): RawAnswer {
  const end = all.indexOf('\r\n\r\n')
  if (end === -1) throw new Error(`no answer: ${all.toString('latin1')}`)
  const head = all.subarray(0, end).toString('latin1').split('\r\n')
  const body = all.subarray(end + 4)
  const isChunked = head.some((line) => /^transfer-encoding: chunked$/i.test(line))
  return { head, pieces: isChunked ? chunksOf(body, isBrokenOff) : [body], bytes: all.length }
}

function chunksOf(body: Buffer, isBrokenOff: boolean): Buffer[] {
  const chunks: Buffer[] = []
  for (let at = 0; ; ) {
    const lineEnd = body.indexOf('\r\n', at)
    const size = Number.parseInt(body.subarray(at, lineEnd).toString('latin1'), 16)
    if (size === 0) return chunks
    if (lineEnd === -1 || Number.isNaN(size)) {
      if (isBrokenOff) return chunks
      throw new Error('an answer that breaks off')
    }
    chunks.push(body.subarray(lineEnd + 2, lineEnd + 2 + size))
    at = lineEnd + 2 + size + 2
  }
}
