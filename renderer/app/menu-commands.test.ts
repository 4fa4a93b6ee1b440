import { expect, test } from 'vitest'
import { acceleratorOf, menusOf } from './menu-commands.ts'

test('a key is written as Electron writes it, or left to the label', () => {
  expect(['i', 'Shift+z', '$mod+k', 'ArrowDown', '\\', '?', '+', '1', 'Space'].map(acceleratorOf)).toEqual([
    'I',
    'Shift+Z',
    'CmdOrCtrl+K',
    'Down',
    '\\',
    '?',
    'Plus',
    '1',
    'Space',
  ])
  expect(['g s', 'å', 'Escape', 'Alt+f', ''].map(acceleratorOf)).toEqual(Array(5).fill(undefined))
})

test('commands stand under their headings, some in the menus of every app; those that the app has anyway are left out', () => {
  const command = (id: string, section: string, keys?: string, enabled = true) => ({
    id,
    label: `${id}\n`,
    section,
    keys,
    enabled,
    run: () => undefined,
  })
  const commands = [
    command('palette', 'Help', '$mod+k'),
    command('undo', 'Edit', 'z', false),
    command('go.log', 'Go to', 'g l'),
    command('include', 'Screening', 'i'),
  ]
  expect(menusOf(commands, new Map([['Edit', 'edit']]))).toEqual([
    {
      place: 'edit',
      title: 'Edit',
      commands: [{ id: 'undo', label: 'undo ', keys: 'Z', accelerator: 'Z', enabled: false }],
    },
    {
      place: 'own',
      title: 'Go to',
      commands: [{ id: 'go.log', label: 'go.log ', keys: 'G L', accelerator: undefined, enabled: true }],
    },
    {
      place: 'own',
      title: 'Screening',
      commands: [{ id: 'include', label: 'include ', keys: 'I', accelerator: 'I', enabled: true }],
    },
  ])
})
