import { useSyncExternalStore } from 'react'

let muted = false
let heard = new Set<string>()
const watchers = new Set<() => void>()

/** Rings once for each request that asks for it; a request that was read may ring again only if it comes back. */
export function ringFor(requests: readonly string[]): void {
  const unheard = requests.filter((id) => !heard.has(id))
  heard = new Set(requests)
  if (unheard.length > 0 && !muted) ring()
}

/** Whether the bell is silent, for as long as this page lives: nothing is kept in the browser. */
export function useMuted(): [boolean, (silent: boolean) => void] {
  const silent = useSyncExternalStore((tell) => { watchers.add(tell); return () => watchers.delete(tell) }, () => muted)
  const change = (next: boolean) => {
    muted = next
    watchers.forEach((tell) => tell())
  }
  return [silent, change]
}

/** Two soft notes, twice. */
function ring(): void {
  if (typeof AudioContext === 'undefined') return
  const audio = new AudioContext()
  const notes = [0, 0.25, 0.8, 1.05]
  notes.forEach((start, index) => {
    const note = audio.createOscillator()
    const loudness = audio.createGain()
    note.frequency.value = index % 2 === 0 ? 660 : 880
    loudness.gain.setValueAtTime(0.2, audio.currentTime + start)
    loudness.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + start + 0.22)
    note.connect(loudness).connect(audio.destination)
    note.start(audio.currentTime + start)
    note.stop(audio.currentTime + start + 0.24)
  })
  setTimeout(() => { void audio.close() }, 2_000)
}
