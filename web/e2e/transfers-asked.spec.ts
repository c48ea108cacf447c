import { openTheCell, someone } from './cell'
import { expect, test } from './fixtures'
import { bedsOf, declare, note, placeNamed, transferIn } from './stories'

test.beforeAll(async ({ browser }) => openTheCell(browser))

const house = 'CHU Montpellier'
const unitRole = 'receiving_unit@CHU Montpellier (Arnaud-de-Villeneuve)'

test('the unit asked has no place left: it accepts beyond capacity from its telephone, once', async ({ openAs, browser, expectAccessible, isMobile }) => {
  test.skip(!isMobile, 'the page of a neonatologist on call')
  const { id, name, cell } = await transferIn(browser, 'TRIAGED')
  await note(cell, id, 'asks', { place: await placeNamed(cell, house) })
  const declarer = await someone(browser, unitRole)
  await declare(declarer, house, 'REA', 0)
  const reserved = (await bedsOf(cell, house, 'REA')).reserved
  const page = await openAs(unitRole, `/demandes/${id}`)
  await expect(page.getByText(name)).toHaveCount(0)
  await expectAccessible()
  await page.getByRole('button', { name: 'J\'accepte' }).click()
  await page.getByLabel('Médecin qui accepte').fill('Dr Essai')
  await page.getByRole('button', { name: 'Confirmer' }).click()
  await expect(page.getByRole('button', { name: 'Continuer la recherche' })).toBeVisible()
  await expectAccessible()
  await expect(page.getByRole('button', { name: 'Accepter en surcapacité' })).toBeInViewport()
  await page.getByRole('button', { name: 'Accepter en surcapacité' }).click()
  await expect(page.getByText(name).first()).toBeVisible()
  await expect(page.getByText(/en surcapacité/).first()).toBeVisible()
  await expectAccessible()
  const after = await bedsOf(cell, house, 'REA')
  expect(after.available).toBe(0)
  expect(after.reserved).toBe(reserved + 1)
})

test('a house without unit of that kind accepts all the same: the place is said, and not counted', async ({ openAs, browser }) => {
  const { id, cell, name } = await transferIn(browser, 'TRIAGED')
  const castres = await placeNamed(cell, 'CH Castres')
  await note(cell, id, 'calls', { place: castres, although_set_aside: 'KNOWN_AGREEMENT' })
  const page = await openAs('maternity_midwife@CH Castres (Pays d\'Autan)', `/demandes/${id}`)
  await page.getByRole('button', { name: 'J\'accepte' }).click()
  await expect(page.getByText('cette maison n\'en compte pas au tableau des lits').first()).toBeVisible()
  await page.getByLabel('Médecin qui accepte').fill('Dr Essai')
  await page.getByRole('button', { name: 'Confirmer' }).click()
  const beyond = page.getByRole('button', { name: 'Accepter en surcapacité' })
  await expect(page.getByText(name).or(beyond).first()).toBeVisible()
  if (await beyond.isVisible()) await beyond.click()
  await expect(page.getByText(name).first()).toBeVisible()
})

test('a unit that refused keeps its line: number, date, its answer, and nothing else', async ({ openAs, browser, expectAccessible }) => {
  const { id, number, cell } = await transferIn(browser, 'TRIAGED')
  await note(cell, id, 'asks', { place: await placeNamed(cell, house) })
  const page = await openAs(unitRole, `/demandes/${id}`)
  await page.getByRole('button', { name: 'Je ne peux pas' }).click()
  await expectAccessible()
  await page.getByRole('button', { name: 'manque de personnel' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Demande ${number}` })).toBeVisible()
  await expect(page.getByText('refusée, manque de personnel')).toBeVisible()
  const main = page.getByRole('main')
  for (const content of [/MAP/, /SA/, /Rodez/, /Recherche/, /in utero/i]) await expect(main).not.toContainText(content)
  await expectAccessible()
  const list = await page.request.get(`/api/requests/${id}`)
  expect(await list.json()).toMatchObject({ kind: null, state: null, motive: null, journal: [{ kind: 'REFUSAL', may_be_corrected: true }], version: 0 })
  // A wrong key: one press, the case is there again, and another answer is given.
  await page.getByRole('button', { name: 'Corriger ma réponse' }).click()
  await page.getByRole('button', { name: 'Je ne peux pas' }).click()
  await page.getByRole('button', { name: 'pas de place de réanimation' }).click()
  await expect(page.getByText('refusée, pas de place de réanimation')).toBeVisible()
})

test('two midwives press for the last bed together: one has it, the other chooses', async ({ browser, isMobile }) => {
  test.skip(isMobile, 'the cell works at a desk')
  const [one, other] = await Promise.all([transferIn(browser, 'TRIAGED'), transferIn(browser, 'TRIAGED', { motive: 'PE_S' })])
  const declarer = await someone(browser, unitRole)
  await declare(declarer, house, 'REA', 1)
  await declare(declarer, house, 'OBS_GHR', 4)
  const pages = [await someone(browser, 'cell_midwife'), await someone(browser, 'cell_midwife:cellule2')]
  const row = /^(Noter un appel|Appeler quand même), CHU Montpellier/
  for (const [index, { id }] of [one, other].entries()) {
    const page = pages[index]!
    await page.goto(`/demandes/${id}`)
    await page.getByRole('button', { name: row }).click()
    await page.getByRole('button', { name: 'Acceptée', exact: true }).click()
    await page.getByLabel('Médecin qui accepte').fill('Dr Modèle')
  }
  await Promise.all(pages.map((page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click()))
  const won = (page: typeof pages[number]) => page.getByText(/Place trouvée\s: CHU Montpellier/)
  const lost = (page: typeof pages[number]) => page.getByRole('button', { name: 'Accepter en surcapacité' })
  for (const page of pages) await expect(won(page).or(lost(page)).first()).toBeVisible()
  const losers = []
  for (const page of pages) if (await lost(page).isVisible()) losers.push(page)
  expect(losers).toHaveLength(1)
  await expect(losers[0]!.getByRole('alert').filter({ hasText: /La dernière est tenue pour la demande/ })).toBeVisible()
  await lost(losers[0]!).click()
  await expect(won(losers[0]!)).toBeVisible()
  expect((await bedsOf(declarer, house, 'REA')).available).toBe(0)
})
