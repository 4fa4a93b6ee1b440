import { runInNewContext } from 'node:vm'
import { expect, test } from 'vitest'
import { rule } from './rule.ts'
import { modulesIn, type Node, textOf } from './source.ts'

const shared = modulesIn('shared')

/** The libraries of each part of shared. */
const libraries: [folder: string, allowed: readonly string[]][] = [
  ['shared/contract/', ['zod', '@orpc/contract']],
  ['shared/domain/charting/', ['zod', 'jsep']],
  [
    'shared/domain/highlights/',
    ['@orama/stemmers/english', '@orama/stemmers/norwegian', '@orama/stemmers/swedish', '@orama/stemmers/danish'],
  ],
  ['shared/domain/evidence/pictures/', ['zod', 'd3-scale', 'd3-shape']],
  ['shared/domain/ranking/', ['zod', 'franc']],
  ['shared/domain/evidence/write/', ['xlsx']],
  ['shared/domain/flow/write/', ['zod', 'fflate']],
  ['shared/domain/imports/write/', ['xlsx']],
  ['shared/domain/imports/read/', ['zod', 'saxes', 'xlsx', 'fflate', '@retorquere/bibtex-parser']],
  ['shared/domain/', ['zod']],
]

rule('shared uses named libraries only, because it runs in a browser, a server and a test alike', {
  of: shared,
  broken: ({ path, imports }) => {
    const allowed = libraries.find(([folder]) => path.startsWith(folder))?.[1] ?? []
    return imports.filter(({ name, file }) => file === undefined && !allowed.includes(name)).map(({ name }) => name)
  },
  examples: {
    'shared/domain/a/a.ts': `import { readFileSync } from 'node:fs'`,
    'shared/domain/a/b.ts': `import { SaxesParser } from 'saxes'`,
    'shared/contract/a.ts': `import type { WebContents } from 'electron'`,
    'shared/domain/imports/read/a.ts': `const papa = await import('papaparse')`,
  },
})

/** What the language itself has, without any host. */
const ofTheLanguage = new Set<string>(runInNewContext('Object.getOwnPropertyNames(globalThis)'))
ofTheLanguage.delete('console')
ofTheLanguage.delete('eval')

rule('shared uses what the language has and nothing of a host, because it has neither window nor Node', {
  of: shared,
  broken: ({ globals }) => [...globals].filter((name) => !ofTheLanguage.has(name)),
  examples: {
    'shared/domain/a.ts': 'export const width = window.innerWidth',
    'shared/domain/b.ts': `export const title = () => document.title`,
    'shared/domain/c.ts': `localStorage.setItem('a', 'b')`,
    'shared/domain/d.ts': 'export const home = process.env.HOME',
    'shared/domain/e.ts': `export const bytes = (text: string) => Buffer.from(text)`,
    'shared/domain/f.ts': 'console.log(1)',
  },
})

rule('the domain reads no clock and rolls no dice, because the same facts must give the same answer', {
  of: modulesIn('shared/domain'),
  broken: ({ nodes, text }) =>
    nodes.filter(({ node }) => isClockOrDice(node)).map(({ node }) => text.slice(node.start, node.end)),
  examples: {
    'shared/domain/a.ts': 'export const now = Date.now()',
    'shared/domain/b.ts': 'export const today = () => new Date()',
    'shared/domain/c.ts': 'export const chosen = Math.random() < 0.5',
  },
})

function isClockOrDice(node: Node): boolean {
  const nameOf = (inner: unknown) => (inner as Node | undefined)?.name
  if (node.type === 'NewExpression') return nameOf(node.callee) === 'Date' && (node.arguments as Node[]).length === 0
  if (node.type !== 'MemberExpression') return false
  return ['Date.now', 'Math.random'].includes(`${nameOf(node.object)}.${nameOf(node.property)}`)
}

test('the compiler knows no host in shared, because an editor tells sooner than a test', () => {
  const base = JSON.parse(textOf('tsconfig.base.json')).compilerOptions
  const own = JSON.parse(textOf('shared/tsconfig.json')).compilerOptions
  expect({ ...base, ...own }).toMatchObject({ lib: ['es2024'], types: [] })
})
