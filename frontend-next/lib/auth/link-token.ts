/**
 * The token of a mailed link stands behind "#", which browsers send to no server and no log keeps:
 * /verify#token=…, /reset#token=…, /confirm-email#token=…
 */
export function linkTokenFrom(hash: string): string | null {
  return new URLSearchParams(hash.replace(/^#/, '')).get('token') || null;
}
