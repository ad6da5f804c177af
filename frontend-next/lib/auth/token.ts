type Claims = { iat?: number; exp?: number };

/** Reads a token's payload without checking it: only the servers can do that. */
export function claimsOf(token: string): Claims {
  const payload = token.split('.')[1];
  if (!payload) return {};
  try {
    return JSON.parse(atob(payload.replace(/-/g, '+').replace(/_/g, '/'))) as Claims;
  } catch {
    return {};
  }
}

/**
 * When a token that came now expires on this machine's clock, in milliseconds. Counted from the token's own length
 * of life, so that a wrong clock neither loses the session nor refreshes without end.
 */
export function localExpiry(token: string, expiresAt: string, now: number): number {
  const { iat, exp } = claimsOf(token);
  if (iat !== undefined && exp !== undefined && exp > iat) return now + (exp - iat) * 1000;
  return Date.parse(expiresAt);
}
