import type { Page } from '@playwright/test'
import { openTheCell, someone } from './cell'
import { expect, test } from './fixtures'
import { note, send, transferIn } from './stories'

test.beforeAll(async ({ browser }) => openTheCell(browser))

interface Sheeted { sheet_version: number; sheet: Record<string, unknown> }

test('two fill one figure of the sheet at once: both values are shown, and one is chosen', async ({ openAs, browser, expectAccessible }) => {
  const { id, cell } = await transferIn(browser, 'TRIAGED')
  const page = await openAs('maternity_midwife', `/demandes/${id}`)
  await page.getByRole('button', { name: /^Examen/ }).click()
  const field = page.getByRole('textbox', { name: 'Dilatation' })
  await expect(field).toBeVisible()
  // What the other writes reaches the server first, and this page only with the refusal.
  await page.route(`**/api/requests/${id}`, (route) => (route.request().method() === 'GET' ? route.abort() : route.continue()))
  const before = (await (await cell.request.get(`/api/requests/${id}`)).json()) as Sheeted
  await field.fill('2')
  await send(cell, 'patch', `/api/requests/${id}/sheet`, { dilation_cm: 5 }, { 'If-Match': `"${before.sheet_version}"` })
  await field.blur()
  const conflict = page.getByRole('alertdialog')
  await expect(conflict).toContainText('5')
  await expect(conflict).toContainText('Vous aviez écrit 2')
  await page.unroute(`**/api/requests/${id}`)
  await expectAccessible()
  await conflict.getByRole('button', { name: /^Enregistrer/ }).click()
  await expect(conflict).toBeHidden()
  await expect.poll(async () => ((await (await cell.request.get(`/api/requests/${id}`)).json()) as Sheeted).sheet.dilation_cm).toBe(2)
})

test('a step that a colleague has noted meanwhile is told in a sentence, and nothing is noted twice', async ({ openAs, browser, expectAccessible }) => {
  const { id } = await transferIn(browser, 'VECTOR_ORDERED')
  const page = await openAs('cell_midwife', `/demandes/${id}`)
  await page.getByRole('button', { name: 'Départ', exact: true }).click()
  await page.getByRole('radio', { name: 'Aucune', exact: true }).check()
  const colleague = await someone(browser, 'cell_midwife:cellule2')
  await note(colleague, id, 'departures', { screening: { ticked: [] } })
  // The page shows the step of the other at once; the form that is open stays, with its words.
  await expect(page.getByRole('region', { name: 'Journal' })).toContainText('Départ')
  const save = page.getByRole('button', { name: 'Enregistrer', exact: true })
  if (await save.isVisible()) await save.click()
  await expectAccessible()
  await expect(page.getByRole('region', { name: 'Journal' }).getByRole('listitem').filter({ hasText: /Départ\s*;/ })).toHaveCount(1)
})

const words = { long: 'Première : une raison qui tient plusieurs lignes. '.repeat(12), short: 'Première.' }

/** The page of a request tells that reason of the first destination from then on, and tells another once it is given one. */
async function tellFirst(page: Page, id: string, reason: string): Promise<(another: string) => void> {
  let told = reason
  await page.route(`**/api/requests/${id}`, async (route) => {
    const answer = await route.fetch()
    const request = await answer.json() as { ranking: { destinations: { reason: string; caution: string }[] } }
    Object.assign(request.ranking.destinations[0]!, { reason: told, caution: '' })
    await route.fulfill({ response: answer, json: request })
  })
  return (another) => { told = another }
}

test('a sentence that gets shorter under the pointer leaves the row below where it is', async ({ openAs, browser }) => {
  const { id, cell } = await transferIn(browser, 'TRIAGED')
  const page = await openAs('cell_midwife')
  const tell = await tellFirst(page, id, words.long)
  await page.goto(`/demandes/${id}`)
  const second = page.getByRole('button', { name: /^Noter un appel/ }).nth(1)
  await second.hover()
  const before = await second.boundingBox()
  tell(words.short)
  const { sheet_version } = await (await cell.request.get(`/api/requests/${id}`)).json() as Sheeted
  // Heard again without anything else of the page changing.
  await send(cell, 'patch', `/api/requests/${id}/sheet`, { dilation_cm: null }, { 'If-Match': `"${sheet_version}"` })
  await expect(page.getByText(words.short, { exact: true })).toBeVisible()
  expect((await second.boundingBox())?.y).toBe(before?.y)
  await page.mouse.move(0, 0)
  await expect(async () => expect((await second.boundingBox())!.y).toBeLessThan(before!.y)).toPass()
})
