const firstMs = 500;
const longestMs = 20_000;

/** How long to wait before the next try: doubles, bounded, and spread so that clients do not return all at once. */
export function backoff(attempt: number, random: () => number = Math.random): number {
  const ceiling = Math.min(longestMs, firstMs * 2 ** Math.min(attempt, 10));
  return Math.round(ceiling / 2 + (random() * ceiling) / 2);
}
