import { someone } from './cell'
import { expect, test } from './fixtures'

const year = '2024'
const address = `/indicateurs/note?annee=${year}`

test('the direction reads the note of the region, comments it and takes it out', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', `/indicateurs?annee=${year}`)
  await page.getByRole('link', { name: 'Note d\'analyse' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Note d\'analyse' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Naissances hors du lieu adapté' })).toBeVisible()
  await expect(page.getByRole('img', { name: /^Graphique/ }).first()).toBeVisible()
  await expectAccessible()
  const comment = page.getByRole('textbox', { name: /^Commentaire.: Décès$/ })
  await comment.fill(`Rien de marquant, relu le ${Date.now()}.\n- un point`)
  await expect(page.getByText(/^Enregistré/)).toBeVisible()
  await page.reload()
  await expect(comment).toHaveValue(/Rien de marquant/)
  await page.getByRole('button', { name: /^Versions du commentaire.: Décès$/ }).click()
  await expect(page.getByRole('dialog').getByText(/Rien de marquant/).first()).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Fermer' }).click()
  for (const [button, ending] of [['Exporter en PDF', 'pdf'], ['Exporter en Word', 'docx']] as const) {
    const saved = page.waitForEvent('download', { timeout: 120_000 })
    await page.getByRole('button', { name: button }).click()
    expect((await saved).suggestedFilename()).toBe(`note-analyse-${year}.${ending}`)
  }
})

test('two who write the same section see both texts', async ({ openAs, browser }) => {
  const page = await openAs('network_manager', address)
  const field = page.getByRole('textbox', { name: /^Commentaire.: Conclusion$/ })
  await expect(field).toBeVisible()
  const colleague = await someone(browser, 'cell_midwife')
  await colleague.goto(address)
  const hers = colleague.getByRole('textbox', { name: /^Commentaire.: Conclusion$/ })
  await hers.fill(`Le texte de la cellule ${Date.now()}`)
  await expect(colleague.getByText(/^Enregistré/)).toBeVisible()
  await field.fill('Le texte de la direction')
  const conflict = page.getByRole('alertdialog')
  await expect(conflict.getByText(/Le texte de la cellule/)).toBeVisible()
  await expect(conflict.getByText('Le texte de la direction')).toBeVisible()
  await expect(field).toHaveValue('Le texte de la direction')
  await colleague.context().close()
})

test('names stand in the note for the network alone', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', address)
  await expect(page.getByRole('checkbox')).toHaveCount(0)
  await page.getByRole('radio', { name: 'Pour le réseau seul' }).click()
  await expect(page).toHaveURL(/pour=reseau/)
  await expect(page.getByText('Tous les effectifs sont montrés. À ne pas diffuser.')).toBeVisible()
  await expect(page.getByRole('checkbox', { name: 'Avec les noms des maternités hors des limites' }).first()).toBeVisible()
  await expectAccessible()
})

test('the barometer of the region is printed on one page', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', `/indicateurs?annee=${year}`)
  await page.getByRole('link', { name: 'Baromètre' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Baromètre' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Six chiffres' }).getByRole('listitem')).toHaveCount(6)
  await expectAccessible()
  const saved = page.waitForEvent('download', { timeout: 120_000 })
  await page.getByRole('button', { name: 'Imprimer 1 page (PDF)' }).click()
  expect((await saved).suggestedFilename()).toBe(`barometre-perinatal-${year}.pdf`)
})

test('a maternity has neither', async ({ openAs }) => {
  const page = await openAs('maternity_midwife', '/indicateurs')
  await expect(page.getByRole('heading', { level: 1, name: 'Vos indicateurs' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Baromètre' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Note d\'analyse' })).toHaveCount(0)
})
