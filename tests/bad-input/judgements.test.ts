import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parallax } from './terminal.ts'

const home = mkdtempSync(join(tmpdir(), 'parallax-judgements-'))
const review = join(home, 'kept.parallax')
afterAll(() => rmSync(home, { recursive: true, force: true }))

const entry = (title: string, note: string) => `TY  - JOUR\nTI  - ${title}\nAU  - Writer, A.\nN1  - ${note}\nER  - \n\n`

beforeAll(async () => {
  await parallax(['new', review, '--title', 'Kept'])
  const marker = 'RAYYAN-INCLUSION: {"Anna"=>'
  const file = join(home, 'articles.ris')
  writeFileSync(
    file,
    [
      entry('Sound', 'RAYYAN-INCLUSION: {"Anna"=>"Included", "Per=Åge"=>"Excluded"} | RAYYAN-LABELS: =cmd()'),
      entry('Cut short', 'RAYYAN-INCLUSION: {"Anna"=>"Exclu'),
      entry('Repeated', marker.repeat(20_000)),
      entry('Lists', 'RAYYAN-LABELS: a, '.repeat(20_000)),
      entry('Open', `USER-NOTES: {"Anna"=>[${'"'.repeat(100_000)}`),
      entry('Not a decision', 'RAYYAN-INCLUSION: {"Anna"=>"constructor", "__proto__"=>"Included"}'),
    ].join(''),
  )
  await parallax(['import', review, file, '--source', 'Rayyan', '--kind', 'other', '--method', 'other'])
}, 120_000)

test('what is sound in hostile notes is taken over, and the rest does no harm', async () => {
  const { answer } = await parallax(['judgements', review])
  expect(answer).toMatchObject({ imports: [{ file: 'articles.ris', records: 6, labels: expect.any(Array) }] })
  expect(
    await parallax(['take-over', review, 'articles.ris', '--as', 'Anna=Lead', '--as', 'Per=Åge=Lead']),
  ).toMatchObject({
    code: 0,
    answer: { stage: 'title-abstract', votes: 1 },
  })
  expect(await parallax(['verify', review])).toEqual({ code: 0, answer: { ok: true, problems: [] } })
})

test.each([
  [['--as', 'Anna'], 2, 'wrong-usage'],
  [[], 2, 'wrong-usage'],
  [['--as', 'Anna=Nobody'], 1, 'no-such-member'],
  [['--as', 'Nobody=Lead'], 1, 'no-such-reviewer'],
])('take-over with %j is refused in words', async (args, code, problem) => {
  expect(await parallax(['take-over', review, 'articles.ris', ...args])).toMatchObject({
    code,
    answer: { error: { code: problem, message: expect.any(String) } },
  })
})

test('an import that is not there, or says nothing of another tool, is refused', async () => {
  expect(await parallax(['take-over', review, 'other.ris', '--as', 'Anna=Lead'])).toMatchObject({
    code: 1,
    answer: { error: { code: 'no-judgements' } },
  })
})
