import type { api } from '../../app/client.ts'

/** An import that carries what was decided in another tool. */
export type Judged = Awaited<ReturnType<typeof api.imports.judgements>>['imports'][number]

/** Who becomes nobody here: their decisions stay in the file. */
export const noOne = 'none'
/** A reason that becomes a new one, and one that becomes a line of the note. */
export const [newReason, asNote] = ['new', 'note']

/** The tools that the decisions of an import come from, each once. */
export function toolsOf({ reviewers }: Judged): string[] {
  return [...new Set(reviewers.map(({ tool }) => tool))]
}

/** The reviewers of an import by name, each once, with how much they decided. */
export function namesOf({ reviewers }: Judged): { name: string; decided: number }[] {
  return [...Map.groupBy(reviewers, ({ name }) => name)].map(([name, same]) => ({
    name,
    decided: same.reduce((sum, { decided }) => sum + decided, 0),
  }))
}

interface Named {
  id: string
  label: string
}

/** Which of ours is called the same, whatever its case; else what is given for none. */
export function proposed(name: string, ours: readonly Named[], none: string): string {
  const plain = (text: string) => text.trim().toLocaleLowerCase()
  return ours.find(({ label }) => plain(label) === plain(name))?.id ?? none
}
