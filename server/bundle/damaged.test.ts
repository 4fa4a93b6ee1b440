import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Found } from '#shared/domain/bundle/findings.ts'
import type { Manifest } from '#shared/domain/bundle/manifest.ts'
import { openWorkshop, type Workshop } from '../../tests/support/bundled.ts'
import { importTitles, makeReview } from '../../tests/support/review.ts'
import { checkBytes } from './restore.ts'
import { openBundle } from './zip-reader.ts'
import { ZipWriter } from './zip-writer.ts'

let workshop: Workshop
let bytes: Buffer
let path: string
beforeAll(async () => {
  workshop = openWorkshop()
  const review = await makeReview()
  await importTitles(review, 'East', ['One', 'Two'])
  path = await workshop.write(review.db)
  bytes = readFileSync(path)
  review.remove()
})
afterAll(() => workshop.remove())

/** What is found wrong with bytes, by reading all of them. */
function found(changed: Uint8Array): { code: string; entry: string } | undefined {
  const file = join(workshop.folder, 'changed.zip')
  writeFileSync(file, changed)
  try {
    const bundle = openBundle(file)
    try {
      checkBytes(bundle, () => undefined)
    } finally {
      bundle.close()
    }
    return undefined
  } catch (error) {
    if (error instanceof Found) return error.finding
    throw error
  }
}

/** Where each entry is in the zip, told by its headers: which entry a byte belongs to. */
function ownerOf(): (at: number) => string | undefined {
  const parts: { name: string; from: number; to: number }[] = []
  let at = 0
  for (; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const name = bytes.toString('utf8', at + 30, at + 30 + bytes.readUInt16LE(at + 26))
    const to = at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt32LE(at + 18)
    parts.push({ name, from: at, to })
    at = to
  }
  for (; bytes.readUInt32LE(at) === 0x02014b50; ) {
    const to = at + 46 + bytes.readUInt16LE(at + 28)
    parts.push({ name: bytes.toString('utf8', at + 46, to), from: at, to })
    at = to
  }
  return (place) => parts.find(({ from, to }) => place >= from && place < to)?.name
}

test('any byte that is another is found, and the entry that it is in', () => {
  expect(found(bytes)).toBeUndefined()
  const owner = ownerOf()
  const directory = bytes.readUInt32LE(bytes.length - 6)
  const missed: string[] = []
  // Of what the entries hold every so many, of what holds the zip together every one.
  const step = Math.max(1, Math.floor(directory / 500))
  for (let at = 0; at < bytes.length; at += at < directory ? step : 1) {
    const changed = Buffer.from(bytes)
    changed[at] = (changed[at] ?? 0) ^ (1 << (at % 8))
    const told = found(changed)
    if (told === undefined || (owner(at) !== undefined && told.entry !== owner(at)))
      missed.push(`${at} of ${owner(at)}: ${JSON.stringify(told)}`)
  }
  expect(missed).toEqual([])
}, 300_000)

test('every header of an entry is looked at byte by byte', () => {
  const missed: number[] = []
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const length = 30 + bytes.readUInt16LE(at + 26)
    for (let place = at; place < at + length; place++) {
      const changed = Buffer.from(bytes)
      changed[place] = (changed[place] ?? 0) ^ 0x01
      if (found(changed) === undefined) missed.push(place)
    }
    at += length + bytes.readUInt32LE(at + 18)
  }
  expect(missed).toEqual([])
}, 300_000)

test('a bundle that is cut off anywhere, or goes on, is told as one', () => {
  for (let length = 1; length < bytes.length; length += Math.floor(bytes.length / 40))
    expect(found(bytes.subarray(0, length))?.code).toMatch(/^(cut-off|not-a-bundle)$/)
  expect(found(Buffer.concat([bytes, Buffer.from('more')]))?.code).toBe('cut-off')
  expect(found(Buffer.concat([Buffer.from('before'), bytes]))?.code).toBe('not-a-bundle')
})

const entriesNow = () => unzipSync(bytes)
const manifestNow = (): Manifest => JSON.parse(strFromU8(entriesNow()['manifest.json'] as Uint8Array))

/** A bundle whose manifest agrees with what it has, whatever that is: made by somebody who wants to deceive. */
function forged(change: (entries: Map<string, Uint8Array>, manifest: Manifest) => void): string {
  const manifest = manifestNow()
  const entries = new Map(manifest.entries.map(({ name }) => [name, entriesNow()[name] as Uint8Array]))
  change(entries, manifest)
  const to = join(workshop.folder, 'forged.zip')
  const zip = new ZipWriter(to, manifest.at)
  const written = [...entries].map(([name, content]) => zip.add(name, [content]))
  zip.add('manifest.json', [strToU8(JSON.stringify({ ...manifest, entries: written }))], { stored: true })
  zip.finish()
  return to
}

const edited = (entries: Map<string, Uint8Array>, name: string, edit: (text: string) => string) =>
  entries.set(name, strToU8(edit(strFromU8(entries.get(name) as Uint8Array))))

const findingsOf = async (file: string) =>
  (await workshop.check(file)).findings.map(({ code, entry, line }) => ({ code, entry, ...(line ? { line } : {}) }))

test('somebody who changes the manifest too is told by what does not follow', async () => {
  expect(await findingsOf(forged(() => undefined))).toEqual([])
  const drawn = forged((entries) => edited(entries, 'flow/2020.en.svg', (svg) => svg.replace('</svg>', ' </svg>')))
  expect(await findingsOf(drawn)).toEqual([{ code: 'drawn-otherwise', entry: 'flow/2020.en.svg' }])
  const voted = forged((entries) => edited(entries, 'exports/records.ris', (text) => text.replace('One', 'Ons')))
  expect(await findingsOf(voted)).toEqual([{ code: 'written-otherwise', entry: 'exports/records.ris' }])
  const told = forged((entries) => edited(entries, 'README.md', (text) => `${text}Trust me.\n`))
  expect(await findingsOf(told)).toEqual([{ code: 'written-otherwise', entry: 'README.md' }])
})

test('with another version of Parallax its words may differ, its numbers may not', async () => {
  const old = (edit: (text: string) => string) =>
    forged((entries, manifest) => {
      manifest.writtenBy = '0.0.1'
      edited(entries, 'flow/2020.en.json', edit)
    })
  const reworded = await workshop.check(old((text) => text.replace('"label": "', '"label": "Number of ')))
  expect(reworded.findings).toEqual([])
  expect(reworded.otherVersion).toEqual(['README.md', 'flow/2020.en.json'])
  expect(await findingsOf(old((text) => text.replace('"n": 2', '"n": 3')))).toEqual([
    { code: 'drawn-otherwise', entry: 'flow/2020.en.json' },
  ])
})

test.each<[string, string, (entries: Map<string, Uint8Array>, manifest: Manifest) => void, object]>([
  [
    'a fact that is none',
    'wrong-fact',
    (e) => edited(e, 'facts.ndjson', (t) => t.replace('"kind":"stage"', '"kind":"stages"')),
    { entry: 'facts.ndjson' },
  ],
  [
    'a fact that says nothing',
    'wrong-fact',
    (e) => edited(e, 'facts.ndjson', (t) => t.replace(/"body":\{[^\n]*\}\}\n/, '"body":{}}\n')),
    { entry: 'facts.ndjson', line: 1 },
  ],
  [
    'a fact that is there twice',
    'wrong-fact',
    (e, m) => {
      m.counts.facts++
      edited(e, 'facts.ndjson', (t) => `${t}${t.split('\n')[0]}\n`)
    },
    { entry: 'facts.ndjson' },
  ],
  [
    'a fact that is missing',
    'wrong-count',
    (e) => edited(e, 'facts.ndjson', (t) => t.slice(t.indexOf('\n') + 1)),
    { entry: 'facts.ndjson' },
  ],
  [
    'a line that does not end',
    'wrong-count',
    (e) => edited(e, 'records.ndjson', (t) => t.slice(0, -1)),
    { entry: 'records.ndjson' },
  ],
  [
    'what is no JSON',
    'wrong-record',
    (e) => edited(e, 'records.ndjson', (t) => `nonsense${t}`),
    { entry: 'records.ndjson', line: 1 },
  ],
  [
    'a record of no import',
    'wrong-record',
    (e) => edited(e, 'records.ndjson', (t) => t.replace(/"import":"[^"]+"/, '"import":"none"')),
    { entry: 'records.ndjson', line: 1 },
  ],
  [
    'a record that is missing',
    'wrong-import',
    (e, m) => {
      m.counts.records--
      edited(e, 'records.ndjson', (t) => t.slice(t.indexOf('\n') + 1))
    },
    { entry: 'records.ndjson' },
  ],
  [
    'another file',
    'wrong-file',
    (e) => {
      for (const name of e.keys()) if (name.startsWith('imports/')) e.set(name, strToU8('another'))
    },
    {},
  ],
  [
    'a file that is missing',
    'wrong-count',
    (e) => {
      for (const name of e.keys()) if (name.startsWith('imports/')) e.delete(name)
    },
    {},
  ],
  [
    'a file that nobody imported',
    'unexpected-entry',
    (e, m) => {
      m.counts.filesHere++
      e.set(`imports/${'0'.repeat(64)}`, strToU8('x'))
    },
    {},
  ],
  [
    'an entry of its own',
    'unexpected-entry',
    (e) => {
      e.set('virus.exe', strToU8('x'))
    },
    { entry: 'virus.exe' },
  ],
  [
    'an entry that is missing',
    'missing-entry',
    (e) => {
      e.delete('log.csv')
    },
    { entry: 'log.csv' },
  ],
  [
    'no facts at all',
    'missing-entry',
    (e) => {
      e.delete('facts.ndjson')
    },
    { entry: 'facts.ndjson' },
  ],
])('%s is told', async (_what, code, change, where) => {
  const findings = await findingsOf(forged(change))
  expect(findings[0]).toMatchObject({ code, ...where })
})

test('facts that fit together in no way are told, and stumbled over by nobody', async () => {
  const lines = strFromU8(entriesNow()['facts.ndjson'] as Uint8Array)
    .trimEnd()
    .split('\n')
  for (const at of lines.keys()) {
    const odd = forged((entries) => {
      const told = lines.map((line, i) =>
        i === at ? line.replace(/"subject":"[^"]*"/, '"subject":"odd/odd|odd"') : line,
      )
      edited(entries, 'facts.ndjson', () => `${told.join('\n')}\n`)
    })
    expect((await findingsOf(odd)).length).toBeGreaterThan(0)
  }
})

test('hostile zips are refused before anything is unpacked', async () => {
  const of = async (zip: Uint8Array) => {
    const file = join(workshop.folder, 'hostile.zip')
    writeFileSync(file, zip)
    return (await findingsOf(file))[0]
  }
  const manifest = strToU8(JSON.stringify(manifestNow()))
  const stored = (name: string, content: Uint8Array) => ({
    [name]: [content, { level: 0 }] as [Uint8Array, { level: 0 }],
  })
  for (const name of ['../up.txt', '/root.txt', 'C:\\x.txt', 'a/../../b', 'a//b', 'a\u0000b', '.hidden'])
    expect(await of(zipSync({ ...stored(name, manifest), ...stored('manifest.json', manifest) }))).toEqual({
      code: 'unsafe-name',
      entry: name,
    })
  expect(await of(zipSync(stored('other.txt', manifest)))).toMatchObject({ code: 'not-a-bundle' })
  expect(await of(zipSync(stored('manifest.json', strToU8('{"format":"docx","version":1}'))))).toMatchObject({
    code: 'not-a-bundle',
  })
  expect(await of(strToU8('not a zip at all'))).toMatchObject({ code: 'not-a-bundle' })
  expect(await of(new Uint8Array(0))).toMatchObject({ code: 'not-a-bundle' })
  const newer = strToU8(JSON.stringify({ ...manifestNow(), version: 2, more: true }))
  expect(await of(zipSync(stored('manifest.json', newer)))).toMatchObject({ code: 'newer-bundle' })
  expect(await of(zipSync(stored('manifest.json', strToU8('{"format":"parallax-bundle","version":1}'))))).toMatchObject(
    {
      code: 'wrong-manifest',
    },
  )
})

test('an entry that is encrypted, or there twice, is named', () => {
  const encrypted = Buffer.from(bytes)
  const directory = bytes.readUInt32LE(bytes.length - 6)
  encrypted[6] = (encrypted[6] ?? 0) | 1
  encrypted[directory + 8] = (encrypted[directory + 8] ?? 0) | 1
  expect(found(encrypted)).toMatchObject({ code: 'encrypted', entry: 'README.md' })
  const twice = forged(() => undefined)
  const zip = new ZipWriter(twice, '')
  for (const name of ['README.md', 'readme.md', 'manifest.json']) zip.add(name, ['x'], { stored: true })
  zip.finish()
  expect(found(readFileSync(twice))).toMatchObject({ code: 'duplicate-entry', entry: 'readme.md' })
})

test('what unpacks to far too much is refused: as it says, and also where it lies', () => {
  const bomb = forged((entries) => entries.set('log.csv', new Uint8Array(101_000_000)))
  expect(found(readFileSync(bomb))).toMatchObject({ code: 'unpacks-to-too-much', entry: 'log.csv' })
  const small = forged((entries) => entries.set('log.csv', new Uint8Array(20_000_000)))
  const lying = readFileSync(small)
  const told = found(lying)
  expect(told).toBeUndefined()
  // Says that it is of a hundred bytes, in each place where its size stands.
  const size = Buffer.alloc(4)
  size.writeUInt32LE(20_000_000)
  for (let at = lying.indexOf(size); at !== -1; at = lying.indexOf(size, at + 4)) lying.writeUInt32LE(100, at)
  expect(found(lying)).toMatchObject({ code: 'damaged', entry: 'log.csv' })
})
