import { describe, expect, test } from 'vitest'
import { type Around, blindVotes, blindVotesInRound, type CastVote, type SampledIn } from './blind-votes.ts'

const nothing: Around = { settled: [], rounds: [], lifted: undefined }

/** `1 A include`: the fact's id, who, what; a vote of another tool ends with a star. */
function cast(...said: string[]): CastVote[] {
  return said.map((one) => {
    const [fact = '', member = '', decision = ''] = one.split(' ')
    return {
      fact,
      at: fact,
      record: 'r',
      member,
      decision: decision.replace('*', '') as CastVote['decision'],
      reasons: [],
      takenOver: decision.endsWith('*'),
    }
  })
}

const round = (closed: string | undefined, again = false): SampledIn => ({
  pilot: 'p',
  record: 'r',
  reviewers: ['A', 'B'],
  closed,
  again,
})

const said = (votes: CastVote[]) => votes.map(({ member, decision, fact }) => `${fact} ${member} ${decision}`).sort()

describe('which vote of a member counts for agreement', () => {
  test('the last, while nothing came between', () => {
    expect(said(blindVotes(cast('1 A include', '2 B exclude', '3 A maybe'), nothing))).toEqual([
      '2 B exclude',
      '3 A maybe',
    ])
  })

  test('the last before the report was settled or sent back, whatever was voted then', () => {
    const votes = cast('1 A include', '2 B exclude', '5 A exclude', '6 C exclude')
    expect(said(blindVotes(votes, { ...nothing, settled: ['4'] }))).toEqual(['1 A include', '2 B exclude'])
    expect(said(blindVotes(votes, { ...nothing, settled: ['7', '4', '9'] }))).toEqual(['1 A include', '2 B exclude'])
  })

  test('the last before the blinding was lifted; a first vote after that counts, a second does not', () => {
    const votes = cast('1 A include', '5 A exclude', '6 B exclude', '7 B include')
    expect(said(blindVotes(votes, { ...nothing, lifted: '4' }))).toEqual(['1 A include', '6 B exclude'])
  })

  test('that of another tool only where none was given here, and whenever it was taken over', () => {
    expect(
      said(blindVotes(cast('1 A include', '5 A exclude*', '6 B exclude*'), { ...nothing, settled: ['4'] })),
    ).toEqual(['1 A include', '6 B exclude'])
    expect(said(blindVotes(cast('1 A include*', '2 A exclude'), nothing))).toEqual(['2 A exclude'])
  })

  test('the order in which facts came in does not matter', () => {
    const votes = cast('3 A maybe', '1 A include', '2 B exclude')
    expect(said(blindVotes(votes, nothing))).toEqual(said(blindVotes(votes.toReversed(), nothing)))
  })
})

describe('rounds of the pilot', () => {
  test('a vote that was changed after the round was closed counts as it was', () => {
    const votes = cast('1 A include', '2 B exclude', '5 A exclude')
    const around = { ...nothing, rounds: [round('4')] }
    expect(said(blindVotes(votes, around))).toEqual(['1 A include', '2 B exclude'])
    expect(said(blindVotesInRound(votes, around, 'p'))).toEqual(['1 A include', '2 B exclude'])
  })

  test('votes of a sample that is screened again count for the round alone', () => {
    const votes = cast('1 A include', '2 B exclude', '5 A exclude', '6 B exclude')
    const around = { ...nothing, settled: ['3'], rounds: [round('4', true)] }
    expect(said(blindVotes(votes, around))).toEqual(['5 A exclude', '6 B exclude'])
    expect(said(blindVotesInRound(votes, around, 'p'))).toEqual(['1 A include', '2 B exclude'])
  })

  test('only its reviewers count, and only the votes while it was open', () => {
    const votes = cast('1 A include', '2 C exclude', '5 B exclude')
    expect(said(blindVotesInRound(votes, { ...nothing, rounds: [round('4')] }, 'p'))).toEqual(['1 A include'])
    expect(said(blindVotesInRound(votes, { ...nothing, rounds: [round(undefined)] }, 'p'))).toEqual([
      '1 A include',
      '5 B exclude',
    ])
    expect(blindVotesInRound(votes, nothing, 'p')).toEqual([])
  })

  test('a second round begins with the votes cast after the first that is screened again', () => {
    const rounds = [round('4', true), { ...round('8'), pilot: 'q' }]
    const votes = cast('1 A include', '2 B exclude', '5 A exclude', '6 B include', '9 B exclude')
    expect(said(blindVotesInRound(votes, { ...nothing, rounds }, 'q'))).toEqual(['5 A exclude', '6 B include'])
    expect(said(blindVotes(votes, { ...nothing, rounds }))).toEqual(['5 A exclude', '6 B include'])
  })
})
