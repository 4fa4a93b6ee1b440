import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { accountById, addAccount, membershipsOf, putMembership } from '#db/host/accounts.ts'
import { openHostFile } from '#db/host/open.ts'
import { addPasskey, passkeysOf } from '#db/host/passkeys.ts'

// What docs/host says can be done, can be done: whoever follows a page at night shall not find out that it lies.

const root = join(import.meta.dirname, '..', '..')
const folder = join(root, 'docs', 'host')
const pages = Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]))

/** How each command is used, by its name, as `parallax help` says. */
const usage = Object.fromEntries(
  spawnSync(process.execPath, [join(root, 'bin', 'parallax.js'), 'help'], { encoding: 'utf8' })
    .stdout.split('\n')
    .map((line) => /^ {2}(\S+) .*$/.exec(line))
    .filter((found) => found !== null)
    .map((found) => [found[1] ?? '', optionsIn(found[0])]),
)

function optionsIn(text: string): string[] {
  return [...text.matchAll(/(?<=^|[\s[(|`"])--?[a-z][a-z-]*/g)].map(([option]) => option)
}

/** Each call of the command in a text: of its name, and of what stands after it up to the end of the line or of the code. */
function callsIn(text: string): { command: string; options: string[] }[] {
  return [...text.matchAll(/(?:\bparallax(?:\.js)?) ([a-z]+)( [^`\n]*)?/g)]
    .map(([, command = '', rest = '']) => ({ command, options: optionsIn(rest) }))
    .filter(({ command, options }) => command in usage || options.length > 0)
}

test.each(Object.keys(pages))('the commands of %s are there, with the options that it gives them', (name) => {
  for (const { command, options } of callsIn(pages[name] ?? '')) {
    // A container is called parallax too; what follows its name are options of serve.
    const known = usage[command] ?? []
    expect(options.filter((option) => !known.includes(option))).toEqual([])
  }
})

test('calls of the command are found in the pages, and a wrong option in one would be', () => {
  const all = Object.values(pages).flatMap(callsIn)
  expect(all.filter(({ command }) => command === 'serve').length).toBeGreaterThan(3)
  expect(callsIn('`parallax serve X --no-such`')).toEqual([{ command: 'serve', options: ['--no-such'] }])
  expect(usage.serve).not.toContain('--no-such')
})

test('the table of options says all that serve has, and nothing else', () => {
  const listed = [...(pages['README.md'] ?? '').matchAll(/^\| `(--[a-z-]+)/gm)].map(([, option]) => option)
  expect(listed.sort()).toEqual([...new Set(usage.serve)].sort())
})

test('options named in running text are options of the command', () => {
  for (const [name, text] of Object.entries(pages)) {
    const named = [...text.matchAll(/`(--[a-z-]+)(?: [A-Z][^`]*)?`/g)].map(([, option = '']) => option)
    expect(
      named.filter((option) => !Object.values(usage).flat().includes(option)),
      name,
    ).toEqual([])
  }
})

test('what the container runs is serve, and what it copies is there', () => {
  const text = pages.Containerfile ?? ''
  const entry = JSON.parse(/^ENTRYPOINT (.*)$/m.exec(text)?.[1] ?? '[]') as string[]
  const more = JSON.parse(/^CMD (.*)$/m.exec(text)?.[1] ?? '[]') as string[]
  expect(entry.slice(0, 3)).toEqual(['node', '/app/bin/parallax.js', 'serve'])
  expect(optionsIn([...entry, ...more].join(' ')).filter((option) => !usage.serve?.includes(option))).toEqual([])
  const copied = [...text.matchAll(/^COPY --from=build \/app\/(\S+)/gm)].map(([, path]) => path ?? '')
  const built = ['out/renderer', 'node_modules']
  expect(copied.filter((path) => !built.includes(path) && !existsSync(join(root, path)))).toEqual([])
})

test('an account is erased by what the page on personal data says, with its passkeys and memberships', () => {
  const own = mkdtempSync(join(tmpdir(), 'parallax-erasure-'))
  try {
    const file = openHostFile(own)
    const made = '2026-01-01T00:00:00.000Z'
    for (const name of ['NAME', 'OTHER']) {
      addAccount(file, { id: name, name, folded: name.toLowerCase(), passphrase: '{}', made })
      const passkey = { id: name, account: name, credential: name, site: 'localhost', name, made }
      addPasskey(file, { ...passkey, key: Buffer.alloc(1), counter: 0, transports: '[]' })
      putMembership(file, { account: name, review: 'R', member: name, since: made })
    }
    const sql = /host\.db "([^"]+)"/.exec(pages['personal-data.md'] ?? '')?.[1] ?? ''
    expect(sql).toContain('DELETE')
    file.exec(sql)
    expect(accountById(file, 'NAME')).toBeUndefined()
    expect(membershipsOf(file, 'NAME')).toEqual([])
    expect(passkeysOf(file, 'NAME')).toEqual([])
    expect(membershipsOf(file, 'OTHER')).toHaveLength(1)
    expect(passkeysOf(file, 'OTHER')).toHaveLength(1)
    file.close()
  } finally {
    rmSync(own, { recursive: true, force: true })
  }
})
