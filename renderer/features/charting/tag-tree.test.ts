import { expect, test } from 'vitest'
import { tagTree } from './tag-tree.ts'

const tag = (id: string, parent?: string) => ({ id, label: `Tag ${id}`, ...(parent && { parent }) })
const shown = (options: ReturnType<typeof tag>[], search?: string) =>
  tagTree(options, search).map(({ option, depth }) => `${depth} ${option.id}`)

test('each tag stands before what lies under it, however they are ordered', () => {
  expect(shown([tag('b', 'a'), tag('a'), tag('c', 'b'), tag('d')])).toEqual(['0 a', '1 b', '2 c', '0 d'])
})

test('a search keeps what has its words and all that it lies under', () => {
  expect(shown([tag('a'), tag('b', 'a'), tag('c', 'a')], 'tag c')).toEqual(['0 a', '1 c'])
  expect(shown([tag('a')], 'nothing')).toEqual([])
})

test('a tag whose parent is gone, or that lies under itself, is there all the same, and once', () => {
  expect(shown([tag('a', 'gone'), tag('b', 'c'), tag('c', 'b')])).toEqual(['0 a', '0 b', '1 c'])
})
