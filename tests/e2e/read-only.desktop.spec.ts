import { expect, test } from './app.ts'
import { lead, second, third } from './journey/members.ts'
import { press } from './journey/rail.ts'
import { t } from './journey/text.ts'

test('a review cannot be made where nothing may be written: that is said, and the form stays as it was', async ({
  launch,
}) => {
  test.skip(process.platform !== 'linux', 'a place where nobody may write, not even root, is at hand on Linux alone')
  const { page, desktop } = await launch()
  await desktop?.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: '/proc/mine.parallax' })
  })
  await press(page, 'reviews.home.new')
  await page.getByLabel(t('reviews.new.name'), { exact: true }).fill('Nowhere to go')
  for (const [index, name] of [lead, second, third].entries()) {
    await page.getByLabel(t('reviews.new.member.name', { n: index + 1 }), { exact: true }).fill(name)
  }
  await press(page, 'reviews.new.create')
  await expect(page.getByText('Choose a folder where you may save files')).toBeVisible()
  await expect(page.getByLabel(t('reviews.new.name'), { exact: true })).toHaveValue('Nowhere to go')
})
