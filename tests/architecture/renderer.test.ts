import { expect, test } from 'vitest'
import { rule } from './rule.ts'
import { type Module, modulesIn, type Node, parseModule } from './source.ts'

const renderer = modulesIn('renderer')

const writers = ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'dangerouslySetInnerHTML', 'srcdoc', 'srcDoc', 'write']

rule('the window makes no markup of text, because titles and abstracts come from strangers', {
  of: renderer,
  broken: ({ nodes }) =>
    nodes.flatMap(({ node }) => {
      const name = writtenBy(node)
      return name !== undefined && writers.includes(name) ? [name] : []
    }),
  examples: {
    'renderer/a.tsx': 'export const A = ({ text }) => <p dangerouslySetInnerHTML={{ __html: text }} />',
    'renderer/b.ts': 'element.innerHTML = text',
    'renderer/c.ts': `element.insertAdjacentHTML('beforeend', text)`,
    'renderer/d.ts': 'document.write(text)',
    'renderer/e.tsx': 'export const props = { dangerouslySetInnerHTML: { __html: text } }',
  },
})

function writtenBy(node: Node): string | undefined {
  // What is put on the clipboard is a file, and becomes part of no page.
  const of = (node.object as Node | undefined)?.property as Node | undefined
  if (node.type === 'MemberExpression' && of?.name === 'clipboard') return undefined
  const inner = (
    node.type === 'MemberExpression' ? node.property : node.type === 'JSXAttribute' ? node.name : node.key
  ) as Node | undefined
  return inner && typeof inner.name === 'string' ? inner.name : undefined
}

rule('the window runs no text as a program, because its content policy forbids it and strangers write the texts', {
  of: renderer,
  broken: ({ globals }) => [...globals].filter((name) => name === 'eval' || name === 'Function'),
  examples: {
    'renderer/a.ts': 'eval(text)',
    'renderer/b.ts': `export const run = new Function('a', text)`,
  },
})

rule('the window has nothing of Node or the server, because it also runs in a browser', {
  of: renderer,
  broken: ({ imports, globals }) => [
    ...imports.filter(({ name }) => /^node:|^@orpc\/server/.test(name)).map(({ name }) => name),
    ...[...globals].filter((name) => ['process', 'Buffer', 'require', '__dirname'].includes(name)),
  ],
  examples: {
    'renderer/a.ts': `import { join } from 'node:path'`,
    'renderer/b.ts': `import { implement } from '@orpc/server'`,
    'renderer/c.ts': 'export const platform = process.platform',
  },
})

/** The commands that a module puts into the table: whatever has an id, a label and something to run. */
function commandsOf({ nodes }: Pick<Module, 'nodes'>): string[] {
  return nodes.flatMap(({ node }) => {
    if (node.type !== 'ObjectExpression') return []
    const named = new Map(
      (node.properties as Node[]).flatMap((one) =>
        one.type === 'Property' && 'name' in (one.key as Node)
          ? [[String((one.key as Node).name), one.value as Node]]
          : [],
      ),
    )
    const id = named.get('id')?.value
    return typeof id === 'string' && id.includes('.') && named.has('label') && named.has('run') ? [id] : []
  })
}

/** Rooms that do the same kind of thing each in its own way, of which one is shown at a time. */
const alternatives = [
  ['features/charting/AnswersRoom.tsx', 'features/charting/use-differences-commands.ts'],
  ['features/duplicates/MergedRoom.tsx', 'features/duplicates/ReportOrigin.tsx'],
  ['features/studies/use-study-commands.ts', 'features/studies/use-suggestion-commands.ts'],
].map((pair) => pair.map((path) => `renderer/${path}`).join(' '))

test('a command is made once where it is shown, because of two with one name nobody can say which a key would run', () => {
  const all = renderer.flatMap((module) => commandsOf(module).map((id) => ({ id, path: module.path })))
  expect(all.length).toBeGreaterThan(100)
  const places = [...Map.groupBy(all, ({ id }) => id).values()].filter((list) => list.length > 1)
  expect(places.filter((list) => !alternatives.includes(list.map(({ path }) => path).join(' ')))).toEqual([])
  const one = parseModule('renderer/a.ts', `useCommands([{ id: 'a.b', label: t('a'), keys: 'o', run: () => act() }])`)
  expect(commandsOf(one)).toEqual(['a.b'])
})
