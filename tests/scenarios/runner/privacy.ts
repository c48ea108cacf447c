import { readFileSync } from 'node:fs'
import type { Json, Scenario } from './notation.ts'

const naming = /^((birth|family|first|given|last|married|usual)_names?|initials|birth_date|phone)$/u

/**
 * The invented names, dates and numbers that scenarios write about a person. None of them may be found in a log, nor in
 * the address of a request. Words under four letters are too common to be looked for.
 */
export function personalWords(scenarios: Scenario[]): Set<string> {
  const words = new Set(['EXEMPLE', 'Exemple', 'Alba'])
  const collect = (value: Json, isNaming: boolean): void => {
    if (typeof value === 'string') {
      if (isNaming && value.length > 3 && !value.includes('{')) words.add(value)
    } else if (Array.isArray(value)) value.forEach((element) => collect(element, isNaming))
    else if (value && typeof value === 'object')
      Object.entries(value).forEach(([key, child]) => collect(child, isNaming || naming.test(key)))
  }
  for (const { steps } of scenarios)
    for (const step of steps)
      if ((step.kind === 'request' || step.kind === 'hold') && step.request.body !== undefined) collect(step.request.body, false)
  return words
}

/** The lines of the logs, and the addresses written in scenarios, that hold one of the words. */
export function leaks(words: Set<string>, logs: string[], scenarios: Scenario[]): string[] {
  const found: string[] = []
  for (const log of logs)
    for (const [index, line] of readFileSync(log, 'utf8').split('\n').entries())
      for (const word of words) if (line.includes(word)) found.push(`${log}:${index + 1} holds "${word}": ${line.slice(0, 300)}`)
  for (const { file, steps } of scenarios)
    for (const step of steps)
      if (step.kind === 'request' && step.expected.status < 300)
        for (const word of words)
          if (decodeURI(step.request.path).includes(word)) found.push(`${file}:${step.line}: "${word}" travels in an address`)
  return found
}
