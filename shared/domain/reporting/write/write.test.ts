import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Block, gap, say } from '../pieces.ts'
import { escaped, markdownOf } from './markdown.ts'
import { htmlOf, plainOf } from './rich.ts'

const hostile = '<script>alert(1)</script> *not* _markup_ [link](http://x) `code` | # & \\'
const blocks: Block[] = [
  { kind: 'heading', level: 2, text: `# ${hostile}` },
  { kind: 'paragraph', pieces: say`1. ${hostile}${gap('fill <b>in</b>')}` },
  { kind: 'paragraph', pieces: say`- no list` },
  { kind: 'verbatim', text: 'a ``` fence\n</pre>\n```` longer' },
  { kind: 'table', caption: 'T', head: ['A|B', 'C'], widths: [0.5, 0.5], rows: [[say`x | y`, say`two\nlines`]] },
  { kind: 'references', items: [{ runs: [{ text: 'Writer. ' }, { text: 'Title* ', italic: true }], after: 'why' }] },
]

describe('Markdown', () => {
  test('never makes markup of words of the review', () => {
    expect(markdownOf(blocks)).toBe(
      [
        '## \\# \\<script\\>alert(1)\\</script\\> \\*not\\* \\_markup\\_ \\[link\\](http://x) \\`code\\` \\| \\# \\& \\\\',
        '1\\. \\<script\\>alert(1)\\</script\\> \\*not\\* \\_markup\\_ \\[link\\](http://x) \\`code\\` \\| \\# \\& \\\\**\\[… fill \\<b\\>in\\</b\\>\\]**',
        '\\- no list',
        '`````text\na ``` fence\n</pre>\n```` longer\n`````',
        '| A\\|B | C |\n| --- | --- |\n| x \\| y | two lines |',
        '- Writer. *Title\\** (why)',
        '',
      ]
        .join('\n\n')
        .replace(/\n\n$/, '\n'),
    )
  })

  test('a line stays a line, and no sign that opens markup stands without its backslash', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
        const written = escaped(text)
        expect(written).not.toMatch(/[\r\n]/)
        expect(written.replace(/\\[\\`*_{}[\]<>|~#&$]/g, '')).not.toMatch(/[\\`*_{}[\]<>|~#&$]/)
      }),
    )
  })
})

test('HTML for the clipboard has no elements but its own', () => {
  const html = htmlOf(blocks)
  const own = 'b h2 i p pre table tbody td th thead tr'.split(' ')
  expect([...new Set(html.match(/<[^>]*>/g))].sort()).toEqual(own.flatMap((name) => [`<${name}>`, `</${name}>`]).sort())
  expect(html).toContain('&#60;script&#62;')
  expect(html).toContain('<b>[… fill &#60;b&#62;in&#60;/b&#62;]</b>')
  expect(html).toContain('<i>Title* </i>')
})

test('plain text has every word as it is', () => {
  expect(plainOf(blocks)).toContain(hostile)
  expect(plainOf(blocks)).toContain('x | y\ttwo\nlines')
})
