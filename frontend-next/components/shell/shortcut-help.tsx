'use client';
import { useTranslations } from 'next-intl';
import { Dialog } from '@/components/ui/dialog';

type Props = { open: boolean; onOpenChange: (open: boolean) => void };

const shortcuts = [
  ['jump', 'mod', 'K'],
  ['previous', 'alt', '↑'],
  ['next', 'alt', '↓'],
  ['previousUnread', 'alt', '⇧', '↑'],
  ['nextUnread', 'alt', '⇧', '↓'],
  ['send', 'Enter'],
  ['newLine', '⇧', 'Enter'],
  ['editLast', '↑'],
  ['cancel', 'Esc'],
  ['walk', '↑', '↓'],
  ['help', '?'],
] as const;

export function ShortcutHelp({ open, onOpenChange }: Props) {
  const t = useTranslations('shortcuts');
  const keyName = (key: string) => {
    const mac = /Mac|iPhone|iPad/.test(navigator.userAgent);
    if (key === 'mod') return mac ? '⌘' : t('keys.ctrl');
    if (key === 'alt') return mac ? '⌥' : 'Alt';
    return key;
  };
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title={t('title')}>
      <dl className="overflow-y-auto px-4 py-2">
        {shortcuts.map(([name, ...keys]) => (
          <div key={name} className="flex items-center justify-between gap-4 border-b py-2 last:border-0">
            <dt>{t(name)}</dt>
            <dd className="flex gap-1">
              {keys.map((key) => (
                <kbd key={key} className="min-w-6 rounded-md border bg-raised px-1.5 text-center font-sans text-xs/5">
                  {keyName(key)}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
