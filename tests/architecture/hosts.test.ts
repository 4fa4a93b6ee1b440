import { rule } from './rule.ts'
import { modulesIn } from './source.ts'

const layers = ['shared', 'db', 'server', 'electron', 'renderer'] as const
const all = modulesIn(...layers)
const outsideOf = (...places: string[]) => all.filter(({ path }) => !places.some((place) => path.startsWith(place)))

rule('only electron knows Electron, because the same server and window also run without it', {
  of: outsideOf('electron/'),
  broken: ({ imports }) => imports.filter(({ name }) => /^electron($|\/|-)/.test(name)).map(({ name }) => name),
  examples: {
    'server/a.ts': `import type { MessagePortMain } from 'electron'`,
    'renderer/a.ts': `const { ipcRenderer } = await import('electron')`,
    'server/b.ts': `import log from 'electron-log/main'`,
  },
})

rule('only the main process starts the server and brokers its ports, because there must be one keeper', {
  of: outsideOf('electron/main/'),
  broken: ({ globals, imports, nodes }) => [
    ...imports.filter(({ name }) => name === 'node:child_process' || name === 'node:cluster').map(({ name }) => name),
    ...nodes.flatMap(({ node }) =>
      node.name === 'MessageChannelMain' || node.name === 'utilityProcess' ? [String(node.name)] : [],
    ),
    ...[...globals].filter((name) => name === 'MessageChannel' || name === 'Worker'),
  ],
  examples: {
    'electron/preload/a.ts': `import { MessageChannelMain } from 'electron'`,
    'server/a.ts': `import { fork } from 'node:child_process'`,
    'renderer/a.ts': 'const { port1 } = new MessageChannel()',
  },
})

rule('the preload script knows the bridge alone, because it stands between a page and the machine', {
  of: modulesIn('electron/preload'),
  broken: ({ imports }) =>
    imports
      .filter(
        ({ name, isType }) =>
          !isType && name !== 'electron' && !/^(\.\.\/channels|#shared\/contract\/desktop)\.ts$/.test(name),
      )
      .map(({ name }) => name),
  examples: { 'electron/preload/a.ts': `import { readFileSync } from 'node:fs'` },
})

rule('only the door for browsers listens, and only links to a host ask, because Parallax talks to nobody by itself', {
  of: outsideOf('server/http/', 'server/remote/', 'renderer/app/browser-link.ts'),
  broken: ({ imports, globals }) => [
    ...imports.filter(({ name, isType }) => !isType && network.test(name)).map(({ name }) => name),
    ...[...globals].filter((name) => askers.includes(name)),
  ],
  examples: {
    'server/a.ts': `import { createServer } from 'node:http'`,
    'server/b.ts': `export const look = () => fetch('https://a.example')`,
    'renderer/a.ts': `new WebSocket('wss://a.example')`,
  },
})
const network = /^node:(http2?|https|net|tls|dgram|dns(\/promises)?)$/
const askers = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'RTCPeerConnection']
