import { useEffect, useSyncExternalStore } from 'react'

/** A key and what it does, in words. */
export interface Shortcut {
  key: string
  label: string
  action: () => void
}

let shortcuts: readonly Shortcut[] = []
const watchers = new Set<() => void>()

/** Gives a key to an action while the component is shown. Silent while one types, but for `Ctrl+K` and the like (Cmd on a Mac). */
export function useShortcut(key: string, label: string, action: () => void): void {
  useEffect(() => {
    const shortcut = { key, label, action }
    change([...shortcuts, shortcut])
    return () => change(shortcuts.filter((each) => each !== shortcut))
  }, [key, label, action])
}

/** The keys that work on this page. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore((tell) => { watchers.add(tell); return () => watchers.delete(tell) }, () => shortcuts)
}

/** Listens to the keyboard for the whole page; used once, by the frame. */
export function useShortcutKeys(): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const chord = event.ctrlKey || event.metaKey
      if (event.altKey || event.defaultPrevented || (chord ? event.shiftKey : isTyping(event.target))) return
      const key = chord ? `Ctrl+${event.key.toUpperCase()}` : event.key
      const shortcut = shortcuts.findLast((each) => each.key === key)
      if (!shortcut || document.querySelector('[role=dialog]')) return
      event.preventDefault()
      shortcut.action()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'))
}

function change(next: readonly Shortcut[]): void {
  shortcuts = next
  watchers.forEach((tell) => tell())
}
