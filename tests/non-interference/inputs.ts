import { z } from 'zod'
import type { Pools } from './worlds.ts'

/** Stands for the path of the review that is walked. */
export const thisReview = 'THE-REVIEW'

const mostInputs = 24

/**
 * Inputs for any procedure, made from its schema alone, so that a new procedure is called without anyone remembering it:
 * ids of the kind that the schema names, every value of an enum, options left out and given, and a file.
 */
export function inputsFor(schema: z.core.$ZodType | undefined, pools: Pools): unknown[] {
  return schema ? spread(valuesOf(schema, pools), mostInputs) : [undefined]
}

function valuesOf(schema: z.core.$ZodType, pools: Pools): unknown[] {
  const pool = z.globalRegistry.get(schema as never)?.pool
  if (typeof pool === 'string') {
    const ids = pools[pool]
    if (!ids) throw new Error(`the contract names ids of ${pool}, which the worlds have no pool of`)
    return ids
  }
  const { def } = (schema as z.core.$ZodTypes)._zod
  switch (def.type) {
    case 'object': {
      const fields = Object.entries(def.shape).map(([key, field]) => [key, valuesOf(field, pools)] as const)
      return combine(fields)
    }
    case 'optional':
      return [undefined, ...valuesOf(def.innerType, pools)]
    case 'nullable':
      return [null, ...valuesOf(def.innerType, pools)]
    case 'default':
      return [undefined, ...valuesOf(def.innerType, pools)]
    case 'enum':
      return Object.values(def.entries)
    case 'literal':
      return [...def.values]
    case 'union':
      return def.options.flatMap((option) => valuesOf(option, pools))
    case 'array': {
      const values = valuesOf(def.element, pools)
      // Several reports are joined, or become one study: not always the same ones, for others judged some and not others.
      const more =
        z.globalRegistry.get(def.element as never)?.pool === 'report'
          ? [
              [0, 2],
              [2, 5],
            ]
          : []
      return [[], values.slice(0, 1), values.slice(0, 3), ...more.map(([from, to]) => values.slice(from, to))].filter(
        (some) => z.safeParse(schema as z.ZodType, some).success,
      )
    }
    case 'record':
      return [{}]
    case 'string':
      // The day on which the worlds were made, and the one before.
      if ('format' in def && def.format === 'date') return ['2026-01-01', '2025-12-31']
      return ['young', 'exclude', thisReview, '', '2026-01-01T00:01:00.000Z'].filter(
        (value) => z.safeParse(schema as z.ZodType, value).success,
      )
    case 'number':
      return [0, 1, 2, 100].filter((value) => z.safeParse(schema as z.ZodType, value).success)
    case 'boolean':
      return [true, false]
    case 'null':
      return [null]
    case 'file':
      return [
        new File(['TY  - JOUR\nTI  - New\nAU  - Writer, N.\nPY  - 2020\nER  - \n'], 'new.ris'),
        new File([''], 'empty.ris'),
      ]
    case 'pipe':
      return valuesOf(def.in, pools)
    default:
      throw new Error(`no inputs can be made for a schema of type ${def.type}: teach this function`)
  }
}

/** All combinations while they are few; else each value of each field at least once, in seeded company. */
function combine(fields: readonly (readonly [string, unknown[]])[]): unknown[] {
  const all = fields.reduce((product, [, values]) => product * values.length, 1)
  if (all <= mostInputs * 2) {
    return fields.reduce<Record<string, unknown>[]>(
      (made, [key, values]) => made.flatMap((object) => values.map((value) => ({ ...object, [key]: value }))),
      [{}],
    )
  }
  return Array.from({ length: mostInputs }, (_, n) =>
    Object.fromEntries(fields.map(([key, values], i) => [key, values[hash(n, i) % values.length]])),
  )
}

function hash(n: number, i: number): number {
  let h = Math.imul(n * 31 + i + 1, 0x9e3779b1)
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b)
  return (h ^ (h >>> 13)) >>> 0
}

function spread<T>(values: T[], most: number): T[] {
  if (values.length <= most) return values
  return Array.from({ length: most }, (_, i) => values[Math.floor((i * values.length) / most)] as T)
}
