import { spawn } from 'node:child_process'
import { needModernNode, root } from './lib/node.js'

// npm run dev: the app with live reload. The page reloads by itself; main, preload and server are built again at each
// change and the app is started again.

await needModernNode()
const { build, createServer } = await import('vite')
const { nodeBundles, pageBundle } = await import('./lib/build.js')
const { findElectron } = await import('./lib/electron.js')
const { hasDisplay } = await import('./lib/system.js')

const electron = hasDisplay() ? await findElectron(console.log) : null
if (!electron) {
  console.error('npm run dev needs a display and an Electron. `npm start -- --browser` serves the app without either.')
  process.exit(1)
}

const page = await createServer(pageBundle('development'))
await page.listen()
const url = page.resolvedUrls.local[0]
console.log(`The page is served at ${url} while developing.`)

let app
let waiting
let quitting = false
const bundles = Object.entries(nodeBundles('development'))
const built = new Set()
for (const [name, bundle] of bundles) {
  const watcher = await build({ ...bundle, build: { ...bundle.build, watch: {} } })
  watcher.on('event', ({ code, error }) => {
    if (code === 'ERROR') console.error(error.message)
    if (code !== 'END') return
    built.add(name)
    if (built.size < bundles.length) return
    // A change often concerns several bundles, which end together: one restart for all.
    clearTimeout(waiting)
    waiting = setTimeout(restart, 200)
  })
}

function restart() {
  if (app) {
    console.log('Starting the app again ...')
    app.removeAllListeners('exit')
    app.once('exit', start)
    app.kill()
  } else start()
}

function start() {
  if (quitting) return
  const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
  app = spawn(electron.path, [...asRoot, root, ...process.argv.slice(2)], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...electron.env, PARALLAX_RENDERER_URL: url },
  })
  // A window that a person closed ends the work.
  app.on('exit', quit)
}

function quit() {
  quitting = true
  app?.kill()
  process.exit(0)
}
process.on('SIGINT', quit)
process.on('SIGTERM', quit)
