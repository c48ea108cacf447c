import type { Locator, Page } from '@playwright/test'
import { openTheCell, someone } from './cell'
import { expect, test } from './fixtures'
import { press } from './keys'
import { bedsOf, declare, transferIn } from './stories'

test.beforeAll(async ({ browser }) => openTheCell(browser))

const journal = (page: Page) => page.getByRole('region', { name: 'Journal' })

test('the cell takes a request, notes a refusal, accepts a place and keeps it, with the keyboard alone', async ({ openAs, browser, expectAccessible }) => {
  const { id, cell: helper } = await transferIn(browser, 'NEW')
  const montpellier = await someone(browser, 'receiving_unit@CHU Montpellier (Arnaud-de-Villeneuve)')
  for (const kind of ['REA', 'OBS_GHR']) await declare(montpellier, 'CHU Montpellier', kind, 2)
  const before = await bedsOf(helper, 'CHU Montpellier', 'REA')

  const page = await openAs('cell_midwife', '/demandes')
  const line = page.getByRole('listitem').filter({ has: page.locator(`a[href="/demandes/${id}"]`) })
  const take = line.getByRole('button', { name: /^Prendre/ })
  await press(page, take)
  await expect(take).toHaveCount(0)
  await press(page, line.getByRole('link'))
  await expect(page).toHaveURL(new RegExp(id))

  await press(page, page.getByRole('button', { name: /^Noter un appel, CHU Paule de Viguier/ }))
  await press(page, page.getByRole('button', { name: 'Refusée', exact: true }))
  await press(page, page.getByRole('button', { name: 'pas de place de réanimation' }))
  await expect(journal(page)).toContainText('refusée, pas de place de réanimation')
  await expectAccessible()

  await press(page, page.getByRole('button', { name: /^Noter un appel, CHU Montpellier/ }))
  await press(page, page.getByRole('button', { name: 'Acceptée', exact: true }))
  const physician = page.getByLabel('Médecin qui accepte')
  await expect(physician).toBeFocused()
  await page.keyboard.type('Dr Clavier')
  await press(page, page.getByRole('button', { name: 'Enregistrer', exact: true }))
  // What was noted stands over the bar, never over the fields of the form that comes next, and says what it undoes.
  const notice = page.getByRole('alert').filter({ hasText: 'Appel noté.' })
  await expect(notice.getByRole('button', { name: 'Annuler l\'appel' })).toBeVisible()
  const bottomOf = (one: Locator) => one.evaluate((element) => element.getBoundingClientRect().bottom)
  expect(await bottomOf(notice)).toBeLessThanOrEqual(await bottomOf(page.getByRole('banner')))
  await expect(journal(page)).toContainText('Dr Clavier : acceptée')
  await expect(page.getByRole('button', { name: 'Commander le vecteur' })).toBeVisible()
  expect((await bedsOf(helper, 'CHU Montpellier', 'REA')).reserved).toBe(before.reserved + 1)
})
