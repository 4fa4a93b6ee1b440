/** The names of U+00A0 to U+00FF, in order (HTML 4.01, section 24.2). */
const LATIN1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const GREEK =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega'

const OTHERS =
  'amp:& lt:< gt:> quot:" apos:\' ndash:– mdash:— lsquo:‘ rsquo:’ sbquo:‚ ldquo:“ rdquo:” bdquo:„ dagger:† Dagger:‡ bull:• hellip:… permil:‰ prime:′ Prime:″ lsaquo:‹ rsaquo:› euro:€ trade:™ larr:← uarr:↑ rarr:→ darr:↓ harr:↔ forall:∀ part:∂ exist:∃ empty:∅ nabla:∇ isin:∈ notin:∉ prod:∏ sum:∑ minus:− lowast:∗ radic:√ prop:∝ infin:∞ cap:∩ cup:∪ int:∫ sim:∼ cong:≅ asymp:≈ ne:≠ equiv:≡ le:≤ ge:≥ leq:≤ geq:≥ sub:⊂ sup:⊃ OElig:Œ oelig:œ Scaron:Š scaron:š Zcaron:Ž zcaron:ž Ccaron:Č ccaron:č Cacute:Ć cacute:ć Yuml:Ÿ fnof:ƒ circ:ˆ tilde:˜ thetasym:ϑ sigmaf:ς'

const NAMED = new Map<string, string>([
  ...LATIN1.split(' ').map((name, i): [string, string] => [name, String.fromCodePoint(0xa0 + i)]),
  ...GREEK.split(' ').flatMap((name, i): [string, string][] => [
    [name, String.fromCodePoint(0x391 + i)],
    [name.toLowerCase(), String.fromCodePoint(0x3b1 + i)],
  ]),
  ...OTHERS.split(' ').map((pair): [string, string] => [
    pair.slice(0, pair.indexOf(':')),
    pair.slice(pair.indexOf(':') + 1),
  ]),
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['zwnj', '\u200c'],
  ['zwj', '\u200d'],
])

/** The characters that HTML names, for readers that meet the names where no HTML is. */
export const NAMED_CHARACTERS: ReadonlyMap<string, string> = NAMED

const ENTITY = /&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,11});/g

/** Windows-1252 at 0x80 to 0x9F: what `&#150;` means wherever it is written (HTML, 13.2.5.80). */
const C1 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'

function resolve(whole: string, body: string): string {
  if (body[0] !== '#') return NAMED.get(body) ?? whole
  const hex = body[1] === 'x' || body[1] === 'X'
  const code = Number.parseInt(body.slice(hex ? 2 : 1), hex ? 16 : 10)
  if (code >= 0x80 && code <= 0x9f) return C1[code - 0x80] ?? whole
  if (code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return whole
  return String.fromCodePoint(code)
}

/** No program encodes a text more often. */
const MOST_TIMES = 4

/** HTML entities as characters, as often as the file encoded them (`&amp;oslash;`). Unknown names are left. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  let out = text.replace(ENTITY, resolve)
  let before = text
  for (let times = 1; times < MOST_TIMES && out !== before && before.includes('&amp;'); times++) {
    before = out
    out = out.replace(ENTITY, resolve)
  }
  return out
}
