import { expect } from '@playwright/test'
import type { RunningApp } from '../app.ts'
import { changeTo, lead, second, third } from './members.ts'
import { goTo, press, station } from './rail.ts'
import { current } from './screening.ts'
import { t } from './text.ts'
import { leadVotes, secondVotes, thirdVotes } from './votes.ts'

/** While blind, what others have come to is a dash. */
export async function expectBlind({ page }: RunningApp): Promise<void> {
  for (const room of ['app.map.conflicts', 'app.map.fullText', 'app.map.included'] as const) {
    await expect(station(page, room)).toContainText('—')
    await expect(station(page, room)).toContainText(t('app.map.unknown'))
  }
  await expect(page.getByRole('main')).toContainText(t('screening.blind.says'))
}

/** The third sees both votes of each conflict and settles it by a key. */
export async function settle(app: RunningApp): Promise<void> {
  await changeTo(app.page, third)
  const { page } = app
  await goTo(page, 'app.map.conflicts')
  await expect(page.getByText(t('conflicts.status', { done: 0, all: 2 }))).toBeVisible()
  for (let n = 0; n < 2; n++) {
    const report = await current(page)
    const votes = page.getByRole('region', { name: t('conflicts.votes') })
    await expect(votes.getByRole('listitem').filter({ hasText: lead })).toContainText(decision(leadVotes[report]))
    await expect(votes.getByRole('listitem').filter({ hasText: second })).toContainText(decision(secondVotes[report]))
    await page.keyboard.press(thirdVotes[report] ?? '')
    await expect(page.getByText(t('conflicts.status', { done: n + 1, all: 2 }))).toBeVisible()
  }
  await expect(page.getByText(t('conflicts.empty.done.title'))).toBeVisible()
}

const decisions = { i: 'app.decision.include', e: 'app.decision.exclude', m: 'app.decision.maybe' } as const

function decision(key: string | undefined): string {
  return t(decisions[key === 'i' || key === 'm' ? key : 'e'])
}

/** The lead reads what lifting the blind does, and does it. */
export async function liftBlind({ page }: RunningApp, stage: 'title-abstract' | 'full-text'): Promise<void> {
  await changeTo(page, lead)
  await goTo(page, 'app.rooms.setup')
  const part = page.getByRole('region', { name: t(`app.stage.${stage}`), exact: true })
  await press(part, 'reviews.setup.blind.lift')
  const dialog = page.getByRole('alertdialog')
  await expect(dialog).toContainText(t('reviews.setup.lift.memory'))
  await expect(dialog).toContainText(t('reviews.setup.lift.finished'))
  await press(dialog, 'reviews.setup.lift.confirm')
  await expect(part).toContainText(t('reviews.setup.blind.off'))
}
