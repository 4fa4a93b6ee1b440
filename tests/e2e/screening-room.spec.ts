import type { Page } from '@playwright/test'
import { expect, type RunningApp, test } from './app.ts'
import { accessProblems } from './journey/accessible.ts'
import { signIn } from './journey/members.ts'
import { goTo, heard, rail } from './journey/rail.ts'
import { makeRoomReview, roomReasons, roomTitles } from './journey/room.ts'
import { expectCount, reading } from './journey/screening.ts'
import { starting, t } from './journey/text.ts'

const [first = '', second = '', third = ''] = roomTitles
const include = t('app.decision.include')
const exclude = t('app.decision.exclude')

async function enter({ page }: RunningApp): Promise<Page> {
  await page.getByRole('button', { name: starting('Room') }).click()
  await signIn(page, 'One')
  await goTo(page, 'app.map.screening')
  await expect(reading(page)).toHaveText(first)
  return page
}

/** The line above the page that says what was decided on it. */
const mine = (page: Page) =>
  page
    .getByRole('region', { name: t('screening.page') })
    .getByText(`${t('screening.mine')}:`)
    .locator('..')

test('who changes the language goes on reading where they were', async ({ launch }, info) => {
  const home = info.outputPath('home')
  await makeRoomReview(home)
  const page = await enter(await launch(home))
  await page.keyboard.press('j')
  await expect(reading(page)).toHaveText(second)
  await rail(page)
    .getByRole('button', { name: starting(t('app.account', { name: '' }).trim()) })
    .click()
  await page.getByText(t('app.language.nb'), { exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('tittel og sammendrag')
  await expect(page.getByRole('heading', { level: 2, name: second })).toBeVisible()
  await page.keyboard.press('j')
  await expect(page.getByRole('heading', { level: 2, name: third })).toBeVisible()
})

test('reads as one page to a screen reader, and every control says what it does', async ({ launch }, info) => {
  const home = info.outputPath('home')
  await makeRoomReview(home)
  const page = await enter(await launch(home))
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - heading "Screening · title and abstract" [level=1]
      - group "Show":
        - button "Undecided by me 8" [pressed]
        - button "Included 0"
        - button "Excluded 0"
        - button "Maybe 0"
        - button "All 8"
      - text: /0 of 8/
      - button "Blind"
      - region "The report":
        - article:
          - heading "${first}" [level=2]
          - paragraph: Ås, Ørjan; Lie, Berit
          - list "Links":
            - listitem:
              - link "DOI 10.5555/room.1 opens in the browser"
          - heading "BACKGROUND" [level=3]
          - paragraph: Few know how they live.
          - heading "METHODS" [level=3]
          - paragraph: We asked 7,012 persons.
          - heading "RESULTS" [level=3]
          - heading "CONCLUSION" [level=3]
          - list "Keywords":
            - listitem: youth
            - listitem: drop-out
            - listitem: mental health
      - complementary "At the side":
        - heading "Include when" [level=2]
        - list:
          - listitem:
            - 'group "Tag: Young people, 16 to 29"':
              - button "met"
              - button "not met"
              - button "unclear"
        - heading "Exclude because" [level=2]
        - list:
          - listitem:
            - 'button "Exclude: Not Nordic"'
            - 'button "Also because: Not Nordic"'
        - heading "My labels and notes" [level=2]
        - textbox "My note"
      - region "Decisions":
        - button "Previous report"
        - button "Next report"
        - button "Undo"
        - button "Include"
        - button "Maybe"
        - button "Exclude"
        - button "Criteria" [pressed]
        - button "List"
        - button "Focus"
  `)
  const live = page.getByRole('region', { name: t('screening.page') }).locator('[aria-live=polite]')
  await expect(live).toHaveText(`1 of 8: ${first}`)
  await page.keyboard.press('i')
  await expect(live).toHaveText(`${t('screening.saved', { decision: 'include' })} 2 of 8: ${second}`)
  await page.keyboard.press('k')
  await expect(live).toHaveText(`1 of 8: ${first}`)
})

test(
  'a small review is screened from its first report to its last by the keyboard alone',
  { tag: '@firefox' },
  async ({ launch }, info) => {
    const home = info.outputPath('home')
    await makeRoomReview(home)
    const page = await enter(await launch(home))
    const region = page.getByRole('region', { name: t('screening.page') })
    const keys = ['i', 'm', '1', 'e', 'u', 'i', '9']
    for (const [n, key] of keys.entries()) {
      await expect(reading(page)).toHaveText(roomTitles[n] ?? '')
      // A long abstract is turned page by page, and the next report begins at its top.
      if (roomTitles[n] === 'A very long abstract') {
        await page.keyboard.press('Space')
        await page.keyboard.press('Space')
        await expect.poll(() => region.evaluate((page) => page.scrollTop)).toBeGreaterThan(500)
        await page.keyboard.press('Shift+Space')
      }
      await page.keyboard.press(key)
      await expect(reading(page)).not.toHaveText(roomTitles[n] ?? '')
      expect(await region.evaluate((page) => page.scrollTop)).toBe(0)
    }
    // The tenth reason has no key of its own: it is looked for by its letters.
    await page.keyboard.press('Shift+E')
    const dialog = page.getByRole('dialog', { name: t('screening.pick.title') })
    await expect(dialog.getByRole('option')).toHaveCount(roomReasons.length)
    await page.keyboard.type('nobody')
    await expect(dialog.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(page.getByText(t('screening.empty.done.title'), { exact: true }).first()).toBeVisible()
    await page.keyboard.press('k')
    await expect(mine(page)).toContainText('Language nobody reads')
  },
)

test('each report says what must not be overlooked in it', async ({ launch }, info) => {
  const home = info.outputPath('home')
  await makeRoomReview(home)
  const page = await enter(await launch(home))
  const marks = page.getByRole('list', { name: t('app.report.marks') })
  await expect(marks).toHaveCount(0)
  const next = async (n: number) => {
    await page.keyboard.press('j')
    await expect(reading(page)).toHaveText(roomTitles[n] ?? '')
  }
  await next(1)
  await expect(page.getByText(t('app.report.noAbstract', { n: 1 }))).toBeVisible()
  await expect(page.getByRole('link', { name: t('app.report.open.doi') })).toHaveAttribute(
    'href',
    'https://doi.org/10.5555/room.2',
  )
  await next(2)
  await expect(marks).toContainText(t('app.report.mark.retracted'))
  await next(3)
  await expect(marks).toContainText('In German')
  await expect(page.getByRole('heading', { level: 3, name: 'Hintergrund' })).toBeVisible()
  await next(4)
  await expect(marks).toContainText('Preprint')
  const more = page.getByRole('button', { name: t('app.report.authors.more', { n: 23 }) })
  await more.click()
  await expect(page.getByRole('article')).toContainText('Author17, A.')
  await next(5)
  await next(6)
  await expect(page.getByRole('heading', { level: 2, name: roomTitles[6] })).toHaveCSS('direction', 'rtl')
  await next(7)
  await expect(page.getByRole('heading', { level: 3, name: '目的' })).toBeVisible()
})

test('a reason asks before it changes a decision, and changes a reason without asking', async ({ launch }, info) => {
  const home = info.outputPath('home')
  await makeRoomReview(home)
  const page = await enter(await launch(home))
  await page.keyboard.press('i')
  await expect(reading(page)).toHaveText(second)
  // A key that comes before what it is meant for was painted decides nothing.
  await page.keyboard.press('k')
  await expect(reading(page)).toHaveText(first)
  await expect(mine(page)).toContainText(include)

  const ask = page.getByRole('alertdialog', { name: t('screening.ask.title', { was: 'include' }) })
  await page.keyboard.press('2')
  await expect(ask).toContainText('Wrong target group')
  await page.keyboard.press('Escape')
  await expect(ask).toBeHidden()
  await expect(mine(page)).toContainText(include)
  await expect(reading(page)).toHaveText(first)

  await page.keyboard.press('2')
  await expect(ask).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(reading(page)).toHaveText(second)
  await page.keyboard.press('k')
  await expect(reading(page)).toHaveText(first)
  await expect(mine(page)).toContainText(`${exclude}Wrong target group`)

  // Another reason, a second one, and the second away again: the report stays on the page.
  await page.keyboard.press('3')
  await expect(mine(page)).toContainText(`${exclude}Not empirical research`)
  await page.keyboard.press('Shift+Digit1')
  await expect(mine(page)).toContainText('Not empirical research, Not Nordic')
  await page.getByRole('button', { name: t('screening.also', { reason: 'Not Nordic' }) }).click()
  await expect(mine(page)).not.toContainText('Not Nordic')
  await expect(reading(page)).toHaveText(first)
  // Excluding what is excluded keeps its reason.
  await page.keyboard.press('e')
  await expect(reading(page)).toHaveText(second)
  await page.keyboard.press('k')
  await expect(reading(page)).toHaveText(first)
  await expect(mine(page)).toContainText('Not empirical research')

  // Reasons that are collected first go with the exclusion.
  await page.keyboard.press('j')
  await expect(reading(page)).toHaveText(second)
  await page.keyboard.press('Shift+Digit4')
  await expect(page.getByText(t('screening.reasons.collected', { n: 1 }))).toBeVisible()
  await page.keyboard.press('5')
  await expect(reading(page)).toHaveText(third)
  await page.keyboard.press('k')
  await expect(reading(page)).toHaveText(second)
  await expect(mine(page)).toContainText('Before 1990, Wrong publication type')
})

test(
  'undo leads back to the report and what it was, also after a restart, and redo brings it back',
  { tag: '@firefox' },
  async ({ launch }, info) => {
    const home = info.outputPath('home')
    await makeRoomReview(home)
    const app = await launch(home)
    let page = await enter(app)
    await page.keyboard.press('i')
    await expect(reading(page)).toHaveText(second)
    await page.keyboard.press('1')
    await expect(reading(page)).toHaveText(third)
    await expectCount(page, 'undecided', 6)
    await app.close()

    page = (await launch(home)).page
    await page.getByRole('button', { name: starting('Room') }).click()
    await signIn(page, 'One')
    await goTo(page, 'app.map.screening')
    await expect(reading(page)).toHaveText(third)
    await page.keyboard.press('z')
    await expect(reading(page)).toHaveText(second)
    await expect(page.getByText(`${t('screening.mine')}:`)).toHaveCount(0)
    await heard(page, t('app.undo.vote', { before: 'exclude', now: 'none' }))
    await expectCount(page, 'undecided', 7)
    await page.keyboard.press('Shift+Z')
    await expect(mine(page)).toContainText('Not Nordic')
    await expectCount(page, 'undecided', 6)
    await page.keyboard.press('z')
    await expect(page.getByText(`${t('screening.mine')}:`)).toHaveCount(0)
    await page.keyboard.press('z')
    await expect(reading(page)).toHaveText(first)
    await expectCount(page, 'undecided', 8)
    // The report that was undecided again is decided anew, and nothing of it is lost.
    await page.keyboard.press('m')
    await expect(reading(page)).not.toHaveText(first)
    await expectCount(page, 'maybe', 1)
  },
)

test('in the focus view there is the report and nothing else, and the criteria are one key away', async ({
  launch,
}, info) => {
  const home = info.outputPath('home')
  await makeRoomReview(home)
  const app = await launch(home)
  const page = await enter(app)
  const side = page.getByRole('complementary')
  const rail = page.getByRole('navigation', { name: t('app.nav') })
  await page.keyboard.press('f')
  await expect(rail).toBeHidden()
  await expect(side).toBeHidden()
  await expect(page.getByRole('group', { name: t('screening.filter') })).toHaveCount(0)
  await page.keyboard.press('c')
  await expect(side).toContainText('Young people, 16 to 29')
  await expect(side).toBeFocused()
  // The keys of the room work over it.
  await page.keyboard.press('i')
  await expect(reading(page)).toHaveText(second)
  await expect(side).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(side).toBeHidden()
  // A note opens what it is written in.
  await page.keyboard.press('n')
  await expect(page.getByRole('textbox', { name: t('marks.note') })).toBeFocused()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(side).toBeHidden()
  await page.reload()
  await expect(reading(page)).toBeVisible()
  await expect(rail).toBeHidden()
  await page.keyboard.press('f')
  await expect(rail).toBeVisible()
  await expect(side).toBeVisible()
})

test('nothing is in the way at 200 % zoom, and axe finds nothing in either theme', async ({ launch }, info) => {
  const home = info.outputPath('home')
  await makeRoomReview(home)
  const page = await enter(await launch(home))
  const found: string[] = []
  const sizes = { 'as it is': [1440, 900], small: [1024, 700], 'at 200 %': [720, 450] } as const
  for (const [name, [width, height]] of Object.entries(sizes)) {
    await page.setViewportSize({ width, height })
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      for (const n of [1, 2, 3, 4]) {
        await expect(reading(page)).toHaveText(roomTitles[n - 1] ?? '')
        found.push(...(await accessProblems(page, `${name} ${colorScheme} ${n}`)))
        await page.keyboard.press('j')
      }
      for (let n = 0; n < 4; n++) await page.keyboard.press('k')
    }
    for (const decision of ['include', 'maybe', 'exclude'] as const) {
      const button = page.getByRole('button', { name: t(`screening.${decision}`), exact: true })
      await expect(button, `${name}: ${decision}`).toBeInViewport({ ratio: 1 })
    }
    const overlap = await page.evaluate(() => {
      const buttons = [...document.querySelectorAll('main > section:last-of-type button')].map((one) =>
        one.getBoundingClientRect(),
      )
      return buttons.some((a, i) =>
        buttons.some(
          (b, j) =>
            i < j && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1,
        ),
      )
    })
    expect(overlap, name).toBe(false)
    expect(await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth), name).toBe(false)
  }
  // The rail is behind a button, and the side over the page.
  await page.getByRole('button', { name: t('app.nav') }).click()
  await expect(page.getByRole('dialog').getByRole('link', { name: starting(t('app.map.duplicates')) })).toBeVisible()
  found.push(...(await accessProblems(page, 'rail')))
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await expect(page.getByRole('complementary')).toBeInViewport()
  found.push(...(await accessProblems(page, 'side')))
  expect(found).toEqual([])
})

test(
  'a key that is held, or pressed before the report is shown, decides nothing',
  { tag: '@firefox' },
  async ({ launch }, info) => {
    const home = info.outputPath('home')
    await makeRoomReview(home)
    const page = await enter(await launch(home))
    await page.keyboard.down('e')
    for (let n = 0; n < 5; n++) await page.keyboard.down('e')
    await page.keyboard.up('e')
    await expect(reading(page)).toHaveText(second)
    await expectCount(page, 'exclude', 1)
    // Many keys in one turn of the page: the first decides on what is shown, the rest were meant for nothing that was seen.
    await page.evaluate(() => {
      for (let n = 0; n < 6; n++)
        window.dispatchEvent(new KeyboardEvent('keydown', { key: 'i', code: 'KeyI', bubbles: true }))
    })
    await expect(reading(page)).toHaveText(third)
    await heard(page, t('screening.dropped'))
    await expectCount(page, 'include', 1)
    await expectCount(page, 'undecided', 6)
  },
)
