import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync } from 'vite'

// The project's own source as the rules look at it: parsed, never run.

const root = fileURLToPath(new URL('../..', import.meta.url))

/** A node of the syntax tree (ESTree with TypeScript, as Oxc gives it). */
export interface Node {
  type: string
  start: number
  end: number
  [key: string]: unknown
}

export interface Import {
  /** What stands between the quotes. */
  name: string
  /** Nothing of it is left when the types are stripped. */
  isType: boolean
  /** The file it leads to, from the root of the project; undefined for a library. */
  file: string | undefined
}

export interface Module {
  /** From the root of the project, with forward slashes. */
  path: string
  text: string
  imports: Import[]
  nodes: { node: Node; parent: Node | undefined }[]
  /** The names of values that come from nowhere in the module: globals. */
  globals: Set<string>
  comments: { value: string; start: number; end: number }[]
}

/** The paths of all files under these folders, from the root of the project. */
export function filesIn(...folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/')),
    )
    .sort()
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** The modules under these folders, without their tests. */
export function modulesIn(...folders: string[]): Module[] {
  return filesIn(...folders)
    .filter((path) => /\.tsx?$/.test(path) && !isTest(path))
    .map(moduleAt)
}

/** Tests and what only tests are made of. */
function isTest(path: string): boolean {
  return /\.(test|fixture|arbitrary)\.tsx?$/.test(path)
}

function moduleAt(path: string): Module {
  return parseModule(path, textOf(path))
}

/** Reads one module from its text. Its path says what its relative imports lead to. */
export function parseModule(path: string, text: string): Module {
  const { program, comments, errors } = parseSync(path, text)
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`)
  const nodes = [...walk(program as unknown as Node, undefined)]
  return { path, text, nodes, comments, imports: importsOf(path, nodes), globals: globalsOf(nodes) }
}

function* walk(node: Node, parent: Node | undefined): Generator<{ node: Node; parent: Node | undefined }> {
  yield { node, parent }
  for (const value of Object.values(node)) {
    for (const inner of Array.isArray(value) ? value : [value]) {
      if (typeof inner === 'object' && inner !== null && typeof inner.type === 'string') yield* walk(inner, node)
    }
  }
}

function importsOf(path: string, nodes: Module['nodes']): Import[] {
  return nodes.flatMap(({ node }) => {
    const source = node.source as Node | undefined
    if (!source || typeof source.value !== 'string') return []
    const name = source.value
    return [{ name, isType: isTypeOnly(node), file: target(path, name) }]
  })
}

function isTypeOnly(node: Node): boolean {
  if (node.type === 'TSImportType' || node.importKind === 'type' || node.exportKind === 'type') return true
  const specifiers = (node.specifiers ?? []) as Node[]
  return specifiers.length > 0 && specifiers.every((one) => one.importKind === 'type' || one.exportKind === 'type')
}

/** Relative imports and those of package.json's `imports`. */
function target(path: string, name: string): string | undefined {
  if (name.startsWith('.')) return posix.normalize(posix.join(dirname(path), name))
  return name.startsWith('#') ? name.slice(1) : undefined
}

/** Names that are used as values and declared nowhere in the module. */
function globalsOf(nodes: Module['nodes']): Set<string> {
  const declared = new Set(nodes.flatMap(({ node }) => declaredBy(node)))
  const used = nodes.flatMap(({ node, parent }) => (parent && isValue(node, parent) ? [node.name as string] : []))
  return new Set(used.filter((name) => !declared.has(name)))
}

function declaredBy(node: Node): string[] {
  if (/^Import.*Specifier$/.test(node.type)) return namesIn(node.local)
  if (/^(VariableDeclarator|(Function|Class)(Declaration|Expression))$/.test(node.type)) {
    return [...namesIn(node.id), ...namesIn(node.params)]
  }
  if (node.type === 'ArrowFunctionExpression') return namesIn(node.params)
  return node.type === 'CatchClause' ? namesIn(node.param) : []
}

/** The names that a pattern gives. */
function namesIn(pattern: unknown): string[] {
  if (Array.isArray(pattern)) return pattern.flatMap(namesIn)
  const node = pattern as Node | null | undefined
  if (!node) return []
  if (node.type === 'Identifier') return [node.name as string]
  return [node.properties, node.elements, node.value, node.left, node.argument].flatMap(namesIn)
}

function isValue(node: Node, parent: Node): boolean {
  if (node.type !== 'Identifier' || /^(TS|Import|Export|Label|Break|Continue)/.test(parent.type)) return false
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed === true
  if (/^(Property|MethodDefinition|PropertyDefinition)$/.test(parent.type)) {
    return parent.value === node || parent.computed === true
  }
  return true
}
