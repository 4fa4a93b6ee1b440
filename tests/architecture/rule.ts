import { expect, test } from 'vitest'
import { type Module, parseModule } from './source.ts'

interface Rule {
  of: readonly Module[]
  /** What in a module breaks the rule, in words; nothing where it is kept. */
  broken: (module: Module) => string[]
  /** Modules that break it, by path: a rule that cannot fail holds nothing. */
  examples: Record<string, string>
}

/** A test that a rule is kept by all these modules, and that it would notice modules that do not keep it. */
export function rule(saysBecause: string, { of, broken, examples }: Rule): void {
  test(saysBecause, () => {
    for (const [path, text] of Object.entries(examples)) {
      expect(broken(parseModule(path, text)), `${path} breaks the rule: ${text}`).not.toEqual([])
    }
    expect(of.length).toBeGreaterThan(0)
    expect(of.flatMap((module) => broken(module).map((what) => `${module.path}: ${what}`))).toEqual([])
  })
}
