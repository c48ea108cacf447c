import type { Deposit, Figure, IndicatorDashboard, IndicatorPage, IndicatorPlace } from './types'

/** An invented maternity and its figures, for the tests. */
export const place: IndicatorPlace = { establishment: 'e1', name: 'CH Exemple', finess: '120000001', type: 'IIB' }

export const figure = (values: Partial<Figure> = {}): Figure => ({
  indicator: 'I8', figure: 'caesarean', indicator_label: 'Mode d’accouchement', label: 'Césariennes', per: 100, rare: false, count: 212, of: 1071, rate: 212 / 1071, low: 0.1753, high: 0.2228,
  link: null, years_counted: [2025], status: 'proposed', position: 'expected', sentence: 'Dans la zone attendue.', comparator: { label: 'même type', count: 2060, of: 10000, rate: 0.206 }, comparator_hidden: false, months: null, ...values,
})

export const rare = figure({
  indicator: 'I9', figure: 't3_31', indicator_label: 'Conformité du lieu de naissance', label: 'Naissances hors type III', count: 2, of: 41, rate: 2 / 41, low: 0.006, high: 0.165, rare: true, years_counted: [2023, 2024, 2025],
  position: 'too_few', sentence: 'Trop peu de cas pour conclure.', comparator: { label: 'région', count: 43, of: 448, rate: 43 / 448 },
})

export const nothing = figure({
  indicator: 'I12', figure: 'total', indicator_label: 'Transferts néonatals', label: 'Nouveau-nés transférés', count: 0, of: 0, rate: null, low: null, high: null, position: 'not_computable',
  sentence: 'Non calculable.', comparator: null,
})

export const hidden = figure({
  indicator: 'I3', figure: 'lt37', indicator_label: 'Prématurité', label: 'Avant 37 semaines', status: 'published', position: 'hidden_quality',
  sentence: '31 % de termes manquants : taux non affiché.', rate: null, low: null, high: null,
})

export const high = figure({
  indicator: 'I1', figure: 'multiple', indicator_label: 'Accouchements multiples', label: 'Accouchements multiples', position: 'signal_above',
  sentence: 'À regarder : au-dessus de ce que le hasard explique.',
})

export const dashboard = (values: Partial<IndicatorDashboard> = {}): IndicatorDashboard => ({
  place, year: 2025, years: [2025, 2024], houses: [], compare: 'type',
  data: {
    state: 'current', deposits: [{ id: 'd1', name: 'RSA 2025', kept_at: '2026-02-14T09:00:00.000Z', record: 'rsa', kept: 12380, excluded: 24, refused: 6 }],
    months: { covered: 12, without: [], before: false }, coverage: null, linked: null,
    quality: [figure({ indicator: 'Q2', figure: 'weeks', label: 'Naissances vivantes sans âge gestationnel', count: 4, of: 1082, rate: 4 / 1082, position: null, sentence: '', comparator: null })],
  },
  transmitted: null,
  headline: [figure(), hidden, rare, nothing, high],
  tracers: [
    { indicator: 'I8', label: 'Mode d’accouchement', status: 'proposed', status_label: 'Proposé', figures: [figure(), figure({ figure: 'episiotomy', label: 'Épisiotomies', count: 41, of: 859, rate: 41 / 859 })] },
    { indicator: 'I12', label: 'Transferts néonatals', status: 'published', status_label: 'Publié', figures: [nothing] },
  ],
  report: null,
  definitions: null,
  ...values,
})

export const indicator = (values: Partial<IndicatorPage> = {}): IndicatorPage => ({
  place, year: 2025, years: [2025, 2024], compare: 'type', state: 'current',
  sheet: {
    code: 'I8', label: 'Mode d’accouchement', status: 'proposed', status_label: 'Proposé', per: 100, numerator: 'Césarienne : JQGA002 à 005.', denominator: 'Accouchements avec un acte d’accouchement.',
    exclusions: 'Exclusions communes.', source: 'Taux publiés par Scan Santé.', pitfalls: 'Les diagnostics O81 à O84 ne servent pas.', linkage: 'Aucun.',
  },
  figure: figure(),
  figures: [figure(), figure({ figure: 'instrumental', label: 'Voie basse instrumentale', count: 130, of: 1071, rate: 130 / 1071 })],
  funnel: {
    target: 0.206, dispersion: 1.4,
    limits: [200, 1000, 4000].map((of) => ({ of, low_95: 0.206 - 0.8 / Math.sqrt(of), high_95: 0.206 + 0.8 / Math.sqrt(of), low_998: Math.max(0, 0.206 - 1.25 / Math.sqrt(of)), high_998: 0.206 + 1.25 / Math.sqrt(of) })),
    points: [
      { of: 1071, rate: 212 / 1071, count: 212, own: true, name: 'CH Exemple', establishment: 'e1' },
      { of: 480, rate: 0.25, count: 120, own: false, name: null, establishment: null },
      { of: 3900, rate: 0.21, count: 819, own: false, name: null, establishment: null },
    ],
    hidden: 2, partial: 0,
  },
  no_funnel: '',
  trend: {
    years: [{ year: 2024, count: 220, of: 1090, rate: 220 / 1090, low: 0.179, high: 0.227, comparator_rate: 0.208, months: null }, { year: 2025, count: 212, of: 1071, rate: 212 / 1071, low: 0.175, high: 0.223, comparator_rate: 0.206, months: null }],
    slope_per_year: -0.004, p_value: 0.81, sentence: 'Pas de tendance au-delà du hasard.',
  },
  published: [{ label: 'Césariennes', value: 0.209, per: 100, source: 'Euro-Peristat 2022 (presse)', scope: 'France, PMSI', year: 2019, count: null, of: null, series: null, edition: null }],
  ...values,
})

export const deposit = (values: Partial<Deposit> = {}): Deposit => ({
  id: 'd2', name: 'rodez-2025.rsa', state: 'ready', record: 'rsa', job: 'j1', own: true, author: 'M. Exemple', reason: '', outdated: false, outcome: '3 fichiers, 12 410 lignes : 12 380 retenues, 24 écartées, 6 refusées.',
  files: [{ number: 1, name: 'rodez-2025.rsa', kind: 'stays', size: 9_000_000, received: 9_000_000 }],
  lines: { read: 12410, kept: 12380, excluded: [{ rule: 'ghm_90', label: 'Séjours en erreur de groupage (GHM 90)', count: 24 }], refused: 6 },
  chaining: null, units: null,
  years: [2025],
  site_years: [{ finess: '120000001', establishment: 'e1', name: 'CH Exemple', year: 2025, deliveries: 1071, births: 1090, months: 12, counted: false, replaces: { deposit: 'd1', name: 'RSA 2025', kept_at: '2026-02-14T09:00:00.000Z', deliveries: 1065, months: 12 }, yields_to: null }],
  same_as: null, created_at: '2026-11-16T08:00:00.000Z', computed_at: null, kept_at: null, withdrawn_at: null, ...values,
})
