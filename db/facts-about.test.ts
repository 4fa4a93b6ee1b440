import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ReadDb } from './database.ts'
import { factsAbout } from './log.ts'
import { createReview } from './open.ts'

test('what was said of a record is found without passing over what was said of others: how long that takes would tell', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parallax-about-'))
  const db = createReview(join(folder, 'review.parallax'))
  try {
    const steps: string[] = []
    const explaining: ReadDb = {
      ...db,
      all: (sql, ...values) => {
        steps.push(...db.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`, ...values).map(({ detail }) => detail))
        return db.all(sql, ...values)
      },
    }
    factsAbout(explaining, 'record')
    const overFacts = steps.filter((step) => /^(SEARCH|SCAN) f\b/.test(step))
    expect(overFacts.length).toBeGreaterThan(10)
    // By its kind alone, all facts of that kind would be gone through.
    expect(overFacts.filter((step) => !/\(kind=\? AND subject[=><]/.test(step))).toEqual([])
  } finally {
    db.close()
    rmSync(folder, { recursive: true, force: true })
  }
})
