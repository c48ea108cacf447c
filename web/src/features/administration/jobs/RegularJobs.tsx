import Box from '@mui/material/Box'
import Typography from '@mui/material/Typography'
import { jobsText } from '@/locales/fr/jobs'
import { readKey, useLive, usePages } from '@/shared/api'
import type { RegularJob } from '@/shared/api/generated'
import { colon, typeset } from '@/shared/format/typography'
import { Clock, LoadingBlock, ReadFailure, Tag } from '@/shared/ui'

const path = '/api/regular-jobs'

/** What the server does by itself, when next, and how it went last. */
export function RegularJobs() {
  const list = usePages<RegularJob>(path)
  useLive('jobs', readKey(path))
  if (list.isPending) return <LoadingBlock />
  if (list.error) return <ReadFailure problem={list.error} onRetry={() => { void list.refetch() }} />
  return (
    <>
      <Typography color="textSecondary" sx={{ mb: 1.5 }}>{jobsText.scheduleExplain}</Typography>
      <Box component="ul" sx={{ listStyle: 'none', p: 0, m: 0 }}>
        {list.rows.map((regular) => <Regular key={regular.kind} regular={regular} />)}
      </Box>
    </>
  )
}

function Regular({ regular: { title, enabled, next_at: next, ended_at: ended, outcome, attention } }: { regular: RegularJob }) {
  return (
    <Box component="li" sx={line}>
      <Typography>{typeset(title)}</Typography>
      <Typography component="div">
        {enabled && next ? <>{jobsText.next}{colon}<Clock at={next} /></> : <Tag>{jobsText.off}</Tag>}
        <Typography component="div" variant="body2" color={attention ? 'warning.main' : 'textSecondary'}>
          {jobsText.last}{colon}{ended ? <><Clock at={ended} look="time" /> · {typeset(outcome)}</> : jobsText.notYet}
        </Typography>
      </Typography>
    </Box>
  )
}

const line = { display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '2fr 3fr' }, columnGap: 3, py: 1, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0 } } as const
