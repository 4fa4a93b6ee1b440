import type { Random } from './random.ts'
import type { AbstractPart, Design } from './report.ts'
import { capitalised, counts, filler, type Setting, some } from './sentences.ts'
import * as methods from './words/english-methods.ts'
import * as openings from './words/english-openings.ts'
import * as findings from './words/english-results.ts'
import * as norwegian from './words/norwegian.ts'
import { danish, swedish } from './words/swedish-danish.ts'

/** Whose study it is: decides which sentences fit. */
export type Angle = 'youth' | 'other' | 'comparison'

/** Whether a sentence could be written in the year of the report. */
type Timely = (sentence: string) => boolean

type Four = [background: string[], method: string[], result: string[], conclusion: string[]]

const labels: [string, string, string, string][] = [
  ['BACKGROUND', 'METHODS', 'RESULTS', 'CONCLUSIONS'],
  ['Background', 'Methods', 'Results', 'Conclusion'],
  ['Objective', 'Method', 'Findings', 'Implications'],
  ['Purpose', 'Design and methods', 'Results', 'Discussion'],
  ['AIM', 'MATERIAL AND METHODS', 'RESULTS', 'INTERPRETATION'],
]

function english(random: Random, design: Design, angle: Angle, timely: Timely): Four {
  const comparison = angle === 'comparison'
  const backgrounds = comparison
    ? openings.comparisonBackgrounds
    : angle === 'youth'
      ? openings.youthBackgrounds
      : openings.plainBackgrounds
  const aims = comparison ? openings.comparisonAims : angle === 'youth' ? openings.aims : openings.plainAims
  if (angle === 'other')
    return [
      [random.pick(backgrounds), random.pick(aims)],
      [random.pick(methods.plainMethods)],
      some(random, findings.plainResults, random.int(2, 4)),
      [random.pick(findings.plainConclusions)],
    ]
  const compared = comparison && design !== 'review' && design !== 'text'
  const results = compared
    ? [...some(random, findings.comparisonResults, random.int(2, 3)), ...some(random, findings.results[design], 1)]
    : some(random, findings.results[design], random.int(2, 4))
  return [
    [...some(random, backgrounds.filter(timely), random.int(1, 2)), random.pick(aims)],
    compared ? [random.pick(methods.comparisonMethods)] : [random.pick(methods.methods[design])],
    results,
    some(random, comparison ? findings.comparisonConclusions : findings.conclusions, random.int(1, 2)),
  ]
}

function norwegianParts(random: Random, design: Design, timely: Timely): Four {
  return [
    [...some(random, norwegian.backgrounds.filter(timely), random.int(1, 2)), random.pick(norwegian.aims)],
    [random.pick(norwegian.methods[design])],
    some(random, norwegian.results[design], random.int(2, 4)),
    some(random, norwegian.conclusions, random.int(1, 2)),
  ]
}

function neighbour(random: Random, design: Design, bank: typeof swedish): Four {
  const telling = !counts(design)
  return [
    [random.pick(bank.backgrounds), random.pick(bank.aims)],
    [random.pick(telling ? bank.told : bank.counted)],
    some(random, telling ? bank.toldResults : bank.countedResults, random.int(2, 3)),
    [random.pick(bank.conclusions)],
  ]
}

/**
 * An abstract of two to four parts, structured as journals of health do or plain as the others do.
 * @param structured whether the journal asks for headings.
 */
export function abstractOf(
  random: Random,
  setting: Setting,
  design: Design,
  angle: Angle,
  structured: boolean,
): AbstractPart[] {
  const timely: Timely = (sentence) => setting.year > 2009 || !/financial crisis|finanskrisen/.test(sentence)
  const four =
    setting.language === 'en'
      ? english(random, design, angle, timely)
      : setting.language === 'nb'
        ? norwegianParts(random, design, timely)
        : neighbour(random, design, setting.language === 'sv' ? swedish : danish)
  const fill = filler(random, setting)
  const texts = four.map((sentences) => sentences.map(fill).map(capitalised).join(' '))
  if (!structured) {
    const short = random.chance(0.15) ? [0, 2] : random.chance(0.12) ? [0, 1, 2] : [0, 1, 2, 3]
    return [{ text: short.map((i) => texts[i]).join(' ') }]
  }
  const names = random.pick(labels)
  return texts.map((text, i) => ({ label: names[i] ?? '', text }))
}
