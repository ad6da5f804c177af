import { describe, expect, it } from 'vitest';
import { colorOf, initialsOf } from './initials';

describe('avatars', () => {
  it('takes the first and the last word', () => {
    expect(initialsOf('Ada King Lovelace')).toBe('AL');
    expect(initialsOf('ada')).toBe('A');
    expect(initialsOf('  ')).toBe('');
    expect(initialsOf('😀 Party')).toBe('😀P');
  });

  it('gives one id one colour', () => {
    expect(colorOf('0190-abc')).toBe(colorOf('0190-abc'));
  });
});
