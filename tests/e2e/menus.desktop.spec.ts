import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from './app.ts'
import { marks } from './journey/highlighted.ts'
import { goTo } from './journey/rail.ts'
import { playSample, signInToSample } from './journey/sample.ts'
import { reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

interface Item {
  label: string
  accelerator: string
  listens: boolean
  enabled: boolean
}

/** What is in the app's menus: the items of each, by the menu's name. */
function menusOf(app: RunningApp): Promise<Record<string, Item[]>> | undefined {
  return app.desktop?.evaluate(({ Menu }) =>
    Object.fromEntries(
      (Menu.getApplicationMenu()?.items ?? []).map((menu) => [
        menu.label,
        (menu.submenu?.items ?? []).map(({ label, accelerator, registerAccelerator, enabled }) => ({
          label,
          accelerator: String(accelerator ?? ''),
          listens: registerAccelerator,
          enabled,
        })),
      ]),
    ),
  )
}

/** Chooses a command in the menu, and waits until the page has heard of it. */
async function choose(app: RunningApp, id: string): Promise<void> {
  await arriving(app, id, async () => {
    const turn = ++turns
    await app.desktop?.evaluate(
      ({ Menu }, wanted) => {
        // Whoever is asked again because the answer was lost has chosen already.
        const main = globalThis as { turn?: number }
        if (main.turn === wanted.turn) return
        main.turn = wanted.turn
        Menu.getApplicationMenu()?.getMenuItemById(wanted.item)?.click()
      },
      { item: `command ${id}`, turn },
    )
  })
}
let turns = 0

/**
 * Sends a command to the page, and waits until it is there: keys go to the page by another way and may be quicker. What
 * the page hears is all done with it before anything else can happen there.
 */
async function arriving({ page }: RunningApp, id: string, send: () => Promise<void>): Promise<void> {
  const hearing = await page.evaluateHandle(
    (wanted) => ({
      arrived: new Promise<void>((resolve) => {
        const stop = window.parallax?.onRun((ran) => {
          if (ran !== wanted) return
          stop?.()
          resolve()
        })
      }),
    }),
    id,
  )
  await send()
  await hearing.evaluate(({ arrived }) => arrived)
  await hearing.dispose()
}

async function readAll(page: Page): Promise<void> {
  await goTo(page, 'app.map.screening')
  await page.getByRole('button', { name: starting(t('screening.filter.all')) }).click()
  await expect(reading(page)).toBeVisible()
}

test('the menus have the commands of the room, run them, and follow keys and language, also after a restart', async ({
  launch,
}, info) => {
  test.setTimeout(240_000)
  const home = info.outputPath('home')
  let app = await launch(home)
  await playSample(app.page)
  await signInToSample(app.page, 'Reviewer 1')
  await readAll(app.page)
  const section = t('screening.command.section')
  const item = async (menu: string, label: string) => (await menusOf(app))?.[menu]?.find((one) => one.label === label)

  await test.step('they stand under their headings with their keys, which the page alone listens to', async () => {
    await expect
      .poll(() => item(section, t('screening.include')))
      .toEqual({
        label: t('screening.include'),
        accelerator: 'I',
        listens: false,
        enabled: true,
      })
    await expect.poll(() => item(t('app.section.go'), `${t('app.rooms.log')}  (G L)`)).toBeTruthy()
    expect(await item('Edit', t('app.command.undo'))).toMatchObject({ accelerator: 'Z', listens: false })
    expect(await item('View', t('highlights.command.off'))).toMatchObject({ accelerator: 'H', enabled: true })
    expect(await item('Edit', t('highlights.command.add.include'))).toMatchObject({ enabled: false })
  })

  await test.step('one that is chosen is done, once; one that is not there is nothing', async () => {
    const title = await reading(app.page).innerText()
    await choose(app, 'screening.next')
    await expect(reading(app.page)).not.toHaveText(title)
    await choose(app, 'screening.previous')
    await expect(reading(app.page)).toHaveText(title)
    await arriving(app, 'no.such.command', async () => {
      await app.desktop?.evaluate(({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send('parallax:run', 'no.such.command'),
      )
    })
    await expect(marks(app.page).first()).toBeVisible()
    await app.page.keyboard.press('h')
    await expect(marks(app.page)).toHaveCount(0)
    await expect.poll(() => item('View', t('highlights.command.on'))).toBeTruthy()
    await choose(app, 'highlights.toggle')
    await expect(marks(app.page).first()).toBeVisible()
  })

  await test.step('nothing behind a dialog is done', async () => {
    const title = await reading(app.page).innerText()
    await app.page.keyboard.press('?')
    await expect(app.page.getByRole('dialog')).toBeVisible()
    await choose(app, 'screening.next')
    await app.page.keyboard.press('Escape')
    await expect(app.page.getByRole('dialog')).toBeHidden()
    await expect(reading(app.page)).toHaveText(title)
  })

  await test.step('what the page could say that is no menu is refused', async () => {
    const refused = await app.page.evaluate(() =>
      window.parallax?.setCommands([{ place: 'file', title: '', commands: [] } as never]).then(
        () => 'taken',
        () => 'refused',
      ),
    )
    expect(refused).toBe('refused')
    expect(await item(section, t('screening.include'))).toBeTruthy()
  })

  await test.step('another room has other commands', async () => {
    await app.page.keyboard.press('g')
    await app.page.keyboard.press('u')
    await expect.poll(async () => Object.keys((await menusOf(app)) ?? {})).not.toContain(section)
    await readAll(app.page)
  })

  await test.step('a key that was changed is shown, in Norwegian and after a restart', async () => {
    await app.page.keyboard.press('?')
    const change = t('app.keys.change', { command: t('screening.include'), key: 'I' })
    await app.page.getByRole('button', { name: change }).click()
    await app.page.keyboard.press('x')
    await expect(app.page.getByRole('button', { name: change.replace(': I', ': X') })).toBeVisible()
    await app.page.keyboard.press('Escape')
    await expect(app.page.locator('[role=dialog]')).toHaveCount(0)
    await choose(app, 'language.nb')
    await expect.poll(() => item('Screening', 'Inkluder')).toMatchObject({ accelerator: 'X' })
    expect(await item('Rediger', 'Klipp ut')).toBeTruthy()
    await app.close()

    app = await launch(home)
    const { page } = app
    await page.getByRole('button', { name: /^Young people outside/ }).click()
    await page.getByRole('button', { name: /^Reviewer 1/ }).click()
    await page.getByRole('link', { name: /^Screening/ }).click()
    await page.getByRole('button', { name: /^Alle/ }).click()
    await expect.poll(() => item('Screening', 'Inkluder')).toMatchObject({ accelerator: 'X' })
    await expect(page.getByRole('button', { name: 'Inkluder', exact: true }).locator('kbd')).toHaveAttribute(
      'data-cap',
      'X',
    )
  })
})
