import { expect, test } from './fixtures'

const year = '2024'

// The demonstration has counted the year; who comes first reports it, who comes next says why once more.
test('the direction reports a year, reads a report and saves its PDF; a maternity reads hers alone', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', `/indicateurs/rapports?annee=${year}`)
  await expect(page.getByRole('heading', { level: 1, name: "Rapports d'indicateurs" })).toBeVisible()
  await page.getByRole('button', { name: new RegExp(`^Établir (les rapports|de nouveau).${year}$`) }).click()
  const why = page.getByRole('textbox', { name: 'Pourquoi de nouveau' })
  await expect(page.getByRole('button', { name: 'Établir', exact: true })).toBeVisible()
  if (await why.isVisible()) await why.fill('Essai')
  await expectAccessible()
  await page.getByRole('button', { name: 'Établir', exact: true }).click()
  await expect(page.getByText(/Rapports établis.*: \d+/).last()).toBeVisible({ timeout: 120_000 })
  await expectAccessible()
  await page.getByRole('link', { name: 'CH Rodez', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Rapport d'indicateurs ${year}` })).toBeVisible()
  await expect(page.getByText('Données fictives').first()).toBeVisible()
  await expect(page.getByRole('list', { name: 'Six chiffres' }).getByRole('listitem')).toHaveCount(6)
  await expect(page.getByRole('rowheader', { name: /^I8 · Mode d’accouchement/ })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ce qui est compté' })).toBeVisible()
  await expectAccessible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PDF', exact: true }).click()
  expect((await saved).suggestedFilename()).toMatch(new RegExp(`^rapport-indicateurs-${year}-ch-rodez.*\\.pdf$`))

  const midwife = await openAs('maternity_midwife', `/indicateurs?annee=${year}`)
  await midwife.getByRole('link', { name: `Rapport d'indicateurs ${year}` }).click()
  await expect(midwife.getByRole('heading', { level: 1, name: `Rapport d'indicateurs ${year}` })).toBeVisible()
  await midwife.getByRole('link', { name: 'Tous les rapports' }).click()
  await expect(midwife.getByRole('heading', { level: 1, name: "Rapports d'indicateurs" })).toBeVisible()
  await expect(midwife.getByRole('row')).toHaveCount(2)
  await expect(midwife.getByRole('button', { name: /^Établir/ })).toHaveCount(0)
  await expect(midwife.getByRole('button', { name: /archive/ })).toHaveCount(0)
})
