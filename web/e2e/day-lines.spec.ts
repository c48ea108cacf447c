import type { Page } from '@playwright/test'
import { openTheCell, someone } from './cell'
import { expect, test } from './fixtures'
import { note, placeNamed, transferIn } from './stories'

test.beforeAll(async ({ browser }) => openTheCell(browser))

const block = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}`) })

/** The lines of a request in a block, all of them shown; the pointer off them, for a line that slides under it is not pressed at once. */
async function linesOf(page: Page, name: string, number: number) {
  const region = block(page, name)
  await expect(region).toBeVisible()
  const unfold = region.getByRole('button', { expanded: false }).first()
  if (await unfold.isVisible()) await unfold.click()
  const all = region.getByRole('button', { name: /^Tout voir/ })
  if (await all.isVisible()) await all.click()
  await page.mouse.move(0, 0)
  return region.getByRole('listitem').filter({ hasText: `Demande ${number} ` })
}

const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click()

test('the cell takes a request from its day: the line leaves, the work goes on below', async ({ openAs, browser, expectAccessible }) => {
  const { number } = await transferIn(browser, 'NEW')
  const page = await openAs('cell_midwife')
  const line = await linesOf(page, 'À faire maintenant', number)
  await line.getByRole('button', { name: /^Prendre/ }).click()
  await expect(line.getByRole('button', { name: /^Prendre/ })).toHaveCount(0)
  // Nobody was asked yet: the search itself is what waits.
  await expect((await linesOf(page, 'À faire maintenant', number)).getByRole('link', { name: /^Ouvrir/ })).toBeVisible()
  await expectAccessible()
})

test('a unit answers what is asked of it: the line leaves', async ({ openAs, browser, expectAccessible }) => {
  const { id, number, cell } = await transferIn(browser, 'TRIAGED')
  await note(cell, id, 'asks', { place: await placeNamed(cell, 'CHU Paule de Viguier') })
  const page = await openAs('receiving_unit')
  const line = await linesOf(page, 'À faire maintenant', number)
  await expect(line).toContainText('Une place')
  await line.getByRole('link', { name: /^Répondre/ }).click()
  await page.getByRole('button', { name: 'Je ne peux pas' }).click()
  await expectAccessible()
  await page.getByRole('button', { name: 'pas de place de réanimation' }).click()
  await expect(page.getByText('Votre réponse :'.replace(' :', '\u202f:'))).toBeVisible()
  await page.goto('/')
  await expect(await linesOf(page, 'À faire maintenant', number)).toHaveCount(0)
})

test('the house that expects her notes the arrival: the line leaves', async ({ browser, openAs, expectAccessible }) => {
  const { id, number } = await transferIn(browser, 'DEPARTED')
  const page = await openAs('receiving_unit@CHU Montpellier (Arnaud-de-Villeneuve)')
  const line = await linesOf(page, 'À faire maintenant', number)
  await expectAccessible()
  await line.getByRole('link', { name: /^Noter l.arrivée/ }).click()
  await expect(page).toHaveURL(new RegExp(id))
  await page.getByRole('button', { name: 'Arrivée', exact: true }).click()
  await save(page)
  await expect(page.getByRole('button', { name: 'Arrivée', exact: true })).toHaveCount(0)
  await page.goto('/')
  await expect(await linesOf(page, 'À faire maintenant', number)).toHaveCount(0)
})

test('the maternity notes the departure: the line leaves', async ({ browser, openAs, expectAccessible }) => {
  const { number } = await transferIn(browser, 'VECTOR_ORDERED')
  const page = await openAs('maternity_midwife')
  const line = await linesOf(page, 'À faire maintenant', number)
  await expect(line).toContainText('départ à noter')
  await expectAccessible()
  await line.getByRole('link', { name: /^Noter le départ/ }).click()
  await page.getByRole('button', { name: 'Départ', exact: true }).click()
  await page.getByRole('radio', { name: 'Aucune', exact: true }).check()
  await save(page)
  await expect(page.getByRole('region', { name: 'Journal' })).toContainText('Départ')
  await page.goto('/')
  await expect(await linesOf(page, 'À faire maintenant', number)).toHaveCount(0)
  await expect(await linesOf(page, 'À suivre', number)).toHaveCount(1)
})

test('SAMU orders the vehicle and notes the departure: the line goes to what moves by itself', async ({ browser, openAs, expectAccessible }) => {
  const { number, cell, id } = await transferIn(browser, 'VECTOR_ORDERED')
  const page = await openAs('samu')
  await expect(await linesOf(page, 'À faire maintenant', number)).toHaveCount(1)
  await expectAccessible()
  await note(cell, id, 'departures', { screening: { ticked: [] } })
  // Done elsewhere: it leaves without a gesture.
  await expect(await linesOf(page, 'À suivre', number)).toHaveCount(1)
  await expect(await linesOf(page, 'À faire maintenant', number)).toHaveCount(0)
})

test('a closed request leaves the day of the cell', async ({ browser, openAs }) => {
  const { id, number } = await transferIn(browser, 'TRIAGED', { kind: 'AVIS' })
  const page = await openAs('cell_midwife')
  await note(page, id, 'no-indications', { comment: 'Surveillance sur place' })
  const line = (await linesOf(page, 'À faire maintenant', number)).filter({ has: page.getByRole('button', { name: /^Clore/ }) })
  await line.getByRole('button', { name: /^Clore/ }).click()
  await expect(await linesOf(page, 'À faire maintenant', number)).toHaveCount(0)
})

test('a vehicle that comes for nobody is the first line of the cell and of the maternity, until one of them notes that it was sent back', async ({ browser, openAs, expectAccessible }) => {
  const { id, number, midwife } = await transferIn(browser, 'VECTOR_ORDERED')
  await note(midwife, id, 'cancellations', { reason: 'SYMPTOMS_RESOLVED' })
  await midwife.goto('/')
  await expect(await linesOf(midwife, 'À faire maintenant', number)).toContainText('Véhicule à annuler (Ambulances Essai)')
  const page = await openAs('cell_midwife')
  await expect(block(page, 'À faire maintenant').getByRole('listitem').first()).toContainText('Véhicule à annuler')
  const line = await linesOf(page, 'À faire maintenant', number)
  await expectAccessible()
  await line.getByRole('link', { name: /^Noter l.annulation/ }).click()
  await page.getByRole('button', { name: 'Véhicule annulé', exact: true }).click()
  await page.getByRole('radio', { name: 'plus nécessaire' }).check()
  await save(page)
  await expect(page.getByRole('region', { name: 'Journal' })).toContainText('Véhicule annulé, plus nécessaire')
  await page.goto('/')
  await expect(await linesOf(page, 'À faire maintenant', number)).toHaveCount(0)
  await expect(await linesOf(midwife, 'À faire maintenant', number)).toHaveCount(0)
})

test('« Rien n\'a changé » from the day renews the counts of the house, and the line leaves', async ({ browser, openAs }) => {
  const page = await openAs('maternity_midwife@CH Castres (Pays d\'Autan)')
  const line = block(page, 'À faire maintenant').getByRole('listitem').filter({ hasText: 'Point des lits' })
  await expect(block(page, 'À faire maintenant')).toBeVisible()
  test.skip(await line.count() === 0, 'the counts of this house are fresh at this hour')
  await line.getByRole('button', { name: /^Rien n.a changé/ }).click()
  await expect(line).toHaveCount(0)
  const cell = await someone(browser, 'cell_midwife')
  await cell.goto('/lits')
  await expect(cell.getByRole('row', { name: /CH Castres/ })).toContainText(/\d\u202fh\u202f\d\d/)
})
