import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { after, before, test } from 'node:test'
import { Installation, loggedIn } from './program.ts'

const installation = new Installation()
before(() => installation.furnish())
after(() => installation.close())

/** What a reader of the PDF reads, page by page. */
function pagesOf(pdf: Buffer): string[] {
  const text = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' })
  return text.split('\f').slice(0, -1)
}

test('each page of the binder of a demonstration says that its data are invented; its contents tell where each part begins', async () => {
  const { port, stop } = await installation.serve()
  const { client, base } = await loggedIn(port, 'rodez')
  const answer = await fetch(new URL('/api/binder.pdf', base), { headers: client.proofs })
  const pages = pagesOf(Buffer.from(await answer.arrayBuffer()))
  await stop()

  assert.equal(answer.status, 200)
  for (const [at, page] of pages.entries()) assert.match(page, /Données fictives/, `page ${at + 1}`)
  assert.match(pages[0]!, /Classeur des transferts[\s\S]*CH Rodez/)
  const told = /Mémo annuaire[ .]+(\d+)/.exec(pages[1]!)
  assert.match(pages[Number(told![1]) - 1]!, /Mémo annuaire[\s\S]*CH Albi/)
  assert.match(pages.at(-1)!, /Fiche de liaison/)
})

test('without WeasyPrint the paper says so, and all else goes on', async () => {
  const { port, stop } = await installation.serve({ PATH: '/nowhere' })
  const { client, base } = await loggedIn(port, 'rodez')
  const paper = await client.exchange(base, 'GET', '/api/binder.pdf')
  const board = await client.exchange(base, 'GET', '/api/board')
  await stop()

  assert.equal(paper.status, 503)
  assert.equal((paper.body as { code: string }).code, 'pdf_not_installed')
  assert.equal(board.status, 200)
})
