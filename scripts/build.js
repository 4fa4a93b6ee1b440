import { needModernNode } from './lib/node.js'

await needModernNode()
const { buildAll, isBuilt } = await import('./lib/build.js')

if (isBuilt() && !process.argv.includes('--force')) console.log('The app is built and up to date.')
else {
  const started = Date.now()
  await buildAll()
  console.log(`Built the app in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}
