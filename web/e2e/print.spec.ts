import { openTheCell } from './cell'
import { expect, test } from './fixtures'
import { note, transferIn } from './stories'

test.beforeAll(async ({ browser }) => openTheCell(browser))
test.beforeEach(({ isMobile }) => test.skip(isMobile, 'paper is the same from a telephone'))

const pages = [['cell_midwife', '/lits'], ['cell_midwife', '/lits?vue=carte&lits=REA'], ['cell_midwife', '/demandes'], ['cell_midwife', '/demandes/toutes'], ['cell_midwife', '/releve'], ['cell_midwife', '/classeur'], ['network_manager', '/horaires'], ['network_manager', '/activite'], ['administrator', '/etablissements']] as const

for (const [who, path] of pages) {
  test(`${path} on paper: its title, the mark of the demonstration, nothing to press, nothing cut`, async ({ openAs }) => {
    const page = await openAs(who, path)
    await page.setViewportSize({ width: 1040, height: 720 }) // a landscape sheet within its margins
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText('Données fictives').first()).toBeVisible()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByRole('navigation')).toBeHidden()
    await expect(page.getByRole('banner')).toBeHidden()
    for (const words of ['Exporter', 'Imprimer', 'Rechercher']) await expect(page.getByRole('button', { name: words, exact: true })).toHaveCount(0)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1040)
  })
}

test('the papers of a request: the liaison form; the crew\'s sheet once an ambulance without escort is ordered', async ({ openAs, browser }) => {
  const { id, number, cell } = await transferIn(browser, 'PLACE_FOUND')
  const page = await openAs('cell_midwife', `/demandes/${id}`)
  const saved = async (item: RegExp) => {
    await page.getByRole('button', { name: 'Autre chose…' }).click()
    const file = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: item }).click()
    return (await file).suggestedFilename()
  }
  expect(await saved(/Imprimer la fiche de liaison/)).toMatch(new RegExp(`^fiche-de-liaison-${number}-\\d{4}-\\d\\d-\\d\\d\\.pdf$`))
  await page.getByRole('button', { name: 'Autre chose…' }).click()
  await expect(page.getByRole('menuitem', { name: /Imprimer la fiche pour l’équipage/ })).toHaveCount(0)
  await page.keyboard.press('Escape')

  await note(cell, id, 'vehicles', { screening: { ticked: [] }, used: '1', reason_if_different: 'PHYSICIAN_CHOICE', provider: 'Ambulances Essai' })
  await expect(page.getByText('Ambulances Essai').first()).toBeVisible()
  expect(await saved(/Imprimer la fiche pour l’équipage/)).toMatch(new RegExp(`^fiche-equipage-${number}-`))
})
