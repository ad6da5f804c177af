const minute = 60;
const hour = 60 * minute;

/** "in 5 minutes": rounded up, so that whoever comes back then is not told to wait again. */
export function inWords(seconds: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale);
  if (seconds <= 90) return words.format(Math.ceil(seconds), 'second');
  if (seconds <= 90 * minute) return words.format(Math.ceil(seconds / minute), 'minute');
  return words.format(Math.ceil(seconds / hour), 'hour');
}
