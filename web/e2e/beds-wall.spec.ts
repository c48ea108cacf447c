import { expect, test } from './fixtures'

test('a screen on a wall: a link without login nor reservations, that can be taken back', async ({ openAs, browser, expectAccessible, isMobile }) => {
  test.slow()
  test.skip(isMobile, 'links are made at a desk')
  const page = await openAs('maternity_midwife', '/lits')
  await page.getByRole('button', { name: 'Affichage mural' }).click()
  const dialog = page.getByRole('dialog', { name: 'Affichage mural' })
  const name = `salle de garde ${Date.now()}`
  await dialog.getByLabel('Nom de l\'écran').fill(name)
  await dialog.getByRole('button', { name: 'Créer le lien' }).click()
  const address = (await dialog.getByRole('link').getAttribute('href'))!
  await expectAccessible()

  const wall = await (await browser.newContext({ locale: 'fr-FR' })).newPage()
  await wall.goto(new URL(address).pathname.replace(/^/, new URL(page.url()).origin))
  await expect(wall.getByRole('table')).toBeVisible()
  await expect(wall.getByText('rés.')).toHaveCount(0)
  await expect(wall.getByRole('button')).toHaveCount(0)

  await dialog.getByRole('button', { name: `Retirer « ${name} »`.replace(/« /, '«\u202f').replace(/ »/, '\u202f»') }).click()
  await expect(wall.getByText(/Ce lien d'affichage n'existe pas ou a été retiré/)).toBeVisible()
  await wall.context().close()
})
