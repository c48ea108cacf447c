import { openTheCell } from './cell'
import { expect, test } from './fixtures'
import { transferIn } from './stories'

test.beforeAll(async ({ browser }) => openTheCell(browser))

test('a request is found by its number, a unit by its kind and its town; arrows choose, Enter opens', async ({ openAs, browser, expectAccessible }) => {
  const { id, number } = await transferIn(browser, 'NEW')
  const page = await openAs('cell_midwife')
  await page.getByRole('button', { name: 'Rechercher', exact: true }).click()
  const field = page.getByRole('combobox', { name: 'Rechercher' })
  const results = page.getByRole('listbox', { name: 'Rechercher' })
  await expect(field).toBeFocused()
  await field.fill('réa nîmes')
  await expect(results.getByRole('option', { name: /Réanimation néonatale/ })).toContainText('CHU Nîmes')
  await expectAccessible()
  await field.fill('rodez')
  await expect(results.getByRole('option').first()).toHaveAttribute('aria-selected', 'true')
  await field.fill('')
  await expect(results.getByRole('option').nth(1)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await expect(results.getByRole('option').nth(1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await expect(results.getByRole('option').last()).toHaveAttribute('aria-selected', 'true')
  await field.fill(`demande ${number}`)
  await expect(results.getByRole('option', { name: new RegExp(`Demande ${number}`) })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/demandes/${id}$`))
  await expect(page.getByRole('dialog')).toBeHidden()
})

test('nothing found says so; Escape closes, and a name typed by mistake goes nowhere', async ({ openAs, expectAccessible }) => {
  const page = await openAs('maternity_midwife')
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
  await page.getByRole('button', { name: 'Rechercher', exact: true }).click()
  await page.getByRole('combobox', { name: 'Rechercher' }).fill('introuvable exemple')
  await expect(page.getByRole('status').filter({ hasText: 'Rien ne correspond à « introuvable exemple »'.replace(/« (.*) »/, '«\u202f$1\u202f»') })).toBeVisible()
  await expectAccessible()
  expect(asked.filter((each) => /introuvable/i.test(decodeURIComponent(each)))).toEqual([])
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(page.getByRole('button', { name: 'Rechercher', exact: true })).toBeFocused()
})
