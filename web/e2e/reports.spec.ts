import { expect, test } from './fixtures'

const year = '2024'

// The demonstration has reported its years: nothing of them has moved.
test('the direction establishes a year anew, reads a report and saves its PDF', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', `/rapports?annee=${year}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Rapports annuels' })).toBeVisible()
  await page.getByRole('button', { name: `Établir de nouveau ${year}` }).click()
  await page.getByRole('textbox', { name: 'Pourquoi de nouveau' }).fill('Essai')
  await expectAccessible()
  await page.getByRole('button', { name: 'Établir', exact: true }).click()
  await expect(page.getByText(/Nouvelles versions.*: 0/).last()).toBeVisible({ timeout: 120_000 })
  const link = page.getByRole('link', { name: 'CH Rodez', exact: true })
  await expectAccessible()
  await link.click()
  await expect(page.getByRole('heading', { level: 1, name: `Rapport annuel ${year}` })).toBeVisible()
  await expect(page.getByText('Données fictives').first()).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /^Toutes les demandes/ })).toBeVisible()
  await expectAccessible()
  const saved = page.waitForEvent('download')
  await page.getByRole('button', { name: 'PDF' }).click()
  expect((await saved).suggestedFilename()).toMatch(new RegExp(`^rapport-${year}-ch-rodez.*\\.pdf$`))
})

test('a presentation is noted, then completed', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', `/rapports?annee=${year}`)
  await page.getByRole('button', { name: 'Noter une présentation' }).click()
  await page.getByRole('combobox', { name: 'Établissement' }).selectOption({ label: 'CH Rodez' })
  await page.getByRole('textbox', { name: 'Par', exact: true }).fill('D. Essai')
  await page.getByLabel('Ce que la maternité a demandé').fill('Une visite du centre d’appel')
  await expectAccessible()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Une visite du centre d’appel')).toBeVisible()
  await expect(page.getByText(/\d+\smaternités?\svisitées?/)).toBeVisible()
})

test('the archive of a year is asked for, followed and stopped', async ({ openAs, expectAccessible, isMobile }) => {
  test.skip(isMobile, 'once is enough: it prints')
  const page = await openAs('network_manager', `/rapports?annee=${year}`)
  await page.getByRole('button', { name: "Préparer l'archive" }).click()
  const title = `Réunir les rapports de ${year} dans une archive`
  await expect(page.getByRole('heading', { level: 3, name: title })).toBeVisible()
  await expect(page.getByText(/\d+ sur \d+ rapports/)).toBeVisible({ timeout: 120_000 })
  await expectAccessible()
  await page.getByRole('button', { name: `Annuler : ${title}` }).click()
  await page.getByRole('button', { name: 'Annuler le travail' }).click()
  await expect(page.getByText('Annulé. Ce qui était fait').last()).toBeVisible({ timeout: 120_000 })
  await expect(page.getByRole('button', { name: "Préparer l'archive" })).toBeEnabled()
})

test('the presentations of the year under way are read before it has reports', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', '/rapports')
  await page.getByRole('combobox', { name: 'Année' }).selectOption('2026')
  await expect(page.getByText(/Aucun rapport 2026 n.a été établi/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Présentations faites en 2026' })).toBeVisible()
  await expectAccessible()
})

test('a maternity reads her own report only', async ({ openAs }) => {
  const page = await openAs('maternity_midwife', `/rapports?annee=${year}`)
  await expect(page.getByRole('heading', { level: 1, name: 'Rapports annuels' })).toBeVisible()
  await expect(page.getByRole('button', { name: /^Établir/ })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'CH Rodez', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Région', exact: true })).toHaveCount(0)
})
