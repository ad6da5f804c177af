const prefix = 'chatcluster:';

/** Forgets what this browser kept for a person: unsent messages, drafts, sizes of panes. */
export function wipeLocalData(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith(prefix)) localStorage.removeItem(key);
  }
}

export function localKey(...parts: string[]): string {
  return prefix + parts.join(':');
}
