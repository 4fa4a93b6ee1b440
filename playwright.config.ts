import { defineConfig, type Project } from '@playwright/test'
import { findFirefox } from './scripts/lib/system.js'

// Every test runs twice: in the real desktop app and, over HTTP, in Chromium (see tests/e2e/app.ts). What only one of them
// has is tested in *.desktop.spec.ts or *.browser.spec.ts, so that nothing needs to be skipped. Where there is a Firefox, the
// tests that are tagged @firefox run in it too: what a member does who joins a team. PARALLAX_FIREFOX_ALL=1 takes all that
// run in Chromium; some of them need what Playwright cannot do with a Firefox that is not its own (emulated media, axe).
const firefox: Project = {
  name: 'firefox',
  testIgnore: '**/*.desktop.spec.ts',
  grep: process.env.PARALLAX_FIREFOX_ALL ? undefined : /@firefox/,
}

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/test/e2e',
  globalSetup: './scripts/e2e-setup.js',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'out/test/playwright.json' }]],
  projects: [
    { name: 'electron', testIgnore: '**/*.browser.spec.ts' },
    { name: 'browser', testIgnore: '**/*.desktop.spec.ts' },
    ...(findFirefox() ? [firefox] : []),
  ],
})
