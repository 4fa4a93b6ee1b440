import type { Plan } from './screening.ts'

/** Include, exclude, maybe, and exclude for the first reason. */
export const leadVotes: Plan = {
  school: 'i',
  aalesund: 'i',
  coaching: 'i',
  dogs: '1',
  mentors: 'i',
  benefits: 'e',
  health: 'm',
  farms: 'i',
}
export const secondVotes: Plan = {
  school: 'i',
  aalesund: 'i',
  coaching: 'e',
  dogs: 'e',
  mentors: 'i',
  benefits: 'i',
  health: 'm',
  farms: 'i',
}
export const thirdVotes: Plan = { coaching: 'i', benefits: 'e' }
