'use client';
import clsx from 'clsx';
import { Search } from 'lucide-react';
import { controlLook } from './text-field';

type Props = { label: string; value: string; onChange: (value: string) => void; autoFocus?: boolean };

export function SearchField({ label, value, onChange, autoFocus }: Props) {
  return (
    <div className="relative">
      <Search
        size={16}
        aria-hidden
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 text-muted"
      />
      <input
        type="search"
        aria-label={label}
        placeholder={label}
        value={value}
        // biome-ignore lint/a11y/noAutofocus: it stands in a dialog or view that was opened in order to search.
        autoFocus={autoFocus}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        className={clsx(controlLook, 'h-10 pl-9')}
      />
    </div>
  );
}
