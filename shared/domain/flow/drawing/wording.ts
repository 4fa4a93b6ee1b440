import { type FlowDesign, type FlowLanguage, plainDesign } from '../design.ts'
import { type Flow, type FlowBox, type FlowData, type FlowLine, type FlowReasonCount, findBox } from '../flow.ts'
import { sayNumber } from '../number.ts'
import { boxLabel, lineLabel, reportsLabel, sentence } from '../words.ts'
import { hasFootnotes } from './forms.ts'

/**
 * What a form's figure says in one language: our words, or in their place the review's. A label goes by the key that
 * `FlowDesign` describes.
 */
export class Wording {
  readonly lang: FlowLanguage
  readonly #flow: Flow
  readonly #design: FlowDesign
  /** What a number has that was set by hand: the next asterisks after those of the form's own footnotes. */
  readonly mark: string

  constructor(flow: Flow, lang: FlowLanguage, design: FlowDesign = plainDesign) {
    this.lang = lang
    this.#flow = flow
    this.#design = design
    this.mark = hasFootnotes(flow.form, design) ? '***' : '*'
  }

  /** The label of this key. */
  say(key: string): string {
    return this.#design.labels[key] ?? this.ours(key)
  }

  /** What the label is where the review has no words of its own. */
  ours(key: string): string {
    const { form } = this.#flow
    if (/^(head|side|foot|table)\./.test(key)) return sentence(this.lang, key)
    if (key.startsWith('reports.')) return reportsLabel(this.lang, form, key.slice('reports.'.length))
    const slash = key.indexOf('/')
    if (slash < 0) return boxLabel(this.lang, form, key, this.#design.own !== undefined)
    const line = findBox(this.#flow, key.slice(0, slash))?.lines?.find((one) => one.id === key.slice(slash + 1))
    return line ? lineLabel(this.lang, line) : key
  }

  /** The words of a line of a box. */
  line(key: string, { id, label, code }: Pick<FlowLine, 'id' | 'label' | 'code'>): string {
    return this.#design.labels[`${key}/${id}`] ?? lineLabel(this.lang, { label, ...(code ? { code } : {}) })
  }

  /** The words of a reason: those of its line in the box of its stage. */
  reason({ stage, reason, label, code }: Pick<FlowReasonCount, 'stage' | 'reason' | 'label' | 'code'>): string {
    const key = stage === 'full-text' ? 'excluded.fullText' : 'excluded.titleAbstract'
    return this.line(key, { id: reason, label, ...(code ? { code } : {}) })
  }

  /** A sentence of the catalogue, in which a box is called as the figure calls it. */
  sentence(code: string, data: FlowData = {}): string {
    return sentence(this.lang, code, data, (key) => this.say(key))
  }

  /** "n = 12", held together by no-break spaces; a dash for a number that is not known, and a mark for one set by hand. */
  number(n: number | null | undefined, { letter = 'n', mark = '' } = {}): string {
    return `${letter}\u00a0=\u00a0${n == null ? '–' : sayNumber(this.lang, n)}${mark}`
  }

  /** The number of a box as it stands in the figure: what was set by hand before what the facts give. */
  boxNumber(box: FlowBox | undefined): string {
    const letter = box?.unit === 'studies' && this.#design.style.studies === 'k' ? 'k' : 'n'
    const set = box?.override && box.override.n !== box.n
    return this.number(set ? box.override?.n : box?.n, { letter, mark: set ? this.mark : '' })
  }

  /**
   * Whether the reports of a box of studies stand below them. The 2009 form prints studies alone, unless they are k; a form of
   * the review's own says nothing of reports that are as many.
   */
  hasReports(box: FlowBox | undefined): boolean {
    if (box?.unit !== 'studies') return false
    const { own, style } = this.#design
    const differ = box.reports !== box.n
    return this.#flow.form === '2009' ? style.studies === 'k' && differ : !own || differ
  }
}
