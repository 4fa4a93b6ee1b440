/** As much of a MessagePort as a server needs: Electron's MessagePortMain, Node's and {@link RelayPort} all have it. */
export interface Port {
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown
  on(event: 'close', listener: () => void): unknown
  postMessage(data: unknown): void
}

/** One connection of several over a channel that carries them all: what is posted goes to `send`, what arrives is delivered by hand. */
export class RelayPort implements Port {
  #send: (data: unknown) => void
  #hearers: ((event: { data: unknown }) => void)[] = []
  #closers: (() => void)[] = []

  constructor(send: (data: unknown) => void) {
    this.#send = send
  }

  on(event: 'message' | 'close', listener: ((event: { data: unknown }) => void) | (() => void)): this {
    if (event === 'message') this.#hearers.push(listener)
    else this.#closers.push(listener as () => void)
    return this
  }

  postMessage(data: unknown): void {
    this.#send(data)
  }

  /** To be called with what arrived for this connection. */
  deliver(data: unknown): void {
    for (const hear of this.#hearers) hear({ data })
  }

  /** To be called when the other end is gone. */
  closed(): void {
    for (const close of this.#closers) close()
  }
}
