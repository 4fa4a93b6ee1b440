import type { z } from './zod.ts'

/**
 * What a person chose for this window. Kept in the window's own storage, not in the review: it is no fact about the
 * review, and members differ in it.
 */
export function readSetting<T extends string>(name: string, allowed: readonly T[]): T | null {
  try {
    const value = localStorage.getItem(`parallax.${name}`)
    return allowed.find((one) => one === value) ?? null
  } catch {
    return null
  }
}

/** A setting that may be anything, as it was kept. */
export function readText(name: string): string | null {
  try {
    return localStorage.getItem(`parallax.${name}`)
  } catch {
    return null
  }
}

/** A setting of several parts; null where there is none, or it is not what this version writes. */
export function readJson<T>(name: string, schema: z.ZodType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(localStorage.getItem(`parallax.${name}`) ?? 'null'))
    return parsed.success ? parsed.data : null
  } catch {
    return null
  }
}

/** Keeps a setting; where storage is refused it holds for this window only. */
export function keepSetting(name: string, value: string): void {
  try {
    localStorage.setItem(`parallax.${name}`, value)
  } catch {
    // A browser may refuse storage; the choice then ends with the window.
  }
}

/** A setting that is not one of a few words; null where there is none. Whoever reads it has to look what it says. */
export function readSettingText(name: string): string | null {
  try {
    return localStorage.getItem(`parallax.${name}`)
  } catch {
    return null
  }
}

/** Lets go of a setting. */
export function dropSetting(name: string): void {
  try {
    localStorage.removeItem(`parallax.${name}`)
  } catch {
    // What could not be kept is not there.
  }
}
