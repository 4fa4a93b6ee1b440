/** Where an article stands, taken out of one line. */
export interface Citation {
  container?: string
  year?: string
  /** Where more than the year is said. */
  date?: string
  volume?: string
  issue?: string
  page?: string
}

const PAGES = '(?:pp?\\.? ?)?([A-Za-z]?[0-9]+(?:[-–][A-Za-z]?[0-9]+)?)'

const FORMS: RegExp[] = [
  // Embase.com: `Endoscopic Ultrasound (2014) 3:3 (152-160). Date of Publication: ...`
  /^(?<container>[^()]{2,200}?) \((?<year>[0-9]{4})\) (?<volume>[^\s:()]{1,20})?(?::(?<issue>[^\s()]{1,20}))?(?: (?:Part \d+ )?\((?<page>[^()]{1,30})\)| Article Number: (?<number>[^\s.,;]{1,30}))?/,
  // PubMed: `Nature. 2021 Dec 21;1(2):10-11. doi: ...`
  /^(?<container>[^;]{2,200}?)\. (?<date>(?<year>[0-9]{4})[^;:]{0,30});(?<volume>[^():;]{1,20})?(?:\((?<issue>[^()]{1,30})\))?(?::(?<page>[A-Za-z]?[0-9][^\s.;]{0,30}))?/,
  // Ovid: `BMC Public Health. 20(1):12-20, 2020.` and `... Vol.20(1), 2020, pp. 12-20.`
  new RegExp(
    `^(?<container>[^;]{2,200}?)[.,] (?:Vol\\.? ?)?(?<volume>[0-9]{1,5})(?: ?\\((?<issue>[^()]{1,30})\\))?(?:[:,] ?${PAGES.replace('([', '(?<page>[')})?[^0-9]{1,60}(?<year>[0-9]{4})`,
  ),
  // Cochrane: `BMC Public Health, 2020, 20(1), 12-20`
  /^(?<container>[^;]{2,200}?), (?<year>(?:19|20)[0-9]{2}), (?<volume>[^\s(),]{1,20})(?:\((?<issue>[^()]{1,30})\))?(?:, (?:pp?\. ?)?(?<page>[A-Za-z]?[0-9][^\s,;]{0,30}))?/,
  // ERIC: `v10 n1 p1-10 2000`
  /^(?:(?<container>[^;]{2,200}?), )?v(?<volume>[0-9]{1,5})(?: n(?<issue>[^\s]{1,20}))?(?: p(?<page>[^\s]{1,30}))?(?:.{0,20} (?<year>[0-9]{4}))?/,
]

/** The parts of a one-line citation as Embase, PubMed, Ovid and ERIC write it; undefined where none of them does. */
export function citationOf(text: string): Citation | undefined {
  const line = text.slice(0, 500).replace(/\s+/g, ' ').trim()
  for (const form of FORMS) {
    const groups = form.exec(line)?.groups
    if (groups) {
      const { number, page = number, ...parts } = groups
      return { ...parts, ...(page ? { page } : {}) }
    }
  }
  return undefined
}
