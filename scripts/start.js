import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { needModernNode, root, run } from './lib/node.js'

// npm start [-- --browser] [-- FILE.parallax]: builds what has changed and opens the app in its window, or, where there
// can be none or --browser asks for it, serves it to a browser on this machine.

await needModernNode()
const { findElectron } = await import('./lib/electron.js')
const { buildAll, isBuilt } = await import('./lib/build.js')

const documents = join(homedir(), 'Documents')
const say = (sentence) => console.log(sentence)
const args = process.argv.slice(2)
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

if (!isBuilt()) {
  say('Building the app (a few seconds, only when something has changed) ...')
  await buildAll()
}
process.exit(args.includes('--browser') ? await serve() : await open())

async function open() {
  if (!hasDisplay) {
    say('There is no display here, so Parallax is served to a browser on this machine instead.')
    return serve()
  }
  const electron = await findElectron(say)
  if (!electron) {
    say('No Electron could be had, so Parallax is served to a browser on this machine instead.')
    return serve()
  }
  say(`Opening Parallax on Electron ${electron.version}.`)
  const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
  return run(electron.path, [...asRoot, root, ...args], { cwd: root, env: { ...process.env, ...electron.env } })
}

function serve() {
  const folder = process.env.PARALLAX_FOLDER || join(existsSync(documents) ? documents : homedir(), 'Parallax')
  say(`Reviews are kept in ${folder}. Open this address in a browser on this machine; Ctrl+C stops it:`)
  return run(process.execPath, ['bin/parallax.js', 'serve', folder], { cwd: root })
}
