/** å æ ø ä ö as they are written where the letters cannot be: aa ae oe. */
export function spelledOut(text: string): string {
  const pairs: Record<string, string> = {
    å: 'aa',
    Å: 'Aa',
    æ: 'ae',
    Æ: 'Ae',
    ø: 'oe',
    Ø: 'Oe',
    ä: 'ae',
    Ä: 'Ae',
    ö: 'oe',
    Ö: 'Oe',
  }
  return text.replace(/[åÅæÆøØäÄöÖ]/g, (letter) => pairs[letter] ?? letter)
}

/** Letters without their marks, and typographic signs in ASCII, as Ovid's older exports have them. */
export function folded(text: string): string {
  const single: Record<string, string> = {
    ø: 'o',
    Ø: 'O',
    æ: 'ae',
    Æ: 'Ae',
    ğ: 'g',
    ł: 'l',
    Ł: 'L',
    ı: 'i',
    '–': '-',
    '—': '-',
    '«': '"',
    '»': '"',
    '’': "'",
    '“': '"',
    '”': '"',
    '\u00a0': ' ',
    ß: 'ss',
  }
  return text
    .replace(/[^\x20-\x7e]/g, (sign) => single[sign] ?? sign)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^\n\x20-\x7e]/g, '?')
}
