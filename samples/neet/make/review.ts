/** What the sample review is: its question, people, stages, criteria, reasons and charting form; labels in its two languages. */
export const review = {
  title: { en: 'Young people outside school and work', nb: 'Unge utenfor skole og arbeid' },
  question: {
    en: 'Who are the young people outside school and work in Norway, what do they tell of it themselves, and which factors in the system matter?',
    nb: 'Hvem er de unge utenfor skole og arbeid i Norge, hva forteller de selv, og hvilke forhold i systemet har betydning?',
  },
  members: [
    { id: 'r1', name: 'Reviewer 1', roles: ['lead', 'reviewer'] },
    { id: 'r2', name: 'Reviewer 2', roles: ['reviewer'] },
    { id: 'r3', name: 'Reviewer 3', roles: ['reviewer', 'resolver'] },
  ],
  stages: [
    { id: 'title-abstract', reviewers: ['r1', 'r2'], reviewersPerReport: 2, maybe: 'conflict', blind: true },
    { id: 'full-text', reviewers: ['r1', 'r2', 'r3'], reviewersPerReport: 1, maybe: 'conflict', blind: true },
  ],
  /** In the order of the protocol. The second version of a criterion was made between the stages. */
  criteria: [
    {
      id: 'context',
      kind: 'include',
      versions: [
        {
          stage: 'title-abstract',
          text: { en: 'Empirical context in the Nordic countries', nb: 'Empirisk kontekst i de nordiske landene' },
        },
        { stage: 'full-text', text: { en: 'Empirical context in Norway', nb: 'Empirisk kontekst i Norge' } },
      ],
    },
    {
      id: 'group',
      kind: 'include',
      versions: [{ stage: 'title-abstract', text: { en: 'Target group under 30', nb: 'Målgruppe under 30 år' } }],
    },
    {
      id: 'subject',
      kind: 'include',
      versions: [
        {
          stage: 'title-abstract',
          text: {
            en: 'Risk factors for, or accounts of, being outside school and work',
            nb: 'Risikofaktorer for, eller fortellinger om, å være utenfor skole og arbeid',
          },
        },
      ],
    },
    {
      id: 'form',
      kind: 'include',
      versions: [
        {
          stage: 'title-abstract',
          text: {
            en: 'Article, report or thesis; published after 1990',
            nb: 'Artikkel, rapport eller avhandling; publisert etter 1990',
          },
        },
      ],
    },
    {
      id: 'language',
      kind: 'include',
      versions: [
        {
          stage: 'title-abstract',
          text: { en: 'English or a Scandinavian language', nb: 'Engelsk eller et skandinavisk språk' },
        },
      ],
    },
  ],
  /** In the order in which they are offered. */
  reasons: [
    { id: 'not-nordic', stage: 'title-abstract', label: { en: 'Not Nordic', nb: 'Ikke nordisk' } },
    { id: 'wrong-target', stage: 'title-abstract', label: { en: 'Wrong target group', nb: 'Feil målgruppe' } },
    {
      id: 'not-empirical',
      stage: 'title-abstract',
      label: { en: 'Not empirical research', nb: 'Ikke empirisk forskning' },
    },
    { id: 'wrong-type', stage: 'title-abstract', label: { en: 'Wrong publication type', nb: 'Feil publikasjonstype' } },
    { id: 'before-1990', stage: 'title-abstract', label: { en: 'Before 1990', nb: 'Før 1990' } },
    { id: 'other-nordic', stage: 'full-text', label: { en: 'Other Nordic country', nb: 'Andre nordiske land' } },
    {
      id: 'oecd',
      stage: 'full-text',
      label: {
        en: 'Comparison of OECD or other countries',
        nb: 'Sammenligning mellom OECD-land eller andre land',
      },
    },
    {
      id: 'norway-compared',
      stage: 'full-text',
      label: { en: 'Comparison of Norway with other countries', nb: 'Sammenligning av Norge med andre land' },
    },
    {
      id: 'norwegian-wrong',
      stage: 'full-text',
      label: {
        en: 'Norwegian, but wrong target group, not research, or not relevant to the questions',
        nb: 'Norsk, men feil målgruppe, ikke forskning eller ikke relevant',
      },
    },
  ],
  /** What is highlighted while reading, in the languages of the texts; each list speaks for inclusion, exclusion or a criterion. */
  terms: [
    {
      of: 'include',
      texts: [
        '"NEET"',
        'drop-out',
        'early school leav*',
        'school exclusion',
        'young adult',
        'welfare service',
        'supported employment',
        'frafall',
        'utenforskap',
        'utanförskap',
        'unge utenfor',
        'falle fra',
        'ungdom',
      ],
    },
    {
      of: 'exclude',
      texts: [
        'editorial',
        'study protocol',
        'debate',
        'employer*',
        'OECD',
        'older worker',
        'leder',
        'kommentar',
        'debatt',
        'eldre',
        'barnehage',
      ],
    },
    { of: 'context', texts: ['Norway', 'Norwegian', 'Nordic', 'norsk', 'Norge', 'nordisk'] },
    { of: 'subject', texts: ['risk factor', 'loneliness', 'psykisk helse', 'mental health', 'fortelling'] },
  ],
  form: {
    fields: [
      {
        id: 'method',
        type: 'one',
        label: { en: 'Method', nb: 'Metode' },
        options: [
          { id: 'qualitative', label: { en: 'Qualitative', nb: 'Kvalitativ' } },
          { id: 'quantitative', label: { en: 'Quantitative', nb: 'Kvantitativ' } },
          { id: 'mixed', label: { en: 'Mixed methods', nb: 'Kombinerte metoder' } },
          { id: 'other', label: { en: 'Other (reviews and summaries)', nb: 'Annet (oversikter og oppsummeringer)' } },
        ],
      },
      {
        id: 'question',
        type: 'many',
        label: { en: 'Research question', nb: 'Forskningsspørsmål' },
        options: [
          { id: 'who', label: { en: 'Who they are', nb: 'Hvem de er' } },
          { id: 'accounts', label: { en: 'Their own accounts', nb: 'Hva de selv forteller' } },
          { id: 'system', label: { en: 'Factors in the system', nb: 'Forhold i systemet' } },
        ],
      },
    ],
  },
} as const

/** The two articles that stand for a thesis: found through it, and entered at full text. */
export const replacing = {
  source: {
    name: 'Articles that replace a thesis',
    kind: 'other',
    method: 'citation',
    platform: 'reference list of the thesis',
    searched: '2022-01-17',
    hits: 2,
  },
  items: [
    {
      id: 'replacing:1',
      type: 'article-journal',
      title: 'Days without bells: time and daily rhythm among young adults outside school and work in a Norwegian town',
      issued: { 'date-parts': [[2014]] },
      'container-title': 'Narrative Inquiry in Health and Welfare',
      volume: '14',
      issue: '2',
      page: '88-104',
      DOI: '10.5555/narrinqh.2014.90001',
      language: 'en',
      abstract:
        'This article follows nineteen young adults in a Norwegian town through weeks without school or work. Repeated interviews and diaries show how they make time of their own: by night, by errands for others, by waiting. The lack of a timetable was told as freedom at first and as weight later. Services that gave the week a shape were remembered long after the projects had ended.',
      keyword: ['everyday life', 'time', 'young adults', 'qualitative'],
    },
    {
      id: 'replacing:2',
      type: 'article-journal',
      title: 'Being expected somewhere: relations on the way back to school or work in Norway',
      issued: { 'date-parts': [[2015]] },
      'container-title': 'Tidsskrift for ungdom og velferd',
      volume: '18',
      issue: '3',
      page: '211-229',
      DOI: '10.5555/tidsskru.2015.90002',
      language: 'en',
      abstract:
        'Drawing on interviews over two years with nineteen young adults in Norway, the article asks what happened when some of them returned to school or work. In no case was a single measure decisive. What the accounts share is somebody who expected them: a cook, an uncle, a caseworker who kept the same number. The consequences for services with short contracts are discussed.',
      keyword: ['relations', 'return to school', 'young adults', 'qualitative'],
    },
  ],
} as const
