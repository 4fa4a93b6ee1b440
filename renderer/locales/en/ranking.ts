export default {
  'ranking.setting': 'Allow sorting by relevance',
  'ranking.setting.help':
    'The list can then be sorted by what a model learns as each person screens: while the stage is blind from that person’s own votes alone, and from five includes and five excludes on. Everybody still screens everything that is theirs.',
  'ranking.setting.model': 'Model: {model}. {share} % of the places are drawn at random.',
} as const
