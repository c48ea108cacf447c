import { screen, within } from '@testing-library/react'
import { beforeEach, expect, it } from 'vitest'
import { indicatorsText } from '@/locales/fr/indicators'
import { DefinitionChanges } from './DefinitionChanges'
import { answering, json, openAt, said } from './opened'
import type { DefinitionChange } from './types'

const text = indicatorsText.definitions
const change = (values: Partial<DefinitionChange>): DefinitionChange => ({ indicator: 'I8', figure: 'caesarean', label: 'Césariennes', change: 'counted_otherwise', before: 'JQGA002 à 004.', after: 'JQGA002 à 005.', ...values })

beforeEach(() => answering(() => json({})))

const open = (changes: DefinitionChange[], known = true) => openAt('/indicateurs', ['indicators.read'], <DefinitionChanges definitions={{ since: 2023, known, changes }} />)

it('says that nothing has changed since the year before was counted', () => {
  open([])
  expect(screen.getByText(said(text.none(2023)))).toBeTruthy()
})

it('says that it does not know where the text of then was not kept', () => {
  open([], false)
  expect(screen.getByText(said(text.unknown(2023)))).toBeTruthy()
  expect(screen.queryByText(said(text.none(2023)))).toBeNull()
})

it('tells of each figure what was counted and what is, and opens it', () => {
  open([change({}), change({ change: 'added', figure: 'new', label: 'Nouvelle', before: '', after: 'Celles-là.' }), change({ change: 'removed', indicator: 'I99', label: 'Autrefois', before: 'Ceux-là.', after: '' })])
  const lines = within(screen.getByRole('list', { name: text.title })).getAllByRole('listitem')
  expect(lines).toHaveLength(3)
  expect(within(lines[0]!).getByText(/JQGA002 à 004/)).toBeTruthy()
  expect(within(lines[0]!).getByText(/JQGA002 à 005/)).toBeTruthy()
  expect(within(lines[0]!).getByRole('link').getAttribute('href')).toBe('/indicateurs/I8?figure=caesarean')
  expect(within(lines[1]!).getByText('Nouveau')).toBeTruthy()
  expect(within(lines[1]!).queryByText(new RegExp(`^${said(text.before)}`))).toBeNull()
  expect(within(lines[2]!).queryByRole('link'), 'what is gone has no page').toBeNull()
})
