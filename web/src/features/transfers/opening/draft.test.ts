import { describe, expect, it } from 'vitest'
import { readDraft, resumedDraft, writeDraft } from './draft'
import { emptyOpening } from './values'

const empty = emptyOpening({
  account: { id: '1', name: 'C. Exemple' },
  acting: { membership: 'm', role: 'maternity_midwife', role_label: 'Sage-femme', establishment: 'p', establishment_name: 'CH Rodez' },
})

describe('a draft', () => {
  it('gives back every word typed, understood or not', () => {
    const typed = { ...empty, need: 'in_utero' as const, dating: { ...empty.dating, ga_days: '27+' }, woman: { ...empty.woman, last_name: 'EXEMPLE' } }
    expect(readDraft(writeDraft(typed).content, empty)).toEqual(typed)
  })

  it('of another version of the form fills what it can', () => {
    expect(readDraft('{"need":"advice","gone":1,"woman":{"first_name":"Alba"}}', empty)).toEqual({ ...empty, need: 'advice', woman: { ...empty.woman, first_name: 'Alba' } })
  })

  it('resumed by a colleague names her, unless the caller is somebody else', () => {
    const begun = (caller_name: string) => ({
      id: 'd', version: 2, author: 'Dr Exemple', updated_by: 'Dr Exemple', updated_at: '2026-11-16T09:00:00.000Z',
      ...writeDraft({ ...empty, caller_name, caller_role: 'obstetrician', caller_phone: '0500000001' }),
    })
    expect(resumedDraft(begun('Dr Exemple'), empty)).toMatchObject({ caller_name: 'C. Exemple', caller_role: 'midwife', caller_phone: null })
    expect(resumedDraft(begun('Dr Modèle'), empty)).toMatchObject({ caller_name: 'Dr Modèle', caller_role: 'obstetrician', caller_phone: '0500000001' })
    expect(resumedDraft({ ...begun('C. Exemple'), author: 'C. Exemple' }, empty)).toMatchObject({ caller_name: 'C. Exemple', caller_phone: '0500000001' })
  })

  it('that cannot be read is an empty form', () => {
    expect(readDraft('{', empty)).toEqual(empty)
    expect(readDraft('"text"', empty)).toEqual(empty)
  })
})
