import { spawnSync } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { identityOf } from '#db/facts.ts'
import { backupName, tagOf } from '#shared/domain/backups/names.ts'
import { importBytes } from '../../tests/corpus/review.ts'
import { risOf } from '../../tests/corpus/ris.ts'
import { as, makeReview, type TestReview } from '../../tests/support/review.ts'
import { clientOf } from '../client.ts'
import { createHost } from '../host.ts'
import { verify } from '../reviews/verify.ts'
import { createSession } from '../session.ts'
import { finish } from '../work.ts'
import { warningOf } from './place.ts'
import { keepBackups } from './schedule.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const beside = () => join(dirname(review.path), 'review backups')
const make = async () => finish<{ name: string; gone: number }>(await as(review, 'lead').backups.make({}))
const tag = () => tagOf(identityOf(review.db) ?? '')

/** The facts of a review file, in the order in which they came, where all that follows from them is what they give. */
function said(path: string): string[] {
  const host = createHost({ folder: dirname(path), samples: '' })
  try {
    const db = host.open(path)
    expect(verify(db)).toEqual({ ok: true, problems: [] })
    return db.all<{ id: string }>('SELECT id FROM fact ORDER BY seq').map(({ id }) => id)
  } finally {
    host.close()
  }
}

const factsIn = (path: string) => said(path).length

test('a backup is one file for its owner alone, and a review can be made of it as it stood', async () => {
  const lead = as(review, 'lead')
  const { name } = await make()
  const path = join(beside(), name)
  expect(readdirSync(beside())).toEqual([name])
  if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600)
  const before = factsIn(review.path)
  const bytes = readFileSync(path)
  await lead.reviews.describe({ title: 'Another title', question: '' })
  mkdirSync(join(dirname(review.path), 'review'))
  writeFileSync(join(dirname(review.path), 'review', 'text.pdf'), '%PDF')
  const { path: restored } = await finish<{ path: string }>(await lead.backups.restore({ backup: name }))
  expect(restored).not.toBe(review.path)
  expect(dirname(restored)).toBe(dirname(review.path))
  expect(factsIn(restored)).toBe(before)
  expect(factsIn(review.path)).toBe(before + 1)
  expect(readdirSync(restored.replace('.parallax', ''))).toEqual(['text.pdf'])
  expect(readFileSync(path).equals(bytes)).toBe(true)
  // Again: beside the first, and over nothing.
  const again = await finish<{ path: string }>(await lead.backups.restore({ backup: name }))
  expect(again.path).not.toBe(restored)
})

test('a backup is not worked in: it is told what it is, and a copy of it by another name is a review like any other', async () => {
  const { name } = await make()
  const client = clientOf(createSession(review.host, 'desktop'))
  const path = join(beside(), name)
  await expect(client.reviews.open({ path })).rejects.toMatchObject({ data: { problem: 'is-backup', file: path } })
  expect(readdirSync(beside())).toEqual([name])
  const other = join(beside(), 'other.parallax')
  copyFileSync(path, other)
  expect(await client.reviews.open({ path: other })).toMatchObject({ path: other })
  review.host.discard(other)
})

test('the rotation lets go of old backups of this review and of nothing else', async () => {
  const { name } = await make()
  const first = readFileSync(join(beside(), name))
  for (let n = 0; n < 9; n++)
    writeFileSync(join(beside(), backupName('review', new Date(Date.UTC(2020, 0, 1, n)), tag())), first)
  const notOurs = [
    backupName('review', new Date(Date.UTC(2020, 0, 1)), 'ABCDEFGH'),
    backupName('review 2', new Date(Date.UTC(2020, 0, 1)), tag()),
    'notes.txt',
  ]
  for (const other of notOurs) writeFileSync(join(beside(), other), first)
  const pretends = backupName('review', new Date(Date.UTC(2019, 0, 1)), tag())
  writeFileSync(join(beside(), pretends), 'something else that bears the name')
  const made = await make()
  const { backups } = await as(review, 'lead').backups.list({})
  expect(backups.map((one) => one.name).slice(0, 2)).toEqual([made.name, name])
  expect(made.gone).toBe(6)
  expect(readdirSync(beside())).toEqual(expect.arrayContaining([...notOurs, pretends]))
})

test('who is no lead, or does not sit at the machine, keeps no backups', async () => {
  await expect(as(review, 'second').backups.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  const guest = createSession(review.host, 'guest')
  guest.bind({ review: review.path, member: review.members.lead as string })
  await expect(clientOf(guest).backups.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
  await expect(clientOf(guest).backups.place({})).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('what is in a backup is told, and how much was said only once nothing is closed', async () => {
  await importBytes(as(review, 'lead'), 'found.ris', risOf({ count: 7, seed: 1, abstract: 50 }))
  await make()
  const facts = factsIn(review.path)
  const lead = as(review, 'lead')
  const first = async () => (await lead.backups.list({})).backups[0]
  const records = (await lead.imports.records({ limit: 100 })).total
  expect(await first()).toMatchObject({ size: null, holds: { records, facts: null } })
  await lead.reviews.liftBlind({ stage: 'title-abstract' })
  expect(await first()).toMatchObject({ size: expect.any(Number), holds: { records, facts } })
})

describe('what is in the way is said, and stays said until a backup is made', () => {
  test('a folder that went away', async () => {
    const lead = as(review, 'lead')
    const folder = mkdtempSync(join(tmpdir(), 'parallax-disk-'))
    await lead.backups.schedule({ folder })
    await make()
    rmSync(folder, { recursive: true })
    expect(await lead.backups.list({})).toMatchObject({ isMissing: true, backups: [] })
    await expect(make()).rejects.toMatchObject({ data: { problem: 'backup-folder-gone', file: folder } })
    expect((await lead.backups.list({})).failed).toMatchObject({ problem: 'backup-folder-gone', file: folder })
    expect(existsSync(folder)).toBe(false)
    await lead.backups.schedule({ folder: null })
    await make()
    expect(await lead.backups.list({})).toMatchObject({
      failed: null,
      isBeside: true,
      isSameDisk: true,
      isMissing: false,
      folder: beside(),
    })
  })

  test('a folder that is none, or a path that is not whole, is not taken', async () => {
    for (const folder of [review.path, 'somewhere', join(dirname(review.path), 'not there')])
      await expect(as(review, 'lead').backups.schedule({ folder })).rejects.toMatchObject({ code: 'PROBLEM' })
  })

  test('a disk that is full: nothing is left behind, and no backup is let go', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parallax-disk-'))
    const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs', folder]).status === 0
    try {
      if (!mounted) return console.log('Left out: a full disk, which only root on Linux can make for a test.')
      await as(review, 'lead').backups.schedule({ folder })
      await expect(make()).rejects.toMatchObject({ data: { problem: 'backup-no-room', file: folder } })
      expect(readdirSync(folder)).toEqual([])
      return undefined
    } finally {
      if (mounted) spawnSync('/bin/umount', [folder])
      rmSync(folder, { recursive: true, force: true })
    }
  })
})

test('what a process that was ended left behind goes, once it is old', async () => {
  const { name } = await make()
  const old = join(beside(), `${backupName('review', new Date(Date.UTC(2020, 0, 1)), tag())}.part`)
  const fresh = join(beside(), `${backupName('review', new Date(Date.UTC(2021, 0, 1)), tag())}.part`)
  for (const part of [old, fresh, join(beside(), 'mine.part')]) writeFileSync(part, '')
  utimesSync(old, new Date(0), new Date(0))
  utimesSync(join(beside(), 'mine.part'), new Date(0), new Date(0))
  await make()
  expect(readdirSync(beside())).toEqual(expect.arrayContaining([name, basename(fresh), 'mine.part']))
  expect(existsSync(old)).toBe(false)
})

test('a damaged backup becomes no review', async () => {
  const { name } = await make()
  const path = join(beside(), name)
  const bytes = readFileSync(path)
  for (let at = 8192; at < bytes.length; at += 4096) bytes.fill(7, at, at + 200)
  writeFileSync(path, bytes)
  const before = readdirSync(dirname(review.path))
  await expect(finish(await as(review, 'lead').backups.restore({ backup: name }))).rejects.toBeTruthy()
  expect(readdirSync(dirname(review.path))).toEqual(before)
})

test('one is made by itself when it is due, and is a second name of the last one where nothing was said since', async () => {
  const keeper = keepBackups(review.host, () => {})
  const lead = as(review, 'lead')
  const inode = (name: string) => statSync(join(beside(), name)).ino
  const names = async () => (await lead.backups.list({})).backups.map(({ name }) => name)
  try {
    await keeper.lookNow()
    const [first = '', ...others] = await names()
    expect(others).toEqual([])
    await keeper.lookNow()
    expect(await names()).toEqual([first])
    // As if it had been made days ago.
    const earlier = backupName('review', new Date(Date.UTC(2024, 0, 1)), tag())
    writeFileSync(join(beside(), earlier), readFileSync(join(beside(), first)))
    rmSync(join(beside(), first))
    await keeper.lookNow()
    // Nobody said anything: that there is a backup all the same tells nobody whether somebody worked.
    const [second = '', ...older] = await names()
    expect(older).toEqual([earlier])
    expect(inode(second)).toBe(inode(earlier))
    rmSync(join(beside(), second))
    expect(factsIn(join(beside(), earlier))).toBe(factsIn(review.path))
    await lead.reviews.describe({ title: 'Another title', question: '' })
    await lead.backups.schedule({ every: 'never' })
    await keeper.lookNow()
    expect(await names()).toEqual([earlier])
    await lead.backups.schedule({ every: 'hourly' })
    await keeper.lookNow()
    const [newest = '', ...rest] = await names()
    expect(rest).toEqual([earlier])
    expect(inode(newest)).not.toBe(inode(earlier))
  } finally {
    keeper.stop()
  }
})

test('a live review in a synchronised folder is noticed, and brought to this machine as it is', async () => {
  const lead = as(review, 'lead')
  expect(await lead.backups.place({})).toEqual({ risk: null })
  await expect(finish(await lead.backups.bringHere({}))).rejects.toMatchObject({ data: { problem: 'no-better-place' } })
  const cloud = mkdtempSync(join(tmpdir(), 'parallax-cloud-'))
  writeFileSync(join(cloud, '.dropbox'), '')
  const path = join(cloud, 'Deep', 'Cloudy.parallax')
  const session = createSession(review.host, 'desktop')
  const client = clientOf(session)
  try {
    await client.reviews.create({
      path,
      title: 'Cloudy',
      question: '',
      members: [{ name: 'Reviewer 1', roles: ['lead', 'reviewer'] }],
      stages: [],
      criteria: [],
      reasons: [],
    })
    const better = dirname(review.path)
    expect(await client.backups.place({})).toEqual({
      risk: { kind: 'synchronised', by: 'Dropbox', folder: cloud, better },
    })
    const { path: here } = await finish<{ path: string }>(await client.backups.bringHere({}))
    expect(here).toBe(join(better, 'Cloudy.parallax'))
    expect(session.review?.path).toBe(here)
    expect(await client.backups.place({})).toEqual({ risk: null })
    await client.reviews.open({ path })
    await client.backups.stay({})
    expect(await client.backups.place({})).toEqual({ risk: null })
    expect(existsSync(path)).toBe(true)
    // A backup may lie there: it is carried as a whole.
    await lead.backups.schedule({ folder: cloud })
    await make()
    expect(readdirSync(cloud).filter((name) => name.startsWith('review'))).toHaveLength(1)
  } finally {
    review.host.discard(path)
    rmSync(cloud, { recursive: true, force: true })
  }
})

test('who runs a host in a synchronised folder is told, and who does not is told nothing', () => {
  expect(warningOf(dirname(review.path))).toBeUndefined()
  writeFileSync(join(dirname(review.path), '.stfolder'), '')
  const inside = join(dirname(review.path), 'deep', 'not there yet')
  expect(warningOf(inside)).toContain(`${inside} lies in a folder that Syncthing synchronises.`)
})

test('a backup made while others vote is of one moment', async () => {
  await importBytes(as(review, 'lead'), 'found.ris', risOf({ count: 40, seed: 1, abstract: 50 }))
  const { ids } = await as(review, 'lead').screening.queue({ stage: 'title-abstract' })
  const before = factsIn(review.path)
  let isDone = false
  let votes = 0
  const voting = (async () => {
    for (; !isDone; votes++) {
      await as(review, 'second').screening.vote({
        stage: 'title-abstract',
        report: ids[votes % ids.length] as string,
        decision: votes % 2 ? 'include' : 'exclude',
      })
      // A call in the same process never waits for the event loop, on which the backup is heard of.
      await pause(1)
    }
  })()
  const { name } = await make()
  const voted = votes
  isDone = true
  await voting
  expect(voted).toBeGreaterThan(0)
  const { path } = await finish<{ path: string }>(await as(review, 'lead').backups.restore({ backup: name }))
  const kept = said(path)
  expect(kept.length).toBeGreaterThanOrEqual(before)
  expect(said(review.path).slice(0, kept.length)).toEqual(kept)
})
