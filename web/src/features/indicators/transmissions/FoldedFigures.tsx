import Box from '@mui/material/Box'
import { indicatorsText } from '@/locales/fr/indicators'
import { Marks } from '../Marks'
import { FigureCards } from './FigureCards'
import { details } from './folded'
import type { ToldFigure } from './transmitted'
import { useOpenOnPaper } from './useOpenOnPaper'

/** On a phone the figures of the region stand under the name of their indicator, each folded. */
export function FoldedFigures({ figures }: { figures: readonly ToldFigure[] }) {
  const box = useOpenOnPaper()
  return (
    <div ref={box}>
      {[...byIndicator(figures)].map(([code, [first, ...others]]) => first && (
        <Box component="details" key={code} sx={details}>
          <summary>{indicatorsText.dictionaryPage.named(code, first.over)} <Marks figure={{ status: first.status, link: null }} /></summary>
          <FigureCards label={first.over} cards={[first, ...others].map((figure) => ({ key: figure.key, name: figure.label, figure }))} />
        </Box>
      ))}
    </div>
  )
}

function byIndicator(figures: readonly ToldFigure[]): Map<string, ToldFigure[]> {
  const found = new Map<string, ToldFigure[]>()
  for (const figure of figures) found.set(figure.indicator, [...found.get(figure.indicator) ?? [], figure])
  return found
}
