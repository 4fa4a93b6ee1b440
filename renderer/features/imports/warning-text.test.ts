import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { FORMATS } from '#shared/domain/imports/reading.ts'
import { catalogues } from '../../locales/index.ts'
import { looksLikeId, problemSentence, warningText } from './warning-text.ts'

/** What the readers say, as it stands in their code. */
const readers = join(import.meta.dirname, '..', '..', '..', 'shared', 'domain', 'imports')
const code = readdirSync(readers, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
  .map((name) => readFileSync(join(readers, name), 'utf8'))
  .join('\n')

const all = (pattern: RegExp) =>
  [...new Set([...code.matchAll(pattern)].flatMap((match) => match.slice(1)).filter((one) => one !== undefined))].sort()

const warnings = all(/(?:\bwarn\(\s{0,20}[^'\n]{0,60}|\bcode: )'([a-z]+-[a-z-]{3,40})'(?: : '([a-z-]{3,40})')?/g)
const problems = all(/new UnreadableFile\(\s{0,20}'([a-z-]{3,40})'/g)
// `a PDF` among the signatures, and what is said where something is refused.
const looks = all(/'(an? [A-Za-z0-9][A-Za-z0-9 ,-]{2,80}|(?:RDF|JSON|plain) [A-Za-z ’-]{3,80})'/g)

test('the readers’ words are found in their code', () => {
  expect(warnings).toEqual(expect.arrayContaining(['entry-damaged', 'row-short', 'archive-damaged', 'title-not-told']))
  expect(problems).toEqual(expect.arrayContaining(['empty-file', 'damaged-file', 'too-large']))
  expect(looks).toEqual(expect.arrayContaining(['a PDF', 'an e-book', 'plain text', 'a zip archive']))
})

test.each(['en', 'nb'] as const)('every warning, problem, format and guess has a text: %s', (language) => {
  const ids = [
    ...warnings.flatMap((one) => [`imports.warning.${one}`, `imports.warningKind.${one}`]),
    ...problems.map((one) => `imports.problem.${one}`),
    ...looks.map(looksLikeId),
    ...[...FORMATS, 'references'].map((one) => `imports.format.${one}`),
  ]
  expect(ids.filter((id) => !Object.hasOwn(catalogues[language], id))).toEqual([])
})

test('why a file of an archive was left out is said in the language of the window', () => {
  const t = (id: string, data?: object) => `${id} ${JSON.stringify(data ?? {})}`
  const data = { member: 'a.pdf', reason: 'not-an-export', looksLike: 'a PDF' }
  const said = warningText({ code: 'member-unreadable', message: '', data }, t)
  expect(said).toMatch(/^imports\.warning\.member-unreadable .*imports\.problem\.not-an-export .*imports\.looks\.a-pdf/)
  expect(problemSentence({ code: 'new-and-unknown', message: 'In English.' }, t)).toBe('In English.')
})
