import { ask, choice, says, type TemplateField } from './template.ts'

/** The year of publication, which most tables begin with. */
export const year: TemplateField = ask('year', 'year', says('Year', 'År'))

/** Where a study was done: one country or several. */
export const country: TemplateField = ask('country', 'country', says('Country', 'Land'), { several: true })

/** How a study was designed, told in the terms that reviews of effects divide by. */
export const design: TemplateField = ask('one', 'design', says('Design', 'Design'), {
  other: true,
  options: [
    choice('rct', 'Randomised controlled trial', 'Randomisert kontrollert studie'),
    choice('nonrandomised', 'Non-randomised controlled study', 'Ikke-randomisert kontrollert studie'),
    choice('cohort', 'Cohort study', 'Kohortstudie'),
    choice('crosssectional', 'Cross-sectional study', 'Tverrsnittsstudie'),
    choice('qualitative', 'Qualitative study', 'Kvalitativ studie'),
    choice('mixed', 'Mixed methods', 'Flermetodestudie'),
    choice('review', 'Systematic review', 'Systematisk oversikt'),
  ],
})

/** How many took part. */
export const participants: TemplateField = ask('number', 'n', says('Participants', 'Antall deltakere'), {
  unit: says('persons', 'personer'),
  min: 0,
})
