import type { StageId } from '../reviews/words.ts'
import type { ReportingCriterion, ReportingSource } from './facts.ts'
import { agreementEn, chartedAgreementEn, conflictsEn, pilotEn } from './judged.en.ts'
import { gap, joined, type Piece, say, words } from './pieces.ts'
import type { Sentences } from './sentences.ts'
import { capital, type Tell } from './tell.ts'

const methods = {
  website: 'website',
  organisation: 'organisation',
  citation: 'citation searching',
  personal: 'personal list',
  other: 'another kind of source',
} as const

/** English sentences of the methods section. */
export function sentencesEn(t: Tell): Sentences {
  const { facts } = t
  const stages = { 'title-abstract': stageEn(t, 'title-abstract'), 'full-text': stageEn(t, 'full-text') }
  return {
    protocol: say`The review was registered, or its protocol published, ${gap('protocol and registration: where and when, or that there was none')}.`,
    ...sourcesEn(t),
    eligibility: eligibility(t),
    reworded: reworded(t),
    ...duplicatesEn(t),
    pilots: joined(
      facts.pilots.map((one) => pilotEn(t, one)),
      ' ',
    ),
    reasons: reasons(t),
    studies:
      t.n('included') === t.n('included', 'reports')
        ? []
        : say`Reports of one investigation were joined into one study, and the results are given by study.`,
    forms: forms(t),
    chartedAgreement: chartedAgreementEn(t),
    software: say`References, decisions and charted data were kept in ${facts.software.name} (version ${facts.software.version}), which also counted the numbers given here.`,
    synthesis: say`The charted data were summarised ${gap('how the findings were brought together')}.`,
    stage: stages,
  }
}

function sourceText(t: Tell, source: ReportingSource, isDated: boolean): Piece[] {
  const platform = source.platform ? words(source.platform) : gap(`platform of ${source.name}`)
  const searched = source.searched
    ? say`searched on ${t.day(source.searched)}`
    : [gap(`when ${source.name} was searched`)]
  return say`${source.name} (${isDated ? say`${platform}, ${searched}` : platform})`
}

function searched(t: Tell, kind: 'database' | 'register', one: string, many: string): Piece[] {
  const sources = t.facts.sources.filter((source) => source.kind === kind && !source.isLate)
  if (sources.length === 0) return []
  const n = t.few({
    n: sources.length,
    unit: 'sources',
    place: { room: 'sources' },
    formula: `Sources of the kind ${one}`,
  })
  const days = new Set(sources.map((source) => source.searched ?? ''))
  const [day = ''] = days
  const isOneDay = days.size === 1 && day !== ''
  const list = t.list(
    sources.map((source) => sourceText(t, source, !isOneDay)),
    isOneDay ? ', ' : '; ',
  )
  return say`We searched ${n} ${sources.length === 1 ? one : many}${isOneDay ? ` on ${t.day(day)}` : ''}: ${list}.`
}

function sourcesEn(t: Tell): Pick<Sentences, 'databases' | 'registers' | 'others' | 'queries' | 'limits'> {
  const all = t.facts.sources.filter((source) => !source.isLate)
  const other = all.filter((source) => source.kind === 'other')
  const listed = other.map(
    (source) =>
      say`${source.name} (${source.method ? methods[source.method] : gap(`how ${source.name} was looked through`)}, ${
        source.searched ? t.day(source.searched) : gap(`when ${source.name} was looked through`)
      })`,
  )
  const n = t.few({
    n: other.length,
    unit: 'sources',
    place: { room: 'sources' },
    formula: 'Sources that are neither databases nor registers',
  })
  return {
    databases: searched(t, 'database', 'database', 'databases').concat(
      all.length === 0 ? say`We searched ${gap('which databases were searched, on which platforms, and when')}.` : [],
    ),
    registers: searched(t, 'register', 'study register', 'study registers'),
    others:
      other.length === 0
        ? []
        : say`Further records came from ${n} other ${other.length === 1 ? 'source' : 'sources'}: ${t.list(listed, '; ')}.`,
    queries: queries(t, all),
    limits: limits(all),
  }
}

function names(sources: readonly ReportingSource[]): string {
  const all = sources.map((source) => source.name)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

function queries(_t: Tell, all: readonly ReportingSource[]): Piece[] {
  const asked = all.filter((source) => source.kind !== 'other')
  const missing = asked.filter((source) => !source.query?.trim())
  if (asked.length === 0) return []
  if (missing.length === asked.length)
    return say`The full search strategies are given in the search appendix ${gap(`the search ${asked.length === 1 ? 'strategy' : 'strategies'} of ${names(missing)}`)}.`
  const rest = missing.length > 0 ? say` ${gap(`search strategies that are missing there: ${names(missing)}`)}` : []
  return say`The full search strategy of each source is given word for word in the search appendix${rest}.`
}

function limits(all: readonly ReportingSource[]): Piece[] {
  const asked = all.filter((source) => source.kind !== 'other')
  if (asked.length === 0) return []
  const known = Map.groupBy(
    asked.filter((source) => source.limits?.trim()),
    (source) => source.limits?.trim() ?? '',
  )
  const unsaid = asked.filter((source) => !source.limits?.trim())
  if (known.size === 0)
    return say`The searches were limited by ${gap('limits of the searches by date, language or kind of publication, or that there were none')}.`
  const said = [...known].map(([text, own]) => say`${text} (${names(own)})`)
  const rest = unsaid.length > 0 ? say`; ${gap(`limits of ${names(unsaid)}, or that there were none`)}` : []
  return say`These limits were applied: ${joined(said, '; ')}${rest}.`
}

function numbered(criteria: readonly string[]): string {
  return criteria.length === 1 ? criteria.join('') : criteria.map((text, i) => `(${i + 1}) ${text}`).join('; ')
}

function eligibility(t: Tell): Piece[] {
  const at = (kind: ReportingCriterion['kind']) =>
    t.facts.criteria.flatMap((one) => (one.kind === kind && one.fullText !== null ? [one.fullText] : []))
  const [include, exclude] = [at('include'), at('exclude')]
  if (include.length + exclude.length === 0) return say`Reports were eligible if ${gap('the eligibility criteria')}.`
  const included =
    include.length === 0
      ? []
      : say`A report was eligible if it met ${include.length === 1 ? 'this criterion' : 'all of these criteria'}: ${numbered(include)}.`
  const excluded =
    exclude.length === 0
      ? []
      : say`A report was excluded if ${exclude.length === 1 ? 'this' : 'any of these'} applied: ${numbered(exclude)}.`
  return joined([included, excluded], ' ')
}

function reworded(t: Tell): Piece[] {
  const changed = t.facts.criteria.filter((one) => one.versions.length > 1)
  if (changed.length === 0) return []
  const n = t.few({
    n: changed.length,
    unit: 'criteria',
    place: { room: 'criteria' },
    formula: 'Criteria that were worded more than once',
  })
  const changes = changed.flatMap(({ versions }) =>
    versions.slice(1).map((next, i) => {
      const stage = next.stage === 'full-text' ? ' for full-text assessment' : ''
      return say`${t.quote(versions[i]?.text ?? '')} became ${t.quote(next.text)}${stage} on ${t.day(next.at)}`
    }),
  )
  return capital(
    say`${n} ${changed.length === 1 ? 'criterion was' : 'criteria were'} reworded in the course of the review: ${joined(changes, '; ')}.`,
  )
}

function duplicatesEn(t: Tell): Pick<Sentences, 'duplicates' | 'merged'> {
  const { duplicates: d } = t.facts
  const pair = (n: number, formula: string) => t.count({ n, unit: 'pairs', place: { room: 'duplicates' }, formula })
  const record = (n: number, formula: string) => t.count({ n, unit: 'records', place: { room: 'duplicates' }, formula })
  if (d.records === 0) return { duplicates: [], merged: [] }
  if (d.found === null && d.byRules + d.byPeople === 0)
    return {
      duplicates: say`Duplicate records were removed ${gap('how duplicates were removed: Parallax has not been asked to look for them')}.`,
      merged: [],
    }
  const before = record(d.removedBefore, 'Duplicates removed before import, as the sources’ descriptions say')
  const removed =
    d.removedBefore === 0
      ? []
      : say` Before import, ${before} further ${d.removedBefore === 1 ? 'duplicate' : 'duplicates'} had been removed.`
  const answered = pair(d.answered, 'Doubtful pairs that a person answered')
  const same = pair(d.answeredSame, 'Of these, pairs that were said to be the same report')
  const people =
    d.answered === 0
      ? []
      : say` People answered ${answered} doubtful ${d.answered === 1 ? 'pair' : 'pairs'} and found ${same} of them to be the same report.`
  const open =
    d.open === 0
      ? []
      : say` So far ${pair(d.open, 'Doubtful pairs that nobody has answered')} doubtful ${d.open === 1 ? 'pair has' : 'pairs have'} not been looked at ${gap('doubtful pairs that nobody has looked at: answer them before reporting')}.`
  const byRules = record(d.byRules, 'Records that rules alone put to another record of the same report')
  const byPeople = record(d.byPeople, 'Records that are in their report only because a person said so')
  return {
    duplicates: say`Duplicates were found with the rules of ${t.facts.software.name}, which compare identifiers, titles, authors, years and places of publication. Records that a rule matches with certainty are merged automatically, and doubtful pairs are put to a person, side by side. No record was deleted: a report keeps all of its records.`,
    merged: say`Rules merged ${byRules} ${d.byRules === 1 ? 'record' : 'records'} into another of the same report, and people ${byPeople} more.${people}${open}${removed}`,
  }
}

function stageEn(t: Tell, id: StageId): Sentences['stage'][StageId] {
  const stage = t.stage(id)
  const record = t.unscreened() ? 'each record that was screened' : 'each record'
  const what = id === 'title-abstract' ? `the title and abstract of ${record}` : 'the full text of each report'
  return {
    screened: screened(t, id, what),
    blinding: blinding(t, id),
    ranking: stage.ranking
      ? say`The order could be by relevance, as a linear model of words (${t.quote(stage.ranking.model)}) in ${t.facts.software.name} learned it${stage.blind || stage.lifted ? ' from each reviewer’s own decisions while the stage was blind' : ''}; it changed the order alone${id === 'title-abstract' && t.unscreened() ? '' : ', and no report was left out for it'}.`
      : [],
    stopped: id === 'title-abstract' ? stopped(t) : [],
    maybe:
      stage.reviewers === 0 || stage.perReport === 1
        ? []
        : stage.maybe === 'include'
          ? say`A “maybe” counted as an inclusion.`
          : say`A “maybe” against another decision counted as a disagreement.`,
    agreement: agreementEn(t, stage),
    conflicts: conflictsEn(t, stage),
  }
}

function screened(t: Tell, id: StageId, what: string): Piece[] {
  const { reviewers, perReport, blind, lifted } = t.stage(id)
  const isTitles = id === 'title-abstract'
  const each = perReport === 'all' ? reviewers : perReport
  if (reviewers === 0 || reviewers < each) {
    const missing =
      reviewers === 0
        ? `how many reviewers judged ${what}`
        : `who judged ${what}: the stage asks for ${each} and names ${reviewers}`
    return say`${capital([words(what)])} was ${isTitles ? 'screened' : 'assessed'} by ${gap(missing)}.`
  }
  // What is not finished is told as it is set up, not as something that was done.
  const now = isTitles ? 'screen' : 'assess'
  const verb = t.isDone(id) ? `${now}ed` : each > 1 ? now : isTitles ? 'screens' : 'assesses'
  const place = { room: 'setup' as const, stage: id }
  const n = t.few({ n: each, unit: 'people', place, formula: 'Reviewers for each report, as the stage is set up' })
  const team = t.few({ n: reviewers, unit: 'people', place, formula: 'Reviewers of the stage' })
  const of = reviewers > each ? say` of a team of ${team}` : []
  const apart = each > 1 && (blind || lifted) ? ', independently of each other,' : ''
  const noun = each === 1 && of.length === 0 ? 'reviewer' : 'reviewers'
  return capital(say`${n}${of} ${noun}${apart} ${verb} ${what}.`)
}

/** That not all was screened by people, by which tool and why. */
function stopped(t: Tell): Piece[] {
  const left = t.unscreened()
  if (!left) return []
  const { n, piece, tools } = left
  return say`Screening was stopped before everything was screened: ${piece} ${n === 1 ? 'record' : 'records'} that no reviewer had judged ${n === 1 ? 'was' : 'were'} excluded by an automation tool${tools ? say`, ${t.quote(tools)}` : []}.`
}

function blinding(t: Tell, id: StageId): Piece[] {
  const { reviewers, blind, lifted } = t.stage(id)
  if (reviewers < 2) return []
  if (blind) return say`Reviewers are blind to each other’s decisions.`
  if (!lifted) return say`Reviewers could see each other’s decisions.`
  const why = lifted.why.trim() ? say`, for the reason ${t.quote(lifted.why.trim())}` : []
  return say`Reviewers were blind to each other’s decisions until ${lifted.by || 'somebody'} lifted the blinding on ${t.day(lifted.at)}${why}.`
}

function reasons(t: Tell): Piece[] {
  const { reasons: n } = t.stage('full-text')
  if (n === 0) return []
  const counted = t.few({
    n,
    unit: 'reasons',
    place: { room: 'setup', stage: 'full-text' },
    formula: 'Reasons at full text that are in use',
  })
  return say`Every report excluded at full text was given one primary reason from a list of ${counted}.`
}

function forms(t: Tell): Piece[] {
  const { forms: all } = t.facts
  if (all.length === 0)
    return say`Data were charted ${gap('how data were charted: with which form, by whom, and how it was tried out')}.`
  const said = all.map((form) => {
    const fields = t.count({
      n: form.fields.length,
      unit: 'fields',
      place: { room: 'charting' },
      formula: 'Fields of the form that are asked, headings and calculated ones aside',
    })
    const versions =
      form.versions < 2
        ? []
        : say`, ${t.few({ n: form.versions, unit: 'versions', place: { room: 'charting' }, formula: 'Versions of the form that were saved' })} versions`
    const who =
      form.perStudy === 1
        ? 'one person per study'
        : form.blind
          ? 'two people per study, blind to each other’s answers'
          : 'two people per study'
    return say`${t.quote(form.name)} (${fields} ${form.fields.length === 1 ? 'field' : 'fields'}${versions}; ${who})`
  })
  return say`Data ${(t.n('included') ?? 0) > 0 ? 'were' : 'are'} charted with ${all.length === 1 ? 'the form' : 'the forms'} ${t.list(said, all.length > 2 ? '; ' : ', ')}.`
}
