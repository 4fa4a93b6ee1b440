/** What a file is named after. */
export interface Named {
  /** Family names, or those of organisations, in their order. */
  families: readonly string[]
  year: number | null
  title: string
}

/** Bytes of UTF-8 that a name has without its ending: Windows counts the whole path, and some encrypted folders take 143. */
const longest = 110
/** Names of devices, which Windows takes for no file whatever their ending (learn.microsoft.com, "Naming Files"). */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i

/** A name that a person knows the file by, such as `Nordmann and Hansen 2019 Youth outside work.pdf`: one name in any folder. */
export function readableName({ families, year, title }: Named): string {
  const [first, second] = families
  const who = families.length > 2 ? `${first} et al` : second ? `${first} and ${second}` : (first ?? '')
  const said = [who, year === null ? '' : String(year), title].map(safe).filter(Boolean).join(' ')
  return `${shortened(said) || 'Full text'}.pdf`
}

/** The text without what Windows, macOS or Linux do not take in a name of a file, or what leads out of a folder. */
function safe(text: string): string {
  return (
    text
      .normalize('NFC')
      // Control and format characters, line ends and halves of pairs; signs of direction would show the name backwards.
      .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
      .replace(/[<>:"/\\|?*]/g, ' ')
      .replace(/\s+/g, ' ')
      .replace(/^[\s.]+|[\s.]+$/g, '')
  )
}

/** Cut after a whole word where that leaves most of it. */
function shortened(text: string): string {
  let cut = ''
  let bytes = 0
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    bytes += bytesOf(segment)
    if (bytes > longest) {
      const space = cut.lastIndexOf(' ')
      return ended(space > longest / 2 ? cut.slice(0, space) : cut)
    }
    cut += segment
  }
  return ended(cut)
}

/** How long a text is in UTF-8. */
function bytesOf(text: string): number {
  let bytes = 0
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x1_0000 ? 3 : 4
  }
  return bytes
}

function ended(text: string): string {
  const bare = text.replace(/[\s.,;–-]+$/, '')
  return device.test(bare) ? `${bare}_` : bare
}

/** The name, or with a number where one like it is taken: folders of Windows and macOS hold no two that differ by case or form. */
export function uniqueName(name: string, isTaken: (key: string) => boolean): string {
  const stem = name.replace(/\.pdf$/i, '')
  let unique = name
  for (let n = 2; isTaken(nameKey(unique)); n++) unique = `${stem} (${n}).pdf`
  return unique
}

/** What two names have in common that cannot be in one folder everywhere. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** Whether this is the name of a file in a folder, and no way out of it. */
export function isPlainName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !/[/\\\0]/.test(name) && !/^[A-Za-z]:/.test(name)
}
