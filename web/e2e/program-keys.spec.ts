import { expect, test } from './fixtures'

test('a key for a program is made, shown once, lets that program read, and is revoked', async ({ openAs, expectAccessible, browser }) => {
  const name = `Gestion des lits Exemple ${Date.now().toString(36)}`
  const page = await openAs('administrator', '/comptes')
  await page.getByRole('link', { name: 'Clés d\'accès de programmes' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Clés d\'accès de programmes' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Créer une clé' }).click()
  const dialog = page.getByRole('dialog', { name: 'Créer une clé' })
  await dialog.getByLabel('Nom du programme').fill(name)
  await dialog.getByLabel('Ce que c\'est').selectOption('bed_management')
  await dialog.getByLabel('Établissement').selectOption({ label: 'CH Rodez' })
  await dialog.getByRole('button', { name: 'Créer une clé' }).click()
  await expect(dialog.getByRole('alert').first()).toContainText('à revoir')
  const day = new Date(Date.now() + 7 * 86_400_000)
  await dialog.getByRole('textbox', { name: 'Dernier jour de validité' }).fill(day.toLocaleDateString('fr-FR'))
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Créer une clé' }).click()

  const shown = page.getByRole('dialog', { name: 'La clé, montrée une seule fois' })
  const key = await shown.locator('code').innerText()
  await page.keyboard.press('Escape')
  await expect(shown).toBeVisible()
  await expectAccessible()
  await shown.getByRole('button', { name: 'C\'est noté' }).click()

  const program = await browser.newContext()
  const headers = { Authorization: `Bearer ${key}` }
  expect((await program.request.get('/fhir/Location', { headers })).status()).toBe(200)

  // What it sends is refused: whoever opens the page sees it, with the reason that the program was given.
  expect((await program.request.patch('/fhir/Location?identifier=1120000001/INCONNU', { headers, data: { resourceType: 'Bundle' } })).status()).toBe(404)
  await page.reload()
  const line = page.getByRole('listitem').filter({ hasText: name })
  await expect(line).toContainText('aucun envoi accepté')
  await expect(line).toContainText('Le dernier envoi a été refusé.')
  await expect(line).toContainText('Aucun lieu ne porte cet identifiant externe dans cet établissement.')
  await expect(line).toContainText('PATCH /fhir/Location?identifier=1120000001/INCONNU')
  await expectAccessible()
  await page.getByRole('button', { name: `Révoquer la clé : ${name}` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Révoquer' }).click()
  await expect(page.getByRole('heading', { name: 'Clés qui ne valent plus' })).toBeVisible()
  expect((await program.request.get('/fhir/Location', { headers })).status()).toBe(401)
  await program.close()
})

test('the cell reads which programs push and why they are refused, and may change nothing', async ({ openAs, expectAccessible }) => {
  const page = await openAs('cell_midwife', '/tournee')
  await page.getByRole('link', { name: 'Programmes qui transmettent' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Clés d\'accès de programmes' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Clés en vigueur' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Créer une clé' })).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Révoquer/ })).toHaveCount(0)
  await expectAccessible()
  await page.getByRole('link', { name: 'Tournée' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tournée' })).toBeVisible()
})
