import { useEffect } from 'react'

const followed = new Set<string>()

/** Whether a page that is open here shows this job until its end. */
export function isFollowedHere(id: string): boolean {
  return followed.has(id)
}

/** As long as the piece that calls it is shown, it tells the end of this job itself. */
export function useFollowing(id: string): void {
  useEffect(() => {
    followed.add(id)
    return () => { followed.delete(id) }
  }, [id])
}
