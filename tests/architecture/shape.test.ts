import { expect, test } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { rule } from './rule.ts'
import { filesIn, type Module, modulesIn, textOf } from './source.ts'

const longest = 400

test('a file has fewer than 400 lines, because one purpose fits on a few screens', () => {
  const lines = (text: string) => text.split('\n').length
  const files = filesIn('shared', 'db', 'server', 'electron', 'renderer', 'scripts', 'tests', 'samples')
  const code = files.filter((path) => /\.(tsx?|js|css)$/.test(path))
  expect(code.length).toBeGreaterThan(0)
  expect(code.filter((path) => lines(textOf(path)) > longest)).toEqual([])
})

rule('an exported function says what it is for, because its name cannot say units, errors and sources', {
  of: modulesIn('shared/domain', 'db', 'server'),
  broken: (module) =>
    module.nodes.flatMap(({ node }) => {
      const declaration = node.declaration as { type: string; id?: { name: string } } | null | undefined
      if (node.type !== 'ExportNamedDeclaration' || declaration?.type !== 'FunctionDeclaration') return []
      return isSaid(module, node.start) ? [] : [declaration.id?.name ?? '']
    }),
  examples: {
    'db/a.ts': 'export function f(): void {}',
    'db/b.ts': '/** Of another. */\nconst a = 1\nexport function f(): number { return a }',
    'db/c.ts': '// No docstring.\nexport async function f(): Promise<void> {}',
  },
})

/** Whether a docstring ends where this begins. */
function isSaid({ comments, text }: Module, start: number): boolean {
  return comments.some(
    ({ value, end }) => value.startsWith('*') && end <= start && text.slice(end, start).trim() === '',
  )
}

/** Folders of a layer that are no feature of the review. */
const besides = ['cli', 'http', 'sample']
const foldersOf = (layer: string) => [
  ...new Set(filesIn(layer).flatMap((path) => path.slice(layer.length + 1).match(/^([^/]+)\//)?.[1] ?? [])),
]

test('a feature has one word in every layer, because the files that bear it are then the whole slice', () => {
  const features = Object.keys(contract).sort()
  expect(features).toEqual(
    filesIn('shared/contract')
      .map((path) => path.replace(/^.*\/|\.ts$/g, ''))
      .filter((name) => !['base', 'desktop', 'index'].includes(name)),
  )
  expect(foldersOf('server').filter((name) => !besides.includes(name))).toEqual(features)
  expect(foldersOf('renderer/features')).toEqual(features)
})

test('the tree of ARCHITECTURE.md names every folder, because a map that lacks a street misleads', () => {
  const [, tree = ''] = textOf('docs/ARCHITECTURE.md').split('```')
  const named = new Set(tree.match(/[\w-]+\//g))
  const all = filesIn(
    'bin',
    'build',
    'db',
    'docs',
    'electron',
    'renderer',
    'samples',
    'scripts',
    'server',
    'shared',
    'tests',
  )
  const depth = (path: string) => (/^(shared\/domain|renderer\/features)\//.test(path) ? 3 : 2)
  const folders = all.flatMap((path) => path.split('/').slice(0, -1).slice(0, depth(path)))
  expect([...new Set(folders)].filter((folder) => !named.has(`${folder}/`))).toEqual([])
})
