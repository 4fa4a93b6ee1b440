import type { OwnForm } from '../design.ts'

/** A form that a review can start from: its name is a code of the catalogue. */
export interface OwnFormTemplate {
  code: string
  form: Omit<OwnForm, 'name'>
}

/** Forms that published reviews print and PRISMA does not, to start a form of the review's own from. */
export const ownFormTemplates: readonly OwnFormTemplate[] = [
  {
    code: 'template.noDuplicates',
    form: {
      base: '2009',
      steps: [
        { section: 'identification', main: ['identified.databases', 'identified.other'], aside: [] },
        { section: 'screening', main: ['screened'], aside: ['excluded.titleAbstract'] },
        { section: 'fullText', main: ['assessed.fullText'], aside: ['excluded.fullText'] },
        { section: 'included', main: ['included'], aside: [] },
      ],
    },
  },
  {
    code: 'template.protocols',
    form: {
      base: '2009',
      steps: [
        { section: 'identification', main: ['identified.databases', 'identified.other'], aside: [] },
        { section: 'identification', main: ['afterDuplicates'], aside: [] },
        { section: 'screening', main: ['screened'], aside: ['excluded.titleAbstract'] },
        {
          section: 'fullText',
          main: ['assessed.fullText'],
          aside: ['excluded.fullText', 'destination.protocol', 'destination.ongoing'],
        },
        { section: 'included', main: ['included'], aside: [] },
      ],
    },
  },
  {
    code: 'template.noRetrieval',
    form: {
      base: '2020',
      steps: [
        { section: 'identification', main: ['identified.databases'], aside: ['removed.duplicates'] },
        { section: 'screening', main: ['screened'], aside: ['excluded.titleAbstract', 'notRetrieved'] },
        { section: 'screening', main: ['assessed.fullText'], aside: ['excluded.fullText'] },
        { section: 'included', main: ['included'], aside: [] },
      ],
    },
  },
  {
    code: 'template.short',
    form: {
      base: '2020',
      steps: [
        { section: 'identification', main: ['identified.databases'], aside: ['removed.duplicates'] },
        { section: 'screening', main: ['screened'], aside: [] },
        { section: 'included', main: ['included'], aside: [] },
      ],
    },
  },
  {
    code: 'template.studies',
    form: { base: '2009', steps: [{ section: null, main: ['included'], aside: [] }] },
  },
]
