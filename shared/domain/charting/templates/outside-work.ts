import { year } from './parts.ts'
import { ask, choice, says, type Template } from './template.ts'

/** A map of research on young people outside work and education: by which method, and which question is asked. */
export const outsideWork: Template = {
  id: 'outside-work',
  name: says('Young people outside work and education', 'Unge utenfor arbeid og utdanning'),
  about: says(
    'Method, year and research question: for counting a large field.',
    'Metode, år og forskningsspørsmål: for å telle opp et stort felt.',
  ),
  fields: [
    year,
    ask('one', 'method', says('Method', 'Metode'), {
      required: true,
      options: [
        choice('qualitative', 'Qualitative', 'Kvalitativ'),
        choice('quantitative', 'Quantitative', 'Kvantitativ'),
        choice('mixed', 'Mixed methods', 'Flermetode'),
        choice('other', 'Other (reviews and summaries)', 'Annet (oversikter og oppsummeringer)'),
      ],
    }),
    ask('many', 'question', says('Research question', 'Forskningsspørsmål'), {
      options: [
        choice('who', 'Who they are', 'Hvem de er'),
        choice('accounts', 'Their own accounts', 'Deres egne fortellinger'),
        choice('system', 'Factors in the system', 'Forhold i systemet'),
      ],
    }),
    ask('text', 'group', says('Target group', 'Målgruppe')),
    ask('text', 'findings', says('Main findings', 'Hovedfunn')),
  ],
}
