import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { hostMigrations } from '#db/host/migrations/index.ts'
import { migrations } from '#db/migrations/index.ts'
import { rule } from './rule.ts'
import { filesIn, modulesIn, textOf } from './source.ts'

const outside = modulesIn('shared', 'server', 'electron', 'renderer')

rule('only db knows SQLite, because another way to the file would be another truth', {
  of: outside,
  broken: ({ imports }) => imports.filter(({ name }) => /sqlite/.test(name)).map(({ name }) => name),
  examples: {
    'server/a.ts': `import Sqlite from 'better-sqlite3'`,
    'server/b.ts': `import type { Database } from 'better-sqlite3'`,
    'electron/main/a.ts': `const { DatabaseSync } = await import('node:sqlite')`,
  },
})

const sql =
  /\b(SELECT\s[^;]*\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|(CREATE|DROP|ALTER)\s+(TEMP\s+|VIRTUAL\s+|UNIQUE\s+)?(TABLE|INDEX|TRIGGER|VIEW)|PRAGMA)\b/

rule('only db speaks SQL, because a query is then a named function that can be found, tested and changed once', {
  of: outside,
  broken: ({ nodes }) =>
    nodes
      .map(({ node }) => (node.type === 'TemplateElement' ? (node.value as { raw: string }).raw : node.value))
      .filter((value): value is string => typeof value === 'string' && sql.test(value)),
  examples: {
    'server/a.ts': `db.all('SELECT id FROM report')`,
    'server/b.ts': 'db.run(`UPDATE report SET title = 1`)',
    'server/c.ts': `db.exec('PRAGMA foreign_keys = OFF')`,
  },
})

rule('nothing is updated or deleted in what is kept, because a fact that was said stays said', {
  of: modulesIn('db').filter(({ path }) => !path.startsWith('db/migrations/')),
  broken: ({ path, text }) =>
    [...text.matchAll(/\b(UPDATE|DELETE FROM|REPLACE INTO)\s+(fact|file|file_part|record)\b/g)]
      .map(([found]) => found)
      // What is staged is not kept yet, and the database itself refuses to delete what is.
      .filter((found) => !(path === 'db/staging.ts' && /^DELETE FROM (record|file_part)$/.test(found))),
  examples: {
    'db/a.ts': `db.run('DELETE FROM fact WHERE id = ?', id)`,
    'db/staging.ts': `db.run('DELETE FROM file WHERE hash = ?', hash)`,
    'db/b.ts': `db.run('INSERT OR REPLACE INTO record (id) VALUES (?)', id)`,
  },
})

test.each([
  ['db/migrations', migrations.length],
  ['db/host/migrations', hostMigrations.length],
])(
  'each of %s is one numbered file with a test beside it, because a file of yesterday must open tomorrow',
  (folder, count) => {
    const files = filesIn(folder).map((path) => basename(path))
    const numbered = files.filter((name) => /^\d{4}-[a-z-]+\.ts$/.test(name))
    const rest = files.filter((name) => name !== 'index.ts' && !numbered.includes(name))
    expect(numbered.map((name) => Number(name.slice(0, 4)))).toEqual(Array.from({ length: count }, (_, i) => i + 1))
    expect(rest).toEqual(numbered.map((name) => name.replace('.ts', '.test.ts')))
    const order = [...textOf(`${folder}/index.ts`).matchAll(/'\.\/(\d{4}-[a-z-]+\.ts)'/g)].map((match) => match[1])
    expect(order).toEqual(numbered)
  },
)
