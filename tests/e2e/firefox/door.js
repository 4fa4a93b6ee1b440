#!/usr/bin/env node
import { spawn } from 'node:child_process'
import { WebSocket, WebSocketServer } from 'ws'

// Stands where Playwright looks for Firefox. Playwright drives the Firefox that people use (not a patched one) by
// WebDriver BiDi, and asks it for things that the release with extended support does not know yet. Such a question is
// answered here with nothing; everything else passes as it is. Can go once Debian's Firefox knows
// emulation.setMediaFeaturesOverride.

const firefox = spawn(process.env.PARALLAX_FIREFOX, process.argv.slice(2), { stdio: ['ignore', 'inherit', 'pipe'] })
firefox.on('error', (error) => {
  console.error(`Firefox could not be started: ${error.message}`)
  process.exit(1)
})
firefox.on('exit', (code) => process.exit(code ?? 1))
for (const signal of ['SIGTERM', 'SIGINT']) process.on(signal, () => firefox.kill(signal))

firefox.stderr.on('data', (said) => {
  const address = /WebDriver BiDi listening on (ws:\/\/\S+)/.exec(String(said))?.[1]
  if (address) openDoor(`${address}/session`)
  else process.stderr.write(said)
})

function openDoor(session) {
  const door = new WebSocketServer({ host: '127.0.0.1', port: 0 })
  door.on('listening', () => console.error(`WebDriver BiDi listening on ws://127.0.0.1:${door.address().port}`))
  door.on('connection', (playwright) => {
    const browser = new WebSocket(session)
    const early = []
    browser.on('open', () => {
      for (const asked of early.splice(0)) browser.send(asked)
    })
    playwright.on('message', (data) => {
      const asked = String(data)
      if (browser.readyState === WebSocket.OPEN) browser.send(asked)
      else early.push(asked)
    })
    browser.on('message', (data) => playwright.send(answered(String(data))))
    playwright.on('close', () => browser.close())
    browser.on('close', () => playwright.close())
  })
}

function answered(data) {
  const { id, error } = JSON.parse(data)
  return error === 'unknown command' ? JSON.stringify({ type: 'success', id, result: {} }) : data
}
