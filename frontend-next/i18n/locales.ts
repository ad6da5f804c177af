export const locales = ['en', 'de'] as const;
export type Locale = (typeof locales)[number];
export const localeCookie = 'locale';

export function isLocale(value: string | undefined): value is Locale {
  return locales.some((locale) => locale === value);
}

/** The first language of an Accept-Language header that we speak; quality values only ever repeat the order. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  for (const part of (acceptLanguage ?? '').split(',')) {
    const language = part.trim().slice(0, 2).toLowerCase();
    if (isLocale(language)) return language;
  }
  return 'en';
}

/** The reader's own kind of a language (en-GB, de-AT), for dates and times; null where they have none. */
export function regionalLocale(locale: string, languages: readonly string[]): string {
  return languages.find((language) => language.toLowerCase().startsWith(`${locale}-`)) ?? locale;
}
