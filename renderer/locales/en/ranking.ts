export default {
  'ranking.setting': 'Allow sorting by relevance',
  'ranking.setting.help':
    'The list can then be sorted by what a model learns as each person screens: while the stage is blind from that person’s own votes alone, and from five includes and five excludes on. Everybody still screens everything that is theirs.',
  'ranking.setting.model': 'Model: {model}. {share} % of the places are drawn at random.',
  'ranking.title': 'Relevance',
  'ranking.why': 'What speaks for and against it',
  'ranking.learned':
    'Learned from {includes, plural, one {# include} other {# includes}} and {excludes, plural, one {# exclude} other {# excludes}}{by, select, own {, all of them your own votes} outcomes {: the outcomes of this stage} other {: the outcomes of the stage before}}.',
  'ranking.random':
    'Too little to learn from: it takes five includes and five excludes, and there are {includes} and {excludes}. Until then the order is random.',
  'ranking.for': 'For',
  'ranking.against': 'Against',
  'ranking.nothing': 'Nothing that the model knows.',
  'ranking.stopping': 'How much has been found',
  'ranking.stopping.none': 'You have included nothing yet, so nothing can be said.',
  'ranking.stopping.certain':
    'Of {reports} you have screened {screened} and included {found}. At least {certain} % of what there is to find has been found, with a confidence of {confidence} % (Callaghan and Müller-Hansen 2020).',
  'ranking.stopping.inARow':
    '{n, plural, =0 {The last was no exclude.} one {The last one was an exclude.} other {The last # were excludes.}} A row of excludes alone is no safe reason to stop.',
  'ranking.stop.heading': 'Stopping early',
  'ranking.stop.blind':
    'While the stage is blind nobody knows what the votes add up to, so nobody can stop it. Let everybody screen until the rule holds by their own votes; then the lead lifts the blinding.',
  'ranking.stop.now':
    '{unseen, plural, =0 {Somebody has voted on every report.} one {Nobody has voted on # report: stopping leaves it out.} other {Nobody has voted on # reports: stopping leaves them out.}}{half, plural, =0 {} one { # waits for a vote and stays.} other { # wait for a vote and stay.}}{conflicts, plural, =0 {} one { # is in conflict and stays.} other { # are in conflict and stay.}}',
  'ranking.stop.open': 'Stop screening …',
  'ranking.stop.stands': '{n, plural, one {# report was} other {# reports were}} left out unscreened: {by}, {at}.',
  'ranking.stop.goOn': 'Go on screening them',
  'ranking.stop.goneOn': '{n, plural, one {# report is} other {# reports are}} to be screened again',
  'ranking.stop.title': 'Stop screening at title and abstract',
  'ranking.stop.rule':
    '{holds, select, true {The rule holds: at least {recall} % of what there is to find has been found, with a confidence of {confidence} %.} other {The rule does not hold: {recall} % is wanted with a confidence of {confidence} %, and only {certain} % is certain.}}',
  'ranking.stop.changes':
    '{n, plural, one {# report is} other {# reports are}} excluded by the tool, and screened by nobody.',
  'ranking.stop.stays':
    'What somebody voted on stays to be screened: {half, number} {half, plural, one {waits for a vote} other {wait for a vote}}, {conflicts, number} {conflicts, plural, one {is} other {are}} in conflict.',
  'ranking.stop.later':
    'The flow diagram counts them as excluded by automation tools and names the tool. What is imported later is screened. One undo takes all of it back.',
  'ranking.stop.why': 'Why it is stopped',
  'ranking.stop.why.help': 'Stands under the figure and in the methods section, after the name of the tool.',
  'ranking.stop.why.first':
    'stopped after {screened, number} of {reports, number} records; at least {certain} % of what there is to find had been found, with a confidence of {confidence} % (Callaghan and Müller-Hansen 2020)',
  'ranking.stop.go': 'Leave out {n, number}',
  'ranking.stop.done': 'Screening stopped: {n, plural, one {# report} other {# reports}} left out',
  'problem.stop-blind': 'While the stage is blind nobody knows what the votes add up to. Lift it first.',
  'problem.stop-unranked': 'Nothing is ranked here, so there is no order to stop in.',
} as const
