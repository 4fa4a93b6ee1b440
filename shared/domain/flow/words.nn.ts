import { ended, list, minus, plus, printingIn } from './equation.ts'
import type { WordCode } from './words.en.ts'
import type { Reader, Words } from './words.ts'

const { equation, printed, say } = printingIn('nn')

/** Norwegian (nynorsk) words of the flow. There is no official Norwegian translation of the PRISMA forms. */
export const wordsNn: Record<WordCode, Words> = {
  'title.2009': 'Flytdiagram, PRISMA 2009',
  'title.2020': 'Flytdiagram, PRISMA 2020',
  'title.2020-other': 'Flytdiagram, PRISMA 2020 med andre metodar',
  'title.2020-updated': 'Flytdiagram, PRISMA 2020 for ei oppdatert oversikt',
  'title.2020-updated-other': 'Flytdiagram, PRISMA 2020 for ei oppdatert oversikt, med andre metodar',
  'title.scr': 'Flyt av kunnskapskjelder (PRISMA-ScR)',

  'side.identification': 'Identifisering',
  'side.screening': 'Screening',
  'side.fullText': 'Fulltekst',
  'side.included': 'Inkludert',
  'head.all': 'Identifisering av studiar',
  'head.allNew': 'Identifisering av nye studiar',
  'head.databases': 'Identifisering av studiar via databasar og register',
  'head.databasesNew': 'Identifisering av nye studiar via databasar og register',
  'head.other': 'Identifisering av studiar via andre metodar',
  'head.otherNew': 'Identifisering av nye studiar via andre metodar',
  'head.previous': 'Tidlegare studiar',
  'head.identifiedFrom': 'Referansar identifiserte frå:',
  'head.scr.identifiedFrom': 'Kunnskapskjelder identifiserte frå:',
  'head.otherIdentifiedFrom': 'Referansar identifiserte frå:',
  'head.removed': 'Referansar fjerna før screening:',
  'head.scr.removed': 'Kunnskapskjelder fjerna før screening:',

  'foot.identified':
    'Oppgi om mogleg talet på referansar frå kvar database og kvart register det er søkt i (heller enn samla tal frå alle databasar og register).',
  'foot.excluded':
    'Dersom automatiske verktøy er brukte: oppgi kor mange referansar som vart ekskluderte av menneske og kor mange av automatiske verktøy.',
  'table.titleAbstract': 'Grunnar til eksklusjon på tittel og samandrag',
  'table.fullText': 'Grunnar til eksklusjon ved fulltekst',
  'table.reason': 'Grunn',
  'table.number': 'n',
  'table.databases': 'Databasar og register',
  'table.other': 'Andre metodar',
  'table.total': 'Totalt',

  'label.2009.identified.databases': 'Publikasjonar frå søk i databasar',
  'label.2009.identified.other': 'Publikasjonar frå andre kjelder',
  'label.2009.assessed.fullText': 'Publikasjonar vurderte i fulltekst',
  'label.2009.excluded.fullText': 'Publikasjonar ekskluderte',
  'label.2009.included': 'Publikasjonar inkluderte i analysane',
  'label.identified.databases': 'Databasar',
  'label.identified.registers': 'Register',
  'label.identified.other': 'Andre metodar',
  'label.other.identified': 'Referansar identifiserte med andre metodar',
  'label.removed.duplicates': 'Dublettar fjerna',
  'label.removed.automation': 'Fjerna av automatiske verktøy',
  'label.removed.other': 'Fjerna av andre grunnar',
  'label.removed.beforeScreening': 'Referansar fjerna før screening',
  'label.afterDuplicates': 'Publikasjonar etter fjerning av dublettar',
  'label.screened': 'Publikasjonar screena',
  'label.excluded.titleAbstract': 'Publikasjonar ekskluderte',
  'label.sought': 'Publikasjonar forsøkte innhenta',
  'label.notRetrieved': 'Publikasjonar ikkje innhenta',
  'label.assessed.fullText': 'Publikasjonar vurderte i fulltekst',
  'label.entered.fullText': 'Publikasjonar som kom inn ved fulltekst',
  'label.excluded.fullText': 'Publikasjonar ekskluderte',
  'label.destination.background': 'Publikasjonar behaldne som bakgrunn',
  'label.destination.ongoing': 'Publikasjonar om pågåande studiar',
  'label.destination.protocol': 'Protokollar (prosjektplanar)',
  'label.destination.awaiting': 'Publikasjonar som ventar på klassifisering',
  'label.destination.replaced': 'Publikasjonar erstatta av andre',
  'label.included': 'Studiar inkluderte i oversikta',
  'label.2020-updated.included': 'Nye studiar inkluderte i oversikta',
  'label.2020-updated-other.included': 'Nye studiar inkluderte i oversikta',
  'label.previous': 'Studiar inkluderte i førre versjon av oversikta',
  'label.total': 'Studiar inkluderte i oversikta totalt',
  'label.alone.identified.databases': 'Publikasjonar frå søk i databasar',
  'label.alone.identified.registers': 'Publikasjonar frå register',
  'label.alone.identified.other': 'Publikasjonar frå andre metodar',
  'label.alone.removed.duplicates': 'Dublettar fjerna',
  'label.scr.screened': 'Kunnskapskjelder screena',
  'label.scr.excluded.titleAbstract': 'Kunnskapskjelder ekskluderte',
  'label.scr.sought': 'Kunnskapskjelder forsøkte innhenta',
  'label.scr.notRetrieved': 'Kunnskapskjelder ikkje innhenta',
  'label.scr.assessed.fullText': 'Kunnskapskjelder vurderte i fulltekst',
  'label.scr.excluded.fullText': 'Kunnskapskjelder ekskluderte',
  'label.scr.removed.duplicates': 'Dublettar fjerna',
  'label.scr.removed.automation': 'Fjerna av automatiske verktøy',
  'label.scr.removed.other': 'Fjerna av andre grunnar',
  'reports.included': 'Publikasjonar om inkluderte studiar',
  'reports.2020-updated.included': 'Publikasjonar om nye inkluderte studiar',
  'reports.2020-updated-other.included': 'Publikasjonar om nye inkluderte studiar',
  'reports.scr.included': 'Kunnskapskjelder om inkluderte studiar',
  'reports.previous': 'Publikasjonar om studiar inkluderte i førre versjon av oversikta',
  'reports.total': 'Publikasjonar om inkluderte studiar totalt',

  'reason.none': 'Ingen grunn oppgitt',
  'line.human': 'Av menneske',
  'line.automation': 'Av automatiske verktøy',
  'line.entered': 'Kom inn ved fulltekst',
  'method.website': 'Nettstader',
  'method.organisation': 'Organisasjonar',
  'method.citation': 'Siteringssøk',
  'method.personal': 'Eigne lister',
  'method.other': 'Andre metodar',
  'mark.interim': 'Førebels',
  'mark.note': 'Merknad.',
  'mark.hidden': 'skjult',

  'left.excluded.titleAbstract': 'ekskluderte på tittel og samandrag',
  'left.excluded.fullText': 'ekskluderte ved fulltekst',
  'left.notRetrieved': 'ikkje innhenta',
  'left.removed.automation': 'fjerna av automatiske verktøy',
  'left.removed.other': 'fjerna av andre grunnar',

  'template.noDuplicates': 'PRISMA 2009 utan boks for dublettar',
  'template.protocols': 'PRISMA 2009 med protokollar ved sida av eksklusjonane',
  'template.short': 'Databasar, dublettar, screena, inkluderte',
  'template.studies': 'Berre inkluderte studiar',
  'template.noRetrieval': 'PRISMA 2020 med berre databasar og utan eit steg for innhenting',
  'official.published': 'Orda i denne forma er dei same som i den publiserte malen.',
  'official.own': 'Denne forma er oversikta si eiga og inga som PRISMA har publisert.',
  'official.scr': 'PRISMA-ScR har ikkje noko eige diagram: dette er forma frå PRISMA 2020 med orda frå PRISMA-ScR.',
  'official.relabelled': 'Nokre ord er oversikta sine eigne og skil seg frå den publiserte malen.',
  'official.translation': 'PRISMA har inga offisiell norsk omsetjing: orda er Parallax sine eigne.',

  'formula.identified.databases': 'Referansar frå alle databasar, før nokon dublett vart fjerna',
  'formula.identified.registers': 'Referansar frå alle register, før nokon dublett vart fjerna',
  'formula.identified.other': 'Referansar frå alle andre metodar, før nokon dublett vart fjerna',
  'formula.removed.duplicates': 'Referansar til same publikasjon utover den første, og dublettar fjerna før import',
  'formula.removed.automation': 'Publikasjonar som eit verktøy fjerna før nokon screena dei',
  'formula.removed.other': 'Publikasjonar fjerna av ein annan grunn før nokon screena dei',
  'formula.removed.beforeScreening': 'Publikasjonar fjerna før nokon screena dei',
  'formula.afterDuplicates': 'Publikasjonar: grupper av referansar som beskriv same dokument',
  'formula.screened': 'Publikasjonar etter fjerning av dublettar, utan dei som vart fjerna før screening',
  'formula.excluded.titleAbstract': 'Publikasjonar som vart ekskluderte på tittel og samandrag',
  'formula.sought': 'Publikasjonar inkluderte på tittel og samandrag, og dei som kom inn ved fulltekst',
  'formula.notRetrieved': 'Publikasjonar som ikkje let seg skaffe i fulltekst',
  'formula.assessed.fullText': 'Publikasjonar som er innhenta i fulltekst eller avgjorde ved fulltekst',
  'formula.entered.fullText': 'Publikasjonar som kom inn ved fulltekst, utan screening av tittel og samandrag',
  'formula.excluded.fullText': 'Publikasjonar ekskluderte ved fulltekst, kvar under den viktigaste grunnen',
  'formula.destination.background': 'Behaldne som bakgrunn, ikkje ekskluderte av nokon grunn frå lista',
  'formula.destination.ongoing': 'Om pågåande studiar, ikkje ekskluderte av nokon grunn frå lista',
  'formula.destination.protocol': 'Protokollar, ikkje ekskluderte av nokon grunn frå lista',
  'formula.destination.awaiting': 'Ventar på klassifisering, ikkje ekskluderte av nokon grunn frå lista',
  'formula.destination.replaced': 'Publikasjonar som andre erstattar, som ei avhandling av artiklane sine',
  'formula.other.identified': 'Referansar frå alle andre metodar, og til publikasjonar som kom inn ved fulltekst',
  'formula.included': 'Studiane som publikasjonane inkluderte ved fulltekst høyrer til',
  'formula.previous': 'Studiane som publikasjonane i førre versjon av oversikta høyrer til',
  'formula.total': 'Studiar behaldne frå førre versjon, saman med dei nye',

  'check.identified': (d) =>
    `${equation([plus(d.n('databases')), plus(d.n('registers')), plus(d.n('other'))], d.n('total'))} ${references(d.n('total'))} frå ${d.f('sources')} ${d.n('sources') === 1 ? 'kjelde' : 'kjelder'}`,
  'check.records': (d) =>
    `${equation([plus(d.n('identified'), 'identifiserte'), plus(d.n('entered'), 'inn ved fulltekst'), plus(d.n('previous'), 'frå førre versjon')], d.n('total'))} ${references(d.n('total'))} i alt`,
  'check.sum': (d) => `${printed(d.s('terms'))} ${d.n('sum') === d.n('total') ? '=' : '≠'} ${d.f('total')}`,
  'check.oneReport': (d) =>
    d.n('wrong') === 0
      ? `${counted(d.n('total'), 'referanse')}, kvar i nøyaktig éin publikasjon`
      : `${d.f('wrong')} av ${counted(d.n('total'), 'referanse')} høyrer til ingen eller fleire publikasjonar`,
  'check.onePlace': (d) =>
    d.n('wrong') === 0
      ? `${publications(d.n('total'))}, kvar på nøyaktig éin plass`
      : `${d.f('wrong')} av ${publications(d.n('total'))} står meir enn éin gong`,
  'check.afterDuplicates': (d) =>
    equation([plus(d.n('identified')), minus(d.n('duplicates'), duplicates(d.n('duplicates')))], d.n('after')),
  'check.screened': (d) => `${equation(screenedTerms(d), d.n('screened'))} screena`,
  'check.titleAbstract': (d) =>
    `${equation(titleTerms(d), d.n('result'))}${d.s('to') === 'sought' ? ' forsøkte innhenta' : ''}${d.n('undecided') === 0 ? ', ingen uavgjorde' : ''}`,
  'check.otherSought': (d) =>
    `${equation([plus(d.n('identified')), minus(d.n('duplicates'), duplicates(d.n('duplicates'))), minus(d.n('removed'), 'fjerna før screening'), minus(d.n('excluded'), 'ekskluderte på tittel og samandrag'), minus(d.n('undecided'), 'uavgjorde')], d.n('sought'))} forsøkte innhenta frå andre metodar`,
  'check.retrieval': (d) =>
    `${equation([plus(d.n('sought')), { ...minus(d.n('notRetrieved'), 'ikkje innhenta'), always: true }, minus(d.n('awaiting'), 'ventar på innhenting')], d.n('assessed'))} vurderte`,
  'check.fullText': (d) => {
    const reports = d.n('reports')
    const studies = d.n('studies')
    return `${equation(fullTextTerms(d), reports)}${d.s('whole') === 'no' || reports === studies ? '' : ` ${reports === 1 ? 'publikasjon' : 'publikasjonar'} om ${counted(studies, 'studie')}`}`
  },
  'check.included': (d) =>
    `${equation([plus(d.n('db'), 'frå databasar og register'), plus(d.n('other'), 'frå andre metodar')], d.n('reports'))} inkluderte publikasjonar`,
  'check.studies': (d) =>
    d.n('studies') === d.n('reports')
      ? `${counted(d.n('studies'), 'studie')}, kvar med éin publikasjon`
      : `${publications(d.n('reports'))} om ${counted(d.n('studies'), 'studie')}: ei anna eining, ingen eksklusjon`,
  'check.oneReason': (d) =>
    d.n('wrong') === 0
      ? `Kvar av ${d.f('total')} ekskluderte ved fulltekst har éin grunn`
      : `${d.f('wrong')} av ${d.f('total')} ekskluderte ved fulltekst manglar grunn`,
  'check.replaced': (d) =>
    d.n('missing') === 0
      ? replaced(d)
      : `${d.f('missing')} ${d.n('missing') === 1 ? 'erstatta publikasjon' : 'erstatta publikasjonar'} utan dei som erstattar`,
  'check.total': (d) =>
    `${equation([plus(d.n('previous'), 'tidlegare'), minus(d.n('dropped'), 'tekne ut'), plus(d.n('new'), 'nye')], d.n('total'))} ${d.n('total') === 1 ? 'publikasjon' : 'publikasjonar'} i alt, om ${counted(d.n('studies'), 'studie')}`,
  'check.pending': (d) => (d.n('total') === 0 ? 'Ingenting ventar på ei avgjerd' : waiting(d)),
  'check.hits': (d) =>
    d.n('found') === d.n('hits')
      ? `${d.s('source')}: ${d.f('hits')} treff, alle importerte`
      : `${d.s('source')}: ${d.f('hits')} treff oppgitt, men ${d.f('found')} importerte eller fjerna før import`,
  'check.otherReason': (d) =>
    `${d.f('n')} av ${d.f('total')} ekskluderte ved fulltekst (${d.f('percent')} %) har grunnen «${d.s('reason')}»`,
  'check.lost': (d) => `${d.f('n')} av ${publications(d.n('total'))} (${d.f('percent')} %) let seg ikkje skaffe`,
  'check.automationNamed': (d) =>
    d.n('wrong') === 0
      ? `Verktøy eller regel er oppgitt for ${d.n('total') === 1 ? 'publikasjonen' : `alle dei ${d.f('total')} publikasjonane`} som vart fjerna automatisk`
      : `Verktøy eller regel manglar for ${publications(d.n('wrong'))} som vart fjerna automatisk`,
  'check.readButLost': (d) =>
    `${publications(d.n('wrong'))} som ${d.n('wrong') === 1 ? 'er ført' : 'er førte'} som ikkje innhenta, har ei avgjerd ved fulltekst og blir rekna som ${d.n('wrong') === 1 ? 'vurdert' : 'vurderte'}`,
  'check.removedButDecided': (d) =>
    `${publications(d.n('wrong'))} fjerna før screening har ei avgjerd, og blir rekna som fjerna`,
  'check.previousShown': (d) => `${publications(d.n('n'))} frå førre versjon av oversikta har ingen boks i denne forma`,
  'check.override': (d) => `${d.box()}: ${d.f('set')} er sett for hand, fakta gir ${d.f('n')} (${d.s('why')})`,
  'check.wholeNumbers': (d) =>
    d.n('wrong') === 0
      ? `Alle ${d.n('total')} tal er heile, og ingen er under 0`
      : `${d.n('wrong')} av ${d.n('total')} tal er ikkje heile eller er under 0`,
  'check.accounted': (d) =>
    `${equation(accountedTerms(d), d.n('total'))} ${d.n('total') === 1 ? 'publikasjon' : 'publikasjonar'} i alt, kvar i éin boks eller ventande`,
  'check.oneDecision': (d) =>
    d.n('wrong') === 0
      ? 'Ingen referanse som er slegen saman med ein publikasjon, er avgjord for seg sjølv'
      : `${counted(d.n('wrong'), 'referanse')} som er slegne saman med ein publikasjon, er òg avgjorde for seg sjølve`,
  'check.joined': (d) =>
    `${publications(d.n('n'))} forsøkte innhenta var ${d.n('were')} då tittel og samandrag vart screena, og er slegne saman sidan`,
  'check.automationExcluded': (d) =>
    d.n('n') === d.n('shown')
      ? `${publications(d.n('n'))} som automatiske verktøy ekskluderte usett, har si eiga line`
      : `Berre ${d.n('shown')} av ${publications(d.n('n'))} som automatiske verktøy ekskluderte usett, er viste som det`,
  'check.bothWays': (d) =>
    `${publications(d.n('n'))} funne både i databasar eller register og med andre metodar: talde éin gong`,
  'check.methodSaid': (d) =>
    `${counted(d.n('n'), 'referanse')} frå andre metodar utan at nokon har sagt kva for ein: ${d.s('sources')}`,
  'check.totalStudies': (d) =>
    `${equation([plus(d.n('kept'), 'behaldne'), plus(d.n('new'), 'nye'), minus(d.n('both'), 'som er begge delar')], d.n('total'))} ${d.n('total') === 1 ? 'studie' : 'studiar'} i alt`,
  'check.previousStudies': (d) =>
    `${publications(d.n('reports'))} om ${counted(d.n('studies'), 'studie')} i førre versjon`,

  'note.replaced': (d) =>
    `${replaced(d)}${d.n('late') > 0 && d.n('late') === d.n('by') ? ', som kom inn ved fulltekst' : ''}.`,
  'note.entered': (d) =>
    `${publications(d.n('n'))} kom inn ved fulltekst, utan screening av tittel og samandrag: ${d.f('included')} inkludert, ${d.f('excluded')} ekskludert, ${d.f('waiting')} ventar.`,
  'note.duplicates': (d) => `${duplicatesOf(d.n('n'))} vart fjerna før screening.`,
  'note.undrawn': (d) => `Ikkje med i figuren: ${d.s('boxes')}.`,
  'note.together': (d) =>
    `${d.f('n')} ${d.n('n') === 1 ? 'usemje' : 'usemjer'} ${d.s('stage') === 'full-text' ? 'ved fulltekst' : 'om tittel og samandrag'} vart ${d.n('n') === 1 ? 'avgjord' : 'avgjorde'} av vurderarane saman, utan ein tredje person.`,
  'note.unscreened': (d) =>
    `${counted(d.n('n'), 'referanse')} vart ${d.n('n') === 1 ? 'ekskludert' : 'ekskluderte'} av eit automatisk verktøy og ikkje screena av eit menneske${d.s('tools') ? `: ${d.s('tools')}` : ''}.`,
  'note.studies': (d) =>
    d.n('studies') === 1
      ? `Studien er beskriven i ${publications(d.n('reports'))}.`
      : `Dei ${d.f('studies')} studiane er beskrivne i ${publications(d.n('reports'))}.`,
  'note.notRetrieved': (d) => `${publications(d.n('n'))} let seg ikkje skaffe i fulltekst.`,
  'note.removed': (d) => `${counted(d.n('n'), 'referanse')} vart fjerna før screening.`,
  'note.before': (d) =>
    `${duplicatesOf(d.n('n'))} vart fjerna før import, og blir rekna både som ${d.n('n') === 1 ? 'identifisert' : 'identifiserte'} og som fjerna.`,
  'note.pooled': (d) =>
    `${counted(d.n('n'), 'referanse')} frå andre metodar vart screena saman med dei frå databasar og register.`,
  'note.otherScreened': (d) => {
    const parts = [
      d.n('duplicates') > 0 && `var ${duplicatesOf(d.n('duplicates'))}`,
      d.n('removed') > 0 && `vart ${d.f('removed')} fjerna før screening`,
      d.n('excluded') > 0 &&
        `vart ${d.f('excluded')} ${d.n('excluded') === 1 ? 'ekskludert' : 'ekskluderte'} på tittel og samandrag`,
    ].filter((part) => part !== false)
    return `Av ${counted(d.n('identified'), 'referanse')} frå andre metodar ${list(parts, 'og')}; denne forma har ${parts.length === 1 ? 'ingen boks' : 'ingen boksar'} for det.`
  },
  'note.bothStreams': (d) =>
    `${publications(d.n('n'))} som vart ${d.n('n') === 1 ? 'funnen' : 'funne'} både i databasar eller register og med andre metodar, blir rekna éin gong, i kolonnen for databasar og register.`,
  'note.previous': (d) => `${publications(d.n('n'))} frå førre versjon av oversikta er ikkje med i denne forma.`,
  'note.dropped': (d) =>
    `${publications(d.n('n'))} frå førre versjon vart ${d.n('n') === 1 ? 'ekskludert' : 'ekskluderte'} frå denne.`,
  'note.closed': 'Tal som ville vise kva andre har avgjort, er skjulte så lenge steget er blindt.',
  'note.override': (d) =>
    `${d.box()}: ${d.f('set')} er skrive inn for hand i staden for ${d.f('n')}: ${ended(d.s('why'))}`,
  'note.pending': (d) => `Førebels: ${waiting(d)}.`,
  'note.methodNotSaid': (d) =>
    `${counted(d.n('n'), 'referanse')} står under «Andre metodar» fordi ingen har sagt med kva metode ${d.n('n') === 1 ? 'han' : 'dei'} vart ${d.n('n') === 1 ? 'funnen' : 'funne'}: ${d.s('sources')}.`,
}

function counted(n: number, one: 'referanse' | 'studie'): string {
  return `${say(n)} ${n === 1 ? one : one === 'studie' ? 'studiar' : 'referansar'}`
}

function references(n: number): string {
  return n === 1 ? 'referanse' : 'referansar'
}

function publications(n: number): string {
  return `${say(n)} ${n === 1 ? 'publikasjon' : 'publikasjonar'}`
}

function duplicates(n: number): string {
  return n === 1 ? 'dublett' : 'dublettar'
}

function duplicatesOf(n: number): string {
  return `${say(n)} ${duplicates(n)}`
}

const types: Record<string, [string, string]> = {
  thesis: ['avhandling', 'avhandlingar'],
  'article-journal': ['artikkel', 'artiklar'],
  report: ['rapport', 'rapportar'],
  book: ['bok', 'bøker'],
  chapter: ['kapittel', 'kapittel'],
  'paper-conference': ['konferansebidrag', 'konferansebidrag'],
}

function documents(n: number, type: string): string {
  const [one, more] = types[type] ?? ['publikasjon', 'publikasjonar']
  return `${say(n)} ${n === 1 ? one : more}`
}

function replaced(d: Reader): string {
  return `${documents(d.n('n'), d.s('type'))} vart erstatta av ${documents(d.n('by'), d.s('byType'))}`
}

function waiting(d: Reader): string {
  const conflicts = (n: number) => `${say(n)} ${n === 1 ? 'konflikt' : 'konfliktar'}`
  const undecided = (n: number) => `${say(n)} ${n === 1 ? 'uavgjord' : 'uavgjorde'}`
  const parts = [
    d.n('titleAbstract') > 0 && `${undecided(d.n('titleAbstract'))} på tittel og samandrag`,
    d.n('titleAbstractConflicts') > 0 && `${conflicts(d.n('titleAbstractConflicts'))} på tittel og samandrag`,
    d.n('retrieval') > 0 && `${d.f('retrieval')} ventar på innhenting`,
    d.n('fullText') > 0 && `${undecided(d.n('fullText'))} ved fulltekst`,
    d.n('fullTextConflicts') > 0 && `${conflicts(d.n('fullTextConflicts'))} ved fulltekst`,
  ]
  return parts.filter((part) => part !== false).join(', ')
}

function screenedTerms(d: Reader) {
  return [
    plus(d.n('from')),
    minus(d.n('duplicates'), duplicates(d.n('duplicates'))),
    minus(d.n('automation'), 'fjerna automatisk'),
    minus(d.n('removed'), 'fjerna av andre grunnar'),
    minus(d.n('entered'), 'inn ved fulltekst'),
  ]
}

function accountedTerms(d: Reader) {
  return [
    plus(d.n('removed'), 'fjerna før screening'),
    plus(d.n('titleAbstract'), 'ekskluderte på tittel og samandrag'),
    plus(d.n('notRetrieved'), 'ikkje innhenta'),
    plus(d.n('fullText'), 'ekskluderte ved fulltekst'),
    plus(d.n('elsewhere'), 'behaldne som noko anna eller erstatta'),
    plus(d.n('waiting'), 'ventar'),
    plus(d.n('included'), 'inkluderte'),
  ]
}

function titleTerms(d: Reader) {
  return [
    plus(d.n('screened')),
    { ...minus(d.n('excluded')), always: true },
    minus(d.n('undecided'), 'uavgjorde'),
    minus(d.n('notRetrieved'), 'ikkje innhenta'),
    minus(d.n('awaiting'), 'ventar på innhenting'),
    plus(d.n('entered'), 'inn ved fulltekst'),
  ]
}

function fullTextTerms(d: Reader) {
  return [
    plus(d.n('assessed')),
    { ...minus(d.n('excluded')), always: true },
    minus(d.n('replaced'), 'erstatta'),
    minus(d.n('protocol'), d.n('protocol') === 1 ? 'protokoll' : 'protokollar'),
    minus(d.n('ongoing'), 'pågåande'),
    minus(d.n('awaiting'), 'ventar på klassifisering'),
    minus(d.n('background'), 'behaldne som bakgrunn'),
    minus(d.n('undecided'), 'uavgjorde'),
    plus(d.n('entered'), 'inn ved fulltekst'),
  ]
}
