import { expect, test } from 'vitest'
import { reasonCodes } from '#shared/domain/duplicates/matching.ts'
import { askingRules, mergingRules } from '#shared/domain/duplicates/rules.ts'
import { catalogues } from '../../locales/index.ts'

/** `untrusted` is asked by no run of a review: only a measurement says which rules to trust. */
const asking = askingRules.filter((rule) => rule !== 'untrusted')

test.each([
  ...reasonCodes.map((code) => `duplicates.reason.${code}`),
  ...mergingRules.map((rule) => `duplicates.rule.${rule}`),
  ...asking.map((rule) => `duplicates.asked.${rule}`),
])('the window has words for %s in every language', (id) => {
  for (const texts of Object.values(catalogues)) expect(Object.keys(texts)).toContain(id)
})
