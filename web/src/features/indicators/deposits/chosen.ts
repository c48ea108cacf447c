import { indicatorsText } from '@/locales/fr/indicators'
import type { DepositFile, FileKind } from '../types'
import { firstBytes, isForbidden, kindOf } from './kind'

const text = indicatorsText.deposit

/** A file that is about to be given, and what it is thought to be. */
export interface ChosenFile {
  file: File
  kind: FileKind
}

/** The files with more; why the others are not taken, in words. */
export async function withFiles(chosen: readonly ChosenFile[], files: readonly File[]): Promise<{ chosen: readonly ChosenFile[]; refused: readonly string[] }> {
  const next = [...chosen]
  const refused: string[] = []
  for (const file of files) {
    const reason = whyNot(file, next)
    if (reason) {
      refused.push(reason)
      continue
    }
    next.push({ file, kind: kindOf(file.name, await beginningOf(file)) })
  }
  return { chosen: next, refused }
}

function whyNot(file: File, chosen: readonly ChosenFile[]): string | null {
  if (isForbidden(file.name)) return text.forbidden(file.name)
  if (file.size === 0) return text.emptyFile(file.name)
  return chosen.some((each) => isSame(each.file, file)) ? text.twice(file.name) : null
}

/** Whether both are the same file, as far as can be told without reading them. */
function isSame(one: { name: string; size: number }, other: { name: string; size: number }): boolean {
  return one.name === other.name && one.size === other.size
}

/** Those of the files that are of the deposit, by their number; the others told apart. */
export function matching(files: readonly File[], expected: readonly DepositFile[]): { found: Map<number, File>; others: File[] } {
  const found = new Map<number, File>()
  const others: File[] = []
  for (const file of files) {
    const match = expected.find((each) => isSame(each, file) && !found.has(each.number))
    if (match) found.set(match.number, file)
    else others.push(file)
  }
  return { found, others }
}

/** The files are in Latin-1, each byte a letter. One that cannot be read is told when it is sent. */
function beginningOf(file: File): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => resolve('')
    reader.readAsText(file.slice(0, firstBytes), 'latin1')
  })
}
