/**
 * Something about the input is wrong, said so that a person can mend it. `problem` is a stable key for translation
 * (`empty-file`, `newer-version`, ...), `message` the sentence in English.
 */
export class Problem extends Error {
  readonly problem: string
  readonly where: { file?: string; line?: number; entry?: number }
  readonly data: Record<string, string | number>

  constructor(
    problem: string,
    message: string,
    {
      data = {},
      ...where
    }: { file?: string; line?: number; entry?: number; data?: Record<string, string | number> } = {},
  ) {
    super(message)
    this.name = 'Problem'
    this.problem = problem
    this.where = where
    this.data = data
  }
}
