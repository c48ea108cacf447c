import Box from '@mui/material/Box'
import Button from '@mui/material/Button'
import Typography from '@mui/material/Typography'
import { useState } from 'react'
import { qualityText as text } from '@/locales/fr/quality'
import { useMayWrite, usePermission, useSession } from '@/shared/api'
import type { QualityAction } from '@/shared/api/generated'
import { civilDate } from '@/shared/format'
import { colon } from '@/shared/format/typography'
import { Tag } from '@/shared/ui'
import { ActionDialog } from './ActionDialog'

/** Actions, each with its owner, its due date and what came of it. */
export function ActionList({ actions, empty }: { actions: readonly QualityAction[]; empty: string }) {
  const [changing, setChanging] = useState<QualityAction | null>(null)
  const all = usePermission('quality.coordinate')
  const declares = useMayWrite('quality.declare')
  const own = useSession().acting.establishment
  if (actions.length === 0) return <Typography color="textSecondary">{empty}</Typography>
  return (
    <>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {actions.map((action) => (
          <Box component="li" key={action.id} className="keep-together" sx={line}>
            <Box sx={{ flexGrow: 1, flexBasis: 320, minWidth: 0 }}>
              <Typography sx={{ fontWeight: 600 }}>{action.title} {action.overdue && <Tag tone="warning">{text.action.overdue}</Tag>}</Typography>
              <Typography>{[text.actionLevel[action.level], text.category[action.category], action.owner, action.place_name].filter(Boolean).join(' · ')}</Typography>
              <Typography color="textSecondary">{[text.actionState[action.state], civilDate(action.due_on), ...action.codes, ...action.requests.map(text.requestLink)].join(' · ')}</Typography>
              {action.dropped_because && <Typography>{text.action.dropped_because}{colon}{action.dropped_because}</Typography>}
              {action.evaluation && <Typography>{action.evaluation}</Typography>}
            </Box>
            {(all || (declares && action.level === 'LOCAL' && action.place === own)) && <Button className="no-print" variant="outlined" aria-label={text.changeAction(action.title)} onClick={() => setChanging(action)}>{text.correct}</Button>}
          </Box>
        ))}
      </Box>
      {changing && <ActionDialog action={changing} onClose={() => setChanging(null)} />}
    </>
  )
}

const line = { display: 'flex', flexWrap: 'wrap', alignItems: 'flex-start', gap: 1.5, py: 1.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } }
