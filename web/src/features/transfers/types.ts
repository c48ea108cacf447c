import type {
  CallForm, CorrectionForm, DestinationBedsView, FactView, HandoverForm, NewbornForm, OpeningForm, PromptView, QueueRow, RequestView, ScreeningForm,
  StepView, UnitAnswerForm, VehicleForm,
} from '@/shared/api/generated'

/** Requests as the server describes them, and the names of their lists of codes. */
export type {
  BeyondView, CallForm, CorrectionForm, DatingView, DecisionForm, DestinationBedsView, DestinationView, FactView, HeldPlaceForm, HeldPlaceView, NewbornView,
  OpeningForm, PersonForm, PersonView, PlaceView, QueueRow, QueueView, RankingView, RequestView, ScreeningForm, Sheet, StepView, UnitAnswerForm, VehicleForm,
} from '@/shared/api/generated'

export type Kind = RequestView['kind']
export type Motive = NonNullable<RequestView['motive']>
export type Urgency = NonNullable<RequestView['urgency']>
export type State = RequestView['state']
export type Viewer = RequestView['viewer']
export type NextStep = RequestView['next_step']
export type OtherStep = RequestView['other_steps'][number]
export type Step = StepView['step']
export type QueueGroup = QueueRow['group']
export type Contraindication = NonNullable<ScreeningForm['ticked']>[number]
export type Answer = UnitAnswerForm['answer']
export type RefusalReason = NonNullable<CallForm['refusal_reason']>
export type CallAnywayReason = NonNullable<CallForm['although_set_aside']>
export type CorrectionReason = CorrectionForm['reason']
export type VehicleClass = VehicleForm['used']
export type ClassReason = NonNullable<VehicleForm['reason_if_different']>
export type HandoverTo = HandoverForm['to']
export type TreatmentPrompt = PromptView['code']
export type Sex = NewbornForm['sex']
export type BedKind = DestinationBedsView['kind']
export type CallerRole = OpeningForm['caller_role']
export type FactKind = FactView['kind']
