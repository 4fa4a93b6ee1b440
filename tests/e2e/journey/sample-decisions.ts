import type { Page } from '@playwright/test'
import type { Decided, Plan } from './sample-plan.ts'

/** The key of a decision: of an exclusion with a reason its number among those of the stage. */
export const keyOf = ({ decision, reason }: Decided, reasons: readonly string[]) =>
  decision === 'include'
    ? 'i'
    : decision === 'maybe'
      ? 'm'
      : reason === null
        ? 'e'
        : String(reasons.indexOf(reason) + 1)

/** What is planned for the report that is being read. A few share their title; what stands above the text tells them apart. */
export async function planOf(page: Page, title: string, plans: readonly Plan[]): Promise<Plan> {
  const found = plans.filter((one) => one.title === title)
  const above = found.length > 1 ? await page.locator('article').innerText() : ''
  const plan = found.find(
    ({ year, container }) => found.length === 1 || (above.includes(String(year)) && above.includes(container)),
  )
  if (!plan) throw new Error(`nothing is planned for ${title}`)
  return plan
}
