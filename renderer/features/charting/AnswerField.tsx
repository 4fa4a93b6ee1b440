import type { ReportRow } from '#shared/contract/base.ts'
import type { AnswerProps } from './answer-props.ts'
import { ManyAnswer, OneAnswer } from './ChoiceAnswers.tsx'
import { CountryAnswer, ReportAnswer } from './PickedAnswers.tsx'
import { TagsAnswer } from './TagsAnswer.tsx'
import { DateAnswer, NumberAnswer, TextAnswer } from './TypedAnswers.tsx'

interface AnswerFieldProps extends AnswerProps {
  /** The reports that answers of the study name. */
  reports: readonly ReportRow[]
}

/** One question of the charting form, of any kind that is answered by itself. */
export function AnswerField({ reports, ...props }: AnswerFieldProps) {
  switch (props.field.type) {
    case 'one':
      return <OneAnswer {...props} />
    case 'many':
      return <ManyAnswer {...props} />
    case 'tags':
      return <TagsAnswer {...props} />
    case 'number':
    case 'year':
      return <NumberAnswer {...props} />
    case 'date':
      return <DateAnswer {...props} />
    case 'country':
      return <CountryAnswer {...props} />
    case 'report':
      return <ReportAnswer {...props} known={reports} />
    case 'text':
      return <TextAnswer {...props} />
    case 'group':
    case 'calculated':
    case 'heading':
      return null
  }
}
