/** After so many ms without a word, not even the one that the host sends on its beat, the connection counts as lost. */
const silence = 45_000
const shortest = 250
const longest = 15_000

export interface Follow<Word> {
  /** Begins to listen, from the mark of the last word that came. */
  listen: (since: string | undefined, signal: AbortSignal) => Promise<AsyncIterable<Word>>
  onWord: (word: Word) => void
  /** The first word of a connection came: all that was missed is told with it. */
  onConnected: () => void
  /** It broke off, or was refused, with this error. */
  onFailed?: (error: unknown) => void
  /** It is lost since then, and was tried again in vain. */
  onLost: (since: number) => void
  now?: () => number
}

interface Following {
  stop: () => void
  /** Lets go of the connection and takes up another: a network that goes away tells nothing on it. */
  renew: () => void
  /** Tries at once, if it is being waited. */
  hurry: () => void
}

/**
 * Listens for as long as it is not stopped. A connection that breaks off is taken up again with growing pauses, each a
 * little other than those of other windows, so that not all come at once.
 */
export function follow<Word extends { mark: string }>(how: Follow<Word>): Following {
  const { now = Date.now } = how
  const stopping = new AbortController()
  let since: string | undefined
  let lostAt: number | undefined
  let failures = 0
  let hurry: () => void = () => undefined
  let renew: () => void = () => undefined

  async function listenOnce(): Promise<void> {
    const ending = new AbortController()
    const end = () => ending.abort()
    renew = end
    stopping.signal.addEventListener('abort', end)
    let timer = setTimeout(end, silence)
    let heard = false
    try {
      const words = await how.listen(since, ending.signal)
      for await (const word of words) {
        if (stopping.signal.aborted) return
        clearTimeout(timer)
        timer = setTimeout(end, silence)
        since = word.mark
        lostAt = undefined
        failures = 0
        if (!heard) how.onConnected()
        heard = true
        how.onWord(word)
      }
    } finally {
      clearTimeout(timer)
      stopping.signal.removeEventListener('abort', end)
    }
  }

  async function go(): Promise<void> {
    while (!stopping.signal.aborted) {
      await listenOnce().catch((error) => how.onFailed?.(error))
      if (stopping.signal.aborted) return
      lostAt ??= now()
      if (failures > 0) how.onLost(lostAt)
      const pause = Math.min(shortest * 2 ** failures, longest)
      failures += 1
      await wait(pause * (0.75 + Math.random() / 2))
    }
  }

  function wait(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, ms)
      hurry = () => {
        clearTimeout(timer)
        resolve()
      }
      stopping.signal.addEventListener('abort', hurry, { once: true })
    })
  }

  void go()
  return {
    stop: () => stopping.abort(),
    renew: () => renew(),
    hurry: () => hurry(),
  }
}
