import { z } from 'zod'
import { directoryText } from '@/locales/fr/directory'

/** Degrees as they are typed and shown, with a comma. */
export function coordinate(degreesNorthOrEast: number): string {
  return String(degreesNorthOrEast).replace('.', ',')
}

/** Reads a decimal number typed with a comma or a point; `NaN` for anything else. */
export function numberIn(typed: string): number {
  const text = typed.trim().replace(/[−–]/, '-').replace(',', '.')
  return /^-?\d{1,9}(\.\d{1,9})?$/.test(text) ? Number(text) : Number.NaN
}

/** A field of degrees between two bounds. */
export function degrees(least: number, most: number) {
  return z.string().refine((typed) => {
    const value = numberIn(typed)
    return value >= least && value <= most
  }, directoryText.coordinateWrong(String(least), String(most)))
}
