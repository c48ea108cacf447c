import type { Page } from '@playwright/test'
import { openTheCell } from './cell'
import { expect, test } from './fixtures'
import { transferIn } from './stories'

test.beforeAll(async ({ browser }) => openTheCell(browser))

const hour = 3_600_000

/** « 10 h 04 » in Paris, with the narrow spaces of the pages. */
function shown(instant: number): string {
  const [hours, minutes] = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Paris', hour: 'numeric', minute: '2-digit' }).format(instant).split(':')
  return `${Number(hours)}\u202fh\u202f${minutes}`
}

async function serverTime(page: Page): Promise<number> {
  return Date.parse(((await (await page.request.get('/api/session')).json()) as { now: string }).now)
}

for (const [name, shift] of [['ahead by five hours', 5 * hour], ['behind by two days', -48 * hour]] as const) {
  test(`a PC whose clock is ${name} shows the time of the server, and no age is negative`, async ({ openAs, browser, page: own }) => {
    const { id, number } = await transferIn(browser, 'TRIAGED')
    // The clock of the browser is that far from the server's, whatever both are.
    const wanted = Date.now() + shift
    await own.clock.setSystemTime(wanted)
    const page = await openAs('cell_midwife', `/demandes/${id}`)
    const now = await serverTime(page)
    const minutes = [now, now - 60_000, now - 120_000].map(shown)
    // The request has just been sent: its step carries the server's minute.
    await expect(page.getByRole('list', { name: 'Étapes de la demande' })).toContainText(new RegExp(minutes.join('|')))
    await page.goto('/demandes')
    const line = page.getByRole('listitem').filter({ hasText: `Demande ${number} ` })
    await expect(line).toContainText(/depuis 0\u202fh\u202f0[0-4]/)
    for (const path of ['/demandes', '/lits', '/', '/tournee']) {
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('main').getByText(/\d\u202fh\u202f\d\d/).filter({ visible: true }).first()).toBeVisible()
      expect(await page.getByRole('main').textContent()).not.toMatch(/il y a (−|-)|depuis (−|-)/)
    }
  })
}

test('a clock set right while the page is open moves no age', async ({ openAs, page: own }) => {
  await own.clock.setSystemTime(Date.now() - 3 * hour)
  const page = await openAs('maternity_midwife', '/lits')
  const mine = page.getByRole('region', { name: /Mes lits/ })
  await expect(mine).toBeVisible()
  await mine.getByRole('button', { name: 'Rien n\'a changé' }).or(page.getByRole('button', { name: 'Rien n\'a changé' })).first().click()
  await expect(mine).toContainText(/à l'instant|il y a moins d'une minute|il y a 1\u202fmin/)
  await page.clock.setSystemTime(Date.now())
  // The next answer of the server tells its time again.
  await page.reload()
  await expect(mine).toContainText(/à l'instant|il y a (moins d'une minute|[1-4]\u202fmin)/)
})
