/**
 * What a whole run came to. What failed and what passed only when it was tried again is told by its name and what it said, at
 * the end, where nobody has to look for it.
 *
 * @typedef {{ passed: number, failed: string[], again: string[], leftOut: string[] }} Tally
 */

/** @returns {Tally} of a run that has just begun */
export function newTally() {
  return { passed: 0, failed: [], again: [], leftOut: [] }
}

/**
 * Counts a step that is no test.
 *
 * @param {Tally} tally
 * @param {string} name
 * @param {boolean} well whether it ended well
 */
export function countStep(tally, name, well) {
  if (well) tally.passed++
  else tally.failed.push(name)
}

/**
 * Adds what Vitest's JSON reporter wrote. A file that could not be loaded has no tests and counts as one failure; so does an
 * error outside any test, such as a rejection that nobody handled.
 *
 * @param {Tally} tally
 * @param {any} report undefined where none could be read
 * @param {boolean} well whether Vitest ended well
 */
export function countVitest(tally, report, well) {
  const before = tally.failed.length
  for (const file of report?.testResults ?? []) {
    if (file.status === 'failed' && file.assertionResults.length === 0)
      tally.failed.push(said(file.name, [{ message: file.message }]))
    for (const { status, fullName, failureMessages } of file.assertionResults)
      place(
        tally,
        `${file.name}: ${fullName}`,
        status,
        failureMessages.map((message) => ({ message })),
      )
  }
  if ((!well || !report) && tally.failed.length === before) tally.failed.push('something outside the tests of Vitest')
}

/**
 * Adds what Playwright's JSON reporter wrote.
 *
 * @param {Tally} tally
 * @param {any} report undefined where none could be read
 * @param {boolean} well whether Playwright ended well
 * @param {(path: string) => string} read gives a file that Playwright left; of one that failed it says what the page showed
 */
export function countPlaywright(tally, report, well, read) {
  const before = tally.failed.length
  const visit = (suite) => {
    for (const inner of suite.suites ?? []) visit(inner)
    for (const spec of suite.specs ?? [])
      for (const { status, projectName, annotations, results } of spec.tests) {
        const why = annotations.find((note) => note.type === 'skip')?.description
        const errors = results.flatMap((one) => one.errors.map(({ message }) => ({ message, page: shown(one, read) })))
        const name = `${projectName}: ${spec.title}${why ? ` (${why})` : ''}`
        place(tally, name, ofPlaywright[status] ?? status, errors)
      }
  }
  for (const suite of report?.suites ?? []) visit(suite)
  if ((!well || !report) && tally.failed.length === before)
    tally.failed.push('something outside the tests of Playwright')
}

/** What the page showed when it failed, as assistive technology reads it: its main part, if it has one. Nothing if that is unknown. */
function shown({ attachments = [] }, read) {
  const told = attachments.find((one) => one.name === 'error-context' && one.path)
  const page = told && /```yaml\n([\s\S]*?)```/.exec(read(told.path))?.[1]
  const lines = (page ?? '')
    .trimEnd()
    .split('\n')
    .filter((line) => line && !line.includes('- /url:'))
  const main = lines.findIndex((line) => line.trim().startsWith('- main'))
  return lines.slice(Math.max(0, main)).map((line) => line.replace(/ \[(ref=\w+|cursor=\w+|aria-hidden)\]/g, ''))
}

const ofPlaywright = { expected: 'passed', flaky: 'passed', unexpected: 'failed' }

function place(tally, name, status, errors) {
  if (status === 'failed') tally.failed.push(said(name, errors))
  else if (status !== 'passed') tally.leftOut.push(name)
  else {
    tally.passed++
    if (errors.length > 0) tally.again.push(said(name, errors))
  }
}

/** A name, and the beginnings of what was said last and of what the page showed then. */
function said(name, errors) {
  const { message = '', page = [] } = errors.at(-1) ?? {}
  const lines = [
    ...message.split('\n').slice(0, 6),
    ...(page.length > 0 ? ['', 'The page showed:'] : []),
    ...page.slice(0, 80),
  ]
  return [name, ...lines.map((line) => `    ${line}`)].join('\n').trimEnd()
}

/**
 * The last words of a run; the very last line is `N passed, N failed`.
 *
 * @param {Tally} tally
 */
export function lastWords({ passed, failed, again, leftOut }) {
  const part = (title, list) => (list.length > 0 ? `\n${title}:\n  ${list.join('\n  ')}` : '')
  return [
    part('Left out, each for its own reason', leftOut),
    part('Passed only when tried again', again),
    part('Failed', failed),
    `\n${passed} passed, ${failed.length} failed`,
  ]
    .filter(Boolean)
    .join('\n')
}
