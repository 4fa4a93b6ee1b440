import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { as, makeReview, type TestReview } from '../../tests/support/review.ts'
import { verify } from '../reviews/verify.ts'

let review: TestReview
beforeEach(async () => {
  review = await makeReview()
})
afterEach(() => review.remove())

const lead = () => as(review, 'lead')
const shown = async () => (await as(review, 'second').highlights.list({})).terms.map(({ of, text }) => `${of}: ${text}`)
const criterion = async () => (await lead().reviews.setup({})).criteria[0]?.id ?? ''

describe('the words that a review highlights', () => {
  test('are the lead’s to add, reword, move and take away, and everyone’s to read', async () => {
    const { id } = await lead().highlights.save({ of: 'include', text: 'frafall' })
    await lead().highlights.save({ of: 'include', text: 'skole' })
    await lead().highlights.save({ id, of: 'include', text: 'frafall*' })
    expect(await shown()).toEqual(['include: frafall*', 'include: skole'])
    await lead().highlights.save({ id, of: 'exclude', text: 'frafall*' })
    expect(await shown()).toEqual(['exclude: frafall*', 'include: skole'])
    await lead().highlights.retire({ ids: [id] })
    expect(await shown()).toEqual(['include: skole'])
    await expect(as(review, 'second').highlights.save({ of: 'include', text: 'x' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })

  test('are there once in a list, however they are typed; in two lists they may be', async () => {
    const { id } = await lead().highlights.save({ of: 'include', text: 'drop-out' })
    expect(await lead().highlights.save({ of: 'include', text: ' Drop out ' })).toEqual({ id })
    const other = await lead().highlights.save({ of: 'exclude', text: 'drop out' })
    expect(await shown()).toEqual(['include: drop-out', 'exclude: drop out'])
    expect(await lead().highlights.save({ id: other.id, of: 'include', text: 'drop out' })).toEqual({ id })
    expect(await shown()).toEqual(['include: drop-out'])
  })

  test('come as a list in one gesture, which is undone as one', async () => {
    await lead().highlights.save({ of: 'exclude', text: 'rats' })
    const texts = ['Rats', 'mice', 'mice ', 'cells']
    expect(await lead().highlights.saveMany({ of: 'exclude', texts })).toEqual({ added: 2, known: 2 })
    expect(await shown()).toEqual(['exclude: rats', 'exclude: mice', 'exclude: cells'])
    expect((await lead().reviews.undo({})).undone).toMatchObject({ kinds: ['term'], facts: 2 })
    expect(await shown()).toEqual(['exclude: rats'])
    await lead().reviews.redo({})
    expect(await shown()).toHaveLength(3)
    expect(verify(review.db).problems).toEqual([])
  })

  test('belong to a criterion, and rest while it is retired', async () => {
    const of = await criterion()
    await lead().highlights.saveMany({ of, texts: ['young', 'youth'] })
    await lead().reviews.saveCriterion({
      id: of,
      stage: 'title-abstract',
      kind: 'include',
      text: 'Young people',
      retired: true,
    })
    expect(await shown()).toEqual([])
    await expect(lead().highlights.save({ of, text: 'ung' })).rejects.toMatchObject({
      data: { problem: 'no-such-criterion' },
    })
    await lead().reviews.undo({})
    expect(await shown()).toHaveLength(2)
  })

  test('a list that is pasted twice changes nothing, and says nothing', async () => {
    await lead().highlights.saveMany({ of: 'include', texts: ['a', 'b'] })
    const before = (await lead().reviews.log({})).total
    expect(await lead().highlights.saveMany({ of: 'include', texts: ['b', 'a'] })).toEqual({ added: 0, known: 2 })
    expect((await lead().reviews.log({})).total).toBe(before)
  })

  test('one that is not there cannot be changed', async () => {
    await expect(lead().highlights.retire({ ids: ['none'] })).rejects.toMatchObject({
      data: { problem: 'no-such-term' },
    })
    await expect(lead().highlights.save({ id: 'none', of: 'include', text: 'a' })).rejects.toMatchObject({
      data: { problem: 'no-such-term' },
    })
  })
})
