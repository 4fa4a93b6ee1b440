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
} as const
