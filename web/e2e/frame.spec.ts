import { credentialsOf, expect, test } from './fixtures'

test('the menu of a phone, the menu of the person and the list of keys are readable by all', async ({ openAs, isMobile, expectAccessible }) => {
  const page = await openAs('maternity_midwife')
  if (isMobile) {
    await page.getByRole('button', { name: 'Ouvrir le menu' }).click()
    const menu = page.getByRole('dialog', { name: 'Menu' })
    await expect(menu.getByRole('link', { name: /Lits et places/ })).toBeVisible()
    await expectAccessible()
    await menu.getByRole('link', { name: /Lits et places/ }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Lits et places' })).toBeVisible()
    await expect(menu).toBeHidden()
    return
  }
  await page.getByRole('button', { name: /^Compte de/ }).click()
  await expect(page.getByRole('menuitemradio', { name: 'Sombre' })).toBeVisible()
  await expectAccessible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Raccourcis du clavier' })).toBeVisible()
  await expectAccessible()
})

test('dark is chosen, stays after a reload, and is readable', async ({ openAs, expectAccessible }) => {
  const page = await openAs('cell_midwife', '/lits')
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  const before = await background()
  await page.getByRole('button', { name: /^Compte de/ }).click()
  await page.getByRole('menuitemradio', { name: 'Sombre' }).click()
  await expect.poll(background).not.toBe(before)
  const dark = await background()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  expect(await background()).toBe(dark)
  await expectAccessible()
  await page.getByRole('button', { name: /^Compte de/ }).click()
  await page.getByRole('menuitemradio', { name: 'Comme l\'ordinateur' }).click()
  await expect.poll(background).toBe(before)
})

test('a page that does not exist, and one that is not hers, say so and lead home', async ({ openAs, expectAccessible }) => {
  const page = await openAs('maternity_midwife', '/nulle-part')
  await expect(page.getByRole('heading', { level: 1, name: 'Page introuvable' })).toBeVisible()
  await expectAccessible()
  await page.goto('/comptes')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('n\'est pas ouverte à votre rôle')
  await expectAccessible()
})

test('a page that is slow to be read says so, in words that are readable at every instant of their movement', async ({ openAs, expectAccessible }) => {
  const page = await openAs('network_manager')
  let answer = () => {}
  const held = new Promise<void>((resolve) => { answer = resolve })
  await page.route('**/api/activity?*', async (route) => { await held; await route.continue() })
  await page.goto('/activite?du=2026-01-01&au=2026-06-30')
  await expect(page.getByRole('heading', { level: 1, name: 'Activité' })).toBeVisible()
  await expect(page.getByText('Chargement…')).toBeVisible()
  await page.evaluate(() => document.getAnimations().forEach((movement) => { movement.pause(); movement.currentTime = 0 }))
  await expectAccessible()
  answer()
  await expect(page.getByRole('rowheader', { name: /^Toutes les demandes/ })).toBeVisible()
})

test('the panel of a login that has ended is readable by all', async ({ openAs, expectAccessible }) => {
  const page = await openAs('maternity_midwife', '/compte')
  await page.getByLabel('Mot de passe actuel').fill('des mots écrits')
  await page.context().clearCookies()
  await page.getByLabel('Nouveau mot de passe', { exact: true }).fill('une phrase assez longue')
  await page.getByLabel('Nouveau mot de passe, une seconde fois').fill('une phrase assez longue')
  await page.getByRole('button', { name: 'Changer le mot de passe' }).click()
  await expect(page.getByRole('dialog', { name: 'Votre connexion a expiré' })).toBeVisible()
  await expectAccessible()
})

// What one carries to a telephone or a small screen: no page is wider than it.
const open: Record<string, readonly string[]> = {
  cell_midwife: ['/', '/demandes', '/demandes/toutes', '/devenirs', '/devenirs?attendu=READING', '/releve', '/classeur', '/lits', '/lits?vue=carte', '/tournee', '/programmes', '/etablissements', '/trajets', '/horaires', '/compte'],
  maternity_midwife: ['/', '/demandes/nouvelle', '/demandes/toutes', '/devenirs', '/lits', '/lits?vue=carte', '/indicateurs', '/indicateurs/I8', '/indicateurs/depots', '/indicateurs/series'],
  administrator: ['/', '/comptes', '/roles', '/programmes', '/reglages', '/journal', '/travaux'],
}

for (const [who, paths] of Object.entries(open)) {
  test(`no page of ${who} scrolls sideways`, async ({ openAs }) => {
    test.slow()
    const page = await openAs(who)
    for (const path of paths) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('progressbar')).toHaveCount(0)
      const [wide, width] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth])
      expect(wide, path).toBeLessThanOrEqual(width!)
    }
  })
}

test('who acts for a house that has closed reads on each page that she writes nothing any more, and whom to call', async ({ openAs, page: browser, expectAccessible }) => {
  // No house of the demonstration is closed for it: the others play there.
  await browser.route('**/api/session', async (route) => {
    if (route.request().method() !== 'GET') return route.continue()
    const answer = await route.fetch()
    const session = await answer.json() as { acting: { establishment_closed: boolean } }
    session.acting.establishment_closed = true
    return route.fulfill({ response: answer, json: session })
  })
  const page = await openAs('maternity_midwife', '/lits')
  await expect(page.getByText(/ est fermé, d’après l’annuaire\s: .* Appelez la cellule/)).toBeVisible()
  await expectAccessible()
  await page.goto('/')
  await expect(page.getByRole('link', { name: 'Demander un transfert ou un avis' })).toHaveCount(0)
  await expect(page.getByRole('heading', { name: /^À faire maintenant/ })).toHaveCount(0)
  await page.goto('/demandes/nouvelle')
  await expect(page.getByRole('heading', { name: 'Votre établissement est fermé' })).toBeVisible()
  await expectAccessible()
})

test('every role reads every page of its menu', async ({ browser, isMobile, baseURL }) => {
  test.skip(isMobile, 'the menu of a phone is folded')
  for (const who of ['cell_midwife', 'maternity_midwife', 'maternity_doctor', 'receiving_unit', 'samu', 'risk_officer', 'network_manager', 'administrator', 'health_authority']) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 720 } })
    const page = await context.newPage()
    const failures: string[] = []
    page.on('console', (message) => { if (message.type() === 'error') failures.push(`${who}: ${message.text()}`) })
    page.on('response', (response) => { if (response.status() >= 400) failures.push(`${who}: ${response.status()} ${response.url()}`) })
    await page.request.post('/api/session', { data: credentialsOf(who) })
    await page.goto(baseURL!)
    const links = page.getByRole('navigation', { name: 'Menu' }).getByRole('link')
    await expect(links.first()).toBeVisible()
    for (let index = 0; index < await links.count(); index++) {
      await links.nth(index).click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    }
    expect(failures).toEqual([])
    await context.close()
  }
})
