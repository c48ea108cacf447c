import { createHmac } from 'node:crypto'
import type { APIRequestContext, Page } from '@playwright/test'
import { credentialsOf, expect, logIn, test } from './fixtures'

/** An account that no other file logs in with: it ends as it began. */
const who = 'maternity_midwife:foix'

test('recovery codes are shown once, replace a lost telephone, and are made anew', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/compte')
  const secret = await enrol(page)
  await expect(page.getByRole('heading', { name: 'Notez ces codes de secours' })).toBeVisible()
  const codes = await page.getByRole('list', { name: 'Vos dix codes de secours' }).getByRole('listitem').allTextContents()
  expect(codes).toHaveLength(10)
  await expectAccessible()
  await page.getByRole('button', { name: 'Je les ai notés' }).click()
  await page.getByRole('dialog', { name: 'Sont-ils notés' }).getByRole('button', { name: 'Je les ai notés' }).click()
  await expect(page.getByText('Il vous reste 10 codes de secours sur dix.')).toBeVisible()

  await logOut(page)
  await giveLogin(page)
  await page.getByRole('button', { name: 'J\'ai perdu mon téléphone : code de secours' }).click()
  await expectAccessible()
  await page.getByLabel('Code de secours').fill('AAAA-BBBB-CCCC-DDDD-EEEE-FFFF')
  await page.getByRole('button', { name: 'Valider le code' }).click()
  await expect(page.locator('#code-hint')).toHaveText('Ce code n’est pas valable ou a déjà servi.')
  await page.getByLabel('Code de secours').fill((codes[0] ?? '').toLowerCase().replaceAll('-', ' '))
  await page.getByRole('button', { name: 'Valider le code' }).click()
  await expect(page.getByText('Il vous reste 9 codes de secours sur dix.')).toBeVisible()

  await page.getByRole('button', { name: 'Faire dix nouveaux codes' }).click()
  await expectAccessible()
  await page.locator('#password').fill(credentialsOf(who).password)
  await page.getByRole('button', { name: 'Faire dix nouveaux codes' }).click()
  const fresh = await page.getByRole('list', { name: 'Vos dix codes de secours' }).getByRole('listitem').allTextContents()
  expect(fresh).not.toContain(codes[1])
  await page.getByRole('button', { name: 'Copier' }).click()
  await page.getByRole('button', { name: 'Je les ai notés' }).click()
  await sure(page)
  await expect(page.getByText('Il vous reste 10 codes de secours sur dix.')).toBeVisible()
  await takeOff(page, who)
  await expect(page.getByRole('button', { name: 'Activer le second facteur' })).toBeVisible()
  expect(secret).not.toBe('')
})

test('a role that demands a second factor opens nothing before it', async ({ browser, page, expectAccessible }) => {
  const admin = await browser.newContext()
  await logIn(admin.request, 'administrator')
  await demandOfManagement(admin.request, 'true')
  try {
    await logIn(page.request, 'network_manager')
    await page.goto('/places')
    await expect(page.getByRole('heading', { level: 1, name: 'Mettez en place votre second facteur' })).toBeVisible()
    await expectAccessible()
    await enrol(page)
    await expect(page.getByRole('heading', { name: 'Notez ces codes de secours' })).toBeVisible()
    await expectAccessible()
    await page.getByRole('button', { name: 'Je les ai notés' }).click()
    await page.getByRole('dialog', { name: 'Sont-ils notés' }).getByRole('button', { name: 'Je les ai notés' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Mettez en place votre second facteur' })).toBeHidden()
    await page.goto('/compte')
    await takeOff(page, 'network_manager')
    await expect(page.getByRole('heading', { level: 1, name: 'Mettez en place votre second facteur' })).toBeVisible()
  } finally {
    await demandOfManagement(admin.request, 'false')
    await admin.close()
  }
})

/** Dates whether who runs the network must have a second factor, from today on. */
async function demandOfManagement(request: APIRequestContext, value: 'true' | 'false'): Promise<void> {
  const { now, csrf_token } = await (await request.get('/api/session')).json() as { now: string; csrf_token: string }
  const data = { code: 'accounts.second_factor.network_manager', value, valid_from: now.slice(0, 10), source_note: 'Essai dans un navigateur' }
  const answer = await request.post('/api/settings', { data, headers: { 'X-CSRF-Token': csrf_token } })
  expect(answer.status()).toBe(201)
}

/** Puts the second factor on and stops where the codes are shown; gives what the telephone has read. */
async function enrol(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Activer le second facteur' }).click()
  const secret = (await page.locator('code').textContent() ?? '').replaceAll(' ', '')
  await page.getByLabel('Code à six chiffres').fill(codeOf(secret, await serverTime(page)))
  await page.getByRole('button', { name: 'Valider le code' }).click()
  return secret
}

/** A browser that may not write to the clipboard is asked whether they are noted. */
async function sure(page: Page): Promise<void> {
  const asked = page.getByRole('dialog', { name: 'Sont-ils notés' })
  if (await asked.isVisible()) await asked.getByRole('button', { name: 'Je les ai notés' }).click()
}

async function takeOff(page: Page, whose: string): Promise<void> {
  await page.getByRole('button', { name: 'Retirer le second facteur' }).click()
  await page.locator('#password').fill(credentialsOf(whose).password)
  await page.getByRole('button', { name: 'Retirer le second facteur' }).click()
}

async function logOut(page: Page): Promise<void> {
  await page.context().clearCookies()
  await page.goto('/compte')
}

async function giveLogin(page: Page): Promise<void> {
  const { login, password } = credentialsOf(who)
  await page.getByLabel('Identifiant').fill(login)
  await page.getByLabel('Mot de passe').fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

/** The server's clock is not the browser's. */
async function serverTime(page: Page): Promise<number> {
  const { now } = await (await page.request.get('/api/session')).json() as { now: string }
  return Date.parse(now)
}

/** The six digits that a telephone shows (RFC 6238). */
function codeOf(secret: string, milliseconds: number): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = Array.from(secret, (letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g)?.map((byte) => parseInt(byte, 2)) ?? [])
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(milliseconds / 30_000)))
  const hash = createHmac('sha1', key).update(step).digest()
  const offset = (hash.at(-1) ?? 0) & 0xf
  return String((hash.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}
