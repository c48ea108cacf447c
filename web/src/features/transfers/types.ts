// Mirrors the field tables of the server.

export type Kind = 'AVIS' | 'TIU_ASC' | 'TIU_LAT' | 'TIU_DESC' | 'TPP' | 'TNN' | 'RTNN'
export type Motive = 'MAP' | 'RPM' | 'METRO' | 'PP' | 'PACC' | 'VASA' | 'PE' | 'PE_S' | 'HELLP' | 'RCIU' | 'GEM' | 'STT' | 'TRIPLE' | 'MALF' | 'ANASARQUE' | 'ALLO' | 'CHOL' | 'SHAG' | 'OLIGO' | 'RCF' | 'MFIU_MAT' | 'CARDIO' | 'NEURO' | 'RESP' | 'SEPSIS' | 'TRAUMA' | 'METAB' | 'TOX' | 'PSY' | 'HEMOSTASE' | 'ONCO' | 'PREC' | 'NO_BED' | 'NO_STAFF' | 'CLOSURE' | 'PATIENT_WISH' | 'PROXIMITY' | 'HPP' | 'ECLAMP' | 'SEPSIS_PP' | 'THROMB' | 'REA_AD' | 'RAPPR' | 'PREMA' | 'HYPOTRO' | 'RESP_NN' | 'EAI' | 'CARDIO_NN' | 'CHIR_NN' | 'INF_NN' | 'ICTERE' | 'MALF_NN' | 'CONVULS' | 'RETOUR' | 'NO_BED_NN'
export type Contraindication = 'CI_BIRTH' | 'CI_FETAL' | 'CI_UNSTABLE' | 'CI_HRP' | 'CI_HPP' | 'CI_CORD' | 'CI_REFUSAL'
export type Answer = 'ACCEPTED' | 'REFUSED' | 'NO_ANSWER' | 'TO_CALL_BACK'
export type RefusalReason = 'NO_OBS_BED' | 'NO_REA_BED' | 'NO_SI_BED' | 'NO_NEO_BED' | 'NO_SDN' | 'NO_STAFF' | 'LEVEL_TOO_LOW' | 'LEVEL_NOT_NEEDED' | 'NO_PLATEAU' | 'MEDICAL_DISAGREEMENT' | 'CLOSED' | 'ISOLATION' | 'TOO_FAR' | 'OTHER'
export type CancellationReason = 'DELIVERED_BEFORE_DEPARTURE' | 'CI_APPEARED' | 'SYMPTOMS_RESOLVED' | 'PATIENT_REFUSAL' | 'NO_PLACE' | 'DEATH' | 'DUPLICATE' | 'SOLVED_DIRECTLY' | 'OTHER'
export type CorrectionReason = 'WRONG_KEY' | 'WRONG_TIME' | 'WRONG_REQUEST' | 'OTHER'
export type CallAnywayReason = 'OPENED_MEANWHILE' | 'KNOWN_AGREEMENT' | 'NOTHING_ELSE' | 'OTHER'
export type WithdrawalReason = 'PLACE_TAKEN' | 'NO_STAFF' | 'CLOSED' | 'CASE_CHANGED' | 'BY_THE_CELL' | 'OTHER'
export type VehicleCancellationReason = 'NOT_AVAILABLE' | 'BREAKDOWN' | 'CLASS_CHANGED' | 'WEATHER' | 'OTHER'
export type RouteChangeReason = 'WORSENING' | 'BIRTH_ON_THE_WAY' | 'PLACE_LOST' | 'ROAD' | 'OTHER'
export type ClassReason = 'PHYSICIAN_CHOICE' | 'SAMU_CHOICE' | 'NOT_AVAILABLE' | 'CASE_CHANGED' | 'OTHER'
export type HandoverTo = 'NEXT_SHIFT' | 'SAMU' | 'MATERNITY'
export type Urgency = 'U1' | 'U2' | 'U3' | 'U4'
export type State = 'NEW' | 'TRIAGED' | 'ADVICE_GIVEN' | 'SEARCHING' | 'NO_INDICATION' | 'NO_PLACE_IN_REGION' | 'PLACE_FOUND' | 'VECTOR_ORDERED' | 'DEPARTED' | 'DIVERTED' | 'RETURNED' | 'ARRIVED' | 'CANCELLED' | 'OUTCOME_PENDING' | 'OUTCOME_KNOWN' | 'FEEDBACK_SENT' | 'CLOSED'
export type Flag = 'ACCEPTED_WITH_CONTRAINDICATION' | 'ORDERED_WITH_CONTRAINDICATION' | 'DEPARTED_WITHOUT_PLACE' | 'DEPARTED_WITHOUT_VEHICLE' | 'DEPARTED_UNSCREENED' | 'DEPARTED_WITH_CONTRAINDICATION' | 'BIRTH_BEFORE_DEPARTURE' | 'BIRTH_ON_THE_ROAD' | 'BIRTH_CONTRADICTS_DEPARTURE'
export type VehicleClass = '1' | '2' | '3'
export type VehicleSign = 'SEVERE_PREECLAMPSIA' | 'MAGNESIUM_RUNNING' | 'RECENT_BLEEDING' | 'ECLAMPSIA' | 'HAEMODYNAMIC_TREATMENT' | 'OXYGEN' | 'HELICOPTER' | 'CONTRACTIONS_UNDER_TOCOLYSIS' | 'DILATED' | 'RUPTURED_IN_LABOUR' | 'LONG_ROAD_WITH_EARLY_THREAT' | 'LOW_WEIGHT' | 'VERY_PRETERM' | 'DISTRESS' | 'NOT_ALL_REASSURING'
export type TreatmentPrompt = 'CORTICOSTEROIDS' | 'MAGNESIUM' | 'TOCOLYSIS' | 'ANTIBIOTICS' | 'ANTI_D' | 'ANTIHYPERTENSIVE' | 'CERVICAL_LENGTH'
export type FactKind = 'READING' | 'TAKING' | 'SCREENING' | 'PHYSICIAN_DECISION' | 'CALL' | 'REFUSAL' | 'ACCEPTANCE' | 'WITHDRAWAL' | 'VEHICLE_ORDER' | 'VEHICLE_CANCELLATION' | 'VEHICLE_ARRIVAL' | 'DEPARTURE' | 'DIVERSION' | 'RETURN' | 'ARRIVAL' | 'BIRTH' | 'ADVICE' | 'CONVERSION' | 'NO_INDICATION' | 'NO_PLACE_IN_REGION' | 'SEARCH_BEYOND' | 'HANDOVER' | 'CANCELLATION' | 'REOPENING' | 'CLOSING'
export type Membranes = 'intact' | 'ruptured'
export type FetalHeart = 'normal' | 'abnormal'
export type Presentation = 'cephalic' | 'breech' | 'transverse' | 'unknown'
export type Chorionicity = 'dichorionic' | 'monochorionic' | 'monoamniotic' | 'unknown'
export type Rhesus = 'positive' | 'negative'
export type BloodGroup = 'A' | 'B' | 'AB' | 'O'
export type Agreement = 'yes' | 'no' | 'impossible'
export type CourseStatus = 'given' | 'already_complete' | 'not_indicated'
export type DatingMethod = 'assisted_reproduction' | 'first_trimester_ultrasound' | 'last_period' | 'later_ultrasound'
export type Sex = 'female' | 'male' | 'unknown'
export type BedKind = 'OBS_GHR' | 'SDN' | 'OBS_PN' | 'KANG' | 'NEO' | 'SI' | 'REA'
export type BedStatus = 'OPEN' | 'LIMITED' | 'CLOSED'
export type CareLevel = 'T1' | 'T2A' | 'T2B' | 'T3'
export type DatingBasis = 'age_today' | 'last_period' | 'conception' | 'embryo_transfer' | 'french_term' | 'crown_rump_length'
export type CallerRole = 'midwife' | 'obstetrician' | 'paediatrician' | 'other'
export type QueueGroup = 'TO_TAKE' | 'SEARCHING' | 'PLACE_FOUND' | 'ON_THE_WAY' | 'TO_CONFIRM'
export type Viewer = 'CELL' | 'REQUESTER' | 'RECEIVER' | 'ASKED' | 'REFUSED' | 'SAMU'
export type Step = 'RECEIVED' | 'READ' | 'SEARCH' | 'PLACE' | 'VEHICLE' | 'DEPARTURE' | 'ARRIVAL'
export type StepStatus = 'DONE' | 'CURRENT' | 'AHEAD'
export type NextStep = 'NONE' | 'TAKE' | 'CALL' | 'ANSWER' | 'ADVISE' | 'ORDER_VEHICLE' | 'DEPART' | 'ARRIVE'
export type OtherStep = 'WITHDRAW_PLACE' | 'CANCEL_VEHICLE' | 'VEHICLE_AT_DOOR' | 'DIVERT' | 'RETURN' | 'BIRTH' | 'CANCEL' | 'REOPEN' | 'CONVERT' | 'NO_INDICATION' | 'NO_PLACE_IN_REGION' | 'SEARCH_BEYOND' | 'HAND_OVER' | 'SCREEN' | 'DECIDE' | 'CLOSE'

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
  membranes?: Membranes | null
  ruptured_at?: string | null
  bleeding?: boolean | null
  last_bleeding_at?: string | null
  in_labour?: boolean | null
  gravidity?: number | null
  parity?: number | null
  height_cm?: number | null
  weight_kg?: number | null
  chorionicity?: Chorionicity | null
  placenta?: string | null
  serologies?: string | null
  group_b_streptococcus?: boolean | null
  fetal_heart?: FetalHeart | null
  presentation?: Presentation | null
  estimated_weight_g?: number | null
  second_estimated_weight_g?: number | null
  malformation?: boolean | null
  fetus_comment?: string | null
  corticosteroids?: CourseStatus | null
  first_dose_at?: string | null
  second_dose_at?: string | null
  tocolysis?: string | null
  tocolysis_since?: string | null
  magnesium?: CourseStatus | null
  magnesium_since?: string | null
  antibiotics?: string | null
  antihypertensives?: string | null
  transfused?: boolean | null
  haemodynamic_treatment?: boolean | null
  previous_caesarean?: boolean | null
  previous_preterm?: boolean | null
  history?: string | null
  allergies?: string | null
  blood_group?: BloodGroup | null
  rhesus?: Rhesus | null
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
  woman_agrees?: Agreement | null
  language?: string | null
  vulnerability?: boolean | null
  accompanied_by?: string | null
  documents?: string | null
}

export interface PersonForm {
  last_name?: string | null
  first_name?: string | null
  initials?: string | null
  birth_date?: string | null
  postcode?: string | null
  protected_identity: boolean
}

export interface DatingForm {
  basis: DatingBasis
  method?: DatingMethod | null
  ga_days?: number | null
  date?: string | null
  embryo_age_days?: number | null
  length_mm?: number | null
}

export interface NewbornForm {
  born_at: string
  sex: Sex
  ga_days: number
  weight_g: number
}

export interface ScreeningForm {
  ticked?: Contraindication[]
}

export interface OpeningForm {
  kind: Kind
  woman: PersonForm
  another_woman?: boolean | null
  dating?: DatingForm | null
  delivered_on?: string | null
  fetuses?: number | null
  newborns?: NewbornForm[]
  motive?: Motive | null
  associated_motives?: Motive[]
  urgency?: Urgency | null
  screening?: ScreeningForm | null
  question?: string | null
  comment?: string | null
  caller_name: string
  caller_role: CallerRole
  caller_phone?: string | null
  asked_at?: string
  entered_a_posteriori?: boolean | null
  draft?: string | null
}

export interface DestinationForm {
  place?: string | null
  elsewhere: string
}

export interface HeldPlaceForm {
  unit?: string | null
  kind: BedKind
  count: number
  beyond_capacity: boolean
}

export interface CallForm {
  place?: string | null
  elsewhere?: string | null
  answer?: Answer | null
  interlocutor?: string | null
  refusal_reason?: RefusalReason | null
  physician?: string | null
  places?: HeldPlaceForm[]
  although_set_aside?: CallAnywayReason | null
  comment?: string | null
  happened_at?: string
}

export interface UnitAnswerForm {
  answer: Answer
  refusal_reason?: RefusalReason | null
  physician?: string | null
  places?: HeldPlaceForm[]
  comment?: string | null
  happened_at?: string
}

export interface DecisionForm {
  physician: string
  decided_at?: string
  reason: string
}

export interface VehicleForm {
  screening: ScreeningForm
  decision?: DecisionForm | null
  used: VehicleClass
  reason_if_different?: ClassReason | null
  provider?: string | null
  escort?: string | null
  happened_at?: string
}

export interface DepartureForm {
  screening?: ScreeningForm | null
  happened_at?: string
}

export interface StepForm {
  comment?: string | null
  happened_at?: string
}

export interface WithdrawalForm {
  reason: WithdrawalReason
  comment?: string | null
  happened_at?: string
}

export interface VehicleCancellationForm {
  reason: VehicleCancellationReason
  comment?: string | null
  happened_at?: string
}

export interface DiversionForm {
  place?: string | null
  elsewhere?: string | null
  reason: RouteChangeReason
  places?: HeldPlaceForm[]
  comment?: string | null
  happened_at?: string
}

export interface ReturnForm {
  reason: RouteChangeReason
  comment?: string | null
  happened_at?: string
}

export interface BirthForm {
  happened_at?: string
  sex: Sex
  weight_g?: number | null
}

export interface AdviceForm {
  text: string
  physician?: string | null
  happened_at?: string
}

export interface ConversionForm {
  to: Kind
  motive?: Motive | null
  urgency?: Urgency | null
  screening?: ScreeningForm | null
  happened_at?: string
}

export interface HandoverForm {
  to: HandoverTo
  person?: string | null
  note?: string | null
  happened_at?: string
}

export interface CancellationForm {
  reason: CancellationReason
  comment?: string | null
  happened_at?: string
}

export interface CorrectionForm {
  reason: CorrectionReason
  happened_at?: string | null
  remove: boolean
}

export interface PlaceView {
  id: string | null
  name: string
  phone: string | null
}

export interface DatingView {
  method: DatingMethod
  ddr_equivalent: string
  low_confidence: boolean
}

export interface QueueRow {
  id: string
  number: number
  group: QueueGroup
  state: State
  kind: Kind
  urgency: Urgency | null
  motive: Motive | null
  dating: DatingView | null
  newborns: number
  origin: PlaceView
  destination: PlaceView | null
  asked_at: string
  target_at: string | null
  expected_arrival_at: string | null
  is_new: boolean
  awaited: string
  awaited_since: string | null
  in_charge: string | null
}

export interface QueueView {
  rows: QueueRow[]
}

export interface StepView {
  step: Step
  status: StepStatus
  at: string | null
  fact: string | null
}

export interface HeldPlaceView {
  unit: string | null
  kind: BedKind
  count: number
  beyond_capacity: boolean
}

export interface ScreeningView {
  ticked: Contraindication[]
  at: string
  by: string
  undecided: Contraindication[]
}

export interface VehicleView {
  used: VehicleClass
  provider: string
  escort: string
  ordered_at: string
  at_door_at: string | null
  departed_at: string | null
}

export interface SuggestionView {
  suggested: VehicleClass
  because: VehicleSign[]
}

export interface FactView {
  id: string
  kind: FactKind
  happened_at: string
  typed_at: string
  author: string
  text: string
  may_be_corrected: boolean
  crossed_out_for: CorrectionReason | null
  crossed_out_by: string | null
  crossed_out_at: string | null
}

export interface CallView {
  destination: PlaceView
  called_at: string
  answered_at: string | null
  answer: Answer | null
  refusal_reason: RefusalReason | null
}

export interface DestinationBedsView {
  unit: string
  kind: BedKind
  status: BedStatus
  available: number | null
  reserved: number
  declared_at: string | null
  fresh_until: string | null
  stale_until: string | null
}

export interface DestinationView {
  place: PlaceView
  level: CareLevel | null
  travel_minutes: number | null
  travel_is_estimated: boolean
  call_first: boolean
  reason: string
  caution: string
  beds: DestinationBedsView[]
  proposed_places: HeldPlaceView[]
}

export interface BeyondView {
  name: string
  region: string
  phone: string | null
}

export interface RankingView {
  destinations: DestinationView[]
  set_aside: DestinationView[]
  beyond: BeyondView[]
}

export interface PromptView {
  code: TreatmentPrompt
  sentence: string
}

export interface PersonView {
  last_name: string | null
  first_name: string | null
  initials: string | null
  birth_date: string | null
  postcode: string | null
  protected_identity: boolean
}

export interface NewbornView {
  id: string
  born_at?: string | null
  sex: Sex | null
  ga_days: number | null
  weight_g: number | null
}

export interface RequestView {
  id: string
  version: number
  number: number
  viewer: Viewer
  kind: Kind
  state: State
  woman?: PersonView | null
  newborns: NewbornView[]
  dating: DatingView | null
  delivered_on?: string | null
  fetuses: number
  motive: Motive | null
  associated_motives: Motive[]
  urgency: Urgency | null
  question: string | null
  comment: string | null
  origin: PlaceView
  caller_name: string
  caller_role: CallerRole
  caller_phone: string | null
  asked_at: string
  typed_at: string
  entered_a_posteriori: boolean
  target_at: string | null
  read_at: string | null
  read_by: string | null
  in_charge: string | null
  destination: PlaceView | null
  receiving_physician: string | null
  held_places: HeldPlaceView[]
  screening: ScreeningView | null
  vehicle: VehicleView | null
  suggestion: SuggestionView | null
  expected_arrival_at: string | null
  steps: StepView[]
  next_step: NextStep
  other_steps: OtherStep[]
  flags: Flag[]
  asks_for_birth_review: boolean
  calls: CallView[]
  journal: FactView[]
  sheet: Sheet | null
  sheet_version: number
  missing_for_search: string[]
  missing_for_departure: string[]
  prompts: PromptView[]
  ranking: RankingView | null
}

