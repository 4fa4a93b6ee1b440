import { composeFlow } from '../drawing/compose.ts'
import { notesOf } from '../drawing/said.ts'
import { svgOf } from '../drawing/svg.ts'
import { Wording } from '../drawing/wording.ts'
import { escapeXml } from '../drawing/xml.ts'
import type { FlowBox } from '../flow.ts'
import { formulaOf, sentence } from '../words.ts'
import { pageScript } from './html-script.ts'
import { pageStyle } from './html-style.ts'
import { called, shownNumber, type Worded } from './naming.ts'
import { type PageWords, pageWordsOf } from './words.ts'

/** How many entries of a box a page lists: more would make a file that no browser opens in good time. */
export const listedAtMost = 5000

/** An entry of a box's list. */
export interface ListedWork {
  title: string
  authors: string
  year: number | null
  why: string
}

/** What a page with a flow needs besides the flow. */
export interface PageParts {
  review: string
  software: string
  /** A day, as it is to be read. */
  written: string
  asOf: string | null
  /** Rules that give the fonts of the figure. */
  fonts: string
  /** The first entries of a box, at most so many. */
  list: (box: FlowBox, atMost: number) => ListedWork[]
  /** The SHA-256 of a text in UTF-8, as base64: what the page may run and be styled by is named by it. */
  sha256: (text: string) => string
}

/**
 * The flow as a page of its own, whose boxes open the lists behind their numbers. It needs no network and may use none: its
 * policy names the one script and the one style by their check sums. Texts are escaped, and lists are data that the script
 * writes as text.
 */
export function htmlOf(worded: Worded, parts: PageParts): string {
  const { flow, lang, design } = worded
  const words = pageWordsOf(lang)
  const light = composeFlow(flow, { lang, design })
  const dark = composeFlow(flow, { lang, design, theme: 'dark' })
  const style = `${parts.fonts}${pageStyle}`
  const policy = `default-src 'none'; style-src 'sha256-${parts.sha256(style)}'; script-src 'sha256-${parts.sha256(pageScript)}'; font-src data:; base-uri 'none'; form-action 'none'`
  const notes = notesOf(flow, lang, design)
    .map((note) => `<p>${escapeXml(note)}</p>`)
    .join('\n')
  const when = parts.asOf === null ? '' : ` · ${words.asOf} ${parts.asOf}`
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeXml(`${light.name} – ${parts.review}`)}</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>${escapeXml(light.name)}</h1>
<p class="second">${escapeXml(parts.review)}${when} · ${words.written} ${parts.written} · Parallax ${escapeXml(parts.software)}</p>
${flow.interim ? `<p class="interim">${words.interim}</p>` : ''}
</header>
<main>
<div class="figure light">${svgOf(light, { live: true })}</div>
<div class="figure dark">${svgOf(dark, { live: true })}</div>
${panelHtml(words)}
${notes ? `<section><h2>${words.notes}</h2>\n${notes}</section>` : ''}
<section><h2>${words.checks}</h2>
<ul class="checks">
${checksHtml(worded, words)}
</ul></section>
<section class="boxes"><h2>${words.boxes}</h2>
${boxesHtml(worded, words)}
</section>
</main>
<script type="application/json" id="data">${dataOf(worded, words, parts)}</script>
<script>${pageScript}</script>
</body>
</html>
`
}

function panelHtml(words: PageWords): string {
  const columns = [words.title, words.authors, words.year, words.why]
  return `<section id="list" aria-labelledby="list-heading" hidden>
<h2 id="list-heading" tabindex="-1"></h2>
<p id="list-remark" class="second"></p>
<div class="tools"><label>${words.search}<input id="list-search" type="search" autocomplete="off"></label><button type="button" id="list-close">${words.close}</button></div>
<p id="list-status" class="second" role="status"></p>
<table id="list-table"><caption class="unseen">${words.list}</caption><thead><tr>${columns.map((one) => `<th scope="col">${one}</th>`).join('')}</tr></thead><tbody></tbody></table>
<p><button type="button" id="list-more">${words.more}</button></p>
</section>`
}

function checksHtml({ flow, lang, design }: Worded, words: PageWords): string {
  return flow.checks
    .map(({ holds, code, data }) => {
      const sign = `<span aria-hidden="true">${holds ? '✓' : '✗'}</span><span class="unseen">${holds ? words.holds : words.broken}:</span>`
      return `<li${holds ? '' : ' class="broken"'}>${sign} ${escapeXml(new Wording(flow, lang, design).sentence(code, data))}</li>`
    })
    .join('\n')
}

/** Every box as a row with a button: the way for those to whom the figure is no use. */
function boxesHtml(worded: Worded, words: PageWords): string {
  const rows = worded.flow.boxes.map((box) => {
    const label = escapeXml(inItsColumn(worded, box.key))
    const formula = escapeXml(formulaOf(worded.lang, box.formula))
    return `<tr><th scope="row">${label}</th><td class="number">${shownNumber(box) ?? '–'}</td><td>${formula}</td><td><button type="button" data-key="${escapeXml(box.key)}">${words.open}<span class="unseen">: ${label}</span></button></td></tr>`
  })
  const heads = [words.box, words.number, words.formula].map((one) => `<th scope="col">${one}</th>`)
  return `<table><thead><tr>${heads.join('')}<td></td></tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>`
}

/** What a box is called where it does not stand in its column: boxes of other methods are called as those beside them. */
function inItsColumn(worded: Worded, key: string): string {
  const label = called(worded, key)
  return key.startsWith('other.') && key !== 'other.identified'
    ? `${label} – ${sentence(worded.lang, 'method.other')}`
    : label
}

/** The lists, each work and each reason once. No sign in them can end the element that they stand in. */
function dataOf(worded: Worded, words: PageWords, { list }: PageParts): string {
  const works = new Numbered<(string | number | null)[]>()
  const whys = new Numbered<string>()
  const boxes = worded.flow.boxes.map((box) => {
    const listed = list(box, listedAtMost)
    const rows = listed.map(({ title, authors, year, why }) => [works.of([title, authors, year]), whys.of(why)])
    const known = { label: inItsColumn(worded, box.key), n: shownNumber(box) ?? null }
    return [box.key, { ...known, remarks: remarksOf(box, rows.length, words), rows }] as const
  })
  const { untitled, found } = words
  const data = { words: { untitled, found }, works: works.all, whys: whys.all, boxes: Object.fromEntries(boxes) }
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')
}

function remarksOf({ n, ids, beforeImport }: FlowBox, listed: number, words: PageWords): string[] {
  if (n === null) return [words.hidden]
  const fill = (text: string, a: number, b = 0) => text.replace('#', String(a)).replace('%', String(b))
  return [
    ...(ids.length === 0 && !beforeImport ? [words.nothing] : []),
    ...(beforeImport ? [fill(words.beforeImport, beforeImport)] : []),
    ...(listed < ids.length ? [fill(words.capped, listed, ids.length)] : []),
  ]
}

/** Things that are kept once and go by their number. */
class Numbered<T> {
  readonly all: T[] = []
  readonly #numbers = new Map<string, number>()

  of(thing: T): number {
    const text = JSON.stringify(thing)
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.all.length)
    return this.all.push(thing) - 1
  }
}
