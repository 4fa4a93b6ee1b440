import { expect, test } from 'vitest'
import { rule } from './rule.ts'
import { type Import, type Module, modulesIn, parseModule, textOf } from './source.ts'

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
const modulesOf = (layer: string) => all.filter(({ path }) => layerOf(path) === layer)
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

test.each(['shared', 'db', 'server', 'electron'])(
  'no module of %s needs itself through others, because such a circle can only be understood and loaded as a whole',
  (layer) => {
    expect(circleIn(modulesOf(layer), ({ isType }) => !isType)).toEqual([])
  },
)

test('no file of the window needs itself through others, even for a type, because none of them could then be understood alone', () => {
  expect(circleIn(modulesOf('renderer'))).toEqual([])
})

test('a circle would be found, because a rule that cannot fail holds nothing', () => {
  const leadingTo = {
    a: `import { b } from './b.ts'`,
    b: `import type { C } from './c.ts'`,
    c: `export * from './b.ts'`,
  }
  const modules = Object.entries(leadingTo).map(([name, text]) => parseModule(`db/${name}.ts`, text))
  expect(circleIn(modules)).toEqual(['db/b.ts', 'db/c.ts', 'db/b.ts'])
  expect(circleIn(modules, ({ isType }) => !isType)).toEqual([])
  expect(circleIn(modules.slice(0, 2))).toEqual([])
})

/** A way from a module back to itself by those of its imports that count; nothing where there is none. */
function circleIn(modules: readonly Module[], counts: (one: Import) => boolean = () => true): string[] {
  const next = new Map(
    modules.map(({ path, imports: list }) => [path, list.filter(counts).flatMap(({ file }) => file ?? [])]),
  )
  const clear = new Set<string>()
  const follow = (path: string, way: readonly string[]): string[] => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
    if (clear.has(path)) return []
    for (const file of next.get(path) ?? []) {
      const found = follow(file, [...way, path])
      if (found.length > 0) return found
    }
    clear.add(path)
    return []
  }
  for (const path of next.keys()) {
    const found = follow(path, [])
    if (found.length > 0) return found
  }
  return []
}
