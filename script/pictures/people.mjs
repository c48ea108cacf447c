// Who acts in the pictures: the demonstration's accounts, each with a browser and a way to write without the mouse.
export const password = 'cigogne-demo-2026'

/** A person logged in: `page` is hers, `write` sends what the pages would send. */
export class Person {
  static async logIn(browser, base, login, size = { width: 1280, height: 800 }) {
    const context = await browser.newContext({
      baseURL: base, viewport: size, locale: 'fr-FR', timezoneId: 'Europe/Paris', reducedMotion: 'reduce', hasTouch: size.width < 600, isMobile: size.width < 600,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const answer = await page.request.post('/api/session', { data: { login, password } })
    if (!answer.ok()) throw new Error(`${login}: ${answer.status()}`)
    return new Person(page, (await answer.json()).csrf_token)
  }

  constructor(page, token) {
    this.page = page
    this.token = token
  }

  async read(path) {
    return (await this.page.request.get(path)).json()
  }

  async write(method, path, data = {}, version) {
    const headers = { 'X-CSRF-Token': this.token, ...(version === undefined ? {} : { 'If-Match': `"${version}"` }) }
    const answer = await this.page.request.fetch(path, { method, headers, data })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }

  async open(path) {
    await this.page.goto(path)
    await this.page.getByRole('heading', { level: 1 }).first().waitFor()
    // A narrow bar shows a dot instead of these words.
    const live = this.page.getByText('En direct', { exact: true })
    await live.waitFor({ timeout: 5000 }).catch(() => {})
    await this.page.waitForTimeout(500) // what the page reads after its first word
    return this.page
  }
}
