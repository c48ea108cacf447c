import Link from '@mui/material/Link'
import { commonText } from '@/locales/fr/common'
import { dialling, phone } from '@/shared/format'
import { PhoneIcon } from './icons'

/** A telephone number that dials. */
export function PhoneLink({ number, whom }: { number: string; whom?: string }) {
  return (
    <Link href={dialling(number)} aria-label={whom ? `${whom}, ${commonText.dials(phone(number))}` : undefined} sx={look}>
      <PhoneIcon sx={{ fontSize: '1.1em', mr: 0.5 }} />{phone(number)}
    </Link>
  )
}

const look = { display: 'inline-flex', alignItems: 'center', verticalAlign: 'middle', minHeight: 44, my: -1, whiteSpace: 'nowrap', '@media print': { minHeight: 0 } }
