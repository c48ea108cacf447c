import { defineConfig, devices } from '@playwright/test'

/**
 * The tasks of users, in a real browser, against a real server: `CIGOGNE_URL=http://127.0.0.1:8080 npm run e2e`.
 * The browser is Debian's, without what draws its windows: a third less work. `CIGOGNE_CHROMIUM` names another one.
 */
const browser = {
  launchOptions: { executablePath: process.env.CIGOGNE_CHROMIUM ?? '/usr/bin/chromium-headless-shell', args: ['--no-sandbox'] },
}

export default defineConfig({
  testDir: '.',
  // A busy machine is slow, not wrong: what appears is waited for.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  workers: 1,
  // What fails once has failed: a second try on the same server would hide what the first one found or left behind.
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.CI ? 'list' : [['list']],
  outputDir: '../test-results',
  use: {
    baseURL: process.env.CIGOGNE_URL ?? 'http://127.0.0.1:8080',
    locale: 'fr-FR',
    // The PC of a hospital may be set to another zone: the pages must not care.
    timezoneId: 'America/Martinique',
    // A trace costs a third of the time: `--trace retain-on-failure` when something is looked for.
    trace: 'off',
    ...browser,
  },
  projects: [
    { name: 'screen', use: { viewport: { width: 1280, height: 720 } } },
    // What is done with a telephone in hand; « no sideways scroll » sees every other page.
    { name: 'phone', testMatch: /(beds|day|frame|transfers-asked)\.spec\.ts$/, use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 }, ...browser } },
  ],
})
