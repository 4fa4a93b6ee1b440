import { createHash } from 'node:crypto'
import { closeSync, fsyncSync, openSync, readSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { parentPort, workerData } from 'node:worker_threads'
import { checkCopy, copyReview, copyStands } from '#db/backup.ts'
import { Problem } from '#shared/domain/problem.ts'
import { hashOfOpen } from '../bundle/hash.ts'
import { failureOf } from '../follow-thread.ts'
import { syncFile } from '../to-disk.ts'
import type { BackupStep, BackupTask, FromBackupThread } from './messages.ts'

// A copy of a review takes seconds, and its check more: both on a thread with a connection of its own, so that nobody waits.

const tell = (message: FromBackupThread) => parentPort?.postMessage(message)

/** Tells each twentieth, by itself and once, of however many pages: how many there are tells how much was said. */
function hearing(doing: BackupStep): (done: number, total: number) => void {
  let told = 0
  return (done, total) => {
    for (const now = Math.floor((20 * done) / total); told < now; )
      tell({ type: 'step', doing, done: 5 * ++told, total: 100 })
  }
}

async function work(task: BackupTask): Promise<void> {
  const part = `${task.to}.part`
  if (task.does === 'copy') {
    const first = task.scratch === null ? part : join(task.scratch, 'copy.parallax')
    makeEmpty(first)
    const rows = await copyReview(task.review, first, hearing('copy'))
    tell({ type: 'step', doing: 'check', done: 0 })
    refuseUnsound(checkCopy(first, rows))
    if (first !== part) carry(first, part)
  } else {
    if (!copyStands(task.backup))
      throw new Problem('not-a-review', 'This is not a Parallax review, or it is damaged.', { file: task.called })
    carry(task.backup, part)
    tell({ type: 'step', doing: 'check', done: 0 })
    refuseUnsound(checkCopy(part, {}, { rebuild: true }))
  }
  syncFile(part)
  tell({ type: 'made', size: statSync(part).size })
}

function refuseUnsound(problems: readonly string[]): void {
  const [first] = problems
  if (first !== undefined)
    throw new Problem('backup-not-sound', `The copy is not sound: ${problems.slice(0, 3).join('; ')}.`, {
      data: { detail: first },
    })
}

/** Nobody but its owner reads it, from the first byte on. */
function makeEmpty(path: string): void {
  closeSync(openSync(path, 'wx', 0o600))
}

const piece = 4 << 20

/** Copies byte by byte, and reads what was written again: a disk that lies elsewhere may not say what went wrong. */
function carry(from: string, to: string): void {
  makeEmpty(to)
  const { size } = statSync(from)
  const given = createHash('sha256')
  const hear = hearing('carry')
  const source = openSync(from, 'r')
  const target = openSync(to, 'r+')
  try {
    const bytes = Buffer.alloc(piece)
    for (let at = 0, read = 1; read > 0; at += read) {
      read = readSync(source, bytes, 0, piece, at)
      given.update(bytes.subarray(0, read))
      for (let done = 0; done < read; ) done += writeSync(target, bytes, done, read - done, at + done)
      hear(at + read, size)
    }
    fsyncSync(target)
  } finally {
    closeSync(source)
    closeSync(target)
  }
  if (hashOfOpen(openSync(to, 'r')).sha256 !== given.digest('hex'))
    throw new Problem('backup-not-sound', 'The copy is not what was written.', { data: { detail: 'SHA-256' } })
}

work(workerData as BackupTask).catch((error: unknown) => tell(failureOf(error)))
