import type en from '../en/ranking.ts'

export default {
  'ranking.setting': 'Tillat sortering etter relevans',
  'ranking.setting.help':
    'Listen kan da sorteres etter det en modell lærer mens hver enkelt screener: så lenge trinnet er blindet, bare av personens egne stemmer, og fra og med fem inkluderte og fem ekskluderte. Alle screener fortsatt alt som er deres.',
  'ranking.setting.model': 'Modell: {model}. {share} % av plassene trekkes tilfeldig.',
  'ranking.title': 'Relevans',
  'ranking.why': 'Hva som taler for og imot',
  'ranking.learned':
    'Lært av {includes, plural, one {# inkludert} other {# inkluderte}} og {excludes, plural, one {# ekskludert} other {# ekskluderte}}{by, select, own {, alle dine egne stemmer} outcomes {: utfallene på dette trinnet} other {: utfallene på trinnet før}}.',
  'ranking.random':
    'For lite å lære av: Det trengs fem inkluderte og fem ekskluderte, og det er {includes} og {excludes}. Inntil da er rekkefølgen tilfeldig.',
  'ranking.for': 'For',
  'ranking.against': 'Imot',
  'ranking.nothing': 'Ikke noe som modellen kjenner.',
  'ranking.stopping': 'Hvor mye som er funnet',
  'ranking.stopping.none': 'Du har ikke inkludert noe ennå, så ingenting kan sies.',
  'ranking.stopping.certain':
    'Av {reports} har du screenet {screened} og inkludert {found}. Minst {certain} % av det som finnes, er funnet, med {confidence} % sikkerhet (Callaghan og Müller-Hansen 2020).',
  'ranking.stopping.inARow':
    '{n, plural, =0 {Den siste ble ikke ekskludert.} one {Den siste ble ekskludert.} other {De siste # ble ekskludert.}} En rekke ekskluderte er alene ingen trygg grunn til å stoppe.',
  'ranking.stop.heading': 'Stoppe tidlig',
  'ranking.stop.blind':
    'Så lenge trinnet er blindet, vet ingen hva stemmene blir til sammen, og derfor kan ingen stoppe det. La alle screene til regelen holder etter deres egne stemmer; så opphever prosjektlederen blindingen.',
  'ranking.stop.now':
    '{unseen, plural, =0 {Noen har stemt over hver publikasjon.} one {Ingen har stemt over # publikasjon: den blir utelatt hvis dere stopper.} other {Ingen har stemt over # publikasjoner: de blir utelatt hvis dere stopper.}}{half, plural, =0 {} one { # venter på en stemme og blir stående.} other { # venter på en stemme og blir stående.}}{conflicts, plural, =0 {} one { # er i konflikt og blir stående.} other { # er i konflikt og blir stående.}}',
  'ranking.stop.open': 'Stopp screeningen …',
  'ranking.stop.stands':
    '{n, plural, one {# publikasjon ble} other {# publikasjoner ble}} utelatt uten screening: {by}, {at}.',
  'ranking.stop.goOn': 'Fortsett å screene dem',
  'ranking.stop.goneOn': '{n, plural, one {# publikasjon skal} other {# publikasjoner skal}} screenes igjen',
  'ranking.stop.title': 'Stopp screeningen av tittel og sammendrag',
  'ranking.stop.rule':
    '{holds, select, true {Regelen holder: minst {recall} % av det som er å finne, er funnet, med {confidence} % sikkerhet.} other {Regelen holder ikke: {recall} % skal være funnet med {confidence} % sikkerhet, og bare {certain} % er sikkert.}}',
  'ranking.stop.changes':
    '{n, plural, one {# publikasjon blir ekskludert} other {# publikasjoner blir ekskludert}} av verktøyet, uten at noen screener {n, plural, one {den} other {dem}}.',
  'ranking.stop.stays':
    'Det noen har stemt over, skal fortsatt screenes: {half, number} venter på en stemme, {conflicts, number} er i konflikt.',
  'ranking.stop.later':
    'Flytdiagrammet regner dem som ekskludert av automatiske verktøy og nevner verktøyet. Det som importeres senere, skal screenes. Én angring tar alt tilbake.',
  'ranking.stop.why': 'Hvorfor dere stopper',
  'ranking.stop.why.help': 'Står under figuren og i metodedelen, etter navnet på verktøyet.',
  'ranking.stop.why.first':
    'stoppet etter {screened, number} av {reports, number} referanser; minst {certain} % av det som er å finne, var funnet, med {confidence} % sikkerhet (Callaghan og Müller-Hansen 2020)',
  'ranking.stop.go': 'Utelat {n, number}',
  'ranking.stop.done': 'Screeningen er stoppet: {n, plural, one {# publikasjon} other {# publikasjoner}} utelatt',
  'problem.stop-blind': 'Så lenge trinnet er blindet, vet ingen hva stemmene blir til sammen. Opphev blindingen først.',
  'problem.stop-unranked': 'Ingenting er rangert her, så det er ingen rekkefølge å stoppe i.',
} as const satisfies Record<keyof typeof en, string>
