import { type Block, gapText, type Piece } from '../pieces.ts'

/** Blocks as Markdown (CommonMark, with the tables of GitHub). Words of the review never become markup. */
export function markdownOf(blocks: readonly Block[]): string {
  return `${blocks.map(blockText).join('\n\n')}\n`
}

/** Words as Markdown shows them, letter for letter. */
export function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>|~#&$]/g, '\\$&')
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escaped(block.text).trim()}`
    case 'paragraph':
      return atStart(block.pieces.map(pieceText).join(''))
    case 'verbatim':
      return fenced(block.text)
    case 'table':
      return [row(block.head.map(escaped)), row(block.head.map(() => '---')), ...block.rows.map(rowOf)].join('\n')
    case 'references':
      return block.items
        .map(
          ({ runs, after }) => `- ${atStart(runs.map(runText).join('').trim())}${after ? ` (${escaped(after)})` : ''}`,
        )
        .join('\n')
  }
}

/** What would begin a list or underline a heading at the beginning of a line does not there. */
function atStart(text: string): string {
  return text
    .trim()
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
}

function pieceText(one: Piece): string {
  if (one.kind === 'gap') return `**${escaped(gapText(one.hint))}**`
  return escaped(one.kind === 'text' ? one.text : one.shown)
}

function runText({ text, italic }: { text: string; italic?: boolean | undefined }): string {
  if (!italic || text.trim() === '') return escaped(text)
  const [, before = '', inner = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? []
  return `${before}*${escaped(inner)}*${after}`
}

/** A block of code whose fence is longer than any in the text. */
function fenced(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}text\n${text.replace(/\r\n?/g, '\n')}\n${fence}`
}

function rowOf(cells: readonly (readonly Piece[])[]): string {
  return row(cells.map((pieces) => pieces.map(pieceText).join('')))
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`
}
