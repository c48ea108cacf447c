import Autocomplete from '@mui/material/Autocomplete'
import TextField from '@mui/material/TextField'
import { useState } from 'react'
import { administrationText } from '@/locales/fr/administration'
import { useRead } from '@/shared/api'
import type { Page } from '@/shared/api'
import type { Account, AccountLine } from '@/shared/api/generated'
import { useFilter } from '@/shared/ui'

const text = administrationText.audit

interface Choice {
  id: string
  name: string
  login: string
}

/** One person, sought by her name. `known` is her name when the list already tells it. */
export function AccountFilter({ known }: { known: string | null }) {
  const [account, change] = useFilter('compte')
  const [typed, setTyped] = useState('')
  const found = useRead<Page<AccountLine>>('/api/accounts', { q: typed, limit: 8 }, typed.trim() !== '')
  const chosen = useRead<Account>(`/api/accounts/${account}`, undefined, account !== '' && known === null)
  const value: Choice | null = account === '' ? null : { id: account, name: known ?? chosen.data?.name ?? '…', login: chosen.data?.login ?? '' }
  return (
    <Autocomplete<Choice>
      id="filter-compte" size="small" sx={{ width: { xs: '100%', sm: 260 }, '& input': { minHeight: 28 } }}
      options={typed.trim() === '' ? [] : (found.data?.items ?? [])} value={value} filterOptions={(options) => options}
      getOptionLabel={({ name, login }) => (login ? `${name} (${login})` : name)} getOptionKey={({ id }) => id} isOptionEqualToValue={(option, present) => option.id === present.id}
      onInputChange={(_event, words, reason) => setTyped(reason === 'input' ? words : '')} onChange={(_event, option) => change(option?.id ?? '')}
      noOptionsText={typed.trim() === '' ? text.accountHint : text.nobody}
      renderInput={(params) => <TextField {...params} label={text.account} placeholder={text.everyAccount} />}
    />
  )
}
