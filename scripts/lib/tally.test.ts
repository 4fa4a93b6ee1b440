import { expect, test } from 'vitest'
import { countPlaywright, countStep, countVitest, lastWords, newTally } from './tally.js'

const vitest = {
  testResults: [
    {
      name: 'a.test.ts',
      status: 'failed',
      message: '',
      assertionResults: [
        { status: 'passed', fullName: 'well', failureMessages: [] },
        { status: 'passed', fullName: 'well at last', failureMessages: ['Error: at first\n    at a.test.ts'] },
        { status: 'failed', fullName: 'wrong', failureMessages: ['Error: one', 'Error: two'] },
        { status: 'pending', fullName: 'not here', failureMessages: [] },
      ],
    },
    { name: 'b.test.ts', status: 'failed', message: 'SyntaxError: no', assertionResults: [] },
  ],
}

const playwright = {
  suites: [
    {
      suites: [
        {
          specs: [
            {
              title: 'opens',
              tests: [{ projectName: 'electron', status: 'expected', annotations: [], results: [{ errors: [] }] }],
            },
            {
              title: 'closes',
              tests: [
                {
                  projectName: 'electron',
                  status: 'flaky',
                  annotations: [],
                  results: [{ errors: [{ message: 'late' }] }, { errors: [] }],
                },
                {
                  projectName: 'browser',
                  status: 'unexpected',
                  annotations: [],
                  results: [
                    { errors: [{ message: 'never' }], attachments: [{ name: 'error-context', path: 'context.md' }] },
                  ],
                },
                {
                  projectName: 'webkit',
                  status: 'skipped',
                  annotations: [{ type: 'skip', description: 'not here' }],
                  results: [],
                },
              ],
            },
          ],
        },
      ],
    },
  ],
}

const left: Record<string, string> = {
  'context.md':
    '# Page\n\n```yaml\n- navigation\n- main [ref=e1]:\n  - heading "Closed" [ref=e2] [cursor=pointer]:\n    - /url: /closed\n```\n\n```ts\ntest()\n```\n',
}

test('a run tells at its end by name what failed, what passed only when tried again, and what was left out', () => {
  const tally = newTally()
  countStep(tally, 'types', true)
  countVitest(tally, vitest, false)
  countPlaywright(tally, playwright, false, (path) => left[path] ?? '')
  expect(tally.passed).toBe(5)
  const words = lastWords(tally)
  expect(words).toMatch(/\n5 passed, 3 failed$/)
  expect(words).toContain(
    'Failed:\n  a.test.ts: wrong\n    Error: two\n  b.test.ts\n    SyntaxError: no\n  browser: closes\n    never\n    \n    The page showed:\n    - main:\n      - heading "Closed":\n',
  )
  expect(words).toContain('Passed only when tried again:\n  a.test.ts: well at last\n    Error: at first\n')
  expect(words).toContain('electron: closes\n    late')
  expect(words).toContain('Left out, each for its own reason:\n  a.test.ts: not here\n  webkit: closes (not here)')
})

test('a runner that ended badly or wrote nothing is a failure, even if no test is', () => {
  const tally = newTally()
  countVitest(tally, { testResults: [] }, false)
  countPlaywright(tally, undefined, true, () => '')
  countStep(tally, 'build', false)
  expect(lastWords(tally)).toMatch(/\n0 passed, 3 failed$/)
})
