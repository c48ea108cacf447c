// Written by `cigogne openapi --typescript` from the server's field tables. Do not edit.

import { z } from 'zod'

export interface Account {
  id: string
  login: string
  name: string
  email: string | null
  phone: string | null
  profession: "midwife" | "obstetrician" | "paediatrician" | "neonatologist" | "anaesthetist" | "emergency_doctor" | "nurse" | "childcare_nurse" | "medical_secretary" | "health_manager" | "management" | "other"
  rpps: string | null
  rpps_doubtful: boolean
  active_from: string
  active_until: string | null
  active: boolean
  must_change_password: boolean
  second_factor: boolean
  recovery_codes_left: number
  open_sessions: number
  memberships: Membership[]
  created_at: string
  updated_at: string
  version: number
}

export interface AccountBrief {
  id: string
  name: string
}

export interface AccountForm {
  name: string
  email?: string | null
  phone?: string | null
  profession: "midwife" | "obstetrician" | "paediatrician" | "neonatologist" | "anaesthetist" | "emergency_doctor" | "nurse" | "childcare_nurse" | "medical_secretary" | "health_manager" | "management" | "other"
  rpps?: string | null
  active_from?: string | null
  active_until?: string | null
}

export interface AccountLine {
  id: string
  login: string
  name: string
  email: string | null
  phone: string | null
  profession: "midwife" | "obstetrician" | "paediatrician" | "neonatologist" | "anaesthetist" | "emergency_doctor" | "nurse" | "childcare_nurse" | "medical_secretary" | "health_manager" | "management" | "other"
  rpps: string | null
  roles: string
  active: boolean
  second_factor: boolean
  created_at: string
  version: number
}

export interface Acting {
  membership: string
  role: "cell_midwife" | "maternity_midwife" | "maternity_doctor" | "receiving_unit" | "samu" | "risk_officer" | "network_manager" | "administrator" | "health_authority"
  role_label: string
  establishment: string | null
  establishment_name: string | null
  establishment_closed: boolean
}

export interface ActingForm {
  membership: string
}

export interface Activity {
  from: string
  to: string
  before_from: string
  before_to: string
  establishment: string | null
  establishment_name: string
  years: number[]
  figures: ActivityFigure[]
  breakdown: ActivityBreakdown
}

export interface ActivityBreakdown {
  figure: string
  by: "origin" | "destination" | "motive" | "term" | "urgency" | "hour" | "month" | "kind" | "level" | "stay_end" | "asked"
  parts: ActivityPart[]
}

export interface ActivityFigure {
  code: string
  group: "requests" | "transfers" | "delays" | "calls" | "afterwards" | "dysfunctions" | "births"
  label: string
  value: number | null
  unit: string
  n: number
  numerator: number
  denominator: number | null
  left_out: number
  before: number | null
  before_n: number
  difference: number | null
  region: number | null
  is_delay: boolean
  adds_up: boolean
  definition: string
}

export interface ActivityPart {
  code: string
  label: string
  value: number | null
  n: number
  numerator: number
  denominator: number | null
  left_out: number
  before: number | null
  difference: number | null
}

export interface ActivityRequest {
  id: string
  number: number
  asked_at: string
  kind: "AVIS" | "TIU_ASC" | "TIU_LAT" | "TIU_DESC" | "TPP" | "TNN" | "RTNN" | null
  state: "NEW" | "TRIAGED" | "ADVICE_GIVEN" | "SEARCHING" | "NO_INDICATION" | "NO_PLACE_IN_REGION" | "PLACE_FOUND" | "VECTOR_ORDERED" | "DEPARTED" | "DIVERTED" | "RETURNED" | "ARRIVED" | "CANCELLED" | "OUTCOME_PENDING" | "OUTCOME_KNOWN" | "FEEDBACK_SENT" | "CLOSED" | null
  urgency: "U1" | "U2" | "U3" | "U4" | null
  motive: "MAP" | "RPM" | "METRO" | "PP" | "PACC" | "VASA" | "PE" | "PE_S" | "HELLP" | "RCIU" | "GEM" | "STT" | "TRIPLE" | "MALF" | "ANASARQUE" | "ALLO" | "CHOL" | "SHAG" | "OLIGO" | "RCF" | "MFIU_MAT" | "CARDIO" | "NEURO" | "RESP" | "SEPSIS" | "TRAUMA" | "METAB" | "TOX" | "PSY" | "HEMOSTASE" | "ONCO" | "PREC" | "NO_BED" | "NO_STAFF" | "CLOSURE" | "PATIENT_WISH" | "PROXIMITY" | "HPP" | "ECLAMP" | "SEPSIS_PP" | "THROMB" | "REA_AD" | "RAPPR" | "PREMA" | "HYPOTRO" | "RESP_NN" | "EAI" | "CARDIO_NN" | "CHIR_NN" | "INF_NN" | "ICTERE" | "MALF_NN" | "CONVULS" | "RETOUR" | "NO_BED_NN" | null
  ga_days: number | null
  origin: string
  destination: string
  entered_a_posteriori: boolean
  value: number | null
}

export interface AdaptedMaternity {
  name: string
  kind: "T1" | "T2A" | "T2B" | "T3" | "CPP" | "MDN" | "XB"
  minutes: number
  basis: "measured" | "estimated"
}

export interface AdviceForm {
  text: string
  physician?: string | null
  happened_at?: string
}

export interface ArrivalForm {
  incident?: "WORSENING" | "DELAY" | "BREAKDOWN" | "EQUIPMENT" | "OTHER" | null
  comment?: string | null
  happened_at?: string
}

export interface AuditLine {
  id: string
  at: string
  kind: "write" | "read" | "browse" | "login" | "rights" | "export" | "override"
  account: string | null
  account_name: string | null
  action: string
  subject_kind: string
  subject: string
  subject_name: string | null
  detail: string
  peer: string
  chain: string
  position: number
}

export interface BedDeclarationForm {
  available: number
  status: "OPEN" | "LIMITED" | "CLOSED"
  restriction?: Restriction | null
  declared_at?: string
  confirmed?: boolean | null
}

export interface BedsUnchangedForm {
  units?: string[]
}

export interface BeyondView {
  name: string
  region: string
  phone: string | null
}

export interface BinderChapter {
  id: string
  title: string
  body: string
  position: number
  updated_at: string
  updated_by: string
  version: number
}

export interface BinderChapters {
  items: BinderChapter[]
}

export interface BirthForm {
  happened_at?: string
  sex: "female" | "male" | "unknown"
  weight_g?: number | null
  another_child?: boolean | null
  looked_again?: boolean | null
}

export interface Board {
  version: number
  expected_times: string[]
  establishments: BoardEstablishment[]
}

export interface BoardEstablishment {
  id: string
  name: string
  town: string
  department: string
  latitude: number
  longitude: number
  type: "T1" | "T2A" | "T2B" | "T3" | "CPP" | "MDN" | "XB" | null
  phone: string | null
  units: BoardUnit[]
}

export interface BoardTravel {
  from: string
  items: BoardTravelTime[]
}

export interface BoardTravelTime {
  to: string
  minutes: number
  basis: "measured" | "estimated"
}

export interface BoardUnit {
  id: string
  kind: "OBS_GHR" | "SDN" | "OBS_PN" | "KANG" | "NEO" | "SI" | "REA"
  name: string
  phone: string | null
  installed: number | null
  available: number | null
  reserved: number | null
  reserved_beyond: number | null
  status: "OPEN" | "LIMITED" | "CLOSED"
  declared_at: string | null
  stale_at: string | null
  unknown_at: string | null
  closed_until: string | null
  closures: UnitClosure[]
  restriction: Restriction | null
  source: "UNIT" | "CELL_CALL" | "ORU" | "ROR" | "IMPORT" | null
  version: number
  closed_beds: number | null
  closed_beds_at: string | null
  closed_beds_until: string | null
}

export interface CallForm {
  place?: string | null
  elsewhere?: string | null
  answer?: "ACCEPTED" | "REFUSED" | "NO_ANSWER" | "TO_CALL_BACK" | null
  interlocutor?: string | null
  refusal_reason?: "NO_OBS_BED" | "NO_REA_BED" | "NO_SI_BED" | "NO_NEO_BED" | "NO_SDN" | "NO_STAFF" | "LEVEL_TOO_LOW" | "LEVEL_NOT_NEEDED" | "NO_PLATEAU" | "MEDICAL_DISAGREEMENT" | "CLOSED" | "ISOLATION" | "TOO_FAR" | "OTHER" | null
  physician?: string | null
  places?: HeldPlaceForm[]
  although_set_aside?: "OPENED_MEANWHILE" | "KNOWN_AGREEMENT" | "NOTHING_ELSE" | "OTHER" | null
  comment?: string | null
  happened_at?: string
}

export interface CallView {
  destination: PlaceView
  called_at: string
  answered_at: string | null
  answer: "ACCEPTED" | "REFUSED" | "NO_ANSWER" | "TO_CALL_BACK" | null
  refusal_reason: "NO_OBS_BED" | "NO_REA_BED" | "NO_SI_BED" | "NO_NEO_BED" | "NO_SDN" | "NO_STAFF" | "LEVEL_TOO_LOW" | "LEVEL_NOT_NEEDED" | "NO_PLATEAU" | "MEDICAL_DISAGREEMENT" | "CLOSED" | "ISOLATION" | "TOO_FAR" | "OTHER" | null
  lost_at: string | null
}

export interface CancellationForm {
  reason: "DELIVERED_BEFORE_DEPARTURE" | "CI_APPEARED" | "SYMPTOMS_RESOLVED" | "PATIENT_REFUSAL" | "NO_PLACE" | "DEATH" | "DUPLICATE" | "SOLVED_DIRECTLY" | "OTHER"
  physician?: string | null
  comment?: string | null
  happened_at?: string
}

export interface Capability {
  id: string
  kind: "REA_AD" | "USC" | "EMBOLISATION" | "SURGERY" | "BLOOD_BANK" | "NEONATAL_SURGERY" | "NEONATAL_CARDIOLOGY" | "COOLING"
  valid_from: string
  valid_to: string | null
  note: string
  version: number
}

export interface CapabilityForm {
  kind: "REA_AD" | "USC" | "EMBOLISATION" | "SURGERY" | "BLOOD_BANK" | "NEONATAL_SURGERY" | "NEONATAL_CARDIOLOGY" | "COOLING"
  valid_from: string
  valid_to?: string | null
  note?: string | null
}

export interface CareThreshold {
  id: string
  level: "T1" | "T2A" | "T2B" | "T3"
  least_age_days: number
  least_weight_grams: number | null
  least_age_for_multiples_days: number | null
  valid_from: string
  note: string
  version: number
}

export interface CareThresholdForm {
  level: "T1" | "T2A" | "T2B" | "T3"
  least_age_days: number
  least_weight_grams?: number | null
  least_age_for_multiples_days?: number | null
  valid_from: string
  note?: string | null
}

export interface CaseChange {
  at: string
  who: string
  what: "DECLARED" | "JOINED" | "REJECTED" | "DOCUMENTATION" | "CORRECTION" | "REVIEWER" | "REVIEWER_WITHDRAWN" | "JUDGEMENT" | "CONSENSUS" | "STEP"
  reason: string
}

export interface CaseConsensusForm {
  verdict: "INEVITABLE" | "PROBABLY_AVOIDABLE" | "AVOIDABLE_WITH_RISK_FACTOR" | "AVOIDABLE" | "UNDETERMINED"
  sentence: string
}

export interface CaseCorrectionForm {
  kind?: "AN_OUT" | "AN_MPT" | "AN_EAI" | "AN_DNN" | "AN_EIG" | "AIEH" | null
  happened_on?: string | null
  happened_at?: string | null
  ga_days?: number | null
  weight_g?: number | null
  newborns?: number | null
  vital?: "LIVE" | "DIED_IN_LABOUR" | "DEAD_BEFORE_ADMISSION" | "IMG" | "STILLBORN" | "UNKNOWN" | null
  needs_intensive_care?: boolean | null
  adverse_event?: string | null
  house?: string | null
  looked_again?: boolean | null
  reason: string
}

export interface CaseDeclarationForm {
  kind: "AN_OUT" | "AN_MPT" | "AN_EAI" | "AN_DNN" | "AN_EIG" | "AIEH"
  house?: string | null
  happened_on?: string | null
  happened_at?: string | null
  ga_days?: number | null
  weight_g?: number | null
  newborns?: number | null
  vital: "LIVE" | "DIED_IN_LABOUR" | "DEAD_BEFORE_ADMISSION" | "IMG" | "STILLBORN" | "UNKNOWN"
  needs_intensive_care?: boolean | null
  request_number?: number | null
  adverse_event?: string | null
  summary?: string | null
  another_child?: boolean | null
  looked_again?: boolean | null
}

export interface CaseDocumentation {
  residence_postcode?: string | null
  follow_up?: "MATERNITY" | "LIBERAL_MIDWIFE" | "GYNAECOLOGIST" | "GENERAL_PRACTITIONER" | "PMI" | "NONE" | "UNKNOWN" | null
  follow_up_place?: string | null
  visits_in_7_days?: number | null
  hospitalisations_in_7_days?: number | null
  first_contact_at?: string | null
  admitted_at?: string | null
  state_at_admission?: string | null
  transfer_asked?: boolean | null
  transfer_refused?: boolean | null
  why_no_transfer?: string | null
  corticosteroids?: "NONE" | "INCOMPLETE" | "COMPLETE" | "UNKNOWN" | null
  magnesium?: "NONE" | "INCOMPLETE" | "COMPLETE" | "UNKNOWN" | null
  smur_called_at?: string | null
  smur_arrived_at?: string | null
  newborn_state?: string | null
  newborn_left_at?: string | null
  newborn_arrived_at?: string | null
  outcome?: "ALIVE" | "DIED_AT_BIRTH" | "DIED_0_6" | "DIED_7_27" | "UNKNOWN" | null
  summary?: string | null
  local_reference?: string | null
  correction_reason?: string | null
}

export interface CaseHouse {
  id: string
  name: string
  kind: "T1" | "T2A" | "T2B" | "T3" | "CPP" | "MDN" | "XB" | null
}

export interface CaseItem {
  id: string
  number: number
  kind: "AN_OUT" | "AN_MPT" | "AN_EAI" | "AN_DNN" | "AN_EIG" | "AIEH"
  also: ("AN_OUT" | "AN_MPT" | "AN_EAI" | "AN_DNN" | "AN_EIG" | "AIEH")[]
  state: "DETECTED" | "DECLARED" | "DOCUMENTED" | "REVIEWED" | "ACTION_PLAN" | "CLOSED" | "REJECTED"
  source: "BIRTH_BEFORE_DEPARTURE" | "LEVEL_BELOW_NEED" | "BIRTH_ON_THE_ROAD" | "BIRTH_OUT_OF_MATERNITY" | "ANOXIA" | "DEATH" | "DECLARATION"
  house: string
  happened_on: string
  happened_at: string | null
  ga_days: number | null
  weight_g: number | null
  newborns: number
  conformity: "CONFORM" | "BELOW_NEED" | "NEED_AFTER_BIRTH" | "NOT_ASSESSABLE" | "NOT_COUNTED"
  required_level: "T1" | "T2A" | "T2B" | "T3" | null
  house_kind: "T1" | "T2A" | "T2B" | "T3" | "CPP" | "MDN" | "XB" | null
  request_number: number | null
  due_on: string
  late: boolean
}

export interface CaseJudgement {
  id: string
  reviewer: string
  mine: boolean
  given: boolean
  verdict: "INEVITABLE" | "PROBABLY_AVOIDABLE" | "AVOIDABLE_WITH_RISK_FACTOR" | "AVOIDABLE" | "UNDETERMINED" | null
  reasons: string
}

export interface CaseJudgementForm {
  verdict: "INEVITABLE" | "PROBABLY_AVOIDABLE" | "AVOIDABLE_WITH_RISK_FACTOR" | "AVOIDABLE" | "UNDETERMINED"
  reasons?: string | null
  correction_reason?: string | null
}

export interface CaseMoment {
  what: "FIRST_CONTACT" | "REQUEST" | "PLACE_FOUND" | "VEHICLE_ORDERED" | "DEPARTURE" | "ARRIVAL" | "ADMISSION" | "SMUR_CALLED" | "SMUR_ARRIVED" | "BIRTH" | "NEWBORN_LEFT" | "NEWBORN_ARRIVED"
  at: string
  from_request: boolean
}

export interface CaseRejectionForm {
  reason: "IMG" | "WRONG_AGE" | "DUPLICATE" | "NO_BIRTH"
  comment?: string | null
}

export interface CaseReviewer {
  id: string
  name: string
}

export interface CaseReviewerForm {
  reviewer: string
}

export interface CaseReviewerWithdrawalForm {
  judgement: string
}

export interface CaseRights {
  declare: boolean
  document: boolean
  coordinate: boolean
  judge: boolean
  add_actions: boolean
}

export interface CaseStepForm {
  to: "DOCUMENTED" | "REVIEWED" | "ACTION_PLAN" | "CLOSED"
  conclusions?: string | null
}

export interface CaseUnkept {
  field: string
  kept: string
  told: string
  who: string
  at: string
}

export interface ChapterForm {
  title: string
  body: string
  position: number
}

export interface ChildrenCountForm {
  children: number
  reason: string
  happened_at?: string
}

export interface ClosedUnitView {
  place: string
  kind: "OBS_GHR" | "SDN" | "OBS_PN" | "KANG" | "NEO" | "SI" | "REA"
  since: string
  until: string | null
}

export interface CodeForm {
  code: string
}

export interface Connection {
  id: string
  kind: "session" | "trusted_device"
  device: string
  peer: string
  created_at: string
  last_seen_at: string
  expires_at: string
  current: boolean
}

export interface ConversionForm {
  to: "AVIS" | "TIU_ASC" | "TIU_LAT" | "TIU_DESC" | "TPP" | "TNN" | "RTNN"
  motive?: "MAP" | "RPM" | "METRO" | "PP" | "PACC" | "VASA" | "PE" | "PE_S" | "HELLP" | "RCIU" | "GEM" | "STT" | "TRIPLE" | "MALF" | "ANASARQUE" | "ALLO" | "CHOL" | "SHAG" | "OLIGO" | "RCF" | "MFIU_MAT" | "CARDIO" | "NEURO" | "RESP" | "SEPSIS" | "TRAUMA" | "METAB" | "TOX" | "PSY" | "HEMOSTASE" | "ONCO" | "PREC" | "NO_BED" | "NO_STAFF" | "CLOSURE" | "PATIENT_WISH" | "PROXIMITY" | "HPP" | "ECLAMP" | "SEPSIS_PP" | "THROMB" | "REA_AD" | "RAPPR" | "PREMA" | "HYPOTRO" | "RESP_NN" | "EAI" | "CARDIO_NN" | "CHIR_NN" | "INF_NN" | "ICTERE" | "MALF_NN" | "CONVULS" | "RETOUR" | "NO_BED_NN" | null
  urgency?: "U1" | "U2" | "U3" | "U4" | null
  screening?: ScreeningForm | null
  happened_at?: string
}

export interface CoolingView {
  newborn: number
  before_at: string
  started_at: string | null
  started_after_minutes: number | null
  below_weight_g: number | null
  below_ga_days: number | null
}

export interface CorrectionForm {
  reason: "WRONG_KEY" | "WRONG_TIME" | "WRONG_REQUEST" | "OTHER"
  happened_at?: string | null
  weight_g?: number | null
  adverse_event?: string | null
  remove: boolean
  looked_again?: boolean | null
}

export interface DatedSetting {
  value: string
  valid_from: string
  source_note: string
  created_at: string
  version: number
}

export interface DatingForm {
  basis: "age_today" | "last_period" | "conception" | "embryo_transfer" | "french_term" | "crown_rump_length"
  method?: "assisted_reproduction" | "first_trimester_ultrasound" | "last_period" | "later_ultrasound" | null
  ga_days?: number | null
  date?: string | null
  embryo_age_days?: number | null
  length_mm?: number | null
}

export interface DatingView {
  method: "assisted_reproduction" | "first_trimester_ultrasound" | "last_period" | "later_ultrasound"
  ddr_equivalent: string
  low_confidence: boolean
}

export interface DayAction {
  label: string
  kind: "href" | "post"
  href: string | null
  post: string | null
}

export interface DayBlock {
  key: "todo" | "follow" | "news"
  lines: DayLine[]
}

export interface DayLine {
  id: string
  what: string
  where: string
  since: string | null
  until: string | null
  action: DayAction | null
  counts_down: boolean
}

export interface DayView {
  blocks: DayBlock[]
  todo_count: number
  next_known_at: string | null
}

export interface DecisionForm {
  physician: string
  decided_at?: string
  reason: string
}

export interface Department {
  code: string
  name: string
  latitude: number | null
  longitude: number | null
}

export interface DepartmentForm {
  code: string
  name: string
}

export interface Departments {
  items: Department[]
}

export interface DepartureForm {
  screening?: ScreeningForm | null
  happened_at?: string
}

export interface DestinationBedsView {
  unit: string
  kind: "OBS_GHR" | "SDN" | "OBS_PN" | "KANG" | "NEO" | "SI" | "REA"
  status: "OPEN" | "LIMITED" | "CLOSED"
  available: number | null
  reserved: number
  declared_at: string | null
  fresh_until: string | null
  stale_until: string | null
}

export interface DestinationView {
  place: PlaceView
  level: "T1" | "T2A" | "T2B" | "T3" | null
  travel_minutes: number | null
  travel_is_estimated: boolean
  call_first: boolean
  reason: string
  caution: string
  beds: DestinationBedsView[]
  proposed_places: HeldPlaceView[]
}

export interface DiversionForm {
  place?: string | null
  elsewhere?: string | null
  reason: "WORSENING" | "BIRTH_ON_THE_WAY" | "PLACE_LOST" | "ROAD" | "OTHER"
  places?: HeldPlaceForm[]
  comment?: string | null
  happened_at?: string
}

export interface DraftForm {
  content: string
  title?: string | null
}

export interface DraftSentView {
  request: string
  number: number
  by: string
  at: string
}

export interface DraftView {
  id: string
  content: string
  title: string | null
  author: string
  created_at: string
  updated_at: string
  updated_by: string
  version: number
  sent: DraftSentView | null
}

export interface DraftsView {
  items: DraftView[]
}

export interface DysfunctionForm {
  code: "D01" | "D02" | "D03" | "D04" | "D05" | "D06" | "D07" | "D08" | "D09" | "D10"
  severity: "NO_HARM" | "DISCOMFORT" | "HARM"
  description: string
  adverse_event?: string | null
  happened_at?: string
}

export interface DysfunctionMode {
  code: "D01" | "D02" | "D03" | "D04" | "D05" | "D06" | "D07" | "D08" | "D09" | "D10"
  mode: "MONITOR" | "ACT"
  valid_from: string
  source_note: string
}

export interface DysfunctionModeForm {
  code: "D01" | "D02" | "D03" | "D04" | "D05" | "D06" | "D07" | "D08" | "D09" | "D10"
  mode: "MONITOR" | "ACT"
  valid_from: string
  source_note: string
}

export interface Enrolment {
  secret: string
  otpauth_uri: string
}

export interface Establishment {
  id: string
  name: string
  town: string
  department: string
  region: string
  latitude: number
  longitude: number
  finess: string | null
  sector: "public" | "private" | "non_profit"
  phone: string | null
  notice_email: string | null
  source_note: string
  fictitious: boolean
  active: boolean
  type: "T1" | "T2A" | "T2B" | "T3" | "CPP" | "MDN" | "XB" | null
  types: EstablishmentType[]
  thresholds: CareThreshold[]
  regional_thresholds: CareThreshold[]
  capabilities: Capability[]
  units: Unit[]
  referrals: Referral[]
  version: number
  closed_on: string | null
}

export interface EstablishmentForm {
  name: string
  town: string
  department: string
  region: string
  latitude: number
  longitude: number
  finess?: string | null
  sector: "public" | "private" | "non_profit"
  phone?: string | null
  notice_email?: string | null
  source_note?: string | null
  active: boolean
  closed_on?: string | null
}

export interface EstablishmentType {
  id: string
  kind: "T1" | "T2A" | "T2B" | "T3" | "CPP" | "MDN" | "XB"
  valid_from: string
  confidence: "certain" | "probable" | "uncertain"
  note: string
  version: number
}

export interface EstablishmentTypeForm {
  kind: "T1" | "T2A" | "T2B" | "T3" | "CPP" | "MDN" | "XB"
  valid_from: string
  confidence: "certain" | "probable" | "uncertain"
  note?: string | null
}

export interface Etablissements {
  id: string
  name: string
  town: string
  department: string
  type: "T1" | "T2A" | "T2B" | "T3" | "CPP" | "MDN" | "XB" | null
  type_confidence: "certain" | "probable" | "uncertain" | null
  sector: "public" | "private" | "non_profit"
  phone: string | null
  active: boolean
  fictitious: boolean
  version: number
}

export interface FactView {
  id: string
  kind: "READING" | "TAKING" | "SCREENING" | "PHYSICIAN_DECISION" | "CALL" | "REFUSAL" | "ACCEPTANCE" | "WITHDRAWAL" | "VEHICLE_ORDER" | "VEHICLE_CANCELLATION" | "VEHICLE_ARRIVAL" | "DEPARTURE" | "DIVERSION" | "RETURN" | "ARRIVAL" | "BIRTH" | "ADVICE" | "CONVERSION" | "NO_INDICATION" | "NO_PLACE_IN_REGION" | "SEARCH_BEYOND" | "HANDOVER" | "CANCELLATION" | "REOPENING" | "CLOSING" | "REASSESSMENT" | "STAY_END" | "ISSUE" | "FEEDBACK" | "FEEDBACK_RECEIPT" | "FEEDBACK_WAIVER" | "DYSFUNCTION" | "CHILDREN_COUNT"
  happened_at: string
  typed_at: string
  author: string
  text: string
  may_be_corrected: boolean
  newborn: string | null
  crossed_out_for: "WRONG_KEY" | "WRONG_TIME" | "WRONG_REQUEST" | "OTHER" | null
  crossed_out_by: string | null
  crossed_out_at: string | null
}

export interface FeedbackForm {
  text: string
  channel?: "APPLICATION" | "PHONE" | "MSSANTE" | "MAIL" | null
  recipient?: string | null
  happened_at?: string
}

export interface FeedbackView {
  line: string
  text: string
  channel: "APPLICATION" | "PHONE" | "MSSANTE" | "MAIL"
  recipient: string
  sent_by: string
  sent_at: string
  read_at: string | null
}

export interface HandoverForm {
  to: "NEXT_SHIFT" | "SAMU" | "MATERNITY"
  person?: string | null
  note?: string | null
  happened_at?: string
}

export interface Health {
  healthy: boolean
  database: string
}

export interface HeldPlaceForm {
  unit?: string | null
  kind: "OBS_GHR" | "SDN" | "OBS_PN" | "KANG" | "NEO" | "SI" | "REA"
  count: number
  beyond_capacity: boolean
}

export interface HeldPlaceView {
  unit: string | null
  kind: "OBS_GHR" | "SDN" | "OBS_PN" | "KANG" | "NEO" | "SI" | "REA"
  count: number
  beyond_capacity: boolean
  beyond: number
  choices: UnitChoiceView[]
}

export interface HolidayClosure {
  service: "MATERNAL" | "NEWBORN"
  valid_from: string
  valid_to: string | null
}

export interface IndicatorBarometer {
  region: string
  year: number
  years: number[]
  state: "none" | "current" | "outdated"
  data: string[]
  figures: IndicatorBarometerFigure[]
  births: IndicatorBarometerType[]
  sources: string[]
}

export interface IndicatorBarometerFigure {
  figure: IndicatorNoteLine
  trend: string
  svg: string
}

export interface IndicatorBarometerType {
  type: string
  houses: number
  births: number | null
  share: number | null
}

export interface IndicatorComparator {
  label: string
  count: number
  of: number
  rate: number | null
}

export interface IndicatorComputationForm {
  again?: boolean | null
}

export interface IndicatorCountedDeposit {
  id: string
  name: string
  kept_at: string | null
  record: string
  kept: number
  excluded: number
  refused: number
}

export interface IndicatorCoverage {
  houses: number
  whole: number
  unknown: number
}

export interface IndicatorDashboard {
  place: IndicatorPlace
  year: number
  years: number[]
  houses: IndicatorHouse[]
  compare: "type" | "region" | "past"
  data: IndicatorData
  transmitted: IndicatorTransmittedLine | null
  headline: IndicatorFigure[]
  tracers: IndicatorTracer[]
  definitions: IndicatorDefinitions | null
  report: number | null
}

export interface IndicatorData {
  state: "none" | "current" | "outdated"
  deposits: IndicatorCountedDeposit[]
  months: IndicatorMonths | null
  coverage: IndicatorCoverage | null
  linked: IndicatorLinkedDeliveries | null
  quality: IndicatorFigure[]
}

export interface IndicatorDefinition {
  indicator: string
  figure: string
  indicator_label: string
  label: string
  status: "official" | "published" | "proposed"
  per: number
  numerator: string
  denominator: string
  exclusions: string
  source: string
  pitfalls: string
  lists: string[]
}

export interface IndicatorDefinitionChange {
  indicator: string
  figure: string
  label: string
  change: "added" | "removed" | "counted_otherwise" | "reworded"
  before: string
  after: string
}

export interface IndicatorDefinitions {
  since: number
  known: boolean
  changes: IndicatorDefinitionChange[]
}

export interface IndicatorDeposit {
  id: string
  name: string
  state: "receiving" | "computing" | "ready" | "kept" | "withdrawn" | "failed" | "cancelled"
  record: string
  files: IndicatorDepositFile[]
  job: string | null
  own: boolean
  author: string
  outcome: string
  reason: string
  outdated: boolean
  lines: IndicatorDepositLines
  chaining: IndicatorDepositLines | null
  units: IndicatorDepositLines | null
  years: number[]
  site_years: IndicatorSiteYear[]
  same_as: IndicatorFormerDeposit | null
  created_at: string
  computed_at: string | null
  kept_at: string | null
  withdrawn_at: string | null
}

export interface IndicatorDepositFile {
  number: number
  name: string
  kind: "stays" | "ano" | "ium" | "cube" | "zip"
  size: number
  received: number
}

export interface IndicatorDepositForm {
  files: IndicatorFileForm[]
}

export interface IndicatorDepositLine {
  id: string
  name: string
  state: "receiving" | "computing" | "ready" | "kept" | "withdrawn" | "failed" | "cancelled"
  record: string
  files: number
  author: string
  created_at: string
  kept_at: string | null
  lines_read: number
  lines_kept: number
  lines_refused: number
  years: number[]
  site_years: number
  counted: number
}

export interface IndicatorDepositLines {
  read: number
  kept: number
  excluded: IndicatorExcludedLines[]
  refused: number
}

export interface IndicatorDisclosedLine {
  year: number
  version: number
  place: string
  type: string
  indicator: string
  figure: string
  indicator_label: string
  label: string
  status: "official" | "published" | "proposed"
  link: "unlinked" | "linked" | null
  count: number | null
  of: number | null
  rate: number | null
  low: number | null
  high: number | null
  note: string
}

export interface IndicatorDisclosedPlace {
  number: number
  name: string
  type: string
  figures: IndicatorTransmittedFigure[]
}

export interface IndicatorExcludedLines {
  rule: string
  label: string
  count: number
}

export interface IndicatorFigure {
  indicator: string
  figure: string
  indicator_label: string
  label: string
  per: number
  rare: boolean
  count: number
  of: number
  rate: number | null
  low: number | null
  high: number | null
  link: "unlinked" | "linked" | null
  years_counted: number[]
  status: "official" | "published" | "proposed"
  position: "not_computable" | "too_few" | "expected" | "watch_below" | "watch_above" | "signal_below" | "signal_above" | "hidden_quality" | "outdated" | null
  sentence: string
  comparator: IndicatorComparator | null
  comparator_hidden: boolean
  months: number | null
}

export interface IndicatorFileForm {
  name: string
  size: number
  kind: "stays" | "ano" | "ium" | "cube" | "zip"
}

export interface IndicatorFormerDeposit {
  deposit: string
  name: string
  kept_at: string | null
  deliveries: number | null
  months: number | null
}

export interface IndicatorFormerTransmission {
  id: string
  version: number
  made_at: string
  recipient: string
  named: boolean
}

export interface IndicatorFunnel {
  target: number
  dispersion: number
  limits: IndicatorFunnelLimits[]
  points: IndicatorFunnelPoint[]
  hidden: number
  partial: number
}

export interface IndicatorFunnelLimits {
  of: number
  low_95: number
  high_95: number
  low_998: number
  high_998: number
}

export interface IndicatorFunnelPoint {
  of: number
  rate: number
  count: number
  own: boolean
  name: string | null
  establishment: string | null
}

export interface IndicatorGap {
  indicator: string
  figure: string
  indicator_label: string
  label: string
  link: "unlinked" | "linked" | null
  per: number
  transmitted_count: number | null
  transmitted_of: number | null
  transmitted_rate: number | null
  count: number | null
  of: number | null
  rate: number | null
  difference: number | null
}

export interface IndicatorHouse {
  id: string
  name: string
}

export interface IndicatorLinkedDeliveries {
  count: number
  of: number
}

export interface IndicatorMissing {
  lack: "no_file" | "outdated" | "partial" | "poor_quality" | "unknown"
  sentence: string
  houses: string[]
}

export interface IndicatorMonths {
  covered: number
  without: number[]
  before: boolean
}

export interface IndicatorNote {
  region: string
  year: number
  years: number[]
  state: "none" | "current" | "outdated"
  audience: "everyone" | "network"
  parts: IndicatorNotePart[]
  silent: IndicatorNoteSilent[]
  sources: string[]
}

export interface IndicatorNoteComment {
  id: "quality" | "births" | "headline" | "multiple" | "age" | "preterm" | "weight" | "mode" | "presentation" | "place" | "deaths" | "haemorrhage" | "transfers" | "conclusion"
  content: string
  updated_at: string | null
  updated_by: string | null
  version: number
}

export interface IndicatorNoteCommentForm {
  content?: string | null
}

export interface IndicatorNoteDrawing {
  title: string
  note: string
  svg: string
  outside: string[]
  is_small: boolean
}

export interface IndicatorNoteLine {
  label: string
  value: string
  ratio: string
  interval: string
  before: string
  published: string
  is_proposed: boolean
}

export interface IndicatorNoteNamesForm {
  names: boolean
}

export interface IndicatorNotePart {
  section: "quality" | "births" | "headline" | "multiple" | "age" | "preterm" | "weight" | "mode" | "presentation" | "place" | "deaths" | "haemorrhage" | "transfers" | "conclusion"
  title: string
  sentences: string[]
  lines: IndicatorNoteLine[]
  drawings: IndicatorNoteDrawing[]
  may_name: boolean
  names: boolean
  comment: IndicatorNoteComment
}

export interface IndicatorNoteSilent {
  section: "quality" | "births" | "headline" | "multiple" | "age" | "preterm" | "weight" | "mode" | "presentation" | "place" | "deaths" | "haemorrhage" | "transfers" | "conclusion"
  title: string
}

export interface IndicatorNoteVersion {
  version: number
  content: string
  written_at: string
  written_by: string
}

export interface IndicatorPage {
  place: IndicatorPlace
  year: number
  years: number[]
  compare: "type" | "region" | "past"
  state: "none" | "current" | "outdated"
  sheet: IndicatorSheet
  figure: IndicatorFigure
  figures: IndicatorFigure[]
  funnel: IndicatorFunnel | null
  no_funnel: string
  trend: IndicatorTrend
  published: IndicatorPublished[]
}

export interface IndicatorPlace {
  establishment: string | null
  name: string
  finess: string | null
  type: string | null
}

export interface IndicatorPublished {
  label: string
  value: number
  per: number
  source: string
  scope: string
  year: number
  count: number | null
  of: number | null
  series: string | null
  edition: string | null
}

export interface IndicatorRefusal {
  file: string
  line: number
  reason: string
}

export interface IndicatorReport {
  year: number
  place: string | null
  name: string
  type: string
  version: number
  made_at: string
  reason: string
  moved: string[]
  versions: ReportVersion[]
  data: string
  alone: string
  headline: IndicatorReportHeadline[]
  sections: IndicatorReportSection[]
  definitions: IndicatorReportDefinition[]
}

export interface IndicatorReportDefinition {
  code: string
  label: string
  status: "official" | "published" | "proposed"
  numerator: string
  denominator: string
  source: string
  pitfalls: string
}

export interface IndicatorReportFigure {
  indicator: string
  figure: string
  indicator_label: string
  label: string
  per: number
  rare: boolean
  count: number
  of: number
  rate: number | null
  low: number | null
  high: number | null
  link: "unlinked" | "linked" | null
  years_counted: number[]
  months: number | null
  status: "official" | "published" | "proposed"
  position: "not_computable" | "too_few" | "expected" | "watch_below" | "watch_above" | "signal_below" | "signal_above" | "hidden_quality" | "outdated" | null
  sentence: string
  region: IndicatorComparator | null
  type: IndicatorComparator | null
  years: IndicatorReportYear[]
}

export interface IndicatorReportHeadline {
  figure: IndicatorReportFigure
  funnel: IndicatorFunnel | null
  no_funnel: string
  trend: IndicatorReportYear[]
  trend_sentence: string
}

export interface IndicatorReportItem {
  place: string | null
  name: string
  version: number
  made_at: string
  reason: string
}

export interface IndicatorReportLine {
  chapter: string
  indicator: string
  title: string
  label: string
  link: string
  status: string
  per: number
  years: string
  count: number
  of: number
  rate: number | null
  low: number | null
  high: number | null
  reading: string
  region_count: number | null
  region_of: number | null
  region_rate: number | null
  type_count: number | null
  type_of: number | null
  type_rate: number | null
  count_before_last: number | null
  of_before_last: number | null
  rate_before_last: number | null
  count_before: number | null
  of_before: number | null
  rate_before: number | null
  count_of_year: number | null
  of_of_year: number | null
  rate_of_year: number | null
}

export interface IndicatorReportSection {
  chapter: string
  code: string
  title: string
  status: "official" | "published" | "proposed"
  figures: IndicatorReportFigure[]
}

export interface IndicatorReportYear {
  year: number
  count: number
  of: number
  rate: number | null
  region: number | null
  months: number | null
}

export interface IndicatorReports {
  year: number
  years: number[]
  reported: number[]
  items: IndicatorReportItem[]
  missing: string[]
}

export interface IndicatorSeries {
  id: string
  source: string
  edition: string
  note: string
  state: "writing" | "current" | "replaced" | "withdrawn"
  lines: number
  refused: number
  first_year: number
  last_year: number
  author: string
  created_at: string
  reason: string
  withdrawn_at: string | null
  current: IndicatorSeriesName | null
  indicators: IndicatorSeriesIndicator[]
  in_part: boolean
}

export interface IndicatorSeriesIndicator {
  code: string
  label: string
}

export interface IndicatorSeriesLine {
  id: string
  source: string
  edition: string
  state: "writing" | "current" | "replaced" | "withdrawn"
  lines: number
  first_year: number
  last_year: number
  author: string
  created_at: string
}

export interface IndicatorSeriesName {
  id: string
  source: string
  edition: string
  created_at: string
}

export interface IndicatorSeriesPreview {
  read: number
  accepted: number
  refused: number
  small: number
  first_year: number | null
  last_year: number | null
  lines: IndicatorSeriesValue[]
  refusals: IndicatorSeriesRefusal[]
  same_as: IndicatorSeriesName | null
}

export interface IndicatorSeriesRefusal {
  line: number
  reason: string
}

export interface IndicatorSeriesValue {
  line: number
  indicator: string
  indicator_label: string
  figure: string
  label: string
  year: number
  territory: "france" | "region" | "department" | "establishment"
  territory_code: string
  territory_name: string
  numerator: number | null
  denominator: number | null
  value: number
  per: number
}

export interface IndicatorSeriesWithdrawalForm {
  reason: string
}

export interface IndicatorSheet {
  code: string
  label: string
  status: "official" | "published" | "proposed"
  status_label: string
  per: number
  numerator: string
  denominator: string
  exclusions: string
  source: string
  pitfalls: string
  linkage: string
}

export interface IndicatorSiteYear {
  finess: string
  establishment: string | null
  name: string
  year: number
  deliveries: number
  births: number
  months: number | null
  counted: boolean
  replaces: IndicatorFormerDeposit | null
  yields_to: IndicatorFormerDeposit | null
}

export interface IndicatorStay {
  key: string
  number: "rsa_key" | "administrative"
  year: number
  week: number | null
  class: string
  times: number
}

export interface IndicatorTracer {
  indicator: string
  label: string
  status: "official" | "published" | "proposed"
  status_label: string
  figures: IndicatorFigure[]
}

export interface IndicatorTransmission {
  id: string
  year: number
  version: number
  recipient: string
  named: boolean
  reason: string
  comment: string
  sites: number
  made_at: string
  made_by: string
  incomplete: string[]
  deposits: IndicatorTransmittedDeposit[]
  place: IndicatorPlace
  included: boolean
  state: "none" | "current" | "outdated"
  gaps: number | null
  definitions_changed: boolean
  versions: IndicatorFormerTransmission[]
}

export interface IndicatorTransmissionForm {
  year: number
  recipient: string
  named: boolean
  comment?: string | null
  reason?: string | null
}

export interface IndicatorTransmissionPreparation {
  year: number
  over: boolean
  sites: number
  smallest: number
  missing: IndicatorMissing[]
  former: IndicatorFormerTransmission | null
}

export interface IndicatorTransmitted {
  head: IndicatorTransmittedHead
  comment: string
  smallest: number
  partial: number | null
  headline: string[]
  sheets: IndicatorTransmittedSheet[]
  places: IndicatorDisclosedPlace[]
  versions: IndicatorTransmittedHead[]
}

export interface IndicatorTransmittedClass {
  code: string
  label: string
}

export interface IndicatorTransmittedDeposit {
  name: string
  record: string
  kept_at: string | null
}

export interface IndicatorTransmittedFigure {
  indicator: string
  figure: string
  link: "unlinked" | "linked" | null
  count: number | null
  of: number | null
  rate: number | null
  low: number | null
  high: number | null
}

export interface IndicatorTransmittedHead {
  id: string
  year: number
  version: number
  latest: boolean
  recipient: string
  named: boolean
  reason: string
  sites: number
  made_at: string
}

export interface IndicatorTransmittedLine {
  id: string
  version: number
  made_at: string
  recipient: string
  included: boolean
  gaps: number | null
  definitions_changed: boolean
}

export interface IndicatorTransmittedList {
  region: string
  items: IndicatorTransmittedHead[]
}

export interface IndicatorTransmittedSheet {
  code: string
  label: string
  status: "official" | "published" | "proposed"
  per: number
  numerator: string
  denominator: string
  exclusions: string
  source: string
  pitfalls: string
  classes: IndicatorTransmittedClass[]
}

export interface IndicatorTrend {
  years: IndicatorTrendYear[]
  slope_per_year: number | null
  p_value: number | null
  sentence: string
}

export interface IndicatorTrendYear {
  year: number
  count: number
  of: number
  rate: number | null
  low: number | null
  high: number | null
  comparator_rate: number | null
  months: number | null
}

export interface IndicatorWithdrawalForm {
  reason: string
}

export interface IssueForm {
  how: "LIVE_BIRTH" | "FETAL_DEATH" | "IMG" | "MISCARRIAGE" | "UNKNOWN"
  on?: string | null
  at?: string | null
  place?: string | null
  elsewhere?: string | null
  out_of_hospital: boolean
  mode?: "SPONTANEOUS" | "INSTRUMENTAL" | "CAESAREAN_BEFORE_LABOUR" | "CAESAREAN_IN_LABOUR" | null
  newborns?: NewbornOutcomeForm[]
  corticosteroids_complete?: boolean | null
  comment?: string | null
  instead_of?: string | null
  after_mothers_death?: boolean | null
  corrects_birth?: string | null
}

export interface IssueView {
  line: string
  how: "LIVE_BIRTH" | "FETAL_DEATH" | "IMG" | "MISCARRIAGE" | "UNKNOWN"
  on: string | null
  at: string | null
  ga_days: number | null
  where: PlaceView | null
  out_of_hospital: boolean
  mode: "SPONTANEOUS" | "INSTRUMENTAL" | "CAESAREAN_BEFORE_LABOUR" | "CAESAREAN_IN_LABOUR" | null
  newborns: NewbornOutcomeView[]
  corticosteroids_complete: boolean | null
  after_mothers_death: boolean | null
  comment: string
  told_by: string
  told_at: string
}

export interface Job {
  id: string
  kind: string
  title: string
  state: "waiting" | "running" | "done" | "failed" | "cancelled"
  unit: string
  done: number
  total: number | null
  outcome: string
  attention: boolean
  author: string | null
  created_at: string
  started_at: string | null
  expected_end_at: string | null
  ended_at: string | null
  cancel_asked_at: string | null
  remarks: number
}

export interface JobRemark {
  line: number
  reason: string
  content: string
}

export interface KnownDysfunction {
  code: "D01" | "D02" | "D03" | "D04" | "D05" | "D06" | "D07" | "D08" | "D09" | "D10"
  detected: boolean
  severity: "NO_HARM" | "DISCOMFORT" | "HARM" | null
  sentence: string
  line: string | null
  adverse_event: string | null
}

export interface LitsEtPlaces {
  establishment: string
  town: string
  department: string
  type: "T1" | "T2A" | "T2B" | "T3" | "CPP" | "MDN" | "XB" | null
  kind: "OBS_GHR" | "SDN" | "OBS_PN" | "KANG" | "NEO" | "SI" | "REA"
  unit: string
  available: number | null
  reserved: number | null
  status: "OPEN" | "LIMITED" | "CLOSED"
  freshness: "FRESH" | "STALE" | "UNKNOWN"
  declared_at: string | null
  source: "UNIT" | "CELL_CALL" | "ORU" | "ROR" | "IMPORT" | null
  phone: string | null
}

export interface LiveMatchForm {
  kind: "AVIS" | "TIU_ASC" | "TIU_LAT" | "TIU_DESC" | "TPP" | "TNN" | "RTNN"
  woman: PersonForm
  follows?: string | null
}

export interface LiveMatchView {
  match: MatchView | null
}

export interface LoginForm {
  login: string
  password: string
  code?: string | null
  trust_device?: boolean | null
}

export interface MatchView {
  id: string | null
  number: number
  origin: string
  asked_at: string
}

export interface Membership {
  id: string
  role: "cell_midwife" | "maternity_midwife" | "maternity_doctor" | "receiving_unit" | "samu" | "risk_officer" | "network_manager" | "administrator" | "health_authority"
  role_label: string
  place: string | null
  place_name: string | null
  valid_from: string
  valid_until: string | null
  valid_now: boolean
  version: number
}

export interface MembershipForm {
  role: "cell_midwife" | "maternity_midwife" | "maternity_doctor" | "receiving_unit" | "samu" | "risk_officer" | "network_manager" | "administrator" | "health_authority"
  place?: string | null
  valid_from?: string | null
  valid_until?: string | null
}

export interface NeighbourCell {
  id: string
  name: string
  region: string
  phone: string | null
  active: boolean
  version: number
}

export interface NeighbourCellForm {
  name: string
  region: string
  phone?: string | null
  active: boolean
}

export interface NeighbourCells {
  items: NeighbourCell[]
}

export interface NewAccountForm {
  login: string
  name: string
  email?: string | null
  phone?: string | null
  profession: "midwife" | "obstetrician" | "paediatrician" | "neonatologist" | "anaesthetist" | "emergency_doctor" | "nurse" | "childcare_nurse" | "medical_secretary" | "health_manager" | "management" | "other"
  rpps?: string | null
  role: "cell_midwife" | "maternity_midwife" | "maternity_doctor" | "receiving_unit" | "samu" | "risk_officer" | "network_manager" | "administrator" | "health_authority"
  place?: string | null
}

export interface NewProgramKey {
  id: string
  name: string
  key: string
  expires_at: string
  version: number
}

export interface NewWallDisplay {
  id: string
  name: string
  token: string
  created_at: string
  version: number
}

export interface NewbornForm {
  born_at: string
  sex: "female" | "male" | "unknown"
  ga_days: number
  weight_g: number
  person?: string | null
  bed?: "OBS_GHR" | "SDN" | "OBS_PN" | "KANG" | "NEO" | "SI" | "REA" | null
  looked_again?: boolean | null
}

export interface NewbornOpeningView {
  follows: string
  number: number
  woman: PersonView
  newborns: NewbornToMoveView[]
}

export interface NewbornOutcomeForm {
  fate: "WITH_MOTHER" | "NEONATOLOGY" | "INTERMEDIATE_CARE" | "INTENSIVE_CARE" | "MOVED" | "STILLBORN" | "INTERRUPTED" | "DIED"
  weight_g?: number | null
  sex?: "female" | "male" | "unknown" | null
  place?: string | null
  elsewhere?: string | null
  died_on?: string | null
  looked_again?: boolean | null
}

export interface NewbornOutcomeView {
  fate: "WITH_MOTHER" | "NEONATOLOGY" | "INTERMEDIATE_CARE" | "INTENSIVE_CARE" | "MOVED" | "STILLBORN" | "INTERRUPTED" | "DIED"
  weight_g: number | null
  sex: "female" | "male" | "unknown" | null
  to: PlaceView | null
  died_on: string | null
}

export interface NewbornSheet {
  apgar_1?: number | null
  apgar_5?: number | null
  apgar_10?: number | null
  cord_ph?: number | null
  cord_lactates_mmol_per_l?: number | null
  acute_fetal_distress?: boolean | null
  weight_normal_for_age?: boolean | null
  distress?: boolean | null
  silverman?: number | null
  support?: "none" | "cpap" | "ventilation" | null
  inspired_oxygen_percent?: number | null
  oxygen_saturation_percent?: number | null
  recolouration_seconds?: number | null
  temperature_celsius?: number | null
  vascular_access?: "none" | "peripheral" | "umbilical" | "other" | null
  glycaemia?: number | null
  glycaemia_unit?: "mmol_per_l" | "g_per_l" | null
  malformation?: boolean | null
  malformation_text?: string | null
  hypothermia_started_at?: string | null
  mother_location?: string | null
  comment?: string | null
}

export interface NewbornSheetVersionView {
  newborn: string
  version: number
  written_at: string
  written_by: string
  sheet: NewbornSheet
}

export interface NewbornToMoveView {
  person: string
  born_at: string | null
  sex: "female" | "male" | "unknown" | null
  ga_days: number | null
  weight_g: number | null
}

export interface NewbornView {
  id: string
  born_at?: string | null
  sex: "female" | "male" | "unknown" | null
  ga_days: number | null
  weight_g: number | null
  sheet: NewbornSheet
  sheet_version: number
  bed: "OBS_GHR" | "SDN" | "OBS_PN" | "KANG" | "NEO" | "SI" | "REA" | null
  own_request: RequestLinkView | null
}

export interface OneTimePassword {
  account: string
  login: string
  one_time_password: string
  expires_at: string
}

export interface Opening {
  service: "MATERNAL" | "NEWBORN"
  day: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY" | "HOLIDAY"
  opens: string
  closes: string
  valid_from: string
  valid_to: string | null
}

export interface OpeningForm {
  kind: "AVIS" | "TIU_ASC" | "TIU_LAT" | "TIU_DESC" | "TPP" | "TNN" | "RTNN"
  woman: PersonForm
  another_woman?: boolean | null
  dating?: DatingForm | null
  delivered_on?: string | null
  fetuses?: number | null
  newborns?: NewbornForm[]
  motive?: "MAP" | "RPM" | "METRO" | "PP" | "PACC" | "VASA" | "PE" | "PE_S" | "HELLP" | "RCIU" | "GEM" | "STT" | "TRIPLE" | "MALF" | "ANASARQUE" | "ALLO" | "CHOL" | "SHAG" | "OLIGO" | "RCF" | "MFIU_MAT" | "CARDIO" | "NEURO" | "RESP" | "SEPSIS" | "TRAUMA" | "METAB" | "TOX" | "PSY" | "HEMOSTASE" | "ONCO" | "PREC" | "NO_BED" | "NO_STAFF" | "CLOSURE" | "PATIENT_WISH" | "PROXIMITY" | "HPP" | "ECLAMP" | "SEPSIS_PP" | "THROMB" | "REA_AD" | "RAPPR" | "PREMA" | "HYPOTRO" | "RESP_NN" | "EAI" | "CARDIO_NN" | "CHIR_NN" | "INF_NN" | "ICTERE" | "MALF_NN" | "CONVULS" | "RETOUR" | "NO_BED_NN" | null
  associated_motives?: ("MAP" | "RPM" | "METRO" | "PP" | "PACC" | "VASA" | "PE" | "PE_S" | "HELLP" | "RCIU" | "GEM" | "STT" | "TRIPLE" | "MALF" | "ANASARQUE" | "ALLO" | "CHOL" | "SHAG" | "OLIGO" | "RCF" | "MFIU_MAT" | "CARDIO" | "NEURO" | "RESP" | "SEPSIS" | "TRAUMA" | "METAB" | "TOX" | "PSY" | "HEMOSTASE" | "ONCO" | "PREC" | "NO_BED" | "NO_STAFF" | "CLOSURE" | "PATIENT_WISH" | "PROXIMITY" | "HPP" | "ECLAMP" | "SEPSIS_PP" | "THROMB" | "REA_AD" | "RAPPR" | "PREMA" | "HYPOTRO" | "RESP_NN" | "EAI" | "CARDIO_NN" | "CHIR_NN" | "INF_NN" | "ICTERE" | "MALF_NN" | "CONVULS" | "RETOUR" | "NO_BED_NN")[]
  urgency?: "U1" | "U2" | "U3" | "U4" | null
  screening?: ScreeningForm | null
  question?: string | null
  comment?: string | null
  caller_name: string
  caller_role: "midwife" | "obstetrician" | "paediatrician" | "other"
  caller_phone?: string | null
  asked_at?: string
  entered_a_posteriori?: boolean | null
  draft?: string | null
  follows?: string | null
}

export interface OutcomeForm {
  stay?: StayEndForm | null
  stays?: StayEndForm[]
  issue?: IssueForm | null
}

export interface OutcomeView {
  awaits_stay: boolean
  awaits_issue: boolean
  outcome_due_at: string | null
  feedback_due_at: string | null
  arrived_at: string | null
  travellers: TravellerView[]
  stays: StayEndView[]
  issue: IssueView | null
  feedbacks: FeedbackView[]
  is_waived: boolean
  may_tell: boolean
  may_send: boolean
  may_waive: boolean
  has_to_read: boolean
  stay_ends: ("DELIVERED_THIS_STAY" | "HOME" | "RETRANSFER" | "HAD" | "SCAM" | "HOSPITAL_HOTEL" | "LEFT" | "DEATH_M" | "FETAL_DEATH" | "DEATH_N" | "STILL_IN" | "UNKNOWN")[]
  proposed_feedback: string
}

export interface OwnReservation {
  unit: string
  request: string
  request_name: string
  places: number
  beyond: number
  expected_at: string | null
}

export interface OwnReservations {
  items: OwnReservation[]
}

export interface PasswordForm {
  current: string
  new: string
}

export interface PendingLine {
  id: string
  number: number
  pending: "STAY" | "ISSUE" | "FEEDBACK" | "READING"
  kind: "AVIS" | "TIU_ASC" | "TIU_LAT" | "TIU_DESC" | "TPP" | "TNN" | "RTNN"
  motive: "MAP" | "RPM" | "METRO" | "PP" | "PACC" | "VASA" | "PE" | "PE_S" | "HELLP" | "RCIU" | "GEM" | "STT" | "TRIPLE" | "MALF" | "ANASARQUE" | "ALLO" | "CHOL" | "SHAG" | "OLIGO" | "RCF" | "MFIU_MAT" | "CARDIO" | "NEURO" | "RESP" | "SEPSIS" | "TRAUMA" | "METAB" | "TOX" | "PSY" | "HEMOSTASE" | "ONCO" | "PREC" | "NO_BED" | "NO_STAFF" | "CLOSURE" | "PATIENT_WISH" | "PROXIMITY" | "HPP" | "ECLAMP" | "SEPSIS_PP" | "THROMB" | "REA_AD" | "RAPPR" | "PREMA" | "HYPOTRO" | "RESP_NN" | "EAI" | "CARDIO_NN" | "CHIR_NN" | "INF_NN" | "ICTERE" | "MALF_NN" | "CONVULS" | "RETOUR" | "NO_BED_NN" | null
  ddr_equivalent: string | null
  origin: PlaceView
  destination: PlaceView | null
  arrived_at: string | null
  stay_end: "DELIVERED_THIS_STAY" | "HOME" | "RETRANSFER" | "HAD" | "SCAM" | "HOSPITAL_HOTEL" | "LEFT" | "DEATH_M" | "FETAL_DEATH" | "DEATH_N" | "STILL_IN" | "UNKNOWN" | null
  due_at: string | null
  hers: boolean
  reminders: number
  last_reminder_at: string | null
  unanswered: boolean
  may_remind: boolean
  awaited: string
  sent_at: string | null
}

export interface PerinatalCase {
  id: string
  version: number
  number: number
  kind: "AN_OUT" | "AN_MPT" | "AN_EAI" | "AN_DNN" | "AN_EIG" | "AIEH"
  also: ("AN_OUT" | "AN_MPT" | "AN_EAI" | "AN_DNN" | "AN_EIG" | "AIEH")[]
  state: "DETECTED" | "DECLARED" | "DOCUMENTED" | "REVIEWED" | "ACTION_PLAN" | "CLOSED" | "REJECTED"
  source: "BIRTH_BEFORE_DEPARTURE" | "LEVEL_BELOW_NEED" | "BIRTH_ON_THE_ROAD" | "BIRTH_OUT_OF_MATERNITY" | "ANOXIA" | "DEATH" | "DECLARATION"
  house: CaseHouse
  happened_on: string
  happened_at: string | null
  ga_days: number | null
  weight_g: number | null
  newborns: number
  vital: "LIVE" | "DIED_IN_LABOUR" | "DEAD_BEFORE_ADMISSION" | "IMG" | "STILLBORN" | "UNKNOWN"
  needs_intensive_care: boolean
  request: string | null
  request_number: number | null
  adverse_event: string
  unkept: CaseUnkept[]
  birth_crossed_out: boolean
  conformity: "CONFORM" | "BELOW_NEED" | "NEED_AFTER_BIRTH" | "NOT_ASSESSABLE" | "NOT_COUNTED"
  required_level: "T1" | "T2A" | "T2B" | "T3" | null
  documentation: CaseDocumentation
  missing: string[]
  chronology: CaseMoment[]
  admission_to_birth_minutes: number | null
  delay: "SHORT" | "BETWEEN" | "LONG" | null
  nearest_adapted: AdaptedMaternity[]
  agreement: "TOO_FEW" | "AWAITED" | "AGREED" | "DISAGREED" | "BY_CONSENSUS"
  verdicts_shown: boolean
  judgements: CaseJudgement[]
  retained: "INEVITABLE" | "PROBABLY_AVOIDABLE" | "AVOIDABLE_WITH_RISK_FACTOR" | "AVOIDABLE" | "UNDETERMINED" | null
  consensus_sentence: string
  conclusions: string
  actions: QualityAction[]
  rejected_for: "IMG" | "WRONG_AGE" | "DUPLICATE" | "NO_BIRTH" | null
  due_on: string
  late: boolean
  opened_at: string
  opened_by: string
  history: CaseChange[]
  may: CaseRights
}

export interface Permission {
  code: string
  meaning: string
}

export interface PersonForm {
  last_name?: string | null
  first_name?: string | null
  initials?: string | null
  birth_date?: string | null
  postcode?: string | null
  protected_identity: boolean
}

export interface PersonView {
  last_name: string | null
  first_name: string | null
  initials: string | null
  birth_date: string | null
  postcode: string | null
  protected_identity: boolean
}

export interface PlaceView {
  id: string | null
  name: string
  phone: string | null
}

export interface PlanLine {
  code: "D01" | "D02" | "D03" | "D04" | "D05" | "D06" | "D07" | "D08" | "D09" | "D10"
  label: string
  requests: number
  transfers: number
  per_100: number | null
  mode: "MONITOR" | "ACT"
  actions: number
  done: number
  overdue: number
}

export interface PlanRequest {
  id: string
  number: number
  asked_at: string
  kind: "AVIS" | "TIU_ASC" | "TIU_LAT" | "TIU_DESC" | "TPP" | "TNN" | "RTNN"
  state: "NEW" | "TRIAGED" | "ADVICE_GIVEN" | "SEARCHING" | "NO_INDICATION" | "NO_PLACE_IN_REGION" | "PLACE_FOUND" | "VECTOR_ORDERED" | "DEPARTED" | "DIVERTED" | "RETURNED" | "ARRIVED" | "CANCELLED" | "OUTCOME_PENDING" | "OUTCOME_KNOWN" | "FEEDBACK_SENT" | "CLOSED"
  urgency: "U1" | "U2" | "U3" | "U4" | null
  motive: "MAP" | "RPM" | "METRO" | "PP" | "PACC" | "VASA" | "PE" | "PE_S" | "HELLP" | "RCIU" | "GEM" | "STT" | "TRIPLE" | "MALF" | "ANASARQUE" | "ALLO" | "CHOL" | "SHAG" | "OLIGO" | "RCF" | "MFIU_MAT" | "CARDIO" | "NEURO" | "RESP" | "SEPSIS" | "TRAUMA" | "METAB" | "TOX" | "PSY" | "HEMOSTASE" | "ONCO" | "PREC" | "NO_BED" | "NO_STAFF" | "CLOSURE" | "PATIENT_WISH" | "PROXIMITY" | "HPP" | "ECLAMP" | "SEPSIS_PP" | "THROMB" | "REA_AD" | "RAPPR" | "PREMA" | "HYPOTRO" | "RESP_NN" | "EAI" | "CARDIO_NN" | "CHIR_NN" | "INF_NN" | "ICTERE" | "MALF_NN" | "CONVULS" | "RETOUR" | "NO_BED_NN" | null
  ga_days: number | null
  origin: string
  destination: string
}

export interface PresenceForm {
  doing: "CALL" | "STEP"
  place?: string | null
}

export interface PresenceView {
  request: string
  account: string
  name: string
  doing: "CALL" | "STEP"
  place: string | null
  until: string
}

export interface PresencesView {
  items: PresenceView[]
}

export interface ProgramKey {
  id: string
  name: string
  kind: "bed_management" | "emergency_observatory"
  place: string | null
  place_name: string | null
  created_at: string
  created_by: string
  expires_at: string
  last_used_at: string | null
  revoked_at: string | null
  valid: boolean
  version: number
  last_push_at: string | null
  refused_since: number
  last_refusal: ProgramRefusal | null
}

export interface ProgramKeyForm {
  name: string
  kind: "bed_management" | "emergency_observatory"
  place?: string | null
  last_day: string
}

export interface ProgramKeys {
  items: ProgramKey[]
}

export interface ProgramRefusal {
  at: string
  status: number
  code: string
  reason: string
  target: string
}

export interface PromiseView {
  request: string
  number: number
  what: string
  since: string
}

export interface PromptView {
  code: "CORTICOSTEROIDS" | "MAGNESIUM" | "TOCOLYSIS" | "ANTIBIOTICS" | "ANTI_D" | "ANTIHYPERTENSIVE" | "CERVICAL_LENGTH"
  sentence: string
}

export interface ProofForm {
  password: string
}

export interface QualityAction {
  id: string
  version: number
  year: number
  title: string
  level: "LOCAL" | "REGIONAL"
  category: "ORGANISATION" | "PROTOCOL" | "TRAINING" | "EQUIPMENT" | "STRUCTURAL" | "COMMUNICATION"
  owner: string
  place: string | null
  place_name: string
  due_on: string
  state: "PLANNED" | "UNDER_WAY" | "DONE" | "DROPPED"
  dropped_because: string
  evaluation: string
  codes: ("D01" | "D02" | "D03" | "D04" | "D05" | "D06" | "D07" | "D08" | "D09" | "D10")[]
  requests: number[]
  cases: string[]
  meeting: string | null
  decision: string
  overdue: boolean
}

export interface QualityActionForm {
  year: number
  title: string
  level: "LOCAL" | "REGIONAL"
  category: "ORGANISATION" | "PROTOCOL" | "TRAINING" | "EQUIPMENT" | "STRUCTURAL" | "COMMUNICATION"
  owner: string
  place?: string | null
  due_on: string
  state: "PLANNED" | "UNDER_WAY" | "DONE" | "DROPPED"
  dropped_because?: string | null
  evaluation?: string | null
  codes?: ("D01" | "D02" | "D03" | "D04" | "D05" | "D06" | "D07" | "D08" | "D09" | "D10")[]
  requests?: number[]
  cases?: string[]
  meeting?: string | null
  decision?: string | null
}

export interface QualityMeeting {
  id: string
  version: number
  held_on: string
  title: string
  kind: "RETEX" | "TRANSFERS"
  with_network: boolean
  place: string | null
  place_name: string
  participants: number
  cases: string[]
  case_numbers: number[]
  requests: number[]
  decisions: string[]
  actions: QualityMeetingAction[]
}

export interface QualityMeetingAction {
  title: string
  state: "PLANNED" | "UNDER_WAY" | "DONE" | "DROPPED"
  decision: string
  id: string
}

export interface QualityMeetingForm {
  held_on: string
  title: string
  kind: "RETEX" | "TRANSFERS"
  with_network: boolean
  participants: number
  cases?: string[]
  requests?: number[]
  decisions?: string | null
}

export interface QueueRow {
  id: string
  number: number
  group: "TO_TAKE" | "SEARCHING" | "PLACE_FOUND" | "ON_THE_WAY" | "TO_CONFIRM"
  state: "NEW" | "TRIAGED" | "ADVICE_GIVEN" | "SEARCHING" | "NO_INDICATION" | "NO_PLACE_IN_REGION" | "PLACE_FOUND" | "VECTOR_ORDERED" | "DEPARTED" | "DIVERTED" | "RETURNED" | "ARRIVED" | "CANCELLED" | "OUTCOME_PENDING" | "OUTCOME_KNOWN" | "FEEDBACK_SENT" | "CLOSED"
  kind: "AVIS" | "TIU_ASC" | "TIU_LAT" | "TIU_DESC" | "TPP" | "TNN" | "RTNN"
  urgency: "U1" | "U2" | "U3" | "U4" | null
  motive: "MAP" | "RPM" | "METRO" | "PP" | "PACC" | "VASA" | "PE" | "PE_S" | "HELLP" | "RCIU" | "GEM" | "STT" | "TRIPLE" | "MALF" | "ANASARQUE" | "ALLO" | "CHOL" | "SHAG" | "OLIGO" | "RCF" | "MFIU_MAT" | "CARDIO" | "NEURO" | "RESP" | "SEPSIS" | "TRAUMA" | "METAB" | "TOX" | "PSY" | "HEMOSTASE" | "ONCO" | "PREC" | "NO_BED" | "NO_STAFF" | "CLOSURE" | "PATIENT_WISH" | "PROXIMITY" | "HPP" | "ECLAMP" | "SEPSIS_PP" | "THROMB" | "REA_AD" | "RAPPR" | "PREMA" | "HYPOTRO" | "RESP_NN" | "EAI" | "CARDIO_NN" | "CHIR_NN" | "INF_NN" | "ICTERE" | "MALF_NN" | "CONVULS" | "RETOUR" | "NO_BED_NN" | null
  dating: DatingView | null
  newborns: number
  has_delivered: boolean
  origin: PlaceView
  destination: PlaceView | null
  asked_at: string
  target_at: string | null
  expected_arrival_at: string | null
  is_new: boolean
  awaited: string
  awaited_since: string | null
  in_charge: string | null
  handed_to: "NEXT_SHIFT" | "SAMU" | "MATERNITY" | null
  handed_person: string | null
  handed_at: string | null
  cooling: CoolingView[]
}

export interface QueueView {
  rows: QueueRow[]
}

export interface RankingView {
  destinations: DestinationView[]
  set_aside: DestinationView[]
  beyond: BeyondView[]
}

export interface ReassessmentForm {
  urgency?: "U1" | "U2" | "U3" | "U4" | null
  motive?: "MAP" | "RPM" | "METRO" | "PP" | "PACC" | "VASA" | "PE" | "PE_S" | "HELLP" | "RCIU" | "GEM" | "STT" | "TRIPLE" | "MALF" | "ANASARQUE" | "ALLO" | "CHOL" | "SHAG" | "OLIGO" | "RCF" | "MFIU_MAT" | "CARDIO" | "NEURO" | "RESP" | "SEPSIS" | "TRAUMA" | "METAB" | "TOX" | "PSY" | "HEMOSTASE" | "ONCO" | "PREC" | "NO_BED" | "NO_STAFF" | "CLOSURE" | "PATIENT_WISH" | "PROXIMITY" | "HPP" | "ECLAMP" | "SEPSIS_PP" | "THROMB" | "REA_AD" | "RAPPR" | "PREMA" | "HYPOTRO" | "RESP_NN" | "EAI" | "CARDIO_NN" | "CHIR_NN" | "INF_NN" | "ICTERE" | "MALF_NN" | "CONVULS" | "RETOUR" | "NO_BED_NN" | null
  associated_motives?: ("MAP" | "RPM" | "METRO" | "PP" | "PACC" | "VASA" | "PE" | "PE_S" | "HELLP" | "RCIU" | "GEM" | "STT" | "TRIPLE" | "MALF" | "ANASARQUE" | "ALLO" | "CHOL" | "SHAG" | "OLIGO" | "RCF" | "MFIU_MAT" | "CARDIO" | "NEURO" | "RESP" | "SEPSIS" | "TRAUMA" | "METAB" | "TOX" | "PSY" | "HEMOSTASE" | "ONCO" | "PREC" | "NO_BED" | "NO_STAFF" | "CLOSURE" | "PATIENT_WISH" | "PROXIMITY" | "HPP" | "ECLAMP" | "SEPSIS_PP" | "THROMB" | "REA_AD" | "RAPPR" | "PREMA" | "HYPOTRO" | "RESP_NN" | "EAI" | "CARDIO_NN" | "CHIR_NN" | "INF_NN" | "ICTERE" | "MALF_NN" | "CONVULS" | "RETOUR" | "NO_BED_NN")[]
  dating?: DatingForm | null
  fetuses?: number | null
  comment?: string | null
  question?: string | null
  happened_at?: string
}

export interface RecoveryCodes {
  recovery_codes: string[]
}

export interface Referral {
  establishment: string
  name: string
}

export interface Referrals {
  items: Referral[]
}

export interface ReferralsForm {
  establishments?: string[]
}

export interface RefusedLine {
  line: number
  reason: string
}

export interface Region {
  name: string
  departments: RegionDepartment[]
  version: number
}

export interface RegionDepartment {
  code: string
  name: string
  establishments: number
}

export interface RegionForm {
  name: string
  departments?: DepartmentForm[]
}

export interface RegularJob {
  kind: string
  title: string
  enabled: boolean
  next_at: string | null
  ended_at: string | null
  outcome: string
  attention: boolean
}

export interface ReleaseView {
  sentence: string
  happened_at: string
}

export interface Reminder {
  houses: string[]
  reminders: number
  last_reminder_at: string
}

export interface ReminderForm {
  pending: "STAY" | "ISSUE" | "FEEDBACK" | "READING"
}

export interface ReportArchive {
  id: string
  year: number
  job: string
  state: "waiting" | "running" | "done" | "failed" | "cancelled"
  own: boolean
  author: string
  reports: number
  size: string
  asked_at: string
  kept_until: string
}

export interface ReportArchiveForm {
  year: number
}

export interface ReportArchives {
  items: ReportArchive[]
}

export interface ReportHouse {
  place: string
  name: string
  level: string
  requests: number
  requests_before: number | null
  transfers: number
  received: number
  median_to_place: number | null
  refusal_share: number | null
}

export interface ReportItem {
  place: string | null
  name: string
  version: number
  made_at: string
  reason: string
  visited_on: string | null
}

export interface ReportLine {
  code: string
  label: string
  unit: string
  value: number | null
  n: number | null
  share: number | null
  before: number | null
  share_before: number | null
  region: number | null
}

export interface ReportSection {
  code: string
  title: string
  note: string
  kind: "figures" | "parts"
  lines: ReportLine[]
}

export interface ReportVersion {
  version: number
  made_at: string
  made_by: string
  reason: string
}

export interface ReportVisit {
  id: string
  version: number
  year: number
  place: string
  place_name: string
  visited_on: string
  presented_by: string
  present: string
  asked: string
  followed_up: string
}

export interface ReportVisitForm {
  year: number
  place: string
  visited_on: string
  presented_by: string
  present?: string | null
  asked?: string | null
  followed_up?: string | null
}

export interface Reports {
  year: number
  years: number[]
  years_held: number[]
  visited: number
  visited_in_year: number
  items: ReportItem[]
}

export interface ReportsForm {
  year: number
  reason?: string | null
}

export interface RequestHistoryView {
  sheet: SheetVersionView[]
  newborns: NewbornSheetVersionView[]
  woman: WomanVersionView[]
}

export interface RequestItem {
  id: string
  number: number
  state: "NEW" | "TRIAGED" | "ADVICE_GIVEN" | "SEARCHING" | "NO_INDICATION" | "NO_PLACE_IN_REGION" | "PLACE_FOUND" | "VECTOR_ORDERED" | "DEPARTED" | "DIVERTED" | "RETURNED" | "ARRIVED" | "CANCELLED" | "OUTCOME_PENDING" | "OUTCOME_KNOWN" | "FEEDBACK_SENT" | "CLOSED" | null
  kind: "AVIS" | "TIU_ASC" | "TIU_LAT" | "TIU_DESC" | "TPP" | "TNN" | "RTNN" | null
  urgency: "U1" | "U2" | "U3" | "U4" | null
  motive: "MAP" | "RPM" | "METRO" | "PP" | "PACC" | "VASA" | "PE" | "PE_S" | "HELLP" | "RCIU" | "GEM" | "STT" | "TRIPLE" | "MALF" | "ANASARQUE" | "ALLO" | "CHOL" | "SHAG" | "OLIGO" | "RCF" | "MFIU_MAT" | "CARDIO" | "NEURO" | "RESP" | "SEPSIS" | "TRAUMA" | "METAB" | "TOX" | "PSY" | "HEMOSTASE" | "ONCO" | "PREC" | "NO_BED" | "NO_STAFF" | "CLOSURE" | "PATIENT_WISH" | "PROXIMITY" | "HPP" | "ECLAMP" | "SEPSIS_PP" | "THROMB" | "REA_AD" | "RAPPR" | "PREMA" | "HYPOTRO" | "RESP_NN" | "EAI" | "CARDIO_NN" | "CHIR_NN" | "INF_NN" | "ICTERE" | "MALF_NN" | "CONVULS" | "RETOUR" | "NO_BED_NN" | null
  dating_method: "assisted_reproduction" | "first_trimester_ultrasound" | "last_period" | "later_ultrasound" | null
  ddr_equivalent: string | null
  ga_days_when_asked: number | null
  newborns: number
  origin: string
  destination: string
  asked_at: string
  target_at: string | null
  departed_at: string | null
  entered_a_posteriori: boolean
  in_charge: string
}

export interface RequestLinkView {
  id: string
  number: number
}

export interface RequestView {
  id: string
  version: number
  number: number
  viewer: "CELL" | "REQUESTER" | "RECEIVER" | "ASKED" | "REFUSED" | "SAMU"
  kind: "AVIS" | "TIU_ASC" | "TIU_LAT" | "TIU_DESC" | "TPP" | "TNN" | "RTNN" | null
  state: "NEW" | "TRIAGED" | "ADVICE_GIVEN" | "SEARCHING" | "NO_INDICATION" | "NO_PLACE_IN_REGION" | "PLACE_FOUND" | "VECTOR_ORDERED" | "DEPARTED" | "DIVERTED" | "RETURNED" | "ARRIVED" | "CANCELLED" | "OUTCOME_PENDING" | "OUTCOME_KNOWN" | "FEEDBACK_SENT" | "CLOSED" | null
  woman?: PersonView | null
  newborns: NewbornView[]
  cooling: CoolingView[]
  urgency_proposals: UrgencyProposalView[]
  dating: DatingView | null
  delivered_on?: string | null
  fetuses: number
  has_delivered: boolean
  motive: "MAP" | "RPM" | "METRO" | "PP" | "PACC" | "VASA" | "PE" | "PE_S" | "HELLP" | "RCIU" | "GEM" | "STT" | "TRIPLE" | "MALF" | "ANASARQUE" | "ALLO" | "CHOL" | "SHAG" | "OLIGO" | "RCF" | "MFIU_MAT" | "CARDIO" | "NEURO" | "RESP" | "SEPSIS" | "TRAUMA" | "METAB" | "TOX" | "PSY" | "HEMOSTASE" | "ONCO" | "PREC" | "NO_BED" | "NO_STAFF" | "CLOSURE" | "PATIENT_WISH" | "PROXIMITY" | "HPP" | "ECLAMP" | "SEPSIS_PP" | "THROMB" | "REA_AD" | "RAPPR" | "PREMA" | "HYPOTRO" | "RESP_NN" | "EAI" | "CARDIO_NN" | "CHIR_NN" | "INF_NN" | "ICTERE" | "MALF_NN" | "CONVULS" | "RETOUR" | "NO_BED_NN" | null
  associated_motives: ("MAP" | "RPM" | "METRO" | "PP" | "PACC" | "VASA" | "PE" | "PE_S" | "HELLP" | "RCIU" | "GEM" | "STT" | "TRIPLE" | "MALF" | "ANASARQUE" | "ALLO" | "CHOL" | "SHAG" | "OLIGO" | "RCF" | "MFIU_MAT" | "CARDIO" | "NEURO" | "RESP" | "SEPSIS" | "TRAUMA" | "METAB" | "TOX" | "PSY" | "HEMOSTASE" | "ONCO" | "PREC" | "NO_BED" | "NO_STAFF" | "CLOSURE" | "PATIENT_WISH" | "PROXIMITY" | "HPP" | "ECLAMP" | "SEPSIS_PP" | "THROMB" | "REA_AD" | "RAPPR" | "PREMA" | "HYPOTRO" | "RESP_NN" | "EAI" | "CARDIO_NN" | "CHIR_NN" | "INF_NN" | "ICTERE" | "MALF_NN" | "CONVULS" | "RETOUR" | "NO_BED_NN")[]
  urgency: "U1" | "U2" | "U3" | "U4" | null
  question: string | null
  comment: string | null
  origin: PlaceView
  caller_name: string
  caller_role: "midwife" | "obstetrician" | "paediatrician" | "other" | null
  caller_phone: string | null
  asked_at: string
  typed_at: string
  entered_a_posteriori: boolean
  target_at: string | null
  read_at: string | null
  read_by: string | null
  in_charge: string | null
  handed_to: "NEXT_SHIFT" | "SAMU" | "MATERNITY" | null
  handed_person: string | null
  handed_at: string | null
  destination: PlaceView | null
  receiving_physician: string | null
  held_places: HeldPlaceView[]
  used_places: HeldPlaceView[]
  road_incident: string | null
  screening: ScreeningView | null
  vehicle: VehicleView | null
  suggestion: SuggestionView | null
  expected_arrival_at: string | null
  steps: StepView[]
  next_step: "NONE" | "TAKE" | "CALL" | "ANSWER" | "ADVISE" | "ORDER_VEHICLE" | "DEPART" | "ARRIVE" | "TELL_OUTCOME" | "SEND_FEEDBACK"
  other_steps: ("WITHDRAW_PLACE" | "CANCEL_VEHICLE" | "VEHICLE_AT_DOOR" | "DIVERT" | "RETURN" | "BIRTH" | "CANCEL" | "REOPEN" | "CONVERT" | "NO_INDICATION" | "NO_PLACE_IN_REGION" | "SEARCH_BEYOND" | "HAND_OVER" | "SCREEN" | "DECIDE" | "CLOSE" | "REASSESS" | "WAIVE_FEEDBACK" | "NOTE_DYSFUNCTION")[]
  flags: ("ACCEPTED_WITH_CONTRAINDICATION" | "ORDERED_WITH_CONTRAINDICATION" | "DEPARTED_WITHOUT_PLACE" | "DEPARTED_WITHOUT_VEHICLE" | "DEPARTED_UNSCREENED" | "DEPARTED_WITH_CONTRAINDICATION" | "BIRTH_BEFORE_DEPARTURE" | "BIRTH_ON_THE_ROAD" | "BIRTH_CONTRADICTS_DEPARTURE" | "MORE_BIRTHS_THAN_EXPECTED")[]
  asks_for_birth_review: boolean
  newborns_to_move: number
  follows: RequestLinkView | null
  followed_by: RequestLinkView[]
  calls: CallView[]
  release: ReleaseView | null
  journal: FactView[]
  sheet: Sheet | null
  sheet_version: number
  missing_for_search: string[]
  missing_for_departure: string[]
  prompts: PromptView[]
  ranking: RankingView | null
  outcome: OutcomeView | null
  dysfunctions: KnownDysfunction[]
}

export interface Restriction {
  least_age_days?: number | null
  no_multiples: boolean
  comment?: string | null
}

export interface ReturnForm {
  reason: "WORSENING" | "BIRTH_ON_THE_WAY" | "PLACE_LOST" | "ROAD" | "OTHER"
  comment?: string | null
  happened_at?: string
}

export interface Role {
  role: "cell_midwife" | "maternity_midwife" | "maternity_doctor" | "receiving_unit" | "samu" | "risk_officer" | "network_manager" | "administrator" | "health_authority"
  label: string
  in_a_place: boolean
  permissions: Permission[]
}

export interface Round {
  items: RoundLine[]
  next_expected_at: string
}

export interface RoundLine {
  unit: string
  kind: "OBS_GHR" | "SDN" | "OBS_PN" | "KANG" | "NEO" | "SI" | "REA"
  unit_name: string
  establishment: string
  establishment_name: string
  type: "T1" | "T2A" | "T2B" | "T3" | "CPP" | "MDN" | "XB" | null
  phone: string | null
  installed: number | null
  available: number | null
  reserved: number | null
  status: "OPEN" | "LIMITED" | "CLOSED"
  restriction: Restriction | null
  declared_at: string | null
  closed_until_further_notice: boolean
  closure: UnitClosure | null
  version: number
}

export interface ScreeningForm {
  ticked: ("CI_BIRTH" | "CI_FETAL" | "CI_UNSTABLE" | "CI_HRP" | "CI_HPP" | "CI_CORD" | "CI_REFUSAL")[]
}

export interface ScreeningView {
  ticked: ("CI_BIRTH" | "CI_FETAL" | "CI_UNSTABLE" | "CI_HRP" | "CI_HPP" | "CI_CORD" | "CI_REFUSAL")[]
  at: string
  by: string
  undecided: ("CI_BIRTH" | "CI_FETAL" | "CI_UNSTABLE" | "CI_HRP" | "CI_HPP" | "CI_CORD" | "CI_REFUSAL")[]
}

export interface ServiceException {
  id: string
  service: "MATERNAL" | "NEWBORN"
  first_day: string
  last_day: string
  opens: string | null
  closes: string | null
  reason: string
  version: number
}

export interface ServiceExceptionForm {
  service: "MATERNAL" | "NEWBORN"
  first_day: string
  last_day: string
  opens?: string | null
  closes?: string | null
  reason: string
}

export interface ServiceHours {
  openings: Opening[]
  holiday_closures: HolidayClosure[]
  exceptions: ServiceException[]
  version: number
}

export interface ServiceHoursForm {
  service: "MATERNAL" | "NEWBORN"
  valid_from: string
  openings?: ServiceOpeningForm[]
  closed_on_holidays?: boolean | null
}

export interface ServiceOpeningForm {
  day: "MONDAY" | "TUESDAY" | "WEDNESDAY" | "THURSDAY" | "FRIDAY" | "SATURDAY" | "SUNDAY" | "HOLIDAY"
  opens: string
  closes: string
}

export interface ServiceState {
  open: boolean
  phone: string | null
  closes_at: string | null
  opens_at: string | null
  samu: string
  now: string
  demonstration: boolean
}

export interface Session {
  account: AccountBrief
  acting: Acting
  memberships: Acting[]
  permissions: string[]
  modules: string[]
  csrf_token: string
  idle_expires_at: string
  absolute_expires_at: string
  second_factor: boolean
  recovery_codes_left: number
  must_change_password: boolean
  must_put_second_factor_on: boolean
  introduction: boolean
  demonstration: boolean
  region: string
  now: string
}

export interface Setting {
  code: string
  label: string
  kind: "number" | "text" | "boolean" | "times"
  unit: string
  least: number | null
  most: number | null
  default_value: string
  default_source: string
  value: string
  source_note: string
  history: DatedSetting[]
}

export interface SettingForm {
  code: string
  value: string
  valid_from: string
  source_note: string
}

export interface SettingGroup {
  module: string
  settings: Setting[]
}

export interface Settings {
  groups: SettingGroup[]
}

export interface Sheet {
  systolic_mmhg?: number | null
  diastolic_mmhg?: number | null
  pulse_per_minute?: number | null
  temperature_celsius?: number | null
  oxygen_saturation_percent?: number | null
  oxygen?: boolean | null
  contractions?: boolean | null
  dilation_cm?: number | null
  cervical_length_mm?: number | null
  membranes?: "intact" | "ruptured" | null
  ruptured_at?: string | null
  bleeding?: boolean | null
  last_bleeding_at?: string | null
  in_labour?: boolean | null
  gravidity?: number | null
  parity?: number | null
  height_cm?: number | null
  weight_kg?: number | null
  chorionicity?: "dichorionic" | "monochorionic" | "monoamniotic" | "unknown" | null
  placenta?: string | null
  serologies?: string | null
  group_b_streptococcus?: boolean | null
  fetal_heart?: "normal" | "abnormal" | null
  presentation?: "cephalic" | "breech" | "transverse" | "unknown" | null
  estimated_weight_g?: number | null
  second_estimated_weight_g?: number | null
  malformation?: boolean | null
  fetus_comment?: string | null
  corticosteroids?: "given" | "already_complete" | "not_indicated" | null
  first_dose_at?: string | null
  second_dose_at?: string | null
  tocolysis?: string | null
  tocolysis_since?: string | null
  magnesium?: "given" | "already_complete" | "not_indicated" | null
  magnesium_since?: string | null
  antibiotics?: string | null
  antihypertensives?: string | null
  transfused?: boolean | null
  haemodynamic_treatment?: boolean | null
  previous_caesarean?: boolean | null
  previous_preterm?: boolean | null
  history?: string | null
  allergies?: string | null
  blood_group?: "A" | "B" | "AB" | "O" | null
  rhesus?: "positive" | "negative" | null
  proteinuria?: boolean | null
  platelets_g_per_l?: number | null
  asat_ui_per_l?: number | null
  alat_ui_per_l?: number | null
  creatinine_umol_per_l?: number | null
  crp_mg_per_l?: number | null
  haemoglobin_g_per_dl?: number | null
  needs_adult_intensive_care?: boolean | null
  needs_embolisation?: boolean | null
  needs_surgery?: boolean | null
  needs_isolation?: boolean | null
  birth_likely_within_7_days?: boolean | null
  birth_expected_within_24_h?: boolean | null
  woman_agrees?: "yes" | "no" | "impossible" | null
  language?: string | null
  vulnerability?: boolean | null
  accompanied_by?: string | null
  documents?: string | null
}

export interface SheetVersionView {
  version: number
  written_at: string
  written_by: string
  sheet: Sheet
}

export interface ShiftNoteForm {
  note?: string | null
}

export interface ShiftView {
  note: string
  note_by: string | null
  note_at: string | null
  taken_by: string | null
  taken_at: string | null
  is_taken: boolean
  closes_at: string | null
  opens_at: string | null
  requests: QueueRow[]
  promises: PromiseView[]
  closed_units: ClosedUnitView[]
  version: number
}

export interface StartedJob {
  id: string
}

export interface StayEndForm {
  how: "DELIVERED_THIS_STAY" | "HOME" | "RETRANSFER" | "HAD" | "SCAM" | "HOSPITAL_HOTEL" | "LEFT" | "DEATH_M" | "FETAL_DEATH" | "DEATH_N" | "STILL_IN" | "UNKNOWN"
  on?: string | null
  place?: string | null
  elsewhere?: string | null
  comment?: string | null
  instead_of?: string | null
  person?: string | null
}

export interface StayEndView {
  line: string
  how: "DELIVERED_THIS_STAY" | "HOME" | "RETRANSFER" | "HAD" | "SCAM" | "HOSPITAL_HOTEL" | "LEFT" | "DEATH_M" | "FETAL_DEATH" | "DEATH_N" | "STILL_IN" | "UNKNOWN"
  on: string | null
  to: PlaceView | null
  comment: string
  told_by: string
  told_at: string
  persons: string[]
  gender: "FEMININE" | "MASCULINE" | "NEUTRAL"
}

export interface StepForm {
  comment?: string | null
  happened_at?: string
}

export interface StepView {
  step: "RECEIVED" | "READ" | "SEARCH" | "PLACE" | "VEHICLE" | "DEPARTURE" | "ARRIVAL"
  status: "DONE" | "CURRENT" | "AHEAD"
  at: string | null
  fact: string | null
}

export interface SuggestionView {
  suggested: "1" | "2" | "3"
  because: ("SEVERE_PREECLAMPSIA" | "MAGNESIUM_RUNNING" | "RECENT_BLEEDING" | "ECLAMPSIA" | "HAEMODYNAMIC_TREATMENT" | "OXYGEN" | "HELICOPTER" | "CONTRAINDICATION" | "CONTRACTIONS_UNDER_TOCOLYSIS" | "DILATED" | "RUPTURED_IN_LABOUR" | "LONG_ROAD_WITH_EARLY_THREAT" | "LOW_WEIGHT" | "VERY_PRETERM" | "DISTRESS" | "MODERATE_WEIGHT" | "MODERATELY_PRETERM" | "SILVERMAN" | "LOW_SATURATION" | "OXYGEN_NEEDED" | "RESPIRATORY_SUPPORT" | "WEIGHT_FOR_AGE" | "ACUTE_FETAL_DISTRESS" | "SLOW_RECOLOURATION" | "NOT_ALL_REASSURING")[]
  newborn: number | null
}

export interface TakingForm {
  take_over?: boolean | null
  happened_at?: string
}

export interface TravelImport {
  read: number
  written: number
  refused: number
  refusals: RefusedLine[]
}

export interface TravelTime {
  to: string
  to_name: string
  minutes: number
  basis: "measured" | "estimated"
  source: string
}

export interface TravelTimes {
  from: string
  items: TravelTime[]
}

export interface TravellerView {
  person: string
  newborn: number | null
  gender: "FEMININE" | "MASCULINE" | "NEUTRAL"
  awaits_stay: boolean
  stay_ends: ("DELIVERED_THIS_STAY" | "HOME" | "RETRANSFER" | "HAD" | "SCAM" | "HOSPITAL_HOTEL" | "LEFT" | "DEATH_M" | "FETAL_DEATH" | "DEATH_N" | "STILL_IN" | "UNKNOWN")[]
}

export interface Unit {
  id: string
  establishment: string
  kind: "OBS_GHR" | "SDN" | "OBS_PN" | "KANG" | "NEO" | "SI" | "REA"
  name: string
  phone: string | null
  installed: number | null
  authorised: number | null
  active: boolean
  external_id: string | null
  version: number
}

export interface UnitAnswerForm {
  answer: "ACCEPTED" | "REFUSED" | "NO_ANSWER" | "TO_CALL_BACK"
  refusal_reason?: "NO_OBS_BED" | "NO_REA_BED" | "NO_SI_BED" | "NO_NEO_BED" | "NO_SDN" | "NO_STAFF" | "LEVEL_TOO_LOW" | "LEVEL_NOT_NEEDED" | "NO_PLATEAU" | "MEDICAL_DISAGREEMENT" | "CLOSED" | "ISOLATION" | "TOO_FAR" | "OTHER" | null
  physician?: string | null
  places?: HeldPlaceForm[]
  comment?: string | null
  happened_at?: string
}

export interface UnitChoiceView {
  unit: string
  name: string
  available: number | null
}

export interface UnitClosure {
  id: string
  begins_at: string
  ends_at: string | null
  reason: "BEDS" | "STAFF" | "INFECTION" | "WORKS" | "OTHER"
  comment: string
  told_at: string
  version: number
}

export interface UnitClosureChange {
  begins_at?: string | null
  ends_at?: string | null
  reason: "BEDS" | "STAFF" | "INFECTION" | "WORKS" | "OTHER"
  comment?: string | null
}

export interface UnitClosureForm {
  begins_at?: string
  ends_at?: string | null
  reason: "BEDS" | "STAFF" | "INFECTION" | "WORKS" | "OTHER"
  comment?: string | null
}

export interface UnitForm {
  kind: "OBS_GHR" | "SDN" | "OBS_PN" | "KANG" | "NEO" | "SI" | "REA"
  name: string
  phone?: string | null
  installed?: number | null
  authorised?: number | null
  active: boolean
  external_id?: string | null
}

export interface UrgencyProposalView {
  urgency: "U1" | "U2" | "U3" | "U4"
  from: string
  until: string
}

export interface VehicleCancellationForm {
  reason: "NOT_AVAILABLE" | "BREAKDOWN" | "CLASS_CHANGED" | "WEATHER" | "NOT_NEEDED" | "OTHER"
  comment?: string | null
  happened_at?: string
}

export interface VehicleForm {
  screening: ScreeningForm
  decision?: DecisionForm | null
  used: "1" | "2" | "3"
  reason_if_different?: "PHYSICIAN_CHOICE" | "SAMU_CHOICE" | "NOT_AVAILABLE" | "CASE_CHANGED" | "OTHER" | null
  provider?: string | null
  escort?: string | null
  happened_at?: string
}

export interface VehicleView {
  used: "1" | "2" | "3"
  provider: string
  escort: string
  ordered_at: string
  at_door_at: string | null
  departed_at: string | null
  to_be_cancelled: boolean
  suggested: "1" | "2" | "3" | null
  reason_if_different: "PHYSICIAN_CHOICE" | "SAMU_CHOICE" | "NOT_AVAILABLE" | "CASE_CHANGED" | "OTHER" | null
}

export interface WaiverForm {
  reason: "ALREADY_KNOWN" | "LOST_TO_FOLLOW_UP" | "WOMAN_OBJECTS" | "OTHER"
  comment?: string | null
  happened_at?: string
}

export interface WallDisplay {
  id: string
  name: string
  created_at: string
  version: number
}

export interface WallDisplayForm {
  name: string
}

export interface WallDisplays {
  items: WallDisplay[]
}

export interface WhatIfChange {
  kind: "CLOSE_UNIT" | "BEDS" | "MOVE_TEAM" | "THRESHOLD" | "LEVEL"
  unit?: string | null
  establishment?: string | null
  to_establishment?: string | null
  bed_kind?: "OBS_GHR" | "SDN" | "OBS_PN" | "KANG" | "NEO" | "SI" | "REA" | null
  beds?: number | null
  level?: "T1" | "T2A" | "T2B" | "T3" | null
  least_age?: number | null
  least_weight?: number | null
  from?: string | null
  to?: string | null
}

export interface WhatIfChoices {
  years: number[]
  houses: WhatIfHouse[]
  units: WhatIfUnit[]
  suppositions: WhatIfSupposition[]
}

export interface WhatIfFigure {
  figure: "NOT_PLACED" | "REFUSALS" | "ACCEPTANCE_MEDIAN" | "ACCEPTANCE_P90" | "KILOMETRES" | "KILOMETRES_MEAN" | "BORN_BEFORE_DEPARTURE" | "OUT_BORN" | "NOT_NEEDED" | "MATERNAL_OCCUPANCY" | "NEWBORN_OCCUPANCY"
  unit: string
  recorded: number | null
  checked: number | null
  checked_low: number | null
  checked_high: number | null
  before: number | null
  before_low: number | null
  before_high: number | null
  after: number | null
  after_low: number | null
  after_high: number | null
  difference: number | null
  difference_low: number | null
  difference_high: number | null
  verdict: "NO_DIFFERENCE" | "WITHIN_CHANCE" | "BEYOND_CHANCE" | null
  fidelity: "WITHIN" | "NEAR" | "FAR" | null
}

export interface WhatIfHouse {
  id: string
  name: string
  level: "T1" | "T2A" | "T2B" | "T3" | null
}

export interface WhatIfResult {
  replayed: number
  advice: number
  returns: number
  stopped: number
  live: number
  foreign: number
  units_without_count: number
  closures: number | null
  restrictions: number | null
  has_check: boolean | null
  figures: WhatIfFigure[]
  suppositions: WhatIfSupposition[]
}

export interface WhatIfRun {
  id: string
  year: number
  changes: WhatIfChange[]
  sentences: string[]
  seed: number
  replays: number
  job: string
  state: "waiting" | "running" | "done" | "failed" | "cancelled"
  outcome: string
  author: string
  own: boolean
  created_at: string
  result: WhatIfResult | null
}

export interface WhatIfRunForm {
  year: number
  seed?: number | null
  replays?: number | null
  changes?: WhatIfChange[]
}

export interface WhatIfRunLine {
  id: string
  year: number
  summary: string
  seed: number
  replays: number
  state: "waiting" | "running" | "done" | "failed" | "cancelled"
  author: string
  created_at: string
}

export interface WhatIfSupposition {
  label: string
  value: string
  source: string
}

export interface WhatIfUnit {
  id: string
  establishment: string
  kind: "OBS_GHR" | "SDN" | "OBS_PN" | "KANG" | "NEO" | "SI" | "REA"
  name: string
  beds: number
}

export interface WithdrawalForm {
  reason: "PLACE_TAKEN" | "NO_STAFF" | "CLOSED" | "CASE_CHANGED" | "BY_THE_CELL" | "OTHER"
  comment?: string | null
  happened_at?: string
}

export interface WomanForm {
  last_name?: string | null
  first_name?: string | null
  initials?: string | null
  birth_date?: string | null
  postcode?: string | null
  protected_identity: boolean
  another_woman?: boolean | null
}

export interface WomanVersionView {
  version: number
  written_at: string
  written_by: string
  woman: PersonView
}

export interface YearReport {
  year: number
  place: string | null
  name: string
  level: string
  version: number
  made_at: string
  reason: string
  moved: string[]
  versions: ReportVersion[]
  sections: ReportSection[]
  houses: ReportHouse[]
}

export interface YearlyReportLine {
  section: string
  code: string
  label: string
  unit: string
  value: number | null
  n: number | null
  share: number | null
  before: number | null
  share_before: number | null
  region: number | null
}

export const AccountFormSchema = z.object({
  name: z.string().trim().min(1, "À compléter.").max(100, "100 caractères au plus."),
  email: z.string().trim().max(200, "200 caractères au plus.").nullable().optional(),
  phone: z.string().trim().max(200, "200 caractères au plus.").nullable().optional(),
  profession: z.enum(["midwife", "obstetrician", "paediatrician", "neonatologist", "anaesthetist", "emergency_doctor", "nurse", "childcare_nurse", "medical_secretary", "health_manager", "management", "other"]),
  rpps: z.string().nullable().optional(),
  active_from: z.string().nullable().optional(),
  active_until: z.string().nullable().optional(),
})

export const ActingFormSchema = z.object({
  membership: z.string(),
})

export const AdviceFormSchema = z.object({
  text: z.string().trim().min(1, "À compléter.").max(2000, "2000 caractères au plus."),
  physician: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const ArrivalFormSchema = z.object({
  incident: z.enum(["WORSENING", "DELAY", "BREAKDOWN", "EQUIPMENT", "OTHER"]).nullable().optional(),
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const BedDeclarationFormSchema = z.object({
  available: z.number().int("Écrivez un nombre entier.").min(0, "Au moins 0.").max(500, "Au plus 500."),
  status: z.enum(["OPEN", "LIMITED", "CLOSED"]),
  restriction: z.lazy(() => RestrictionSchema).nullable().optional(),
  declared_at: z.string().optional(),
  confirmed: z.boolean().nullable().optional(),
})

export const BedsUnchangedFormSchema = z.object({
  units: z.array(z.string()).max(50).optional(),
})

export const BirthFormSchema = z.object({
  happened_at: z.string().optional(),
  sex: z.enum(["female", "male", "unknown"]),
  weight_g: z.number().int("Écrivez un nombre entier.").min(100, "Au moins 100.").max(8000, "Au plus 8000.").nullable().optional(),
  another_child: z.boolean().nullable().optional(),
  looked_again: z.boolean().nullable().optional(),
})

export const CallFormSchema = z.object({
  place: z.string().nullable().optional(),
  elsewhere: z.string().trim().max(150, "150 caractères au plus.").nullable().optional(),
  answer: z.enum(["ACCEPTED", "REFUSED", "NO_ANSWER", "TO_CALL_BACK"]).nullable().optional(),
  interlocutor: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  refusal_reason: z.enum(["NO_OBS_BED", "NO_REA_BED", "NO_SI_BED", "NO_NEO_BED", "NO_SDN", "NO_STAFF", "LEVEL_TOO_LOW", "LEVEL_NOT_NEEDED", "NO_PLATEAU", "MEDICAL_DISAGREEMENT", "CLOSED", "ISOLATION", "TOO_FAR", "OTHER"]).nullable().optional(),
  physician: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  places: z.array(z.lazy(() => HeldPlaceFormSchema)).max(7).optional(),
  although_set_aside: z.enum(["OPENED_MEANWHILE", "KNOWN_AGREEMENT", "NOTHING_ELSE", "OTHER"]).nullable().optional(),
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const CancellationFormSchema = z.object({
  reason: z.enum(["DELIVERED_BEFORE_DEPARTURE", "CI_APPEARED", "SYMPTOMS_RESOLVED", "PATIENT_REFUSAL", "NO_PLACE", "DEATH", "DUPLICATE", "SOLVED_DIRECTLY", "OTHER"]),
  physician: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const CapabilityFormSchema = z.object({
  kind: z.enum(["REA_AD", "USC", "EMBOLISATION", "SURGERY", "BLOOD_BANK", "NEONATAL_SURGERY", "NEONATAL_CARDIOLOGY", "COOLING"]),
  valid_from: z.string(),
  valid_to: z.string().nullable().optional(),
  note: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
})

export const CareThresholdFormSchema = z.object({
  level: z.enum(["T1", "T2A", "T2B", "T3"]),
  least_age_days: z.number().int("Écrivez un nombre entier.").min(28, "Au moins 28.").max(308, "Au plus 308."),
  least_weight_grams: z.number().int("Écrivez un nombre entier.").min(100, "Au moins 100.").max(8000, "Au plus 8000.").nullable().optional(),
  least_age_for_multiples_days: z.number().int("Écrivez un nombre entier.").min(28, "Au moins 28.").max(308, "Au plus 308.").nullable().optional(),
  valid_from: z.string(),
  note: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
})

export const CaseConsensusFormSchema = z.object({
  verdict: z.enum(["INEVITABLE", "PROBABLY_AVOIDABLE", "AVOIDABLE_WITH_RISK_FACTOR", "AVOIDABLE", "UNDETERMINED"]),
  sentence: z.string().trim().min(1, "À compléter.").max(1000, "1000 caractères au plus."),
})

export const CaseCorrectionFormSchema = z.object({
  kind: z.enum(["AN_OUT", "AN_MPT", "AN_EAI", "AN_DNN", "AN_EIG", "AIEH"]).nullable().optional(),
  happened_on: z.string().nullable().optional(),
  happened_at: z.string().nullable().optional(),
  ga_days: z.number().int("Écrivez un nombre entier.").min(28, "Au moins 28.").max(308, "Au plus 308.").nullable().optional(),
  weight_g: z.number().int("Écrivez un nombre entier.").min(100, "Au moins 100.").max(8000, "Au plus 8000.").nullable().optional(),
  newborns: z.number().int("Écrivez un nombre entier.").min(1, "Au moins 1.").max(6, "Au plus 6.").nullable().optional(),
  vital: z.enum(["LIVE", "DIED_IN_LABOUR", "DEAD_BEFORE_ADMISSION", "IMG", "STILLBORN", "UNKNOWN"]).nullable().optional(),
  needs_intensive_care: z.boolean().nullable().optional(),
  adverse_event: z.string().trim().max(60, "60 caractères au plus.").nullable().optional(),
  house: z.string().nullable().optional(),
  looked_again: z.boolean().nullable().optional(),
  reason: z.string().trim().min(1, "À compléter.").max(300, "300 caractères au plus."),
})

export const CaseDeclarationFormSchema = z.object({
  kind: z.enum(["AN_OUT", "AN_MPT", "AN_EAI", "AN_DNN", "AN_EIG", "AIEH"]),
  house: z.string().nullable().optional(),
  happened_on: z.string().nullable().optional(),
  happened_at: z.string().nullable().optional(),
  ga_days: z.number().int("Écrivez un nombre entier.").min(28, "Au moins 28.").max(308, "Au plus 308.").nullable().optional(),
  weight_g: z.number().int("Écrivez un nombre entier.").min(100, "Au moins 100.").max(8000, "Au plus 8000.").nullable().optional(),
  newborns: z.number().int("Écrivez un nombre entier.").min(1, "Au moins 1.").max(6, "Au plus 6.").nullable().optional(),
  vital: z.enum(["LIVE", "DIED_IN_LABOUR", "DEAD_BEFORE_ADMISSION", "IMG", "STILLBORN", "UNKNOWN"]),
  needs_intensive_care: z.boolean().nullable().optional(),
  request_number: z.number().int("Écrivez un nombre entier.").min(1, "Au moins 1.").max(1e+09, "Au plus 1e+09.").nullable().optional(),
  adverse_event: z.string().trim().max(60, "60 caractères au plus.").nullable().optional(),
  summary: z.string().trim().max(2000, "2000 caractères au plus.").nullable().optional(),
  another_child: z.boolean().nullable().optional(),
  looked_again: z.boolean().nullable().optional(),
})

export const CaseDocumentationSchema = z.object({
  residence_postcode: z.string().trim().max(5, "5 caractères au plus.").nullable().optional(),
  follow_up: z.enum(["MATERNITY", "LIBERAL_MIDWIFE", "GYNAECOLOGIST", "GENERAL_PRACTITIONER", "PMI", "NONE", "UNKNOWN"]).nullable().optional(),
  follow_up_place: z.string().trim().max(120, "120 caractères au plus.").nullable().optional(),
  visits_in_7_days: z.number().int("Écrivez un nombre entier.").min(0, "Au moins 0.").max(20, "Au plus 20.").nullable().optional(),
  hospitalisations_in_7_days: z.number().int("Écrivez un nombre entier.").min(0, "Au moins 0.").max(7, "Au plus 7.").nullable().optional(),
  first_contact_at: z.string().nullable().optional(),
  admitted_at: z.string().nullable().optional(),
  state_at_admission: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  transfer_asked: z.boolean().nullable().optional(),
  transfer_refused: z.boolean().nullable().optional(),
  why_no_transfer: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  corticosteroids: z.enum(["NONE", "INCOMPLETE", "COMPLETE", "UNKNOWN"]).nullable().optional(),
  magnesium: z.enum(["NONE", "INCOMPLETE", "COMPLETE", "UNKNOWN"]).nullable().optional(),
  smur_called_at: z.string().nullable().optional(),
  smur_arrived_at: z.string().nullable().optional(),
  newborn_state: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  newborn_left_at: z.string().nullable().optional(),
  newborn_arrived_at: z.string().nullable().optional(),
  outcome: z.enum(["ALIVE", "DIED_AT_BIRTH", "DIED_0_6", "DIED_7_27", "UNKNOWN"]).nullable().optional(),
  summary: z.string().trim().max(2000, "2000 caractères au plus.").nullable().optional(),
  local_reference: z.string().trim().max(60, "60 caractères au plus.").nullable().optional(),
  correction_reason: z.string().trim().max(300, "300 caractères au plus.").nullable().optional(),
})

export const CaseJudgementFormSchema = z.object({
  verdict: z.enum(["INEVITABLE", "PROBABLY_AVOIDABLE", "AVOIDABLE_WITH_RISK_FACTOR", "AVOIDABLE", "UNDETERMINED"]),
  reasons: z.string().trim().max(1000, "1000 caractères au plus.").nullable().optional(),
  correction_reason: z.string().trim().max(300, "300 caractères au plus.").nullable().optional(),
})

export const CaseRejectionFormSchema = z.object({
  reason: z.enum(["IMG", "WRONG_AGE", "DUPLICATE", "NO_BIRTH"]),
  comment: z.string().trim().max(300, "300 caractères au plus.").nullable().optional(),
})

export const CaseReviewerFormSchema = z.object({
  reviewer: z.string(),
})

export const CaseReviewerWithdrawalFormSchema = z.object({
  judgement: z.string(),
})

export const CaseStepFormSchema = z.object({
  to: z.enum(["DOCUMENTED", "REVIEWED", "ACTION_PLAN", "CLOSED"]),
  conclusions: z.string().trim().max(2000, "2000 caractères au plus.").nullable().optional(),
})

export const ChapterFormSchema = z.object({
  title: z.string().trim().min(1, "À compléter.").max(120, "120 caractères au plus."),
  body: z.string().trim().min(1, "À compléter.").max(20000, "20000 caractères au plus."),
  position: z.number().int("Écrivez un nombre entier.").min(1, "Au moins 1.").max(99, "Au plus 99."),
})

export const ChildrenCountFormSchema = z.object({
  children: z.number().int("Écrivez un nombre entier.").min(1, "Au moins 1.").max(6, "Au plus 6."),
  reason: z.string().trim().min(1, "À compléter.").max(300, "300 caractères au plus."),
  happened_at: z.string().optional(),
})

export const CodeFormSchema = z.object({
  code: z.string().min(1, "À compléter.").max(20, "20 caractères au plus."),
})

export const ConversionFormSchema = z.object({
  to: z.enum(["AVIS", "TIU_ASC", "TIU_LAT", "TIU_DESC", "TPP", "TNN", "RTNN"]),
  motive: z.enum(["MAP", "RPM", "METRO", "PP", "PACC", "VASA", "PE", "PE_S", "HELLP", "RCIU", "GEM", "STT", "TRIPLE", "MALF", "ANASARQUE", "ALLO", "CHOL", "SHAG", "OLIGO", "RCF", "MFIU_MAT", "CARDIO", "NEURO", "RESP", "SEPSIS", "TRAUMA", "METAB", "TOX", "PSY", "HEMOSTASE", "ONCO", "PREC", "NO_BED", "NO_STAFF", "CLOSURE", "PATIENT_WISH", "PROXIMITY", "HPP", "ECLAMP", "SEPSIS_PP", "THROMB", "REA_AD", "RAPPR", "PREMA", "HYPOTRO", "RESP_NN", "EAI", "CARDIO_NN", "CHIR_NN", "INF_NN", "ICTERE", "MALF_NN", "CONVULS", "RETOUR", "NO_BED_NN"]).nullable().optional(),
  urgency: z.enum(["U1", "U2", "U3", "U4"]).nullable().optional(),
  screening: z.lazy(() => ScreeningFormSchema).nullable().optional(),
  happened_at: z.string().optional(),
})

export const CorrectionFormSchema = z.object({
  reason: z.enum(["WRONG_KEY", "WRONG_TIME", "WRONG_REQUEST", "OTHER"]),
  happened_at: z.string().nullable().optional(),
  weight_g: z.number().int("Écrivez un nombre entier.").min(100, "Au moins 100.").max(8000, "Au plus 8000.").nullable().optional(),
  adverse_event: z.string().trim().max(60, "60 caractères au plus.").nullable().optional(),
  remove: z.boolean(),
  looked_again: z.boolean().nullable().optional(),
})

export const DatingFormSchema = z.object({
  basis: z.enum(["age_today", "last_period", "conception", "embryo_transfer", "french_term", "crown_rump_length"]),
  method: z.enum(["assisted_reproduction", "first_trimester_ultrasound", "last_period", "later_ultrasound"]).nullable().optional(),
  ga_days: z.number().int("Écrivez un nombre entier.").min(28, "Au moins 28.").max(308, "Au plus 308.").nullable().optional(),
  date: z.string().nullable().optional(),
  embryo_age_days: z.number().int("Écrivez un nombre entier.").min(0, "Au moins 0.").max(7, "Au plus 7.").nullable().optional(),
  length_mm: z.number().min(5, "Au moins 5.").max(100, "Au plus 100.").nullable().optional(),
})

export const DecisionFormSchema = z.object({
  physician: z.string().trim().min(1, "À compléter.").max(100, "100 caractères au plus."),
  decided_at: z.string().optional(),
  reason: z.string().trim().min(1, "À compléter.").max(500, "500 caractères au plus."),
})

export const DepartmentFormSchema = z.object({
  code: z.string().trim().min(1, "À compléter.").max(3, "3 caractères au plus."),
  name: z.string().trim().min(1, "À compléter.").max(60, "60 caractères au plus."),
})

export const DepartureFormSchema = z.object({
  screening: z.lazy(() => ScreeningFormSchema).nullable().optional(),
  happened_at: z.string().optional(),
})

export const DiversionFormSchema = z.object({
  place: z.string().nullable().optional(),
  elsewhere: z.string().trim().max(150, "150 caractères au plus.").nullable().optional(),
  reason: z.enum(["WORSENING", "BIRTH_ON_THE_WAY", "PLACE_LOST", "ROAD", "OTHER"]),
  places: z.array(z.lazy(() => HeldPlaceFormSchema)).max(7).optional(),
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const DraftFormSchema = z.object({
  content: z.string().trim().min(1, "À compléter.").max(32768, "32768 caractères au plus."),
  title: z.string().trim().max(150, "150 caractères au plus.").nullable().optional(),
})

export const DysfunctionFormSchema = z.object({
  code: z.enum(["D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10"]),
  severity: z.enum(["NO_HARM", "DISCOMFORT", "HARM"]),
  description: z.string().trim().min(1, "À compléter.").max(1000, "1000 caractères au plus."),
  adverse_event: z.string().trim().max(60, "60 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const DysfunctionModeFormSchema = z.object({
  code: z.enum(["D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10"]),
  mode: z.enum(["MONITOR", "ACT"]),
  valid_from: z.string(),
  source_note: z.string().trim().min(1, "À compléter.").max(200, "200 caractères au plus."),
})

export const EstablishmentFormSchema = z.object({
  name: z.string().trim().min(1, "À compléter.").max(120, "120 caractères au plus."),
  town: z.string().trim().min(1, "À compléter.").max(80, "80 caractères au plus."),
  department: z.string().trim().min(1, "À compléter.").max(3, "3 caractères au plus."),
  region: z.string().trim().min(1, "À compléter.").max(80, "80 caractères au plus."),
  latitude: z.number().min(-90, "Au moins -90.").max(90, "Au plus 90."),
  longitude: z.number().min(-180, "Au moins -180.").max(180, "Au plus 180."),
  finess: z.string().trim().max(200, "200 caractères au plus.").nullable().optional(),
  sector: z.enum(["public", "private", "non_profit"]),
  phone: z.string().trim().max(200, "200 caractères au plus.").nullable().optional(),
  notice_email: z.string().trim().max(200, "200 caractères au plus.").nullable().optional(),
  source_note: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  active: z.boolean(),
  closed_on: z.string().nullable().optional(),
})

export const EstablishmentTypeFormSchema = z.object({
  kind: z.enum(["T1", "T2A", "T2B", "T3", "CPP", "MDN", "XB"]),
  valid_from: z.string(),
  confidence: z.enum(["certain", "probable", "uncertain"]),
  note: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
})

export const FeedbackFormSchema = z.object({
  text: z.string().trim().min(1, "À compléter.").max(2000, "2000 caractères au plus."),
  channel: z.enum(["APPLICATION", "PHONE", "MSSANTE", "MAIL"]).nullable().optional(),
  recipient: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const HandoverFormSchema = z.object({
  to: z.enum(["NEXT_SHIFT", "SAMU", "MATERNITY"]),
  person: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  note: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const HeldPlaceFormSchema = z.object({
  unit: z.string().nullable().optional(),
  kind: z.enum(["OBS_GHR", "SDN", "OBS_PN", "KANG", "NEO", "SI", "REA"]),
  count: z.number().int("Écrivez un nombre entier.").min(1, "Au moins 1.").max(6, "Au plus 6."),
  beyond_capacity: z.boolean(),
})

export const IndicatorComputationFormSchema = z.object({
  again: z.boolean().nullable().optional(),
})

export const IndicatorDepositFormSchema = z.object({
  files: z.array(z.lazy(() => IndicatorFileFormSchema)).max(200),
})

export const IndicatorFileFormSchema = z.object({
  name: z.string().trim().min(1, "À compléter.").max(200, "200 caractères au plus."),
  size: z.number().int("Écrivez un nombre entier.").min(1, "Au moins 1.").max(6.4e+10, "Au plus 6.4e+10."),
  kind: z.enum(["stays", "ano", "ium", "cube", "zip"]),
})

export const IndicatorNoteCommentFormSchema = z.object({
  content: z.string().trim().max(20000, "20000 caractères au plus.").nullable().optional(),
})

export const IndicatorNoteNamesFormSchema = z.object({
  names: z.boolean(),
})

export const IndicatorSeriesWithdrawalFormSchema = z.object({
  reason: z.string().trim().min(1, "À compléter.").max(500, "500 caractères au plus."),
})

export const IndicatorTransmissionFormSchema = z.object({
  year: z.number().int("Écrivez un nombre entier.").min(2000, "Au moins 2000.").max(2099, "Au plus 2099."),
  recipient: z.string().trim().min(1, "À compléter.").max(200, "200 caractères au plus."),
  named: z.boolean(),
  comment: z.string().trim().max(4000, "4000 caractères au plus.").nullable().optional(),
  reason: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
})

export const IndicatorWithdrawalFormSchema = z.object({
  reason: z.string().trim().min(1, "À compléter.").max(500, "500 caractères au plus."),
})

export const IssueFormSchema = z.object({
  how: z.enum(["LIVE_BIRTH", "FETAL_DEATH", "IMG", "MISCARRIAGE", "UNKNOWN"]),
  on: z.string().nullable().optional(),
  at: z.string().nullable().optional(),
  place: z.string().nullable().optional(),
  elsewhere: z.string().trim().max(150, "150 caractères au plus.").nullable().optional(),
  out_of_hospital: z.boolean(),
  mode: z.enum(["SPONTANEOUS", "INSTRUMENTAL", "CAESAREAN_BEFORE_LABOUR", "CAESAREAN_IN_LABOUR"]).nullable().optional(),
  newborns: z.array(z.lazy(() => NewbornOutcomeFormSchema)).max(6).optional(),
  corticosteroids_complete: z.boolean().nullable().optional(),
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  instead_of: z.string().nullable().optional(),
  after_mothers_death: z.boolean().nullable().optional(),
  corrects_birth: z.string().nullable().optional(),
})

export const LiveMatchFormSchema = z.object({
  kind: z.enum(["AVIS", "TIU_ASC", "TIU_LAT", "TIU_DESC", "TPP", "TNN", "RTNN"]),
  woman: z.lazy(() => PersonFormSchema),
  follows: z.string().nullable().optional(),
})

export const LoginFormSchema = z.object({
  login: z.string().trim().min(1, "À compléter.").max(200, "200 caractères au plus."),
  password: z.string().min(1, "À compléter.").max(200, "200 caractères au plus."),
  code: z.string().max(60, "60 caractères au plus.").nullable().optional(),
  trust_device: z.boolean().nullable().optional(),
})

export const MembershipFormSchema = z.object({
  role: z.enum(["cell_midwife", "maternity_midwife", "maternity_doctor", "receiving_unit", "samu", "risk_officer", "network_manager", "administrator", "health_authority"]),
  place: z.string().nullable().optional(),
  valid_from: z.string().nullable().optional(),
  valid_until: z.string().nullable().optional(),
})

export const NeighbourCellFormSchema = z.object({
  name: z.string().trim().min(1, "À compléter.").max(120, "120 caractères au plus."),
  region: z.string().trim().min(1, "À compléter.").max(80, "80 caractères au plus."),
  phone: z.string().trim().max(200, "200 caractères au plus.").nullable().optional(),
  active: z.boolean(),
})

export const NewAccountFormSchema = z.object({
  login: z.string().trim().min(1, "À compléter.").max(100, "100 caractères au plus."),
  name: z.string().trim().min(1, "À compléter.").max(100, "100 caractères au plus."),
  email: z.string().trim().max(200, "200 caractères au plus.").nullable().optional(),
  phone: z.string().trim().max(200, "200 caractères au plus.").nullable().optional(),
  profession: z.enum(["midwife", "obstetrician", "paediatrician", "neonatologist", "anaesthetist", "emergency_doctor", "nurse", "childcare_nurse", "medical_secretary", "health_manager", "management", "other"]),
  rpps: z.string().nullable().optional(),
  role: z.enum(["cell_midwife", "maternity_midwife", "maternity_doctor", "receiving_unit", "samu", "risk_officer", "network_manager", "administrator", "health_authority"]),
  place: z.string().nullable().optional(),
})

export const NewbornFormSchema = z.object({
  born_at: z.string(),
  sex: z.enum(["female", "male", "unknown"]),
  ga_days: z.number().int("Écrivez un nombre entier.").min(28, "Au moins 28.").max(308, "Au plus 308."),
  weight_g: z.number().int("Écrivez un nombre entier.").min(100, "Au moins 100.").max(8000, "Au plus 8000."),
  person: z.string().nullable().optional(),
  bed: z.enum(["OBS_GHR", "SDN", "OBS_PN", "KANG", "NEO", "SI", "REA"]).nullable().optional(),
  looked_again: z.boolean().nullable().optional(),
})

export const NewbornOutcomeFormSchema = z.object({
  fate: z.enum(["WITH_MOTHER", "NEONATOLOGY", "INTERMEDIATE_CARE", "INTENSIVE_CARE", "MOVED", "STILLBORN", "INTERRUPTED", "DIED"]),
  weight_g: z.number().int("Écrivez un nombre entier.").min(100, "Au moins 100.").max(8000, "Au plus 8000.").nullable().optional(),
  sex: z.enum(["female", "male", "unknown"]).nullable().optional(),
  place: z.string().nullable().optional(),
  elsewhere: z.string().trim().max(150, "150 caractères au plus.").nullable().optional(),
  died_on: z.string().nullable().optional(),
  looked_again: z.boolean().nullable().optional(),
})

export const NewbornSheetSchema = z.object({
  apgar_1: z.number().int("Écrivez un nombre entier.").min(0, "Au moins 0.").max(10, "Au plus 10.").nullable().optional(),
  apgar_5: z.number().int("Écrivez un nombre entier.").min(0, "Au moins 0.").max(10, "Au plus 10.").nullable().optional(),
  apgar_10: z.number().int("Écrivez un nombre entier.").min(0, "Au moins 0.").max(10, "Au plus 10.").nullable().optional(),
  cord_ph: z.number().min(6.3, "Au moins 6.3.").max(7.8, "Au plus 7.8.").nullable().optional(),
  cord_lactates_mmol_per_l: z.number().min(0, "Au moins 0.").max(35, "Au plus 35.").nullable().optional(),
  acute_fetal_distress: z.boolean().nullable().optional(),
  weight_normal_for_age: z.boolean().nullable().optional(),
  distress: z.boolean().nullable().optional(),
  silverman: z.number().int("Écrivez un nombre entier.").min(0, "Au moins 0.").max(10, "Au plus 10.").nullable().optional(),
  support: z.enum(["none", "cpap", "ventilation"]).nullable().optional(),
  inspired_oxygen_percent: z.number().int("Écrivez un nombre entier.").min(21, "Au moins 21.").max(100, "Au plus 100.").nullable().optional(),
  oxygen_saturation_percent: z.number().int("Écrivez un nombre entier.").min(20, "Au moins 20.").max(100, "Au plus 100.").nullable().optional(),
  recolouration_seconds: z.number().int("Écrivez un nombre entier.").min(0, "Au moins 0.").max(20, "Au plus 20.").nullable().optional(),
  temperature_celsius: z.number().min(25, "Au moins 25.").max(43, "Au plus 43.").nullable().optional(),
  vascular_access: z.enum(["none", "peripheral", "umbilical", "other"]).nullable().optional(),
  glycaemia: z.number().min(0.05, "Au moins 0.05.").max(55, "Au plus 55.").nullable().optional(),
  glycaemia_unit: z.enum(["mmol_per_l", "g_per_l"]).nullable().optional(),
  malformation: z.boolean().nullable().optional(),
  malformation_text: z.string().trim().max(300, "300 caractères au plus.").nullable().optional(),
  hypothermia_started_at: z.string().nullable().optional(),
  mother_location: z.string().trim().max(150, "150 caractères au plus.").nullable().optional(),
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
})

export const OpeningFormSchema = z.object({
  kind: z.enum(["AVIS", "TIU_ASC", "TIU_LAT", "TIU_DESC", "TPP", "TNN", "RTNN"]),
  woman: z.lazy(() => PersonFormSchema),
  another_woman: z.boolean().nullable().optional(),
  dating: z.lazy(() => DatingFormSchema).nullable().optional(),
  delivered_on: z.string().nullable().optional(),
  fetuses: z.number().int("Écrivez un nombre entier.").min(1, "Au moins 1.").max(6, "Au plus 6.").nullable().optional(),
  newborns: z.array(z.lazy(() => NewbornFormSchema)).max(6).optional(),
  motive: z.enum(["MAP", "RPM", "METRO", "PP", "PACC", "VASA", "PE", "PE_S", "HELLP", "RCIU", "GEM", "STT", "TRIPLE", "MALF", "ANASARQUE", "ALLO", "CHOL", "SHAG", "OLIGO", "RCF", "MFIU_MAT", "CARDIO", "NEURO", "RESP", "SEPSIS", "TRAUMA", "METAB", "TOX", "PSY", "HEMOSTASE", "ONCO", "PREC", "NO_BED", "NO_STAFF", "CLOSURE", "PATIENT_WISH", "PROXIMITY", "HPP", "ECLAMP", "SEPSIS_PP", "THROMB", "REA_AD", "RAPPR", "PREMA", "HYPOTRO", "RESP_NN", "EAI", "CARDIO_NN", "CHIR_NN", "INF_NN", "ICTERE", "MALF_NN", "CONVULS", "RETOUR", "NO_BED_NN"]).nullable().optional(),
  associated_motives: z.array(z.enum(["MAP", "RPM", "METRO", "PP", "PACC", "VASA", "PE", "PE_S", "HELLP", "RCIU", "GEM", "STT", "TRIPLE", "MALF", "ANASARQUE", "ALLO", "CHOL", "SHAG", "OLIGO", "RCF", "MFIU_MAT", "CARDIO", "NEURO", "RESP", "SEPSIS", "TRAUMA", "METAB", "TOX", "PSY", "HEMOSTASE", "ONCO", "PREC", "NO_BED", "NO_STAFF", "CLOSURE", "PATIENT_WISH", "PROXIMITY", "HPP", "ECLAMP", "SEPSIS_PP", "THROMB", "REA_AD", "RAPPR", "PREMA", "HYPOTRO", "RESP_NN", "EAI", "CARDIO_NN", "CHIR_NN", "INF_NN", "ICTERE", "MALF_NN", "CONVULS", "RETOUR", "NO_BED_NN"])).max(10).optional(),
  urgency: z.enum(["U1", "U2", "U3", "U4"]).nullable().optional(),
  screening: z.lazy(() => ScreeningFormSchema).nullable().optional(),
  question: z.string().trim().max(1000, "1000 caractères au plus.").nullable().optional(),
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  caller_name: z.string().trim().min(1, "À compléter.").max(100, "100 caractères au plus."),
  caller_role: z.enum(["midwife", "obstetrician", "paediatrician", "other"]),
  caller_phone: z.string().trim().max(200, "200 caractères au plus.").nullable().optional(),
  asked_at: z.string().optional(),
  entered_a_posteriori: z.boolean().nullable().optional(),
  draft: z.string().nullable().optional(),
  follows: z.string().nullable().optional(),
})

export const OutcomeFormSchema = z.object({
  stay: z.lazy(() => StayEndFormSchema).nullable().optional(),
  stays: z.array(z.lazy(() => StayEndFormSchema)).max(7).optional(),
  issue: z.lazy(() => IssueFormSchema).nullable().optional(),
})

export const PasswordFormSchema = z.object({
  current: z.string().min(1, "À compléter.").max(200, "200 caractères au plus."),
  new: z.string().min(1, "À compléter.").max(200, "200 caractères au plus."),
})

export const PersonFormSchema = z.object({
  last_name: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  first_name: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  initials: z.string().trim().max(6, "6 caractères au plus.").nullable().optional(),
  birth_date: z.string().nullable().optional(),
  postcode: z.string().trim().max(5, "5 caractères au plus.").nullable().optional(),
  protected_identity: z.boolean(),
})

export const PresenceFormSchema = z.object({
  doing: z.enum(["CALL", "STEP"]),
  place: z.string().nullable().optional(),
})

export const ProgramKeyFormSchema = z.object({
  name: z.string().trim().min(1, "À compléter.").max(80, "80 caractères au plus."),
  kind: z.enum(["bed_management", "emergency_observatory"]),
  place: z.string().nullable().optional(),
  last_day: z.string(),
})

export const ProofFormSchema = z.object({
  password: z.string().min(1, "À compléter.").max(200, "200 caractères au plus."),
})

export const QualityActionFormSchema = z.object({
  year: z.number().int("Écrivez un nombre entier.").min(2000, "Au moins 2000.").max(2199, "Au plus 2199."),
  title: z.string().trim().min(1, "À compléter.").max(200, "200 caractères au plus."),
  level: z.enum(["LOCAL", "REGIONAL"]),
  category: z.enum(["ORGANISATION", "PROTOCOL", "TRAINING", "EQUIPMENT", "STRUCTURAL", "COMMUNICATION"]),
  owner: z.string().trim().min(1, "À compléter.").max(120, "120 caractères au plus."),
  place: z.string().nullable().optional(),
  due_on: z.string(),
  state: z.enum(["PLANNED", "UNDER_WAY", "DONE", "DROPPED"]),
  dropped_because: z.string().trim().max(300, "300 caractères au plus.").nullable().optional(),
  evaluation: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  codes: z.array(z.enum(["D01", "D02", "D03", "D04", "D05", "D06", "D07", "D08", "D09", "D10"])).max(10).optional(),
  requests: z.array(z.number().int("Écrivez un nombre entier.").min(-2.14748e+09, "Au moins -2.14748e+09.").max(2.14748e+09, "Au plus 2.14748e+09.")).max(30).optional(),
  cases: z.array(z.string()).max(30).optional(),
  meeting: z.string().nullable().optional(),
  decision: z.string().trim().max(4000, "4000 caractères au plus.").nullable().optional(),
})

export const QualityMeetingFormSchema = z.object({
  held_on: z.string(),
  title: z.string().trim().min(1, "À compléter.").max(200, "200 caractères au plus."),
  kind: z.enum(["RETEX", "TRANSFERS"]),
  with_network: z.boolean(),
  participants: z.number().int("Écrivez un nombre entier.").min(1, "Au moins 1.").max(500, "Au plus 500."),
  cases: z.array(z.string()).max(30).optional(),
  requests: z.array(z.number().int("Écrivez un nombre entier.").min(-2.14748e+09, "Au moins -2.14748e+09.").max(2.14748e+09, "Au plus 2.14748e+09.")).max(30).optional(),
  decisions: z.string().trim().max(4000, "4000 caractères au plus.").nullable().optional(),
})

export const ReassessmentFormSchema = z.object({
  urgency: z.enum(["U1", "U2", "U3", "U4"]).nullable().optional(),
  motive: z.enum(["MAP", "RPM", "METRO", "PP", "PACC", "VASA", "PE", "PE_S", "HELLP", "RCIU", "GEM", "STT", "TRIPLE", "MALF", "ANASARQUE", "ALLO", "CHOL", "SHAG", "OLIGO", "RCF", "MFIU_MAT", "CARDIO", "NEURO", "RESP", "SEPSIS", "TRAUMA", "METAB", "TOX", "PSY", "HEMOSTASE", "ONCO", "PREC", "NO_BED", "NO_STAFF", "CLOSURE", "PATIENT_WISH", "PROXIMITY", "HPP", "ECLAMP", "SEPSIS_PP", "THROMB", "REA_AD", "RAPPR", "PREMA", "HYPOTRO", "RESP_NN", "EAI", "CARDIO_NN", "CHIR_NN", "INF_NN", "ICTERE", "MALF_NN", "CONVULS", "RETOUR", "NO_BED_NN"]).nullable().optional(),
  associated_motives: z.array(z.enum(["MAP", "RPM", "METRO", "PP", "PACC", "VASA", "PE", "PE_S", "HELLP", "RCIU", "GEM", "STT", "TRIPLE", "MALF", "ANASARQUE", "ALLO", "CHOL", "SHAG", "OLIGO", "RCF", "MFIU_MAT", "CARDIO", "NEURO", "RESP", "SEPSIS", "TRAUMA", "METAB", "TOX", "PSY", "HEMOSTASE", "ONCO", "PREC", "NO_BED", "NO_STAFF", "CLOSURE", "PATIENT_WISH", "PROXIMITY", "HPP", "ECLAMP", "SEPSIS_PP", "THROMB", "REA_AD", "RAPPR", "PREMA", "HYPOTRO", "RESP_NN", "EAI", "CARDIO_NN", "CHIR_NN", "INF_NN", "ICTERE", "MALF_NN", "CONVULS", "RETOUR", "NO_BED_NN"])).max(10).optional(),
  dating: z.lazy(() => DatingFormSchema).nullable().optional(),
  fetuses: z.number().int("Écrivez un nombre entier.").min(1, "Au moins 1.").max(6, "Au plus 6.").nullable().optional(),
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  question: z.string().trim().max(1000, "1000 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const ReferralsFormSchema = z.object({
  establishments: z.array(z.string()).max(50).optional(),
})

export const RegionFormSchema = z.object({
  name: z.string().trim().min(1, "À compléter.").max(80, "80 caractères au plus."),
  departments: z.array(z.lazy(() => DepartmentFormSchema)).max(40).optional(),
})

export const ReminderFormSchema = z.object({
  pending: z.enum(["STAY", "ISSUE", "FEEDBACK", "READING"]),
})

export const ReportArchiveFormSchema = z.object({
  year: z.number().int("Écrivez un nombre entier.").min(1990, "Au moins 1990.").max(2199, "Au plus 2199."),
})

export const ReportVisitFormSchema = z.object({
  year: z.number().int("Écrivez un nombre entier.").min(1990, "Au moins 1990.").max(2199, "Au plus 2199."),
  place: z.string(),
  visited_on: z.string(),
  presented_by: z.string().trim().min(1, "À compléter.").max(200, "200 caractères au plus."),
  present: z.string().trim().max(1000, "1000 caractères au plus.").nullable().optional(),
  asked: z.string().trim().max(4000, "4000 caractères au plus.").nullable().optional(),
  followed_up: z.string().trim().max(4000, "4000 caractères au plus.").nullable().optional(),
})

export const ReportsFormSchema = z.object({
  year: z.number().int("Écrivez un nombre entier.").min(1990, "Au moins 1990.").max(2199, "Au plus 2199."),
  reason: z.string().trim().max(200, "200 caractères au plus.").nullable().optional(),
})

export const RestrictionSchema = z.object({
  least_age_days: z.number().int("Écrivez un nombre entier.").min(28, "Au moins 28.").max(308, "Au plus 308.").nullable().optional(),
  no_multiples: z.boolean(),
  comment: z.string().trim().max(300, "300 caractères au plus.").nullable().optional(),
})

export const ReturnFormSchema = z.object({
  reason: z.enum(["WORSENING", "BIRTH_ON_THE_WAY", "PLACE_LOST", "ROAD", "OTHER"]),
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const ScreeningFormSchema = z.object({
  ticked: z.array(z.enum(["CI_BIRTH", "CI_FETAL", "CI_UNSTABLE", "CI_HRP", "CI_HPP", "CI_CORD", "CI_REFUSAL"])).max(7),
})

export const ServiceExceptionFormSchema = z.object({
  service: z.enum(["MATERNAL", "NEWBORN"]),
  first_day: z.string(),
  last_day: z.string(),
  opens: z.string().nullable().optional(),
  closes: z.string().nullable().optional(),
  reason: z.string().trim().min(1, "À compléter.").max(120, "120 caractères au plus."),
})

export const ServiceHoursFormSchema = z.object({
  service: z.enum(["MATERNAL", "NEWBORN"]),
  valid_from: z.string(),
  openings: z.array(z.lazy(() => ServiceOpeningFormSchema)).max(32).optional(),
  closed_on_holidays: z.boolean().nullable().optional(),
})

export const ServiceOpeningFormSchema = z.object({
  day: z.enum(["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY", "HOLIDAY"]),
  opens: z.string(),
  closes: z.string(),
})

export const SettingFormSchema = z.object({
  code: z.string().trim().min(1, "À compléter.").max(120, "120 caractères au plus."),
  value: z.string().trim().min(1, "À compléter.").max(500, "500 caractères au plus."),
  valid_from: z.string(),
  source_note: z.string().trim().min(1, "À compléter.").max(500, "500 caractères au plus."),
})

export const SheetSchema = z.object({
  systolic_mmhg: z.number().int("Écrivez un nombre entier.").min(40, "Au moins 40.").max(300, "Au plus 300.").nullable().optional(),
  diastolic_mmhg: z.number().int("Écrivez un nombre entier.").min(20, "Au moins 20.").max(200, "Au plus 200.").nullable().optional(),
  pulse_per_minute: z.number().int("Écrivez un nombre entier.").min(20, "Au moins 20.").max(250, "Au plus 250.").nullable().optional(),
  temperature_celsius: z.number().min(30, "Au moins 30.").max(43, "Au plus 43.").nullable().optional(),
  oxygen_saturation_percent: z.number().int("Écrivez un nombre entier.").min(40, "Au moins 40.").max(100, "Au plus 100.").nullable().optional(),
  oxygen: z.boolean().nullable().optional(),
  contractions: z.boolean().nullable().optional(),
  dilation_cm: z.number().min(0, "Au moins 0.").max(10, "Au plus 10.").nullable().optional(),
  cervical_length_mm: z.number().int("Écrivez un nombre entier.").min(0, "Au moins 0.").max(80, "Au plus 80.").nullable().optional(),
  membranes: z.enum(["intact", "ruptured"]).nullable().optional(),
  ruptured_at: z.string().nullable().optional(),
  bleeding: z.boolean().nullable().optional(),
  last_bleeding_at: z.string().nullable().optional(),
  in_labour: z.boolean().nullable().optional(),
  gravidity: z.number().int("Écrivez un nombre entier.").min(1, "Au moins 1.").max(30, "Au plus 30.").nullable().optional(),
  parity: z.number().int("Écrivez un nombre entier.").min(0, "Au moins 0.").max(25, "Au plus 25.").nullable().optional(),
  height_cm: z.number().int("Écrivez un nombre entier.").min(100, "Au moins 100.").max(220, "Au plus 220.").nullable().optional(),
  weight_kg: z.number().int("Écrivez un nombre entier.").min(30, "Au moins 30.").max(300, "Au plus 300.").nullable().optional(),
  chorionicity: z.enum(["dichorionic", "monochorionic", "monoamniotic", "unknown"]).nullable().optional(),
  placenta: z.string().trim().max(150, "150 caractères au plus.").nullable().optional(),
  serologies: z.string().trim().max(300, "300 caractères au plus.").nullable().optional(),
  group_b_streptococcus: z.boolean().nullable().optional(),
  fetal_heart: z.enum(["normal", "abnormal"]).nullable().optional(),
  presentation: z.enum(["cephalic", "breech", "transverse", "unknown"]).nullable().optional(),
  estimated_weight_g: z.number().int("Écrivez un nombre entier.").min(100, "Au moins 100.").max(8000, "Au plus 8000.").nullable().optional(),
  second_estimated_weight_g: z.number().int("Écrivez un nombre entier.").min(100, "Au moins 100.").max(8000, "Au plus 8000.").nullable().optional(),
  malformation: z.boolean().nullable().optional(),
  fetus_comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  corticosteroids: z.enum(["given", "already_complete", "not_indicated"]).nullable().optional(),
  first_dose_at: z.string().nullable().optional(),
  second_dose_at: z.string().nullable().optional(),
  tocolysis: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  tocolysis_since: z.string().nullable().optional(),
  magnesium: z.enum(["given", "already_complete", "not_indicated"]).nullable().optional(),
  magnesium_since: z.string().nullable().optional(),
  antibiotics: z.string().trim().max(150, "150 caractères au plus.").nullable().optional(),
  antihypertensives: z.string().trim().max(150, "150 caractères au plus.").nullable().optional(),
  transfused: z.boolean().nullable().optional(),
  haemodynamic_treatment: z.boolean().nullable().optional(),
  previous_caesarean: z.boolean().nullable().optional(),
  previous_preterm: z.boolean().nullable().optional(),
  history: z.string().trim().max(1000, "1000 caractères au plus.").nullable().optional(),
  allergies: z.string().trim().max(300, "300 caractères au plus.").nullable().optional(),
  blood_group: z.enum(["A", "B", "AB", "O"]).nullable().optional(),
  rhesus: z.enum(["positive", "negative"]).nullable().optional(),
  proteinuria: z.boolean().nullable().optional(),
  platelets_g_per_l: z.number().int("Écrivez un nombre entier.").min(1, "Au moins 1.").max(1500, "Au plus 1500.").nullable().optional(),
  asat_ui_per_l: z.number().int("Écrivez un nombre entier.").min(1, "Au moins 1.").max(20000, "Au plus 20000.").nullable().optional(),
  alat_ui_per_l: z.number().int("Écrivez un nombre entier.").min(1, "Au moins 1.").max(20000, "Au plus 20000.").nullable().optional(),
  creatinine_umol_per_l: z.number().int("Écrivez un nombre entier.").min(10, "Au moins 10.").max(2000, "Au plus 2000.").nullable().optional(),
  crp_mg_per_l: z.number().min(0, "Au moins 0.").max(600, "Au plus 600.").nullable().optional(),
  haemoglobin_g_per_dl: z.number().min(2, "Au moins 2.").max(25, "Au plus 25.").nullable().optional(),
  needs_adult_intensive_care: z.boolean().nullable().optional(),
  needs_embolisation: z.boolean().nullable().optional(),
  needs_surgery: z.boolean().nullable().optional(),
  needs_isolation: z.boolean().nullable().optional(),
  birth_likely_within_7_days: z.boolean().nullable().optional(),
  birth_expected_within_24_h: z.boolean().nullable().optional(),
  woman_agrees: z.enum(["yes", "no", "impossible"]).nullable().optional(),
  language: z.string().trim().max(60, "60 caractères au plus.").nullable().optional(),
  vulnerability: z.boolean().nullable().optional(),
  accompanied_by: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  documents: z.string().trim().max(300, "300 caractères au plus.").nullable().optional(),
})

export const ShiftNoteFormSchema = z.object({
  note: z.string().trim().max(5000, "5000 caractères au plus.").nullable().optional(),
})

export const StayEndFormSchema = z.object({
  how: z.enum(["DELIVERED_THIS_STAY", "HOME", "RETRANSFER", "HAD", "SCAM", "HOSPITAL_HOTEL", "LEFT", "DEATH_M", "FETAL_DEATH", "DEATH_N", "STILL_IN", "UNKNOWN"]),
  on: z.string().nullable().optional(),
  place: z.string().nullable().optional(),
  elsewhere: z.string().trim().max(150, "150 caractères au plus.").nullable().optional(),
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  instead_of: z.string().nullable().optional(),
  person: z.string().nullable().optional(),
})

export const StepFormSchema = z.object({
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const TakingFormSchema = z.object({
  take_over: z.boolean().nullable().optional(),
  happened_at: z.string().optional(),
})

export const UnitAnswerFormSchema = z.object({
  answer: z.enum(["ACCEPTED", "REFUSED", "NO_ANSWER", "TO_CALL_BACK"]),
  refusal_reason: z.enum(["NO_OBS_BED", "NO_REA_BED", "NO_SI_BED", "NO_NEO_BED", "NO_SDN", "NO_STAFF", "LEVEL_TOO_LOW", "LEVEL_NOT_NEEDED", "NO_PLATEAU", "MEDICAL_DISAGREEMENT", "CLOSED", "ISOLATION", "TOO_FAR", "OTHER"]).nullable().optional(),
  physician: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  places: z.array(z.lazy(() => HeldPlaceFormSchema)).max(7).optional(),
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const UnitClosureChangeSchema = z.object({
  begins_at: z.string().nullable().optional(),
  ends_at: z.string().nullable().optional(),
  reason: z.enum(["BEDS", "STAFF", "INFECTION", "WORKS", "OTHER"]),
  comment: z.string().trim().max(300, "300 caractères au plus.").nullable().optional(),
})

export const UnitClosureFormSchema = z.object({
  begins_at: z.string().optional(),
  ends_at: z.string().nullable().optional(),
  reason: z.enum(["BEDS", "STAFF", "INFECTION", "WORKS", "OTHER"]),
  comment: z.string().trim().max(300, "300 caractères au plus.").nullable().optional(),
})

export const UnitFormSchema = z.object({
  kind: z.enum(["OBS_GHR", "SDN", "OBS_PN", "KANG", "NEO", "SI", "REA"]),
  name: z.string().trim().min(1, "À compléter.").max(120, "120 caractères au plus."),
  phone: z.string().trim().max(200, "200 caractères au plus.").nullable().optional(),
  installed: z.number().int("Écrivez un nombre entier.").min(0, "Au moins 0.").max(500, "Au plus 500.").nullable().optional(),
  authorised: z.number().int("Écrivez un nombre entier.").min(0, "Au moins 0.").max(500, "Au plus 500.").nullable().optional(),
  active: z.boolean(),
  external_id: z.string().trim().max(60, "60 caractères au plus.").nullable().optional(),
})

export const VehicleCancellationFormSchema = z.object({
  reason: z.enum(["NOT_AVAILABLE", "BREAKDOWN", "CLASS_CHANGED", "WEATHER", "NOT_NEEDED", "OTHER"]),
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const VehicleFormSchema = z.object({
  screening: z.lazy(() => ScreeningFormSchema),
  decision: z.lazy(() => DecisionFormSchema).nullable().optional(),
  used: z.enum(["1", "2", "3"]),
  reason_if_different: z.enum(["PHYSICIAN_CHOICE", "SAMU_CHOICE", "NOT_AVAILABLE", "CASE_CHANGED", "OTHER"]).nullable().optional(),
  provider: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  escort: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const WaiverFormSchema = z.object({
  reason: z.enum(["ALREADY_KNOWN", "LOST_TO_FOLLOW_UP", "WOMAN_OBJECTS", "OTHER"]),
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const WallDisplayFormSchema = z.object({
  name: z.string().trim().min(1, "À compléter.").max(80, "80 caractères au plus."),
})

export const WhatIfChangeSchema = z.object({
  kind: z.enum(["CLOSE_UNIT", "BEDS", "MOVE_TEAM", "THRESHOLD", "LEVEL"]),
  unit: z.string().nullable().optional(),
  establishment: z.string().nullable().optional(),
  to_establishment: z.string().nullable().optional(),
  bed_kind: z.enum(["OBS_GHR", "SDN", "OBS_PN", "KANG", "NEO", "SI", "REA"]).nullable().optional(),
  beds: z.number().int("Écrivez un nombre entier.").min(-60, "Au moins -60.").max(60, "Au plus 60.").nullable().optional(),
  level: z.enum(["T1", "T2A", "T2B", "T3"]).nullable().optional(),
  least_age: z.number().int("Écrivez un nombre entier.").min(28, "Au moins 28.").max(308, "Au plus 308.").nullable().optional(),
  least_weight: z.number().int("Écrivez un nombre entier.").min(100, "Au moins 100.").max(8000, "Au plus 8000.").nullable().optional(),
  from: z.string().nullable().optional(),
  to: z.string().nullable().optional(),
})

export const WhatIfRunFormSchema = z.object({
  year: z.number().int("Écrivez un nombre entier.").min(1990, "Au moins 1990.").max(2199, "Au plus 2199."),
  seed: z.number().int("Écrivez un nombre entier.").min(0, "Au moins 0.").max(9.0072e+15, "Au plus 9.0072e+15.").nullable().optional(),
  replays: z.number().int("Écrivez un nombre entier.").min(20, "Au moins 20.").max(1000, "Au plus 1000.").nullable().optional(),
  changes: z.array(z.lazy(() => WhatIfChangeSchema)).max(20).optional(),
})

export const WithdrawalFormSchema = z.object({
  reason: z.enum(["PLACE_TAKEN", "NO_STAFF", "CLOSED", "CASE_CHANGED", "BY_THE_CELL", "OTHER"]),
  comment: z.string().trim().max(500, "500 caractères au plus.").nullable().optional(),
  happened_at: z.string().optional(),
})

export const WomanFormSchema = z.object({
  last_name: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  first_name: z.string().trim().max(100, "100 caractères au plus.").nullable().optional(),
  initials: z.string().trim().max(6, "6 caractères au plus.").nullable().optional(),
  birth_date: z.string().nullable().optional(),
  postcode: z.string().trim().max(5, "5 caractères au plus.").nullable().optional(),
  protected_identity: z.boolean(),
  another_woman: z.boolean().nullable().optional(),
})

export const Account_profession = [
  { code: "midwife", label: "Sage-femme" },
  { code: "obstetrician", label: "Gynécologue-obstétricien" },
  { code: "paediatrician", label: "Pédiatre" },
  { code: "neonatologist", label: "Néonatologue" },
  { code: "anaesthetist", label: "Anesthésiste-réanimateur" },
  { code: "emergency_doctor", label: "Médecin urgentiste" },
  { code: "nurse", label: "Infirmière, infirmier" },
  { code: "childcare_nurse", label: "Puéricultrice, puériculteur" },
  { code: "medical_secretary", label: "Secrétaire médicale" },
  { code: "health_manager", label: "Cadre de santé" },
  { code: "management", label: "Direction, administration" },
  { code: "other", label: "Autre" },
] as const
export const AccountForm_profession = Account_profession
export const AccountLine_profession = Account_profession
export const Acting_role = [
  { code: "cell_midwife", label: "Sage-femme de la cellule" },
  { code: "maternity_midwife", label: "Sage-femme de maternité" },
  { code: "maternity_doctor", label: "Médecin de maternité (obstétricien, pédiatre)" },
  { code: "receiving_unit", label: "Unité receveuse (néonatologue…)" },
  { code: "samu", label: "Régulateur du SAMU" },
  { code: "risk_officer", label: "Gestion des risques" },
  { code: "network_manager", label: "Direction et pilotage du réseau" },
  { code: "administrator", label: "Administrateur" },
  { code: "health_authority", label: "Autorité de santé (ARS)" },
] as const
export const ActivityBreakdown_by = [
  { code: "origin", label: "Établissement demandeur" },
  { code: "destination", label: "Établissement d’arrivée" },
  { code: "motive", label: "Motif" },
  { code: "term", label: "Terme" },
  { code: "urgency", label: "Urgence" },
  { code: "hour", label: "Heure de l’appel" },
  { code: "month", label: "Mois" },
  { code: "kind", label: "Nature" },
  { code: "level", label: "Type de la maternité demandeuse" },
  { code: "stay_end", label: "Fin du séjour" },
  { code: "asked", label: "Établissement sollicité" },
] as const
export const ActivityFigure_group = [
  { code: "requests", label: "Demandes" },
  { code: "transfers", label: "Transferts réalisés" },
  { code: "delays", label: "Délais" },
  { code: "calls", label: "Appels et réponses" },
  { code: "afterwards", label: "Suites" },
  { code: "dysfunctions", label: "Dysfonctionnements" },
  { code: "births", label: "Naissances et réunions" },
] as const
export const ActivityRequest_kind = [
  { code: "AVIS", label: "Demande d’avis ou d’orientation" },
  { code: "TIU_ASC", label: "Transfert in utero ascendant" },
  { code: "TIU_LAT", label: "Transfert in utero latéral" },
  { code: "TIU_DESC", label: "Retransfert maternel" },
  { code: "TPP", label: "Transfert post-partum" },
  { code: "TNN", label: "Transfert néonatal" },
  { code: "RTNN", label: "Retransfert néonatal" },
] as const
export const ActivityRequest_state = [
  { code: "NEW", label: "À prendre" },
  { code: "TRIAGED", label: "Prise" },
  { code: "ADVICE_GIVEN", label: "Avis donné" },
  { code: "SEARCHING", label: "Recherche" },
  { code: "NO_INDICATION", label: "Pas d’indication" },
  { code: "NO_PLACE_IN_REGION", label: "Aucune place dans la région" },
  { code: "PLACE_FOUND", label: "Place trouvée" },
  { code: "VECTOR_ORDERED", label: "Vecteur commandé" },
  { code: "DEPARTED", label: "En route" },
  { code: "DIVERTED", label: "Trajet détourné" },
  { code: "RETURNED", label: "Retour à l’origine" },
  { code: "ARRIVED", label: "Arrivée notée" },
  { code: "CANCELLED", label: "Annulée" },
  { code: "OUTCOME_PENDING", label: "Devenir attendu" },
  { code: "OUTCOME_KNOWN", label: "Devenir connu" },
  { code: "FEEDBACK_SENT", label: "Retour envoyé" },
  { code: "CLOSED", label: "Close" },
] as const
export const ActivityRequest_urgency = [
  { code: "U1", label: "Départ immédiat" },
  { code: "U2", label: "Dans les 2 h" },
  { code: "U3", label: "Dans la journée" },
  { code: "U4", label: "Programmé" },
] as const
export const ActivityRequest_motive = [
  { code: "MAP", label: "Menace d’accouchement prématuré" },
  { code: "RPM", label: "Rupture prématurée des membranes avant 37 SA" },
  { code: "METRO", label: "Métrorragies" },
  { code: "PP", label: "Placenta praevia" },
  { code: "PACC", label: "Suspicion de placenta accreta ou percreta" },
  { code: "VASA", label: "Vasa praevia" },
  { code: "PE", label: "Prééclampsie" },
  { code: "PE_S", label: "Prééclampsie sévère" },
  { code: "HELLP", label: "syndrome HELLP" },
  { code: "RCIU", label: "Retard de croissance intra-utérin" },
  { code: "GEM", label: "Grossesse multiple compliquée" },
  { code: "STT", label: "Syndrome transfuseur-transfusé" },
  { code: "TRIPLE", label: "Grossesse triple" },
  { code: "MALF", label: "Malformation à prendre en charge à la naissance" },
  { code: "ANASARQUE", label: "Anasarque fœtale" },
  { code: "ALLO", label: "Allo-immunisation" },
  { code: "CHOL", label: "Cholestase gravidique" },
  { code: "SHAG", label: "Stéatose hépatique aiguë gravidique" },
  { code: "OLIGO", label: "Oligoamnios" },
  { code: "RCF", label: "Anomalie du rythme cardiaque fœtal, stable" },
  { code: "MFIU_MAT", label: "Mort fœtale in utero avec risque maternel" },
  { code: "CARDIO", label: "Pathologie cardiaque maternelle" },
  { code: "NEURO", label: "Pathologie neurologique maternelle" },
  { code: "RESP", label: "Pathologie respiratoire maternelle" },
  { code: "SEPSIS", label: "Sepsis maternel" },
  { code: "TRAUMA", label: "Traumatisme" },
  { code: "METAB", label: "Acidocétose ou désordre métabolique" },
  { code: "TOX", label: "Intoxication" },
  { code: "PSY", label: "Pathologie psychiatrique" },
  { code: "HEMOSTASE", label: "Trouble de l’hémostase" },
  { code: "ONCO", label: "Cancer" },
  { code: "PREC", label: "Précarité, lieu d’accueil inadapté" },
  { code: "NO_BED", label: "Manque de place" },
  { code: "NO_STAFF", label: "Manque de personnel" },
  { code: "CLOSURE", label: "Fermeture temporaire de l’unité" },
  { code: "PATIENT_WISH", label: "Souhait de la patiente" },
  { code: "PROXIMITY", label: "Rapprochement du domicile" },
  { code: "HPP", label: "Hémorragie du post-partum" },
  { code: "ECLAMP", label: "Éclampsie" },
  { code: "SEPSIS_PP", label: "Sepsis du post-partum" },
  { code: "THROMB", label: "Complication thromboembolique" },
  { code: "REA_AD", label: "Besoin d’une réanimation adulte" },
  { code: "RAPPR", label: "Rapprochement mère-enfant" },
  { code: "PREMA", label: "Prématurité" },
  { code: "HYPOTRO", label: "Hypotrophie" },
  { code: "RESP_NN", label: "Détresse respiratoire néonatale" },
  { code: "EAI", label: "Encéphalopathie anoxo-ischémique (hypothermie)" },
  { code: "CARDIO_NN", label: "Cardiopathie néonatale" },
  { code: "CHIR_NN", label: "Chirurgie néonatale" },
  { code: "INF_NN", label: "Infection néonatale" },
  { code: "ICTERE", label: "Ictère" },
  { code: "MALF_NN", label: "Malformation du nouveau-né" },
  { code: "CONVULS", label: "Convulsions" },
  { code: "RETOUR", label: "Retour près du domicile" },
  { code: "NO_BED_NN", label: "Manque de place en néonatologie" },
] as const
export const AdaptedMaternity_kind = [
  { code: "T1", label: "Maternité de type I" },
  { code: "T2A", label: "Maternité de type IIA" },
  { code: "T2B", label: "Maternité de type IIB" },
  { code: "T3", label: "Maternité de type III" },
  { code: "CPP", label: "Centre périnatal de proximité" },
  { code: "MDN", label: "Maison de naissance" },
  { code: "XB", label: "Établissement transfrontalier" },
] as const
export const AdaptedMaternity_basis = [
  { code: "measured", label: "mesuré" },
  { code: "estimated", label: "estimation" },
] as const
export const ArrivalForm_incident = [
  { code: "WORSENING", label: "aggravation pendant le trajet" },
  { code: "DELAY", label: "retard" },
  { code: "BREAKDOWN", label: "panne ou accident" },
  { code: "EQUIPMENT", label: "matériel manquant ou en panne" },
  { code: "OTHER", label: "autre" },
] as const
export const AuditLine_kind = [
  { code: "write", label: "Écriture" },
  { code: "read", label: "Lecture" },
  { code: "browse", label: "Consultation" },
  { code: "login", label: "Connexion" },
  { code: "rights", label: "Droits" },
  { code: "export", label: "Export" },
  { code: "override", label: "Accès exceptionnel" },
] as const
export const BedDeclarationForm_status = [
  { code: "OPEN", label: "Ouverte" },
  { code: "LIMITED", label: "Tendu" },
  { code: "CLOSED", label: "Fermée" },
] as const
export const BirthForm_sex = [
  { code: "female", label: "fille" },
  { code: "male", label: "garçon" },
  { code: "unknown", label: "non précisé" },
] as const
export const BoardEstablishment_type = AdaptedMaternity_kind
export const BoardTravelTime_basis = AdaptedMaternity_basis
export const BoardUnit_kind = [
  { code: "OBS_GHR", label: "Grossesses à haut risque" },
  { code: "SDN", label: "Salle de naissance" },
  { code: "OBS_PN", label: "Suites de couches" },
  { code: "KANG", label: "Unité kangourou" },
  { code: "NEO", label: "Néonatologie" },
  { code: "SI", label: "Soins intensifs de néonatologie" },
  { code: "REA", label: "Réanimation néonatale" },
] as const
export const BoardUnit_status = BedDeclarationForm_status
export const BoardUnit_source = [
  { code: "UNIT", label: "unité" },
  { code: "CELL_CALL", label: "appel cellule" },
  { code: "ORU", label: "observatoire des urgences" },
  { code: "ROR", label: "répertoire des ressources" },
  { code: "IMPORT", label: "import" },
] as const
export const CallForm_answer = [
  { code: "ACCEPTED", label: "Acceptée" },
  { code: "REFUSED", label: "Refusée" },
  { code: "NO_ANSWER", label: "Pas de réponse" },
  { code: "TO_CALL_BACK", label: "À rappeler" },
] as const
export const CallForm_refusal_reason = [
  { code: "NO_OBS_BED", label: "pas de place pour la mère" },
  { code: "NO_REA_BED", label: "pas de place de réanimation" },
  { code: "NO_SI_BED", label: "pas de place de soins intensifs" },
  { code: "NO_NEO_BED", label: "pas de place de néonatologie" },
  { code: "NO_SDN", label: "salle de naissance pleine" },
  { code: "NO_STAFF", label: "manque de personnel" },
  { code: "LEVEL_TOO_LOW", label: "niveau insuffisant" },
  { code: "LEVEL_NOT_NEEDED", label: "niveau non nécessaire" },
  { code: "NO_PLATEAU", label: "plateau technique absent" },
  { code: "MEDICAL_DISAGREEMENT", label: "désaccord médical" },
  { code: "CLOSED", label: "unité fermée" },
  { code: "ISOLATION", label: "isolement impossible" },
  { code: "TOO_FAR", label: "trop loin" },
  { code: "OTHER", label: "autre" },
] as const
export const CallForm_although_set_aside = [
  { code: "OPENED_MEANWHILE", label: "l’unité a rouvert" },
  { code: "KNOWN_AGREEMENT", label: "accord particulier connu" },
  { code: "NOTHING_ELSE", label: "rien d’autre" },
  { code: "OTHER", label: "autre" },
] as const
export const CallView_answer = CallForm_answer
export const CallView_refusal_reason = CallForm_refusal_reason
export const CancellationForm_reason = [
  { code: "DELIVERED_BEFORE_DEPARTURE", label: "accouchement avant le départ" },
  { code: "CI_APPEARED", label: "contre-indication apparue" },
  { code: "SYMPTOMS_RESOLVED", label: "symptômes disparus" },
  { code: "PATIENT_REFUSAL", label: "refus de la patiente" },
  { code: "NO_PLACE", label: "pas de place" },
  { code: "DEATH", label: "décès" },
  { code: "DUPLICATE", label: "demande en double" },
  { code: "SOLVED_DIRECTLY", label: "réglée directement" },
  { code: "OTHER", label: "autre" },
] as const
export const Capability_kind = [
  { code: "REA_AD", label: "réanimation adulte" },
  { code: "USC", label: "surveillance continue adulte" },
  { code: "EMBOLISATION", label: "embolisation" },
  { code: "SURGERY", label: "chirurgie adulte" },
  { code: "BLOOD_BANK", label: "dépôt de sang" },
  { code: "NEONATAL_SURGERY", label: "chirurgie néonatale" },
  { code: "NEONATAL_CARDIOLOGY", label: "cardiologie néonatale" },
  { code: "COOLING", label: "hypothermie contrôlée" },
] as const
export const CapabilityForm_kind = Capability_kind
export const CareThreshold_level = [
  { code: "T1", label: "type I" },
  { code: "T2A", label: "type IIA" },
  { code: "T2B", label: "type IIB" },
  { code: "T3", label: "type III" },
] as const
export const CareThresholdForm_level = CareThreshold_level
export const CaseChange_what = [
  { code: "DECLARED", label: "Déclaré" },
  { code: "JOINED", label: "Demande rattachée" },
  { code: "REJECTED", label: "Écarté" },
  { code: "DOCUMENTATION", label: "Documentation" },
  { code: "CORRECTION", label: "Correction" },
  { code: "REVIEWER", label: "Relecteur demandé" },
  { code: "REVIEWER_WITHDRAWN", label: "Relecteur libéré" },
  { code: "JUDGEMENT", label: "Avis d’un relecteur" },
  { code: "CONSENSUS", label: "Consensus" },
  { code: "STEP", label: "Étape" },
] as const
export const CaseConsensusForm_verdict = [
  { code: "INEVITABLE", label: "Inévitable" },
  { code: "PROBABLY_AVOIDABLE", label: "Probablement évitable" },
  { code: "AVOIDABLE_WITH_RISK_FACTOR", label: "Évitable, avec facteur de risque" },
  { code: "AVOIDABLE", label: "Évitable" },
  { code: "UNDETERMINED", label: "Indéterminé" },
] as const
export const CaseCorrectionForm_kind = [
  { code: "AN_OUT", label: "Naissance dans une maternité non adaptée (outborn)" },
  { code: "AN_MPT", label: "Mortalité périnatale à terme" },
  { code: "AN_EAI", label: "Encéphalopathie anoxo-ischémique" },
  { code: "AN_DNN", label: "Décès néonatal" },
  { code: "AN_EIG", label: "Événement indésirable grave" },
  { code: "AIEH", label: "Accouchement inopiné hors de toute maternité" },
] as const
export const CaseCorrectionForm_vital = [
  { code: "LIVE", label: "Né vivant" },
  { code: "DIED_IN_LABOUR", label: "Mort pendant le travail" },
  { code: "DEAD_BEFORE_ADMISSION", label: "Mort connue avant l’admission" },
  { code: "IMG", label: "Interruption médicale de grossesse" },
  { code: "STILLBORN", label: "Mort-né, moment inconnu" },
  { code: "UNKNOWN", label: "Inconnu" },
] as const
export const CaseDeclarationForm_kind = CaseCorrectionForm_kind
export const CaseDeclarationForm_vital = CaseCorrectionForm_vital
export const CaseDocumentation_follow_up = [
  { code: "MATERNITY", label: "Maternité" },
  { code: "LIBERAL_MIDWIFE", label: "Sage-femme libérale" },
  { code: "GYNAECOLOGIST", label: "Gynécologue de ville" },
  { code: "GENERAL_PRACTITIONER", label: "Médecin généraliste" },
  { code: "PMI", label: "PMI" },
  { code: "NONE", label: "Aucun suivi" },
  { code: "UNKNOWN", label: "Inconnu" },
] as const
export const CaseDocumentation_corticosteroids = [
  { code: "NONE", label: "Non" },
  { code: "INCOMPLETE", label: "Incomplète" },
  { code: "COMPLETE", label: "Complète" },
  { code: "UNKNOWN", label: "Inconnu" },
] as const
export const CaseDocumentation_magnesium = CaseDocumentation_corticosteroids
export const CaseDocumentation_outcome = [
  { code: "ALIVE", label: "Vivant" },
  { code: "DIED_AT_BIRTH", label: "Mort avant ou à la naissance" },
  { code: "DIED_0_6", label: "Décédé entre 0 et 6 jours" },
  { code: "DIED_7_27", label: "Décédé entre 7 et 27 jours" },
  { code: "UNKNOWN", label: "Inconnu" },
] as const
export const CaseHouse_kind = AdaptedMaternity_kind
export const CaseItem_kind = CaseCorrectionForm_kind
export const CaseItem_also = CaseCorrectionForm_kind
export const CaseItem_state = [
  { code: "DETECTED", label: "À déclarer" },
  { code: "DECLARED", label: "À documenter" },
  { code: "DOCUMENTED", label: "À relire" },
  { code: "REVIEWED", label: "Relu" },
  { code: "ACTION_PLAN", label: "Plan d’action" },
  { code: "CLOSED", label: "Clos" },
  { code: "REJECTED", label: "Écarté" },
] as const
export const CaseItem_source = [
  { code: "BIRTH_BEFORE_DEPARTURE", label: "Naissance avant le départ" },
  { code: "LEVEL_BELOW_NEED", label: "Niveau de la maternité au-dessous du besoin" },
  { code: "BIRTH_ON_THE_ROAD", label: "Naissance sur la route" },
  { code: "BIRTH_OUT_OF_MATERNITY", label: "Naissance hors de toute maternité" },
  { code: "ANOXIA", label: "Nouveau-né demandé ou refroidi après une anoxie" },
  { code: "DEATH", label: "Mort d’un enfant dite avec le devenir" },
  { code: "DECLARATION", label: "Déclaration" },
] as const
export const CaseItem_conformity = [
  { code: "CONFORM", label: "Maternité adaptée" },
  { code: "BELOW_NEED", label: "Niveau au-dessous du besoin" },
  { code: "NEED_AFTER_BIRTH", label: "Adaptée au terme et au poids ; type III nécessaire après la naissance" },
  { code: "NOT_ASSESSABLE", label: "Non évaluable : ni terme ni poids" },
  { code: "NOT_COUNTED", label: "Hors du compte" },
] as const
export const CaseItem_required_level = CareThreshold_level
export const CaseItem_house_kind = AdaptedMaternity_kind
export const CaseJudgement_verdict = CaseConsensusForm_verdict
export const CaseJudgementForm_verdict = CaseConsensusForm_verdict
export const CaseMoment_what = [
  { code: "FIRST_CONTACT", label: "Premier contact" },
  { code: "REQUEST", label: "Demande à la cellule" },
  { code: "PLACE_FOUND", label: "Place trouvée" },
  { code: "VEHICLE_ORDERED", label: "Vecteur demandé" },
  { code: "DEPARTURE", label: "Départ de la femme" },
  { code: "ARRIVAL", label: "Arrivée de la femme" },
  { code: "ADMISSION", label: "Admission" },
  { code: "SMUR_CALLED", label: "SMUR pédiatrique appelé" },
  { code: "SMUR_ARRIVED", label: "SMUR pédiatrique arrivé" },
  { code: "BIRTH", label: "Naissance" },
  { code: "NEWBORN_LEFT", label: "Départ de l’enfant" },
  { code: "NEWBORN_ARRIVED", label: "Arrivée de l’enfant" },
] as const
export const CaseRejectionForm_reason = [
  { code: "IMG", label: "Interruption médicale de grossesse" },
  { code: "WRONG_AGE", label: "Terme inexact" },
  { code: "DUPLICATE", label: "Doublon" },
  { code: "NO_BIRTH", label: "Naissance rayée de la demande, ou qui n’a pas eu lieu" },
] as const
export const CaseStepForm_to = [
  { code: "DOCUMENTED", label: "Documentation terminée" },
  { code: "REVIEWED", label: "Relecture terminée" },
  { code: "ACTION_PLAN", label: "Plan d’action" },
  { code: "CLOSED", label: "Clore" },
] as const
export const ClosedUnitView_kind = BoardUnit_kind
export const Connection_kind = [
  { code: "session", label: "Connexion" },
  { code: "trusted_device", label: "Appareil de confiance" },
] as const
export const ConversionForm_to = ActivityRequest_kind
export const ConversionForm_motive = ActivityRequest_motive
export const ConversionForm_urgency = ActivityRequest_urgency
export const CorrectionForm_reason = [
  { code: "WRONG_KEY", label: "mauvaise touche" },
  { code: "WRONG_TIME", label: "heure inexacte" },
  { code: "WRONG_REQUEST", label: "mauvaise demande" },
  { code: "OTHER", label: "autre" },
] as const
export const DatingForm_basis = [
  { code: "age_today", label: "Terme d’aujourd’hui" },
  { code: "last_period", label: "Date des dernières règles" },
  { code: "conception", label: "Date de début de grossesse" },
  { code: "embryo_transfer", label: "Transfert d’embryon" },
  { code: "french_term", label: "Terme prévu" },
  { code: "crown_rump_length", label: "Longueur cranio-caudale" },
] as const
export const DatingForm_method = [
  { code: "assisted_reproduction", label: "Assistance médicale à la procréation" },
  { code: "first_trimester_ultrasound", label: "Échographie du premier trimestre (LCC)" },
  { code: "last_period", label: "Date des dernières règles" },
  { code: "later_ultrasound", label: "Échographie plus tardive" },
] as const
export const DatingView_method = DatingForm_method
export const DayAction_kind = [
  { code: "href", label: "ouvre" },
  { code: "post", label: "fait" },
] as const
export const DayBlock_key = [
  { code: "todo", label: "À faire maintenant" },
  { code: "follow", label: "À suivre" },
  { code: "news", label: "Nouvelles" },
] as const
export const DestinationBedsView_kind = BoardUnit_kind
export const DestinationBedsView_status = BedDeclarationForm_status
export const DestinationView_level = CareThreshold_level
export const DiversionForm_reason = [
  { code: "WORSENING", label: "aggravation" },
  { code: "BIRTH_ON_THE_WAY", label: "naissance en route" },
  { code: "PLACE_LOST", label: "place perdue" },
  { code: "ROAD", label: "route ou météo" },
  { code: "OTHER", label: "autre" },
] as const
export const DysfunctionForm_code = [
  { code: "D01", label: "Délai de recherche de place excessif" },
  { code: "D02", label: "Nombre de refus élevé" },
  { code: "D03", label: "Transfert hors région faute de place" },
  { code: "D04", label: "Délai de mise à disposition du vecteur" },
  { code: "D05", label: "Classe de vecteur inadaptée" },
  { code: "D06", label: "Naissance avant le départ, en route ou moins d’une heure après l’arrivée" },
  { code: "D07", label: "Fiche de liaison ou dossier incomplets" },
  { code: "D08", label: "Cellule non sollicitée" },
  { code: "D09", label: "Niveau de destination inadapté" },
  { code: "D10", label: "Désaccord entre équipes, refus malgré un lit, ou patiente non attendue" },
] as const
export const DysfunctionForm_severity = [
  { code: "NO_HARM", label: "Sans conséquence" },
  { code: "DISCOMFORT", label: "Gêne ou retard" },
  { code: "HARM", label: "Conséquence pour la mère ou l’enfant" },
] as const
export const DysfunctionMode_code = DysfunctionForm_code
export const DysfunctionMode_mode = [
  { code: "MONITOR", label: "Surveillé" },
  { code: "ACT", label: "Déclenche des actions" },
] as const
export const DysfunctionModeForm_code = DysfunctionForm_code
export const DysfunctionModeForm_mode = DysfunctionMode_mode
export const Establishment_sector = [
  { code: "public", label: "Public" },
  { code: "private", label: "Privé lucratif" },
  { code: "non_profit", label: "Privé non lucratif" },
] as const
export const Establishment_type = AdaptedMaternity_kind
export const EstablishmentForm_sector = Establishment_sector
export const EstablishmentType_kind = AdaptedMaternity_kind
export const EstablishmentType_confidence = [
  { code: "certain", label: "certain" },
  { code: "probable", label: "probable, à confirmer" },
  { code: "uncertain", label: "incertain" },
] as const
export const EstablishmentTypeForm_kind = AdaptedMaternity_kind
export const EstablishmentTypeForm_confidence = EstablishmentType_confidence
export const Etablissements_type = AdaptedMaternity_kind
export const Etablissements_type_confidence = EstablishmentType_confidence
export const Etablissements_sector = Establishment_sector
export const FactView_kind = [
  { code: "READING", label: "Lue" },
  { code: "TAKING", label: "Prise" },
  { code: "SCREENING", label: "Contre-indications vérifiées" },
  { code: "PHYSICIAN_DECISION", label: "Décision du médecin" },
  { code: "CALL", label: "Appel" },
  { code: "REFUSAL", label: "Refus" },
  { code: "ACCEPTANCE", label: "Place trouvée" },
  { code: "WITHDRAWAL", label: "Place retirée" },
  { code: "VEHICLE_ORDER", label: "Vecteur commandé" },
  { code: "VEHICLE_CANCELLATION", label: "Véhicule annulé" },
  { code: "VEHICLE_ARRIVAL", label: "Véhicule sur place" },
  { code: "DEPARTURE", label: "Départ" },
  { code: "DIVERSION", label: "Détournement" },
  { code: "RETURN", label: "Retour" },
  { code: "ARRIVAL", label: "Arrivée" },
  { code: "BIRTH", label: "Naissance" },
  { code: "ADVICE", label: "Avis donné" },
  { code: "CONVERSION", label: "Changement de demande" },
  { code: "NO_INDICATION", label: "Pas d’indication" },
  { code: "NO_PLACE_IN_REGION", label: "Aucune place dans la région" },
  { code: "SEARCH_BEYOND", label: "Recherche hors région" },
  { code: "HANDOVER", label: "Relève" },
  { code: "CANCELLATION", label: "Annulation" },
  { code: "REOPENING", label: "Réouverture" },
  { code: "CLOSING", label: "Clôture" },
  { code: "REASSESSMENT", label: "Nouvelle évaluation" },
  { code: "STAY_END", label: "Fin de séjour" },
  { code: "ISSUE", label: "Issue de la grossesse" },
  { code: "FEEDBACK", label: "Retour d’information" },
  { code: "FEEDBACK_RECEIPT", label: "Retour lu" },
  { code: "FEEDBACK_WAIVER", label: "Dispense de retour" },
  { code: "DYSFUNCTION", label: "Dysfonctionnement" },
  { code: "CHILDREN_COUNT", label: "Nombre d’enfants corrigé" },
] as const
export const FactView_crossed_out_for = CorrectionForm_reason
export const FeedbackForm_channel = [
  { code: "APPLICATION", label: "Dans Cigogne" },
  { code: "PHONE", label: "Par téléphone" },
  { code: "MSSANTE", label: "Par MSSanté" },
  { code: "MAIL", label: "Par courriel ordinaire" },
] as const
export const FeedbackView_channel = FeedbackForm_channel
export const HandoverForm_to = [
  { code: "NEXT_SHIFT", label: "la relève" },
  { code: "SAMU", label: "le SAMU" },
  { code: "MATERNITY", label: "la maternité" },
] as const
export const HeldPlaceForm_kind = BoardUnit_kind
export const HeldPlaceView_kind = BoardUnit_kind
export const HolidayClosure_service = [
  { code: "MATERNAL", label: "Transferts maternels" },
  { code: "NEWBORN", label: "Transferts de nouveau-nés" },
] as const
export const IndicatorBarometer_state = [
  { code: "none", label: "Aucun fichier" },
  { code: "current", label: "À jour" },
  { code: "outdated", label: "Calculé avec d’anciennes définitions" },
] as const
export const IndicatorDashboard_compare = [
  { code: "type", label: "Même type" },
  { code: "region", label: "Région" },
  { code: "past", label: "Les années d’avant" },
] as const
export const IndicatorData_state = IndicatorBarometer_state
export const IndicatorDefinition_status = [
  { code: "official", label: "officiel" },
  { code: "published", label: "publié" },
  { code: "proposed", label: "PROPOSÉ" },
] as const
export const IndicatorDefinitionChange_change = [
  { code: "added", label: "Nouveau" },
  { code: "removed", label: "Retiré" },
  { code: "counted_otherwise", label: "Compté autrement" },
  { code: "reworded", label: "Dit autrement" },
] as const
export const IndicatorDeposit_state = [
  { code: "receiving", label: "En cours de réception" },
  { code: "computing", label: "En cours de lecture" },
  { code: "ready", label: "Lu, à prendre en compte" },
  { code: "kept", label: "Pris en compte" },
  { code: "withdrawn", label: "Retiré" },
  { code: "failed", label: "Échec" },
  { code: "cancelled", label: "Abandonné" },
] as const
export const IndicatorDepositFile_kind = [
  { code: "stays", label: "Séjours (RSA, RSS)" },
  { code: "ano", label: "Chaînage (ANO)" },
  { code: "ium", label: "Unités médicales (IUM)" },
  { code: "cube", label: "Comptes (cube)" },
  { code: "zip", label: "Archive (ZIP)" },
] as const
export const IndicatorDepositLine_state = IndicatorDeposit_state
export const IndicatorDisclosedLine_status = IndicatorDefinition_status
export const IndicatorDisclosedLine_link = [
  { code: "unlinked", label: "sans chaînage" },
  { code: "linked", label: "avec chaînage" },
] as const
export const IndicatorFigure_link = IndicatorDisclosedLine_link
export const IndicatorFigure_status = IndicatorDefinition_status
export const IndicatorFigure_position = [
  { code: "not_computable", label: "Non calculable" },
  { code: "too_few", label: "Trop peu de cas" },
  { code: "expected", label: "Dans la zone attendue" },
  { code: "watch_below", label: "À regarder, au-dessous" },
  { code: "watch_above", label: "À regarder, au-dessus" },
  { code: "signal_below", label: "À regarder, nettement au-dessous" },
  { code: "signal_above", label: "À regarder, nettement au-dessus" },
  { code: "hidden_quality", label: "Trop de valeurs manquantes" },
  { code: "outdated", label: "À recalculer" },
] as const
export const IndicatorFileForm_kind = IndicatorDepositFile_kind
export const IndicatorGap_link = IndicatorDisclosedLine_link
export const IndicatorMissing_lack = [
  { code: "no_file", label: "Sans fichier" },
  { code: "outdated", label: "Anciennes définitions" },
  { code: "partial", label: "Année incomplète" },
  { code: "poor_quality", label: "Valeurs manquantes" },
  { code: "unknown", label: "Inconnu de l’annuaire" },
] as const
export const IndicatorNote_state = IndicatorBarometer_state
export const IndicatorNote_audience = [
  { code: "everyone", label: "Pour la diffusion" },
  { code: "network", label: "Pour le réseau seul" },
] as const
export const IndicatorNoteComment_id = [
  { code: "quality", label: "Les données et leur qualité" },
  { code: "births", label: "Accouchements et naissances" },
  { code: "headline", label: "Les six chiffres" },
  { code: "multiple", label: "Accouchements multiples" },
  { code: "age", label: "Âge des mères" },
  { code: "preterm", label: "Prématurité" },
  { code: "weight", label: "Poids de naissance" },
  { code: "mode", label: "Mode d’accouchement" },
  { code: "presentation", label: "Présentation" },
  { code: "place", label: "Naissances hors du lieu adapté" },
  { code: "deaths", label: "Décès" },
  { code: "haemorrhage", label: "Hémorragie du post-partum" },
  { code: "transfers", label: "Transferts" },
  { code: "conclusion", label: "Conclusion" },
] as const
export const IndicatorNotePart_section = IndicatorNoteComment_id
export const IndicatorNoteSilent_section = IndicatorNoteComment_id
export const IndicatorPage_compare = IndicatorDashboard_compare
export const IndicatorPage_state = IndicatorBarometer_state
export const IndicatorReportDefinition_status = IndicatorDefinition_status
export const IndicatorReportFigure_link = IndicatorDisclosedLine_link
export const IndicatorReportFigure_status = IndicatorDefinition_status
export const IndicatorReportFigure_position = IndicatorFigure_position
export const IndicatorReportSection_status = IndicatorDefinition_status
export const IndicatorSeries_state = [
  { code: "writing", label: "En cours d’enregistrement" },
  { code: "current", label: "En vigueur" },
  { code: "replaced", label: "Remplacée" },
  { code: "withdrawn", label: "Retirée" },
] as const
export const IndicatorSeriesLine_state = IndicatorSeries_state
export const IndicatorSeriesValue_territory = [
  { code: "france", label: "France" },
  { code: "region", label: "Région" },
  { code: "department", label: "Département" },
  { code: "establishment", label: "Établissement" },
] as const
export const IndicatorSheet_status = IndicatorDefinition_status
export const IndicatorStay_number = [
  { code: "rsa_key", label: "Numéro dans le RSA (CLE_RSA)" },
  { code: "administrative", label: "Numéro administratif (à défaut, numéro de RSS)" },
] as const
export const IndicatorTracer_status = IndicatorDefinition_status
export const IndicatorTransmission_state = IndicatorBarometer_state
export const IndicatorTransmittedFigure_link = IndicatorDisclosedLine_link
export const IndicatorTransmittedSheet_status = IndicatorDefinition_status
export const IssueForm_how = [
  { code: "LIVE_BIRTH", label: "Naissance vivante" },
  { code: "FETAL_DEATH", label: "Mort fœtale in utero" },
  { code: "IMG", label: "Interruption médicale de grossesse" },
  { code: "MISCARRIAGE", label: "Interruption spontanée avant 22 SA" },
  { code: "UNKNOWN", label: "Inconnue" },
] as const
export const IssueForm_mode = [
  { code: "SPONTANEOUS", label: "Voie basse spontanée" },
  { code: "INSTRUMENTAL", label: "Voie basse instrumentale" },
  { code: "CAESAREAN_BEFORE_LABOUR", label: "Césarienne avant travail" },
  { code: "CAESAREAN_IN_LABOUR", label: "Césarienne en cours de travail" },
] as const
export const IssueView_how = IssueForm_how
export const IssueView_mode = IssueForm_mode
export const Job_state = [
  { code: "waiting", label: "En attente" },
  { code: "running", label: "En cours" },
  { code: "done", label: "Terminé" },
  { code: "failed", label: "Échec" },
  { code: "cancelled", label: "Annulé" },
] as const
export const KnownDysfunction_code = DysfunctionForm_code
export const KnownDysfunction_severity = DysfunctionForm_severity
export const LitsEtPlaces_type = AdaptedMaternity_kind
export const LitsEtPlaces_kind = BoardUnit_kind
export const LitsEtPlaces_status = BedDeclarationForm_status
export const LitsEtPlaces_freshness = [
  { code: "FRESH", label: "à jour" },
  { code: "STALE", label: "à vérifier" },
  { code: "UNKNOWN", label: "sans nouvelle" },
] as const
export const LitsEtPlaces_source = BoardUnit_source
export const LiveMatchForm_kind = ActivityRequest_kind
export const Membership_role = Acting_role
export const MembershipForm_role = Acting_role
export const NewAccountForm_profession = Account_profession
export const NewAccountForm_role = Acting_role
export const NewbornForm_sex = BirthForm_sex
export const NewbornForm_bed = BoardUnit_kind
export const NewbornOutcomeForm_fate = [
  { code: "WITH_MOTHER", label: "Auprès de sa mère" },
  { code: "NEONATOLOGY", label: "Néonatologie" },
  { code: "INTERMEDIATE_CARE", label: "Soins intensifs" },
  { code: "INTENSIVE_CARE", label: "Réanimation" },
  { code: "MOVED", label: "Transféré ailleurs" },
  { code: "STILLBORN", label: "Mort-né" },
  { code: "INTERRUPTED", label: "Interruption médicale (IMG)" },
  { code: "DIED", label: "Décédé après la naissance" },
] as const
export const NewbornOutcomeForm_sex = BirthForm_sex
export const NewbornOutcomeView_fate = NewbornOutcomeForm_fate
export const NewbornOutcomeView_sex = BirthForm_sex
export const NewbornSheet_support = [
  { code: "none", label: "Aucune" },
  { code: "cpap", label: "CPAP" },
  { code: "ventilation", label: "Ventilation" },
] as const
export const NewbornSheet_vascular_access = [
  { code: "none", label: "Aucun" },
  { code: "peripheral", label: "Voie périphérique" },
  { code: "umbilical", label: "Cathéter ombilical" },
  { code: "other", label: "Autre abord" },
] as const
export const NewbornSheet_glycaemia_unit = [
  { code: "mmol_per_l", label: "mmol/L" },
  { code: "g_per_l", label: "g/L" },
] as const
export const NewbornToMoveView_sex = BirthForm_sex
export const NewbornView_sex = BirthForm_sex
export const NewbornView_bed = BoardUnit_kind
export const Opening_service = HolidayClosure_service
export const Opening_day = [
  { code: "MONDAY", label: "lundi" },
  { code: "TUESDAY", label: "mardi" },
  { code: "WEDNESDAY", label: "mercredi" },
  { code: "THURSDAY", label: "jeudi" },
  { code: "FRIDAY", label: "vendredi" },
  { code: "SATURDAY", label: "samedi" },
  { code: "SUNDAY", label: "dimanche" },
  { code: "HOLIDAY", label: "jour férié" },
] as const
export const OpeningForm_kind = ActivityRequest_kind
export const OpeningForm_motive = ActivityRequest_motive
export const OpeningForm_associated_motives = ActivityRequest_motive
export const OpeningForm_urgency = ActivityRequest_urgency
export const OpeningForm_caller_role = [
  { code: "midwife", label: "sage-femme" },
  { code: "obstetrician", label: "obstétricien" },
  { code: "paediatrician", label: "pédiatre" },
  { code: "other", label: "autre" },
] as const
export const OutcomeView_stay_ends = [
  { code: "DELIVERED_THIS_STAY", label: "Accouchée pendant le séjour" },
  { code: "HOME", label: "Retour au domicile" },
  { code: "RETRANSFER", label: "Transfert ailleurs" },
  { code: "HAD", label: "Hospitalisation à domicile" },
  { code: "SCAM", label: "Sortie contre avis médical" },
  { code: "HOSPITAL_HOTEL", label: "Hôtel hospitalier" },
  { code: "LEFT", label: "Départ sans prévenir" },
  { code: "DEATH_M", label: "Décès maternel" },
  { code: "FETAL_DEATH", label: "Mort fœtale" },
  { code: "DEATH_N", label: "Décès du nouveau-né" },
  { code: "STILL_IN", label: "Hospitalisation en cours" },
  { code: "UNKNOWN", label: "Inconnu" },
] as const
export const PendingLine_pending = [
  { code: "STAY", label: "fin de séjour" },
  { code: "ISSUE", label: "accouchement" },
  { code: "FEEDBACK", label: "retour à envoyer" },
  { code: "READING", label: "retour à lire" },
] as const
export const PendingLine_kind = ActivityRequest_kind
export const PendingLine_motive = ActivityRequest_motive
export const PendingLine_stay_end = OutcomeView_stay_ends
export const PerinatalCase_kind = CaseCorrectionForm_kind
export const PerinatalCase_also = CaseCorrectionForm_kind
export const PerinatalCase_state = CaseItem_state
export const PerinatalCase_source = CaseItem_source
export const PerinatalCase_vital = CaseCorrectionForm_vital
export const PerinatalCase_conformity = CaseItem_conformity
export const PerinatalCase_required_level = CareThreshold_level
export const PerinatalCase_delay = [
  { code: "SHORT", label: "court" },
  { code: "BETWEEN", label: "intermédiaire" },
  { code: "LONG", label: "long" },
] as const
export const PerinatalCase_agreement = [
  { code: "TOO_FEW", label: "Deux relecteurs au moins" },
  { code: "AWAITED", label: "Avis attendus" },
  { code: "AGREED", label: "D’accord" },
  { code: "DISAGREED", label: "Avis différents : un avis de plus, ou un consensus" },
  { code: "BY_CONSENSUS", label: "Consensus" },
] as const
export const PerinatalCase_retained = CaseConsensusForm_verdict
export const PerinatalCase_rejected_for = CaseRejectionForm_reason
export const PlanLine_code = DysfunctionForm_code
export const PlanLine_mode = DysfunctionMode_mode
export const PlanRequest_kind = ActivityRequest_kind
export const PlanRequest_state = ActivityRequest_state
export const PlanRequest_urgency = ActivityRequest_urgency
export const PlanRequest_motive = ActivityRequest_motive
export const PresenceForm_doing = [
  { code: "CALL", label: "note un appel" },
  { code: "STEP", label: "note une étape" },
] as const
export const PresenceView_doing = PresenceForm_doing
export const ProgramKey_kind = [
  { code: "bed_management", label: "Gestion des lits, ou répertoire des ressources (ROR)" },
  { code: "emergency_observatory", label: "Observatoire régional des urgences (ORU)" },
] as const
export const ProgramKeyForm_kind = ProgramKey_kind
export const PromptView_code = [
  { code: "CORTICOSTEROIDS", label: "Corticothérapie anténatale" },
  { code: "MAGNESIUM", label: "Sulfate de magnésium (neuroprotection)" },
  { code: "TOCOLYSIS", label: "Tocolyse" },
  { code: "ANTIBIOTICS", label: "Antibiotiques" },
  { code: "ANTI_D", label: "Immunoglobulines anti-D" },
  { code: "ANTIHYPERTENSIVE", label: "Antihypertenseur, sulfate de magnésium" },
  { code: "CERVICAL_LENGTH", label: "Longueur du col" },
] as const
export const QualityAction_level = [
  { code: "LOCAL", label: "Locale" },
  { code: "REGIONAL", label: "Régionale" },
] as const
export const QualityAction_category = [
  { code: "ORGANISATION", label: "Organisation" },
  { code: "PROTOCOL", label: "Protocole" },
  { code: "TRAINING", label: "Formation" },
  { code: "EQUIPMENT", label: "Matériel" },
  { code: "STRUCTURAL", label: "Structurel" },
  { code: "COMMUNICATION", label: "Communication" },
] as const
export const QualityAction_state = [
  { code: "PLANNED", label: "Prévue" },
  { code: "UNDER_WAY", label: "En cours" },
  { code: "DONE", label: "Faite" },
  { code: "DROPPED", label: "Abandonnée" },
] as const
export const QualityAction_codes = DysfunctionForm_code
export const QualityActionForm_level = QualityAction_level
export const QualityActionForm_category = QualityAction_category
export const QualityActionForm_state = QualityAction_state
export const QualityActionForm_codes = DysfunctionForm_code
export const QualityMeeting_kind = [
  { code: "RETEX", label: "Retour d’expérience (Retex)" },
  { code: "TRANSFERS", label: "Réunion centrée sur les transferts" },
] as const
export const QualityMeetingAction_state = QualityAction_state
export const QualityMeetingForm_kind = QualityMeeting_kind
export const QueueRow_group = [
  { code: "TO_TAKE", label: "À prendre" },
  { code: "SEARCHING", label: "Recherche" },
  { code: "PLACE_FOUND", label: "Place trouvée" },
  { code: "ON_THE_WAY", label: "En route" },
  { code: "TO_CONFIRM", label: "Arrivées à confirmer" },
] as const
export const QueueRow_state = ActivityRequest_state
export const QueueRow_kind = ActivityRequest_kind
export const QueueRow_urgency = ActivityRequest_urgency
export const QueueRow_motive = ActivityRequest_motive
export const QueueRow_handed_to = HandoverForm_to
export const ReassessmentForm_urgency = ActivityRequest_urgency
export const ReassessmentForm_motive = ActivityRequest_motive
export const ReassessmentForm_associated_motives = ActivityRequest_motive
export const ReminderForm_pending = PendingLine_pending
export const ReportArchive_state = Job_state
export const ReportSection_kind = [
  { code: "figures", label: "Indicateurs" },
  { code: "parts", label: "Répartition" },
] as const
export const RequestItem_state = ActivityRequest_state
export const RequestItem_kind = ActivityRequest_kind
export const RequestItem_urgency = ActivityRequest_urgency
export const RequestItem_motive = ActivityRequest_motive
export const RequestItem_dating_method = DatingForm_method
export const RequestView_viewer = [
  { code: "CELL", label: "Cellule" },
  { code: "REQUESTER", label: "Maternité qui demande" },
  { code: "RECEIVER", label: "Unité receveuse" },
  { code: "ASKED", label: "Unité sollicitée" },
  { code: "REFUSED", label: "Unité qui a refusé" },
  { code: "SAMU", label: "SAMU" },
] as const
export const RequestView_kind = ActivityRequest_kind
export const RequestView_state = ActivityRequest_state
export const RequestView_motive = ActivityRequest_motive
export const RequestView_associated_motives = ActivityRequest_motive
export const RequestView_urgency = ActivityRequest_urgency
export const RequestView_caller_role = OpeningForm_caller_role
export const RequestView_handed_to = HandoverForm_to
export const RequestView_next_step = [
  { code: "NONE", label: "" },
  { code: "TAKE", label: "Prendre" },
  { code: "CALL", label: "Noter un appel" },
  { code: "ANSWER", label: "Répondre" },
  { code: "ADVISE", label: "Donner l’avis" },
  { code: "ORDER_VEHICLE", label: "Commander le vecteur" },
  { code: "DEPART", label: "Départ" },
  { code: "ARRIVE", label: "Arrivée" },
  { code: "TELL_OUTCOME", label: "Donner le devenir" },
  { code: "SEND_FEEDBACK", label: "Envoyer le retour" },
] as const
export const RequestView_other_steps = [
  { code: "WITHDRAW_PLACE", label: "Place retirée" },
  { code: "CANCEL_VEHICLE", label: "Véhicule annulé" },
  { code: "VEHICLE_AT_DOOR", label: "Véhicule sur place" },
  { code: "DIVERT", label: "Détournement" },
  { code: "RETURN", label: "Retour à l’origine" },
  { code: "BIRTH", label: "Naissance…" },
  { code: "CANCEL", label: "Annuler la demande" },
  { code: "REOPEN", label: "Rouvrir" },
  { code: "CONVERT", label: "Changer la nature de la demande" },
  { code: "NO_INDICATION", label: "Pas d’indication" },
  { code: "NO_PLACE_IN_REGION", label: "Aucune place dans la région" },
  { code: "SEARCH_BEYOND", label: "Chercher hors région" },
  { code: "HAND_OVER", label: "Passer la main" },
  { code: "SCREEN", label: "Contre-indications" },
  { code: "DECIDE", label: "Décision d’un médecin" },
  { code: "CLOSE", label: "Clore" },
  { code: "REASSESS", label: "Réévaluer" },
  { code: "WAIVE_FEEDBACK", label: "Dispenser de retour" },
  { code: "NOTE_DYSFUNCTION", label: "Noter un dysfonctionnement" },
] as const
export const RequestView_flags = [
  { code: "ACCEPTED_WITH_CONTRAINDICATION", label: "Place acceptée malgré une contre-indication" },
  { code: "ORDERED_WITH_CONTRAINDICATION", label: "Vecteur commandé malgré une contre-indication" },
  { code: "DEPARTED_WITHOUT_PLACE", label: "Départ sans place trouvée" },
  { code: "DEPARTED_WITHOUT_VEHICLE", label: "Départ sans vecteur commandé" },
  { code: "DEPARTED_UNSCREENED", label: "Contre-indications non vérifiées au départ" },
  { code: "DEPARTED_WITH_CONTRAINDICATION", label: "Départ malgré une contre-indication" },
  { code: "BIRTH_BEFORE_DEPARTURE", label: "Naissance avant le départ" },
  { code: "BIRTH_ON_THE_ROAD", label: "Naissance en route" },
  { code: "BIRTH_CONTRADICTS_DEPARTURE", label: "Naissance notée avant l’heure du départ : vérifiez les deux heures" },
  { code: "MORE_BIRTHS_THAN_EXPECTED", label: "Plus de naissances notées que d’enfants attendus" },
] as const
export const ReturnForm_reason = DiversionForm_reason
export const Role_role = Acting_role
export const RoundLine_kind = BoardUnit_kind
export const RoundLine_type = AdaptedMaternity_kind
export const RoundLine_status = BedDeclarationForm_status
export const ScreeningForm_ticked = [
  { code: "CI_BIRTH", label: "Accouchement imminent" },
  { code: "CI_FETAL", label: "Souffrance fœtale aiguë" },
  { code: "CI_UNSTABLE", label: "État maternel instable" },
  { code: "CI_HRP", label: "Hématome rétro-placentaire, même suspecté" },
  { code: "CI_HPP", label: "Hémorragie du post-partum non contrôlée" },
  { code: "CI_CORD", label: "Procidence du cordon" },
  { code: "CI_REFUSAL", label: "Refus de la femme" },
] as const
export const ScreeningView_ticked = ScreeningForm_ticked
export const ScreeningView_undecided = ScreeningForm_ticked
export const ServiceException_service = HolidayClosure_service
export const ServiceExceptionForm_service = HolidayClosure_service
export const ServiceHoursForm_service = HolidayClosure_service
export const ServiceOpeningForm_day = Opening_day
export const Setting_kind = [
  { code: "number", label: "Nombre" },
  { code: "text", label: "Texte" },
  { code: "boolean", label: "Oui ou non" },
  { code: "times", label: "Heures" },
] as const
export const Sheet_membranes = [
  { code: "intact", label: "Poche intacte" },
  { code: "ruptured", label: "Poche rompue" },
] as const
export const Sheet_chorionicity = [
  { code: "dichorionic", label: "Bichoriale" },
  { code: "monochorionic", label: "Monochoriale biamniotique" },
  { code: "monoamniotic", label: "Monoamniotique" },
  { code: "unknown", label: "Non précisée" },
] as const
export const Sheet_fetal_heart = [
  { code: "normal", label: "Normal" },
  { code: "abnormal", label: "Anomalies" },
] as const
export const Sheet_presentation = [
  { code: "cephalic", label: "Céphalique" },
  { code: "breech", label: "Siège" },
  { code: "transverse", label: "Transverse" },
  { code: "unknown", label: "Non précisée" },
] as const
export const Sheet_corticosteroids = [
  { code: "given", label: "En cours" },
  { code: "already_complete", label: "Déjà complète" },
  { code: "not_indicated", label: "Non indiquée" },
] as const
export const Sheet_magnesium = Sheet_corticosteroids
export const Sheet_blood_group = [
  { code: "A", label: "A" },
  { code: "B", label: "B" },
  { code: "AB", label: "AB" },
  { code: "O", label: "O" },
] as const
export const Sheet_rhesus = [
  { code: "positive", label: "Rhésus positif" },
  { code: "negative", label: "Rhésus négatif" },
] as const
export const Sheet_woman_agrees = [
  { code: "yes", label: "Oui" },
  { code: "no", label: "Non" },
  { code: "impossible", label: "Impossible" },
] as const
export const StayEndForm_how = OutcomeView_stay_ends
export const StayEndView_how = OutcomeView_stay_ends
export const StayEndView_gender = [
  { code: "FEMININE", label: "féminin" },
  { code: "MASCULINE", label: "masculin" },
  { code: "NEUTRAL", label: "neutre" },
] as const
export const StepView_step = [
  { code: "RECEIVED", label: "Reçue" },
  { code: "READ", label: "Lue" },
  { code: "SEARCH", label: "Recherche" },
  { code: "PLACE", label: "Place" },
  { code: "VEHICLE", label: "Vecteur" },
  { code: "DEPARTURE", label: "Départ" },
  { code: "ARRIVAL", label: "Arrivée" },
] as const
export const StepView_status = [
  { code: "DONE", label: "faite" },
  { code: "CURRENT", label: "en cours" },
  { code: "AHEAD", label: "à venir" },
] as const
export const SuggestionView_suggested = [
  { code: "1", label: "Classe 1 : ambulance" },
  { code: "2", label: "Classe 2 : ambulance et sage-femme ou infirmier" },
  { code: "3", label: "Classe 3 : médicalisé" },
] as const
export const SuggestionView_because = [
  { code: "SEVERE_PREECLAMPSIA", label: "prééclampsie sévère ou HELLP" },
  { code: "MAGNESIUM_RUNNING", label: "sulfate de magnésium en cours" },
  { code: "RECENT_BLEEDING", label: "saignement dans les 6 dernières heures" },
  { code: "ECLAMPSIA", label: "éclampsie" },
  { code: "HAEMODYNAMIC_TREATMENT", label: "traitement hémodynamique" },
  { code: "OXYGEN", label: "oxygène" },
  { code: "HELICOPTER", label: "hélicoptère" },
  { code: "CONTRAINDICATION", label: "contre-indication au transfert" },
  { code: "CONTRACTIONS_UNDER_TOCOLYSIS", label: "contractions malgré la tocolyse" },
  { code: "DILATED", label: "dilatation d’au moins 3 cm" },
  { code: "RUPTURED_IN_LABOUR", label: "poche rompue et travail" },
  { code: "LONG_ROAD_WITH_EARLY_THREAT", label: "plus d’une heure de trajet avec une MAP avant 32 SA" },
  { code: "LOW_WEIGHT", label: "1 500 g ou moins" },
  { code: "VERY_PRETERM", label: "32 SA ou moins" },
  { code: "DISTRESS", label: "détresse" },
  { code: "MODERATE_WEIGHT", label: "2 000 g ou moins" },
  { code: "MODERATELY_PRETERM", label: "34 SA ou moins" },
  { code: "SILVERMAN", label: "Silverman à 4 ou plus" },
  { code: "LOW_SATURATION", label: "SpO2 à 90 % ou moins" },
  { code: "OXYGEN_NEEDED", label: "FiO2 à 30 % ou plus" },
  { code: "RESPIRATORY_SUPPORT", label: "assistance respiratoire" },
  { code: "WEIGHT_FOR_AGE", label: "poids anormal pour le terme" },
  { code: "ACUTE_FETAL_DISTRESS", label: "souffrance fœtale aiguë" },
  { code: "SLOW_RECOLOURATION", label: "recoloration en 3 s ou plus" },
  { code: "NOT_ALL_REASSURING", label: "éléments rassurants à compléter" },
] as const
export const TravelTime_basis = AdaptedMaternity_basis
export const TravellerView_gender = StayEndView_gender
export const TravellerView_stay_ends = OutcomeView_stay_ends
export const Unit_kind = BoardUnit_kind
export const UnitAnswerForm_answer = CallForm_answer
export const UnitAnswerForm_refusal_reason = CallForm_refusal_reason
export const UnitClosure_reason = [
  { code: "BEDS", label: "lits" },
  { code: "STAFF", label: "personnel" },
  { code: "INFECTION", label: "infection" },
  { code: "WORKS", label: "travaux" },
  { code: "OTHER", label: "autre" },
] as const
export const UnitClosureChange_reason = UnitClosure_reason
export const UnitClosureForm_reason = UnitClosure_reason
export const UnitForm_kind = BoardUnit_kind
export const UrgencyProposalView_urgency = ActivityRequest_urgency
export const VehicleCancellationForm_reason = [
  { code: "NOT_AVAILABLE", label: "plus disponible" },
  { code: "BREAKDOWN", label: "panne" },
  { code: "CLASS_CHANGED", label: "changement de classe" },
  { code: "WEATHER", label: "météo" },
  { code: "NOT_NEEDED", label: "plus nécessaire" },
  { code: "OTHER", label: "autre" },
] as const
export const VehicleForm_used = SuggestionView_suggested
export const VehicleForm_reason_if_different = [
  { code: "PHYSICIAN_CHOICE", label: "choix du médecin" },
  { code: "SAMU_CHOICE", label: "choix du SAMU" },
  { code: "NOT_AVAILABLE", label: "véhicule indisponible" },
  { code: "CASE_CHANGED", label: "état modifié" },
  { code: "OTHER", label: "autre" },
] as const
export const VehicleView_used = SuggestionView_suggested
export const VehicleView_suggested = SuggestionView_suggested
export const VehicleView_reason_if_different = VehicleForm_reason_if_different
export const WaiverForm_reason = [
  { code: "ALREADY_KNOWN", label: "La maternité le sait déjà" },
  { code: "LOST_TO_FOLLOW_UP", label: "Devenir impossible à connaître" },
  { code: "WOMAN_OBJECTS", label: "La femme s’y oppose" },
  { code: "OTHER", label: "Autre" },
] as const
export const WhatIfChange_kind = [
  { code: "CLOSE_UNIT", label: "Fermer une unité" },
  { code: "BEDS", label: "Ajouter ou retirer des places" },
  { code: "MOVE_TEAM", label: "Déplacer une équipe" },
  { code: "THRESHOLD", label: "Changer un seuil d’accueil" },
  { code: "LEVEL", label: "Changer le type d’une maternité" },
] as const
export const WhatIfChange_bed_kind = BoardUnit_kind
export const WhatIfChange_level = CareThreshold_level
export const WhatIfFigure_figure = [
  { code: "NOT_PLACED", label: "Demandes sans place dans la région" },
  { code: "REFUSALS", label: "Refus d’unités appelées" },
  { code: "ACCEPTANCE_MEDIAN", label: "Délai jusqu’à l’accord, médiane" },
  { code: "ACCEPTANCE_P90", label: "Délai jusqu’à l’accord, 9 sur 10 en moins de" },
  { code: "KILOMETRES", label: "Kilomètres, total" },
  { code: "KILOMETRES_MEAN", label: "Kilomètres par transfert" },
  { code: "BORN_BEFORE_DEPARTURE", label: "Naissances avant le départ" },
  { code: "OUT_BORN", label: "Dont naissances dans une maternité d’un niveau insuffisant" },
  { code: "NOT_NEEDED", label: "Demandes qui n’ont plus lieu d’être" },
  { code: "MATERNAL_OCCUPANCY", label: "Places de mères occupées" },
  { code: "NEWBORN_OCCUPANCY", label: "Places de nouveau-nés occupées" },
] as const
export const WhatIfFigure_verdict = [
  { code: "NO_DIFFERENCE", label: "Pas de différence dans neuf rejeux sur dix." },
  { code: "WITHIN_CHANCE", label: "Ne se distingue pas du hasard." },
  { code: "BEYOND_CHANCE", label: "La différence dépasse ce que le hasard explique." },
] as const
export const WhatIfFigure_fidelity = [
  { code: "WITHIN", label: "Parmi neuf rejeux sur dix." },
  { code: "NEAR", label: "À moins d’un dixième." },
  { code: "FAR", label: "Loin de l’année enregistrée." },
] as const
export const WhatIfHouse_level = CareThreshold_level
export const WhatIfRun_state = Job_state
export const WhatIfRunLine_state = Job_state
export const WhatIfUnit_kind = BoardUnit_kind
export const WithdrawalForm_reason = [
  { code: "PLACE_TAKEN", label: "place prise entre-temps" },
  { code: "NO_STAFF", label: "manque de personnel" },
  { code: "CLOSED", label: "unité fermée" },
  { code: "CASE_CHANGED", label: "état de la patiente modifié" },
  { code: "BY_THE_CELL", label: "choix de la cellule" },
  { code: "OTHER", label: "autre" },
] as const
