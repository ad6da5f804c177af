import { describe, expect, it } from 'vitest';
import { inWords } from './waiting-time';

describe('how long to wait', () => {
  it('is said in the unit that fits, rounded up', () => {
    expect(inWords(1, 'en')).toBe('in 1 second');
    expect(inWords(61.5, 'en')).toBe('in 62 seconds');
    expect(inWords(300, 'en-GB')).toBe('in 5 minutes');
    expect(inWords(3541, 'de')).toBe('in 60 Minuten');
    expect(inWords(7201, 'de-AT')).toBe('in 3 Stunden');
  });
});
