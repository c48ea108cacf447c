import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, Route, Routes } from 'react-router'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { transfersText } from '@/locales/fr/transfers'
import { setServerTime } from '@/shared/api/clock'
import { makeQueryClient } from '@/shared/api/queries'
import OutcomePage from './OutcomePage'

const arrived = {
  id: 'r', number: 412, viewer: 'RECEIVER', kind: 'TIU_ASC', state: 'ARRIVED', dating: null, fetuses: 1, has_delivered: false, newborns: [], motive: 'MAP', flags: [], journal: [],
  origin: { id: 'rodez', name: 'CH Rodez', phone: null }, destination: { id: 'montpellier', name: 'CHU Montpellier', phone: null }, read_at: null,
  outcome: {
    awaits_stay: true, awaits_issue: true, outcome_due_at: null, feedback_due_at: null, arrived_at: '2026-11-21T10:00:00.000Z', stays: [], issue: null, feedbacks: [], is_waived: false, may_tell: true,
    may_send: false, may_waive: false, has_to_read: false, stay_ends: ['DELIVERED_THIS_STAY', 'HOME', 'STILL_IN', 'UNKNOWN'], proposed_feedback: '',
    travellers: [{ person: 'her', newborn: null, gender: 'FEMININE', awaits_stay: true, stay_ends: ['DELIVERED_THIS_STAY', 'HOME', 'STILL_IN', 'UNKNOWN'] }],
  },
}
const toldByAnother = { line: 'line-1', how: 'HOME', on: '2026-11-22', to: null, comment: '', told_by: 'C. Exemple', told_at: '2026-11-22T10:00:00.000Z', persons: ['her'], gender: 'FEMININE' }
const told = [{ ...arrived.outcome.travellers[0]!, awaits_stay: false }]

let request: object
let answers: (() => Response)[]
let sent: unknown[]
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status, headers: { 'Content-Type': status < 300 ? 'application/json' : 'application/problem+json' } })
const user = userEvent.setup()

function open() {
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (init?.method === 'POST') {
      sent.push(JSON.parse(init.body as string))
      return Promise.resolve(answers.shift()!())
    }
    return Promise.resolve(json(url.includes('establishments') ? { items: [], next: null } : request))
  })
  render(
    <QueryClientProvider client={makeQueryClient()}>
      <MemoryRouter initialEntries={['/demandes/r/devenir']}><Routes><Route path="/demandes/:id/devenir" element={<OutcomePage />} /><Route path="/demandes/:id" element={<p>La demande</p>} /></Routes></MemoryRouter>
    </QueryClientProvider>,
  )
}

beforeEach(() => {
  setServerTime('2026-11-23T14:00:00.000Z')
  request = arrived
  answers = []
  sent = []
})
afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('a woman went home yesterday: three presses', async () => {
  answers = [() => json({ ...arrived, outcome: { ...arrived.outcome, travellers: told, stays: [toldByAnother] } }, 201)]
  open()
  await user.click(await screen.findByRole('radio', { name: 'Retour au domicile' }))
  await user.click(screen.getByRole('radio', { name: 'Hier' }))
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText('La demande')).toBeTruthy()
  expect(sent).toEqual([{ stay: { how: 'HOME', on: '2026-11-22' } }])
})

it('« toujours hospitalisée » is one press', async () => {
  answers = [() => json(arrived, 201)]
  open()
  await user.click(await screen.findByRole('button', { name: 'Toujours hospitalisée' }))
  expect(await screen.findByText('La demande')).toBeTruthy()
  expect(sent).toEqual([{ stay: { how: 'STILL_IN' } }])
})

it('a delivery asks the second question, with the same day and house', async () => {
  answers = [() => json(arrived, 201)]
  open()
  await user.click(await screen.findByRole('radio', { name: 'Accouchée pendant le séjour' }))
  await user.click(screen.getAllByRole('radio', { name: 'Aujourd’hui' })[0]!)
  await user.click(screen.getByRole('radio', { name: 'Naissance vivante' }))
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect((await screen.findAllByText('Dites ce qu’est devenu cet enfant.')).length).toBeGreaterThan(0)
  await user.click(screen.getByRole('radio', { name: 'Auprès de sa mère' }))
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText('La demande')).toBeTruthy()
  expect(sent).toEqual([{
    stay: { how: 'DELIVERED_THIS_STAY', on: '2026-11-23' },
    issue: { how: 'LIVE_BIRTH', on: '2026-11-23', out_of_hospital: false, place: 'montpellier', newborns: [{ fate: 'WITH_MOTHER' }] },
  }])
})

it('after an interruption of the pregnancy, no child is offered alive', async () => {
  open()
  await user.click(await screen.findByRole('radio', { name: 'Accouchée pendant le séjour' }))
  await user.click(screen.getByRole('radio', { name: 'Naissance vivante' }))
  expect(screen.getByRole('radio', { name: 'Auprès de sa mère' })).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Interruption médicale de grossesse' }))
  expect(screen.getByRole('radio', { name: 'Mort-né' })).toBeTruthy()
  expect(screen.queryByRole('radio', { name: 'Auprès de sa mère' })).toBeNull()
})

it('the second one sees the first answer beside hers, and replaces it expressly', async () => {
  answers = [
    () => {
      request = { ...arrived, outcome: { ...arrived.outcome, awaits_stay: false, travellers: told, stays: [toldByAnother] } }
      return json({ code: 'stay_already_told', status: 409, detail: 'C. Exemple a déjà répondu.' }, 409)
    },
    () => json(request, 201),
  ]
  open()
  await user.click(await screen.findByRole('radio', { name: 'Inconnu' }))
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByRole('button', { name: 'Garder la réponse de C. Exemple' })).toBeTruthy()
  expect(screen.getByText('Votre réponse : Inconnu.', { normalizer: (words) => words.replace(/\s/g, ' ') })).toBeTruthy()
  expect(screen.getByText(/Retour au domicile le 22\/11\/2026/)).toBeTruthy()
  await user.click(screen.getByRole('button', { name: 'Remplacer par la mienne' }))
  expect(await screen.findByText('La demande')).toBeTruthy()
  expect(sent.at(-1)).toEqual({ stay: { how: 'UNKNOWN', instead_of: 'line-1' } })
})

it('opened after somebody has answered, it shows that answer; kept, nothing is sent', async () => {
  request = { ...arrived, outcome: { ...arrived.outcome, awaits_stay: false, awaits_issue: false, travellers: told, stays: [toldByAnother] } }
  open()
  await user.click(await screen.findByRole('button', { name: 'Garder la réponse de C. Exemple' }))
  expect(await screen.findByText('La demande')).toBeTruthy()
  expect(sent).toEqual([])
})

const newborns = [
  { person: 'boy', newborn: 1, gender: 'MASCULINE', awaits_stay: true, stay_ends: ['HOME', 'RETRANSFER', 'STILL_IN', 'UNKNOWN'] },
  { person: 'girl', newborn: 2, gender: 'FEMININE', awaits_stay: true, stay_ends: ['HOME', 'RETRANSFER', 'STILL_IN', 'UNKNOWN'] },
]
const twins = { ...arrived, kind: 'TNN', outcome: { ...arrived.outcome, awaits_issue: false, travellers: newborns, stay_ends: ['HOME', 'RETRANSFER', 'STILL_IN', 'UNKNOWN'] } }

it('twins go home together: three presses, as for one', async () => {
  request = twins
  answers = [() => json(twins, 201)]
  open()
  await user.click(await screen.findByRole('radio', { name: 'Retour au domicile' }))
  await user.click(screen.getByRole('radio', { name: 'Hier' }))
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText('La demande')).toBeTruthy()
  expect(sent).toEqual([{ stay: { how: 'HOME', on: '2026-11-22' } }])
})

it('one twin goes home and the other stays: opened child by child, in words of a boy and of a girl', async () => {
  request = twins
  answers = [() => json(twins, 201)]
  open()
  await user.click(await screen.findByRole('button', { name: 'Répondre pour chacun' }))
  const groups = screen.getAllByRole('radiogroup')
  await user.click(within(groups[0]!).getByRole('radio', { name: 'Retour au domicile' }))
  await user.click(screen.getByRole('radio', { name: 'Hier' }))
  expect(within(groups[0]!).getByRole('radio', { name: 'Toujours hospitalisé' })).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Toujours hospitalisée' }))
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText('La demande')).toBeTruthy()
  expect(sent).toEqual([{ stays: [{ person: 'boy', how: 'HOME', on: '2026-11-22' }, { person: 'girl', how: 'STILL_IN' }] }])
})

it('once one is told of, the other alone is asked about', async () => {
  const girl = { ...toldByAnother, persons: ['girl'] }
  request = { ...twins, outcome: { ...twins.outcome, stays: [girl], travellers: [newborns[0]!, { ...newborns[1]!, awaits_stay: false }] } }
  answers = [() => json(request, 201)]
  open()
  expect(await screen.findByRole('button', { name: 'Remplacer par la mienne' })).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Inconnu' }))
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText('La demande')).toBeTruthy()
  expect(sent).toEqual([{ stays: [{ person: 'boy', how: 'UNKNOWN' }] }])
})

it('a day that is not that of the journal is shown beside it, and one of both is kept', async () => {
  const birth = { id: 'birth', kind: 'BIRTH', happened_at: '2026-11-22T13:05:00.000Z', crossed_out_for: null }
  request = { ...arrived, journal: [birth], newborns: [{ id: 'n', born_at: birth.happened_at, sex: 'male', weight_g: 1100 }], has_delivered: true }
  answers = [() => json(arrived, 201)]
  open()
  await user.click((await screen.findAllByRole('radio', { name: 'Aujourd’hui' }))[0]!)
  await user.click(screen.getByRole('radio', { name: 'Naissance vivante' }))
  await user.click(screen.getAllByRole('radio', { name: 'Aujourd’hui' })[1]!)
  await user.click(screen.getByRole('radio', { name: 'Auprès de sa mère' }))
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(sent).toEqual([])
  await user.click(screen.getByRole('button', { name: 'Le 22/11/2026, comme au journal' }))
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText('La demande')).toBeTruthy()
  expect(sent).toEqual([{
    stay: { how: 'DELIVERED_THIS_STAY', on: '2026-11-23' },
    issue: { how: 'LIVE_BIRTH', on: '2026-11-22', at: '2026-11-22T13:05:00.000Z', out_of_hospital: false, place: 'montpellier', newborns: [{ fate: 'WITH_MOTHER', weight_g: 1100, sex: 'male' }] },
  }])
})

it('all that the server refuses stands under its field at once; a weight looked at again goes with the next press', async () => {
  const errors = [
    { field: 'stay.on', code: 'outcome_before_arrival', message: 'Avant l’arrivée.' },
    { field: 'issue.newborns.0.weight_g', code: 'weight_not_plausible', message: '7 900 g à 28 SA : vérifiez.' },
  ]
  answers = [() => json({ type: 'about:blank', title: 'Refus', status: 422, code: 'invalid_fields', detail: 'Certaines réponses sont à revoir.', errors }, 422), () => json(arrived, 201)]
  open()
  await user.click(await screen.findByRole('radio', { name: 'Accouchée pendant le séjour' }))
  await user.click(screen.getAllByRole('radio', { name: 'Aujourd’hui' })[0]!)
  await user.click(screen.getByRole('radio', { name: 'Naissance vivante' }))
  await user.click(screen.getByRole('radio', { name: 'Auprès de sa mère' }))
  await user.type(screen.getByRole('textbox', { name: 'Poids (g), si connu' }), '7900')
  expect(screen.queryByText(transfersText.lookedAgain)).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect((await screen.findAllByText('Avant l’arrivée.')).length).toBeGreaterThan(0)
  expect(screen.getAllByText('7 900 g à 28 SA : vérifiez.').length).toBeGreaterThan(0)
  await user.click(within(screen.getByRole('group', { name: transfersText.lookedAgain })).getByRole('checkbox', { name: 'Oui' }))
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText('La demande')).toBeTruthy()
  expect(sent[1]).toMatchObject({ issue: { newborns: [{ fate: 'WITH_MOTHER', weight_g: 7900, looked_again: true }] } })
})

it('an issue of fewer children than were counted since is asked for again, in the place of the one that was told', async () => {
  const issue = {
    line: 'issue-line', how: 'LIVE_BIRTH', on: '2026-11-22', at: null, ga_days: null, where: null, out_of_hospital: false, mode: null,
    newborns: [{ fate: 'WITH_MOTHER', weight_g: null, sex: null, to: null, died_on: null }], corticosteroids_complete: null, after_mothers_death: null,
    comment: '', told_by: 'C. Exemple', told_at: '2026-11-22T10:00:00.000Z',
  }
  const gone = arrived.outcome.travellers.map((one) => ({ ...one, awaits_stay: false }))
  request = { ...arrived, fetuses: 2, outcome: { ...arrived.outcome, awaits_stay: false, awaits_issue: true, travellers: gone, stays: [toldByAnother], issue } }
  answers = [() => json(request, 201)]
  open()
  expect(await screen.findByText(/2 enfants sont comptés depuis/)).toBeTruthy()
  await user.click(screen.getByRole('radio', { name: 'Naissance vivante' }))
  await user.click(screen.getAllByRole('radio', { name: 'Hier' })[0]!)
  for (const choice of screen.getAllByRole('radio', { name: 'Auprès de sa mère' })) await user.click(choice)
  await user.click(screen.getByRole('button', { name: 'Enregistrer' }))
  expect(await screen.findByText('La demande')).toBeTruthy()
  expect(sent).toMatchObject([{ issue: { instead_of: 'issue-line', newborns: [{ fate: 'WITH_MOTHER' }, { fate: 'WITH_MOTHER' }] } }])
})
