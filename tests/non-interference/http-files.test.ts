import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Certificate, certificateMadeHere } from '#server/http/certificate.ts'
import { HttpPlace } from './http-place.ts'
import { compared } from './not-compared.ts'
import { buildWorld, type World } from './worlds.ts'

// What is no call: files of the app, downloads and ways that lead nowhere; and some calls over TLS, as beyond the machine.

const scratch = mkdtempSync(join(tmpdir(), 'parallax-http-files-'))
const folder = join(scratch, 'place')
afterAll(() => rmSync(scratch, { recursive: true, force: true }))

let worlds: [World, World]
let tls: Certificate
beforeAll(async () => {
  worlds = [
    await buildWorld(join(scratch, 'A'), 'A', 'title-abstract', true),
    await buildWorld(join(scratch, 'B'), 'B', 'title-abstract', true),
  ]
  tls = await certificateMadeHere(join(scratch, '.host'), ['127.0.0.1'])
}, 300_000)

const ways = [
  '/',
  '/index.html',
  '/assets/app.js',
  '/assets/none.js',
  '/health',
  '/rpc/team/me',
  '/rpc/conflicts/list?data=%7B%22json%22%3A%7B%22stage%22%3A%22title-abstract%22%7D%7D',
  '/rpc/none',
  '/rpc/',
  '/download/none',
  '/download/..%2freview.parallax',
  '/review.parallax',
  '/..%2freview.parallax',
  '/.host/host.db',
  '/?key=none',
  '/%',
]

/** What comes back of each way, in one world. */
async function answers(world: World, viewer: 'viewer' | undefined, over?: Certificate): Promise<string[]> {
  const place = await HttpPlace.open({ folder, world, viewer, ...(over && { tls: over }) })
  const all: string[] = []
  for (const way of ways) {
    all.push(`${way}\n${compared(await place.get(way))}`)
    all.push(`${way}, when it was had\n${compared(await place.get(way, { 'If-None-Match': '*', Range: 'bytes=0-9' }))}`)
  }
  for (const [call, input] of [
    ['team.me', {}],
    ['flow.export', { form: '2020', lang: 'en', format: 'svg' }],
    ['flow.export', { form: '2020', lang: 'en', format: 'html' }],
    ['reviews.log', {}],
    ['bundle.make', { choices: { files: true, pseudonyms: false, lang: 'en' }, to: null }],
    ['live.changes', { window: 'window' }],
  ] as const)
    all.push(await place.ask(call, input))
  await place.close()
  return all
}

test.each(['viewer', undefined] as const)(
  'files, downloads and ways that lead nowhere are the same to the byte for the %s, in the clear and over TLS',
  async (viewer) => {
    for (const over of [undefined, tls]) {
      const a = await answers(worlds[0], viewer, over)
      const b = await answers(worlds[1], viewer, over)
      expect(a).toEqual(b)
      expect(a.filter((answer) => answer.includes('HTTP/1.1 200')).length).toBeGreaterThan(viewer ? 8 : 4)
      expect(a.join('\n')).not.toContain('SQLite format')
    }
  },
  120_000,
)
