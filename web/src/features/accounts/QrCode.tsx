import Box from '@mui/material/Box'
import makeQrCode from 'qrcode-generator'

/** White around the drawing, in modules: readers ask for four. */
const margin = 4

/** A text as a drawing that a telephone reads. Always dark on white, also in dark mode. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = makeQrCode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const dark = Array.from({ length: size * size }, (_, at) => at).filter((at) => code.isDark(Math.floor(at / size), at % size))
  const path = dark.map((at) => `M${(at % size) + margin} ${Math.floor(at / size) + margin}h1v1h-1z`).join('')
  const side = size + 2 * margin
  return (
    <Box component="svg" role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} sx={{ width: 220, height: 220, bgcolor: '#fff' }} shapeRendering="crispEdges">
      <path d={path} fill="#000" />
    </Box>
  )
}
