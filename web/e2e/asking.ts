import type { Browser, Page } from '@playwright/test'
import { someone } from './cell'
import { expect } from './fixtures'

/** A name that no other run, nor test, has: one live request a person. Letters only, visibly invented. */
export function newName(): string {
  const letters = (Date.now() * 1000 + Math.floor(Math.random() * 1000)).toString(36).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)
  return `EXEMPLE ${letters.toUpperCase()}`
}

/** Opens the form anew, whatever drafts the maternity has. */
export async function openForm(page: Page): Promise<void> {
  await page.goto('/demandes/nouvelle')
  await leaveDrafts(page)
}

export async function leaveDrafts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nouvelle demande' }).or(page.getByRole('radio', { name: 'Transfert in utero' })).first().waitFor()
  const leave = page.getByRole('button', { name: 'Nouvelle demande' }).first()
  if (await leave.isVisible()) await leave.click()
}

/** « Pour qui ? » */
export async function fillWoman(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: /^(Née le|Mère née le)/ }).fill('12/03/1994')
  await page.getByLabel('Nom', { exact: true }).fill(name)
  await page.getByLabel('Prénom').fill('Alba')
}

/** A threat at 27 SA + 4 j, up to « Peut-elle partir ? ». */
export async function fillThreat(page: Page, name: string): Promise<void> {
  await page.getByRole('radio', { name: 'Transfert in utero' }).check()
  await fillWoman(page, name)
  await page.getByLabel('Terme', { exact: true }).fill('27+4')
  await page.getByRole('radio', { name: '1', exact: true }).check()
  await page.getByRole('radio', { name: 'MAP' }).check()
  await page.getByRole('radio', { name: /Dans les 2/ }).check()
}

/** Sends what was filled, and waits for the page of the request. */
export async function send(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Demande \d+/ })).toBeVisible()
}

/** When the cell answers: around the clock, or on no day. The service of newborns follows. */
export async function setCell(browser: Browser, answers: 'always' | 'never'): Promise<void> {
  const page = await someone(browser, 'administrator')
  const token = ((await (await page.request.get('/api/session')).json()) as { csrf_token: string }).csrf_token
  const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'HOLIDAY']
  const opens = answers === 'always' ? '00:00' : '03:00'
  const closes = answers === 'always' ? '00:00' : '03:30'
  const { version } = (await (await page.request.get('/api/service-hours')).json()) as { version: number }
  const answer = await page.request.put('/api/service-hours', {
    headers: { 'X-CSRF-Token': token, 'If-Match': `"${version}"` },
    data: { service: 'MATERNAL', valid_from: '2026-01-01', openings: days.map((day) => ({ day, opens, closes })) },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  await page.context().close()
}
