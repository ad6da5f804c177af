import clsx from 'clsx';
import type { ButtonHTMLAttributes } from 'react';

type Variant = 'primary' | 'plain' | 'quiet' | 'danger';
type Props = ButtonHTMLAttributes<HTMLButtonElement> & { variant?: Variant; busy?: boolean };

const looks: Record<Variant, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong',
  plain: 'border border-control/60 hover:bg-hover',
  quiet: 'text-accent hover:bg-hover',
  danger: 'bg-danger text-on-danger hover:opacity-90',
};

export function Button({ variant = 'plain', busy = false, type = 'button', className, disabled, ...rest }: Props) {
  return (
    <button
      type={type}
      disabled={disabled || busy}
      aria-busy={busy || undefined}
      className={clsx(
        'inline-flex h-9 shrink-0 items-center justify-center gap-2 rounded-lg px-3 font-medium transition-colors disabled:opacity-60',
        looks[variant],
        className,
      )}
      {...rest}
    />
  );
}
