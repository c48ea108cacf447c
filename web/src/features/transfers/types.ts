import type {
  CallForm, CorrectionForm, DestinationBedsView, FactView, HandoverForm, IssueForm, NewbornForm, NewbornOutcomeForm, OpeningForm, PromptView, QueueRow, RequestView as RequestAnswer, ScreeningForm,
  StayEndForm, StepView, UnitAnswerForm, VehicleForm,
} from '@/shared/api/generated'

/** Requests as the server describes them, and the names of their lists of codes. */
export type {
  BeyondView, CallForm, CoolingView, CorrectionForm, DatingView, DecisionForm, DestinationBedsView, DestinationView, FactView, HeldPlaceForm, HeldPlaceView,
  FeedbackView, IssueView, KnownDysfunction, NewbornOpeningView, NewbornOutcomeView, NewbornSheet, NewbornView, OutcomeForm, OutcomeView, PendingLine,
  OpeningForm, PersonView, PlaceView, QueueRow, QueueView, RankingView, RequestHistoryView, RequestLinkView, ScreeningForm, Sheet, StayEndView, StepView, TravellerView, UnitAnswerForm,
  VehicleForm,
} from '@/shared/api/generated'

/** Of a request that a unit refused, its number, its date and what she answered: a line without content. */
export type RefusedRequest = RequestAnswer & { viewer: 'REFUSED' }
/** A request whose content may be read. */
export type RequestView = RequestAnswer & { viewer: Exclude<RequestAnswer['viewer'], 'REFUSED'>; kind: QueueRow['kind']; state: QueueRow['state']; caller_role: OpeningForm['caller_role'] }

/** Tells a request that may be read from a line without content. */
export function isReadable(request: RequestView | RefusedRequest): request is RequestView {
  return request.viewer !== 'REFUSED'
}

export type Kind = QueueRow['kind']
export type Motive = NonNullable<RequestView['motive']>
export type Urgency = NonNullable<RequestView['urgency']>
export type State = QueueRow['state']
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
export type StayEnd = StayEndForm['how']
export type Issue = IssueForm['how']
export type DeliveryMode = NonNullable<IssueForm['mode']>
export type NewbornFate = NewbornOutcomeForm['fate']
export type FactKind = FactView['kind']
