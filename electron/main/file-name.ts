/**
 * Makes a file name that every system accepts out of any text: no path, no reserved characters or names, at most 120 characters.
 * Letters of all scripts stay as they are. Empty where nothing usable is left.
 */
export function fileName(text: string): string {
  const clean = text
    .normalize('NFC')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must go
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const short = [...clean]
    .slice(0, 120)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '')
    .trim()
  return /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? `_${short}` : short
}
