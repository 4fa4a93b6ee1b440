import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { firstDraft, moved, problemsOf, warningsOf } from './draft.ts'

function named(...names: string[]) {
  const draft = firstDraft(['Wrong population'])
  return {
    ...draft,
    title: 'A review',
    members: draft.members.map((member, index) => ({ ...member, name: names[index] ?? '' })),
  }
}

describe('a draft of a review', () => {
  test('is complete with a title and one member in the first row', () => {
    expect(problemsOf(firstDraft([]))).toEqual(['title', 'name'])
    expect(problemsOf(named('A'))).toEqual([])
  })

  test('tells two members of the same name', () => {
    expect(problemsOf(named('Member A', ' member a'))).toEqual(['names'])
  })

  test('needs a lead among the members who have a name', () => {
    expect(problemsOf(named('', 'B'))).toEqual(['lead'])
  })

  test('warns where a stage asks for more reviewers than there are, and where nobody can settle', () => {
    expect(warningsOf(named('A', 'B', 'C'))).toEqual({ few: [], reviewers: 2, resolver: false })
    const alone = warningsOf(named('A'))
    expect(alone.few.map((stage) => stage.id)).toEqual(['title-abstract', 'full-text'])
    expect(alone.resolver).toBe(true)
  })

  test('counts a reviewer who also resolves as able to settle only where reports are divided', () => {
    const draft = named('A', 'B', 'C')
    const roles = draft.members.map((member, index) =>
      index === 2 ? { ...member, roles: ['reviewer' as const, 'resolver' as const] } : member,
    )
    expect(warningsOf({ ...draft, members: roles }).resolver).toBe(false)
    expect(warningsOf({ ...draft, members: roles.slice(1) }).resolver).toBe(true)
  })
})

test('moving a line keeps all lines, and moving it back restores the list', () => {
  fc.assert(
    fc.property(fc.array(fc.integer(), { minLength: 1 }), fc.nat(), (lines, at) => {
      const index = at % lines.length
      const down = moved(lines, index, 1)
      expect([...down].sort()).toEqual([...lines].sort())
      if (index < lines.length - 1) expect(moved(down, index + 1, -1)).toEqual(lines)
      else expect(down).toEqual(lines)
    }),
  )
})
