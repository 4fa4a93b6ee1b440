import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{shared,db,server,electron,renderer,tests,samples,scripts}/**/*.test.ts'],
    exclude: ['tests/e2e/**'],
    testTimeout: 60_000,
  },
})
