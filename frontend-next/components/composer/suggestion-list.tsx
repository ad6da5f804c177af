'use client';
import { useTranslations } from 'next-intl';
import type { Suggestion } from './use-suggestions';

type Props = { id: string; items: Suggestion[]; current: number; onChoose: (suggestion: Suggestion) => void };

/** Above the field, while the focus stays in it. */
export function SuggestionList({ id, items, current, onChoose }: Props) {
  const t = useTranslations('composer');
  if (items.length === 0) return null;
  return (
    <div
      id={id}
      role="listbox"
      aria-label={t('suggestions')}
      className="absolute bottom-full left-3 z-20 mb-1 w-72 max-w-[calc(100%-1.5rem)] rounded-lg border bg-background p-1 shadow-lg"
    >
      {items.map((item, index) => (
        // biome-ignore lint/a11y/useFocusableInteractive: the field keeps the focus and points at the options.
        // biome-ignore lint/a11y/useKeyWithClickEvents: Enter is handled by the field.
        <div
          key={item.choice}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === current}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(item)}
          className="flex cursor-pointer items-center gap-2 rounded-md px-2 py-1.5 aria-selected:bg-selected"
        >
          <span className="shrink-0">{item.choice}</span>
          <span className="truncate text-muted">{item.label}</span>
        </div>
      ))}
    </div>
  );
}
