import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Begins with the walks of non-interference, which take minutes each: what begins last is waited for with one core. */
class WalksFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isWalk = ({ moduleId }: TestSpecification) => moduleId.includes('/tests/non-interference/')
    const sorted = await super.sort(files)
    return [...sorted.filter(isWalk), ...sorted.filter((file) => !isWalk(file))]
  }
}

/** `unit`: the tests beside the code, for every commit. `whole`: what takes the system as a whole, and its time. */
export default defineConfig({
  test: {
    // Vitest leaves one core free: on a machine of two that is half of it.
    maxWorkers: '100%',
    sequence: { sequencer: WalksFirst },
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
