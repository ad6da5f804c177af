'use client';
import clsx from 'clsx';
import { useId } from 'react';
import { controlLook } from './text-field';

type Props = {
  label: string;
  hint?: string;
  value: string;
  maxLength: number;
  rows: number;
  onChange: (value: string) => void;
};

export function TextArea({ label, hint, onChange, ...rest }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <textarea
        id={id}
        aria-describedby={hint ? `${id}-note` : undefined}
        className={clsx(controlLook, 'resize-none py-2')}
        onChange={(event) => onChange(event.target.value)}
        {...rest}
      />
      {hint && (
        <p id={`${id}-note`} className="mt-1 text-muted text-xs">
          {hint}
        </p>
      )}
    </div>
  );
}
