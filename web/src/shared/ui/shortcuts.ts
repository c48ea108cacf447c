import { useEffect, useSyncExternalStore } from 'react'

/** A key and what it does, in words. */
export interface Shortcut {
  key: string
  label: string
  action: () => void
}

let shortcuts: readonly Shortcut[] = []
const watchers = new Set<() => void>()

/** Gives a key to an action while the component is shown. Silent while one types. */
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
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return
      const shortcut = shortcuts.findLast((each) => each.key === event.key)
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
