import type { ReactNode } from 'react'
import { FormProvider, useFormContext } from 'react-hook-form'
import type { UseFormReturn } from 'react-hook-form'
import type { CaseValues } from './values'

/** Any form that tells the case: urgency, motive, term and fetuses inside are its own fields, whatever else it asks. */
export function CaseForm<V extends CaseValues>({ form, children }: { form: UseFormReturn<V>; children: ReactNode }) {
  return <FormProvider {...form}>{children}</FormProvider>
}

/** The form around, as the fields of the case see it. */
export function useCaseForm() {
  return useFormContext<CaseValues>()
}
