import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

const who = 'administrator'

/** A login that no earlier run has taken. */
const newLogin = () => `alba.${Date.now().toString(36)}`

/** A new account, of which nothing else is known. */
async function newAccount(page: Page): Promise<string> {
  const { csrf_token } = (await (await page.request.get('/api/session')).json()) as { csrf_token: string }
  const data = { login: newLogin(), name: 'EXEMPLE Bea', profession: 'midwife', role: 'cell_midwife' }
  const answer = await page.request.post('/api/accounts', { data, headers: { 'X-CSRF-Token': csrf_token } })
  return ((await answer.json()) as { account: string }).account
}

test('an account is created; its password is told once, and lets in', async ({ openAs, expectAccessible, browser }) => {
  const login = newLogin()
  const page = await openAs(who, '/comptes')
  await expectAccessible()
  await page.getByRole('button', { name: 'Créer un compte' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Identifiant').fill('é')
  await dialog.getByRole('button', { name: 'Créer un compte' }).click()
  await expect(dialog.getByRole('alert').first()).toContainText('points à revoir')
  await dialog.getByLabel('Identifiant').fill(login)
  await dialog.getByLabel('Nom', { exact: false }).first().fill('EXEMPLE Alba')
  await dialog.getByLabel('Profession').selectOption('midwife')
  await dialog.getByLabel('Rôle').selectOption('maternity_midwife')
  await dialog.getByLabel('Établissement').selectOption({ label: 'CH Rodez' })
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Créer un compte' }).click()
  const told = page.getByRole('dialog', { name: 'Mot de passe provisoire' })
  await expect(told.getByText('Pour le dicter')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(told).toBeVisible()
  await expectAccessible()
  const password = await told.locator('code').nth(1).innerText()
  await told.getByRole('button', { name: 'Je l\'ai transmis' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'EXEMPLE Alba' })).toBeVisible()
  await expect(page.getByText('Mot de passe provisoire, pas encore changé')).toBeVisible()
  const elsewhere = await browser.newContext()
  const answer = await elsewhere.request.post('/api/session', { data: { login, password } })
  expect(answer.status()).toBe(201)
  await elsewhere.close()
})

test('a role is given and ended, an access closed and opened again', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/comptes')
  await page.goto(`/comptes/${await newAccount(page)}`)
  await expect(page.getByRole('heading', { level: 1, name: 'EXEMPLE Bea' })).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Donner un rôle' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Rôle').selectOption('samu')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Donner un rôle' }).click()
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Terminer : Régulateur du SAMU' }).click()
  await dialog.getByRole('button', { name: 'Terminer' }).click()
  await expect(page.getByRole('button', { name: 'Terminer : Régulateur du SAMU' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Fermer l\'accès' }).click()
  await dialog.getByRole('button', { name: 'Fermer l\'accès' }).click()
  await page.getByRole('button', { name: 'Rouvrir l\'accès' }).click()
  await expect(page.getByRole('button', { name: 'Fermer l\'accès' })).toBeVisible()
})

test('a setting takes a dated value within its bounds, and keeps its history', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/reglages')
  await expectAccessible()
  await page.getByRole('button', { name: 'Dater une valeur : Délai accordé après l’heure du point' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Nouvelle valeur').fill('900')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByText(/Entre 0 et 240/).first()).toBeVisible()
  await dialog.getByLabel('Nouvelle valeur').fill('45')
  await dialog.getByLabel('Source').fill('Essai du réseau, novembre 2026')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Essai du réseau, novembre 2026').first()).toBeVisible()
  await page.getByText(/^Histoire/).first().click()
  await expect(page.getByText(/^Par défaut/).first()).toBeVisible()
})

test('the audit reads in words, and keeps its filters in the address', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/journal?nature=login')
  await expect(page.getByText('Se connecter').first()).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Seulement P. Exemple' }).first().click()
  await expect(page).toHaveURL(/nature=login&compte=/)
  await page.getByLabel('Du', { exact: true }).fill('1/1/2020')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/du=2020-01-01/)
  await page.getByRole('button', { name: 'Exporter' }).click()
  await expect(page.getByRole('menuitem', { name: 'Fichier CSV' })).toHaveAttribute('href', /kind=login/)
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Retirer les filtres' }).click()
  await expect(page).toHaveURL(/\/journal$/)
})

test('what each role may do is told in words', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/roles')
  await expect(page.getByText('Lire l’annuaire').first()).toBeVisible()
  await expectAccessible()
})
