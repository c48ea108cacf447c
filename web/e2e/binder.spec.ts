import { expect, test } from './fixtures'

test.beforeEach(({ isMobile }) => test.skip(isMobile, 'written at a desk'))

test('the network writes a chapter of the binder, changes it, takes it out, and prints the whole', async ({ openAs, expectAccessible }) => {
  const title = `Transport ${Date.now().toString(36)}`
  const page = await openAs('cell_midwife', '/classeur')
  await expect(page.getByRole('heading', { level: 1, name: 'Classeur' })).toBeVisible()
  await page.getByRole('button', { name: 'Ajouter un chapitre' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Titre' }).fill(title)
  await dialog.getByRole('textbox', { name: 'Texte' }).fill(Array(401).fill('- un point').join('\n'))
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByText('Un chapitre tient en 400 lignes').first()).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Texte' }).fill('Avant de partir :\n- la fiche de liaison')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog).toBeHidden()
  const chapter = page.getByRole('article').filter({ hasText: title })
  await expect(chapter).toContainText('la fiche de liaison')
  await expectAccessible()

  await chapter.getByRole('button', { name: `Modifier « ${title} »` }).click()
  await dialog.getByRole('textbox', { name: 'Texte' }).fill('Appelez la cellule.')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(chapter).toContainText('Appelez la cellule.')

  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Imprimer le classeur (PDF)' }).click()
  expect((await file).suggestedFilename()).toMatch(/^classeur-des-transferts-\d{4}-\d\d-\d\d\.pdf$/)

  await chapter.getByRole('button', { name: `Retirer « ${title} »` }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Retirer' }).click()
  await expect(chapter).toHaveCount(0)
})

test('a maternity reads the binder and prints hers, without a word to change', async ({ openAs }) => {
  const page = await openAs('maternity_midwife', '/classeur')
  await expect(page.getByRole('button', { name: 'Imprimer le classeur (PDF)' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Ajouter un chapitre' })).toHaveCount(0)
  await expect(page.getByLabel('Pour', { exact: true })).toHaveCount(0)
})
