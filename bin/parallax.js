#!/usr/bin/env node
import { needModernNode } from '../scripts/lib/node.js'

// The command line of the checkout: `npx parallax COMMAND`. See server/cli.

await needModernNode()
await import('../server/cli/main.ts')
