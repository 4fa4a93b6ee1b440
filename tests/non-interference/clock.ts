import { encodeTime } from 'ulid'
import type { Clock } from '#server/host.ts'

/**
 * A clock for building two worlds alike: ids and times follow from the step that is being taken and nothing else, so that
 * a step left out in one world changes no id in the other.
 */
export class StepClock implements Clock {
  #step = 0
  #ids = 0

  /** From now on it is this step's time. */
  step(step: number): void {
    this.#step = step
    this.#ids = 0
  }

  now(): Date {
    return new Date(Date.UTC(2026, 0, 1) + this.#step * 1000)
  }

  id(): string {
    return encodeTime(this.now().getTime(), 10) + String(this.#ids++).padStart(16, '0')
  }
}
