import { spawnSync } from 'node:child_process'
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { risOf } from '../corpus/ris.ts'
import { fromNewerVersion, good, hopeless, longLine, truncatedXml } from './exports.ts'
import { parallax } from './terminal.ts'

const home = mkdtempSync(join(tmpdir(), 'parallax-bad-'))
const review = join(home, 'kept.parallax')
const into = ['--source', 'Ovid', '--kind', 'database']

/** A file of these bytes in the test's folder. */
function file(name: string, bytes: Uint8Array | string): string {
  const path = join(home, name)
  writeFileSync(path, bytes)
  return path
}

/** Exit code 1, and one sentence under this key, about this file. */
function refusal(problem: string, path?: string): { code: number; answer: unknown } {
  const error: Record<string, unknown> = { code: problem, message: expect.stringMatching(/^[^\n]{10,300}$/) }
  if (path !== undefined) error.file = expect.stringContaining(path)
  return { code: 1, answer: { error: expect.objectContaining(error) } }
}

/** The review is sound and has as many records as it should. */
async function expectKept(path = review, records = 2): Promise<void> {
  expect(await parallax(['verify', path])).toEqual({ code: 0, answer: { ok: true, problems: [] } })
  const listed = join(home, 'listed.json')
  const args = ['export', path, '--what', 'records', '--format', 'csl-json', '-o', listed]
  expect(await parallax(args)).toMatchObject({ answer: { entries: records } })
}

beforeAll(async () => {
  expect((await parallax(['new', review, '--title', 'Kept'])).code).toBe(0)
  expect((await parallax(['import', review, file('good.ris', good), ...into])).code).toBe(0)
})
afterAll(() => rmSync(home, { recursive: true, force: true }))

describe('an export that is none', () => {
  it.each(hopeless)('$name is refused as $problem, and nothing is kept of it', async ({ name, bytes, problem }) => {
    const path = file(name, bytes)
    expect(await parallax(['read', path])).toEqual(refusal(problem, name))
    expect(await parallax(['import', review, path, ...into])).toEqual(refusal(problem, name))
    await expectKept()
  })

  it('keeps what is whole of a truncated XML and says which entry is not', async () => {
    const { code, answer } = await parallax(['read', file('cut.xml', truncatedXml)])
    expect(code).toBe(0)
    const [read] = (answer as { files: { records: unknown[]; warnings: unknown[] }[] }).files
    expect(read?.records).toHaveLength(2)
    expect(read?.warnings).toEqual([expect.objectContaining({ line: 4, entry: 2 })])
  })

  it('reads past a line of 50 MB and says where it stands', async () => {
    const copy = join(home, 'long.parallax')
    copyFileSync(review, copy)
    const { code, answer } = await parallax(['import', copy, file('long.ris', longLine), ...into])
    expect(code).toBe(0)
    const [read] = (answer as { files: { records: number; warnings: unknown[] }[] }).files
    expect(read?.records).toBe(2)
    expect(read?.warnings).toContainEqual(expect.objectContaining({ line: 4, entry: 2 }))
    await expectKept(copy, 4)
  })

  it('says which of several files it could not read, and keeps those before it', async () => {
    const copy = join(home, 'several.parallax')
    copyFileSync(review, copy)
    const paths = [file('further.ris', good), file('bad.ris', '%PDF-1.4\n')]
    expect(await parallax(['import', copy, ...paths, ...into])).toEqual(refusal('not-an-export', 'bad.ris'))
    await expectKept(copy, 4)
  })
})

describe('a review that is none', () => {
  it('refuses one from a newer version and leaves it byte for byte', async () => {
    const path = file('newer.parallax', fromNewerVersion(review))
    const before = readFileSync(path)
    for (const command of [
      ['verify', path],
      ['flow', path],
      ['import', path, join(home, 'good.ris'), ...into],
    ]) {
      expect(await parallax(command)).toEqual(refusal('newer-version', path))
    }
    expect(readFileSync(path).equals(before)).toBe(true)
    expect(readdirSync(home).filter((name) => name.startsWith('newer'))).toEqual(['newer.parallax'])
  })

  it.each([
    ['text', 'not a database at all, only text that goes on for a while'],
    ['nothing', ''],
    ['a cut', 'SQLite format 3\u0000'],
  ])('refuses %s that is named like one, and leaves it', async (name, content) => {
    const path = file(`${name}.parallax`, content)
    expect(await parallax(['verify', path])).toEqual(refusal('not-a-review', path))
    expect(await parallax(['import', path, join(home, 'good.ris'), ...into])).toEqual(refusal('not-a-review', path))
    expect(readFileSync(path, 'utf8')).toBe(content)
  })

  it('refuses a review that was cut off, and leaves it', async () => {
    const bytes = readFileSync(review).subarray(0, 20_000)
    const path = file('half.parallax', bytes)
    expect(await parallax(['verify', path])).toEqual(refusal('not-a-review', path))
    expect(readFileSync(path).equals(bytes)).toBe(true)
  })
})

describe('a file that is not there', () => {
  const nowhere = join(home, 'nowhere')
  it.each([
    [['read', `${nowhere}.ris`]],
    [['verify', `${nowhere}.parallax`]],
    [['import', review, `${nowhere}.ris`, ...into]],
    [['match', `${nowhere}.json`]],
    [['export', review, '--what', 'records', '--format', 'ris', '-o', join(nowhere, 'out.ris')]],
  ])('%j', async (args) => {
    expect(await parallax(args)).toEqual(refusal('no-such-file', nowhere))
  })

  it('does not make a review over another', async () => {
    expect(await parallax(['new', review, '--title', 'Over'])).toEqual(refusal('file-exists', review))
    await expectKept()
  })
})

it('says which record of a list to match is wrong', async () => {
  for (const [content, says] of [
    ['{"records":[{"id":"1"},{"id":1}]}', 'records.1.id: another record has the id 1'],
    ['{"records":[{"id":"1","title":["a"]}]}', 'records.0.title'],
    ['[]', 'expected object'],
    ['{"records":[', 'it is not JSON'],
  ]) {
    const { code, answer } = await parallax(['match', file('records.json', content ?? '')])
    expect({ code, answer }).toMatchObject({ code: 1, answer: { error: { code: 'wrong-match-file' } } })
    expect(JSON.stringify(answer)).toContain(says)
  }
})

it.each([
  [['fly']],
  [['import', review]],
  [['import', review, 'a.ris', '--source', 'X', '--kind', 'library']],
  [['flow', review, '--form', '1999']],
  [['verify']],
  [['verify', review, '--fast']],
  [['new', join(home, 'untitled.parallax')]],
])('takes %j for wrong usage', async (args) => {
  const message = expect.any(String)
  expect(await parallax(args)).toEqual({ code: 2, answer: { error: { code: 'wrong-usage', message } } })
})

describe('a place that cannot be written to', () => {
  const asRoot = process.getuid?.() === 0
  // Root may write anywhere, so it asks as nobody.
  const somebody = asRoot ? { uid: 65534, gid: 65534 } : undefined

  it('refuses a read-only folder and a read-only file', async () => {
    if (process.platform === 'win32') return console.log('Left out: read-only folders, which Windows does not have.')
    chmodSync(home, 0o755)
    if ((await parallax(['help'], somebody)).code !== 0)
      return console.log('Left out: read-only folders, because nobody but root may run what is in this checkout.')
    const locked = join(home, 'locked')
    mkdirSync(locked)
    const path = join(locked, 'locked.parallax')
    copyFileSync(review, path)
    for (const [folderMode, fileMode] of [
      [0o555, 0o644],
      [0o777, 0o444],
    ] as const) {
      chmodSync(path, fileMode)
      chmodSync(locked, folderMode)
      const args = ['import', path, join(home, 'good.ris'), ...into]
      expect(await parallax(args, somebody)).toEqual(refusal('read-only', path))
    }
    chmodSync(locked, 0o555)
    for (const place of [locked, join(locked, 'deep')]) {
      const args = ['new', join(place, 'new.parallax'), '--title', 'New']
      expect(await parallax(args, somebody)).toEqual(refusal('read-only', place))
    }
    chmodSync(locked, 0o755)
    chmodSync(path, 0o644)
    expect(readdirSync(locked)).toEqual(['locked.parallax'])
    await expectKept(path)
  })

  it('keeps what it had when the disk is full', async () => {
    const small = join(home, 'small')
    mkdirSync(small)
    const mounted = asRoot && spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small]).status === 0
    if (!mounted) return console.log('Left out: a full disk, which only root on Linux can make for a test.')
    try {
      const path = join(small, 'full.parallax')
      copyFileSync(review, path)
      const much = file('much.ris', risOf({ count: 3000, seed: 5, abstract: 800 }))
      expect(await parallax(['import', path, much, ...into])).toEqual(refusal('disk-full'))
      const copy = join(home, 'was-full.parallax')
      copyFileSync(path, copy)
      // What had no room in the file any more is in its log, which belongs to it.
      if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`)
      await expectKept(copy)
    } finally {
      spawnSync('/bin/umount', [small])
    }
  })
})
