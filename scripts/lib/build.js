import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, join, relative } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { root } from './node.js'

const out = join(root, 'out')
// Electron 33 is the oldest that runs this (see prepare.js): its Node for main, its Chrome for the page.
const nodeTarget = 'node20'
const pageTarget = 'chrome130'
const extensions = ['.ts', '.tsx', '.mjs', '.js', '.json']

/**
 * One of the three bundles that run in Node, with a file for each entry. Everything is bundled but what cannot be: Node,
 * Electron and what is written in other languages, the database and the rasteriser.
 */
function nodeBundle(name, entries, format, target, mode) {
  return {
    configFile: false,
    root,
    mode,
    logLevel: 'warn',
    resolve: { extensions },
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3', '@resvg/resvg-js'] },
    build: {
      ssr: true,
      outDir: join(out, name),
      emptyOutDir: true,
      target,
      minify: false,
      sourcemap: true,
      rolldownOptions: {
        input: entries.map((entry) => join(root, entry)),
        output: {
          format,
          // The ending says what a file is: the server is also loaded where no package.json is near.
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].mjs',
          chunkFileNames: '[name]-[hash].mjs',
          ...(format === 'cjs' ? { codeSplitting: false } : {}),
        },
      },
    },
  }
}

/** The configurations of the three Node bundles, by name. */
export function nodeBundles(mode = 'production') {
  return {
    main: nodeBundle('main', ['electron/main/main.ts'], 'es', nodeTarget, mode),
    preload: nodeBundle('preload', ['electron/preload/preload.ts'], 'cjs', nodeTarget, mode),
    server: nodeBundle(
      'server',
      [
        'server/process.ts',
        'server/imports/read-thread.ts',
        'server/attachments/pdf-thread.ts',
        'server/flow/as-of-thread.ts',
        'server/bundle/bundle-thread.ts',
        'server/ranking/ranking-thread.ts',
        'server/backups/backup-thread.ts',
        'server/packets/packet-thread.ts',
      ],
      'es',
      'node22',
      mode,
    ),
  }
}

const pdfjs = join(root, 'node_modules', 'pdfjs-dist')

/** What pdf.js asks for by name while it reads a file: characters of CJK, the fonts that every PDF may name, decoders. With their licences. */
function pdfjsFiles() {
  const every = (folder, ending) =>
    readdirSync(join(pdfjs, folder))
      .filter((name) => ending.test(name))
      .map((name) => join(folder, name))
  return [
    ...every('cmaps', /\.bcmap$|^LICENSE/),
    ...every('standard_fonts', /\.(pfb|ttf)$|^LICENSE/),
    ...every('wasm', /_nowasm_fallback\.js$|^LICENSE.*(JBIG2|OPENJPEG)$/),
  ]
}

/** Gives the page those files at `pdfjs/` of its own origin, for nothing is fetched from elsewhere. */
function pdfjsPlugin() {
  return {
    name: 'pdfjs-files',
    generateBundle() {
      for (const file of pdfjsFiles())
        this.emitFile({
          type: 'asset',
          fileName: `pdfjs/${basename(file)}`,
          source: readFileSync(join(pdfjs, file)),
        })
    },
    configureServer(server) {
      const files = new Map(pdfjsFiles().map((file) => [`/${basename(file)}`, join(pdfjs, file)]))
      server.middlewares.use('/pdfjs', (request, response, next) => {
        const file = files.get(request.url)
        if (!file) return next()
        if (file.endsWith('.js')) response.setHeader('Content-Type', 'text/javascript')
        response.end(readFileSync(file))
      })
    },
  }
}

/** The configuration of the page: a plain Vite React app. */
export function pageBundle(mode = 'production') {
  return {
    configFile: false,
    root: join(root, 'renderer'),
    mode,
    logLevel: 'warn',
    resolve: { extensions },
    plugins: [react(), pdfjsPlugin()],
    build: { outDir: join(out, 'renderer'), emptyOutDir: true, target: pageTarget, sourcemap: true },
    server: { host: '127.0.0.1', strictPort: false },
  }
}

const sources = ['shared', 'db', 'server', 'electron', 'renderer', 'scripts/lib/build.js', 'package-lock.json']
const stamp = join(out, 'built.json')

/** What the sources look like: changes whenever a file is added, removed or written. */
function fingerprint() {
  const hash = createHash('sha256')
  const visit = (path) => {
    const found = statSync(path)
    if (found.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name))
    else if (!path.endsWith('.test.ts')) hash.update(`${relative(root, path)} ${found.size} ${found.mtimeMs}\n`)
  }
  for (const source of sources) visit(join(root, source))
  return hash.digest('hex')
}

/** Whether `out/` was built from the sources as they are. */
export function isBuilt() {
  return existsSync(stamp) && JSON.parse(readFileSync(stamp, 'utf8')).fingerprint === fingerprint()
}

/**
 * Builds main, preload, server and page into `out/`.
 *
 * @throws the bundler's error, which names file and line
 */
export async function buildAll() {
  const before = fingerprint()
  for (const bundle of [...Object.values(nodeBundles()), pageBundle()]) await build(bundle)
  mkdirSync(out, { recursive: true })
  writeFileSync(stamp, JSON.stringify({ fingerprint: before }))
}
