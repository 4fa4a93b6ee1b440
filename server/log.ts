/** Hears what happened in the server, for whoever looks after it. */
export type Log = (level: 'info' | 'warn' | 'error', text: string) => void

/** What no use-case foresaw goes to the log, by its kind and place; what it was about does not. */
export function logUnforeseen(log: Log, error: unknown): void {
  if (error instanceof Error && !('defined' in error && error.defined) && error.name !== 'AbortError') {
    log(
      'error',
      `${error.name} ${'code' in error ? String(error.code) : ''} ${error.stack?.split('\n').slice(1, 4).join(' ') ?? ''}`,
    )
  }
}
