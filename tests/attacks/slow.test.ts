import { connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { callLimits } from '#server/http/limits.ts'
import { type TeamHost, teamHost } from '../support/team-host.ts'

// Somebody who sends next to nothing and never ends, or far too much, over raw connections. It is compared who is closed and who is
// answered, never how long it takes.

let team: TeamHost
const sockets: Socket[] = []
beforeEach(async () => {
  team = await teamHost()
})
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy()
  await team.close()
})

interface Line {
  socket: Socket
  /** What came back, once the host has closed. */
  closed: Promise<string>
}

/** A connection on which something is sent, and then now and then a little more, until the host closes. */
function dribble(begin: string, more: string): Line {
  const socket = connect(Number(new URL(team.origin).port), '127.0.0.1')
  sockets.push(socket)
  const every = setInterval(() => socket.write(more), 200)
  const closed = new Promise<string>((resolve) => {
    let text = ''
    socket.on('data', (part) => {
      text += part
    })
    socket.on('error', () => {})
    socket.on('close', () => {
      clearInterval(every)
      resolve(text)
    })
  })
  socket.write(begin)
  return { socket, closed }
}

const head = (lines: string[]) =>
  `POST /rpc/team/me HTTP/1.1\r\nHost: ${new URL(team.origin).host}\r\n${lines.join('\r\n')}`

test('many who never end what they say keep nobody else from being answered, and are closed', async () => {
  const guest = await team.guest('second', 'Second')
  const headers = Array.from({ length: 60 }, () => dribble(head(['X-A: 1']), '\r\nX-B: 2'))
  const json = ['Content-Type: application/json', 'Content-Length: 60000', '', '{"json":{']
  const bodies = Array.from({ length: 60 }, () => dribble(head(json), ' '))
  const silent = Array.from({ length: 60 }, () => dribble('', ''))
  // While all of them hold on, whoever has something to say is answered.
  for (let n = 0; n < 20; n++) expect((await guest.api.team.me({})).member?.name).toBe('second')
  expect((await guest.ask('/')).status).toBe(200)
  // Of each kind every one is closed by the host itself: no byte of an answer, or one that refuses.
  for (const { closed } of [...headers, ...bodies]) expect(await closed).toMatch(/^$|^HTTP\/1\.1 (408|400|413)/)
  expect((await guest.api.team.me({})).member?.name).toBe('second')
  for (const { socket } of silent) socket.destroy()
}, 120_000)

test('a body that says how large it is is refused before it comes, and one that does not, on its way', async () => {
  const declared = dribble(
    head([
      'Content-Type: application/json',
      `Content-Length: ${callLimits.stranger.size + 1}`,
      'Connection: close',
      '',
      '{',
    ]),
    '',
  )
  expect(await declared.closed).toMatch(/^HTTP\/1\.1 413/)
  const chunk = `8000\r\n${'x'.repeat(0x8000)}\r\n`
  const chunked = dribble(
    head(['Content-Type: application/json', 'Transfer-Encoding: chunked', 'Connection: close', '', '']) + chunk,
    chunk,
  )
  expect(await chunked.closed).toMatch(/^$|^HTTP\/1\.1 413/)
}, 60_000)

test('headers that never end, or are far too many, are refused', async () => {
  const large = dribble(head([`X-A: ${'a'.repeat(64 * 1024)}`, '', '']), '')
  expect(await large.closed).toMatch(/^HTTP\/1\.1 431/)
  const many = dribble(head([...Array.from({ length: 5000 }, (_, n) => `X-${n}: 1`), '', '']), '')
  expect(await many.closed).toMatch(/^HTTP\/1\.1 431/)
  expect((await team.browser().ask('/')).status).toBe(200)
})

test('two ways of saying how long a body is, or a line that is none, hide no second call behind the first', async () => {
  const guest = await team.guest('second', 'Second')
  const smuggled = `POST /rpc/access/leave HTTP/1.1\r\nHost: x\r\nCookie: ${guest.cookie}\r\nContent-Length: 0\r\n\r\n`
  for (const lines of [
    ['Content-Type: application/json', 'Content-Length: 4', 'Transfer-Encoding: chunked', '', `0\r\n\r\n${smuggled}`],
    ['Content-Type: application/json', 'Content-Length: 0', `Content-Length: ${smuggled.length}`, '', smuggled],
    ['Content-Type: application/json', 'Transfer-Encoding: xchunked', '', smuggled],
    ['Content-Type: application/json', 'Content-Length : 5', '', smuggled],
  ]) {
    const { closed } = dribble(head(lines), '')
    expect(await closed, lines.join(' | ')).toMatch(/^HTTP\/1\.1 400/)
  }
  expect((await guest.api.access.standing({})).account?.name).toBe('Second')
})

test('somebody who asks and never reads what they are told holds up nobody', async () => {
  const guest = await team.guest('second', 'Second')
  const body = '{"json":{}}'
  const call = `${head([`Cookie: ${guest.cookie}`, 'Content-Type: application/json', `Content-Length: ${body.length}`, '', body])}`
  for (let n = 0; n < 20; n++) {
    const { socket } = dribble('', '')
    socket.pause()
    socket.write(call.repeat(50))
  }
  await pause(0)
  for (let n = 0; n < 10; n++) expect((await guest.api.team.me({})).member?.name).toBe('second')
})
