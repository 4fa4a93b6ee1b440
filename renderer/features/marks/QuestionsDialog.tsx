import type { QuestionAbout } from '#shared/contract/marks.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import styles from './QuestionsDialog.module.css'

interface QuestionsDialogProps {
  /** Whose eyes: a lead's, on what members asked, or a member's own. Closed where there is none. */
  as: 'lead' | 'mine' | undefined
  questions: readonly QuestionAbout[]
  isNew: (answer: string) => boolean
  onClose: () => void
  go: (report: string) => void
  isHere: (report: string) => boolean
}

/** Questions to the lead, those that wait first, each with its report, its thread, and a field for the next word. */
export function QuestionsDialog({ as, questions, isNew, onClose, go, isHere }: QuestionsDialogProps) {
  const t = useText()
  return (
    <Dialog
      title={t(as === 'lead' ? 'marks.questions.title' : 'marks.asked.title')}
      width="wide"
      isOpen={as !== undefined}
      onOpenChange={(open) => open || onClose()}
      actions={<Button onPress={onClose}>{t('app.close')}</Button>}
    >
      {as === 'lead' && <p className={styles.says}>{t('marks.questions.says')}</p>}
      {questions.length === 0 && <p className={styles.says}>{t('marks.questions.none')}</p>}
      <ul>
        {questions.map((question) => (
          <QuestionCard
            key={`${question.stage} ${question.report} ${question.member}`}
            as={as ?? 'mine'}
            question={question}
            isNew={question.answer !== null && isNew(question.answer)}
            go={
              isHere(question.report)
                ? () => {
                    onClose()
                    go(question.report)
                  }
                : undefined
            }
          />
        ))}
      </ul>
    </Dialog>
  )
}
