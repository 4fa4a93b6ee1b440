import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink } from '@orpc/client/fetch'
import { setServerState } from './server-state.ts'
import { isEnding } from './typed.ts'

/** Calls that say what was typed in a field: short enough to go on after the window's end. */
const typedCalls =
  /\/(marks\/note|charting\/answer|criteria\/(assess|rule)|annotations\/save|fulltext\/send|flow\/setStyle|reporting\/note|reviews\/(describe|saveCriterion|saveReason))$/

/** A link over HTTP to the host that served this page; the session is a cookie that the page cannot read. */
export function createBrowserLink(): ClientLink<ClientContext> {
  return new RPCLink<ClientContext>({
    url: new URL('/rpc', location.href).href,
    async fetch(request, init) {
      // What was typed and is sent as the window ends goes on after its end.
      const keepalive = isEnding() && typedCalls.test(request.url)
      try {
        const response = await fetch(request, { ...init, credentials: 'same-origin', keepalive })
        setServerState('up')
        return response
      } catch (error) {
        // Being stopped by the person who asked is no sign of a dead host.
        // What others change is told by itself, and so is that it is not.
        if (!request.signal.aborted && !request.url.endsWith('/live/changes')) setServerState('down')
        throw error
      }
    },
  })
}
