import { fillThreat, newName, openForm, send } from './asking'
import { openTheCell, someone } from './cell'
import { expect, test } from './fixtures'

test.beforeAll(async ({ browser }) => openTheCell(browser))

test('a request becomes urgent after it was sent, in one line of its journal; crossed out, the first urgency is back', async ({ openAs, browser, expectAccessible, isMobile }) => {
  test.skip(isMobile, 'the cell works at a desk')
  const midwife = await someone(browser, 'maternity_midwife')
  await openForm(midwife)
  await fillThreat(midwife, newName())
  await midwife.getByRole('radio', { name: 'Aucune de ces situations' }).check()
  await send(midwife)
  const title = midwife.getByRole('heading', { level: 1, name: /^Demande \d+/ })
  const number = /\d+/.exec(await title.innerText())![0]

  const page = await openAs('cell_midwife', new URL(midwife.url()).pathname)
  const main = page.getByRole('main')
  await expect(main.getByText(/^Dans les 2/).first()).toBeVisible()
  await page.getByRole('button', { name: 'Autre chose…' }).click()
  await page.getByRole('menuitem', { name: 'Réévaluer' }).click()
  const panel = page.getByRole('region', { name: 'Réévaluer' })
  // What was told at the opening stands in the form.
  await expect(panel.getByRole('radio', { name: /Dans les 2/ })).toBeChecked()
  await expect(panel.getByRole('radio', { name: 'MAP' })).toBeChecked()
  await expect(panel.getByLabel('Terme', { exact: true })).toHaveValue(/27\sSA\s\+\s4\sj/)
  await expectAccessible()
  await panel.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(panel.getByText('Changez au moins une réponse.').first()).toBeVisible()
  await panel.getByRole('radio', { name: 'Départ immédiat' }).check()
  await expect(panel.getByText(/Appelez aussi le SAMU/)).toBeVisible()
  await panel.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(panel).toHaveCount(0)

  const journal = page.getByRole('region', { name: 'Journal' })
  const line = journal.getByRole('listitem').filter({ hasText: /Départ immédiat/ })
  await expect(line).toBeVisible()
  await expect(main.getByText('Départ immédiat', { exact: true }).first()).toBeVisible()
  // Who asked sees it without a gesture.
  await expect(midwife.getByText('Départ immédiat', { exact: true }).first()).toBeVisible()
  await expectAccessible()
  const queue = await someone(browser, 'cell_midwife:cellule2')
  await queue.goto('/demandes')
  const row = queue.getByRole('listitem').filter({ hasText: `Demande ${number} ` })
  await expect(row).toContainText('Départ immédiat')

  await line.getByRole('button', { name: /^Corriger/ }).click()
  await page.getByRole('button', { name: 'mauvaise touche' }).click()
  await expect(line.locator('del')).toBeVisible()
  await expect(main.getByText(/^Dans les 2/).first()).toBeVisible()
  await expect(row).toContainText(/Dans les 2/)
})
