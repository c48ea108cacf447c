import { expect, test as base } from '@playwright/test'
import type { APIRequestContext, Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** Who logs in, and with what; the accounts of the demonstration come from the environment as JSON. */
export interface Credentials {
  login: string
  password: string
}

interface Fixtures {
  /** Logs in by the interface, without the login page, and opens a path. */
  openAs: (who: string, path?: string) => Promise<Page>
  /** Reads the page as axe does, in light, dark and print. */
  expectAccessible: () => Promise<void>
}

/** `CIGOGNE_ACCOUNTS='{"cell_midwife":{"login":"…","password":"…"}}'`, as `cigogne demo accounts --json` prints by role. */
export function credentialsOf(who: string): Credentials {
  const accounts = JSON.parse(process.env.CIGOGNE_ACCOUNTS ?? '{}') as Record<string, Credentials>
  const credentials = accounts[who]
  if (!credentials) throw new Error(`CIGOGNE_ACCOUNTS holds no account for ${who}`)
  return credentials
}

/** Opens a session in the cookies of the browser. */
export async function logIn(request: APIRequestContext, who: string): Promise<void> {
  const answer = await request.post('/api/session', { data: credentialsOf(who) })
  expect(answer.status(), `login of ${who}`).toBe(201)
}

const axeProgram = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** The rules of some kinds, or some rules. */
type Rules = { type: 'tag' | 'rule'; values: string[] }

/** What axe finds wrong on the page, or within what a selector finds, a line each. A page takes the program once: that takes as long as to run it. */
async function wrongs(page: Page, rules: Rules, within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeProgram)
  return page.evaluate(async ({ rules, within }) => {
    const { axe } = window as unknown as { axe: { run: (context: unknown, options: unknown) => Promise<AxeResults> } }
    const { violations } = await axe.run(within ?? document, { runOnly: rules, resultTypes: ['violations'] })
    return violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => String(target)).join(', ')}`)
  }, { rules, within })
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
/** What a page in the dark, or on paper, may have wrong that it has not in the light: the rest is the same page. */
const ofColour = ['color-contrast', 'link-in-text-block']

/** Colours are the same on a phone: they are looked at once, on the screen. */
const looks = [
  { name: 'light', colorScheme: 'light', media: 'screen', on: ['screen', 'phone'] },
  { name: 'dark', colorScheme: 'dark', media: 'screen', on: ['screen'] },
  { name: 'print', colorScheme: 'light', media: 'print', on: ['screen'] },
] as const

/** Pages, and what was open over them, whose colours were looked at already: they are the theme's, the same in each of a page's states. */
const coloursSeen = new Set<string>()

/** What is open over the page has a surface and buttons whose colours the page has not. Paper has none of it. */
const overlay = '[role=dialog], [role=alertdialog], [role=menu]'

/** Each by its title, without figures. */
async function openOver(page: Page): Promise<string[]> {
  return page.locator(overlay).evaluateAll((all) => all.map((each) => {
    const title = each.getAttribute('aria-label') ?? document.getElementById(each.getAttribute('aria-labelledby') ?? '')?.textContent ?? ''
    return title.replace(/\d+/g, '*')
  }))
}

export const test = base.extend<Fixtures>({
  openAs: async ({ page }, provide) => {
    await provide(async (who, path = '/') => {
      await logIn(page.request, who)
      await page.goto(path)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      return page
    })
  },
  expectAccessible: async ({ page, isMobile }, provide) => {
    await provide(async () => {
      const device = isMobile ? 'phone' : 'screen'
      // A page that is still being read is another one than what it will show.
      const reading = await page.getByText('Chargement…', { exact: true }).count() > 0
      const address = new URL(page.url()).pathname.replace(/[0-9a-f-]{36}/g, '*') + (reading ? ' · reading' : '')
      const over = await openOver(page)
      for (const { name, colorScheme, media, on } of looks) {
        if (!on.some((each) => each === device)) continue
        const where = `${name} ${address}`
        const state = [where, ...(media === 'print' ? [] : over)].join(' · ')
        if (name !== 'light' && coloursSeen.has(state)) continue
        const overlayOnly = name !== 'light' && coloursSeen.has(where)
        coloursSeen.add(where).add(state)
        await page.emulateMedia({ colorScheme, media })
        const wrong = name === 'light'
          ? await wrongs(page, { type: 'tag', values: tags })
          : await wrongs(page, { type: 'rule', values: ofColour }, overlayOnly ? overlay : undefined)
        expect(wrong.map((each) => `${name}: ${each}`)).toEqual([])
      }
      await page.emulateMedia({ colorScheme: 'light', media: 'screen' })
    })
  },
})

export { expect }
