import { zodResolver } from '@hookform/resolvers/zod'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { transfersText } from '@/locales/fr/transfers'
import { readKey, useWrite } from '@/shared/api'
import { RowDialog } from '@/shared/forms'
import { useToast } from '@/shared/ui'
import { keysShowing, requestPath } from '../request/useRequest'
import type { RequestView } from '../types'
import { IdentityFields } from './IdentityFields'
import { bodyOf, identityLabels, identityOf, identityReading, identitySchema, isSameWoman } from './values'
import type { Identity } from './values'

const text = transfersText.page

/** The identity as it should have been written; what it was stays in the history. */
export function WomanDialog({ request, onClose }: { request: RequestView; onClose: () => void }) {
  const tell = useToast()
  const client = useQueryClient()
  const [opened] = useState(request)
  const write = useWrite<RequestView>({ refreshes: [...keysShowing(request.id), readKey(`${requestPath(request.id)}/history`)], onDone: () => { tell(text.womanCorrected); onClose() } })
  // Other lines of the request go on while one writes: only another identity is a conflict.
  const versionFrom = (version: number | undefined) => {
    const latest = client.getQueryData<RequestView>(readKey(requestPath(request.id)))
    return latest && isSameWoman(latest.woman, opened.woman) ? latest.version : version ?? opened.version
  }
  return (
    <RowDialog<Identity, RequestView>
      title={text.correctWoman} values={identityOf(opened)} resolver={zodResolver(identitySchema)} labels={identityLabels} write={write} onClose={onClose}
      row={{ version: opened.version, valuesOf: identityOf, show: identityReading }}
      request={(values, version) => ({ method: 'PATCH', path: `${requestPath(request.id)}/woman`, body: bodyOf(values), version: versionFrom(version) })}
    >
      {(form) => <IdentityFields form={form} request={request} />}
    </RowDialog>
  )
}
