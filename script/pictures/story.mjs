// The pictures of the documentation, from the story of one request: node story.mjs URL FOLDER [NAME…].
import { mkdirSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Person } from './people.mjs'
import { small } from './palette.mjs'

const { chromium } = createRequire(new URL('../../web/package.json', import.meta.url))('@playwright/test')
const [base, folder, ...wanted] = process.argv.slice(2)
const executablePath = process.env.CIGOGNE_CHROMIUM ?? '/usr/bin/chromium-headless-shell'
const phone = { width: 390, height: 844 }

mkdirSync(folder, { recursive: true })
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
const blank = await (await browser.newContext()).newPage()
const missing = []

/** One picture: `prepare` brings the page to it and returns the part to show, the window when nothing. */
async function picture(name, prepare) {
  if (wanted.length && !wanted.includes(name)) return
  try {
    const shown = await prepare()
    await shown.page?.().waitForTimeout(300)
    writeFileSync(join(folder, `${name}.png`), await small(await shown.screenshot(), blank))
    console.log(name)
  } catch (error) {
    missing.push(name)
    console.error(`${name}: ${error.message.split('\n').slice(0, 4).join(' ')}`)
  }
}

const cell = await Person.logIn(browser, base, 'cellule')
const rodez = await Person.logIn(browser, base, 'rodez')
const montpellier = await Person.logIn(browser, base, 'montpellier')
const onThePhone = await Person.logIn(browser, base, 'montpellier', phone)
const administrator = await Person.logIn(browser, base, 'administrateur')

/** The window of a person's page at that address. */
const window = (person, path) => async () => {
  const page = await person.open(path)
  return { page: () => page, screenshot: () => page.screenshot() }
}

// Coming in.
const stranger = await (await browser.newContext({ baseURL: base, viewport: { width: 1280, height: 640 }, locale: 'fr-FR' })).newPage()
await picture('connexion', async () => {
  await stranger.goto('/')
  await stranger.getByLabel('Identifiant').waitFor()
  return { page: () => stranger, screenshot: () => stranger.screenshot() }
})
await picture('second-facteur', async () => {
  const page = await administrator.open('/compte')
  await page.getByRole('button', { name: 'Activer le second facteur' }).click()
  await page.getByText('Lisez ce dessin').scrollIntoViewIfNeeded()
  return { page: () => page, screenshot: () => page.screenshot() }
})

// Beds.
const board = await montpellier.read('/api/board')
const place = (name) => board.establishments.find((establishment) => establishment.name.startsWith(name))
const units = (name, kind) => place(name).units.find((unit) => unit.kind === kind)
for (const kind of ['OBS_GHR', 'REA']) {
  const unit = units('CHU Montpellier', kind)
  await montpellier.write('PUT', `/api/units/${unit.id}/beds`, { available: 2, status: 'OPEN' }, unit.version)
}
await picture('board', window(cell, '/lits'))
await picture('mes-lits', async () => (await rodez.open('/lits')).getByRole('region', { name: /Mes lits/ }))
await picture('changer-un-chiffre', async () => {
  const page = await rodez.open('/lits')
  await page.getByRole('region', { name: /Mes lits/ }).getByRole('button', { name: /^Modifier .* : / }).first().click()
  return { page: () => page, screenshot: () => page.screenshot({ clip: { x: 232, y: 80, width: 1048, height: 560 } }) }
})
await picture('fermer-une-unite', async () => {
  const page = await rodez.open('/lits')
  await page.getByRole('button', { name: 'Fermer une unité' }).click()
  return page.getByRole('dialog', { name: 'Fermer une unité' })
})
await picture('carte', async () => {
  const page = await cell.open('/lits')
  await page.getByRole('radio', { name: 'Carte' }).click()
  await page.getByRole('checkbox', { name: 'Réa néonat' }).click()
  return { page: () => page, screenshot: () => page.screenshot() }
})
await picture('tournee', window(cell, '/tournee'))
await picture('lits-telephone', window(onThePhone, '/lits'))

// A request is written and sent.
await picture('demander', async () => {
  const page = await rodez.open('/demandes/nouvelle')
  await page.getByRole('button', { name: 'Laisser' }).or(page.getByRole('radio', { name: 'Transfert in utero' })).first().waitFor()
  await page.getByRole('radio', { name: 'Transfert in utero' }).check()
  await page.getByRole('textbox', { name: 'Née le' }).fill('12/03/1994')
  await page.getByLabel('Nom', { exact: true }).fill('EXEMPLE')
  await page.getByLabel('Prénom').fill('Alba')
  await page.getByLabel('Terme').fill('27+4')
  await page.getByLabel('Terme').blur()
  await page.setViewportSize({ width: 1280, height: 1120 })
  await page.evaluate(() => scrollTo(0, 0))
  await page.waitForTimeout(500)
  return { page: () => page, screenshot: () => page.screenshot() }
})
await rodez.page.setViewportSize({ width: 1280, height: 800 })
const request = await rodez.write('POST', '/api/requests', {
  kind: 'TIU_ASC', fetuses: 1, motive: 'MAP', urgency: 'U2', screening: { ticked: [] }, caller_name: 'C. Exemple', caller_role: 'midwife', caller_phone: '0500000000',
  woman: { last_name: 'EXEMPLE', first_name: 'Alba', birth_date: '1994-03-12', postcode: '12000', protected_identity: false },
  dating: { basis: 'age_today', ga_days: 193, method: 'first_trimester_ultrasound' },
})
const fact = (person, noun, content = {}) => person.write('POST', `/api/requests/${request.id}/${noun}`, content)
const page = `/demandes/${request.id}`
await picture('demande-envoyee', window(rodez, page))

// The cell takes it, calls, asks.
await picture('file', window(cell, '/demandes'))
await fact(cell, 'readings')
await fact(cell, 'takings')
await picture('conduire', window(cell, page))
await picture('noter-un-appel', async () => {
  const open = await cell.open(page)
  await open.getByRole('button', { name: /^Noter un appel, CHU Montpellier/ }).first().click()
  await open.getByRole('button', { name: 'Refusée', exact: true }).scrollIntoViewIfNeeded()
  return { page: () => open, screenshot: () => open.screenshot() }
})
await fact(cell, 'calls', { place: place('CHU Nîmes').id, answer: 'REFUSED', refusal_reason: 'NO_REA_BED', interlocutor: 'Dr Fictif' })
await fact(cell, 'asks', { place: place('CHU Montpellier').id })
await picture('repondre', window(onThePhone, page))
await fact(cell, 'calls', {
  place: place('CHU Montpellier').id, answer: 'ACCEPTED', physician: 'Dr Modèle',
  places: ['OBS_GHR', 'REA'].map((kind) => ({ unit: units('CHU Montpellier', kind).id, kind, count: 1, beyond_capacity: false })),
})
await picture('suivre', window(rodez, page))
await picture('corriger', async () => {
  const open = await cell.open(page)
  await open.getByRole('button', { name: /^Corriger/ }).last().click()
  const journal = open.getByRole('region', { name: 'Journal' })
  await journal.scrollIntoViewIfNeeded()
  return journal
})
await picture('releve', window(cell, '/releve'))
await picture('ma-journee', window(rodez, '/'))
await picture('ma-journee-cellule', window(cell, '/'))

// The administrator.
await picture('etablissement', async () => {
  const open = await administrator.open(`/etablissements/${place('CH Rodez').id}`)
  return { page: () => open, screenshot: () => open.screenshot() }
})
await picture('comptes', window(administrator, '/comptes'))
await picture('reglages', window(administrator, '/reglages'))
await picture('journal-des-acces', window(administrator, '/journal'))

await browser.close()
if (missing.length) throw new Error(`not made: ${missing.join(', ')}`)
