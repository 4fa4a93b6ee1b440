import { useCommands } from '../../app/commands.tsx'
import { useText } from '../../app/text.ts'

/** What can be done with a pair. */
export type QuestionActs = Record<'same' | 'different' | 'later' | 'next' | 'previous', () => void>

/** What of it can be done now. */
export type QuestionCan = Record<'answer' | 'later' | 'next' | 'previous', boolean>

/** The keys of the doubtful pairs. */
export function useQuestionCommands(acts: QuestionActs, can: QuestionCan): void {
  const t = useText()
  const section = t('duplicates.question')
  const command = (act: keyof QuestionActs, keys: string | string[], enabled: boolean) => ({
    id: `duplicates.${act}`,
    label: t(`duplicates.${act}`),
    keys,
    run: acts[act],
    enabled,
    section,
  })
  useCommands([
    command('same', 's', can.answer),
    command('different', 'd', can.answer),
    command('later', 'l', can.later),
    command('next', ['j', 'ArrowDown'], can.next),
    command('previous', ['k', 'ArrowUp'], can.previous),
  ])
}
