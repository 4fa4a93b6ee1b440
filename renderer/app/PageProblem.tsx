import type { ErrorComponentProps } from '@tanstack/react-router'
import { Button } from '../ui/Button.tsx'
import { Empty } from '../ui/Empty.tsx'
import { problemText } from './errors.tsx'
import { useText } from './text.ts'

/** A page that stopped working says so and can be tried again; the rest of the window goes on. */
export function PageProblem({ error, reset }: ErrorComponentProps) {
  const t = useText()
  return (
    <Empty title={t('app.problem.page')} action={<Button onPress={reset}>{t('app.problem.again')}</Button>}>
      {problemText(error, t)}
    </Empty>
  )
}
