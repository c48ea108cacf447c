import Box from '@mui/material/Box'

/** A drawing of the server, as the paper has it: black on white, also at night. */
export function Drawing({ svg, said, small = false }: { svg: string; said: string; small?: boolean }) {
  return <Box component="img" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`} alt={said} sx={[frame, small ? { maxWidth: 240 } : { maxWidth: 720 }]} />
}

const frame = { display: 'block', width: '100%', height: 'auto', bgcolor: '#fff', p: 1, boxSizing: 'border-box' } as const
