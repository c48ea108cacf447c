import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const who = 'administrator'

/** A word that no earlier run has written. */
const mark = () => Date.now().toString(36)

/** The version of a row, changed by somebody else in the meantime. */
async function changeMeanwhile(page: Page, path: string, change: Record<string, unknown>): Promise<void> {
  const { csrf_token } = (await (await page.request.get('/api/session')).json()) as { csrf_token: string }
  const row = (await (await page.request.get(path)).json()) as Record<string, unknown>
  const names = ['name', 'town', 'department', 'region', 'latitude', 'longitude', 'finess', 'sector', 'phone', 'source_note', 'active']
  const body = { ...Object.fromEntries(names.map((name) => [name, row[name] === '' ? null : row[name]])), ...change }
  const answer = await page.request.put(path, { data: body, headers: { 'If-Match': `"${String(row.version)}"`, 'X-CSRF-Token': csrf_token } })
  expect(answer.status()).toBe(200)
}

test('an establishment is found by a word of its name, and its page says what is sure', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/etablissements')
  await page.getByLabel('Nom ou ville').fill('rodez')
  await expect(page).toHaveURL(/recherche=rodez/)
  await expect(page.getByRole('row').nth(2)).toHaveCount(0)
  await expectAccessible()
  await page.getByRole('link', { name: 'CH Rodez', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'CH Rodez' })).toBeVisible()
  await expect(page.getByText('type incertain').first()).toBeVisible()
  await expect(page.getByText('Proposé', { exact: true }).first()).toBeVisible()
  await expectAccessible()
})

test('an empty list says so and offers the way out', async ({ openAs }) => {
  const page = await openAs(who, '/etablissements?recherche=zzz')
  await expect(page.getByText('Aucun établissement ne correspond.')).toBeVisible()
  await page.getByRole('button', { name: 'Retirer les filtres' }).click()
  await expect(page.getByRole('link', { name: 'CH Albi', exact: true })).toBeVisible()
})

test('an establishment is added, typed, given a unit and a capability that ends', async ({ openAs, expectAccessible }) => {
  const name = `Maternité Exemple ${mark()}`
  const page = await openAs(who, '/etablissements')
  await page.getByRole('button', { name: 'Ajouter un établissement' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByRole('alert').first()).toContainText('points à revoir')
  await dialog.getByLabel('Établissement').fill(name)
  await dialog.getByLabel('Ville').fill('Alba')
  await dialog.getByLabel('Département').selectOption('12')
  await dialog.getByLabel('Latitude').fill('44,35')
  await dialog.getByLabel('Longitude').fill('2,57')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

  await page.getByRole('button', { name: 'Dater un type' }).click()
  await dialog.getByLabel('Type', { exact: false }).selectOption('T2A')
  await dialog.getByRole('textbox', { name: 'À partir du' }).fill('01/01/2026')
  await dialog.getByRole('radio', { name: 'Probable, à confirmer' }).check()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('type à confirmer').first()).toBeVisible()

  await page.getByRole('button', { name: 'Ajouter une unité' }).click()
  await dialog.getByLabel('Nature des places').selectOption('NEO')
  await dialog.getByLabel('Nom de l\'unité').fill('Néonatologie Exemple')
  await dialog.getByLabel('Lits installés').fill('600')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByText('Écrivez un nombre entre 0 et 500, ou rien.').first()).toBeVisible()
  await dialog.getByLabel('Lits installés').fill('6')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('Néonatologie Exemple').first()).toBeVisible()

  await page.getByRole('button', { name: 'Ajouter une capacité' }).click()
  await dialog.getByLabel('Capacité').selectOption('USC')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('button', { name: 'Mettre fin : surveillance continue adulte' }).click()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByRole('button', { name: 'Mettre fin : surveillance continue adulte' })).toHaveCount(0)

  await page.getByRole('button', { name: 'Modifier l\'identité' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Fermé depuis le' })).toHaveCount(0)
  await dialog.getByRole('radio', { name: /^Fermé/ }).check()
  await dialog.getByRole('textbox', { name: 'Fermé depuis le' }).fill('01/07/2026')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('(depuis le 01/07/2026)')).toBeVisible()
})

test('two persons change the same establishment: both values are shown, nothing typed is lost', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/etablissements?recherche=millau')
  await page.getByRole('link', { name: 'CH Millau', exact: true }).click()
  await page.getByRole('button', { name: 'Modifier l\'identité' }).click()
  const dialog = page.getByRole('dialog')
  const here = `écrit ici ${mark()}`
  await dialog.getByLabel('Source').fill(here)
  await page.keyboard.press('Escape')
  await expect(dialog.getByText('Ce que vous avez écrit n\'est pas enregistré.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Continuer à écrire' }).click()
  const other = `écrit ailleurs ${mark()}`
  await changeMeanwhile(page, `/api${new URL(page.url()).pathname.replace('etablissements', 'establishments')}`, { source_note: other })
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  const conflict = dialog.getByRole('alertdialog')
  await expect(conflict).toContainText(other)
  await expect(conflict).toContainText(here)
  await expect(conflict).toContainText(/\S+ a modifié cette fiche à \d{1,2}\sh\s\d{2}/)
  await expectAccessible()
  await conflict.getByRole('button', { name: 'Enregistrer les miennes' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(here)).toBeVisible()
})

test('travel times are imported; refused lines come back with their reason, ready to be corrected', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/trajets')
  await page.getByRole('button', { name: 'Importer un fichier' }).click()
  const lines = ['départ;arrivée;minutes;source', 'CH Rodez;CH Albi;66;relevé d\'essai', 'CH Rodez;CH Nulle Part;50;relevé d\'essai', 'CH Rodez;CH Millau;beaucoup;relevé d\'essai']
  await page.setInputFiles('input[type=file]', { name: 'trajets.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) })
  await page.getByRole('button', { name: 'Importer', exact: true }).click()
  await expect(page.getByText('1 temps de trajet enregistré, 2 lignes refusées.')).toBeVisible()
  await expect(page.getByText(/«\sCH Nulle Part\s» n’est pas un établissement/)).toBeVisible()
  await expectAccessible()
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Télécharger les lignes refusées' }).click()
  expect((await file).suggestedFilename()).toBe('lignes refusées.csv')
  await page.getByLabel('Depuis').selectOption({ label: 'CH Rodez' })
  await page.getByLabel('Vers').fill('albi')
  await expect(page.getByRole('cell', { name: '1 h 06' })).toBeVisible()
})

test('hours of the cell are dated, with the nights on which the hour changes', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/horaires?service=NEWBORN')
  await expectAccessible()
  await page.getByRole('button', { name: 'Dater de nouveaux horaires' }).click()
  const dialog = page.getByRole('dialog')
  const saturday = dialog.getByRole('group', { name: 'samedi' })
  if (await saturday.getByLabel('samedi, ouverture').count() === 0) await saturday.getByRole('button').click()
  await saturday.getByLabel('samedi, ouverture').fill('20h')
  await saturday.getByLabel('samedi, fermeture').fill('8h')
  await expect(dialog.getByText('une heure de moins que d\'habitude').first()).toBeVisible()
  await expect(dialog.getByText('une heure de plus que d\'habitude').first()).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('20 h 00 – 8 h 00 le lendemain').first()).toBeVisible()
})

test('a day on which the cell is closed is dated, told, withdrawn and put back', async ({ openAs, expectAccessible }) => {
  const reason = `Exemple ${mark()}`
  const page = await openAs(who, '/horaires?service=NEWBORN')
  const section = page.getByRole('region', { name: 'Jours particuliers' })
  await expect(section.getByRole('listitem').filter({ hasText: 'Noël' })).toContainText('25 décembre')
  const far = new Date(Date.UTC(2031, 0, 1) + Math.floor(Math.random() * 3_000) * 86_400_000).toISOString().slice(0, 10).split('-').reverse().join('/')
  await section.getByRole('button', { name: 'Ajouter un jour particulier' }).click()
  const dialog = page.getByRole('dialog', { name: 'Ajouter un jour particulier' })
  await dialog.getByLabel('Premier jour').first().fill(far)
  await dialog.getByLabel('Dernier jour').first().fill(far)
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByRole('alert').first()).toContainText('à revoir')
  await dialog.getByLabel('Raison').fill(reason)
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog).toBeHidden()
  const line = section.getByRole('listitem').filter({ hasText: reason })
  await expect(line).toContainText('fermée')
  await line.getByRole('button', { name: /^Retirer/ }).click()
  await expect(line).toBeHidden()
  await page.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect(line).toBeVisible()
  await line.getByRole('button', { name: /^Retirer/ }).click()
})

test('a neighbour cell that is removed can be put back', async ({ openAs }) => {
  const name = `Cellule Exemple ${mark()}`
  const page = await openAs(who, '/horaires')
  await page.getByRole('button', { name: 'Ajouter une cellule' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nom').fill(name)
  await dialog.getByLabel('Région').fill('Région Exemple')
  await dialog.getByLabel('Téléphone').fill('05 00 00 00 01')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByRole('button', { name: `Retirer : ${name}` }).click()
  await page.getByRole('button', { name: 'Annuler' }).click()
  await expect(page.getByRole('button', { name: `Retirer : ${name}` })).toBeVisible()
})

test('everybody reads the directory, nobody else changes it', async ({ openAs, expectAccessible }) => {
  const page = await openAs('maternity_midwife', '/etablissements?recherche=rodez')
  await expect(page.getByRole('button', { name: 'Ajouter un établissement' })).toHaveCount(0)
  await page.getByRole('link', { name: 'CH Rodez', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'CH Rodez' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Modifier|Ajouter|Dater|Corriger/ })).toHaveCount(0)
  await page.goto('/trajets')
  await expect(page.getByRole('heading', { level: 1, name: 'Temps de trajet' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Importer un fichier' })).toHaveCount(0)
  await expectAccessible()
})
