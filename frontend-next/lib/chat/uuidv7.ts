let lastTime = 0;

/**
 * A UUID of version 7: time first, so that ids made later sort later. Time never runs backwards here, even when the
 * clock does, because the order of our own messages hangs on it.
 */
export function uuidv7(now = Date.now()): string {
  lastTime = Math.max(now, lastTime + 1);
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const time = lastTime.toString(16).padStart(12, '0');
  const random = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const variant = '89ab'[(bytes[0] ?? 0) & 3];
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-${variant}${random.slice(3, 6)}-${random.slice(6, 18)}`;
}
