import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rebuildAndCompare } from '#db/projections/verify.ts'
import { includeAll } from '../../tests/support/included.ts'
import { as, importTitles, makeReview } from '../../tests/support/review.ts'

const people = ['lead', 'second'] as const
const step = fc.record({
  who: fc.constantFrom(...people),
  does: fc.constantFrom('group', 'join', 'split', 'ungroup', 'setMain', 'apart', 'undo', 'redo'),
  on: fc.uniqueArray(fc.nat({ max: 5 }), { minLength: 2, maxLength: 4 }),
})

test('whatever is grouped, joined, split and taken back: every report is in one study, and both counts are right', async () => {
  const review = await makeReview()
  await importTitles(review, 'A', ['One', 'Two', 'Three', 'Four', 'Five', 'Six'])
  const ids = await includeAll(review)
  await as(review, 'lead').charting.saveForm({ fields: [{ id: 'n', label: 'How many', type: 'number', options: [] }] })
  for (const [i, report] of ids.entries()) await as(review, 'lead').charting.answer({ report, field: 'n', value: i })
  const start = review.db.get<{ n: number }>('SELECT count(*) AS n FROM fact')?.n ?? 0
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      /** How many gestures of theirs each can take back: what was done before this, such as a vote, stays. */
      const done = { lead: 0, second: 0 }
      for (const { who, does, on } of steps) {
        if (does === 'undo' && done[who] === 0) continue
        const reports = on.map((at) => ids[at] ?? '')
        const [report = ''] = reports
        const { studies, reviews } = as(review, who)
        // Some are refused: those that are one study already cannot be joined.
        const act = {
          group: () => studies.group({ reports }),
          join: () => studies.join({ reports }),
          split: () => studies.split({ reports }),
          ungroup: () => studies.ungroup({ report }),
          setMain: () => studies.setMain({ report }),
          apart: () => studies.apart({ reports, on: true }),
          undo: () => reviews.undo({}),
          redo: () => reviews.redo({}),
        }[does]
        const undone = await act().catch((error) => expect(error.data?.problem).toBe('study-needs-two'))
        const isRedone = does === 'redo' && undone && 'undone' in undone && undone.undone
        if (does === 'undo') done[who]--
        else if (undone && (does !== 'redo' || isRedone)) done[who]++
      }
      const { studies } = await as(review, 'lead').charting.included({})
      const all = studies.flatMap((study) => study.reports.map(({ id }) => id))
      expect(all.toSorted()).toEqual(ids.toSorted())
      expect((await as(review, 'lead').reviews.map({})).included).toEqual({ reports: 6, studies: studies.length })
      // What stands for a study was charted of one of its reports; alone, each has what was charted of it.
      for (const study of studies) expect(study.reports.map(({ id }) => ids.indexOf(id))).toContain(study.answers.n)
      expect(rebuildAndCompare(review.db)).toEqual([])
      // Each taken out by itself, every answer is where it was.
      for (const report of ids) await as(review, 'lead').studies.ungroup({ report })
      const alone = (await as(review, 'lead').charting.included({})).studies
      expect(alone.map(({ reports, answers }) => [ids.indexOf(reports[0]?.id ?? ''), answers.n])).toEqual(
        ids.map((_, i) => [i, i]),
      )
    }),
    { numRuns: 25 },
  )
  expect(review.db.get<{ n: number }>('SELECT count(*) AS n FROM fact')?.n).toBeGreaterThan(start)
  review.remove()
})
