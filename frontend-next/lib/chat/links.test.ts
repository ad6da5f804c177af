import { describe, expect, it } from 'vitest';
import { linkify } from './links';

describe('links in a message', () => {
  it('finds addresses and leaves the punctuation to the sentence', () => {
    expect(linkify('See https://example.org/a?b=1, and (http://x.y).')).toEqual([
      { text: 'See ', href: null },
      { text: 'https://example.org/a?b=1', href: 'https://example.org/a?b=1' },
      { text: ', and (', href: null },
      { text: 'http://x.y', href: 'http://x.y' },
      { text: ').', href: null },
    ]);
  });

  it('links nothing else', () => {
    expect(linkify('javascript:alert(1) www.example.org')).toEqual([
      { text: 'javascript:alert(1) www.example.org', href: null },
    ]);
  });
});
