import { buildAll, isBuilt } from './lib/build.js'
import { findElectron } from './lib/electron.js'
import { findChromium, findFirefox, hasDisplay, startDisplay } from './lib/system.js'

/**
 * What must be there before the first end-to-end test: the built app, an Electron, a Chromium and a display. Found
 * here once, and told to the tests through the environment. Gives Playwright the function that tidies up.
 */
export default async function setUp() {
  if (!isBuilt()) await buildAll()
  const electron = await findElectron(console.log)
  if (!electron) throw new Error('No Electron could be had (see above), so nothing can be tested in it.')
  Object.assign(process.env, electron.env)
  process.env.PARALLAX_CHROMIUM = await findChromium()
  process.env.PARALLAX_FIREFOX = findFirefox() ?? ''
  if (hasDisplay()) return
  const { display, stop } = await startDisplay()
  process.env.DISPLAY = display
  return stop
}
