'use client';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Choice } from '@/components/ui/choice';
import { ProblemNote } from '@/components/ui/problem-note';
import { type Locale, localeCookie, locales, preferredLocale } from '@/i18n/locales';
import { changeLocale } from '@/lib/api/auth';
import { chooseTheme, remember, type Theme, themeFrom, themes } from '@/lib/theme';

export function AppearanceSettings() {
  const t = useTranslations('settings.appearance');
  const locale = preferredLocale(useLocale());
  const [theme, setTheme] = useState<Theme>(() => themeFrom(document.documentElement.dataset.theme));
  const changeTheme = (next: Theme) => {
    chooseTheme(next);
    setTheme(next);
  };
  // The account keeps it too: mails are written in it.
  const [chosen, setChosen] = useState<Locale>(locale);
  const { mutate, isPending, error } = useMutation({
    mutationFn: changeLocale,
    onError: () => setChosen(locale),
    onSuccess: (_, next: Locale) => {
      remember(localeCookie, next);
      window.location.reload();
    },
  });
  return (
    <div className="space-y-6">
      <Choice
        legend={t('theme')}
        name="theme"
        value={theme}
        options={themes.map((value) => ({ value, label: t(`themes.${value}`) }))}
        onChange={changeTheme}
      />
      <Choice
        legend={t('language')}
        name="language"
        value={chosen}
        options={locales.map((value) => ({ value, label: t(`languages.${value}`) }))}
        disabled={isPending}
        onChange={(next) => {
          setChosen(next);
          mutate(next);
        }}
      />
      <p className="-mt-4 text-muted text-xs">{t('languageHint')}</p>
      {error && <ProblemNote error={error} />}
    </div>
  );
}
