/** Names and ISO 639-2 codes of the languages that databases name, and their ISO 639-1 code. */
const CODES = new Map<string, string>(
  Object.entries({
    en: 'english eng engelsk american british usenglish ukenglish',
    no: 'norwegian nor norsk',
    nb: 'bokmål bokmal nob',
    nn: 'nynorsk nno',
    sv: 'swedish swe svensk svenska',
    da: 'danish dan dansk',
    fi: 'finnish fin finsk suomi',
    is: 'icelandic ice isl islandsk',
    de: 'german ger deu tysk deutsch ngerman austrian naustrian',
    fr: 'french fre fra fransk français francais',
    es: 'spanish spa spansk español castilian',
    it: 'italian ita italiensk italiano',
    pt: 'portuguese por portugisisk português brazilian',
    nl: 'dutch dut nld nederlandsk flemish',
    pl: 'polish pol polsk',
    ru: 'russian rus russisk',
    uk: 'ukrainian ukr',
    cs: 'czech cze ces',
    sk: 'slovak slo slk',
    sl: 'slovenian slovene slv',
    hr: 'croatian hrv scr',
    sr: 'serbian srp scc',
    bs: 'bosnian bos',
    hu: 'hungarian hun',
    ro: 'romanian rum ron',
    bg: 'bulgarian bul',
    el: 'greek gre ell',
    tr: 'turkish tur',
    ar: 'arabic ara',
    he: 'hebrew heb',
    fa: 'persian per fas',
    zh: 'chinese chi zho',
    ja: 'japanese jpn',
    ko: 'korean kor',
    et: 'estonian est',
    lv: 'latvian lav',
    lt: 'lithuanian lit',
    ca: 'catalan cat',
    eu: 'basque baq eus',
    gl: 'galician glg',
    se: 'northern sami sme',
    af: 'afrikaans afr',
    id: 'indonesian ind',
    ms: 'malay may msa',
    vi: 'vietnamese vie',
    th: 'thai tha',
    hi: 'hindi hin',
    la: 'latin lat',
  }).flatMap(([code, names]) => [[code, code] as const, ...names.split(' ').map((name) => [name, code] as const)]),
)

/** The first of several languages that one field names (`English; German`), if it is one that is known. */
export function firstLanguageOf(text: string): string | undefined {
  const [first, second] = text.slice(0, 200).split(/[,;/|]/)
  return second === undefined ? undefined : CODES.get((first ?? '').toLowerCase().trim())
}

/** The ISO 639-1 code where the language is recognised (`English`, `eng`, `en-GB`), else the text as it is. */
export function languageOf(text: string): string {
  const key = text.toLowerCase().trim()
  return CODES.get(key) ?? (/^[a-z]{2}[-_][a-z]{2}$/.test(key) ? (CODES.get(key.slice(0, 2)) ?? text) : text)
}
