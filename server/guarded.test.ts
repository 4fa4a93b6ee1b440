import { expect, test } from 'vitest'
import { Problem } from '#shared/domain/problem.ts'
import { telling } from './guarded.ts'
import type { Door } from './session.ts'
import { finish } from './work.ts'

test('what goes wrong in the middle of something long tells a guest the name of a file, and no place on the host', async () => {
  const file = '/srv/reviews/Sleep.parallax'
  const told = async (door: Door) => {
    const work = (async function* () {
      yield { doing: 'copying' }
      throw new Problem('disk-full', `The disk is full: ${file} could not be saved.`, { file })
    })()
    return finish(telling(work, door)).catch(({ message, data }) => ({ message, file: data.file }))
  }
  const name = 'Sleep.parallax'
  expect(await told('guest')).toEqual({ message: `The disk is full: ${name} could not be saved.`, file: name })
  expect(await told('desktop')).toEqual({ message: `The disk is full: ${file} could not be saved.`, file })
})
