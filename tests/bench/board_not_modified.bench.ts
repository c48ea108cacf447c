/** The board asked again by a browser that has it: 304, against Beast sending the whole board. */
import { boardAgainstBare } from './board_load.ts'

export const run = () =>
  boardAgainstBare('board_not_modified', { sqlite: 0.7, postgresql: 0.3 }, async ({ cell, server }) => {
    const { headers } = await cell.exchange(server.base, 'GET', '/api/board')
    return { 'If-None-Match': headers.etag! }
  })
