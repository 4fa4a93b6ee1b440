import { defineConfig, type Project } from '@playwright/test'
import { findFirefox } from './scripts/lib/system.js'

// Every journey runs in the real desktop app (see tests/e2e/app.ts); what only a browser has is in *.browser.spec.ts, what only
// the desktop has in *.desktop.spec.ts. The window of the desktop app is Chromium too, so over HTTP a journey runs again only
// where the way there makes a difference: those tagged @browser (files up and down, what is kept in the browser, what a
// policy of the page forbids) and @firefox, what a member does who joins a team, which runs in Firefox too where there is
// one. PARALLAX_EVERYWHERE=1 takes every journey in each; in Firefox some of them need what Playwright cannot do with a
// Firefox that is not its own (emulated media, axe).
const everywhere = Boolean(process.env.PARALLAX_EVERYWHERE)
const browser: Project = {
  name: 'browser',
  testIgnore: '**/*.desktop.spec.ts',
  grep: everywhere ? undefined : /\.browser\.spec|@browser|@firefox/,
}
const firefox: Project = {
  name: 'firefox',
  testIgnore: '**/*.desktop.spec.ts',
  grep: everywhere ? undefined : /@firefox/,
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
  projects: [{ name: 'electron', testIgnore: '**/*.browser.spec.ts' }, browser, ...(findFirefox() ? [firefox] : [])],
})
