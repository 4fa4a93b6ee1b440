import type { Format } from '#shared/domain/imports/reading.ts'

/** A share of a format's inputs, which one worker goes through in order: the same for the same seed, whatever runs beside it. */
export interface Lane {
  format: Format
  seed: number
  /** Inputs of a lane are numbered `first`, `first + step`, ... */
  first: number
  step: number
  /** The lane ends when so many inputs were recognised as the format, so that its reader saw them. */
  wanted: number
}

/** An input that was not read as every input must be. */
export interface Problem {
  kind: 'crash' | 'hang' | 'broken rule'
  format: Format
  index: number
  what: string
}

/** The figures of a lane, each a place in memory that survives the worker. */
export const FIGURES = [
  /** The number of the input that is being read. */
  'index',
  /** When its reading began, in ms since 1970; 0 while none is read. */
  'since',
  'tried',
  /** Inputs that were recognised as the lane's format. */
  'reached',
  'refused',
  'entries',
  'again',
  'crashes',
  'hangs',
  'broken',
  /** Readings that had to be tried again because they took long, and were quick then. */
  'retried',
  /** Bytes of all inputs. */
  'bytes',
  /** Of the input that took longest: ms and bytes. */
  'longest',
  'longestBytes',
  /** Of the input that took longest for its length: ms for each 1024 bytes, and bytes. */
  'slowest',
  'slowestBytes',
  'slowestIndex',
  /** The most memory of the worker's own heap, in bytes. */
  'heap',
  'done',
] as const

export type Figure = (typeof FIGURES)[number]
export type Figures = Record<Figure, number>

/** The figures over shared memory: what one thread writes, the other reads. */
export function figuresIn(memory: SharedArrayBuffer): Figures {
  const numbers = new Float64Array(memory)
  const figures = {} as Figures
  for (const [i, name] of FIGURES.entries())
    Object.defineProperty(figures, name, {
      get: () => numbers[i],
      set: (value: number) => {
        numbers[i] = value
      },
    })
  return figures
}

/** Memory for the figures of a lane. */
export function memoryOfFigures(): SharedArrayBuffer {
  return new SharedArrayBuffer(FIGURES.length * Float64Array.BYTES_PER_ELEMENT)
}
