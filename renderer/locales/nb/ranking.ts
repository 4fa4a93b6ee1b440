import type en from '../en/ranking.ts'

export default {
  'ranking.setting': 'Tillat sortering etter relevans',
  'ranking.setting.help':
    'Listen kan da sorteres etter det en modell lærer mens hver enkelt screener: så lenge trinnet er blindet, bare av personens egne stemmer, og fra og med fem inkluderte og fem ekskluderte. Alle screener fortsatt alt som er deres.',
  'ranking.setting.model': 'Modell: {model}. {share} % av plassene trekkes tilfeldig.',
} as const satisfies Record<keyof typeof en, string>
