import { useNavigate } from '@tanstack/react-router'
import { useRankedStages } from '../features/ranking/use-ranking.ts'
import { useCommands } from './commands.tsx'
import { roomsWith } from './rooms.ts'
import { useText } from './text.ts'
import { useUndo } from './undo.ts'

/** What can be done in every room of a review: undo, redo, and going to another room. */
export function useReviewCommands(): void {
  const t = useText()
  const navigate = useNavigate()
  const { undo, redo } = useUndo()
  const rooms = roomsWith(useRankedStages().length > 0)
  useCommands([
    { id: 'undo', label: t('app.command.undo'), keys: 'z', run: undo, section: t('app.section.edit') },
    { id: 'redo', label: t('app.command.redo'), keys: 'Shift+z', run: redo, section: t('app.section.edit') },
    ...rooms.map((room) => ({
      id: `go.${room.to}`,
      label: t(room.label),
      keys: `g ${room.key}`,
      run: () => void navigate({ to: room.to }),
      section: t('app.section.go'),
    })),
  ])
}
