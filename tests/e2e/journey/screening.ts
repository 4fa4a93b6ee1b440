import { expect, type Locator, type Page } from '@playwright/test'
import { type Key, titles } from './files.ts'
import { goTo, rail, roomNames } from './rail.ts'
import { t } from './text.ts'

/** Which key somebody presses on which report. */
export type Plan = Partial<Record<Key, string>>

/** The title of the report that is being read, once it is painted: a key that comes before that decides nothing. */
export function reading(page: Page): Locator {
  return page.locator('article:not([data-unseen] *)').getByRole('heading', { level: 2 })
}

/** The report that is being read. Sources write titles differently: in capitals, or with a full stop. */
export async function current(page: Page): Promise<Key> {
  const title = (await reading(page).innerText()).toLocaleLowerCase('nb').replace(/\.$/, '')
  const found = Object.entries(titles).find(([, one]) => one.toLocaleLowerCase('nb') === title)
  if (!found) throw new Error(`this report is none of the small review: ${title}`)
  return found[0] as Key
}

/** Reads report after report and presses the planned key, by keyboard alone, until so many are decided. */
export async function judge(page: Page, plan: Plan, reports: number): Promise<Key[]> {
  const done: Key[] = []
  for (let n = 0; n < reports; n++) {
    const key = await current(page)
    const title = await reading(page).innerText()
    const pressed = plan[key]
    if (pressed === undefined) throw new Error(`no plan for ${key}`)
    await page.keyboard.press(pressed)
    await expect(reading(page).filter({ hasText: title })).toBeHidden()
    done.push(key)
  }
  return done
}

/** The number on the chip of a filter, such as how many are undecided. */
export async function expectCount(page: Page, filter: 'undecided' | 'include' | 'exclude' | 'maybe', n: number) {
  const chip = page.getByRole('button', { name: new RegExp(`^${t(`screening.filter.${filter}`)} [\\d,]+$`) })
  await expect(chip).toHaveText(new RegExp(`${n}$`))
}

/** Everything that can be read in every room, room by room, once it stands still. */
export async function readEverything(page: Page): Promise<Record<string, string>> {
  const said: Record<string, string> = {}
  for (const room of roomNames) {
    await goTo(page, room)
    said[room] = await settled(page)
  }
  return said
}

/** What can be read in the rail and the room, once it has been the same for a quarter of a second. */
export async function settled(page: Page): Promise<string> {
  let text = ''
  let same = 0
  await expect
    .poll(
      async () => {
        const now = `${await rail(page).innerText()}\n${await page.getByRole('main').innerText()}`
        same = now === text ? same + 1 : 0
        text = now
        return same
      },
      { intervals: [60] },
    )
    .toBeGreaterThan(3)
  return text
}
