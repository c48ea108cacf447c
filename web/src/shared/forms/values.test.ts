import { describe, expect, it } from 'vitest'
import { optionalEmail } from './values'

describe('an address of e-mail', () => {
  const taken = (typed: string) => optionalEmail.safeParse(typed).success

  it('has the usual form, or is left empty', () => {
    for (const typed of ['', ' ', 'c.exemple@ch-alba.exemple.fr', ' avis+maternite@exemple.fr ', 'o\'exemple_2@e.fr']) expect(taken(typed)).toBe(true)
  })

  it('is refused where the server would refuse it', () => {
    for (const typed of ['a', 'a@exemple', 'a..b@exemple.fr', '.a@exemple.fr', 'a@-exemple.fr', 'a@exemple.fr.', 'é@exemple.fr', 'a b@exemple.fr', 'a@exemple.fr, b@exemple.fr']) {
      expect(taken(typed)).toBe(false)
    }
  })
})
