/** What XML 1.0 cannot hold in any form (https://www.w3.org/TR/xml/#charsets). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that must not be written
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#xD;' }

/** A text as it stands between tags and in attributes. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '\uFFFD')
    .replace(/[&<>"\r]/g, (char) => ENTITIES[char] ?? char)
}

/** An element around a text in the style that EndNote gives each, as some readers find no text without; nothing where there is no text. */
export function textElement(name: string, text: string | undefined): string {
  return text?.trim() ? `<${name}>${STYLE}${xmlText(text)}</style></${name}>` : ''
}

const STYLE = '<style face="normal" font="default" size="100%">'

/** An element around others; nothing where there are none. */
export function element(name: string, ...inner: readonly string[]): string {
  const content = inner.join('')
  return content === '' ? '' : `<${name}>${content}</${name}>`
}
