/** The board while nothing changes: a body kept for its version, to a reader whose session is checked. */
import { boardAgainstBare } from './board_load.ts'

export const run = () => boardAgainstBare('board_unchanged', { sqlite: 0.4, postgresql: 0.3 }, async () => ({}))
