import type { StageId } from '../reviews/words.ts'
import type { ReportingCriterion, ReportingSource } from './facts.ts'
import { agreementNb, chartedAgreementNb, conflictsNb, pilotNb } from './judged.nb.ts'
import { gap, joined, type Piece, say, words } from './pieces.ts'
import type { Sentences } from './sentences.ts'
import { capital, type Tell } from './tell.ts'

const methods = {
  website: 'nettsted',
  organisation: 'organisasjon',
  citation: 'siteringssøk',
  personal: 'egen liste',
  other: 'annen type kilde',
} as const

/** Norwegian sentences of the methods section. */
export function sentencesNb(t: Tell): Sentences {
  const { facts } = t
  const stages = { 'title-abstract': stageNb(t, 'title-abstract'), 'full-text': stageNb(t, 'full-text') }
  return {
    protocol: say`Oversikten ble registrert på forhånd, eller protokollen publisert, ${gap('protokoll og registrering: hvor og når, eller at det ikke fantes noen')}.`,
    ...sourcesNb(t),
    eligibility: eligibility(t),
    reworded: reworded(t),
    ...duplicatesNb(t),
    pilots: joined(
      facts.pilots.map((one) => pilotNb(t, one)),
      ' ',
    ),
    reasons: reasons(t),
    studies:
      t.n('included') === t.n('included', 'reports')
        ? []
        : say`Publikasjoner om samme undersøkelse ble samlet til én studie, og resultatene gjengis per studie.`,
    forms: forms(t),
    chartedAgreement: chartedAgreementNb(t),
    software: say`Referanser, beslutninger og kartlagte data ble håndtert i ${facts.software.name} (versjon ${facts.software.version}), som også har beregnet tallene som oppgis her.`,
    synthesis: say`De kartlagte dataene ble sammenfattet ${gap('hvordan funnene ble sammenstilt')}.`,
    stage: stages,
  }
}

function sourceText(t: Tell, source: ReportingSource, isDated: boolean): Piece[] {
  const platform = source.platform ? words(source.platform) : gap(`plattform for ${source.name}`)
  const searched = source.searched ? say`søkt ${t.day(source.searched)}` : [gap(`når det ble søkt i ${source.name}`)]
  return say`${source.name} (${isDated ? say`${platform}, ${searched}` : platform})`
}

function searched(t: Tell, kind: 'database' | 'register', one: string, many: string): Piece[] {
  const sources = t.facts.sources.filter((source) => source.kind === kind && !source.isLate)
  if (sources.length === 0) return []
  const n = t.few({
    n: sources.length,
    unit: 'sources',
    place: { room: 'sources' },
    formula: `Kilder av typen ${one}`,
  })
  const days = new Set(sources.map((source) => source.searched ?? ''))
  const [day = ''] = days
  const isOneDay = days.size === 1 && day !== ''
  const list = t.list(
    sources.map((source) => sourceText(t, source, !isOneDay)),
    isOneDay ? ', ' : '; ',
  )
  const number = sources.length === 1 && kind === 'register' ? { ...n, shown: 'ett' } : n
  return say`Vi søkte i ${number} ${sources.length === 1 ? one : many}${isOneDay ? ` ${t.day(day)}` : ''}: ${list}.`
}

function sourcesNb(t: Tell): Pick<Sentences, 'databases' | 'registers' | 'others' | 'queries' | 'limits'> {
  const all = t.facts.sources.filter((source) => !source.isLate)
  const other = all.filter((source) => source.kind === 'other')
  const listed = other.map(
    (source) =>
      say`${source.name} (${source.method ? methods[source.method] : gap(`hvordan ${source.name} ble gjennomgått`)}, ${
        source.searched ? t.day(source.searched) : gap(`når ${source.name} ble gjennomgått`)
      })`,
  )
  const n = t.few({
    n: other.length,
    unit: 'sources',
    place: { room: 'sources' },
    formula: 'Kilder som verken er databaser eller registre',
  })
  return {
    databases: searched(t, 'database', 'database', 'databaser').concat(
      all.length === 0 ? say`Vi søkte i ${gap('hvilke databaser det ble søkt i, på hvilke plattformer og når')}.` : [],
    ),
    registers: searched(t, 'register', 'studieregister', 'studieregistre'),
    others:
      other.length === 0
        ? []
        : say`Flere referanser kom fra ${n} ${other.length === 1 ? 'annen kilde' : 'andre kilder'}: ${t.list(listed, '; ')}.`,
    queries: queries(all),
    limits: limits(all),
  }
}

function names(sources: readonly ReportingSource[]): string {
  const all = sources.map((source) => source.name)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} og ${all.at(-1)}`
}

function queries(all: readonly ReportingSource[]): Piece[] {
  const asked = all.filter((source) => source.kind !== 'other')
  const missing = asked.filter((source) => !source.query?.trim())
  if (asked.length === 0) return []
  if (missing.length === asked.length)
    return say`De fullstendige søkestrategiene er gjengitt i søkevedlegget ${gap(`${asked.length === 1 ? 'søkestrategien' : 'søkestrategiene'} for ${names(missing)}`)}.`
  const rest = missing.length > 0 ? say` ${gap(`søkestrategier som mangler der: ${names(missing)}`)}` : []
  return say`Den fullstendige søkestrategien for hver kilde er gjengitt ordrett i søkevedlegget${rest}.`
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
    return say`Søkene ble avgrenset til ${gap('avgrensninger av søkene i tidsrom, språk eller publikasjonstype, eller at det ikke var noen')}.`
  const said = [...known].map(([text, own]) => say`${text} (${names(own)})`)
  const rest = unsaid.length > 0 ? say`; ${gap(`avgrensninger i ${names(unsaid)}, eller at det ikke var noen`)}` : []
  return say`Disse avgrensningene ble brukt: ${joined(said, '; ')}${rest}.`
}

function numbered(criteria: readonly string[]): string {
  return criteria.length === 1 ? criteria.join('') : criteria.map((text, i) => `(${i + 1}) ${text}`).join('; ')
}

function eligibility(t: Tell): Piece[] {
  const at = (kind: ReportingCriterion['kind']) =>
    t.facts.criteria.flatMap((one) => (one.kind === kind && one.fullText !== null ? [one.fullText] : []))
  const [include, exclude] = [at('include'), at('exclude')]
  if (include.length + exclude.length === 0)
    return say`Publikasjoner kunne inkluderes dersom ${gap('inklusjons- og eksklusjonskriteriene')}.`
  const included =
    include.length === 0
      ? []
      : say`En publikasjon kunne inkluderes når den oppfylte ${include.length === 1 ? 'dette kriteriet' : 'alle disse kriteriene'}: ${numbered(include)}.`
  const excluded =
    exclude.length === 0
      ? []
      : say`En publikasjon ble ekskludert når ${exclude.length === 1 ? 'dette' : 'noe av dette'} gjaldt: ${numbered(exclude)}.`
  return joined([included, excluded], ' ')
}

function reworded(t: Tell): Piece[] {
  const changed = t.facts.criteria.filter((one) => one.versions.length > 1)
  if (changed.length === 0) return []
  const n = t.few({
    n: changed.length,
    unit: 'criteria',
    place: { room: 'criteria' },
    formula: 'Kriterier som er formulert mer enn én gang',
  })
  const number = changed.length === 1 ? { ...n, shown: 'ett' } : n
  const changes = changed.flatMap(({ versions }) =>
    versions.slice(1).map((next, i) => {
      const stage = next.stage === 'full-text' ? ' for vurderingen i fulltekst' : ''
      return say`${t.quote(versions[i]?.text ?? '')} ble til ${t.quote(next.text)}${stage} ${t.day(next.at)}`
    }),
  )
  return capital(
    say`${number} ${changed.length === 1 ? 'kriterium' : 'kriterier'} ble omformulert underveis: ${joined(changes, '; ')}.`,
  )
}

function duplicatesNb(t: Tell): Pick<Sentences, 'duplicates' | 'merged'> {
  const { duplicates: d } = t.facts
  const pair = (n: number, formula: string) => t.count({ n, unit: 'pairs', place: { room: 'duplicates' }, formula })
  const record = (n: number, formula: string) => t.count({ n, unit: 'records', place: { room: 'duplicates' }, formula })
  if (d.records === 0) return { duplicates: [], merged: [] }
  if (d.found === null && d.byRules + d.byPeople === 0)
    return {
      duplicates: say`Dubletter ble fjernet ${gap('hvordan dubletter ble fjernet: Parallax er ikke bedt om å lete etter dem')}.`,
      merged: [],
    }
  const before = record(d.removedBefore, 'Dubletter fjernet før import, slik det står i beskrivelsene av kildene')
  const removed =
    d.removedBefore === 0
      ? []
      : say` Før importen var ytterligere ${before} ${d.removedBefore === 1 ? 'dublett' : 'dubletter'} fjernet.`
  const answered = pair(d.answered, 'Tvilsomme par som en person har svart på')
  const same = pair(d.answeredSame, 'Av disse: par som ble sagt å være samme publikasjon')
  const people =
    d.answered === 0
      ? []
      : say` Prosjektgruppen tok stilling til ${answered} ${d.answered === 1 ? 'tvilsomt par' : 'tvilsomme par'} og fant at ${same} av dem var samme publikasjon.`
  const open =
    d.open === 0
      ? []
      : say` Foreløpig er ${pair(d.open, 'Tvilsomme par som ingen har svart på')} ${d.open === 1 ? 'tvilsomt par' : 'tvilsomme par'} ikke gjennomgått ${gap('tvilsomme par som ingen har sett på: svar på dem før rapportering')}.`
  const byRules = record(d.byRules, 'Referanser som regler alene la til en annen referanse til samme publikasjon')
  const byPeople = record(d.byPeople, 'Referanser som hører til publikasjonen bare fordi en person sa det')
  return {
    duplicates: say`Dubletter ble funnet med reglene i ${t.facts.software.name}, som sammenligner identifikatorer, titler, forfattere, årstall og publiseringskanaler. Referanser som en regel med sikkerhet kobler, slås sammen automatisk, og tvilsomme par legges fram for en person, side om side. Ingen referanse ble slettet: en publikasjon beholder alle sine referanser.`,
    merged: say`Reglene slo sammen ${byRules} ${d.byRules === 1 ? 'referanse' : 'referanser'} med en annen til samme publikasjon, og prosjektgruppen ${byPeople} til.${people}${open}${removed}`,
  }
}

function stageNb(t: Tell, id: StageId): Sentences['stage'][StageId] {
  const stage = t.stage(id)
  return {
    screened: screened(t, id),
    blinding: blinding(t, id),
    ranking: stage.ranking
      ? say`Rekkefølgen kunne være etter relevans, slik en lineær modell av ord (${t.quote(stage.ranking.model)}) i ${t.facts.software.name} lærte den${stage.blind || stage.lifted ? ' av hver vurderers egne beslutninger mens trinnet var blindet' : ''}. Den endret bare rekkefølgen${id === 'title-abstract' && t.unscreened() ? '' : ', og ingen publikasjon ble utelatt på grunn av den'}.`
      : [],
    stopped: id === 'title-abstract' ? stopped(t) : [],
    maybe:
      stage.reviewers === 0 || stage.perReport === 1
        ? []
        : stage.maybe === 'include'
          ? say`«Usikker» ble regnet som inklusjon.`
          : say`«Usikker» mot en annen beslutning ble regnet som uenighet.`,
    agreement: agreementNb(t, stage),
    conflicts: conflictsNb(t, stage),
  }
}

function screened(t: Tell, id: StageId): Piece[] {
  const { reviewers, perReport, blind, lifted } = t.stage(id)
  const record = t.unscreened() ? 'hver referanse som ble screenet' : 'hver referanse'
  const what = id === 'title-abstract' ? `tittel og sammendrag for ${record}` : 'fullteksten til hver publikasjon'
  const each = perReport === 'all' ? reviewers : perReport
  if (reviewers === 0 || reviewers < each) {
    const missing =
      reviewers === 0
        ? `hvor mange som vurderte ${what}`
        : `hvem som vurderte ${what}: trinnet ber om ${each} og nevner ${reviewers}`
    return say`${capital([words(what)])} ble vurdert av ${gap(missing)}.`
  }
  const place = { room: 'setup' as const, stage: id }
  const n = t.few({ n: each, unit: 'people', place, formula: 'Vurderere per publikasjon, slik trinnet er satt opp' })
  const team = t.few({ n: reviewers, unit: 'people', place, formula: 'Vurdererne på trinnet' })
  const of = reviewers > each ? say` av i alt ${team}` : []
  const apart = each > 1 && (blind || lifted) ? ', uavhengig av hverandre' : ''
  // What is not finished is told as it is set up, not as something that was done.
  const verb = t.isDone(id) ? 'vurderte' : 'vurderer'
  return capital(say`${n} ${each === 1 ? 'vurderer' : 'vurderere'}${of} ${verb} ${what}${apart}.`)
}

/** At ikke alt ble screenet av mennesker, med hvilket verktøy og hvorfor. */
function stopped(t: Tell): Piece[] {
  const left = t.unscreened()
  if (!left) return []
  const { n, piece, tools } = left
  return say`Screeningen ble stoppet før alt var screenet: ${piece} ${n === 1 ? 'referanse' : 'referanser'} som ingen vurderer hadde vurdert, ble ekskludert av et automatisk verktøy${tools ? say`, ${t.quote(tools)}` : []}.`
}

function blinding(t: Tell, id: StageId): Piece[] {
  const { reviewers, blind, lifted } = t.stage(id)
  if (reviewers < 2) return []
  if (blind) return say`Vurdererne er blindet for hverandres beslutninger.`
  if (!lifted) return say`Vurdererne kunne se hverandres beslutninger.`
  const why = lifted.why.trim() ? say`, med begrunnelsen ${t.quote(lifted.why.trim())}` : []
  return say`Vurdererne var blindet for hverandres beslutninger til ${lifted.by || 'noen'} opphevet blindingen ${t.day(lifted.at)}${why}.`
}

function reasons(t: Tell): Piece[] {
  const { reasons: n } = t.stage('full-text')
  if (n === 0) return []
  const counted = t.few({
    n,
    unit: 'reasons',
    place: { room: 'setup', stage: 'full-text' },
    formula: 'Grunner ved fulltekst som er i bruk',
  })
  return say`Hver publikasjon som ble ekskludert i fulltekst, fikk én hovedgrunn fra en liste med ${counted}.`
}

function forms(t: Tell): Piece[] {
  const { forms: all } = t.facts
  if (all.length === 0)
    return say`Data ble kartlagt ${gap('hvordan data ble kartlagt: med hvilket skjema, av hvem, og hvordan det ble prøvd ut')}.`
  const said = all.map((form) => {
    const fields = t.count({
      n: form.fields.length,
      unit: 'fields',
      place: { room: 'charting' },
      formula: 'Felter i skjemaet som besvares, uten overskrifter og beregnede felter',
    })
    const versions =
      form.versions < 2
        ? []
        : say`, ${t.few({ n: form.versions, unit: 'versions', place: { room: 'charting' }, formula: 'Versjoner av skjemaet som er lagret' })} versjoner`
    const who =
      form.perStudy === 1
        ? 'én person per studie'
        : form.blind
          ? 'to personer per studie, blindet for hverandres svar'
          : 'to personer per studie'
    return say`${t.quote(form.name)} (${fields} ${form.fields.length === 1 ? 'felt' : 'felter'}${versions}; ${who})`
  })
  return say`Data ${(t.n('included') ?? 0) > 0 ? 'ble kartlagt' : 'kartlegges'} med ${all.length === 1 ? 'skjemaet' : 'skjemaene'} ${t.list(said, all.length > 2 ? '; ' : ', ')}.`
}
