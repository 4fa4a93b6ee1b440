import { defineConfig } from '@playwright/test'

// Every test runs twice: in the real desktop app and, over HTTP, in Chromium (see tests/e2e/app.ts).
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'out/test/e2e',
  globalSetup: './scripts/e2e-setup.js',
  timeout: 120_000,
  expect: { timeout: 15_000 },
  fullyParallel: false,
  workers: 1,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'out/test/playwright.json' }]],
  projects: [{ name: 'electron' }, { name: 'browser' }],
})
