import type { Gap, Preparation, TransmittedFigure, TransmittedHead, TransmittedYear, Transmission } from '../types'
import { place } from '../testing'

/** An invented transmission, for the tests. */
export const preparation = (values: Partial<Preparation> = {}): Preparation => ({
  year: 2025, over: true, sites: 2, smallest: 11, former: null,
  missing: [{ lack: 'no_file', sentence: '1 maternité sans aucun fichier de 2025 : ses naissances manquent.', houses: ['CH Foix'] }], ...values,
})

export const former = { id: 't1', version: 1, made_at: '2026-03-28T09:00:00.000Z', recipient: 'ARS Occitanie', named: true }

export const transmission = (values: Partial<Transmission> = {}): Transmission => ({
  id: 't1', year: 2025, version: 1, recipient: 'ARS Occitanie', named: true, reason: '', comment: '', sites: 2, made_at: '2026-03-28T09:00:00.000Z', made_by: 'D. Exemple',
  incomplete: [], deposits: [], place, included: true, state: 'current', gaps: 1, definitions_changed: false, versions: [former], ...values,
})

export const gap = (values: Partial<Gap> = {}): Gap => ({
  indicator: 'I8', figure: 'caesarean', indicator_label: 'Mode d’accouchement', label: 'Césariennes', link: null, per: 100,
  transmitted_count: 212, transmitted_of: 1071, transmitted_rate: 212 / 1071, count: 220, of: 1071, rate: 220 / 1071, difference: 8 / 1071, ...values,
})

export const sent = (values: Partial<TransmittedFigure> = {}): TransmittedFigure => ({
  indicator: 'I8', figure: 'caesarean', link: null, count: 212, of: 1071, rate: 212 / 1071, low: 0.1753, high: 0.2228, ...values,
})

/** Of which neither the count nor what tells it was sent. */
export const hiddenCount = sent({ indicator: 'I5', figure: 'total', count: null, rate: null, low: null, high: null })

export const head = (values: Partial<TransmittedHead> = {}): TransmittedHead => ({
  id: 't2', year: 2025, version: 2, latest: true, recipient: 'ARS Occitanie', named: false, reason: 'Fichier corrigé', sites: 2, made_at: '2026-06-12T09:00:00.000Z', ...values,
})

export const transmittedYear = (values: Partial<TransmittedYear> = {}): TransmittedYear => ({
  head: head(), comment: 'Année complète.\nSans réserve.', smallest: 11, partial: 0, headline: ['I8/caesarean', 'I10/union'],
  sheets: [
    { code: 'I8', label: 'Mode d’accouchement', status: 'proposed', per: 100, numerator: 'Césarienne.', denominator: 'Accouchements.', exclusions: '', source: 'Scan Santé.', pitfalls: '', classes: [{ code: 'caesarean', label: 'Césariennes' }] },
    { code: 'I5', label: 'Mortinatalité', status: 'official', per: 1000, numerator: 'Mort-nés.', denominator: 'Naissances.', exclusions: '', source: 'Instruction.', pitfalls: '', classes: [{ code: 'total', label: 'Ensemble' }] },
    { code: 'Q2', label: 'Valeurs manquantes', status: 'proposed', per: 100, numerator: 'Séjours.', denominator: 'Séjours.', exclusions: '', source: 'Liste proposée.', pitfalls: '', classes: [{ code: 'weeks', label: 'Naissances vivantes sans âge gestationnel' }] },
  ],
  places: [
    { number: 0, name: 'Occitanie', type: '', figures: [sent(), hiddenCount, sent({ indicator: 'Q2', figure: 'weeks', count: null, of: null, rate: 0.03, low: null, high: null })] },
    { number: 1, name: 'Maternité 1', type: '', figures: [sent({ count: 40, of: 200, rate: 0.2 }), hiddenCount] },
    { number: 2, name: 'Maternité 2', type: '', figures: [sent({ count: 0, of: 0, rate: null, low: null, high: null }), sent({ indicator: 'I5', figure: 'total', count: null, of: null, rate: null, low: null, high: null })] },
  ],
  versions: [head(), head({ id: 't1', version: 1, latest: false, reason: '' })], ...values,
})
