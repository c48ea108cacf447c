import type { Page } from '@playwright/test'
import { openTheCell, someone } from './cell'
import { expect, test } from './fixtures'

/** Each run asks for another woman: one live request a person. */
const name = `EXEMPLE ${Date.now().toString(36).replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!).toUpperCase()}`

test.beforeAll(async ({ browser }) => openTheCell(browser))

test('a request is heard, a place found, and she arrives', async ({ openAs, browser, isMobile, expectAccessible }) => {
  test.skip(isMobile, 'the story has its own telephone')

  const midwife = await openAs('maternity_midwife', '/demandes/nouvelle')
  await leaveDrafts(midwife)
  await fillWithTheKeyboard(midwife)
  await expect(midwife.getByText(/Brouillon enregistré/)).toBeVisible()
  await expectAccessible()
  await midwife.getByRole('button', { name: 'Envoyer la demande' }).press('Enter')
  await expect(midwife.getByRole('heading', { level: 1 })).toContainText('27 SA + 4 j · MAP · CH Rodez'.replace(/(\d) (?=SA|j)/g, '$1\u202f'))
  await expect(midwife.getByText('Pas encore lue.')).toBeVisible()
  await expectAccessible()
  const address = new URL(midwife.url()).pathname

  const cell = await someone(browser, 'cell_midwife')
  await cell.goto('/demandes')
  const line = cell.getByRole('listitem').filter({ has: cell.locator(`a[href="${address}"]`) })
  await line.getByRole('button', { name: /Prendre/ }).click()
  await line.getByRole('link').click()
  await expect(midwife.getByText(/Lue par/)).toBeVisible()

  await cell.getByRole('button', { name: /^Noter un appel, CHU Montpellier/ }).click()
  await cell.getByRole('button', { name: 'Refusée', exact: true }).click()
  await cell.getByRole('button', { name: 'pas de place de réanimation' }).click()
  await expect(cell.getByRole('region', { name: 'Journal' })).toContainText('pas de place de réanimation')

  await cell.getByRole('button', { name: /^Demander sur la page, CHU Paule de Viguier/ }).click()
  await expect(cell.getByText(/réponse attendue/).first()).toBeVisible()

  const unit = await someone(browser, 'receiving_unit', 'phone')
  await unit.goto(address)
  await expect(unit.getByText(name)).toHaveCount(0)
  await unit.getByRole('button', { name: 'J\'accepte' }).click()
  await unit.getByLabel('Médecin qui accepte').fill('Dr Essai')
  await unit.getByRole('button', { name: 'Confirmer' }).click()
  // The demonstration may have no bed left there: the unit then says so itself, and accepts all the same.
  const beyond = unit.getByRole('button', { name: 'Accepter en surcapacité' })
  await expect(unit.getByText(name).or(beyond).first()).toBeVisible()
  if (await beyond.isVisible()) await beyond.click()
  await expect(unit.getByText(name).first()).toBeVisible()

  await expect(midwife.getByText(/Place trouvée\s: CHU Paule de Viguier, Dr Essai/)).toBeVisible()

  await cell.getByRole('button', { name: 'Commander le vecteur' }).click()
  await cell.getByRole('radio', { name: 'Aucune' }).check()
  await cell.getByRole('button', { name: 'Enregistrer' }).click()
  await cell.getByRole('button', { name: 'Départ', exact: true }).click()
  await cell.getByRole('radio', { name: 'Aucune' }).check()
  await cell.getByRole('button', { name: 'Enregistrer' }).click()
  await cell.getByRole('button', { name: 'Arrivée', exact: true }).click()
  await cell.getByRole('button', { name: 'Enregistrer' }).click()
  await expect(cell.getByText(/Arrivée notée/).first()).toBeVisible()
  await expect(midwife.getByRole('list', { name: 'Étapes de la demande' })).not.toContainText('○')
})

test('what is missing is told before sending, each with a link to its field', async ({ openAs, expectAccessible }) => {
  const page = await openAs('maternity_midwife', '/demandes/nouvelle')
  await leaveDrafts(page)
  await page.getByRole('radio', { name: 'Transfert in utero' }).check()
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'à revoir avant l\'envoi' })
  await expect(summary).toBeFocused()
  await summary.getByRole('link', { name: /le terme/ }).click()
  await expect(page.getByLabel('Terme')).toBeFocused()
  await expectAccessible()
})

test('a network cut while sending says so, and sends once', async ({ openAs }) => {
  const page = await openAs('maternity_midwife', '/demandes/nouvelle')
  await leaveDrafts(page)
  await page.getByRole('radio', { name: 'Un avis' }).check()
  await page.getByRole('textbox', { name: 'Née le' }).fill('02/02/1990')
  await page.getByLabel('Nom', { exact: true }).fill(`${name} AVIS`)
  await page.getByLabel('Prénom').fill('Essai')
  await page.getByLabel('Terme').fill('30+1')
  await page.getByRole('radio', { name: '1', exact: true }).check()
  await page.getByRole('textbox', { name: 'Votre question' }).fill('Faut-il une seconde cure ?')
  const keys = new Set<string | undefined>()
  await page.route('**/api/requests', (route) => {
    keys.add(route.request().headers()['idempotency-key'])
    return keys.size === 1 && !keys.has('second') ? (keys.add('second'), route.abort()) : route.continue()
  })
  await page.getByRole('button', { name: 'Envoyer la demande' }).click()
  await expect(page.getByText(/Pas encore envoyée/)).toBeVisible()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Demande')
  keys.delete('second')
  expect(keys.size).toBe(1)
})

async function leaveDrafts(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nouvelle demande' }).or(page.getByRole('radio', { name: 'Transfert in utero' })).first().waitFor()
  const leave = page.getByRole('button', { name: 'Nouvelle demande' }).first()
  if (await leave.isVisible()) await leave.click()
}

/** Tab, arrows, Space and digits: no mouse from the first question to the last. */
async function fillWithTheKeyboard(page: Page): Promise<void> {
  const { keyboard } = page
  const tab = async (times = 1) => { for (let count = 0; count < times; count++) await keyboard.press('Tab') }
  await page.getByRole('radio', { name: 'Transfert in utero' }).focus()
  await keyboard.press('Space')
  await tab()
  await keyboard.type('12/03/1994')
  await tab(2)
  await keyboard.type(name)
  await tab()
  await keyboard.type('Alba')
  await tab()
  await keyboard.type('12000')
  await tab(4) // past « Initiales seulement » and « Identité protégée »
  await keyboard.type('27+4')
  await tab(3)
  await expect(page.getByRole('radio', { name: '1', exact: true })).toBeFocused()
  await keyboard.press('Space')
  await tab()
  await expect(page.getByRole('radio', { name: 'MAP' })).toBeFocused()
  await keyboard.press('Space')
  await tab()
  await keyboard.press('ArrowDown')
  await expect(page.getByRole('radio', { name: 'Dans les 2 h'.replace('2 h', '2\u202fh') })).toBeChecked()
  await tab(2)
  await expect(page.getByRole('radio', { name: 'Aucune de ces situations' })).toBeFocused()
  await keyboard.press('Space')
}
