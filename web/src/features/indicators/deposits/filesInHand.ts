/** Files that were chosen in this page, by deposit and number: the browser forgets them with the page, and they are chosen again. */
const inHand = new Map<string, ReadonlyMap<number, File>>()

export function filesInHand(deposit: string): ReadonlyMap<number, File> {
  return inHand.get(deposit) ?? none
}

const none: ReadonlyMap<number, File> = new Map()

export function takeInHand(deposit: string, files: ReadonlyMap<number, File>): void {
  inHand.set(deposit, new Map([...filesInHand(deposit), ...files]))
}

export function letGo(deposit: string): void {
  inHand.delete(deposit)
}
