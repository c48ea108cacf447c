import { describe, expect, it } from 'vitest'
import { civilDateOf } from '@/shared/format'
import { draftTitle, keptDraft, readDraft, resumedDraft } from './draft'
import { datingBody, emptyOpening } from './values'

const empty = emptyOpening({
  account: { id: '1', name: 'C. Exemple' },
  acting: { membership: 'm', role: 'maternity_midwife', role_label: 'Sage-femme', establishment: 'p', establishment_name: 'CH Rodez', establishment_closed: false },
})
const today = '2026-11-21'

describe('a draft', () => {
  it('gives back every word typed, understood or not', () => {
    const typed = { ...empty, need: 'in_utero' as const, dating: { ...empty.dating, ga_days: '27+' }, woman: { ...empty.woman, last_name: 'EXEMPLE' } }
    expect(readDraft(keptDraft(typed, today)!.content, empty)).toEqual(typed)
  })

  it('kept before newborns went with their mother has none who does', () => {
    const before = { need: 'post_partum', newborns: [{ born_at: null, sex: null, ga_days: null, weight_g: '', person: null }] }
    expect(readDraft(JSON.stringify(before), empty)).toMatchObject({ need: 'post_partum', accompanied: false })
  })

  it('of another version of the form fills what it can', () => {
    expect(readDraft('{"need":"advice","gone":1,"woman":{"first_name":"Alba"}}', empty)).toEqual({ ...empty, need: 'advice', woman: { ...empty.woman, first_name: 'Alba' } })
  })

  it('resumed by a colleague names her, unless the caller is somebody else', () => {
    const begun = (caller_name: string) => ({
      id: 'd', version: 2, author: 'Dr Exemple', updated_by: 'Dr Exemple', updated_at: '2026-11-16T09:00:00.000Z',
      content: JSON.stringify({ ...empty, caller_name, caller_role: 'obstetrician', caller_phone: '0500000001' }), title: null,
    })
    expect(resumedDraft(begun('Dr Exemple'), empty)).toMatchObject({ caller_name: 'C. Exemple', caller_role: 'midwife', caller_phone: null })
    expect(resumedDraft(begun('Dr Modèle'), empty)).toMatchObject({ caller_name: 'Dr Modèle', caller_role: 'obstetrician', caller_phone: '0500000001' })
    expect(resumedDraft({ ...begun('C. Exemple'), author: 'C. Exemple' }, empty)).toMatchObject({ caller_name: 'C. Exemple', caller_phone: '0500000001' })
  })

  it('is told from the others by what it holds, and no name is in the list', () => {
    const title = (change: object) => draftTitle({ ...empty, ...change }, today).replace(/[\u202f\u00a0]/g, ' ')
    const woman = { ...empty.woman, last_name: 'EXEMPLE', first_name: 'Alba' }
    expect(title({ need: 'in_utero', dating: { ...empty.dating, ga_days: 193 }, fetuses: 2, motive: 'MAP', woman })).toBe('Transfert in utero · 27 SA + 4 j le 21/11 · 2 fœtus · MAP · A. E.')
    expect(title({ need: 'newborn', woman: { ...woman, initials: 'X. Y.', initials_only: true }, dating: { ...empty.dating, ga_days: 193 } })).toBe('Nouveau-né · X. Y.')
    expect(keptDraft({ ...empty, need: 'advice', woman }, today)?.title).toBe('Un avis · A. E.')
    expect(title({ need: 'post_partum', accompanied: true, motive: 'HPP', woman })).toBe('Après l\'accouchement · avec son nouveau-né · Hémorragie du post-partum · A. E.')
  })

  it('kept before midnight names a term that is still true after it, and the next day\'s once it is written again', () => {
    const dating = { ...empty.dating, basis: 'last_period' as const, date: '2026-05-12' }
    const writtenAt = (instant: string) => keptDraft({ ...empty, need: 'in_utero', dating }, civilDateOf(instant))!.title!.replace(/[\u202f\u00a0]/g, ' ')
    expect(writtenAt('2026-11-21T22:59:00.000Z')).toBe('Transfert in utero · 27 SA + 4 j le 21/11')
    expect(writtenAt('2026-11-21T23:01:00.000Z')).toBe('Transfert in utero · 27 SA + 5 j le 22/11')
  })

  it('whose term was typed before midnight sends it as of that day, and names it as it is on the next', () => {
    const typed = { ...empty, need: 'in_utero' as const, dating: { ...empty.dating, ga_days: 193, ga_on: civilDateOf('2026-11-21T22:59:00.000Z') } }
    const kept = keptDraft(typed, '2026-11-21')!
    const view = { id: 'd', version: 2, author: 'Dr Exemple', updated_by: 'Dr Exemple', updated_at: '2026-11-21T22:59:00.000Z', content: kept.content, title: null }
    const resumed = resumedDraft(view, empty)
    expect(datingBody(resumed.dating)).toEqual({ basis: 'age_today', method: 'first_trimester_ultrasound', ga_days: 193, date: '2026-11-21' })
    expect(draftTitle(resumed, '2026-11-22').replace(/[\u202f\u00a0]/g, ' ')).toBe('Transfert in utero · 27 SA + 5 j le 22/11')
    const older = { ...view, content: JSON.stringify({ ...typed, dating: { ...typed.dating, ga_on: undefined } }) }
    expect(resumedDraft(older, empty).dating.ga_on).toBe('2026-11-21')
  })

  it('has a title that the server takes, whatever was typed', () => {
    const title = (woman: object) => draftTitle({ ...empty, need: 'advice', woman: { ...empty.woman, ...woman } }, today)
    expect(title({ first_name: '\u202eAlba', last_name: '\u{1f600}' })).toBe('Un avis · A.')
    expect(title({ initials_only: true, initials: 'X\tY' })).toBe('Un avis · XY')
    expect([...title({ initials_only: true, initials: '\u{1f600}'.repeat(200) })]).toHaveLength(150)
  })

  it('is not begun before anything is told', () => {
    expect(keptDraft({ ...empty, alone: true }, today)).toBeNull()
    expect(keptDraft({ ...empty, need: 'advice' }, today)).not.toBeNull()
  })

  it('that cannot be read is an empty form', () => {
    expect(readDraft('{', empty)).toEqual(empty)
    expect(readDraft('"text"', empty)).toEqual(empty)
  })
})
