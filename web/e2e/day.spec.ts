import { expect, test } from './fixtures'

const roles = ['cell_midwife', 'maternity_midwife', 'receiving_unit', 'samu', 'risk_officer', 'administrator', 'network_manager']

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
  const badge = page.getByRole('navigation').getByRole('link', { name: /Ma journée/ })
  await expect(badge).toContainText(/[1-9]/) // the demonstration leaves the cell something to do
  const lines = (await badge.textContent())!.replace(/\D/g, '')
  await expect(page.getByRole('heading', { name: `À faire maintenant (${lines})` })).toBeVisible()
})

test('the three lines of a first login go for good when they are closed', async ({ openAs, expectAccessible }) => {
  const page = await openAs('maternity_doctor')
  const lines = page.getByRole('region', { name: 'Bienvenue' })
  await expect(page.getByRole('heading', { level: 2, name: /À faire maintenant/ })).toBeVisible()
  // The account may have closed them in the run of the other screen.
  if (await lines.count() === 0) return
  await expect(lines.getByRole('listitem')).toHaveCount(3)
  await expectAccessible()
  await lines.getByRole('button', { name: 'J\'ai compris' }).click()
  await expect(lines).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { level: 2, name: /À faire maintenant/ })).toBeVisible()
  await expect(lines).toBeHidden()
})

test('« Ma journée » counts the units of the round', async ({ openAs }) => {
  const page = await openAs('cell_midwife')
  const { items } = (await (await page.request.get('/api/beds/round')).json()) as { items: unknown[] }
  const { blocks } = (await (await page.request.get('/api/day')).json()) as { blocks: { lines: { id: string; what: string }[] }[] }
  const round = blocks.flatMap(({ lines }) => lines).find(({ id }) => id === 'round')
  expect(round?.what ?? '0').toMatch(new RegExp(`^${items.length}\\b`))
})
