import { expect, test } from './fixtures'
import { someone } from './cell'

/** Of the demonstration, whose stays are of 2023 to 2025. */
const year = 2024

test('the direction sends a year to the health authority, who reads it and nothing else', async ({ openAs, browser, expectAccessible }) => {
  const page = await openAs('network_manager', `/indicateurs?annee=${year}`)
  await page.getByRole('link', { name: new RegExp(`^Transmettre (de nouveau )?${year}`) }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Transmettre ${year} à l'autorité de santé` })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Ce qui manque' })).toBeVisible()
  await expectAccessible()

  const recipient = page.getByLabel(/^À qui/)
  await recipient.fill('')
  await page.getByRole('button', { name: 'Transmettre', exact: true }).click()
  await expect(page.getByText('Cette réponse est nécessaire.').first()).toBeVisible()
  await recipient.fill('ARS Occitanie')
  await page.getByLabel(/^Commentaire/).fill('Essai dans un navigateur.')
  // The run on the other screen may have sent it before: a version needs its reason.
  const reason = page.getByLabel(/^Pourquoi de nouveau/)
  if (await reason.count() > 0) await reason.fill('Essai sur un autre écran')
  await page.getByRole('button', { name: 'Transmettre', exact: true }).click()
  await expect(page.getByText(new RegExp(`Année ${year}, version \\d+, transmise à ARS Occitanie`)).first()).toBeVisible({ timeout: 120_000 })
  await page.goto(`/indicateurs?annee=${year}`)
  await expect(page.getByText(/^Valeurs transmises le \d\d\/\d\d\/\d{4} à ARS Occitanie\. Recalculées depuis.: identiques\.$/)).toBeVisible()
  await expectAccessible()

  const ars = await someone(browser, 'health_authority')
  await ars.goto('/')
  await expect(ars).toHaveURL(/\/indicateurs\/transmis$/)
  await expect(ars.getByRole('heading', { level: 1, name: 'Transmis à l\'ARS' })).toBeVisible()
  await ars.getByRole('link', { name: new RegExp(`^${year}, version`) }).first().click()
  await expect(ars.getByRole('heading', { level: 1, name: `Indicateurs ${year}, transmis` })).toBeVisible()
  await expect(ars.getByText('Essai dans un navigateur.')).toBeVisible()
  await expect(ars.getByRole('region', { name: /^Par établissement/ }).last().getByText('Maternité 1', { exact: true })).toBeVisible()
  await ars.goto('/indicateurs')
  await expect(ars.getByRole('heading', { name: 'Cette page n\'est pas ouverte à votre rôle' })).toBeVisible()
  expect((await ars.request.get('/api/indicators/dashboard')).status()).toBe(403)
  expect((await ars.request.get('/api/establishments')).status()).toBe(403)
  await ars.context().close()
})

test('the health authority has one page in her menu, readable by all, in the dark and on paper', async ({ openAs, expectAccessible, isMobile }) => {
  const page = await openAs('health_authority')
  await expect(page.getByRole('heading', { level: 1, name: 'Transmis à l\'ARS' })).toBeVisible()
  await expectAccessible()
  if (!isMobile) await expect(page.getByRole('navigation', { name: 'Menu' }).getByRole('link')).toHaveText(['Transmis à l\'ARS'])
  await expect(page.getByRole('button', { name: 'Rechercher' })).toHaveCount(0)
  await page.getByRole('row').nth(1).getByRole('link').click()
  await expect(page.getByRole('heading', { level: 2, name: 'Définitions' })).toBeVisible()
  await page.getByText(/^I8 ·/).last().click()
  await expectAccessible()
  await page.getByLabel('Chiffre', { exact: true }).selectOption({ index: 2 })
  await expect(page).toHaveURL(/chiffre=/)
  await page.emulateMedia({ media: 'print' })
  await page.setViewportSize({ width: 1040, height: 720 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1040)
})

test('a year that was corrected after it was sent tells each gap, with both values', async ({ openAs, expectAccessible }) => {
  // The demonstration sent 2023 before its corrected deposit.
  const page = await openAs('network_manager', '/indicateurs?annee=2023')
  await expect(page.getByText(/^Valeurs transmises le \d\d\/03\/2024 à ARS .*Recalculées depuis.: \d+ écarts/)).toBeVisible()
  await page.getByRole('link', { name: /^Voir les \d+ écarts$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Écarts depuis la transmission' })).toBeVisible()
  const table = page.getByRole('region', { name: 'Chiffres qui ont changé' })
  await expect(table.getByRole('row').nth(1)).toContainText('/')
  await expect(page.getByRole('heading', { name: 'Dépôts comptés ce jour-là' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Exporter' }).click()
  const file = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /CSV/ }).click()
  expect((await file).suggestedFilename()).toMatch(/\.csv$/)
  await page.getByRole('link', { name: 'Revenir aux indicateurs' }).click()
  await expect(page).toHaveURL(/\/indicateurs\?annee=2023$/)
})

test('a maternity reads what was sent of her, and is offered to send nothing', async ({ openAs, expectAccessible }) => {
  const page = await openAs('maternity_midwife', '/indicateurs?annee=2023')
  await expect(page.getByText(/^Valeurs transmises le/)).toBeVisible()
  await expect(page.getByRole('link', { name: /^Transmettre/ })).toHaveCount(0)
  await expectAccessible()
  await page.goto('/indicateurs/transmettre?annee=2023')
  await expect(page.getByRole('heading', { name: 'Cette page n\'est pas ouverte à votre rôle' })).toBeVisible()
})
