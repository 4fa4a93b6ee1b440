import { expect, test } from 'vitest'
import { flowFormats } from '#shared/contract/flow.ts'
import { asked, bytesOf, exportKinds } from './export-kinds.ts'

test('every format can be chosen, a picture of dots in both finenesses', () => {
  expect(new Set(exportKinds.map((kind) => asked(kind).format))).toEqual(new Set(flowFormats))
  expect(exportKinds.filter((kind) => asked(kind).format === 'png').map((kind) => asked(kind).dpi)).toEqual([300, 600])
})

test('text and bytes come out as they were', () => {
  expect(bytesOf({ encoding: 'utf8', content: 'å' })).toEqual(new Uint8Array([0xc3, 0xa5]))
  expect(bytesOf({ encoding: 'base64', content: 'iVBORw==' })).toEqual(new Uint8Array([0x89, 0x50, 0x4e, 0x47]))
})
