import type { Browser, Page } from '@playwright/test'
import { crc32 } from 'node:zlib'
import { someone } from './cell'
import { expect, test } from './fixtures'
import { rsaFile } from './rsa'
import { send } from './stories'

/** A ZIP archive of one file, kept as it is (APPNOTE 4.3: local header, bytes, central directory, its end). */
function stored(name: string, content: string): Buffer {
  const bytes = Buffer.from(content, 'latin1')
  const common = Buffer.alloc(26)
  common.writeUInt16LE(20, 0)
  common.writeUInt32LE(crc32(bytes), 10)
  common.writeUInt32LE(bytes.length, 14)
  common.writeUInt32LE(bytes.length, 18)
  common.writeUInt16LE(name.length, 22)
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), common, Buffer.from(name), bytes])
  const central = Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, Buffer.alloc(14), Buffer.from(name)])
  const end = Buffer.alloc(18)
  end.writeUInt16LE(1, 4)
  end.writeUInt16LE(1, 6)
  end.writeUInt32LE(central.length, 8)
  end.writeUInt32LE(local.length, 12)
  return Buffer.concat([local, central, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}

interface House { establishment: string; name: string; finess: string }

/** The house of the midwife of these tests, as the demonstration knows it. */
async function houseOf(browser: Browser, who: string): Promise<House> {
  const midwife = await someone(browser, who)
  const { place } = (await (await midwife.request.get('/api/indicators/dashboard')).json()) as { place: House }
  await midwife.context().close()
  return place
}

/** Gives a file as the page does, and has it counted. */
async function counted(browser: Browser, name: string, content: string): Promise<void> {
  const page = await someone(browser, 'network_manager')
  const path = '/api/indicators/deposits'
  const { id } = await send<{ id: string }>(page, 'post', path, { files: [{ name, size: content.length, kind: 'stays' }] })
  const { csrf_token: token } = (await (await page.request.get('/api/session')).json()) as { csrf_token: string }
  const sent = await page.request.put(`${path}/${id}/files/1?offset=0`, { data: Buffer.from(content, 'latin1'), headers: { 'Content-Type': 'application/octet-stream', 'X-CSRF-Token': token } })
  expect(sent.ok(), await sent.text()).toBe(true)
  await send(page, 'post', `${path}/${id}/computation`, { again: true })
  await expect.poll(async () => ((await (await page.request.get(`${path}/${id}`)).json()) as { state: string }).state).toBe('ready')
  await send(page, 'post', `${path}/${id}/keeping`, {})
  await page.context().close()
}

let house: House

/** A year that the demonstration, whose stays are of 2023 to 2025, has nothing of: what is given of it can be counted by hand. */
const year = 2022

test.beforeAll(async ({ browser }) => {
  house = await houseOf(browser, 'maternity_midwife')
  await counted(browser, `essai-${year}.rsa`, rsaFile(house.finess, year, 120))
})

const file = (name: string, content: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content, 'latin1') })
const chosen = (page: Page) => page.locator('input[type=file]')
const tileOf = (page: Page, name: string) => page.getByRole('list', { name: 'Six chiffres' }).getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) })

test('the midwife reads where her house stands, compares it, and sees on what files it rests', async ({ openAs, expectAccessible }) => {
  const page = await openAs('maternity_midwife')
  await page.getByRole('navigation').getByRole('link', { name: 'Indicateurs', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Vos indicateurs' })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Six chiffres' }).getByRole('listitem')).toHaveCount(6)
  await expect(tileOf(page, 'Césariennes').getByText(/^\d+,\d\s%$/).first()).toBeVisible()
  await expect(page.getByText(/^Données.: RSA pris en compte le 20\/02\/2026 .* lignes retenues, .* écartées, .* refusées$/)).toBeVisible()
  await expect(page.getByText(/^\d\d,\d\s% des accouchements reliés à un enfant$/)).toBeVisible()
  await expect(page.getByRole('rowheader', { name: /^Mode d’accouchement/ })).toBeVisible()
  // A maternity chooses no other house.
  await expect(page.getByLabel('Établissement', { exact: true })).toHaveCount(0)
  await expectAccessible()
  await page.getByRole('radio', { name: 'Même type' }).click()
  await expect(page).toHaveURL(/comparer=type/)
  await page.getByRole('button', { name: /^Montrer toutes les classes/ }).click()
  await expect(page.getByRole('rowheader', { name: /^Voie basse instrumentale/ })).toBeVisible()
  await expect(page.getByText(/^Aucune définition n.a changé depuis que 2024 a été compté\.$/)).toBeVisible()
  await page.getByRole('button', { name: 'Qualité des données' }).click()
  await expect(page.getByRole('heading', { name: 'Qualité des données' })).toBeVisible()
  await expectAccessible()
})

test('the figures of a year are those of the files that were given of it', async ({ openAs }) => {
  const page = await openAs('maternity_midwife', `/indicateurs?annee=${year}`)
  const caesareans = tileOf(page, 'Césariennes')
  // 24 of 120, one in five.
  await expect(caesareans.getByText(/^20,0\s%$/)).toBeVisible()
  await expect(caesareans.getByText(/^24\s\/\s120$/).first()).toBeVisible()
  await expect(page.getByText(/^Données.: RSA pris en compte le .*240 lignes retenues, 0 écartées, 0 refusées$/)).toBeVisible()
  // No chaining was given of that year.
  await expect(page.getByText(/reliés à un enfant/)).toHaveCount(0)
})

test('a year of which seven months are there is compared with the same months, and stands in no funnel', async ({ openAs, browser, expectAccessible, isMobile }) => {
  await counted(browser, 'essai-2021.rsa', rsaFile(house.finess, 2021, 70, 7))
  const page = await openAs('maternity_midwife', '/indicateurs?annee=2021')
  await expect(page.getByText(/^7 mois sur 12.: comparaison avec les mêmes mois$/)).toBeVisible()
  const caesareans = tileOf(page, 'Césariennes')
  // 14 of 70, one in five; nobody else gave anything of that year, and a comparison would tell the figures of another.
  await expect(caesareans.getByText(/^14\s\/\s70$/).first()).toBeVisible()
  await expect(caesareans.getByText(/^Moins de trois maternités sont comptées.: pas de comparaison, elle dirait les chiffres d’une autre\.$/)).toBeVisible()
  await expect(caesareans.getByText(/^Région/)).toHaveCount(0)
  await expectAccessible()
  await page.getByRole('radio', { name: 'Nous, 2020' }).click()
  await expect(page.getByText(/^7 mois sur 12.: les mêmes mois de 2020 ne sont pas connus, pas de comparaison$/)).toBeVisible()
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  await page.setViewportSize({ width: 1280, height: 800 })
  await page.goto('/indicateurs/I8?figure=caesarean&annee=2021')
  await expect(page.getByText(/^Année incomplète.: pas de comparaison à l.entonnoir/)).toBeVisible()
  const trend = page.getByRole('region', { name: 'D\'année en année', exact: true })
  if (isMobile) await trend.getByRole('button', { name: 'Graphique' }).click()
  await expect(trend.locator('svg').getByText('année incomplète')).toBeVisible()
  await trend.getByRole('button', { name: 'Tableau' }).click()
  await expect(trend.getByRole('rowheader', { name: '2021 (janvier à juillet)' })).toBeVisible()
  await expectAccessible()
  // The network reads on the deposit which months it holds.
  const direction = await someone(browser, 'network_manager')
  await direction.goto('/indicateurs')
  await expect(direction.getByText(/^\d+ maternités sur \d+ ont 12 mois$/)).toBeVisible()
  await direction.context().close()
})

test('the dashboard is printed on one sheet', async ({ openAs }) => {
  const page = await openAs('maternity_midwife', '/indicateurs?annee=2025&comparer=region')
  await expect(page.getByRole('table').first()).toBeVisible()
  await page.setViewportSize({ width: 688, height: 1016 }) // A4 within its margins of 14 mm
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: 'Imprimer 1 page' })).toHaveCount(0)
  await expect(page.getByText('Données fictives').first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(688)
  expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(1016)
})

test('an indicator tells how it is made, shows the maternities without their names, and leaves as an image', async ({ openAs, expectAccessible, isMobile }) => {
  // A year of which every maternity gave its files: with fewer than three there is no funnel.
  const page = await openAs('maternity_midwife', '/indicateurs?annee=2024')
  await page.getByRole('list', { name: 'Six chiffres' }).getByRole('link', { name: 'Césariennes', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Mode d’accouchement' })).toBeVisible()
  await expect(page.getByText('Accouchements avec un acte d’accouchement.')).toBeVisible()
  await expect(page.getByText(/Euro-Peristat.*presse/).first()).toBeVisible()
  const funnel = page.getByRole('region', { name: 'Toutes les maternités', exact: true })
  const points = funnel.getByRole('listbox')
  if (isMobile) {
    // No chart on a phone until it is asked for.
    await expect(points).toHaveCount(0)
    await funnel.getByRole('button', { name: 'Graphique' }).click()
  }
  await points.focus()
  await page.keyboard.press('Home')
  await expect(funnel.getByRole('status')).toContainText('/')
  for (const said of await points.getByRole('option').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')!))) expect(said).toMatch(/\(vous\)|^Une autre maternité/)
  await expectAccessible()
  await funnel.getByRole('button', { name: 'Télécharger l\'image' }).click()
  const image = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Dessin SVG' }).click()
  expect((await image).suggestedFilename()).toMatch(/^cesariennes-\d{4}-toutes-les-maternites\.svg$/)
  await funnel.getByRole('button', { name: 'Tableau' }).click()
  await expect(funnel.getByRole('rowheader', { name: /\(vous\)$/ })).toBeVisible()
  await page.getByLabel('Classe', { exact: true }).selectOption({ label: 'Voie basse instrumentale' })
  await expect(page).toHaveURL(/figure=instrumental/)
  await expectAccessible()
})

test('the midwife opens the stays behind a number; the direction is not offered them', async ({ openAs, browser, expectAccessible }) => {
  const page = await openAs('maternity_midwife', `/indicateurs/I8?figure=caesarean&annee=${year}`)
  await page.getByRole('link', { name: 'Ouvrir les 24 séjours comptés' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Séjours derrière un nombre' })).toBeVisible()
  await expect(page.getByRole('row')).toHaveCount(25)
  await expect(page.getByRole('cell', { name: '39 SA' }).first()).toBeVisible()
  await expectAccessible()
  const direction = await someone(browser, 'network_manager')
  await direction.goto(`/indicateurs/I8?etablissement=${house.establishment}&figure=caesarean&annee=${year}`)
  await expect(direction.getByRole('heading', { name: 'Fiche du critère' })).toBeVisible()
  await expect(direction.getByRole('heading', { name: 'Les séjours derrière ce nombre' })).toHaveCount(0)
  await direction.context().close()
})

test('the direction chooses a house, and gives a year of stays: sent, read, looked at, taken into account', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', '/indicateurs')
  await expect(page.getByRole('heading', { level: 1, name: 'Indicateurs de la région' })).toBeVisible()
  await page.getByLabel('Établissement', { exact: true }).selectOption({ label: house.name })
  await expect(page.getByRole('heading', { level: 1, name: 'Vos indicateurs' })).toBeVisible()
  await page.getByRole('link', { name: 'Dépôts de fichiers' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dépôts de fichiers' })).toBeVisible()
  await chosen(page).setInputFiles([file('vidhosp-2024.txt', 'x'), file('essai-2024.rsa', rsaFile(house.finess, 2024, 40)), file('essai-2024.ano', 'ceci n\'est pas du chaînage\r\n')])
  await expect(page.getByText(/vidhosp-2024\.txt n'est pas pris/)).toBeVisible()
  await expect(page.getByLabel('Nature de essai-2024.rsa')).toHaveValue('stays')
  await expect(page.getByLabel('Nature de essai-2024.ano')).toHaveValue('ano')
  await expectAccessible()
  await page.getByRole('button', { name: /^Envoyer 2 fichiers/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^Dépôt.: essai-2024\.rsa et 1 autre fichier$/ })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Prendre en compte' })).toBeVisible()
  const sites = page.getByRole('region', { name: 'Sites et années' })
  await expect(sites.getByRole('row').filter({ hasText: house.name })).toContainText('40')
  await expect(sites.getByRole('row').filter({ hasText: house.name })).toContainText('Dépôt du réseau 2024')
  // A line that could not be read is told, whichever file it is of.
  await page.getByRole('button', { name: 'Voir la ligne refusée' }).click()
  await expect(page.getByText('essai-2024.ano', { exact: true })).toBeVisible()
  await expectAccessible()
  await page.getByRole('button', { name: 'Prendre en compte' }).click()
  await expect(page.getByText('Ce dépôt est pris en compte.')).toBeVisible()
  await expectAccessible()

  // Taken back with a reason: it stays in the history.
  await page.getByRole('button', { name: /^Retirer le dépôt/ }).click()
  await page.getByRole('radio', { name: 'mauvaise année' }).check()
  await expectAccessible()
  await page.getByRole('button', { name: 'Retirer le dépôt', exact: true }).click()
  await expect(page.getByText(/Motif.: mauvaise année/)).toBeVisible()
})

test('the history tells which transmission a corrected one replaced', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', '/indicateurs/depots')
  await expect(page.getByText('Dépôt du réseau 2023, corrigé (LAMDA)').first()).toBeVisible()
  await expect(page.getByText('Ne compte pas', { exact: true }).filter({ visible: true }).first()).toBeVisible()
  await expectAccessible()
})

test('an upload that was cut goes on after a reload, from what had arrived', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', '/indicateurs/depots')
  page.on('dialog', (asks) => { void asks.accept() })
  const content = rsaFile(house.finess, 2023, 30)
  await page.route('**/files/1?*', (route) => route.abort())
  await chosen(page).setInputFiles(file('essai-2023.rsa', content))
  await page.getByRole('button', { name: /^Envoyer 1 fichier/ }).click()
  await expect(page.getByText(/Le réseau ne répond pas/)).toBeVisible()
  await page.reload()
  await expect(page.getByText(/choisissez de nouveau ce fichier/)).toBeVisible()
  await expectAccessible()
  await page.unroute('**/files/1?*')
  await chosen(page).setInputFiles(file('essai-2023.rsa', `${content}x`))
  await expect(page.getByText(/n'est pas un fichier de ce dépôt/)).toBeVisible()
  await chosen(page).setInputFiles(file('essai-2023.rsa', content))
  await expect(page.getByRole('button', { name: 'Prendre en compte' })).toBeVisible()
  await page.getByRole('button', { name: 'Abandonner' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Abandonner le dépôt' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dépôts de fichiers' })).toBeVisible()
})

test('the same file twice is noticed', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', '/indicateurs/depots')
  await chosen(page).setInputFiles(file(`encore-${year}.rsa`, rsaFile(house.finess, year, 120)))
  await page.getByRole('button', { name: /^Envoyer 1 fichier/ }).click()
  await expect(page.getByText(/Ces fichiers sont ceux du dépôt «.essai-2022\.rsa.»/)).toBeVisible()
  await expectAccessible()
})

test('an archive is given as it is: its files are known by what they hold', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager', '/indicateurs/depots')
  const archive = stored('essai-2021.rsa', rsaFile(house.finess, 2021, 30))
  await chosen(page).setInputFiles({ name: 'envoi.zip', mimeType: 'application/zip', buffer: archive })
  await expect(page.getByLabel('Nature de envoi.zip')).toHaveValue('zip')
  await page.getByRole('button', { name: /^Envoyer 1 fichier/ }).click()
  await expect(page.getByRole('button', { name: 'Prendre en compte' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Sites et années' }).getByRole('row').filter({ hasText: house.name })).toContainText('30')
  await expectAccessible()
  await page.getByRole('button', { name: 'Abandonner' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Abandonner le dépôt' }).click()
})

test('the dictionary tells every definition, and what a list asks for', async ({ openAs, expectAccessible }) => {
  const page = await openAs('cell_midwife', '/indicateurs')
  await page.getByRole('link', { name: 'Dictionnaire des indicateurs' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Dictionnaire des indicateurs' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'I3 · Prématurité' })).toBeVisible()
  await page.getByLabel('Demandés par').selectOption({ index: 1 })
  await expect(page).toHaveURL(/liste=/)
  await expectAccessible()
})

test('who reads no indicators has none in her menu', async ({ openAs }) => {
  const page = await openAs('samu')
  await expect(page.getByRole('navigation').getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('navigation').getByRole('link', { name: 'Indicateurs' })).toHaveCount(0)
})
