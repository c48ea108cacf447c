import { credentialsOf, expect, test } from './fixtures'

const who = 'maternity_midwife'

test('a midwife logs in with the keyboard alone and arrives where she wanted', async ({ page, expectAccessible }) => {
  const { login, password } = credentialsOf(who)
  await page.goto('/compte')
  await expect(page.getByRole('heading', { name: 'Se connecter' })).toBeVisible()
  await expectAccessible()
  await page.keyboard.type(login)
  await page.keyboard.press('Tab')
  await page.keyboard.type(password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible()
})

test('a wrong password says so and keeps the login typed', async ({ page }) => {
  await page.goto('/')
  await page.getByLabel('Identifiant').fill('alba.exemple')
  await page.getByLabel('Mot de passe').fill('inexact')
  await page.getByRole('button', { name: 'Se connecter' }).click()
  await expect(page.getByRole('alert')).toBeFocused()
  await expect(page.getByLabel('Identifiant')).toHaveValue('alba.exemple')
})

test('who logs out finds the login page, and nothing of the page before', async ({ openAs }) => {
  const page = await openAs(who, '/compte')
  const crashes: string[] = []
  page.on('pageerror', ({ message }) => crashes.push(message))
  await page.getByRole('button', { name: /^Compte de/ }).click()
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Mon compte' })).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Se connecter' })).toBeVisible()
  expect(crashes).toEqual([])
})

test('the account page is readable by all', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/compte')
  await expect(page.getByText('Connexions et appareils de confiance')).toBeVisible()
  await expectAccessible()
})

test('a login that has ended loses no word typed, and gives the cursor back', async ({ openAs }) => {
  const { login, password } = credentialsOf(who)
  const page = await openAs(who, '/compte')
  await page.getByLabel('Mot de passe actuel').fill('des mots écrits')
  await page.context().clearCookies()
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill('une phrase assez longue')
  await page.getByLabel('Nouveau mot de passe, une seconde fois').fill('une phrase assez longue')
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click()
  const panel = page.getByRole('dialog', { name: 'Votre connexion a expiré' })
  await panel.getByLabel('Identifiant').fill(login)
  await panel.getByLabel('Mot de passe').fill(password)
  await panel.getByRole('button', { name: 'Se connecter' }).click()
  await expect(panel).toBeHidden()
  await expect(page.getByLabel('Mot de passe actuel')).toHaveValue('des mots écrits')
})

test('? lists the keys and / searches', async ({ openAs, isMobile }) => {
  test.skip(isMobile, 'a phone has no keyboard')
  const page = await openAs(who)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Raccourcis du clavier' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog', { name: 'Raccourcis du clavier' })).toBeHidden()
  await page.keyboard.press('/')
  await expect(page.getByRole('combobox', { name: 'Rechercher' })).toBeFocused()
  await page.keyboard.type('compte')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Mon compte' })).toBeVisible()
  // From inside a field as well.
  await page.getByLabel('Mot de passe actuel').focus()
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox', { name: 'Rechercher' })).toBeFocused()
})
