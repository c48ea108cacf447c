import { expect, test } from './fixtures'

test('the direction reads the year, chooses a period, and opens the requests behind a number', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager')
  await page.getByRole('navigation').getByRole('link', { name: 'Activité', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Activité' })).toBeVisible()
  await page.getByRole('button', { name: '12 derniers mois' }).click()
  await expect(page).toHaveURL(/du=\d{4}-\d{2}-01&au=/)
  const all = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: /^Toutes les demandes/ }) })
  await expect(all.getByRole('link')).toBeVisible()
  await expectAccessible()

  const counted = (await all.getByRole('link').innerText()).replace(/\D/g, '')
  await all.getByRole('link').click()
  await expect(page.getByRole('heading', { level: 1, name: 'Demandes derrière un chiffre' })).toBeVisible()
  await expect(page.getByRole('row').nth(1)).toBeVisible()
  const shown = await page.getByRole('row').count() - 1
  expect(shown).toBe(Math.min(Number(counted), 50))
  await expectAccessible()
  await page.getByRole('link', { name: 'Revenir aux chiffres' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Activité' })).toBeVisible()
})

test('a figure is detailed by motive: a chart, its table, and its image', async ({ openAs, expectAccessible, isMobile }) => {
  const page = await openAs('network_manager', '/activite?indicateur=TRF-02&par=motive')
  const detail = page.getByRole('region', { name: 'Détail' })
  // No chart on a phone until it is asked for.
  if (isMobile) await detail.getByRole('button', { name: 'Graphique' }).click()
  await expect(detail.getByRole('img', { name: /^Graphique/ })).toBeVisible()
  await expect(detail.locator('svg.recharts-surface')).toBeVisible()
  await expectAccessible()
  for (const kind of ['Dessin SVG', 'Image PNG']) {
    await detail.getByRole('button', { name: 'Télécharger l\'image' }).click()
    const file = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: kind }).click()
    expect((await file).suggestedFilename()).toMatch(/^demandes-de-transferts-maternels-par-motif\.(svg|png)$/)
  }
  await detail.getByRole('button', { name: 'Tableau' }).click()
  await expect(detail.getByRole('link').first()).toBeVisible()
  await expectAccessible()
})

test('how a figure is made is told on the page', async ({ openAs }) => {
  const page = await openAs('cell_midwife', '/activite')
  await page.getByText('Comment c\'est calculé').click()
  await expect(page.getByText(/Un avis devenu transfert compte comme transfert/)).toBeVisible()
})

test('a maternity reads its own requests beside the region, and no other house', async ({ openAs, expectAccessible }) => {
  const page = await openAs('maternity_midwife', '/activite')
  await expect(page.getByRole('columnheader', { name: 'Région' })).toBeVisible()
  await expect(page.getByLabel('Établissement', { exact: true })).toHaveCount(0)
  await page.getByLabel('Vu comme').selectOption({ label: 'Lieu d\'arrivée' })
  await expect(page).toHaveURL(/vu=destination/)
  await expectAccessible()
})

test('a period without any request says so', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', '/activite?du=1999-01-01&au=1999-12-31')
  await expect(page.getByText('Aucune demande dans cette période.')).toBeVisible()
  await expectAccessible()
})

test('the activity is printed on two sheets', async ({ openAs, isMobile }) => {
  test.skip(isMobile, 'paper is the same from a telephone')
  const page = await openAs('network_manager', '/activite')
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.setViewportSize({ width: 718, height: 1046 }) // A4 within its margins
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Exporter' })).toHaveCount(0)
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(718)
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(2 * 1046)
})

test('births of the register and meetings stand beside, and a number opens its cases', async ({ openAs, expectAccessible }) => {
  const midwife = await openAs('maternity_midwife', '/analyses/nouvelle')
  await midwife.getByRole('button', { name: 'Maintenant' }).click()
  await midwife.getByLabel('Terme', { exact: true }).fill('26+2')
  await midwife.getByRole('button', { name: 'Déclarer', exact: true }).click()
  const another = midwife.getByRole('button', { name: 'C’est un autre enfant' })
  const heading = midwife.getByRole('heading', { level: 1, name: /^Cas \d+$/ })
  await expect(another.or(heading)).toBeVisible()
  if (await another.isVisible()) await another.click()
  await expect(heading).toBeVisible()

  await midwife.goto('/activite')
  const outborn = midwife.getByRole('row').filter({ has: midwife.getByRole('rowheader', { name: /OUT-01/ }) })
  await expect(outborn.getByRole('link')).toBeVisible()
  await expect(midwife.getByText(/des nombres sans dénominateur/)).toBeVisible()
  await expectAccessible()
  await outborn.getByRole('link').click()
  await expect(midwife.getByText(/^Cas derrière OUT-01/)).toBeVisible()
  await expect(midwife.getByRole('row').nth(1)).toBeVisible()
  await expectAccessible()
})
