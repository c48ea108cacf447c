import { expect, it } from 'vitest'
import { holdsStays, isForbidden, kindOf } from './kind'

it('knows a file of stays by its format, whatever its name', () => {
  const rsa = `310000001228${'0'.repeat(260)}` // FINESS 1+9, format 228 at 10+3
  expect(kindOf('envoi.txt', `${rsa}\r\n${rsa}`)).toBe('stays')
  const rss = `1114C08Z ${'122'}${'0'.repeat(180)}` // version and GHM, then 122 at 10+3
  expect(kindOf('envoi.txt', rss)).toBe('stays')
})

it('knows counts made by a hospital, and a file of units', () => {
  expect(kindOf('resultat.csv', 'cigogne.cube/1,ab12\nlines,1,0')).toBe('cube')
  expect(kindOf('envoi.txt', '310000001902024123100000010001071C01012020012')).toBe('ium')
})

it('knows an archive by its first bytes', () => {
  expect(kindOf('envoi.rsa', 'PK\x03\x04\x14')).toBe('zip')
  expect(kindOf('envoi.zip', 'PKW')).toBe('stays')
})

it('goes by the name where the line does not tell', () => {
  expect(kindOf('rodez.2025.12.ano', 'f3a9')).toBe('ano')
  expect(kindOf('RODEZ_IUM_2025.txt', '')).toBe('ium')
  expect(kindOf('rodez-cube.csv', '')).toBe('cube')
  expect(kindOf('rodez.rsa', '')).toBe('stays')
  expect(kindOf('Nouméanord.txt', '')).toBe('stays')
})

it('never takes a file that identifies persons', () => {
  const forbidden = ['VID-HOSP.txt', 'vidhosp_2025.txt', '990000001.2024.12.vidhosp', 'anohosp.txt', 'ANO-HOSP 2025.txt', 'rodez.2025.12.tra.txt', 'rodez.tra', 'a.tra',
    '990000001.2024.12.tra', '990000001.2024.12.tra.txt', 'TRA.txt', 'tra_2024.txt', 'tra', 'TRA2024.TXT', 'rodez-tra-2024.csv']
  for (const name of forbidden) expect(isForbidden(name), name).toBe(true)
  for (const name of ['rodez.rsa', 'rodez.ano', 'rodez.ano.txt', 'transmission.rsa', 'extra.rsa', '990000001.2024.12.rsa', '990000001.2024.12.ano', 'trame_2024.txt']) expect(isForbidden(name), name).toBe(false)
})

it('cannot compute chaining or units alone', () => {
  expect(holdsStays(['ano', 'ium'])).toBe(false)
  expect(holdsStays(['ano', 'stays'])).toBe(true)
  expect(holdsStays(['cube'])).toBe(true)
  expect(holdsStays(['cube', 'ano'])).toBe(false)
  expect(holdsStays(['zip', 'ano'])).toBe(true)
  expect(holdsStays(['cube', 'stays', 'ium'])).toBe(true)
})
