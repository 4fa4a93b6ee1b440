/**
 * JSON as the project's formatter leaves it: what fits on a line of 120 columns stands on one line, lists of lists or
 * of objects are broken.
 */
export function jsonText(value: unknown): string {
  return `${printed(value, 0, 0)}\n`
}

const flat = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(flat).join(', ')}]`
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
    return entries.length
      ? `{ ${entries.map(([key, inner]) => `${JSON.stringify(key)}: ${flat(inner)}`).join(', ')} }`
      : '{}'
  }
  return JSON.stringify(value)
}

function printed(value: unknown, depth: number, before: number): string {
  const line = flat(value)
  if (!value || typeof value !== 'object') return line
  const nested = Array.isArray(value) && value.length > 1 && value.every((inner) => inner && typeof inner === 'object')
  // One column is kept for a comma that may follow.
  if (!nested && depth > 0 && before + line.length + 1 <= 120) return line
  const indent = '  '.repeat(depth + 1)
  const inner = Array.isArray(value)
    ? value.map((one) => indent + printed(one, depth + 1, indent.length))
    : Object.entries(value)
        .filter(([, one]) => one !== undefined)
        .map(([key, one]) => {
          const head = `${indent}${JSON.stringify(key)}: `
          return head + printed(one, depth + 1, head.length)
        })
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
  return `${open}\n${inner.join(',\n')}\n${'  '.repeat(depth)}${close}`
}
