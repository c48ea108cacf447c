import { expect, test } from './fixtures'

test('a midwife finds « @Title@ » in her menu, writes a note and reads it', async ({ openAs, expectAccessible }) => {
  const page = await openAs('maternity_midwife')
  await page.getByRole('navigation').getByRole('link', { name: '@Title@', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: '@Title@' })).toBeVisible()
  const note = `Salle ${Date.now()} en travaux`
  await page.getByLabel('Note', { exact: true }).fill(note)
  await page.getByRole('button', { name: 'Écrire' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: note })).toBeVisible()
  await expectAccessible()
})

test('the cell reads « @Title@ », and is offered nothing to write with', async ({ openAs, expectAccessible }) => {
  const page = await openAs('cell_midwife', '/@path@')
  await expect(page.getByRole('heading', { level: 1, name: '@Title@' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Écrire' })).toHaveCount(0)
  await expectAccessible()
})
