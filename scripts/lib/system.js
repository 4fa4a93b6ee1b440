import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { root } from './node.js'
import { runTool, withTools } from './steps.js'

const isLinux = process.platform === 'linux'

/** What Electron and its tests need of a Debian or Ubuntu; where a name has a successor, the successor comes first. */
const packages = [
  ['xvfb'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libatk-bridge2.0-0t64', 'libatk-bridge2.0-0'],
  ['libdrm2'],
  ['fonts-liberation'],
]

/** Whether windows can be shown without starting anything. */
export function hasDisplay() {
  return !isLinux || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** The path of a Chromium to test in, or undefined where there is none. */
export async function findChromium() {
  const known = [
    process.env.PARALLAX_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/chromium-browser',
  ]
  const installed = known.find((path) => path && existsSync(path) && !isSnapStub(path))
  if (installed) return installed
  const { chromium } = await import('@playwright/test')
  const own = chromium.executablePath()
  return own && existsSync(own) ? own : undefined
}

/** The path of a Firefox to test in, or undefined where there is none. */
export function findFirefox() {
  const known = [process.env.PARALLAX_FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox']
  return known.find((path) => path && existsSync(path) && !isSnapStub(path))
}

/** The path of the driver of a WebKit to test in, or undefined where there is none. */
export function findWebKit() {
  return [process.env.PARALLAX_WEBKIT, '/usr/bin/WebKitWebDriver'].find((path) => path && existsSync(path))
}

/** Ubuntu's /usr/bin/chromium-browser is a script that only says to install a snap. */
function isSnapStub(path) {
  return readFileSync(path).subarray(0, 2000).toString('latin1').includes('snap install')
}

/**
 * Makes sure that the system has what the end-to-end tests need, installing it where that is possible (root on
 * Debian or Ubuntu; Playwright's own Chromium elsewhere).
 *
 * @param {string | undefined} electron path of the Electron binary
 * @returns {Promise<string[]>} what is still missing, each with the exact command that helps; empty when all is there
 */
export async function needSystem(electron) {
  let missing = await missingParts(electron)
  if (missing.length === 0) return []
  const apt = isLinux && existsSync('/usr/bin/apt-get')
  if (apt && process.getuid() === 0) {
    console.log(`Installing system packages (${missing.join(', ')}) ...`)
    await sh('apt-get update -q')
    await sh(
      `DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends ${wanted(missing).join(' ')}`,
    )
    missing = await missingParts(electron)
  }
  if (missing.includes('chromium')) {
    console.log("Fetching Playwright's Chromium ...")
    await runTool(['playwright', 'install', 'chromium'], { PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000' })
    missing = await missingParts(electron)
  }
  if (missing.length === 0) return []
  const command = apt
    ? `sudo apt-get update && sudo apt-get install -y ${wanted(missing).join(' ')}`
    : 'install Xvfb, GTK 3, NSS, ALSA and Chromium with the package manager of this system'
  return missing.map((part) => `${part} is missing. To get it: ${command}`)
}

/**
 * Installs the other two engines that a member may join a team with, where that can be done (root on Debian). Elsewhere
 * what is tested in them is left out.
 *
 * @returns {Promise<string[]>} what is left out, each with the command that helps
 */
export async function offerEngines() {
  const wanted = [
    ['Firefox', 'firefox-esr', findFirefox],
    ['WebKit', 'webkit2gtk-driver', findWebKit],
  ]
  const missing = () => wanted.filter(([, , find]) => !find())
  const names = missing().map(([, name]) => name)
  if (names.length === 0) return []
  if (isLinux && !isUbuntu() && existsSync('/usr/bin/apt-get') && process.getuid() === 0) {
    console.log(`Installing ${names.join(' and ')} ...`)
    await sh('apt-get update -q')
    await sh(`DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends ${names.join(' ')}`)
  }
  return missing().map(
    ([engine, name]) => `the tests in ${engine}, which is not here (on Debian: sudo apt-get install ${name})`,
  )
}

/** The parts that are missing: `xvfb`, `chromium`, `libraries of Electron`. */
async function missingParts(electron) {
  const missing = []
  if (!hasDisplay() && spawnSync('which', ['Xvfb']).status !== 0) missing.push('xvfb')
  if (isLinux && electron) {
    const linked = spawnSync('ldd', [electron], { encoding: 'utf8' })
    if (linked.status === 0 && linked.stdout.includes('not found')) missing.push('libraries of Electron')
  }
  if (!(await findChromium())) missing.push('chromium')
  return missing
}

function wanted(missing) {
  const names = packages.map((names) => names.find((name) => isInstallable(name)) ?? names.at(-1))
  return missing.includes('chromium') && isInstallable('chromium') && !isUbuntu() ? [...names, 'chromium'] : names
}

function isInstallable(name) {
  const shown = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' })
  return /Candidate: (?!\(none\))\S/.test(shown.stdout ?? '')
}

function isUbuntu() {
  return existsSync('/etc/os-release') && /^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'))
}

function sh(command) {
  return new Promise((resolve) => {
    spawn('sh', ['-c', command], { cwd: root, stdio: 'inherit', env: { ...process.env, ...withTools() } })
      .on('exit', (code) => resolve(code === 0))
      .on('error', () => resolve(false))
  })
}

/**
 * Starts a virtual display.
 *
 * @returns {Promise<{ display: string, stop: () => void }>} its name, for DISPLAY
 * @throws where Xvfb cannot be started
 */
export function startDisplay() {
  return new Promise((resolve, reject) => {
    const args = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']
    const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] })
    child.on('error', reject)
    child.on('exit', (code) => reject(new Error(`Xvfb ended with ${code}`)))
    child.stdio[3].once('data', (number) => resolve({ display: `:${String(number).trim()}`, stop: () => child.kill() }))
  })
}
