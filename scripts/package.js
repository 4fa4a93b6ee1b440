import { needModernNode, root } from './lib/node.js'

// npm run package [-- electron-builder's arguments]: builds the app and its installers for this system (electron-builder.yml) into dist/.
// Where Electron's own downloads cannot be reached, it packs what can be packed without them: the linux folder and zip, around
// the Electron that `npm start` uses. Such a package is a proof, not a release, and its folder says so.

await needModernNode()
const { buildAll, isBuilt } = await import('./lib/build.js')
const { findElectron, sevenZip } = await import('./lib/electron.js')
const { isPrepared } = await import('./lib/prepare.js')
const { runTool } = await import('./lib/steps.js')

if (!isBuilt()) {
  console.log('Building the app ...')
  await buildAll()
}
const electron = await findElectron(console.log)
if (!electron) {
  console.error('No Electron could be had, so there is nothing to package the app with.')
  process.exit(1)
}
const given = process.argv.slice(2)
if (!isPrepared(electron)) process.exit((await runTool(['electron-builder', ...given])) ? 0 : 1)

console.log(
  `Packaging around Electron ${electron.version} from ${electron.dist}: for trying out only. ` +
    'AppImage and deb need downloads that cannot be reached from here.',
)
const targets = given.length ? given : ['--linux', 'dir', 'zip']
const around = [
  `-c.electronDist=${electron.dist}`,
  `-c.electronVersion=${electron.version}`,
  '-c.directories.output=dist/trial',
  '-c.compression=store',
]
const well = await runTool(['electron-builder', ...targets, ...around], { ELECTRON_BUILDER_7ZIP_PATH: sevenZip() })
if (well) console.log(`Packed into ${root}dist/trial.`)
process.exit(well ? 0 : 1)
