import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fits } from './answer.ts'
import { effectsOf, type Given } from './effects.ts'
import { type Answer, type Field, type FieldType, fieldTypes, type Option } from './form.ts'
import { mergedInto, readAnswer } from './reading.ts'
import { carryOver } from './versions.ts'

/** What somebody does: a form is changed in one way or another, a version taken back, or a question answered. */
type Deed =
  | { does: 'drop' | 'put back' | 'move'; at: number }
  | { does: 'type'; at: number; type: FieldType }
  | { does: 'reword'; at: number; to: string }
  | { does: 'drop option' | 'merge options' | 'rename option'; at: number; option: number }
  | { does: 'add'; type: FieldType }
  | { does: 'undo' | 'redo' }
  | { does: 'answer'; at: number; value: number }

const place = fc.nat(7)
const type = fc.constantFrom(...fieldTypes)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ does: fc.constantFrom('drop', 'put back', 'move'), at: place }),
  fc.record({ does: fc.constant('type'), at: place, type }),
  fc.record({ does: fc.constant('reword'), at: place, to: fc.constantFrom('Alder', 'Årsak', 'Age') }),
  fc.record({ does: fc.constantFrom('drop option', 'merge options', 'rename option'), at: place, option: fc.nat(3) }),
  fc.record({ does: fc.constant('add'), type }),
  fc.record({ does: fc.constantFrom('undo', 'redo') }),
  { weight: 3, arbitrary: fc.record({ does: fc.constant('answer'), at: place, value: fc.nat(5) }) },
)

interface World {
  versions: Field[][]
  undone: Field[][]
  /** What was answered, in order, with the field as it was asked and the words as they stood. */
  given: (Given & { asked: Field; words: string })[]
  made: number
}

function play(deeds: readonly Deed[]): World {
  const world: World = { versions: [start], undone: [], given: [], made: 0 }
  for (const one of deeds) act(world, one)
  return world
}

const optionsOf = (id: string): Option[] =>
  ['a', 'b', 'c'].map((name) => ({ id: `${id}-${name}`, label: `${id.toUpperCase()} ${name}` }))
const newField = (id: string, kind: FieldType): Field => ({
  id,
  label: `Field ${id}`,
  type: kind,
  options: optionsOf(id),
})
const start = [newField('one', 'one'), newField('many', 'many'), newField('text', 'text'), newField('year', 'year')]

function act(world: World, deed: Deed): void {
  const now = world.versions.at(-1) ?? []
  const save = (next: Field[]) => {
    world.versions.push(carryOver({ fields: now }, next))
    world.undone = []
  }
  if (deed.does === 'undo' && world.versions.length > 1) world.undone.push(world.versions.pop() ?? [])
  if (deed.does === 'redo') world.versions.push(...world.undone.splice(-1))
  if (deed.does === 'add') save([...now, newField(`new-${++world.made}`, deed.type)])
  if (!('at' in deed)) return
  const field = now[deed.at % now.length]
  if (!field) return
  const change = (part: Partial<Field>) => save(now.map((one) => (one === field ? { ...one, ...part } : one)))
  const option = 'option' in deed ? field.options[deed.option % field.options.length] : undefined
  const withOption = (part: Partial<Option>) =>
    change({ options: field.options.map((one) => (one === option ? { ...one, ...part } : one)) })
  switch (deed.does) {
    case 'drop':
      save(now.filter((one) => one !== field))
      break
    case 'put back':
      change({ retired: false })
      break
    case 'move':
      save([field, ...now.filter((one) => one !== field)])
      break
    case 'type':
      change({ type: deed.type })
      break
    case 'reword':
      change({ label: deed.to })
      break
    case 'drop option':
      change({ options: field.options.filter((one) => one !== option) })
      break
    case 'rename option':
      withOption({ label: `${option?.label} anew` })
      break
    case 'merge options':
      if (option !== field.options[0]) withOption({ retired: true, into: field.options[0]?.id ?? '' })
      break
    case 'answer':
      give(world, field, answerTo(field, deed.value))
  }
}

function give({ given }: World, field: Field, value: Answer | undefined): void {
  if (field.retired || value === undefined || !fits(field, value)) return
  const { words } = readAnswer(value, field)
  given.push({ report: 'r', member: String(given.length), field: field.id, value, asked: field, words })
}

function answerTo(field: Field, n: number): Answer | undefined {
  const ids = field.options.filter((option) => !option.retired).map((option) => option.id)
  const id = ids[n % Math.max(1, ids.length)]
  switch (field.type) {
    case 'one':
      return id
    case 'many':
    case 'tags':
      return id === undefined ? undefined : [...new Set([id, ids[0] ?? id])]
    case 'number':
    case 'year':
      return 1990 + n
    case 'text':
      return ['Ungdom', 'om lag ti', '12', '1999', 'Фёдор'][n % 5]
    case 'date':
      return ['1998', '1998-05', '1998-05-17'][n % 3]
    case 'country':
      return ['NO', 'SE'].slice(0, 1 + (n % 2))
    default:
      return undefined
  }
}

const worlds = fc.array(deed, { minLength: 1, maxLength: 30 }).map(play)

test('whatever is changed, taken back and changed again, every answer is there and says what was entered', () => {
  fc.assert(
    fc.property(worlds, ({ versions, given }) => {
      const now = versions.at(-1) ?? []
      for (const one of given) {
        const field = now.find((candidate) => candidate.id === one.field)
        // Only a version that was taken back has fields that the one before it never had; they come back with it.
        if (!field) continue
        const { words, state, value } = readAnswer(one.value, field)
        // A choice is told by what it is called now, and is never an id that says nothing.
        const labels = [one.value].flat().map((id) => field.options.find((option) => option.id === id)?.label ?? id)
        expect(words).toBe(one.value === null ? '' : labels.join('; '))
        expect(words).not.toBe('')
        expect(words).not.toMatch(/-[abc]\b/)
        if (state !== 'kept') expect(fits(field, value)).toBe(true)
      }
    }),
    { numRuns: 2000 },
  )
})

test('when the question is asked again as it was, the answer is the answer again', () => {
  fc.assert(
    fc.property(worlds, ({ versions, given }) => {
      const now = versions.at(-1) ?? []
      for (const one of given) {
        if (!now.some((field) => field.id === one.field)) continue
        const back = carryOver({ fields: now }, [one.asked]).find((field) => field.id === one.field) as Field
        const merged = (id: string | number) => mergedInto(back.options, String(id))
        const wanted = Array.isArray(one.value)
          ? [...new Set(one.value.map(merged))]
          : typeof one.value === 'string'
            ? merged(one.value)
            : one.value
        expect(readAnswer(one.value, back)).toMatchObject({ value: wanted, words: one.words })
        expect(readAnswer(one.value, back).state).not.toBe('kept')
      }
    }),
    { numRuns: 1000 },
  )
})

test('what is said to happen to answers adds up to no more than there are', () => {
  fc.assert(
    fc.property(worlds, ({ versions, given }) => {
      for (const [i, after] of versions.entries()) {
        const before = versions[i - 1]
        if (!before) continue
        for (const { answers, fates } of effectsOf({ fields: before }, { fields: after }, given)) {
          const told = Object.values(fates).reduce((sum, n) => sum + n, 0)
          expect(told).toBeGreaterThan(0)
          expect(told).toBeLessThanOrEqual(answers)
        }
      }
    }),
  )
})
