import { expect, test } from './fixtures'

const who = 'administrator'

test('the administrator names the region and its departments', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/region')
  await expect(page.getByText('31 Haute-Garonne')).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Modifier' }).click()
  const dialog = page.getByRole('dialog', { name: 'Région' })
  await dialog.getByRole('button', { name: 'Ajouter un département' }).click()
  await dialog.getByLabel('Numéro').last().fill('20')
  await dialog.getByRole('textbox', { name: 'Nom', exact: true }).last().fill('Corse')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(dialog.getByText('Écrivez un numéro de département : 09, 31, 2A, 974.').last()).toBeVisible()
  await dialog.getByLabel('Numéro').last().fill('2A')
  await dialog.getByRole('textbox', { name: 'Nom', exact: true }).last().fill('Corse-du-Sud')
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('2A Corse-du-Sud')).toBeVisible()

  // As it was, for the other stories.
  await page.getByRole('button', { name: 'Modifier' }).click()
  await dialog.getByRole('button', { name: /Retirer le département de la ligne/ }).nth(await lineOf(dialog.getByLabel('Numéro'), '2A')).click()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(page.getByText('2A Corse-du-Sud')).toBeHidden()
})

test('a week without openings is confirmed before it is saved', async ({ openAs, expectAccessible }) => {
  const page = await openAs(who, '/horaires')
  await page.getByRole('button', { name: 'Dater de nouveaux horaires' }).click()
  const dialog = page.getByRole('dialog', { name: 'Dater de nouveaux horaires' })
  await dialog.getByRole('button', { name: 'Fermer toute la semaine' }).click()
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  const question = page.getByRole('dialog', { name: 'Fermer la cellule' })
  await expect(question.getByText(/La cellule ne répondra plus à partir du/)).toBeVisible()
  await expectAccessible()
  await question.getByRole('button', { name: 'Annuler' }).click()
  await expect(question).toBeHidden()
  await expect(dialog).toBeVisible()
})

/** On which line a field holds that value. */
async function lineOf(fields: { count(): Promise<number>; nth(at: number): { inputValue(): Promise<string> } }, value: string): Promise<number> {
  for (let at = 0; at < await fields.count(); at++) if (await fields.nth(at).inputValue() === value) return at
  throw new Error(`no field holds ${value}`)
}
