#!/usr/bin/env node
import { join } from 'node:path'
import { needModernNode, root } from '../scripts/lib/node.js'

// The command line of the checkout: `npx parallax COMMAND`. See server/cli.

await needModernNode()
// What Node made of the sources is kept, so that the next command starts sooner. An old Node does not know this.
const { enableCompileCache } = await import('node:module')
enableCompileCache(join(root, 'node_modules', '.cache', 'parallax'))
await import('../server/cli/main.ts')
