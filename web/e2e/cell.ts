import type { Browser, Page } from '@playwright/test'
import { credentialsOf, expect } from './fixtures'

const days = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY', 'HOLIDAY']

/** Somebody else, on another computer or telephone, logged in. */
export async function someone(browser: Browser, who: string, size: 'screen' | 'phone' = 'screen'): Promise<Page> {
  const context = await browser.newContext({ viewport: size === 'phone' ? { width: 390, height: 844 } : { width: 1280, height: 720 } })
  const page = await context.newPage()
  const answer = await page.request.post('/api/session', { data: credentialsOf(who) })
  expect(answer.status(), `login of ${who}`).toBe(201)
  return page
}

/** The cell answers around the clock (it closes when it opens again), so that the story does not depend on the hour at which it is told. */
export async function openTheCell(browser: Browser): Promise<void> {
  const page = await someone(browser, 'administrator')
  const token = ((await (await page.request.get('/api/session')).json()) as { csrf_token: string }).csrf_token
  const { version } = (await (await page.request.get('/api/service-hours')).json()) as { version: number }
  const answer = await page.request.put('/api/service-hours', {
    headers: { 'X-CSRF-Token': token, 'If-Match': `"${version}"` },
    data: { service: 'MATERNAL', valid_from: '2026-01-01', openings: days.map((day) => ({ day, opens: '00:00', closes: '00:00' })) },
  })
  expect(answer.ok(), await answer.text()).toBe(true)
  await page.context().close()
}
