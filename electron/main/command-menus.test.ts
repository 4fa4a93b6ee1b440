import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { commandItems, commandMenus, keepCommands } from './command-menus.ts'

const include = { id: 'screening.include', label: 'Include', keys: 'I', accelerator: 'I', enabled: true }
const go = { id: 'go', label: 'R & D', keys: 'G S', enabled: false }

test('a menu shows the keys that the page hears, and listens to none of them', () => {
  const ran: string[] = []
  const [first, second] = commandItems([include, go], 'linux', (id) => ran.push(id))
  expect(first).toMatchObject({ label: 'Include', accelerator: 'I', registerAccelerator: false, enabled: true })
  expect(second).toMatchObject({ label: 'R && D  (G S)', enabled: false })
  expect(second).not.toHaveProperty('accelerator')
  first?.click?.(undefined as never, undefined, undefined as never)
  expect(ran).toEqual(['screening.include'])
})

test('where menus always listen to their keys, these only stand in the label', () => {
  const [item] = commandItems([include], 'darwin', () => undefined)
  expect(item).toMatchObject({ label: 'Include  (I)' })
  expect(item).not.toHaveProperty('accelerator')
})

test('what Electron could not read, and what is no menu, is refused', () => {
  const menu = (entry: object) => [{ place: 'own', title: 'Screening', commands: [{ ...include, ...entry }] }]
  expect(commandMenus.safeParse(menu({})).success).toBe(true)
  for (const accelerator of ['Shift+Z', 'CmdOrCtrl+K', '\\', '?', 'Down', 'Plus'])
    expect(commandMenus.safeParse(menu({ accelerator })).success, accelerator).toBe(true)
  for (const accelerator of ['Å', 'G S', 'Hyper+Q', '', 'A+B'])
    expect(commandMenus.safeParse(menu({ accelerator })).success, accelerator).toBe(false)
  expect(commandMenus.safeParse(menu({ label: 'two\nlines' })).success).toBe(false)
  expect(commandMenus.safeParse([{ place: 'file', title: 'File', commands: [] }]).success).toBe(false)
  expect(commandMenus.safeParse(Array(40).fill(menu({})[0])).success).toBe(false)
})

test('many changes in a row draw the menus once, and the same again not at all', async () => {
  let drawn = 0
  const keeper = keepCommands(() => drawn++)
  const menus = [{ place: 'own' as const, title: 'Screening', commands: [include] }]
  for (let i = 0; i < 20; i++) keeper.set([{ ...menus[0], title: `Screening ${i}` } as (typeof menus)[number]])
  keeper.set(menus)
  await pause(400)
  expect(drawn).toBe(1)
  keeper.set(structuredClone(menus))
  await pause(400)
  expect(drawn).toBe(1)
  expect(keeper.menus).toEqual(menus)
})
