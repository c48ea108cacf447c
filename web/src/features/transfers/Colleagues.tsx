import Box from '@mui/material/Box'
import { useColleagues } from './presence'

/** « M. Exemple note un appel », beside the line where she does. */
export function Colleagues({ request, place }: { request: string; place?: string | null }) {
  const words = useColleagues(request, place)
  return <Box component="span" role="status" sx={words ? { px: 0.75, border: 1, borderColor: 'info.main', typography: 'body2' } : undefined}>{words}</Box>
}
