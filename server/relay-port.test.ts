import { expect, it } from 'vitest'
import { RelayPort } from './relay-port.ts'

it('carries one connection: what is posted goes out, what is delivered and the end are heard by all', () => {
  const sent: unknown[] = []
  const heard: unknown[] = []
  const port = new RelayPort((data) => sent.push(data))
  port.on('message', ({ data }) => heard.push(['a', data])).on('message', ({ data }) => heard.push(['b', data]))
  port.on('close', () => heard.push('closed'))
  port.postMessage('out')
  port.deliver('in')
  port.closed()
  expect(sent).toEqual(['out'])
  expect(heard).toEqual([['a', 'in'], ['b', 'in'], 'closed'])
})
