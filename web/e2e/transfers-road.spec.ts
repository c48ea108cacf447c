import type { Page } from '@playwright/test'
import { openTheCell, someone } from './cell'
import { expect, test } from './fixtures'
import { bedsOf, note, placeNamed, transferIn } from './stories'

test.beforeAll(async ({ browser }) => openTheCell(browser))

/** « Autre chose… » and the step. */
async function other(page: Page, step: string): Promise<void> {
  await page.getByRole('button', { name: 'Autre chose…' }).click()
  await page.getByRole('menuitem', { name: step, exact: true }).click()
}

const save = (page: Page) => page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
const journal = (page: Page) => page.getByRole('region', { name: 'Journal' })

test('diverted on the road: the new house keeps the place and expects her, the first one has its own back', async ({ openAs, browser, expectAccessible }) => {
  const { id, cell: helper } = await transferIn(browser, 'DEPARTED')
  const before = await bedsOf(helper, 'CHU Montpellier', 'REA')
  const nimes = await bedsOf(helper, 'CHU Nîmes', 'REA')
  const page = await openAs('cell_midwife', `/demandes/${id}`)
  await other(page, 'Détournement')
  await expectAccessible()
  await save(page)
  await expect(page.getByText('Dites où elle va.').first()).toBeVisible()
  await page.getByLabel('Nouvelle destination').selectOption({ label: 'CHU Nîmes (Carémeau)' })
  await page.getByRole('radio', { name: 'aggravation' }).check()
  await save(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('→ CHU Nîmes')
  await expect(journal(page)).toContainText('Trajet détourné vers CHU Nîmes')
  expect((await bedsOf(helper, 'CHU Montpellier', 'REA')).reserved).toBe(before.reserved - 1)
  expect((await bedsOf(helper, 'CHU Nîmes', 'REA')).reserved).toBe(nimes.reserved + 1)
  await expectAccessible()

  const unit = await someone(browser, 'receiving_unit@CHU Nîmes (Carémeau)', 'phone')
  await unit.goto(`/demandes/${id}`)
  await unit.getByRole('button', { name: 'Arrivée', exact: true }).click()
  await save(unit)
  await expect(page.getByText(/Arrivée notée/).first()).toBeVisible()
  await expect.poll(async () => (await bedsOf(helper, 'CHU Nîmes', 'REA')).reserved).toBe(nimes.reserved)
})

test('back to where she left from: noted by her maternity, the places are given back', async ({ openAs, browser, expectAccessible }) => {
  const { id, cell } = await transferIn(browser, 'DEPARTED')
  const before = await bedsOf(cell, 'CHU Montpellier', 'OBS_GHR')
  const page = await openAs('maternity_midwife', `/demandes/${id}`)
  await other(page, 'Retour à l’origine')
  await page.getByRole('radio', { name: 'route ou météo' }).check()
  await save(page)
  await expect(journal(page)).toContainText('Retour à l’origine, route ou météo')
  await expectAccessible()
  expect((await bedsOf(cell, 'CHU Montpellier', 'OBS_GHR')).reserved).toBe(before.reserved - 1)
})

test('a place withdrawn by its unit brings the search back, and says so to all', async ({ openAs, browser, expectAccessible }) => {
  const { id, midwife } = await transferIn(browser, 'VECTOR_ORDERED')
  await midwife.goto(`/demandes/${id}`)
  const unit = await someone(browser, 'receiving_unit@CHU Montpellier (Arnaud-de-Villeneuve)', 'phone')
  await unit.goto(`/demandes/${id}`)
  await other(unit, 'Place retirée')
  await unit.getByRole('radio', { name: 'manque de personnel' }).check()
  await save(unit)
  await expect(unit.getByText('Son contenu ne vous est plus ouvert.')).toBeVisible()
  await expect(midwife.getByText('La cellule cherche une place. Vous serez prévenue ici.')).toBeVisible()
  const page = await openAs('cell_midwife', `/demandes/${id}`)
  await expect(journal(page)).toContainText('Place retirée, manque de personnel')
  await expect(journal(page)).toContainText('acceptée')
  await expect(page.getByRole('button', { name: /^Noter un appel, / }).first()).toBeVisible()
  await expectAccessible()
})

test('cancelled, then opened again: its place is taken back if it is still free', async ({ openAs, browser, expectAccessible }) => {
  const { id } = await transferIn(browser, 'PLACE_FOUND')
  const page = await openAs('maternity_midwife', `/demandes/${id}`)
  await other(page, 'Annuler la demande')
  await page.getByRole('radio', { name: 'symptômes disparus' }).check()
  await save(page)
  await expect(journal(page)).toContainText('Annulée, symptômes disparus')
  await expectAccessible()
  await other(page, 'Rouvrir')
  await save(page)
  await expect(journal(page)).toContainText('Rouverte')
  await expect(page.getByText(/Place trouvée/).first()).toBeVisible()
})

test('no place anywhere: she stays, with the name of the physician, the time and the reason', async ({ openAs, browser, expectAccessible }) => {
  const { id, cell } = await transferIn(browser, 'TRIAGED')
  await note(cell, id, 'no-places')
  const page = await openAs('cell_midwife', `/demandes/${id}`)
  await page.getByRole('button', { name: 'Rester sur place, avec l\'avis de…' }).click()
  await save(page)
  await expect(page.getByText('Écrivez le nom du médecin qui conseille de rester sur place.').first()).toBeVisible()
  await expectAccessible()
  await page.getByLabel('Avec l\'avis de (médecin)').fill('Dr Modèle')
  await page.getByLabel('Sa raison').fill('Tocolyse, nouvel appel demain')
  await save(page)
  await expect(journal(page)).toContainText('reste sur place, avec l’avis de Dr Modèle')
})

for (const [state, flag] of [['NEW', 'Naissance avant le départ'], ['TRIAGED', 'Naissance avant le départ'], ['PLACE_FOUND', 'Naissance avant le départ'], ['VECTOR_ORDERED', 'Naissance avant le départ'], ['DEPARTED', 'Naissance en route'], ['ARRIVED', null]] as const) {
  test(`a birth is noted when the request is ${state}`, async ({ openAs, browser, expectAccessible }) => {
    const { id } = await transferIn(browser, state)
    const page = await openAs('cell_midwife', `/demandes/${id}`)
    await other(page, 'Naissance…')
    await page.getByRole('radio', { name: 'fille' }).check()
    await page.getByLabel('Poids (g), si connu').fill('980')
    await save(page)
    await expect(journal(page)).toContainText('Naissance, 980')
    if (flag) await expect(page.getByText(flag).first()).toBeVisible()
    else await expect(page.getByText('Naissance avant le départ', { exact: true })).toHaveCount(0)
    await expect(page.getByRole('region', { name: 'Ce qu\'il faut savoir' })).toContainText('980')
    if (state === 'NEW' || state === 'DEPARTED') await expectAccessible()
  })
}

test('each step is corrected in one tap, with a reason; the wrong one stays readable', async ({ openAs, browser, expectAccessible }) => {
  const { id } = await transferIn(browser, 'DEPARTED')
  const page = await openAs('cell_midwife', `/demandes/${id}`)
  await page.getByRole('button', { name: 'Corriger', exact: true }).first().click()
  await page.getByRole('button', { name: /^Corriger : Départ ;/ }).click()
  await expectAccessible()
  await page.getByRole('button', { name: 'mauvaise touche' }).click()
  await expect(page.getByText('Corrigé. L\'ancienne ligne reste lisible, barrée.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Départ', exact: true })).toBeVisible()
  await expect(journal(page).locator('del')).toContainText('Départ')
  // The vehicle, then the place: one after the other, the last first.
  for (const [line, next] of [['Vecteur commandé', 'Commander le vecteur'], ['acceptée', 'Noter un appel']] as const) {
    await journal(page).getByRole('listitem').filter({ hasText: line }).getByRole('button', { name: /^Corriger/ }).click()
    await journal(page).getByRole('button', { name: 'mauvaise demande' }).click()
    await expect(page.getByRole('button', { name: next, exact: true }).first()).toBeVisible()
  }
  await journal(page).getByRole('listitem').filter({ hasText: /Prise/ }).getByRole('button', { name: /^Corriger/ }).click()
  await journal(page).getByRole('button', { name: 'heure inexacte' }).click()
  await expect(journal(page).getByRole('group', { name: 'La bonne heure' }).or(journal(page).getByLabel('La bonne heure')).first()).toBeVisible()
})

test('SAMU reads who goes where, orders the vehicle, and diverts on the road', async ({ openAs, browser, expectAccessible }) => {
  const { id, number, name, cell } = await transferIn(browser, 'PLACE_FOUND')
  const page = await openAs('samu', '/demandes')
  await expectAccessible()
  await page.getByRole('link', { name: new RegExp(`^Demande ${number} `) }).click()
  await expect(page.getByText(name).first()).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Commander le vecteur' }).click()
  await page.getByRole('radio', { name: 'Aucune' }).check()
  await save(page)
  await page.getByRole('button', { name: 'Départ', exact: true }).click()
  await page.getByRole('radio', { name: 'Aucune' }).check()
  await save(page)
  await other(page, 'Détournement')
  await page.getByLabel('Nouvelle destination').selectOption({ label: 'CHU Nîmes (Carémeau)' })
  await page.getByRole('radio', { name: 'place perdue' }).check()
  await save(page)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('→ CHU Nîmes')
  await note(cell, id, 'arrivals')
  await expect(page.getByText('Cette demande est terminée.')).toBeVisible()
})

test('a mother and her newborn: the child is transferred with its mother known, and both are named', async ({ openAs, browser, expectAccessible }) => {
  const born_at = new Date(Date.parse(((await (await (await someone(browser, 'cell_midwife')).request.get('/api/session')).json()) as { now: string }).now) - 3_600_000).toISOString()
  const { id, name, cell } = await transferIn(browser, 'TRIAGED', { kind: 'TNN', motive: 'PREMA', newborns: [{ born_at, sex: 'male', ga_days: 210, weight_g: 1400 }, { born_at, sex: 'female', ga_days: 210, weight_g: 1350 }] })
  const page = await openAs('cell_midwife', `/demandes/${id}`)
  const know = page.getByRole('region', { name: 'Ce qu\'il faut savoir' })
  await expect(know).toContainText(name)
  await expect(know).toContainText(/1\s400\sg/)
  await expect(know).toContainText(/1\s350\sg/)
  await expectAccessible()
  await note(cell, id, 'calls', { place: await placeNamed(cell, 'CHU Montpellier'), answer: 'REFUSED', refusal_reason: 'NO_REA_BED' })
  await expect(journal(page)).toContainText('pas de place de réanimation')
})
