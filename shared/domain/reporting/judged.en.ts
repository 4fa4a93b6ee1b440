import type { Estimate } from '../agreement/estimate.ts'
import type { ReportingPilot, ReportingStage } from './facts.ts'
import { gap, type Piece, type Place, say } from './pieces.ts'
import type { Tell } from './tell.ts'

/** English sentences on agreement, disagreements and pilots. */
const before = 'from the votes before anything was settled'
const counts = { include: 'an inclusion', exclude: 'an exclusion', own: 'a category of its own', 'no-vote': 'no vote' }

function interval(t: Tell, estimate: Estimate, place: Place, name: string, kind: 'share' | 'coefficient'): Piece[] {
  if (estimate.value === null) return say`undefined, as only one category was used`
  const put = (n: number, what: string) =>
    kind === 'share'
      ? t.percent(n, place, `${name}, ${what}${before}`)
      : t.coefficient(n, place, `${name}, ${what}${before}`)
  const value = put(estimate.value, '')
  if (estimate.low === null || estimate.high === null) return [value]
  return say`${value} (95% CI ${put(estimate.low, 'lower bound of the 95% interval (confidence), ')} to ${put(estimate.high, 'upper bound of the 95% interval (confidence), ')})`
}

function unitOf(stage: ReportingStage, n: number): string {
  const one = stage.id === 'title-abstract' ? 'record' : 'report'
  return n === 1 ? one : `${one}s`
}

/** How far reviewers agreed at a stage. */
export function agreementEn(t: Tell, stage: ReportingStage): Piece[] {
  if (stage.reviewers === 0) return []
  const single = stage.perReport === 1
  const place = { room: 'agreement' as const, stage: stage.id }
  if (t.isClosed(stage.id)) return single ? [] : say`Agreement between reviewers was ${t.hidden(stage.id)}.`
  const { agreement } = stage
  if (!agreement || agreement.n === 0)
    return single
      ? say`As one reviewer judged each ${unitOf(stage, 1)}, agreement was not measured.`
      : say`Agreement between reviewers was ${gap(`agreement on ${stage.id === 'title-abstract' ? 'title and abstract' : 'full texts'}: no two have voted on the same yet`)}.`
  const unit = stage.id === 'title-abstract' ? 'records' : 'reports'
  const both = t.count({
    n: agreement.n,
    unit,
    place,
    formula: `${capitalised(unit)} with two votes or more, ${before}`,
  })
  const maybe = ` For this, a “maybe” counted as ${counts[agreement.maybe]}.`
  const [pair, ...others] = agreement.pairs
  if (pair && others.length === 0) {
    const n = t.count({ n: pair.n, unit, place, formula: `${capitalised(unit)} that both voted on, ${before}` })
    return say`Before anything was settled, the two reviewers agreed on ${interval(t, pair.percentAgreement, place, 'Percent agreement', 'share')} of the ${n} ${unitOf(stage, pair.n)} that both had judged; Cohen’s kappa was ${interval(t, pair.cohenKappa, place, 'Cohen’s kappa', 'coefficient')} and Gwet’s AC1 ${interval(t, pair.gwetAC1, place, 'Gwet’s AC1', 'coefficient')}.${maybe}`
  }
  const all =
    agreement.unanimous === null
      ? []
      : say`all who had judged a ${unitOf(stage, 1)} agreed on ${t.percent(agreement.unanimous, place, `Share on which all votes are the same, ${before}`)} of the ${both} ${unitOf(stage, agreement.n)} with two votes or more; `
  const kappas = agreement.pairs.flatMap(({ cohenKappa }) => cohenKappa.value ?? [])
  const range =
    kappas.length < 2
      ? []
      : say` Cohen’s kappa of the ${t.few({ n: kappas.length, unit: 'pairs', place, formula: 'Pairs of reviewers for whom kappa is defined' })} pairs of reviewers lay between ${t.coefficient(Math.min(...kappas), place, `Least of Cohen’s kappa over pairs, ${before}`)} and ${t.coefficient(Math.max(...kappas), place, `Largest of Cohen’s kappa over pairs, ${before}`)}.`
  return say`Before anything was settled, ${all}Krippendorff’s alpha was ${interval(t, agreement.krippendorffAlpha, place, 'Krippendorff’s alpha', 'coefficient')}.${range}${maybe}`
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** How what reviewers disagreed on at a stage was settled. */
export function conflictsEn(t: Tell, stage: ReportingStage): Piece[] {
  if (stage.reviewers === 0 || t.isClosed(stage.id) || !stage.conflicts) return []
  const { third, together, sentBack, open } = stage.conflicts
  const place = { room: 'conflicts' as const, stage: stage.id }
  const count = (n: number, formula: string) => t.count({ n, unit: 'conflicts', place, formula })
  const all = third + together
  const rest =
    open === 0
      ? []
      : say` So far ${count(open, 'Conflicts that nobody has settled')} ${open === 1 ? 'is' : 'are'} not settled ${gap('disagreements that nobody has settled: settle them before reporting')}.`
  const back =
    sentBack === 0
      ? []
      : say` ${open === 0 && all === 0 ? 'A' : 'Before that, a'} resolver sent ${count(sentBack, 'Reports that were sent back to their voters')} back to the reviewers with a question.`
  if (all === 0) {
    if (open > 0 || sentBack > 0) return say`Disagreements go to a third person.${rest}${back}`
    return stage.agreement && stage.agreement.n > 0 ? say`No disagreement had to be settled.` : []
  }
  const settledBy = count(third, 'Disagreements that a third person settled, who had not voted on them')
  const settledTogether = count(together, 'Disagreements that the voters settled together, for want of a third person')
  const n = count(all, 'Disagreements that were settled')
  const how =
    together === 0
      ? say`A third person, who had not voted on ${all === 1 ? 'it' : 'them'}, settled the ${n} ${all === 1 ? 'disagreement' : 'disagreements'}.`
      : third === 0
        ? say`The reviewers settled the ${n} ${all === 1 ? 'disagreement' : 'disagreements'} together.`
        : say`Of the ${n} disagreements, a third person, who had not voted on them, settled ${settledBy}, and the reviewers together ${settledTogether}.`
  return say`${how}${back}${rest}`
}

/** A round of the pilot. */
export function pilotEn(t: Tell, pilot: ReportingPilot): Piece[] {
  const place = { room: 'pilot' as const, stage: pilot.stage }
  const people = t.few({ n: pilot.reviewers, unit: 'people', place, formula: 'Reviewers of the round' })
  const size = t.count({ n: pilot.size, unit: 'records', place, formula: 'Reports of the round’s random sample' })
  const gate = t.percent(pilot.gate, place, 'Share of the sample that had to be agreed on')
  const what = pilot.stage === 'title-abstract' ? 'records' : 'reports'
  const begun = say`In round ${t.count({ n: pilot.round, unit: 'rounds', place, formula: 'Number of the round' })} of a pilot, ${people} reviewers judged a random sample of ${size} ${what}, of which they were to agree on at least ${gate}.`
  if (pilot.state === 'open')
    return say`${begun} The round is ${gap(`round ${pilot.round} of the pilot is open: close it before reporting`)}.`
  if (t.isClosed(pilot.stage)) return say`${begun} What came of it is ${t.hidden(pilot.stage)}.`
  const { result } = pilot
  if (!result || result.unanimous === null)
    return say`${begun} They agreed on ${gap(`outcome of round ${pilot.round} of the pilot: not all of its reviewers judged the sample`)}.`
  const share = t.percent(
    result.unanimous,
    place,
    'Agreed reports as a share of those that all reviewers of the round judged',
  )
  const agreed = t.count({
    n: result.agreed,
    unit: 'records',
    place,
    formula: 'Reports of the sample that all judged alike',
  })
  const complete = t.count({
    n: result.complete,
    unit: 'records',
    place,
    formula: 'Reports of the sample that all judged',
  })
  const kappa =
    result.kappa && result.kappa.value !== null
      ? say`; Cohen’s kappa was ${interval(t, result.kappa, place, 'Cohen’s kappa in the round', 'coefficient')}`
      : []
  const gateSaid = result.passed ? 'which reached this' : 'which fell short of this'
  const reworded =
    pilot.reworded === 0
      ? []
      : say` After the round, ${t.few({ n: pilot.reworded, unit: 'criteria', place: { room: 'criteria' }, formula: 'Criteria that were worded anew after the round and before the next' })} ${pilot.reworded === 1 ? 'criterion was' : 'criteria were'} reworded.`
  const again = pilot.again ? say` The sample was then screened again with the rest.` : []
  const note = pilot.note.trim() ? say` The team noted: ${t.quote(pilot.note.trim())}.` : []
  return say`${begun} They agreed on ${agreed} of ${complete} (${share}), ${gateSaid}${kappa}.${reworded}${again}${note}`
}

/** How far those who charted in pairs agreed, and how the rest was settled. */
export function chartedAgreementEn(t: Tell): Piece[] {
  const place = { room: 'charting' as const }
  return t.facts.forms
    .filter((form) => form.perStudy === 2)
    .flatMap((form, i) => {
      const before = i === 0 ? '' : ' '
      if (t.facts.closed.length > 0)
        return say`${before}How far the answers to ${t.quote(form.name)} agreed is ${t.hidden()}.`
      if (form.isClosed)
        return say`${before}How far the answers to ${t.quote(form.name)} agreed is ${gap(`not known to you while ${form.name} is blind`)}.`
      if (!form.agreement || form.agreement.n === 0)
        return say`${before}How far the answers to ${t.quote(form.name)} agreed is ${gap(`agreement of answers to ${form.name}: no study has been charted twice yet`)}.`
      const { studies, n, same } = form.agreement
      const share = t.percent(same / n, place, 'Answers that both gave alike as a share of those compared')
      const compared = t.count({
        n,
        unit: 'fields',
        place,
        formula: 'Answers that at least one of two gave to a field of a study',
      })
      const of = t.count({ n: studies, unit: 'studies', place, formula: 'Studies that two people are through with' })
      const settled = form.settled ? settledText(t, form.settled) : []
      return say`${before}In ${of} ${studies === 1 ? 'study' : 'studies'} charted twice with ${t.quote(form.name)}, the two gave the same answer in ${share} of ${compared} ${n === 1 ? 'comparison' : 'comparisons'}.${settled}`
    })
}

function settledText(t: Tell, { third, together }: { third: number; together: number }): Piece[] {
  const count = (n: number, formula: string) => t.count({ n, unit: 'fields', place: { room: 'charting' }, formula })
  const by = count(third, 'Answers that a third person settled')
  const own = count(together, 'Answers that those who charted settled together')
  const answers = (n: number) => (n === 1 ? 'answer' : 'answers')
  if (third + together === 0) return []
  if (together === 0) return say` A third person settled ${by} ${answers(third)}.`
  if (third === 0) return say` Those who charted settled ${own} ${answers(together)} together.`
  return say` A third person settled ${by} ${answers(third)}, and those who charted ${own} together.`
}
