import { expect, test } from 'vitest'
import { rule } from './rule.ts'
import { type Import, modulesIn, textOf } from './source.ts'

/** What each layer may import of the others. */
const below: Record<string, readonly string[]> = {
  shared: [],
  db: ['shared'],
  server: ['db', 'shared'],
  // Types only: see below.
  electron: ['server', 'shared'],
  renderer: ['shared'],
}
const layers = Object.keys(below)
const all = modulesIn(...layers)
const layerOf = (path: string) => path.split('/')[0] ?? ''
const imports = (list: Import[], wrong: (one: Import) => boolean) => list.filter(wrong).map((one) => one.name)

rule('layers import one way, because a layer that knows what stands on it cannot be understood or tested alone', {
  of: all,
  broken: ({ path, imports: list }) =>
    imports(list, ({ file }) => {
      const other = file === undefined ? undefined : layerOf(file)
      return other !== undefined && other !== layerOf(path) && !below[layerOf(path)]?.includes(other)
    }),
  examples: {
    'shared/domain/a.ts': `import { openReview } from '#db/open.ts'`,
    'shared/contract/a.ts': `export type { Call } from '../../server/call.ts'`,
    'db/a.ts': `const { say } = await import('#server/call.ts')`,
    'server/a.ts': `import { channels } from '../electron/channels.ts'`,
    'renderer/a.tsx': `type Call = import('../server/call.ts').Call`,
    'electron/main/a.ts': `import { wrap } from '#db/database.ts'`,
  },
})

rule('electron takes types alone from the server, because the server runs in a process of its own', {
  of: modulesIn('electron'),
  broken: ({ imports: list }) => imports(list, ({ file, isType }) => !isType && layerOf(file ?? '') === 'server'),
  examples: { 'electron/main/a.ts': `import { type Binding, createSession } from '#server/session.ts'` },
})

rule('an import ends in the name of a file, because Node runs what stands there without a build', {
  of: all.filter(({ path }) => !path.startsWith('renderer/')),
  broken: ({ imports: list }) => imports(list, ({ file }) => file !== undefined && !/\.(ts|json)$/.test(file)),
  examples: { 'server/a.ts': `import { say } from './call'` },
})

rule('rules of the domain know no contract, because what is true does not depend on how it is asked for', {
  of: modulesIn('shared/domain'),
  broken: ({ imports: list }) => imports(list, ({ file }) => file?.startsWith('shared/contract/') ?? false),
  examples: { 'shared/domain/a/a.ts': `import type { Contract } from '../../contract/index.ts'` },
})

rule('primitives of the window know no feature, because every feature is made of them', {
  of: modulesIn('renderer/ui'),
  broken: ({ imports: list }) => imports(list, ({ file }) => file?.startsWith('renderer/features/') ?? false),
  examples: { 'renderer/ui/A.tsx': `import { useVote } from '../features/screening/use-vote.ts'` },
})

test.each(layers)(
  'the compiler refuses in %s what these rules refuse, because an editor tells sooner than a test',
  (layer) => {
    const { references } = JSON.parse(textOf(`${layer}/tsconfig.json`))
    const named = references.map(({ path }: { path: string }) => path.replace('../', ''))
    expect(named.filter((other: string) => !below[layer]?.includes(other))).toEqual([])
  },
)

test('no module of the server needs itself through others, because such a circle can only be understood and loaded as a whole', () => {
  const server = new Map(
    all
      .filter(({ path }) => layerOf(path) === 'server')
      .map(({ path, imports: list }) => [path, list.flatMap(({ file, isType }) => (file && !isType ? [file] : []))]),
  )
  const circle = circleIn(server)
  expect(circle?.join(' -> ')).toBe(undefined)
  expect(
    circleIn(
      new Map([
        ['a', ['b']],
        ['b', ['c']],
        ['c', ['b']],
      ]),
    ),
  ).toEqual(['b', 'c', 'b'])
})

/** A way from a module back to itself, if there is one. */
function circleIn(modules: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const clear = new Set<string>()
  const follow = (path: string, way: readonly string[]): string[] | undefined => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
    if (clear.has(path)) return undefined
    for (const next of modules.get(path) ?? []) {
      const found = follow(next, [...way, path])
      if (found) return found
    }
    clear.add(path)
    return undefined
  }
  for (const path of modules.keys()) {
    const found = follow(path, [])
    if (found) return found
  }
  return undefined
}
