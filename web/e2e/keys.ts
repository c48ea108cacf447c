import type { Locator, Page } from '@playwright/test'
import { expect } from './fixtures'

/** Tab, as often as she would bear, until the focus is there: nothing is focused in her place. */
async function tabTo(page: Page, target: Locator, atMost = 120): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < atMost; presses++) {
    await page.keyboard.press('Tab')
    if (await target.evaluate((element) => element === document.activeElement)) return
  }
  await expect(target, `not reached with ${atMost} presses of Tab`).toBeFocused()
}

/** Reached with Tab, then Enter. */
export async function press(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.press('Enter')
}
