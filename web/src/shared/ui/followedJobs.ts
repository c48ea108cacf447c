import { useEffect, useSyncExternalStore } from 'react'

/** Each as often as it is shown. Never changed, replaced: what reads it sees that it is another one. */
let followed: readonly string[] = []
const readers = new Set<() => void>()

function replace(next: readonly string[]): void {
  followed = next
  for (const read of readers) read()
}

function subscribe(read: () => void): () => void {
  readers.add(read)
  return () => { readers.delete(read) }
}

/** Whether a page that is open here shows this job until its end; read anew when one is opened or left. */
export function useIsFollowedHere(id: string | undefined): boolean {
  const shown = useSyncExternalStore(subscribe, () => followed)
  return id !== undefined && shown.includes(id)
}

/** As long as the piece that calls it is shown, it tells the end of this job itself. */
export function useFollowing(id: string): void {
  useEffect(() => {
    replace([...followed, id])
    return () => {
      const place = followed.indexOf(id)
      replace(followed.filter((_, at) => at !== place))
    }
  }, [id])
}
