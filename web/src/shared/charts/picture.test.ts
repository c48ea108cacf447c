import { expect, it } from 'vitest'
import { fileName, standaloneSvg } from './picture'

it('names a file by its title, without accents or signs', () => {
  expect(fileName('Délai demande → place, médiane, par établissement d’arrivée')).toBe('delai-demande-place-mediane-par-etablissement-d-arrivee')
})

it('carries the colours of the page into the drawing, on its ground', () => {
  document.body.innerHTML = '<svg><style>rect.bar { fill: rgb(1, 2, 3) }</style><g><rect class="bar" style="fill: rgb(1, 2, 3)"></rect></g></svg>'
  const written = standaloneSvg(document.querySelector('svg')!, '#fff')
  expect(written).toContain('fill="rgb(1, 2, 3)"')
  expect(written).toContain('xmlns="http://www.w3.org/2000/svg"')
  expect(written).not.toContain('class=')
})
