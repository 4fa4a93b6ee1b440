import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

// Runs after npm install: puts the checkout's own command where npx and npm scripts look first, so that
// `npx parallax` needs neither npm's cache nor a question.

const bin = fileURLToPath(new URL('../node_modules/.bin/', import.meta.url))
mkdirSync(bin, { recursive: true })
rmSync(`${bin}parallax`, { force: true })
if (process.platform === 'win32') writeFileSync(`${bin}parallax.cmd`, '@node "%~dp0\\..\\..\\bin\\parallax.js" %*\r\n')
else symlinkSync('../../bin/parallax.js', `${bin}parallax`)
