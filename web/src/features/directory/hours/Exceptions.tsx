import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { directoryText } from '@/locales/fr/directory'
import { serverNow } from '@/shared/api'
import type { ServiceException } from '@/shared/api/generated'
import { civilDateOf, longDate } from '@/shared/format'
import { Section } from '@/shared/ui'
import { dayOfService } from './calendar'
import type { Hours, Service } from './calendar'
import { ExceptionDialog } from './ExceptionDialog'
import { exceptionOf, hoursInWords } from './exception'
import { holidayOn, holidaysFrom } from './holidays'
import { openingInWords } from './Preview'
import { useWithdrawal } from './useWithdrawal'

const text = directoryText.hours.exceptions

interface ExceptionsProps {
  hours: Hours
  service: Service
  mayManage: boolean
}

/** The days that do not keep the week: those that were dated, and the public holidays of the year to come. */
export function Exceptions({ hours, service, mayManage }: ExceptionsProps) {
  const [changed, setChanged] = useState<ServiceException | Omit<ServiceException, 'id' | 'version'> | null>(null)
  const today = civilDateOf(serverNow())
  const dated = hours.exceptions.filter((each) => each.service === service)
  return (
    <Section title={text.title}>
      <Typography color="textSecondary" sx={{ mb: 1 }}>{text.explain}</Typography>
      {dated.length === 0 && <Typography>{text.none}</Typography>}
      <Box component="ul" sx={list}>
        {dated.map((each) => <Dated key={each.id} exception={each} mayManage={mayManage} onChange={() => setChanged(each)} />)}
      </Box>
      {mayManage && <Button variant="outlined" className="no-print" sx={{ mt: 1 }} onClick={() => setChanged(exceptionOf(service, today))}>{text.add}</Button>}
      <Typography variant="h3" sx={{ mt: 3 }}>{text.holidays}</Typography>
      <Typography variant="body2" color="textSecondary" sx={{ mb: 1 }}>{text.law}</Typography>
      <Box component="ul" sx={list}>
        {holidaysFrom(today).map((date) => {
          const day = dayOfService(hours, service, date)
          return (
            <Box component="li" key={date} sx={row}>
              <Typography component="span" sx={{ flexGrow: 1 }}><strong>{text.names[holidayOn(date)!]}</strong> · {longDate(date)}</Typography>
              <span>{openingInWords(day)}</span>
              {mayManage && !day.exception && <Button className="no-print" aria-label={text.setOn(text.names[holidayOn(date)!])} onClick={() => setChanged(exceptionOf(service, date, text.names[holidayOn(date)!]))}>{text.set}</Button>}
            </Box>
          )
        })}
      </Box>
      {changed && <ExceptionDialog exception={changed} onClose={() => setChanged(null)} />}
    </Section>
  )
}

function Dated({ exception, mayManage, onChange }: { exception: ServiceException; mayManage: boolean; onChange: () => void }) {
  const { first_day, last_day, reason } = exception
  const days = first_day === last_day ? longDate(first_day) : directoryText.fromTo(longDate(first_day), longDate(last_day))
  const withdrawal = useWithdrawal(exception, days)
  return (
    <Box component="li" sx={row}>
      <Typography component="span" sx={{ flexGrow: 1 }}><strong>{days}</strong> · {hoursInWords(exception)} · {reason}</Typography>
      {mayManage && (
        <Box className="no-print">
          <Button aria-label={text.changeOf(days)} onClick={onChange}>{directoryText.correct}</Button>
          <Button color="error" aria-label={text.withdrawOf(days)} disabled={withdrawal.isPending} onClick={withdrawal.withdraw}>{text.withdraw}</Button>
        </Box>
      )}
    </Box>
  )
}

const list = { m: 0, p: 0, listStyle: 'none' }
const row = { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2, minHeight: 44, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }
