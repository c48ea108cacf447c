import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const heading = 'indicateur;classe;annee;territoire;code_territoire;numerateur;denominateur;valeur'
const csv = (...lines: string[]) => ({ name: 'scan-sante.csv', mimeType: 'text/csv', buffer: Buffer.from(`${[heading, ...lines].join('\r\n')}\r\n`, 'latin1') })
const chosen = (page: Page) => page.locator('input[type=file]')
/** Each run keeps a source, and a file, of its own. */
const run = Date.now()
const source = `Scan Santé (essai ${run})`
const ownLine = `I3;lt37;2022;france;;;;7,${String(run % 1_000_000).padStart(6, '0')}`
const file = () => csv('I8;caesarean;2023;france;;131000;640000;20,5', 'I8;caesarean;2023;région;76;;;19,9', 'I99;x;2023;france;;;;1', 'I8;caesarean;2023;departement;48;100;500;20', ownLine)

test.describe.configure({ mode: 'serial' })

test('the direction imports what others published: told, looked at line by line, kept', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', '/indicateurs')
  await page.getByRole('link', { name: 'Valeurs publiées importées' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Valeurs publiées importées' })).toBeVisible()
  await expectAccessible()
  const template = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Télécharger le modèle' }).click()
  expect((await template).suggestedFilename()).toBe('modele-serie-publiee.csv')

  // What is no such table says what is expected.
  await chosen(page).setInputFiles({ name: 'autre.csv', mimeType: 'text/csv', buffer: Buffer.from('a;b\n') })
  await expect(page.getByText(/La première ligne doit être/)).toBeVisible()

  await page.getByLabel(/^Source/).fill(source)
  await chosen(page).setInputFiles(file())
  const preview = page.getByRole('region', { name: 'Relecture de scan-sante.csv' })
  await expect(preview.getByText(/5 lignes lues.: 4 bonnes, 1 refusées/)).toBeVisible()
  await expect(preview.getByRole('row').filter({ hasText: 'Indicateur inconnu' })).toBeVisible()
  await expect(preview.getByRole('row').filter({ hasText: 'Occitanie' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: /^Enregistrer la série/ }).click()
  await expect(page.getByText('À compléter.')).toBeVisible()
  await page.getByLabel(/Version ou date d.extraction/).fill('2023')
  await page.getByRole('button', { name: /^Enregistrer la série/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${source}, 2023` })).toBeVisible()
  await expect(page.getByText(/^Lecture seule/)).toBeVisible()
  const values = page.getByRole('region', { name: 'Valeurs de la série' }).getByRole('table')
  await expect(values.getByRole('row')).toHaveCount(5)
  await values.getByRole('button', { name: 'Valeur', exact: true }).click()
  await expect(page).toHaveURL(/sort=value/)
  await expect(values.getByRole('row').nth(2)).toContainText('Occitanie')
  await page.getByLabel('Territoire', { exact: true }).selectOption({ label: 'Département' })
  await expect(values.getByRole('row')).toHaveCount(2)
  await expectAccessible()
})

test('a maternity reads it beside her figures, without the department of another one', async ({ openAs, expectAccessible }) => {
  const page = await openAs('maternity_midwife', '/indicateurs/I8?figure=caesarean')
  const published = page.getByRole('region', { name: 'Valeurs publiées' })
  await expect(published.getByText(/Occitanie, 2023/)).toBeVisible()
  await expect(published.getByText(/131.000.\/.640.000/)).toBeVisible()
  await published.getByRole('link', { name: `${source}, 2023` }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: `${source}, 2023` })).toBeVisible()
  await expect(page.getByText(/^Vous lisez la France, les régions/)).toBeVisible()
  await expect(page.getByText('Département 48')).toHaveCount(0)
  await expect(page.getByRole('button', { name: /^Retirer la série/ })).toHaveCount(0)
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await expectAccessible()
})

test('a later version replaces it, and gives it back when it is withdrawn', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', '/indicateurs/series')
  await page.getByLabel(/^Source/).fill(source)
  await expect(page.getByText(/Cette série remplacera celle de la même source \(2023\)/)).toBeVisible()
  await page.getByLabel(/Version ou date d.extraction/).fill('2024')
  await chosen(page).setInputFiles(csv('I8;caesarean;2023;france;;;;20,6'))
  await page.getByRole('button', { name: /^Enregistrer la série/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: `${source}, 2024` })).toBeVisible()
  await page.getByRole('link', { name: 'Toutes les séries' }).click()
  await page.getByRole('link', { name: `Ouvrir la série ${source}, 2023` }).click()
  await expect(page.getByText(/Remplacée par une version plus récente/)).toBeVisible()
  await page.getByRole('link', { name: `${source}, 2024` }).click()
  await page.getByRole('button', { name: /^Retirer la série/ }).click()
  await page.getByRole('radio', { name: 'valeurs fausses' }).check()
  await expectAccessible()
  await page.getByRole('button', { name: 'Retirer la série', exact: true }).click()
  await expect(page.getByText(/Cette série est retirée\. Motif.: valeurs fausses/)).toBeVisible()
  await page.getByRole('link', { name: 'Toutes les séries' }).click()
  await expect(page.getByRole('row').filter({ hasText: `${source}, 2023` }).getByText('En vigueur').filter({ visible: true })).toBeVisible()
})

test('the same file twice is noticed', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', '/indicateurs/series')
  await chosen(page).setInputFiles(file())
  await expect(page.getByText(/Ce fichier est déjà enregistré/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Enregistrer quand même' })).toBeVisible()
  await expectAccessible()
})
