import { expect, test } from './fixtures'

const who = 'administrator'

test('the administrator verifies the chain of the audit and reads the result where she asked for it', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/journal')
  await page.getByRole('button', { name: 'Vérifier la chaîne d\'audit' }).click()
  await expect(page.getByText(/toutes intactes/).first()).toBeVisible()
  await expectAccessible()
})

test('« Travaux » shows what was done, filters it, and says when the regular ones run', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/travaux')
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Sauvegarder maintenant' }).click()
  await expect(page.getByText(/Sauvegarde faite\s: cigogne-/).first()).toBeVisible({ timeout: 120_000 })
  await expect(page.getByText('Effacer les brouillons jamais envoyés')).toBeVisible()
  await expectAccessible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expectAccessible()
  await page.getByLabel('État').selectOption('failed')
  await expect(page.getByText('Aucun travail dans cet état.')).toBeVisible()
  await expectAccessible()
})

test('without a mail server, the test mail says whom to ask', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/travaux')
  await page.getByRole('button', { name: 'Envoyer un courriel d\'essai' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Envoyer un courriel d\'essai' }).click()
  await expect(dialog.getByText(/Aucun serveur de courriel/)).toBeVisible()
  await expectAccessible()
})

test('the end of a job is told on whichever page she is, also after a reload, until she closes it', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/reglages')
  const { csrf_token } = await (await page.request.get('/api/session')).json() as { csrf_token: string }
  const started = await page.request.post('/api/audit/verifications', { data: {}, headers: { 'X-CSRF-Token': csrf_token } })
  expect(started.status()).toBe(201)
  const notice = page.getByText(/Vérifier le journal des accès\s:\s.*toutes intactes/)
  await expect(notice).toBeVisible()
  await expectAccessible()
  await page.reload()
  await expect(notice).toBeVisible()
  await page.getByRole('button', { name: 'Fermer', exact: true }).click()
  await expect(notice).toBeHidden()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Réglages' })).toBeVisible()
  await expect(notice).toBeHidden()
})

test('a large file of travel times is worked on by the server; refused lines are read at the end', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/trajets')
  await page.getByRole('button', { name: 'Importer un fichier' }).click()
  const { items } = (await (await page.request.get('/api/establishments?limit=200')).json()) as { items: { name: string }[] }
  const names = items.map(({ name }) => name)
  // Not from where the other stories set out: their rankings rest upon the travel times of the demonstration.
  const origins = names.filter((name) => !/Rodez|Foix|Castres|CHU/.test(name))
  const journeys = origins.flatMap((from) => names.filter((to) => to !== from).map((to) => `${from};${to};50;relevé d'essai`)).slice(0, 1485)
  const unknown = Array.from({ length: 15 }, (_, index) => `CH Rodez;CH Nulle Part ${index};50;relevé d'essai`)
  const lines = ['départ;arrivée;minutes;source', ...journeys, ...unknown]
  await page.setInputFiles('input[type=file]', { name: 'grand.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) })
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await expect(page.getByText(/Temps de trajet enregistrés\s: 1485. Lignes refusées\s: 15./).last()).toBeVisible({ timeout: 120_000 })
  await page.getByRole('button', { name: '15 lignes refusées' }).click()
  await expect(page.getByText(/«\sCH Nulle Part \d+\s» n’est pas un établissement/).first()).toBeVisible()
  await expectAccessible()
})

test('nobody else finds « Travaux »', async ({ openAs }) => {
  const page = await openAs('cell_midwife', '/')
  await expect(page.getByRole('link', { name: 'Travaux' })).toHaveCount(0)
})
