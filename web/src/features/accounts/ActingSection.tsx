import Typography from '@mui/material/Typography'
import { myAccountText } from '@/locales/fr/myAccount'
import { useActAs, useSession } from '@/shared/api'
import { ChoiceChips, ProblemAlert, Section, useToast } from '@/shared/ui'

/** The place and role one acts for, among those one holds. */
export function ActingSection() {
  const { acting, memberships } = useSession()
  const actAs = useActAs()
  const tell = useToast()
  const choices = memberships.map(({ membership, role_label, establishment_name, establishment_closed }) => ({
    value: membership, label: role_label, ...(establishment_name ? { hint: establishment_closed ? myAccountText.closed(establishment_name) : establishment_name } : {}),
  }))
  const choose = (membership: string) =>
    actAs.mutate(membership, { onSuccess: (session) => tell(myAccountText.actingChanged(session.acting.establishment_name ?? session.acting.role_label)) })
  return (
    <Section title={myAccountText.acting}>
      <Typography color="textSecondary" sx={{ mb: 2 }}>{myAccountText.actingHint}</Typography>
      <ProblemAlert detail={actAs.error?.detail} />
      <ChoiceChips label={myAccountText.acting} choices={choices} value={acting.membership} onChange={choose} />
    </Section>
  )
}
