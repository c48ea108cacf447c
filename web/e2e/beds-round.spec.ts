import { expect, test } from './fixtures'

interface Round { items: { unit: string; declared_at: string | null }[] }

test('the round: the oldest first, a figure heard passes to the next unit and keeps its source', async ({ openAs, expectAccessible }) => {
  test.slow()
  const page = await openAs('cell_midwife', '/tournee')
  const round = (await (await page.request.get('/api/beds/round')).json()) as Round
  test.skip(round.items.length < 2, 'every unit has told something')
  const lines = page.getByRole('main').getByRole('listitem')
  await expect(lines).toHaveCount(round.items.length)
  await expect(lines.first()).toHaveAttribute('aria-current', 'step')
  await expectAccessible()

  const second = await lines.nth(1).locator('p').first().innerText()
  await expect(page.getByRole('spinbutton')).toBeFocused()
  await page.keyboard.type('2')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Noté. Unité suivante.')).toBeVisible()
  await expect(lines).toHaveCount(round.items.length - 1)
  await expect(page.getByRole('spinbutton')).toBeFocused()
  await expect(page.getByRole('spinbutton')).toHaveValue('')
  await expect(page.getByRole('spinbutton')).toBeInViewport()
  // The house that has just told is the most recent one now: the order in which the round was opened stays.
  await expect(lines.first()).toContainText(second)

  const board = (await (await page.request.get('/api/board')).json()) as { establishments: { units: { id: string; available: number; source: string }[] }[] }
  const noted = board.establishments.flatMap(({ units }) => units).find(({ id }) => id === round.items[0]!.unit)
  expect(noted).toMatchObject({ available: 2, source: 'CELL_CALL' })
})

test('who does not answer comes back at the end', async ({ openAs }) => {
  const page = await openAs('cell_midwife', '/tournee')
  const lines = page.getByRole('main').getByRole('listitem')
  await expect(lines.first()).toBeVisible()
  const [first, last] = [await lines.first().locator('p').first().innerText(), await lines.count()]
  await page.getByRole('button', { name: 'Pas de réponse' }).click()
  await expect(lines.nth(last - 1)).toContainText(first)
})
