import { describe, expect, it } from 'vitest';
import { localExpiry } from './token';
import { dueIn } from './tokens';

const token = (claims: object) => `h.${btoa(JSON.stringify(claims)).replace(/=/g, '')}.s`;

describe('the access token', () => {
  it('expires by its own length of life, whatever this clock says', () => {
    expect(localExpiry(token({ iat: 1000, exp: 1300 }), '2020-01-01T00:00:00Z', 5_000)).toBe(305_000);
  });

  it('falls back to what the server said', () => {
    expect(localExpiry('opaque', '2020-01-01T00:00:00Z', 5_000)).toBe(Date.parse('2020-01-01T00:00:00Z'));
  });

  it('is replaced a minute before it runs out', () => {
    expect(dueIn(300_000, 0)).toBe(240_000);
    expect(dueIn(300_000, 290_000)).toBe(0);
  });
});
