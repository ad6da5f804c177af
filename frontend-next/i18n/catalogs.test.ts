import { describe, expect, it } from 'vitest';
import de from '@/messages/de.json';
import en from '@/messages/en.json';
import { preferredLocale, regionalLocale } from './locales';

type Catalog = { [key: string]: string | Catalog };

function entries(catalog: Catalog, path = ''): [string, string][] {
  return Object.entries(catalog).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : entries(value, `${path}${key}.`),
  );
}

/** The names in braces that a text is filled with; what stands inside plural and select branches does not count. */
function names(text: string): string[] {
  return [...text.matchAll(/\{(\w+)[},]/g)].map(([, name]) => name ?? '').filter((name) => /^[a-z]/.test(name));
}

describe('the message catalogs', () => {
  it('say the same things in both languages', () => {
    expect(entries(de).map(([key]) => key)).toEqual(entries(en).map(([key]) => key));
  });

  it('take the same values', () => {
    const german = new Map(entries(de));
    for (const [key, text] of entries(en)) {
      const simple = !text.includes('plural') && !text.includes('select');
      if (simple) expect(names(german.get(key) ?? '').sort(), key).toEqual(names(text).sort());
    }
  });

  it('are chosen by what the browser asks for', () => {
    expect(preferredLocale('fr-FR,de-AT;q=0.8,en;q=0.5')).toBe('de');
    expect(preferredLocale('fr')).toBe('en');
    expect(preferredLocale(null)).toBe('en');
  });

  it('leave dates and times to the region of the reader', () => {
    expect(regionalLocale('en', ['fr', 'en-GB', 'en-US'])).toBe('en-GB');
    expect(regionalLocale('de', ['en-GB'])).toBe('de');
  });
});
