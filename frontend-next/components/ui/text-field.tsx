'use client';
import clsx from 'clsx';
import { type InputHTMLAttributes, type Ref, useId } from 'react';

type Props = InputHTMLAttributes<HTMLInputElement> & {
  label: string;
  hint?: string;
  error?: string;
  ref?: Ref<HTMLInputElement>;
};

export const controlLook =
  'w-full rounded-lg border border-control bg-background px-3 text-base lg:text-sm focus:outline-2 focus:outline-accent focus:-outline-offset-1 focus:border-accent';

export function TextField({ label, hint, error, className, ...rest }: Props) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={className}>
      <label htmlFor={id} className="mb-1 block font-medium">
        {label}
      </label>
      <input
        id={id}
        aria-invalid={error ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        className={clsx(controlLook, 'h-10', error && 'border-danger')}
        {...rest}
      />
      {note && (
        <p id={`${id}-note`} className={clsx('mt-1 text-xs', error ? 'text-danger' : 'text-muted')}>
          {note}
        </p>
      )}
    </div>
  );
}
