import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { reviewIn } from './open-file.ts'

it('finds the review that a command line names, and takes no switch or other file for one', () => {
  expect(reviewIn(['parallax', '--no-sandbox', 'Min oversikt.parallax'])).toBe(resolve('Min oversikt.parallax'))
  expect(reviewIn(['parallax', '/a/One.PARALLAX', '/a/Two.parallax'])).toBe(resolve('/a/Two.parallax'))
  expect(reviewIn(['parallax', '--file=/a/One.parallax', '/a/notes.txt'])).toBeUndefined()
  expect(reviewIn(['/opt/apps.parallax'])).toBeUndefined()
})
