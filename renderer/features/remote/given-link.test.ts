import { expect, test } from 'vitest'
import { invitationIn } from './given-link.ts'

const given = (texts: Record<string, string>) => ({ getData: (type: string) => texts[type] ?? '' })
const link = 'https://10.0.0.5:7443/#/join/ABCD-EFGH'

test('an invitation is taken as text or as a link that was dragged', () => {
  expect(invitationIn(given({ 'text/plain': ` ${link}\n` }))).toBe(link)
  expect(invitationIn(given({ 'text/uri-list': link, 'text/plain': 'Join' }))).toBe(link)
})

test('what is no invitation is left to whoever else wants it', () => {
  expect(invitationIn(null)).toBeUndefined()
  for (const text of ['', 'review.example.no', 'https://a.example/', 'javascript:alert(1)#/join/A']) {
    expect(invitationIn(given({ 'text/plain': text }))).toBeUndefined()
  }
})
