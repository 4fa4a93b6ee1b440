import type { Estimate } from '../agreement/estimate.ts'
import type { ReportingPilot, ReportingStage } from './facts.ts'
import { gap, type Piece, type Place, say } from './pieces.ts'
import type { Tell } from './tell.ts'

/** Norwegian sentences on agreement, disagreements and pilots. */
const before = 'fra stemmene før noe ble avgjort'
const counts = { include: 'inklusjon', exclude: 'eksklusjon', own: 'en egen kategori', 'no-vote': 'ingen stemme' }

function interval(t: Tell, estimate: Estimate, place: Place, name: string, kind: 'share' | 'coefficient'): Piece[] {
  if (estimate.value === null) return say`udefinert, siden bare én kategori ble brukt`
  const put = (n: number, what: string) =>
    kind === 'share'
      ? t.percent(n, place, `${name}, ${what}${before}`)
      : t.coefficient(n, place, `${name}, ${what}${before}`)
  const value = put(estimate.value, '')
  if (estimate.low === null || estimate.high === null) return [value]
  return say`${value} (95 % KI ${put(estimate.low, 'nedre grense for 95 %-intervallet (konfidens), ')} til ${put(estimate.high, 'øvre grense for 95 %-intervallet (konfidens), ')})`
}

function unitOf(stage: ReportingStage, n: number): string {
  if (stage.id === 'title-abstract') return n === 1 ? 'referansen' : 'referansene'
  return n === 1 ? 'publikasjonen' : 'publikasjonene'
}

/** How far reviewers agreed at a stage. */
export function agreementNb(t: Tell, stage: ReportingStage): Piece[] {
  if (stage.reviewers === 0) return []
  const single = stage.perReport === 1
  const place = { room: 'agreement' as const, stage: stage.id }
  if (t.isClosed(stage.id)) return single ? [] : say`Samsvaret mellom vurdererne er ${t.hidden(stage.id)}.`
  const { agreement } = stage
  if (!agreement || agreement.n === 0)
    return single
      ? say`Siden én vurderer tok stilling til hver ${stage.id === 'title-abstract' ? 'referanse' : 'publikasjon'}, ble samsvar ikke målt.`
      : say`Samsvaret mellom vurdererne er ${gap(`samsvar på ${stage.id === 'title-abstract' ? 'tittel og sammendrag' : 'fulltekst'}: ingen to har stemt over det samme ennå`)}.`
  const unit = stage.id === 'title-abstract' ? 'records' : 'reports'
  const units = stage.id === 'title-abstract' ? 'Referanser' : 'Publikasjoner'
  const maybe = ` «Usikker» ble her regnet som ${counts[agreement.maybe]}.`
  const [pair, ...others] = agreement.pairs
  if (pair && others.length === 0) {
    const n = t.count({ n: pair.n, unit, place, formula: `${units} som begge stemte over, ${before}` })
    return say`Før noe ble avgjort, var de to vurdererne enige om ${interval(t, pair.percentAgreement, place, 'Prosentvis enighet', 'share')} av ${pair.n === 1 ? 'den' : 'de'} ${n} ${unitOf(stage, pair.n)} som begge hadde vurdert; Cohens kappa var ${interval(t, pair.cohenKappa, place, 'Cohens kappa', 'coefficient')} og Gwets AC1 ${interval(t, pair.gwetAC1, place, 'Gwets AC1', 'coefficient')}.${maybe}`
  }
  const both = t.count({ n: agreement.n, unit, place, formula: `${units} med minst to stemmer, ${before}` })
  const all =
    agreement.unanimous === null
      ? []
      : say`var alle som hadde vurdert dem, enige om ${t.percent(agreement.unanimous, place, `Andel der alle stemmer er like, ${before}`)} av ${agreement.n === 1 ? 'den' : 'de'} ${both} ${unitOf(stage, agreement.n)} med minst to stemmer; `
  const kappas = agreement.pairs.flatMap(({ cohenKappa }) => cohenKappa.value ?? [])
  const range =
    kappas.length < 2
      ? []
      : say` Cohens kappa for de ${t.few({ n: kappas.length, unit: 'pairs', place, formula: 'Par av vurderere som kappa er definert for' })} parene av vurderere lå mellom ${t.coefficient(Math.min(...kappas), place, `Den minste av Cohens kappa for parene, ${before}`)} og ${t.coefficient(Math.max(...kappas), place, `Den største av Cohens kappa for parene, ${before}`)}.`
  const alpha = interval(t, agreement.krippendorffAlpha, place, 'Krippendorffs alfa', 'coefficient')
  return say`Før noe ble avgjort, ${all}${all.length > 0 ? 'Krippendorffs alfa var' : 'var Krippendorffs alfa'} ${alpha}.${range}${maybe}`
}

/** How what reviewers disagreed on at a stage was settled. */
export function conflictsNb(t: Tell, stage: ReportingStage): Piece[] {
  if (stage.reviewers === 0 || t.isClosed(stage.id) || !stage.conflicts) return []
  const { third, together, sentBack, open } = stage.conflicts
  const place = { room: 'conflicts' as const, stage: stage.id }
  const count = (n: number, formula: string) => t.count({ n, unit: 'conflicts', place, formula })
  const all = third + together
  const rest =
    open === 0
      ? []
      : say` Foreløpig er ${count(open, 'Uenigheter som ingen har avgjort')} ${open === 1 ? 'uenighet' : 'uenigheter'} ikke avgjort ${gap('uenigheter som ingen har avgjort: avgjør dem før rapportering')}.`
  const back =
    sentBack === 0
      ? []
      : say` Av sakene ble ${count(sentBack, 'Publikasjoner som ble sendt tilbake til dem som stemte')} sendt tilbake til vurdererne med et spørsmål.`
  if (all === 0) {
    if (open > 0 || sentBack > 0) return say`Uenigheter avgjøres av en tredje person.${rest}${back}`
    return stage.agreement && stage.agreement.n > 0 ? say`Ingen uenighet måtte avgjøres.` : []
  }
  const settledBy = count(third, 'Uenigheter avgjort av en tredje person, som ikke hadde stemt over dem')
  const settledTogether = count(together, 'Uenigheter som vurdererne avgjorde sammen, i mangel av en tredje person')
  const n = count(all, 'Uenigheter som er avgjort')
  const them = all === 1 ? 'uenigheten' : 'uenighetene'
  const the = all === 1 ? 'den' : 'de'
  const how =
    together === 0
      ? say`En tredje person, som ikke hadde stemt over ${all === 1 ? 'den' : 'dem'}, avgjorde ${the} ${n} ${them}.`
      : third === 0
        ? say`Vurdererne avgjorde ${the} ${n} ${them} sammen.`
        : say`Av de ${n} uenighetene avgjorde en tredje person, som ikke hadde stemt over dem, ${settledBy}, og vurdererne sammen ${settledTogether}.`
  return say`${how}${back}${rest}`
}

/** A round of the pilot. */
export function pilotNb(t: Tell, pilot: ReportingPilot): Piece[] {
  const place = { room: 'pilot' as const, stage: pilot.stage }
  const people = t.few({ n: pilot.reviewers, unit: 'people', place, formula: 'Vurdererne i runden' })
  const size = t.count({ n: pilot.size, unit: 'records', place, formula: 'Publikasjoner i rundens tilfeldige utvalg' })
  const gate = t.percent(pilot.gate, place, 'Andel av utvalget det måtte være enighet om')
  const what = pilot.stage === 'title-abstract' ? 'referanser' : 'publikasjoner'
  const begun = say`I runde ${t.count({ n: pilot.round, unit: 'rounds', place, formula: 'Nummeret på runden' })} av en pilot vurderte ${people} vurderere et tilfeldig utvalg på ${size} ${what}; målet var enighet om minst ${gate}.`
  if (pilot.state === 'open')
    return say`${begun} Runden er ${gap(`runde ${pilot.round} av piloten er åpen: avslutt den før rapportering`)}.`
  if (t.isClosed(pilot.stage)) return say`${begun} Utfallet er ${t.hidden(pilot.stage)}.`
  const { result } = pilot
  if (!result || result.unanimous === null)
    return say`${begun} De var enige om ${gap(`utfallet av runde ${pilot.round} av piloten: ikke alle vurdererne vurderte utvalget`)}.`
  const share = t.percent(
    result.unanimous,
    place,
    'Publikasjoner det var enighet om, som andel av dem alle i runden vurderte',
  )
  const agreed = t.count({
    n: result.agreed,
    unit: 'records',
    place,
    formula: 'Publikasjoner i utvalget som alle vurderte likt',
  })
  const complete = t.count({
    n: result.complete,
    unit: 'records',
    place,
    formula: 'Publikasjoner i utvalget som alle vurderte',
  })
  const kappa =
    result.kappa && result.kappa.value !== null
      ? say`; Cohens kappa var ${interval(t, result.kappa, place, 'Cohens kappa i runden', 'coefficient')}`
      : []
  const gateSaid = result.passed ? 'og målet ble nådd' : 'og målet ble ikke nådd'
  const first = t.few({
    n: pilot.reworded,
    unit: 'criteria',
    place: { room: 'criteria' },
    formula: 'Kriterier som ble omformulert etter runden og før den neste',
  })
  const reworded =
    pilot.reworded === 0
      ? []
      : say` Etter runden ble ${pilot.reworded === 1 ? { ...first, shown: 'ett' } : first} ${pilot.reworded === 1 ? 'kriterium' : 'kriterier'} omformulert.`
  const again = pilot.again ? say` Utvalget ble deretter screenet på nytt sammen med resten.` : []
  const note = pilot.note.trim() ? say` Prosjektgruppen noterte: ${t.quote(pilot.note.trim())}.` : []
  return say`${begun} De var enige om ${agreed} av ${complete} (${share}), ${gateSaid}${kappa}.${reworded}${again}${note}`
}

/** How far those who charted in pairs agreed, and how the rest was settled. */
export function chartedAgreementNb(t: Tell): Piece[] {
  const place = { room: 'charting' as const }
  return t.facts.forms
    .filter((form) => form.perStudy === 2)
    .flatMap((form, i) => {
      const before = i === 0 ? '' : ' '
      const how = `${before}Hvor godt svarene på ${t.quote(form.name)} stemte overens, er`
      if (t.facts.closed.length > 0) return say`${how} ${t.hidden()}.`
      if (form.isClosed) return say`${how} ${gap(`ikke kjent for deg så lenge ${form.name} er blindet`)}.`
      if (!form.agreement || form.agreement.n === 0)
        return say`${how} ${gap(`samsvar mellom svarene på ${form.name}: ingen studie er kartlagt to ganger ennå`)}.`
      const { studies, n, same } = form.agreement
      const share = t.percent(same / n, place, 'Svar som begge ga likt, som andel av dem som er sammenlignet')
      const compared = t.count({
        n,
        unit: 'fields',
        place,
        formula: 'Svar som minst én av to ga på et felt for en studie',
      })
      const of = t.count({ n: studies, unit: 'studies', place, formula: 'Studier som to personer er ferdige med' })
      const settled = form.settled ? settledText(t, form.settled) : []
      return say`${before}For ${of} ${studies === 1 ? 'studie' : 'studier'} som ble kartlagt to ganger med ${t.quote(form.name)}, ga de to samme svar i ${share} av ${compared} ${n === 1 ? 'sammenligning' : 'sammenligninger'}.${settled}`
    })
}

function settledText(t: Tell, { third, together }: { third: number; together: number }): Piece[] {
  const count = (n: number, formula: string) => t.count({ n, unit: 'fields', place: { room: 'charting' }, formula })
  const by = count(third, 'Svar som en tredje person avgjorde')
  const own = count(together, 'Svar som de som kartla, avgjorde sammen')
  if (third + together === 0) return []
  if (together === 0) return say` En tredje person avgjorde ${by} svar.`
  if (third === 0) return say` De som kartla, avgjorde ${own} svar sammen.`
  return say` En tredje person avgjorde ${by} svar, og de som kartla, ${own} sammen.`
}
