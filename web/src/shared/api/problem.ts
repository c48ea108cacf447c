import { problemText } from '@/locales/fr/problem'
import { typeset } from '@/shared/format/typography'

/** What is wrong with one field of a form, told by the server. */
export interface FieldFault {
  /** Dotted path of the field: `dating.value`. */
  field: string
  code: string
  /** French sentence that says what to do. */
  message: string
}

interface ProblemBody {
  title?: string
  code?: string
  detail?: string
  errors?: FieldFault[]
  current?: unknown
}

/** A request that failed, told by the server as `application/problem+json` (RFC 9457), or by the network. */
export class Problem extends Error {
  /** HTTP status; 0 when no answer came. */
  readonly status: number
  /** Stable code: `stale`, `throttled`, `bad_credentials`, `network`… */
  readonly code: string
  /** French sentence that says what to do. */
  readonly detail: string
  readonly faults: readonly FieldFault[]
  /** The row as it is now, with 409 and 412 only. */
  readonly current: unknown
  /** Seconds to wait before trying again, with 429 and 503. */
  readonly retryAfter: number | null
  /** Where what was made is read, when it is done already. */
  readonly location: string | null

  constructor(status: number, body: ProblemBody, retryAfter: number | null = null, location: string | null = null) {
    const detail = typeset(body.detail ?? body.title ?? problemText.unexpected)
    super(detail)
    this.name = 'Problem'
    this.status = status
    this.code = body.code ?? 'unexpected'
    this.detail = detail
    this.faults = (body.errors ?? []).map((fault) => ({ ...fault, message: typeset(fault.message) }))
    this.current = body.current
    this.retryAfter = retryAfter
    this.location = location
  }

  /** No answer came: the same request may be sent again under the same key. */
  get isNetwork(): boolean {
    return this.status === 0
  }

  /** Someone else has written in between. */
  get isConflict(): boolean {
    return this.status === 412 || (this.status === 409 && this.current !== undefined)
  }
}

/** The problem for an answer that is not a success. */
export async function problemOf(response: Response): Promise<Problem> {
  const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN)
  const body = await response.json().catch(() => ({ detail: problemText.byStatus(response.status) })) as ProblemBody
  return new Problem(response.status, body, Number.isFinite(seconds) ? seconds : null, response.headers.get('Location'))
}

/** Any failure, as a problem that can be shown. */
export function asProblem(failure: unknown): Problem {
  return failure instanceof Problem ? failure : new Problem(0, { code: 'network', detail: problemText.network })
}
