import { WhatIfChange_bed_kind, WhatIfChange_kind, WhatIfChange_level, WhatIfFigure_fidelity, WhatIfFigure_figure, WhatIfFigure_verdict, WhatIfRun_state } from '@/shared/api/generated'
import type { WhatIfChange, WhatIfChoices, WhatIfFigure } from '@/shared/api/generated'

export type Change = WhatIfChange
export type Choices = WhatIfChoices
export type FigureLine = WhatIfFigure
export type BedKind = NonNullable<WhatIfChange['bed_kind']>
export type Level = NonNullable<WhatIfChange['level']>

export const choicesPath = '/api/what-if/choices'
export const runsPath = '/api/what-if/runs'
export const runPath = (id: string): string => `${runsPath}/${id}`

/** The simulation that a person has waiting or running already, as a refusal tells it. */
export interface LiveRun {
  id: string
  job: string
}

interface Word {
  readonly code: string
  readonly label: string
}

/** The words of the server for the codes of a field. */
export const words = {
  kinds: WhatIfChange_kind, bedKinds: WhatIfChange_bed_kind, levels: WhatIfChange_level, figures: WhatIfFigure_figure,
  verdicts: WhatIfFigure_verdict, fidelities: WhatIfFigure_fidelity, states: WhatIfRun_state,
} satisfies Record<string, readonly Word[]>

/** The label of a code; the code itself when a newer server knows more. */
export function labelOf(list: readonly Word[], code: string | null | undefined): string {
  return list.find((word) => word.code === code)?.label ?? code ?? ''
}

/** The kinds of places that are replayed: all but delivery rooms and kangaroo units. */
export const replayedKinds = WhatIfChange_bed_kind.filter(({ code }) => code !== 'SDN' && code !== 'KANG')
