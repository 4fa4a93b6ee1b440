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
} as const satisfies Record<keyof typeof en, string>
