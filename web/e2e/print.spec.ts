import { openTheCell } from './cell'
import { expect, test } from './fixtures'
import { transferIn } from './stories'

test.beforeAll(async ({ browser }) => openTheCell(browser))
test.setTimeout(60_000)
test.beforeEach(({ isMobile }) => test.skip(isMobile, 'paper is the same from a telephone'))

const pages = [['cell_midwife', '/lits'], ['cell_midwife', '/lits?vue=carte&lits=REA'], ['cell_midwife', '/demandes'], ['cell_midwife', '/demandes/toutes'], ['cell_midwife', '/releve'], ['network_manager', '/horaires'], ['administrator', '/etablissements']] as const

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

test('the sheet of a request on paper: who, where, what is missing left blank, and not the page', async ({ openAs, browser }) => {
  const { id, name } = await transferIn(browser, 'VECTOR_ORDERED')
  const page = await openAs('cell_midwife', `/demandes/${id}`)
  await expect(page.getByRole('heading', { level: 1, name: /^Demande/ })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('heading', { level: 1, name: /^Fiche de liaison/ })).toBeVisible()
  await expect(page.getByText(name).filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByText('CHU Montpellier').filter({ visible: true }).first()).toBeVisible()
  await expect(page.getByText('……').or(page.getByText('____')).first()).toBeVisible()
  await expect(page.getByRole('region', { name: 'Journal' })).toBeHidden()
  await expect(page.getByText('Données fictives').first()).toBeVisible()
})
