import { describe, expect, it } from 'vitest';
import { linkTokenFrom } from './link-token';

describe('the token of a mailed link', () => {
  it('is read from behind the #', () => {
    expect(linkTokenFrom('#token=AbC-_123')).toBe('AbC-_123');
    expect(linkTokenFrom('token=AbC')).toBe('AbC');
  });

  it('is missing where there is none', () => {
    for (const hash of ['', '#', '#token=', '#admin=x']) expect(linkTokenFrom(hash), hash).toBeNull();
  });
});
