import { useState } from 'react'

/** Text being typed, and what it means. What cannot be read stays as typed: no word is lost. */
export interface TypedText {
  text: string
  type: (text: string) => void
  /** Writes the value the usual way, once the field is left. */
  tidy: () => void
}

/** Joins the text of a field to the value of a form: typing reads it, a value that comes from elsewhere rewrites it. */
export function useTypedText<V>(value: V, show: (value: V) => string, read: (text: string) => V, emit: (value: V) => void): TypedText {
  const [last, setLast] = useState({ text: show(value), value })
  if (!Object.is(last.value, value)) setLast({ text: show(value), value })
  const type = (text: string) => {
    const next = read(text)
    setLast({ text, value: next })
    emit(next)
  }
  return { text: last.text, type, tidy: () => setLast({ text: show(value), value }) }
}
