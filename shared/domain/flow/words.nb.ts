import { ended, list, minus, plus, printingIn } from './equation.ts'
import type { WordCode } from './words.en.ts'
import type { Reader, Words } from './words.ts'

const { equation, printed, say } = printingIn('nb')

/** Norwegian (bokmål) words of the flow. There is no official Norwegian translation of the PRISMA forms. */
export const wordsNb: Record<WordCode, Words> = {
  'title.2009': 'Flytdiagram, PRISMA 2009',
  'title.2020': 'Flytdiagram, PRISMA 2020',
  'title.2020-other': 'Flytdiagram, PRISMA 2020 med andre metoder',
  'title.2020-updated': 'Flytdiagram, PRISMA 2020 for en oppdatert oversikt',
  'title.2020-updated-other': 'Flytdiagram, PRISMA 2020 for en oppdatert oversikt, med andre metoder',
  'title.scr': 'Flyt av kunnskapskilder (PRISMA-ScR)',

  'side.identification': 'Identifisering',
  'side.screening': 'Screening',
  'side.fullText': 'Fulltekst',
  'side.included': 'Inkludert',
  'head.all': 'Identifisering av studier',
  'head.allNew': 'Identifisering av nye studier',
  'head.databases': 'Identifisering av studier via databaser og registre',
  'head.databasesNew': 'Identifisering av nye studier via databaser og registre',
  'head.other': 'Identifisering av studier via andre metoder',
  'head.otherNew': 'Identifisering av nye studier via andre metoder',
  'head.previous': 'Tidligere studier',
  'head.identifiedFrom': 'Referanser identifisert fra:',
  'head.scr.identifiedFrom': 'Kunnskapskilder identifisert fra:',
  'head.otherIdentifiedFrom': 'Referanser identifisert fra:',
  'head.removed': 'Referanser fjernet før screening:',
  'head.scr.removed': 'Kunnskapskilder fjernet før screening:',

  'foot.identified':
    'Oppgi om mulig antall referanser fra hver database og hvert register det er søkt i (heller enn samlet antall fra alle databaser og registre).',
  'foot.excluded':
    'Hvis automatiske verktøy er brukt: oppgi hvor mange referanser som ble ekskludert av mennesker og hvor mange av automatiske verktøy.',
  'table.titleAbstract': 'Grunner til eksklusjon på tittel og sammendrag',
  'table.fullText': 'Grunner til eksklusjon ved fulltekst',
  'table.reason': 'Grunn',
  'table.number': 'n',
  'table.databases': 'Databaser og registre',
  'table.other': 'Andre metoder',
  'table.total': 'Totalt',

  'label.2009.identified.databases': 'Publikasjoner fra søk i databaser',
  'label.2009.identified.other': 'Publikasjoner fra andre kilder',
  'label.2009.assessed.fullText': 'Publikasjoner vurdert i fulltekst',
  'label.2009.excluded.fullText': 'Publikasjoner ekskludert',
  'label.2009.included': 'Publikasjoner inkludert i analysene',
  'label.identified.databases': 'Databaser',
  'label.identified.registers': 'Registre',
  'label.identified.other': 'Andre metoder',
  'label.other.identified': 'Referanser identifisert med andre metoder',
  'label.removed.duplicates': 'Dubletter fjernet',
  'label.removed.automation': 'Fjernet av automatiske verktøy',
  'label.removed.other': 'Fjernet av andre grunner',
  'label.removed.beforeScreening': 'Referanser fjernet før screening',
  'label.afterDuplicates': 'Publikasjoner etter fjerning av dubletter',
  'label.screened': 'Publikasjoner screenet',
  'label.excluded.titleAbstract': 'Publikasjoner ekskludert',
  'label.sought': 'Publikasjoner forsøkt innhentet',
  'label.notRetrieved': 'Publikasjoner ikke innhentet',
  'label.assessed.fullText': 'Publikasjoner vurdert i fulltekst',
  'label.entered.fullText': 'Publikasjoner som kom inn ved fulltekst',
  'label.excluded.fullText': 'Publikasjoner ekskludert',
  'label.destination.background': 'Publikasjoner beholdt som bakgrunn',
  'label.destination.ongoing': 'Publikasjoner om pågående studier',
  'label.destination.protocol': 'Protokoller (prosjektplaner)',
  'label.destination.awaiting': 'Publikasjoner som venter på klassifisering',
  'label.destination.replaced': 'Publikasjoner erstattet av andre',
  'label.included': 'Studier inkludert i oversikten',
  'label.2020-updated.included': 'Nye studier inkludert i oversikten',
  'label.2020-updated-other.included': 'Nye studier inkludert i oversikten',
  'label.previous': 'Studier inkludert i forrige versjon av oversikten',
  'label.total': 'Studier inkludert i oversikten totalt',
  'label.alone.identified.databases': 'Publikasjoner fra søk i databaser',
  'label.alone.identified.registers': 'Publikasjoner fra registre',
  'label.alone.identified.other': 'Publikasjoner fra andre metoder',
  'label.alone.removed.duplicates': 'Dubletter fjernet',
  'label.scr.screened': 'Kunnskapskilder screenet',
  'label.scr.excluded.titleAbstract': 'Kunnskapskilder ekskludert',
  'label.scr.sought': 'Kunnskapskilder forsøkt innhentet',
  'label.scr.notRetrieved': 'Kunnskapskilder ikke innhentet',
  'label.scr.assessed.fullText': 'Kunnskapskilder vurdert i fulltekst',
  'label.scr.excluded.fullText': 'Kunnskapskilder ekskludert',
  'label.scr.removed.duplicates': 'Dubletter fjernet',
  'label.scr.removed.automation': 'Fjernet av automatiske verktøy',
  'label.scr.removed.other': 'Fjernet av andre grunner',
  'reports.included': 'Publikasjoner om inkluderte studier',
  'reports.2020-updated.included': 'Publikasjoner om nye inkluderte studier',
  'reports.2020-updated-other.included': 'Publikasjoner om nye inkluderte studier',
  'reports.scr.included': 'Kunnskapskilder om inkluderte studier',
  'reports.previous': 'Publikasjoner om studier inkludert i forrige versjon av oversikten',
  'reports.total': 'Publikasjoner om inkluderte studier totalt',

  'reason.none': 'Ingen grunn oppgitt',
  'line.human': 'Av mennesker',
  'line.automation': 'Av automatiske verktøy',
  'line.entered': 'Kom inn ved fulltekst',
  'method.website': 'Nettsteder',
  'method.organisation': 'Organisasjoner',
  'method.citation': 'Siteringssøk',
  'method.personal': 'Egne lister',
  'method.other': 'Andre metoder',
  'mark.interim': 'Foreløpig',
  'mark.note': 'Merknad.',
  'mark.hidden': 'skjult',

  'left.excluded.titleAbstract': 'ekskludert på tittel og sammendrag',
  'left.excluded.fullText': 'ekskludert ved fulltekst',
  'left.notRetrieved': 'ikke innhentet',
  'left.removed.automation': 'fjernet av automatiske verktøy',
  'left.removed.other': 'fjernet av andre grunner',

  'template.noDuplicates': 'PRISMA 2009 uten boks for dubletter',
  'template.protocols': 'PRISMA 2009 med protokoller ved siden av eksklusjonene',
  'template.short': 'Databaser, dubletter, screenet, inkludert',
  'template.studies': 'Bare inkluderte studier',
  'template.noRetrieval': 'PRISMA 2020 med bare databaser og uten et trinn for innhenting',
  'official.published': 'Ordene i denne formen er de samme som i den publiserte malen.',
  'official.own': 'Denne formen er oversiktens egen og ingen som PRISMA har publisert.',
  'official.scr': 'PRISMA-ScR har ikke noe eget diagram: dette er formen fra PRISMA 2020 med ordene fra PRISMA-ScR.',
  'official.relabelled': 'Noen ord er oversiktens egne og skiller seg fra den publiserte malen.',
  'official.translation': 'PRISMA har ingen offisiell norsk oversettelse: ordene er Parallax’ egne.',

  'formula.identified.databases': 'Referanser fra alle databaser, før noen dublett ble fjernet',
  'formula.identified.registers': 'Referanser fra alle registre, før noen dublett ble fjernet',
  'formula.identified.other': 'Referanser fra alle andre metoder, før noen dublett ble fjernet',
  'formula.removed.duplicates': 'Referanser til samme publikasjon utover den første, og dubletter fjernet før import',
  'formula.removed.automation': 'Publikasjoner som et verktøy fjernet før noen screenet dem',
  'formula.removed.other': 'Publikasjoner fjernet av en annen grunn før noen screenet dem',
  'formula.removed.beforeScreening': 'Publikasjoner fjernet før noen screenet dem',
  'formula.afterDuplicates': 'Publikasjoner: grupper av referanser som beskriver samme dokument',
  'formula.screened': 'Publikasjoner etter dublettfjerning, uten dem som ble fjernet før screening',
  'formula.excluded.titleAbstract': 'Publikasjoner som ble ekskludert på tittel og sammendrag',
  'formula.sought': 'Publikasjoner inkludert på tittel og sammendrag, og dem som kom inn ved fulltekst',
  'formula.notRetrieved': 'Publikasjoner som ikke lot seg skaffe i fulltekst',
  'formula.assessed.fullText': 'Publikasjoner som er innhentet i fulltekst eller avgjort ved fulltekst',
  'formula.entered.fullText': 'Publikasjoner som kom inn ved fulltekst, uten screening av tittel og sammendrag',
  'formula.excluded.fullText': 'Publikasjoner ekskludert ved fulltekst, hver under sin viktigste grunn',
  'formula.destination.background': 'Beholdt som bakgrunn, ikke ekskludert av noen grunn fra listen',
  'formula.destination.ongoing': 'Om pågående studier, ikke ekskludert av noen grunn fra listen',
  'formula.destination.protocol': 'Protokoller, ikke ekskludert av noen grunn fra listen',
  'formula.destination.awaiting': 'Venter på klassifisering, ikke ekskludert av noen grunn fra listen',
  'formula.destination.replaced': 'Publikasjoner som andre erstatter, som en avhandling av sine artikler',
  'formula.other.identified': 'Referanser fra alle andre metoder, og til publikasjoner som kom inn ved fulltekst',
  'formula.included': 'Studiene som publikasjonene inkludert ved fulltekst hører til',
  'formula.previous': 'Studiene som publikasjonene i forrige versjon av oversikten hører til',
  'formula.total': 'Studier beholdt fra forrige versjon, sammen med de nye',

  'check.identified': (d) =>
    `${equation([plus(d.n('databases')), plus(d.n('registers')), plus(d.n('other'))], d.n('total'))} ${references(d.n('total'))} fra ${d.f('sources')} ${d.n('sources') === 1 ? 'kilde' : 'kilder'}`,
  'check.records': (d) =>
    `${equation([plus(d.n('identified'), 'identifisert'), plus(d.n('entered'), 'inn ved fulltekst'), plus(d.n('previous'), 'fra forrige versjon')], d.n('total'))} ${references(d.n('total'))} i alt`,
  'check.sum': (d) => `${printed(d.s('terms'))} ${d.n('sum') === d.n('total') ? '=' : '≠'} ${d.f('total')}`,
  'check.oneReport': (d) =>
    d.n('wrong') === 0
      ? `${counted(d.n('total'), 'referanse')}, hver i nøyaktig én publikasjon`
      : `${d.f('wrong')} av ${counted(d.n('total'), 'referanse')} hører til ingen eller flere publikasjoner`,
  'check.onePlace': (d) =>
    d.n('wrong') === 0
      ? `${publications(d.n('total'))}, hver på nøyaktig én plass`
      : `${d.f('wrong')} av ${publications(d.n('total'))} står mer enn én gang`,
  'check.afterDuplicates': (d) =>
    equation([plus(d.n('identified')), minus(d.n('duplicates'), duplicates(d.n('duplicates')))], d.n('after')),
  'check.screened': (d) => `${equation(screenedTerms(d), d.n('screened'))} screenet`,
  'check.titleAbstract': (d) =>
    `${equation(titleTerms(d), d.n('result'))}${d.s('to') === 'sought' ? ' forsøkt innhentet' : ''}${d.n('undecided') === 0 ? ', ingen uavgjort' : ''}`,
  'check.otherSought': (d) =>
    `${equation([plus(d.n('identified')), minus(d.n('duplicates'), duplicates(d.n('duplicates'))), minus(d.n('removed'), 'fjernet før screening'), minus(d.n('excluded'), 'ekskludert på tittel og sammendrag'), minus(d.n('undecided'), 'uavgjort')], d.n('sought'))} forsøkt innhentet fra andre metoder`,
  'check.retrieval': (d) =>
    `${equation([plus(d.n('sought')), { ...minus(d.n('notRetrieved'), 'ikke innhentet'), always: true }, minus(d.n('awaiting'), 'venter på innhenting')], d.n('assessed'))} vurdert`,
  'check.fullText': (d) => {
    const reports = d.n('reports')
    const studies = d.n('studies')
    return `${equation(fullTextTerms(d), reports)}${d.s('whole') === 'no' || reports === studies ? '' : ` ${reports === 1 ? 'publikasjon' : 'publikasjoner'} om ${counted(studies, 'studie')}`}`
  },
  'check.included': (d) =>
    `${equation([plus(d.n('db'), 'fra databaser og registre'), plus(d.n('other'), 'fra andre metoder')], d.n('reports'))} inkluderte publikasjoner`,
  'check.studies': (d) =>
    d.n('studies') === d.n('reports')
      ? `${counted(d.n('studies'), 'studie')}, hver med én publikasjon`
      : `${publications(d.n('reports'))} om ${counted(d.n('studies'), 'studie')}: en annen enhet, ingen eksklusjon`,
  'check.oneReason': (d) =>
    d.n('wrong') === 0
      ? `Hver av ${d.f('total')} ekskluderte ved fulltekst har én grunn`
      : `${d.f('wrong')} av ${d.f('total')} ekskluderte ved fulltekst mangler grunn`,
  'check.replaced': (d) =>
    d.n('missing') === 0
      ? replaced(d)
      : `${d.f('missing')} ${d.n('missing') === 1 ? 'erstattet publikasjon' : 'erstattede publikasjoner'} uten dem som erstatter`,
  'check.total': (d) =>
    `${equation([plus(d.n('previous'), 'tidligere'), minus(d.n('dropped'), 'tatt ut'), plus(d.n('new'), 'nye')], d.n('total'))} ${d.n('total') === 1 ? 'publikasjon' : 'publikasjoner'} i alt, om ${counted(d.n('studies'), 'studie')}`,
  'check.pending': (d) => (d.n('total') === 0 ? 'Ingenting venter på en avgjørelse' : waiting(d)),
  'check.hits': (d) =>
    d.n('found') === d.n('hits')
      ? `${d.s('source')}: ${d.f('hits')} treff, alle importert`
      : `${d.s('source')}: ${d.f('hits')} treff oppgitt, men ${d.f('found')} importert eller fjernet før import`,
  'check.otherReason': (d) =>
    `${d.f('n')} av ${d.f('total')} ekskluderte ved fulltekst (${d.f('percent')} %) har grunnen «${d.s('reason')}»`,
  'check.lost': (d) => `${d.f('n')} av ${publications(d.n('total'))} (${d.f('percent')} %) lot seg ikke skaffe`,
  'check.automationNamed': (d) =>
    d.n('wrong') === 0
      ? `Verktøy eller regel er oppgitt for ${d.n('total') === 1 ? 'publikasjonen' : `alle ${d.f('total')} publikasjoner`} fjernet automatisk`
      : `Verktøy eller regel mangler for ${publications(d.n('wrong'))} fjernet automatisk`,
  'check.readButLost': (d) =>
    `${publications(d.n('wrong'))} notert som ikke innhentet har en avgjørelse ved fulltekst, og regnes som vurdert`,
  'check.removedButDecided': (d) =>
    `${publications(d.n('wrong'))} fjernet før screening har en avgjørelse, og regnes som fjernet`,
  'check.previousShown': (d) =>
    `${publications(d.n('n'))} fra forrige versjon av oversikten har ingen boks i denne formen`,
  'check.override': (d) => `${d.box()}: ${d.f('set')} er satt for hånd, faktaene gir ${d.f('n')} (${d.s('why')})`,
  'check.wholeNumbers': (d) =>
    d.n('wrong') === 0
      ? `Alle ${d.n('total')} tall er hele, og ingen er under 0`
      : `${d.n('wrong')} av ${d.n('total')} tall er ikke hele eller er under 0`,
  'check.accounted': (d) =>
    `${equation(accountedTerms(d), d.n('total'))} ${d.n('total') === 1 ? 'publikasjon' : 'publikasjoner'} i alt, hver i én boks eller ventende`,
  'check.oneDecision': (d) =>
    d.n('wrong') === 0
      ? 'Ingen referanse som er slått sammen med en publikasjon, er avgjort for seg selv'
      : `${counted(d.n('wrong'), 'referanse')} som er slått sammen med en publikasjon, er også avgjort for seg selv`,
  'check.joined': (d) =>
    `${publications(d.n('n'))} forsøkt innhentet var ${d.n('were')} da tittel og sammendrag ble screenet, og er slått sammen siden`,
  'check.automationExcluded': (d) =>
    d.n('n') === d.n('shown')
      ? `${publications(d.n('n'))} som automatiske verktøy ekskluderte usett, har sin egen linje`
      : `Bare ${d.n('shown')} av ${publications(d.n('n'))} som automatiske verktøy ekskluderte usett, vises som det`,
  'check.bothWays': (d) =>
    `${publications(d.n('n'))} funnet både i databaser eller registre og med andre metoder: talt én gang`,
  'check.methodSaid': (d) =>
    `${counted(d.n('n'), 'referanse')} fra andre metoder uten at noen har sagt hvilken: ${d.s('sources')}`,
  'check.totalStudies': (d) =>
    `${equation([plus(d.n('kept'), 'beholdt'), plus(d.n('new'), 'nye'), minus(d.n('both'), 'som er begge deler')], d.n('total'))} ${d.n('total') === 1 ? 'studie' : 'studier'} i alt`,
  'check.previousStudies': (d) =>
    `${publications(d.n('reports'))} om ${counted(d.n('studies'), 'studie')} i forrige versjon`,

  'note.replaced': (d) =>
    `${replaced(d)}${d.n('late') > 0 && d.n('late') === d.n('by') ? ', som kom inn ved fulltekst' : ''}.`,
  'note.entered': (d) =>
    `${publications(d.n('n'))} kom inn ved fulltekst, uten screening av tittel og sammendrag: ${d.f('included')} inkludert, ${d.f('excluded')} ekskludert, ${d.f('waiting')} venter.`,
  'note.duplicates': (d) => `${duplicatesOf(d.n('n'))} ble fjernet før screening.`,
  'note.undrawn': (d) => `Ikke med i figuren: ${d.s('boxes')}.`,
  'note.together': (d) =>
    `${d.f('n')} ${d.n('n') === 1 ? 'uenighet' : 'uenigheter'} ${d.s('stage') === 'full-text' ? 'ved fulltekst' : 'om tittel og sammendrag'} ble avgjort av vurdererne sammen, uten en tredje person.`,
  'note.unscreened': (d) =>
    `${counted(d.n('n'), 'referanse')} ble ekskludert av et automatisk verktøy og ikke screenet av et menneske${d.s('tools') ? `: ${d.s('tools')}` : ''}.`,
  'note.studies': (d) =>
    `${d.n('studies') === 1 ? 'Studien' : `De ${d.f('studies')} studiene`} er beskrevet i ${publications(d.n('reports'))}.`,
  'note.notRetrieved': (d) => `${publications(d.n('n'))} lot seg ikke skaffe i fulltekst.`,
  'note.removed': (d) => `${counted(d.n('n'), 'referanse')} ble fjernet før screening.`,
  'note.before': (d) =>
    `${duplicatesOf(d.n('n'))} ble fjernet før import, og regnes både som identifisert og som fjernet.`,
  'note.pooled': (d) =>
    `${counted(d.n('n'), 'referanse')} fra andre metoder ble screenet sammen med dem fra databaser og registre.`,
  'note.otherScreened': (d) => {
    const parts = [
      d.n('duplicates') > 0 && `var ${duplicatesOf(d.n('duplicates'))}`,
      d.n('removed') > 0 && `ble ${d.f('removed')} fjernet før screening`,
      d.n('excluded') > 0 && `ble ${d.f('excluded')} ekskludert på tittel og sammendrag`,
    ].filter((part) => part !== false)
    return `Av ${counted(d.n('identified'), 'referanse')} fra andre metoder ${list(parts, 'og')}; denne formen har ${parts.length === 1 ? 'ingen boks' : 'ingen bokser'} for det.`
  },
  'note.bothStreams': (d) =>
    `${publications(d.n('n'))} som ble funnet både i databaser eller registre og med andre metoder, regnes én gang, i kolonnen for databaser og registre.`,
  'note.previous': (d) => `${publications(d.n('n'))} fra forrige versjon av oversikten vises ikke i denne formen.`,
  'note.dropped': (d) => `${publications(d.n('n'))} fra forrige versjon ble ekskludert fra denne.`,
  'note.closed': 'Tall som ville vise hva andre har avgjort, er skjult så lenge trinnet er blindt.',
  'note.override': (d) =>
    `${d.box()}: ${d.f('set')} er skrevet inn for hånd i stedet for ${d.f('n')}: ${ended(d.s('why'))}`,
  'note.pending': (d) => `Foreløpig: ${waiting(d)}.`,
  'note.methodNotSaid': (d) =>
    `${counted(d.n('n'), 'referanse')} står under «Andre metoder» fordi ingen har sagt med hvilken metode ${d.n('n') === 1 ? 'den' : 'de'} ble funnet: ${d.s('sources')}.`,
}

function counted(n: number, one: 'referanse' | 'studie'): string {
  return `${say(n)} ${n === 1 ? one : `${one}r`}`
}

function references(n: number): string {
  return n === 1 ? 'referanse' : 'referanser'
}

function publications(n: number): string {
  return `${say(n)} ${n === 1 ? 'publikasjon' : 'publikasjoner'}`
}

function duplicates(n: number): string {
  return n === 1 ? 'dublett' : 'dubletter'
}

function duplicatesOf(n: number): string {
  return `${say(n)} ${duplicates(n)}`
}

const types: Record<string, [string, string]> = {
  thesis: ['avhandling', 'avhandlinger'],
  'article-journal': ['artikkel', 'artikler'],
  report: ['rapport', 'rapporter'],
  book: ['bok', 'bøker'],
  chapter: ['kapittel', 'kapitler'],
  'paper-conference': ['konferansebidrag', 'konferansebidrag'],
}

function documents(n: number, type: string): string {
  const [one, more] = types[type] ?? ['publikasjon', 'publikasjoner']
  return `${say(n)} ${n === 1 ? one : more}`
}

function replaced(d: Reader): string {
  return `${documents(d.n('n'), d.s('type'))} ble erstattet av ${documents(d.n('by'), d.s('byType'))}`
}

function waiting(d: Reader): string {
  const conflicts = (n: number) => `${say(n)} ${n === 1 ? 'konflikt' : 'konflikter'}`
  const parts = [
    d.n('titleAbstract') > 0 && `${d.f('titleAbstract')} uavgjort på tittel og sammendrag`,
    d.n('titleAbstractConflicts') > 0 && `${conflicts(d.n('titleAbstractConflicts'))} på tittel og sammendrag`,
    d.n('retrieval') > 0 && `${d.f('retrieval')} venter på innhenting`,
    d.n('fullText') > 0 && `${d.f('fullText')} uavgjort ved fulltekst`,
    d.n('fullTextConflicts') > 0 && `${conflicts(d.n('fullTextConflicts'))} ved fulltekst`,
  ]
  return parts.filter((part) => part !== false).join(', ')
}

function screenedTerms(d: Reader) {
  return [
    plus(d.n('from')),
    minus(d.n('duplicates'), duplicates(d.n('duplicates'))),
    minus(d.n('automation'), 'fjernet automatisk'),
    minus(d.n('removed'), 'fjernet av andre grunner'),
    minus(d.n('entered'), 'inn ved fulltekst'),
  ]
}

function accountedTerms(d: Reader) {
  return [
    plus(d.n('removed'), 'fjernet før screening'),
    plus(d.n('titleAbstract'), 'ekskludert på tittel og sammendrag'),
    plus(d.n('notRetrieved'), 'ikke innhentet'),
    plus(d.n('fullText'), 'ekskludert ved fulltekst'),
    plus(d.n('elsewhere'), 'beholdt som noe annet eller erstattet'),
    plus(d.n('waiting'), 'venter'),
    plus(d.n('included'), 'inkludert'),
  ]
}

function titleTerms(d: Reader) {
  return [
    plus(d.n('screened')),
    { ...minus(d.n('excluded')), always: true },
    minus(d.n('undecided'), 'uavgjort'),
    minus(d.n('notRetrieved'), 'ikke innhentet'),
    minus(d.n('awaiting'), 'venter på innhenting'),
    plus(d.n('entered'), 'inn ved fulltekst'),
  ]
}

function fullTextTerms(d: Reader) {
  return [
    plus(d.n('assessed')),
    { ...minus(d.n('excluded')), always: true },
    minus(d.n('replaced'), 'erstattet'),
    minus(d.n('protocol'), d.n('protocol') === 1 ? 'protokoll' : 'protokoller'),
    minus(d.n('ongoing'), 'pågående'),
    minus(d.n('awaiting'), 'venter på klassifisering'),
    minus(d.n('background'), 'beholdt som bakgrunn'),
    minus(d.n('undecided'), 'uavgjort'),
    plus(d.n('entered'), 'inn ved fulltekst'),
  ]
}
