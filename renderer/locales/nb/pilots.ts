import type en from '../en/pilots.ts'

export default {
  'pilots.title': 'Pilot',
  'pilots.chip': 'Pilot, runde {n}: {voted} av {of}',
  'pilots.none.title': 'Ingen pilot ennå',
  'pilots.none.text':
    'En pilot er et lite tilfeldig utvalg som alle vurderer før resten. Den viser om kriteriene forstås likt, mens de ennå kan gjøres tydeligere.',
  'pilots.none.lead': 'En leder starter den.',
  'pilots.start': 'Start en pilot …',
  'pilots.startNext': 'Start en ny runde …',
  'pilots.start.title': 'Start en pilot · {stage}',
  'pilots.start.text':
    'Alle som er med, vurderer utvalget først, blindet for hverandre. Når du avslutter runden, vises stemmene i den til alle medlemmer, så gruppen kan snakke om dem; resten av trinnet er like blindet som før.',
  'pilots.start.size': 'Publikasjoner',
  'pilots.start.gate': 'Terskel: enige om',
  'pilots.start.seed': 'Startverdi',
  'pilots.start.reviewers': 'Vurderere',
  'pilots.start.candidates':
    'Trekkes tilfeldig blant {n, plural, one {den ene publikasjonen} other {de # publikasjonene}} på trinnet som ikke har vært med i en runde, enten noen har stemt over dem eller ikke; stemmer fra før runden teller ikke med i den. Samme startverdi trekker samme utvalg.',
  'pilots.start.closed':
    'Hvilke publikasjoner som kommer til dette trinnet, er ikke kjent før blindingen av trinnet foran er opphevet.',
  'pilots.start.noReports': 'Det er for få publikasjoner som ikke har vært med i en runde.',
  'pilots.start.twoReviewers': 'En pilot trenger minst to som vurderer på dette trinnet.',
  'pilots.start.confirm': 'Trekk utvalget',
  'pilots.round': 'Runde {n}',
  'pilots.state.open': 'åpen',
  'pilots.state.closed': 'avsluttet, stemmene teller',
  'pilots.state.again': 'avsluttet, utvalget screenes på nytt',
  'pilots.facts':
    '{n, plural, one {# publikasjon} other {# publikasjoner}}, trukket {date} av {by} med startverdi {seed}. Terskel {gate}. Vurdert av {people}.',
  'pilots.you': 'Du',
  'pilots.voted': '{voted} av {of}',
  'pilots.open.screen': 'Vurder utvalget',
  'pilots.open.look': 'Se gjennom mine publikasjoner',
  'pilots.open.done': 'Du har stemt over alle.',
  'pilots.open.team': 'Hvor langt hver er kommet',
  'pilots.open.teamHelp': 'Ses bare av ledere, som et antall. Det sier ingenting om hva de har stemt.',
  'pilots.open.text': 'Til runden er avsluttet, ser ingen hva de andre har stemt.',
  'pilots.close': 'Avslutt runden …',
  'pilots.close.title': 'Avslutte runde {n}?',
  'pilots.close.text':
    'Alle medlemmer ser da stemmene, årsakene og notatene til dette utvalget, og hvor enige vurdererne er.',
  'pilots.close.incomplete':
    'Ikke alle har stemt over hele utvalget. Publikasjoner som noen ikke har stemt over, holdes utenfor resultatet.',
  'pilots.close.memory': 'Avslutningen kan angres, men det som er sett, kan ikke gjøres usett.',
  'pilots.close.confirm': 'Avslutt og vis resultatet',
  'pilots.close.anyway': 'Avslutt likevel',
  'pilots.result.agreed':
    'Enige om {agreed, number} av {complete, plural, one {# publikasjon} other {# publikasjoner}}: {share}',
  'pilots.result.none': 'Ingen publikasjon har stemmer fra alle.',
  'pilots.result.incomplete':
    '{n, plural, one {# publikasjon er holdt utenfor: ikke alle hadde stemt over den.} other {# publikasjoner er holdt utenfor: ikke alle hadde stemt over dem.}}',
  'pilots.gate.passed': 'Terskelen på {gate} er nådd',
  'pilots.gate.failed': 'Terskelen på {gate} er ikke nådd',
  'pilots.figures': 'Kappa og andre tall',
  'pilots.differ': 'Hvor dere er uenige',
  'pilots.differ.by': 'Etter kriterium',
  'pilots.differ.all': 'Alle',
  'pilots.differ.untagged': 'Uten merket kriterium',
  'pilots.tag': '{criterion}: {verdict}',
  'pilots.next': 'Veien videre',
  'pilots.next.passed.differ':
    'Nok til å gå videre. Der dere fortsatt er uenige, kan et kriterium gjøres tydeligere her.',
  'pilots.next.passed': 'Kriteriene ser ut til å forstås likt. De kan fortsatt gjøres tydeligere her.',
  'pilots.next.failed': 'Snakk gjennom uenighetene, formuler kriteriene tydeligere her, og start en ny runde med dem.',
  'pilots.next.changed':
    '{n, plural, one {# kriterium har fått ny ordlyd siden denne runden.} other {# kriterier har fått ny ordlyd siden denne runden.}}',
  'pilots.votes': 'Stemmene i denne runden',
  'pilots.votes.keep': 'De teller',
  'pilots.votes.keep.help': '– den som ombestemmer seg, stemmer på nytt',
  'pilots.votes.again': 'De settes til side: utvalget screenes på nytt',
  'pilots.votes.again.help': '– de beholdes som dokumentasjon av piloten, og alle tar stilling på nytt',
  'pilots.methods': 'Til metodekapitlet',
  'pilots.methods.copy': 'Kopier',
  'pilots.methods.copied': 'Kopiert.',
  'pilots.methods.notCopied': 'Det kunne ikke kopieres. Merk teksten og kopier den.',
  'pilots.criteria': 'Kriteriene i denne runden',
  'pilots.sentence.sample':
    'I runde {round} av piloten, startet {date}, vurderte {people, plural, one {# person} other {# personer}} uavhengig av hverandre et tilfeldig utvalg på {n, plural, one {# publikasjon} other {# publikasjoner}} {stage, select, full {i fulltekst} other {på tittel og sammendrag}} (trukket med generatoren mulberry32, startverdi {seed}).',
  'pilots.sentence.none': 'Ingen publikasjon ble vurdert av alle.',
  'pilots.sentence.agreed':
    'De var enige om {agreed, number} av {complete, plural, one {# publikasjon} other {# publikasjoner}} ({share}{statistic}), som {passed, select, true {nådde} other {ikke nådde}} den forhåndsbestemte terskelen på {gate}.',
  'pilots.sentence.estimate': '{name} {value}',
  'pilots.sentence.interval': '{name} {value}, 95 % intervall {low} til {high}',
  'pilots.sentence.again': 'Utvalget ble deretter vurdert på nytt av alle.',
} as const satisfies Record<keyof typeof en, string>
