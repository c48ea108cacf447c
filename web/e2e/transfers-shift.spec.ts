import { openTheCell, someone } from './cell'
import { expect, test } from './fixtures'
import { transferIn } from './stories'

test.beforeAll(async ({ browser }) => openTheCell(browser))

test('the hand is passed, and the colleague sees it and takes over', async ({ openAs, browser, expectAccessible, isMobile }) => {
  test.skip(isMobile, 'the cell works at a desk')
  const { number } = await transferIn(browser, 'TRIAGED')
  const page = await openAs('cell_midwife', '/releve')
  await expectAccessible()
  await page.getByRole('button', { name: `Passer la main, Demande ${number}` }).click()
  await page.getByRole('radio', { name: 'le SAMU' }).check()
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByText('Écrivez à qui la demande est confiée.').first()).toBeVisible()
  await page.getByRole('radio', { name: 'la relève' }).check()
  await page.getByLabel('Ce qu\'il faut savoir').fill('Attend la réponse de Nîmes')
  await expectAccessible()
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect(page.getByRole('listitem').filter({ hasText: `Demande ${number} ` })).toContainText('confiée à la relève')
  const words = `Rappeler Castres à 14 h (${number})`
  await page.getByRole('textbox', { name: 'Note libre' }).fill(words)
  await expect(page.getByText(/Note enregistrée/)).toBeVisible()

  const colleague = await someone(browser, 'cell_midwife:cellule2')
  await colleague.goto('/')
  await expect(colleague.getByText('Relève à lire')).toBeVisible()
  await colleague.goto('/releve')
  await expect(colleague.getByRole('textbox', { name: 'Note libre' })).toHaveValue(words)
  await colleague.getByRole('button', { name: 'Lu et repris' }).click()
  await expect(page.getByText(/Lu et repris par L. Modèle/)).toBeVisible()
  await colleague.goto('/demandes')
  await expect(colleague.getByRole('listitem').filter({ hasText: `Demande ${number} ` })).toContainText('confiée à la relève')
  await colleague.goto('/')
  const all = colleague.getByRole('button', { name: /^Tout voir/ }).first()
  await expect(colleague.getByRole('region', { name: /À faire maintenant/ }).getByRole('listitem').first()).toBeVisible()
  if (await all.isVisible()) await all.click()
  await colleague.getByRole('listitem').filter({ hasText: `Demande ${number} ` }).getByRole('button', { name: /Reprendre/ }).click()
  await page.goto('/demandes')
  await expect(page.getByRole('listitem').filter({ hasText: `Demande ${number} ` })).toContainText('suivie par L. Modèle')
})

test('a second press on « Prendre » does not take the request below', async ({ openAs, browser, isMobile, expectAccessible }) => {
  test.skip(isMobile, 'the cell works at a desk')
  const both = [await transferIn(browser, 'NEW'), await transferIn(browser, 'NEW')]
  const page = await openAs('cell_midwife', '/demandes')
  const lineOf = (number: number) => page.getByRole('listitem').filter({ hasText: `Demande ${number} ` })
  for (const { number } of both) await expect(lineOf(number).getByRole('button', { name: /^Prendre/ })).toBeVisible()
  const isAbove = (await lineOf(both[0]!.number).boundingBox())!.y < (await lineOf(both[1]!.number).boundingBox())!.y
  const [upper, lower] = isAbove ? [both[0]!, both[1]!] : [both[1]!, both[0]!]
  const take = lineOf(upper.number).getByRole('button', { name: /^Prendre/ })
  await take.scrollIntoViewIfNeeded()
  const { x, y, width, height } = (await take.boundingBox())!
  await page.mouse.click(x + width / 2, y + height / 2)
  await expect(lineOf(upper.number)).toContainText('suivie par')
  await page.mouse.click(x + width / 2, y + height / 2)
  await expect(lineOf(upper.number).getByRole('button', { name: /^Prise/ })).toBeVisible()
  await page.evaluate(() => { window.scrollTo(0, 0) }) // no row half under the bar
  await expectAccessible()
  const { state } = (await (await page.request.get(`/api/requests/${lower.id}`)).json()) as { state: string }
  expect(state).toBe('NEW')
  // The row goes to its group when she asks for it.
  await page.getByRole('button', { name: 'Mettre à jour' }).click()
  await expect(page.getByRole('region', { name: /^Recherche/ })).toContainText(`Demande ${upper.number} `)
})

test('two write the note at once: both texts are shown, nothing is lost', async ({ openAs, browser, expectAccessible, isMobile }) => {
  test.skip(isMobile, 'the cell works at a desk')
  const page = await openAs('cell_midwife', '/releve')
  const colleague = await someone(browser, 'cell_midwife:cellule2')
  await colleague.goto('/releve')
  const mark = Date.now().toString(36)
  await expect(page.getByRole('textbox', { name: 'Note libre' })).toBeVisible()
  // Neither has saved when the other begins to write.
  let bothWrote = () => {}
  const written = new Promise<void>((resolve) => { bothWrote = resolve })
  await page.route('**/api/shift/note', async (route) => { await written; await route.continue() })
  await page.getByRole('textbox', { name: 'Note libre' }).fill(`écrit ici ${mark}`)
  await colleague.getByRole('textbox', { name: 'Note libre' }).fill(`écrit là ${mark}`)
  bothWrote()
  const conflict = (one: typeof page) => one.getByRole('alertdialog')
  await expect(async () => { expect(await conflict(page).count() + await conflict(colleague).count()).toBe(1) }).toPass()
  const late = await conflict(colleague).isVisible() ? colleague : page
  await expect(conflict(late)).toContainText(`écrit ici ${mark}`)
  await expect(conflict(late)).toContainText(`écrit là ${mark}`)
  if (late === page) await expectAccessible()
  await conflict(late).getByRole('button').last().click()
  await expect(conflict(late)).toBeHidden()
})

test('every request: days are typed day, month, year; filters live in the address', async ({ openAs, expectAccessible }) => {
  const page = await openAs('cell_midwife', '/demandes/toutes')
  await expectAccessible()
  await page.getByLabel('Du', { exact: true }).fill('1/10/2026')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/du=2026-10-01/)
  await page.getByLabel('Au', { exact: true }).fill('32/10')
  await page.keyboard.press('Enter')
  await expect(page.getByLabel('Au', { exact: true })).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabel('Au', { exact: true }).fill('31/10/2026')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/au=2026-10-31/)
  await page.getByLabel('Urgence', { exact: true }).selectOption('U1')
  await expect(page).toHaveURL(/urgence=U1/)
  await page.reload()
  await expect(page.getByLabel('Du', { exact: true })).toHaveValue('01/10/2026')
  await page.getByRole('button', { name: 'Retirer les filtres' }).click()
  await expect(page).toHaveURL(/\/demandes\/toutes$/)
})

test('« note un appel » stands on the line of a colleague, and goes when she closes it', async ({ openAs, browser, expectAccessible, isMobile }) => {
  test.skip(isMobile, 'the cell works at a desk')
  const { id, number } = await transferIn(browser, 'TRIAGED')
  const page = await openAs('cell_midwife:cellule2', '/demandes')
  const line = page.getByRole('listitem').filter({ hasText: `Demande ${number} ` })
  await expect(line).toBeVisible()
  const colleague = await someone(browser, 'cell_midwife')
  await colleague.goto(`/demandes/${id}`)
  await colleague.getByRole('button', { name: /^Noter un appel, CHU Paule de Viguier/ }).click()
  await expect(line).toContainText('M. Exemple note un appel')
  await expectAccessible()
  await expect(colleague.getByText('M. Exemple note un appel')).toHaveCount(0)
  await page.goto(`/demandes/${id}`)
  await expect(page.getByRole('listitem').filter({ hasText: 'CHU Paule de Viguier' }).first()).toContainText('M. Exemple note un appel')
  await colleague.getByRole('button', { name: /^Noter un appel, CHU Paule de Viguier/ }).click()
  await expect(page.getByText('M. Exemple note un appel')).toHaveCount(0)
})
