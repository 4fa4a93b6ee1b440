import { defineConfig } from 'vitest/config'

/** `unit`: the tests beside the code, for every commit. `whole`: what takes the system as a whole, and its time. */
export default defineConfig({
  test: {
    // Vitest leaves one core free: on a machine of two that is half of it.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{shared,db,server,electron,renderer,scripts}/**/*.test.ts', 'tests/architecture/**/*.test.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'whole',
          include: ['{tests,samples}/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/architecture/**'],
          testTimeout: 240_000,
        },
      },
    ],
  },
})
