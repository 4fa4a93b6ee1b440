import { type Agent, type IncomingMessage, request } from 'node:http'

/** The name under which the proxy in front would serve the host. */
export const hostName = 'review.example.org'

/** A browser somewhere, as the host sees it through the proxy in front. */
export interface Somewhere {
  port: number
  /** Where it is; each is somewhere else, as people of a team are. */
  address: string
  cookie: string
  /** Keeps its connections. */
  agent?: Agent
}

function begin(browser: Somewhere, path: string, body?: string): Promise<IncomingMessage> {
  const { port, address, cookie, agent } = browser
  return new Promise((resolve, reject) => {
    const asked = request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: body === undefined ? 'GET' : 'POST',
        ...(agent && { agent }),
        headers: {
          host: hostName,
          'x-forwarded-proto': 'https',
          'x-forwarded-for': address,
          ...(cookie && { cookie }),
          ...(body !== undefined && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
        },
      },
      resolve,
    )
    // A connection that the host let go of just now: as a browser does, it is asked again on another.
    asked.on('error', (error) => (asked.reusedSocket ? resolve(begin(browser, path, body)) : reject(error)))
    asked.end(body)
  })
}

/** The cookie that an answer gives. */
function cookieOf({ headers }: IncomingMessage): string | undefined {
  return headers['set-cookie']?.[0]?.split(';')[0]
}

/** Opens an address as a browser does, and keeps the cookie that it is given. */
export async function visit(browser: Somewhere, path: string): Promise<void> {
  const response = await begin(browser, path)
  response.resume()
  browser.cookie = cookieOf(response) ?? browser.cookie
}

/** Makes a call of the contract, and keeps the cookie that it is given, if any. */
export async function call<Answer>(browser: Somewhere, path: string, input: unknown): Promise<Answer> {
  const response = await begin(browser, `/rpc/${path}`, JSON.stringify({ json: input }))
  let said = ''
  response.setEncoding('utf8')
  for await (const part of response) said += part
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode} ${said.slice(0, 500)}`)
  browser.cookie = cookieOf(response) ?? browser.cookie
  return JSON.parse(said).json
}

/** Listens to a stream of the contract: hears each word as it comes, and says when the stream is over. */
export async function listen<Word>(
  browser: Somewhere,
  path: string,
  input: unknown,
  onWord: (word: Word) => void,
): Promise<void> {
  const response = await begin(browser, `/rpc/${path}`, JSON.stringify({ json: input }))
  if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode}`)
  let said = ''
  response.setEncoding('utf8')
  for await (const part of response) {
    said += part
    for (let end = said.indexOf('\n\n'); end !== -1; end = said.indexOf('\n\n')) {
      const data = /^data: (.*)$/m.exec(said.slice(0, end))?.[1]
      said = said.slice(end + 2)
      if (data) onWord(JSON.parse(data).json)
    }
  }
}
