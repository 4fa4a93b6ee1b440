import { expect, test } from './app.ts'
import { anna, makeToChart, sitToChart } from './journey/dual-charted.ts'
import { t } from './journey/text.ts'

test(
  'what is typed in a field is saved when the window closes, though nobody left the field',
  { tag: '@browser' },
  async ({ launch }, info) => {
    test.setTimeout(180_000)
    const home = info.outputPath('home')
    await makeToChart(home)
    let app = await launch(home)
    await sitToChart(app, anna)
    await expect(app.page.getByText(t('charting.missing', { n: 2 }))).toBeVisible()
    await app.page.getByRole('textbox', { name: 'Participants *' }).focus()
    await app.page.keyboard.type('321')
    // A browser is closed tab by tab by its person, not ended as a whole.
    if (!app.desktop) {
      const closed = app.page.waitForEvent('close')
      await app.page.close({ runBeforeUnload: true })
      await closed
    }
    await app.close()
    app = await launch(home)
    await sitToChart(app, anna)
    await expect(app.page.getByRole('textbox', { name: 'Participants *' })).toHaveValue('321')
  },
)
