import { expect } from '@playwright/test'
import type { RunningApp } from '../app.ts'
import { lead, passphrase, second, third } from './members.ts'
import { press } from './rail.ts'
import { t } from './text.ts'

/** What the small review is about. */
export const review = {
  title: 'Unge utenfor: a small review',
  question: 'What helps young people outside school and work – og hva sier de selv?',
  criteria: { include: ['Young people, 16 to 29', 'Outside school and work'], exclude: ['Nothing but pensioners'] },
  /** By stage, in the order of their keys. */
  reasons: { titleAbstract: 'Not about young people', fullText: ['No outcome for the young', 'Only staff were asked'] },
}

/** Makes the small review through the form, as a lead would. */
export async function makeReview(app: RunningApp): Promise<void> {
  const { page } = app
  await press(page, 'reviews.home.new')
  await page.getByLabel(t('reviews.new.name'), { exact: true }).fill(review.title)
  await page.getByLabel(t('reviews.new.question')).fill(review.question)

  for (const [index, name] of [lead, second, third].entries()) {
    await page.getByLabel(t('reviews.new.member.name', { n: index + 1 }), { exact: true }).fill(name)
  }
  await page.getByLabel(t('reviews.new.member.passphrase', { n: 2 }), { exact: true }).fill(passphrase)

  // Two see every title; the full texts are divided.
  const fullText = page.getByRole('region', { name: t('reviews.new.stages') }).getByRole('region', {
    name: t('app.stage.full-text'),
  })
  await fullText.getByRole('radio', { name: '1', exact: true }).click()

  for (const kind of ['include', 'exclude'] as const) {
    for (const text of review.criteria[kind]) await addLine(app, t(`reviews.criteria.add.${kind}`), 0, text)
  }
  // The usual reasons at full text give way to the review's own.
  const usual = page.getByRole('list', { name: `${t('reviews.new.reasons')}, ${t('app.stage.full-text')}` })
  while ((await usual.getByRole('listitem').count()) > 0) {
    await usual
      .getByRole('button', { name: /^Remove / })
      .first()
      .click()
  }
  await addLine(app, t('reviews.reasons.add'), 0, review.reasons.titleAbstract)
  // The last is written first and moved up: the order is the review's own.
  const [first = '', last = ''] = review.reasons.fullText
  await addLine(app, t('reviews.reasons.add'), 1, last)
  await addLine(app, t('reviews.reasons.add'), 1, first)
  await page.getByRole('button', { name: t('reviews.item.up', { text: first }) }).click()
  await expect(usual.getByRole('textbox').first()).toHaveValue(first)

  await press(page, 'reviews.new.create')
  await expect(page.getByRole('heading', { name: t('team.signIn.title') })).toBeVisible()
  await expect(page.getByText(review.title)).toBeVisible()
  await expect(page.getByText(t('team.signIn.limit'))).toBeVisible()
}

async function addLine({ page }: RunningApp, label: string, nth: number, text: string): Promise<void> {
  const line = page.getByRole('textbox', { name: label, exact: true }).nth(nth)
  await line.fill(text)
  await line.press('Enter')
}

/** Saving is answered with the proposed place. */
export async function answerSaving({ desktop }: RunningApp): Promise<void> {
  await desktop?.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async (...given: unknown[]) => {
      const { defaultPath = '' } = given.at(-1) as { defaultPath?: string }
      return { canceled: false, filePath: defaultPath }
    }
  })
}
