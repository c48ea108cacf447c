/**
 * The thirteen indicators as one query of DuckDB over RSA files: each rule as docs/indicators.md has it (its section is named), positions
 * from the tables of layouts. Written for well-formed lines: what a damaged one tells is the engine's matter, and costs nothing here.
 */
import { layoutOf, type Zone } from '../../pmsi/positions.ts'

/** One figure of an indicator; its numerator and its denominator are conditions on a stay. */
interface Definition {
  indicator: string
  class: string
  numerator: string
  denominator: string
}

const { fixed, unit, act, widths } = layoutOf.get('228')!

function at(zone: Zone, field: string, repetition = '', part?: number): string {
  const { start, length } = zone.get(field)!
  return `substr(line, ${repetition ? `${repetition} + ` : ''}${start}, ${part ?? length})`
}
const text = (field: string) => at(fixed, field)
const number = (field: string) => `try_cast(trim(${text(field)}) as integer)`
const count = (field: string) => `coalesce(${number(field)}, 0)`
/** Weight, weeks and the delay of the last period: 0 is never a value (pmsi.md 1). */
const measure = (field: string) => `nullif(${number(field)}, 0)`

/** Each repetition of a zone, of which `i` is the one at hand. */
const each = (times: string, told: string) => `list_transform(range(${times}), lambda i: ${told})`
const list = (codes: string[]) => `[${codes.map((code) => `'${code}'`).join(', ')}]`
const hasAct = (...codes: string[]) => `list_has_any(operated, ${list(codes)})`
const begins = (diagnoses: string, length: number, ...codes: string[]) =>
  `list_has_any(list_transform(${diagnoses}, lambda code: code[1:${length}]), ${list(codes)})`

const caesareanActs = ['JQGA002', 'JQGA003', 'JQGA004', 'JQGA005']
const vaginalActs = ['JQGD001', 'JQGD002', 'JQGD003', 'JQGD004', 'JQGD005', 'JQGD007', 'JQGD008', 'JQGD010', 'JQGD012', 'JQGD013']
const deliveryActs = [...caesareanActs, ...vaginalActs]
const radicalActs = ['EDSF011', 'EDSA002', 'ELSA002', 'JNFA001']
const breechActs = ['JQGD001', 'JQGD003', 'JQGD004', 'JQGD005', 'JQGD008', 'JQGD013', 'JQGD011']

/** Where the zones of a line begin (pmsi.md 2.2). */
const counted = `
  select line,
    ${text('NOFINESS')} as finess, ${number('ANSOR')} as year, ${number('MOISSOR')} as month,
    substr(line, ${fixed.get('RSACMD')!.start}, 6) as ghm, ${text('TYPESEJ')} as type, ${text('GENAUTORSA')} as made,
    ${number('AGEAN')} as age_years, ${number('AGEJR')} as age_days, ${number('DUREE')} as nights,
    ${measure('POIDS')} as weight, ${measure('AGEGEST')} as weeks, ${measure('DELAIREG')} as period_delay,
    ${['NBSUPNN1', 'NBSUPNN2', 'NBSUPNN3'].map(count).join(' + ')} > 0 as neonatal_supplement,
    ${text('ECHPMSI')} as entry_mode, ${text('PROV')} as provenance, ${text('SCHPMSI')} as exit_mode, ${text('DEST')} as destination,
    rtrim(${text('DP')}) as principal, rtrim(${text('DR')}) as related,
    ${count('NBRUM')} as units, ${count('NDAS')} as diagnoses, ${count('NACTES')} as acts,
    ${widths.fixed} + ${count('NBAUTPGV')} * ${widths.authorisation} + ${count('NB_RDTH')} * ${widths.radiotherapy} as units_at,
    units_at + units * ${widths.unit} as diagnoses_at,
    diagnoses_at + diagnoses * ${widths.diagnosis} as acts_at
  from lines
  where substr(line, 10, 3) = '228'`

/** 10: what is set aside. */
const kept = `
  select * from counted where not starts_with(ghm, '90') and type <> 'B' and made in (' ', '0')`

const ofUnit = (field: string, part?: number) => each('units', `rtrim(${at(unit, field, `units_at + i * ${widths.unit}`, part)})`)
const ofAct = (field: string) => each('acts', at(act, field, `acts_at + i * ${widths.act}`))

/** The zones as lists. An act counts where its activity is 1, the operator's (pmsi.md 2.5). */
const cut = `
  select * exclude (line),
    ${ofUnit('NOHOP1')} as sites,
    list_concat(${ofUnit('TYPAUT1', 3)}, ${ofUnit('TYPAUT2', 3)}) as unit_types,
    ${each('units', `coalesce(try_cast(trim(${at(unit, 'NBACTE', `units_at + i * ${widths.unit}`)}) as integer), 0)`)} as unit_acts,
    ${each('diagnoses', `rtrim(substr(line, diagnoses_at + i * ${widths.diagnosis} + 1, 6))`)} as associated,
    list_concat(associated, [principal, related], ${ofUnit('DPUM')}, ${ofUnit('DRUM')}) as every_diagnosis,
    list_transform(list_zip(${ofAct('CDCCAM')}, ${ofAct('ACT')}), lambda one: case when one[2] = '1' then one[1] else '' end) as operated,
    ${each('acts', `try_cast(trim(${at(act, 'DELAI', `acts_at + i * ${widths.act}`)}) as integer)`)} as delays
  from kept`

/** 1.1 and 1.2: which acts and diagnoses stand in a stay, and where it is of: the unit of its delivery act, else its first. */
const marked = `
  select * exclude (operated, delays, sites, unit_acts),
    operated,
    list_transform(operated, lambda code: list_contains(${list(deliveryActs)}, code)) as deliveries,
    coalesce(list_position(deliveries, true), 0) as first_delivery,
    case when units = 1 or first_delivery = 0 then sites[1]
      else sites[list_position(${each('units', 'list_sum(unit_acts[1:i + 1]) >= first_delivery')}, true)] end as unit_site,
    case when regexp_full_match(unit_site, '[0-9A-Z]{9}') then unit_site else finess end as site,
    list_filter(list_zip(deliveries, delays), lambda one: one[1] and one[2] is not null)[1][2] as delivery_delay
  from cut`

const weeksAtDelivery = 'coalesce(weeks, (period_delay + coalesce(delivery_delay, 0)) // 7)'

/** What is true of a stay. */
const facts = `
  select site, year, month, age_years, age_days, nights, weight, weeks, exit_mode, destination, operated,
    first_delivery > 0 as with_act,
    list_has_any(operated, ${list(caesareanActs)}) as caesarean,
    ${begins('associated', 3, 'Z37')} as outcome,
    ${begins('associated', 4, 'Z375', 'Z376', 'Z377')} as higher_order,
    not higher_order and ${begins('associated', 4, 'Z372', 'Z373', 'Z374')} as twins,
    (with_act or principal = 'Z3900' or list_contains(associated, 'Z3900')) and outcome
      and coalesce(${weeksAtDelivery} between 22 and 44, true) as delivery,
    delivery and with_act as delivery_with_act,
    coalesce(age_years, 0) = 0 and age_days < 28 as under_28_days,
    coalesce(weight, 0) >= 500 or coalesce(weeks, 0) >= 22 as viable,
    starts_with(ghm, '15') and under_28_days and age_days = 0 and entry_mode in ('8', 'N') and viable as birth,
    birth and starts_with(principal, 'P95') as stillbirth,
    ${begins('every_diagnosis', 3, 'P95')} as any_stillborn,
    birth and not any_stillborn as live_birth,
    stillbirth and (principal = 'P95+0' or ${begins('associated', 4, 'P964')}) as induced,
    case when under_28_days and exit_mode = '9' and viable and not any_stillborn then age_days + nights end as age_at_death,
    ${begins('every_diagnosis', 4, 'Z381', 'Z384', 'Z387')} as born_outside,
    with_act is not true and not outcome and substr(ghm, 1, 5) in ('14M03', '14Z16', '14Z06', '14C10')
      and ${begins('list_append(associated, principal)', 1, 'O')} as of_chapter_o,
    with_act is not true and not outcome and substr(ghm, 1, 5) in ('14M03', '14Z16', '14Z06', '14C10')
      and (of_chapter_o or ${begins('list_append(associated, principal)', 3, 'Z33', 'Z34', 'Z35', 'Z36')}) as antepartum,
    entry_mode = '7' or (entry_mode = '0' and type <> 'A') as entered_by_transfer,
    exit_mode = '7' or (exit_mode = '0' and type <> 'A') as left_by_any_transfer,
    antepartum and left_by_any_transfer and destination = '1' as sent,
    (delivery or antepartum) and entered_by_transfer and provenance in ('1', 'R') as received,
    exit_mode = '7' and destination = '1' as left_by_transfer,
    neonatal_supplement or list_has_any(unit_types, ['04', '05', '06']) as neonatal_unit,
    case
      when ${hasAct(...breechActs)} then 'breech'
      when ${hasAct('JQGD010', 'JQGD012')} then 'cephalic'
      when ${begins('every_diagnosis', 4, 'O321', 'O641', 'O801', 'O830', 'O831')} then 'breech'
      when ${begins('every_diagnosis', 4, 'O322', 'O644')} then 'transverse'
      when ${begins('every_diagnosis', 4, 'O323', 'O642', 'O643')} then 'face_brow'
      when ${begins('every_diagnosis', 4, 'O320', 'O324', 'O325', 'O326', 'O327', 'O328', 'O329', 'O645', 'O648', 'O649')} then 'other'
      when caesarean then 'cephalic' end as presentation,
    delivery_with_act and ${begins('associated', 4, 'Z370', 'Z371')} and not twins and not higher_order and presentation is not null
      as presented
  from marked`

/** 10: the type of a maternity on the last day of a month; none where it changed within it. */
const types = (establishments: string) => `
  select finess, year(day)::integer as year, month(day)::integer as month,
    case when count(distinct type) = 1 then max(type) filter ("from" <= last_day(day) and "to" >= last_day(day)) end as type
  from (select finess, type, coalesce("from", date '2000-01-01') as "from", coalesce("to", date '2099-12-31') as "to"
      from read_csv('${establishments}', header = true, delim = ',', all_varchar = false,
        columns = {'finess': 'varchar', 'type': 'varchar', 'from': 'date', 'to': 'date', 'name': 'varchar'})) as period,
    (select unnest(generate_series(date '2000-01-01', date '2099-12-01', interval 1 month))::date as day)
  where "from" <= last_day(day) and "to" >= day
  group by finess, day`

const share = (indicator: string, name: string, of: string, part: string): Definition =>
  ({ indicator, class: name, numerator: `(${of}) and (${part})`, denominator: of })
const ratio = (indicator: string, name: string, of: string, numerator: string): Definition => ({ indicator, class: name, numerator, denominator: of })

const aged = 'delivery and age_years between 11 and 60'
const ofKnownWeeks = 'live_birth and weeks is not null'
const ofKnownWeight = 'live_birth and weight is not null'
const births = 'live_birth or stillbirth'
const placed = 'live_birth and not born_outside and maternity is not null'
const early = 'age_at_death between 0 and 6'
const notInduced = '(stillbirth and not induced)'

export const definitions: Definition[] = [
  share('I1', 'multiple', 'delivery', 'twins or higher_order'),
  share('I1', 'twins', 'delivery', 'twins'),
  share('I1', 'higher_order', 'delivery', 'higher_order'),
  ...[['lt18', 11, 17], ['lt20', 11, 19], ['20_24', 20, 24], ['25_29', 25, 29], ['30_34', 30, 34], ['35_39', 35, 39], ['ge35', 35, 60], ['ge40', 40, 60]]
    .map(([name, from, to]) => share('I2', String(name), aged, `age_years between ${from} and ${to}`)),
  ...[['lt37', 22, 36], ['22_27', 22, 27], ['28_31', 28, 31], ['32_36', 32, 36]]
    .map(([name, from, to]) => share('I3', String(name), ofKnownWeeks, `weeks between ${from} and ${to}`)),
  ...[2500, 1500, 1000].map((grams) => share('I4', `lt${grams}`, ofKnownWeight, `weight < ${grams}`)),
  share('I4', 'ge4000', ofKnownWeight, 'weight >= 4000'),
  share('I5', 'total', births, 'stillbirth'),
  share('I5', 'spontaneous', births, notInduced),
  share('I5', 'induced', births, 'induced'),
  ratio('I6', 'early', 'live_birth', early),
  ratio('I6', 'late', 'live_birth', 'age_at_death between 7 and 27'),
  ratio('I6', 'total', 'live_birth', 'age_at_death between 0 and 27'),
  ratio('I7', 'total', births, `stillbirth or ${early}`),
  ratio('I7', 'excluding_induced', `live_birth or ${notInduced}`, `${notInduced} or ${early}`),
  share('I8', 'caesarean', 'delivery_with_act', 'caesarean'),
  share('I8', 'caesarean_before_labour', 'delivery_with_act', hasAct('JQGA002', 'JQGA004')),
  share('I8', 'instrumental', 'delivery_with_act', `not caesarean and ${hasAct('JQGD006', 'JQGD009', 'JQGD011')}`),
  share('I8', 'spontaneous', 'delivery_with_act', `not caesarean and not ${hasAct('JQGD006', 'JQGD009', 'JQGD011')}`),
  share('I8', 'episiotomy', 'delivery_with_act and not caesarean', hasAct('JMPA006')),
  share('I9', 't3_32', `${placed} and weeks between 24 and 31`, `maternity = '3'`),
  share('I9', 't3_31', `${placed} and weeks between 24 and 30`, `maternity = '3'`),
  share('I9', 't3_1500', `${placed} and weight < 1500`, `maternity = '3'`),
  share('I9', 't2_34', `${placed} and weeks between 32 and 33`, `maternity in ('2A', '2B', '3')`),
  share('I9', 't2b_34', `${placed} and weeks between 32 and 33`, `maternity in ('2B', '3')`),
  share('I10', 'union', 'delivery', hasAct(...radicalActs)),
  ...[...radicalActs, 'JNBD002'].map((code) => share('I10', code, 'delivery', hasAct(code))),
  ratio('I11', 'tiu_out', 'delivery', 'sent'),
  ratio('I11', 'tiu_in', 'delivery', 'received'),
  share('I11', 'tpp', 'delivery', 'left_by_transfer'),
  share('I12', 'total', 'live_birth', 'left_by_transfer'),
  ...[['night_0', 0, 0], ['night_1', 1, 1], ['nights_2_6', 2, 6], ['nights_ge7', 7, 9999]]
    .map(([name, from, to]) => share('I12', String(name), 'live_birth', `left_by_transfer and nights between ${from} and ${to}`)),
  share('I12', 'neonatal_unit', 'live_birth', 'neonatal_unit'),
  ...['cephalic', 'breech', 'transverse', 'face_brow', 'other'].map((name) => share('I13', name, 'presented', `presentation = '${name}'`)),
  share('I13', 'breech_caesarean', `presented and presentation = 'breech'`, 'caesarean'),
]

/** The conditions that are counted, each once: `count_0` is of the first. */
export const conditions = [...new Set(definitions.flatMap(({ numerator, denominator }) => [numerator, denominator]))]

/** One row a year and place, and one a year of all places, whose place is null. */
export function query(rsa: string[], establishments: string): string {
  const files = rsa.map((file) => `'${file}'`).join(', ')
  return `with
lines as (from read_csv([${files}], columns = {'line': 'varchar'}, header = false, auto_detect = false, delim = '\\x1F', quote = '', escape = '')),
counted as (${counted}),
kept as (${kept}),
cut as (${cut}),
marked as (${marked}),
facts as (${facts}),
types as (${types(establishments)}),
typed as (select facts.*, types.type as maternity from facts left join types on types.finess = facts.site and types.year = facts.year and types.month = facts.month)
select year, site, ${conditions.map((condition, place) => `count(*) filter (${condition}) as count_${place}`).join(',\n  ')}
from typed group by grouping sets ((year, site), (year))`
}
