import { ended, list, minus, plus, printingIn } from './equation.ts'
import type { Reader, Words } from './words.ts'

const { equation, printed, say } = printingIn('en')

/** English words of the flow. Labels follow PRISMA 2009, PRISMA 2020 (doi:10.1136/bmj.n71) and PRISMA-ScR (doi:10.7326/M18-0850). */
export const wordsEn = {
  'title.2009': 'PRISMA 2009 flow diagram',
  'title.2020': 'PRISMA 2020 flow diagram',
  'title.2020-other': 'PRISMA 2020 flow diagram, with other methods',
  'title.2020-updated': 'PRISMA 2020 flow diagram for an updated review',
  'title.2020-updated-other': 'PRISMA 2020 flow diagram for an updated review, with other methods',
  'title.scr': 'Flow of sources of evidence (PRISMA-ScR)',

  'side.identification': 'Identification',
  'side.screening': 'Screening',
  'side.fullText': 'Eligibility',
  'side.included': 'Included',
  'head.all': 'Identification of studies',
  'head.allNew': 'Identification of new studies',
  'head.databases': 'Identification of studies via databases and registers',
  'head.databasesNew': 'Identification of new studies via databases and registers',
  'head.other': 'Identification of studies via other methods',
  'head.otherNew': 'Identification of new studies via other methods',
  'head.previous': 'Previous studies',
  'head.identifiedFrom': 'Records identified from:',
  'head.scr.identifiedFrom': 'Sources of evidence identified from:',
  'head.otherIdentifiedFrom': 'Records identified from:',
  'head.removed': 'Records removed before screening:',
  'head.scr.removed': 'Sources of evidence removed before screening:',

  'foot.identified':
    'Consider, if feasible to do so, reporting the number of records identified from each database or register searched (rather than the total number across all databases/registers).',
  'foot.excluded':
    'If automation tools were used, indicate how many records were excluded by a human and how many were excluded by automation tools.',
  'table.titleAbstract': 'Reasons for exclusion on title and abstract',
  'table.fullText': 'Reasons for exclusion at full text',
  'table.reason': 'Reason',
  'table.number': 'n',
  'table.databases': 'Databases and registers',
  'table.other': 'Other methods',
  'table.total': 'Total',

  'label.2009.identified.databases': 'Records identified through database searching',
  'label.2009.identified.other': 'Additional records identified through other sources',
  'label.2009.assessed.fullText': 'Full-text articles assessed for eligibility',
  'label.2009.excluded.fullText': 'Full-text articles excluded, with reasons',
  'label.2009.included': 'Studies included in qualitative synthesis',
  'label.identified.databases': 'Databases',
  'label.identified.registers': 'Registers',
  'label.identified.other': 'Other methods',
  'label.other.identified': 'Records identified from other methods',
  'label.removed.duplicates': 'Duplicate records removed',
  'label.removed.automation': 'Records marked as ineligible by automation tools',
  'label.removed.other': 'Records removed for other reasons',
  'label.removed.beforeScreening': 'Records removed before screening',
  'label.afterDuplicates': 'Records after duplicates removed',
  'label.screened': 'Records screened',
  'label.excluded.titleAbstract': 'Records excluded',
  'label.sought': 'Reports sought for retrieval',
  'label.notRetrieved': 'Reports not retrieved',
  'label.assessed.fullText': 'Reports assessed for eligibility',
  'label.entered.fullText': 'Reports that entered at full text',
  'label.excluded.fullText': 'Reports excluded',
  'label.destination.background': 'Reports kept as background',
  'label.destination.ongoing': 'Reports of ongoing studies',
  'label.destination.protocol': 'Protocols',
  'label.destination.awaiting': 'Reports awaiting classification',
  'label.destination.replaced': 'Reports replaced by others',
  'label.included': 'Studies included in review',
  'label.2020-updated.included': 'New studies included in review',
  'label.2020-updated-other.included': 'New studies included in review',
  'label.previous': 'Studies included in previous version of review',
  'label.total': 'Total studies included in review',
  'label.alone.identified.databases': 'Records identified from databases',
  'label.alone.identified.registers': 'Records identified from registers',
  'label.alone.identified.other': 'Records identified from other methods',
  'label.alone.removed.duplicates': 'Duplicate records removed',
  'label.scr.screened': 'Sources of evidence screened',
  'label.scr.excluded.titleAbstract': 'Sources of evidence excluded',
  'label.scr.sought': 'Sources of evidence sought for retrieval',
  'label.scr.notRetrieved': 'Sources of evidence not retrieved',
  'label.scr.assessed.fullText': 'Sources of evidence assessed for eligibility',
  'label.scr.excluded.fullText': 'Sources of evidence excluded',
  'label.scr.removed.duplicates': 'Duplicates removed',
  'label.scr.removed.automation': 'Marked as ineligible by automation tools',
  'label.scr.removed.other': 'Removed for other reasons',
  'reports.included': 'Reports of included studies',
  'reports.2020-updated.included': 'Reports of new included studies',
  'reports.2020-updated-other.included': 'Reports of new included studies',
  'reports.scr.included': 'Sources of evidence of included studies',
  'reports.previous': 'Reports of studies included in previous version of review',
  'reports.total': 'Reports of total included studies',

  'reason.none': 'No reason given',
  'line.human': 'By people',
  'line.automation': 'By automation tools',
  'line.entered': 'Entered at full text',
  'method.website': 'Websites',
  'method.organisation': 'Organisations',
  'method.citation': 'Citation searching',
  'method.personal': 'Personal lists',
  'method.other': 'Other methods',
  'mark.interim': 'Interim',
  'mark.note': 'Note.',
  'mark.hidden': 'hidden',

  'left.excluded.titleAbstract': 'excluded on title and abstract',
  'left.excluded.fullText': 'excluded at full text',
  'left.notRetrieved': 'not retrieved',
  'left.removed.automation': 'removed by automation tools',
  'left.removed.other': 'removed for other reasons',

  'template.noDuplicates': 'PRISMA 2009 without a box for duplicates',
  'template.protocols': 'PRISMA 2009 with protocols beside the exclusions',
  'template.short': 'Databases, duplicates, screened, included',
  'template.studies': 'Included studies alone',
  'template.noRetrieval': 'PRISMA 2020 with databases alone and without a step for retrieval',
  'official.published': 'The words of this form are those of the published template.',
  'official.own': 'This form is the review’s own and not one that PRISMA publishes.',
  'official.scr': 'PRISMA-ScR publishes no diagram: this is the form of PRISMA 2020 in the words of PRISMA-ScR.',
  'official.relabelled': 'Some labels are worded by the review and differ from the published template.',
  'official.translation': 'There is no official Norwegian translation of PRISMA: the words are Parallax’s own.',

  'formula.identified.databases': 'Records of all databases, before any duplicate was removed',
  'formula.identified.registers': 'Records of all registers, before any duplicate was removed',
  'formula.identified.other': 'Records of all other methods, before any duplicate was removed',
  'formula.removed.duplicates': 'Records of one report beyond the first, and duplicates removed before import',
  'formula.removed.automation': 'Reports that a tool removed before anyone screened them',
  'formula.removed.other': 'Reports removed for another reason before anyone screened them',
  'formula.removed.beforeScreening': 'Reports removed before anyone screened them',
  'formula.afterDuplicates': 'Reports: groups of records that describe the same document',
  'formula.screened': 'Reports after duplicates, less those removed before screening',
  'formula.excluded.titleAbstract': 'Reports whose outcome at title and abstract is excluded',
  'formula.sought': 'Reports whose outcome at title and abstract is included, and those that entered at full text',
  'formula.notRetrieved': 'Reports sought whose full text could not be had',
  'formula.assessed.fullText': 'Reports whose full text was retrieved or that have a decision at full text',
  'formula.entered.fullText': 'Reports that came in at full text, never screened by title and abstract',
  'formula.excluded.fullText': 'Reports whose outcome at full text is excluded, each under its primary reason',
  'formula.destination.background': 'Reports kept as background and excluded for no reason of the list',
  'formula.destination.ongoing': 'Reports of ongoing studies, excluded for no reason of the list',
  'formula.destination.protocol': 'Protocols, excluded for no reason of the list',
  'formula.destination.awaiting': 'Reports that await classification, excluded for no reason of the list',
  'formula.destination.replaced': 'Reports that other reports replace, such as a thesis by its articles',
  'formula.other.identified': 'Records of all other methods, and of reports that entered at full text',
  'formula.included': 'Studies of the reports whose outcome at full text is included',
  'formula.previous': 'Studies of the reports included in the previous version of the review',
  'formula.total': 'Studies of the previous version that were kept, together with the new ones',

  'check.identified': (d) =>
    `${equation([plus(d.n('databases')), plus(d.n('registers')), plus(d.n('other'))], d.n('total'))} ${many(d.n('total'), 'record')} from ${count(d.n('sources'), 'source')}`,
  'check.records': (d) =>
    `${equation([plus(d.n('identified'), 'identified'), plus(d.n('entered'), 'entered at full text'), plus(d.n('previous'), 'of the previous version')], d.n('total'))} ${many(d.n('total'), 'record')} in all`,
  'check.sum': (d) => `${printed(d.s('terms'))} ${d.n('sum') === d.n('total') ? '=' : '≠'} ${d.f('total')}`,
  'check.oneReport': (d) =>
    d.n('wrong') === 0
      ? `${count(d.n('total'), 'record')}, each in exactly one report`
      : `${d.f('wrong')} of ${count(d.n('total'), 'record')} ${d.n('wrong') === 1 ? 'is' : 'are'} in no report or in more than one`,
  'check.onePlace': (d) =>
    d.n('wrong') === 0
      ? `${count(d.n('total'), 'report')}, each in exactly one place`
      : `${d.f('wrong')} of ${count(d.n('total'), 'report')} ${d.n('wrong') === 1 ? 'is' : 'are'} there more than once`,
  'check.afterDuplicates': (d) =>
    equation([plus(d.n('identified')), minus(d.n('duplicates'), many(d.n('duplicates'), 'duplicate'))], d.n('after')),
  'check.screened': (d) => `${equation(screenedTerms(d), d.n('screened'))} screened`,
  'check.titleAbstract': (d) =>
    `${equation(titleTerms(d), d.n('result'))}${d.s('to') === 'sought' ? ' sought' : ''}${d.n('undecided') === 0 ? ', none undecided' : ''}`,
  'check.otherSought': (d) =>
    `${equation([plus(d.n('identified')), minus(d.n('duplicates'), many(d.n('duplicates'), 'duplicate')), minus(d.n('removed'), 'removed before screening'), minus(d.n('excluded'), 'excluded on title and abstract'), minus(d.n('undecided'), 'undecided')], d.n('sought'))} sought by other methods`,
  'check.retrieval': (d) =>
    `${equation([plus(d.n('sought')), { ...minus(d.n('notRetrieved'), 'not retrieved'), always: true }, minus(d.n('awaiting'), 'awaiting retrieval')], d.n('assessed'))} assessed`,
  'check.fullText': (d) => {
    const reports = d.n('reports')
    const studies = d.n('studies')
    return `${equation(fullTextTerms(d), reports)}${d.s('whole') === 'no' || reports === studies ? '' : ` ${many(reports, 'report')} of ${say(studies)} ${studies === 1 ? 'study' : 'studies'}`}`
  },
  'check.included': (d) =>
    `${equation([plus(d.n('db'), 'from databases and registers'), plus(d.n('other'), 'from other methods')], d.n('reports'))} ${many(d.n('reports'), 'report')} included`,
  'check.studies': (d) =>
    d.n('studies') === d.n('reports')
      ? `${d.f('studies')} ${d.n('studies') === 1 ? 'study' : 'studies'}, each with one report`
      : `${count(d.n('reports'), 'report')} of ${d.f('studies')} ${d.n('studies') === 1 ? 'study' : 'studies'}: a change of unit, not an exclusion`,
  'check.oneReason': (d) =>
    d.n('wrong') === 0
      ? `Each of the ${d.f('total')} exclusions at full text has one reason`
      : `${d.f('wrong')} of ${count(d.n('total'), 'exclusion')} at full text ${d.n('wrong') === 1 ? 'has' : 'have'} no reason`,
  'check.replaced': (d) =>
    d.n('missing') === 0
      ? replaced(d)
      : `${count(d.n('missing'), 'replaced report')} without the reports that replace ${d.n('missing') === 1 ? 'it' : 'them'}`,
  'check.total': (d) =>
    `${equation([plus(d.n('previous'), 'previous'), minus(d.n('dropped'), 'dropped'), plus(d.n('new'), 'new')], d.n('total'))} ${many(d.n('total'), 'report')} in all, of ${d.f('studies')} ${d.n('studies') === 1 ? 'study' : 'studies'}`,
  'check.pending': (d) => (d.n('total') === 0 ? 'Nothing waits for a decision' : waiting(d)),
  'check.hits': (d) =>
    d.n('found') === d.n('hits')
      ? `${d.s('source')}: ${d.f('hits')} hits, all imported`
      : `${d.s('source')}: ${count(d.n('hits'), 'hit')} reported, but ${count(d.n('found'), 'record')} imported or removed before import`,
  'check.otherReason': (d) =>
    `${d.f('n')} of ${d.f('total')} exclusions at full text (${d.f('percent')} %) have the reason “${d.s('reason')}”`,
  'check.lost': (d) => `${d.f('n')} of ${d.f('total')} reports (${d.f('percent')} %) could not be retrieved`,
  'check.automationNamed': (d) =>
    d.n('wrong') === 0
      ? `The tool or rule is named for ${d.n('total') === 1 ? 'the report' : `all ${d.f('total')} reports`} that automation removed`
      : `No tool or rule is named for ${count(d.n('wrong'), 'report')} that automation removed`,
  'check.readButLost': (d) =>
    `${count(d.n('wrong'), 'report')} noted as not retrieved ${d.n('wrong') === 1 ? 'has' : 'have'} a decision at full text, and ${d.n('wrong') === 1 ? 'counts' : 'count'} as assessed`,
  'check.removedButDecided': (d) =>
    `${count(d.n('wrong'), 'report')} removed before screening ${d.n('wrong') === 1 ? 'has' : 'have'} a decision, and ${d.n('wrong') === 1 ? 'counts' : 'count'} as removed`,
  'check.previousShown': (d) =>
    `${count(d.n('n'), 'report')} of the previous version of the review ${d.n('n') === 1 ? 'has' : 'have'} no box in this form`,
  'check.override': (d) => `${d.box()}: ${d.f('set')} was set by hand, the facts give ${d.f('n')} (${d.s('why')})`,
  'check.wholeNumbers': (d) =>
    d.n('wrong') === 0
      ? `All ${d.n('total')} numbers are whole and none is below 0`
      : `${d.n('wrong')} of ${d.n('total')} numbers ${d.n('wrong') === 1 ? 'is' : 'are'} not whole or below 0`,
  'check.accounted': (d) =>
    `${equation(accountedTerms(d), d.n('total'))} ${many(d.n('total'), 'report')} in all, each in one box or waiting`,
  'check.oneDecision': (d) =>
    d.n('wrong') === 0
      ? 'No record that was merged into a report is decided on by itself'
      : `${count(d.n('wrong'), 'record')} merged into a report ${d.n('wrong') === 1 ? 'is' : 'are'} decided on by ${d.n('wrong') === 1 ? 'itself' : 'themselves'} as well`,
  'check.joined': (d) =>
    `${count(d.n('n'), 'report')} sought ${d.n('n') === 1 ? 'was' : 'were'} ${d.n('were')} when title and abstract were screened, and joined since`,
  'check.automationExcluded': (d) =>
    d.n('n') === d.n('shown')
      ? `${count(d.n('n'), 'report')} that automation tools excluded unseen ${d.n('n') === 1 ? 'has' : 'have'} a line of ${d.n('n') === 1 ? 'its' : 'their'} own`
      : `Only ${d.n('shown')} of ${count(d.n('n'), 'report')} that automation tools excluded unseen are shown as such`,
  'check.bothWays': (d) =>
    `${count(d.n('n'), 'report')} found both in databases or registers and by other methods: counted once`,
  'check.methodSaid': (d) => `Of ${count(d.n('n'), 'record')} by other methods, nobody said which: ${d.s('sources')}`,
  'check.totalStudies': (d) =>
    `${equation([plus(d.n('kept'), 'kept'), plus(d.n('new'), 'new'), minus(d.n('both'), 'that are both')], d.n('total'))} ${d.n('total') === 1 ? 'study' : 'studies'} in all`,
  'check.previousStudies': (d) =>
    `${count(d.n('reports'), 'report')} of ${d.n('studies')} ${d.n('studies') === 1 ? 'study' : 'studies'} in the previous version`,

  'note.replaced': (d) =>
    `${replaced(d)}${d.n('late') > 0 && d.n('late') === d.n('by') ? ', which entered at full text' : ''}.`,
  'note.entered': (d) =>
    `${count(d.n('n'), 'report')} entered at full text, without screening by title and abstract: ${d.f('included')} included, ${d.f('excluded')} excluded, ${d.f('waiting')} waiting.`,
  'note.duplicates': (d) =>
    `${count(d.n('n'), 'duplicate')} ${d.n('n') === 1 ? 'was' : 'were'} removed before screening.`,
  'note.undrawn': (d) => `Not shown in the figure: ${d.s('boxes')}.`,
  'note.together': (d) =>
    `${count(d.n('n'), 'disagreement')} ${d.s('stage') === 'full-text' ? 'at full text' : 'on title and abstract'} ${d.n('n') === 1 ? 'was' : 'were'} settled by the reviewers together, without a third person.`,
  'note.unscreened': (d) =>
    `${count(d.n('n'), 'record')} ${d.n('n') === 1 ? 'was' : 'were'} excluded by an automation tool and not screened by a person${d.s('tools') ? `: ${d.s('tools')}` : ''}.`,
  'note.studies': (d) =>
    `The ${d.f('studies')} ${d.n('studies') === 1 ? 'study is' : 'studies are'} described in ${count(d.n('reports'), 'report')}.`,
  'note.notRetrieved': (d) => `${count(d.n('n'), 'report')} could not be retrieved in full text.`,
  'note.removed': (d) => `${count(d.n('n'), 'record')} ${d.n('n') === 1 ? 'was' : 'were'} removed before screening.`,
  'note.before': (d) =>
    `${count(d.n('n'), 'duplicate')} ${d.n('n') === 1 ? 'was' : 'were'} removed before import, and ${d.n('n') === 1 ? 'counts' : 'count'} as identified and as removed.`,
  'note.pooled': (d) =>
    `${count(d.n('n'), 'record')} from other methods ${d.n('n') === 1 ? 'was' : 'were'} screened together with those from databases and registers.`,
  'note.otherScreened': (d) => {
    const parts = [
      d.n('duplicates') > 0 &&
        `${d.f('duplicates')} ${d.n('duplicates') === 1 ? 'was a duplicate' : 'were duplicates'}`,
      d.n('removed') > 0 && `${d.f('removed')} ${d.n('removed') === 1 ? 'was' : 'were'} removed before screening`,
      d.n('excluded') > 0 &&
        `${d.f('excluded')} ${d.n('excluded') === 1 ? 'was' : 'were'} excluded on title and abstract`,
    ].filter((part) => part !== false)
    return `Of ${count(d.n('identified'), 'record')} from other methods, ${list(parts, 'and')}; this form has no ${parts.length === 1 ? 'box' : 'boxes'} for that.`
  },
  'note.bothStreams': (d) =>
    `${count(d.n('n'), 'report')} found both in databases or registers and by other methods ${d.n('n') === 1 ? 'is' : 'are'} counted once, in the column of databases and registers.`,
  'note.previous': (d) =>
    `${count(d.n('n'), 'report')} of the previous version of the review ${d.n('n') === 1 ? 'is' : 'are'} not shown in this form.`,
  'note.dropped': (d) =>
    `${count(d.n('n'), 'report')} of the previous version ${d.n('n') === 1 ? 'was' : 'were'} excluded from this one.`,
  'note.closed': 'Numbers that would reveal other reviewers’ decisions are hidden while the stage is blind.',
  'note.override': (d) => `${d.box()}: ${d.f('set')} was entered by hand in place of ${d.f('n')}: ${ended(d.s('why'))}`,
  'note.pending': (d) => `Interim: ${waiting(d)}.`,
  'note.methodNotSaid': (d) =>
    `${count(d.n('n'), 'record')} ${d.n('n') === 1 ? 'stands' : 'stand'} under “Other methods” because nobody said by which method ${d.n('n') === 1 ? 'it was' : 'they were'} found: ${d.s('sources')}.`,
} satisfies Record<string, Words>

/** The codes of the catalogue. */
export type WordCode = keyof typeof wordsEn

function many(n: number, one: string): string {
  return n === 1 ? one : `${one}s`
}

function count(n: number, one: string): string {
  return `${say(n)} ${many(n, one)}`
}

const types: Record<string, [string, string]> = {
  thesis: ['thesis', 'theses'],
  'article-journal': ['article', 'articles'],
  report: ['report', 'reports'],
  book: ['book', 'books'],
  chapter: ['chapter', 'chapters'],
  'paper-conference': ['conference paper', 'conference papers'],
}

function documents(n: number, type: string): string {
  const [one, more] = types[type] ?? ['report', 'reports']
  return `${say(n)} ${n === 1 ? one : more}`
}

function replaced(d: Reader): string {
  return `${documents(d.n('n'), d.s('type'))} ${d.n('n') === 1 ? 'was' : 'were'} replaced by ${documents(d.n('by'), d.s('byType'))}`
}

function waiting(d: Reader): string {
  const parts = [
    d.n('titleAbstract') > 0 && `${d.f('titleAbstract')} undecided on title and abstract`,
    d.n('titleAbstractConflicts') > 0 && `${count(d.n('titleAbstractConflicts'), 'conflict')} on title and abstract`,
    d.n('retrieval') > 0 && `${d.f('retrieval')} awaiting retrieval`,
    d.n('fullText') > 0 && `${d.f('fullText')} undecided at full text`,
    d.n('fullTextConflicts') > 0 && `${count(d.n('fullTextConflicts'), 'conflict')} at full text`,
  ]
  return parts.filter((part) => part !== false).join(', ')
}

function screenedTerms(d: Reader) {
  return [
    plus(d.n('from')),
    minus(d.n('duplicates'), many(d.n('duplicates'), 'duplicate')),
    minus(d.n('automation'), 'removed by automation'),
    minus(d.n('removed'), 'removed for other reasons'),
    minus(d.n('entered'), 'entered at full text'),
  ]
}

function accountedTerms(d: Reader) {
  return [
    plus(d.n('removed'), 'removed before screening'),
    plus(d.n('titleAbstract'), 'excluded on title and abstract'),
    plus(d.n('notRetrieved'), 'not retrieved'),
    plus(d.n('fullText'), 'excluded at full text'),
    plus(d.n('elsewhere'), 'kept as something else or replaced'),
    plus(d.n('waiting'), 'waiting'),
    plus(d.n('included'), 'included'),
  ]
}

function titleTerms(d: Reader) {
  return [
    plus(d.n('screened')),
    { ...minus(d.n('excluded')), always: true },
    minus(d.n('undecided'), 'undecided'),
    minus(d.n('notRetrieved'), 'not retrieved'),
    minus(d.n('awaiting'), 'awaiting retrieval'),
    plus(d.n('entered'), 'entered at full text'),
  ]
}

function fullTextTerms(d: Reader) {
  return [
    plus(d.n('assessed')),
    { ...minus(d.n('excluded')), always: true },
    minus(d.n('replaced'), 'replaced'),
    minus(d.n('protocol'), many(d.n('protocol'), 'protocol')),
    minus(d.n('ongoing'), 'ongoing'),
    minus(d.n('awaiting'), 'awaiting classification'),
    minus(d.n('background'), 'kept as background'),
    minus(d.n('undecided'), 'undecided'),
    plus(d.n('entered'), 'entered at full text'),
  ]
}
