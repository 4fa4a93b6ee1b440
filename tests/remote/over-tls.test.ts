import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Client, clientOf } from '#server/client.ts'
import { createHost, type Host } from '#server/host.ts'
import { createSession, type Session } from '#server/session.ts'
import { finish } from '#server/work.ts'
import { articlePdf } from '../corpus/pdfs.ts'
import { usual } from '../support/bundled.ts'
import { startTeamHost, type TeamHost } from '../support/host-elsewhere.ts'

// A host in a process of its own, over TLS with a certificate that nobody vouches for; here a window's session.

const folder = mkdtempSync(join(tmpdir(), 'parallax-over-tls-'))
const home = join(folder, 'here')
let host: TeamHost
let here: Host
let session: Session
let client: Client

beforeAll(async () => {
  host = await startTeamHost(join(folder, 'there'))
  const stages = (['title-abstract', 'full-text'] as const).map((id) => ({
    id,
    reviewersPerReport: 1,
    maybe: 'conflict' as const,
    blind: false,
  }))
  const members = [{ name: 'Reviewer 1', roles: ['lead' as const, 'reviewer' as const] }]
  await host.client.reviews.create({ title: 'There', question: '', members, stages, criteria: [], reasons: [] })
  const [lead] = (await host.client.team.members({})).members
  await host.client.team.signIn({ member: lead?.id ?? '' })
  host.admit(home)
  here = createHost({ folder: home, samples: '' })
  session = createSession(here, 'desktop')
  client = clientOf(session)
})
afterAll(async () => {
  session.bind({})
  here.close()
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

/** The report of this title, of all that Reviewer 1 can screen. */
async function reportCalled(title: string): Promise<string> {
  const { ids } = await client.screening.queue({ stage: 'title-abstract' })
  for (const report of ids.toReversed()) {
    if ((await client.screening.report({ stage: 'title-abstract', report })).report.title === title) return report
  }
  throw new Error(`there is no report called ${title}`)
}

test('a certificate that nobody vouches for is asked about, another than was vouched for refused', async () => {
  await expect(client.remote.connect({ address: host.origin })).rejects.toMatchObject({
    data: { problem: 'unknown-certificate', data: { fingerprint: host.fingerprint } },
  })
  const wrong = host.fingerprint.replace(/^./, (sign) => (sign === 'A' ? 'B' : 'A'))
  await expect(client.remote.connect({ address: `${host.origin}/#/join/CODE?fp=${wrong}` })).rejects.toMatchObject({
    data: { problem: 'other-certificate' },
  })
  expect((await client.remote.hosts({})).at).toBeNull()
})

test('with the fingerprint of the link nothing is asked, and the certificate is held to from then on', async () => {
  const link = `${host.origin}/#/join/CODE?fp=${host.fingerprint}`
  expect(await client.remote.connect({ address: link })).toEqual({ origin: host.origin, code: 'CODE' })
  expect((await client.team.me({})).review?.title).toBe('There')
  const { at, hosts } = await client.remote.hosts({})
  expect(hosts.find(({ origin }) => origin === at)?.fingerprint).toBe(host.fingerprint)
  await client.remote.disconnect({})
  await client.remote.connect({ address: host.origin })
  expect((await client.team.me({})).member?.name).toBe('Reviewer 1')
})

test('files go there and lists come here, and work tells how far it is', async () => {
  const path = join(folder, 'found.ris')
  writeFileSync(path, 'TY  - JOUR\nTI  - Blåbær og søvn\nER  - \n'.repeat(3000))
  session.handed.set('found', path)
  const steps: unknown[] = []
  const work = await client.imports.add({ file: { handed: 'found' }, source: { name: 'Scopus', kind: 'database' } })
  let step = await work.next()
  for (; !step.done; step = await work.next()) steps.push(step.value)
  expect(step.value.records).toBe(3000)
  expect(steps.length).toBeGreaterThan(1)
})

test('a PDF that lies here is looked into and kept there, and read from here piece by piece', async () => {
  const ris = 'TY  - JOUR\nTI  - Ungdom utenfor arbeid\nAU  - Nordmann, Åse\nPY  - 2019\nDO  - 10.1000/abc.12\nER  - \n'
  const source = { name: 'West', kind: 'database' as const }
  await finish(await client.imports.add({ file: new File([ris], 'west.ris'), source }))
  const report = await reportCalled('Ungdom utenfor arbeid')
  await client.screening.vote({ stage: 'title-abstract', report, decision: 'include' })
  const article = { title: 'Ungdom utenfor arbeid', authors: ['Åse Nordmann'], year: 2019, doi: '10.1000/abc.12' }
  const bytes = await articlePdf(article, { pages: 3 })
  const path = join(folder, 'download.pdf')
  writeFileSync(path, bytes)
  session.handed.set('pdf', path)
  const { files } = await finish(await client.attachments.propose({ files: [{ file: { handed: 'pdf' } }] }))
  const [looked] = files
  expect(looked).toMatchObject({ sure: 'certain', by: 'doi', pages: 3, problem: null })
  const { handed = '', name = '', hash = '' } = looked ?? {}
  const kept = await finish(await client.attachments.keep({ pairs: [{ handed, name, hash, report, by: 'doi' }] }))
  expect(kept).toMatchObject({ kept: 1, left: [] })
  const [attachment] = (await client.attachments.list({ report })).attachments
  const read = await client.attachments.bytes({ attachment: attachment?.id ?? '', from: 0, to: bytes.length })
  expect(Buffer.from(read.bytes, 'base64').equals(bytes)).toBe(true)
})

test('a file that went from this machine is said to be gone, and one that the host does not know is none of ours', async () => {
  session.handed.set('gone', join(folder, 'gone.ris'))
  const source = { name: 'Scopus', kind: 'database' as const }
  for (const handed of ['gone', 'never']) {
    await expect(client.imports.add({ file: { handed }, source }).then(finish)).rejects.toMatchObject({
      data: { problem: 'file-gone' },
    })
  }
})

test('a bundle that is made there lies where the person showed, whole, and not at the host', async () => {
  const to = join(folder, 'made.zip')
  session.places.set('place', to)
  const made = await finish<{ path: string | null; download: string | null; sha256: string; size: number }>(
    await client.bundle.make({ choices: usual, to: { handed: 'place' } }),
  )
  expect(made).toMatchObject({ path: to, download: null })
  const bytes = readFileSync(to)
  expect(bytes.length).toBe(made.size)
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(made.sha256)
  expect(readdirSync(join(folder, 'there')).filter((name) => name.endsWith('.zip'))).toEqual([])
  expect(existsSync(`${to}.part`)).toBe(false)
})

test('a bundle that cannot be written here, or is stopped, leaves nothing', async () => {
  session.places.set('nowhere', join(folder, 'no-folder', 'made.zip'))
  await expect(client.bundle.make({ choices: usual, to: { handed: 'nowhere' } }).then(finish)).rejects.toThrow()
  const to = join(folder, 'stopped.zip')
  session.places.set('stopped', to)
  const abort = new AbortController()
  const work = await client.bundle.make({ choices: usual, to: { handed: 'stopped' } }, { signal: abort.signal })
  await work.next()
  abort.abort()
  await expect(finish(work)).rejects.toThrow()
  expect(readdirSync(folder).filter((name) => name.startsWith('stopped'))).toEqual([])
})

test('while the host is away that is said; when it is back, the session is the same', async () => {
  await host.stop()
  await expect(client.reviews.setup({})).rejects.toMatchObject({ code: 'UNREACHABLE', status: 503 })
  await host.start()
  expect((await client.team.me({})).member?.name).toBe('Reviewer 1')
})

test('another host in its place is told nothing, not even who asks', async () => {
  await host.stop()
  await host.start('another')
  await expect(client.team.me({})).rejects.toMatchObject({ data: { problem: 'other-certificate' } })
  await expect(client.remote.connect({ address: host.origin })).rejects.toMatchObject({
    data: { problem: 'other-certificate' },
  })
  await host.stop()
  await host.start()
  expect((await client.team.me({})).member?.name).toBe('Reviewer 1')
})
