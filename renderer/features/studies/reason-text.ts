import type { StudySuggestion } from '#shared/contract/studies.ts'
import type { Format } from '../../app/format.ts'
import type { Translate } from '../../app/text.ts'

/** Why reports seem to be of one study, in words. */
export function reasonText({ code, data }: StudySuggestion['reasons'][number], t: Translate, format: Format): string {
  switch (code) {
    case 'same-registration':
      return t('studies.reason.registration', data)
    case 'same-name':
      return t('studies.reason.name', data)
    case 'same-size':
      return t('studies.reason.size', { n: format.number(data.n) })
    case 'shared-authors':
      return t('studies.reason.authors', data)
    case 'alike-title':
      return t('studies.reason.title')
    case 'companion':
      return t(`studies.reason.companion.${data.kind}`)
  }
}
