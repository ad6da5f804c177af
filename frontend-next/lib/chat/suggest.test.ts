import { describe, expect, it } from 'vitest';
import { complete, triggerAt } from './suggest';

describe('suggestions while writing', () => {
  it('knows what is being typed at the caret', () => {
    expect(triggerAt('hi :smi', 7)).toEqual({ kind: 'emoji', query: 'smi', start: 3 });
    expect(triggerAt('@Ad and more', 3)).toEqual({ kind: 'mention', query: 'ad', start: 0 });
    expect(triggerAt('(@', 2)).toEqual({ kind: 'mention', query: '', start: 1 });
  });

  it('leaves times, addresses and single colons alone', () => {
    for (const text of ['at 12:30', 'see https://x', 'ada@example', 'list:', ':d', 'done @ada now']) {
      expect(triggerAt(text, text.length), text).toBeNull();
    }
  });

  it('puts the choice in place', () => {
    const trigger = { kind: 'mention' as const, query: 'ad', start: 3 };
    expect(complete('hi @ad, there', trigger, 6, '@ada')).toEqual({ text: 'hi @ada , there', caret: 8 });
    expect(complete('hi @ad there', trigger, 6, '@ada')).toEqual({ text: 'hi @ada there', caret: 8 });
  });
});
