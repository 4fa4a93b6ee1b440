import { needModernNode, root } from './lib/node.js'

needModernNode()
const { spawn } = await import('node:child_process')
const { findElectron } = await import('./lib/electron.js')
const { buildAll, isBuilt } = await import('./lib/build.js')

// npm start [-- --browser] [-- FILE.parallax]: builds what has changed and opens the app in its window, or, where there
// can be none or --browser asks for it, serves it to a browser on this machine.

const say = (sentence) => console.log(sentence)
const args = process.argv.slice(2)
const wantsBrowser = args.includes('--browser')
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)

if (!isBuilt()) {
  say('Building the app (a few seconds, only when something has changed) ...')
  await buildAll()
}

if (wantsBrowser) run(process.execPath, ['scripts/serve.ts'])
else if (!hasDisplay) {
  say('There is no display here, so Parallax is served to a browser on this machine instead.')
  run(process.execPath, ['scripts/serve.ts'])
} else {
  const electron = await findElectron(say)
  if (electron) {
    say(`Opening Parallax on Electron ${electron.version}.`)
    const asRoot = process.platform === 'linux' && process.getuid() === 0 ? ['--no-sandbox'] : []
    run(electron.path, [...asRoot, root, ...args.filter((arg) => arg !== '--browser')], electron.env)
  } else {
    say('No Electron could be had, so Parallax is served to a browser on this machine instead.')
    run(process.execPath, ['scripts/serve.ts'])
  }
}

/** Runs a program to its end and ends with its status; Ctrl+C reaches it. */
function run(program, programArgs, env = {}) {
  const child = spawn(program, programArgs, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } })
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
  child.on('error', (error) => {
    console.error(`Could not start ${program}: ${error.message}`)
    process.exit(1)
  })
  child.on('exit', (code) => process.exit(code ?? 1))
}
