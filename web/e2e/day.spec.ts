import { expect, test } from './fixtures'

const roles = ['cell_midwife', 'maternity_midwife', 'receiving_unit', 'samu', 'administrator', 'network_manager']

for (const who of roles) {
  test(`the day of ${who} opens on three blocks, readable by all`, async ({ openAs, expectAccessible }) => {
    const page = await openAs(who)
    await expect(page.getByRole('heading', { level: 1, name: 'Ma journée' })).toBeVisible()
    for (const block of ['À faire maintenant', 'À suivre', 'Nouvelles']) await expect(page.getByRole('heading', { level: 2, name: block })).toBeVisible()
    await expectAccessible()
  })
}

test('the number in the menu is the number of lines to do', async ({ openAs, isMobile }) => {
  test.skip(isMobile, 'the menu of a phone is folded')
  const page = await openAs('cell_midwife')
  const lines = await page.getByRole('region', { name: /À faire maintenant/ }).getByRole('listitem').count()
  const badge = page.getByRole('navigation').getByRole('link', { name: /Ma journée/ })
  await expect(badge).toContainText(lines > 0 ? String(lines) : 'Ma journée')
})
