import { openTheCell } from './cell'
import { expect, test } from './fixtures'
import { transferIn } from './stories'

test.beforeAll(async ({ browser }) => openTheCell(browser))

test('an advice is given, then becomes a transfer whose clock begins there', async ({ openAs, browser, expectAccessible }) => {
  const { id, midwife } = await transferIn(browser, 'TRIAGED', { kind: 'AVIS' })
  await midwife.goto(`/demandes/${id}`)
  await expect(midwife.getByRole('region', { name: 'Où en est-on' })).toContainText('La cellule prépare son avis.')
  const page = await openAs('cell_midwife', '/demandes')
  const line = page.getByRole('listitem').filter({ has: page.locator(`a[href="/demandes/${id}"]`) })
  await expect(line).toContainText(/Demande \d+ · Avis · /)
  await expect(line).not.toContainText('→')
  await page.goto(`/demandes/${id}`)
  await page.getByRole('button', { name: 'Donner l\'avis' }).or(page.getByRole('button', { name: 'Donner l’avis' })).click()
  await expectAccessible()
  await page.getByLabel('Avis donné').fill('La transférer en type III.')
  await page.getByLabel('Médecin qui donne l\'avis').fill('Dr Modèle')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Journal' })).toContainText('La transférer en type III.')

  await expect(midwife.getByText(/La transférer en type III/).first()).toBeVisible()
  // An advice lacks nothing of what a transfer's sheet would ask.
  await expect(midwife.getByText(/il manque|À compléter/)).toHaveCount(0)
  await midwife.getByRole('button', { name: 'Autre chose…' }).click()
  await midwife.getByRole('menuitem', { name: 'Changer la nature de la demande' }).click()
  await midwife.getByRole('radio', { name: 'Transfert in utero ascendant' }).check()
  await midwife.getByLabel('Motif').selectOption({ label: 'Menace d’accouchement prématuré' })
  await midwife.getByRole('radio', { name: /Dans les 2/ }).check()
  await midwife.getByRole('radio', { name: 'Aucune', exact: true }).check()
  await midwife.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(midwife.getByText('La cellule cherche une place. Vous serez prévenue ici.')).toBeVisible()
  await expect(midwife.getByText(/il manque/).first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Noter un appel, / }).first()).toBeVisible()
  await expectAccessible()
})

test('« pas d\'indication » ends an advice without a transfer, and it is closed', async ({ openAs, browser, expectAccessible }) => {
  const { id } = await transferIn(browser, 'TRIAGED', { kind: 'AVIS' })
  const page = await openAs('cell_midwife', `/demandes/${id}`)
  await page.getByRole('button', { name: 'Autre chose…' }).click()
  await page.getByRole('menuitem', { name: 'Pas d’indication' }).click()
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('Écrivez la raison.').first()).toBeVisible()
  await page.getByLabel('Précisions').fill('Surveillance sur place')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Journal' })).toContainText('Pas d’indication de transfert, Surveillance sur place')
  await expectAccessible()
  await page.getByRole('button', { name: 'Autre chose…' }).click()
  await page.getByRole('menuitem', { name: 'Clore' }).click()
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByRole('region', { name: 'Journal' })).toContainText('Close')
})
