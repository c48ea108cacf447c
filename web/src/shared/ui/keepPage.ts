/** Asks, by the browser, before the tab is closed or another site opened. Returns what stops asking. */
export function keepPage(): () => void {
  const ask = (event: BeforeUnloadEvent) => event.preventDefault()
  addEventListener('beforeunload', ask)
  return () => removeEventListener('beforeunload', ask)
}
