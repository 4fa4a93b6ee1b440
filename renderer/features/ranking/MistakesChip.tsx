import { useNavigate } from '@tanstack/react-router'
import type { StageId } from '#shared/domain/reviews/words.ts'
import { useCommands } from '../../app/commands.tsx'
import { useFormat } from '../../app/format.ts'
import { useText } from '../../app/text.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import type { Queue } from '../screening/use-queue.ts'
import type { MistakeKind } from './use-mistakes.ts'

interface MistakesChipProps {
  stage: StageId
  queue: Queue
  kind: MistakeKind
}

/** That likely mistakes are looked at once more, and the way back to where they are listed. */
export function MistakesChip({ stage, queue, kind }: MistakesChipProps) {
  const t = useText()
  const { number } = useFormat()
  const navigate = useNavigate()
  const leave = () =>
    void navigate({
      to: '/review/ranking',
      search: { stage, mistakes: kind, ...(queue.current !== undefined && { report: queue.current }) },
    })
  useCommands([
    {
      id: 'ranking.back',
      label: t('ranking.mistakes.back'),
      keys: 'b',
      run: leave,
      section: t('screening.command.section'),
    },
  ])
  return (
    <>
      <Chip pressed count={number(queue.ids.length)}>
        {t('ranking.mistakes.kind', { decision: kind })}
      </Chip>
      <Button size="small" command="ranking.back" onPress={leave}>
        {t('ranking.mistakes.back')}
      </Button>
    </>
  )
}
