import { type Block, gapText, pieceText, textOf } from '../pieces.ts'

/** Blocks as HTML, to be pasted into a text with its headings, tables and italics. Words of the review never become markup. */
export function htmlOf(blocks: readonly Block[]): string {
  return blocks.map(htmlBlock).join('\n')
}

/** Blocks as plain text. */
export function plainOf(blocks: readonly Block[]): string {
  return `${blocks.map(plainBlock).join('\n\n')}\n`
}

function safe(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)
}

function htmlBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `<h${block.level}>${safe(block.text)}</h${block.level}>`
    case 'paragraph':
      return `<p>${htmlPieces(block.pieces)}</p>`
    case 'verbatim':
      return `<pre>${safe(block.text)}</pre>`
    case 'table': {
      const head = block.head.map((text) => `<th>${safe(text)}</th>`).join('')
      const rows = block.rows.map((cells) => `<tr>${cells.map((cell) => `<td>${htmlPieces(cell)}</td>`).join('')}</tr>`)
      return `<table><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`
    }
    case 'references':
      return block.items
        .map(({ runs, after }) => {
          const said = runs.map(({ text, italic }) => (italic ? `<i>${safe(text)}</i>` : safe(text))).join('')
          return `<p>${said}${after ? ` (${safe(after)})` : ''}</p>`
        })
        .join('\n')
  }
}

function htmlPieces(pieces: readonly Parameters<typeof pieceText>[0][]): string {
  return pieces.map((one) => (one.kind === 'gap' ? `<b>${safe(gapText(one.hint))}</b>` : safe(pieceText(one)))).join('')
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
    case 'verbatim':
      return block.text
    case 'paragraph':
      return textOf(block.pieces)
    case 'table':
      return [block.head, ...block.rows.map((cells) => cells.map(textOf))].map((cells) => cells.join('\t')).join('\n')
    case 'references':
      return block.items
        .map(({ runs, after }) => `${runs.map(({ text }) => text).join('')}${after ? ` (${after})` : ''}`)
        .join('\n')
  }
}
