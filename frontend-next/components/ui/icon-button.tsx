import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import type { ButtonHTMLAttributes, Ref } from 'react';
import { Tooltip } from './tooltip';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  icon: LucideIcon;
  label: string;
  side?: 'top' | 'right' | 'bottom' | 'left';
  ref?: Ref<HTMLButtonElement>;
};

/** A button that is an icon; its name is read aloud and shown on hover. */
export function IconButton({ icon: Icon, label, side, className, type = 'button', ...rest }: Props) {
  return (
    <Tooltip label={label} side={side}>
      <button
        type={type}
        aria-label={label}
        className={clsx(
          'inline-flex size-9 shrink-0 items-center justify-center rounded-lg text-muted transition-colors hover:bg-hover hover:text-text disabled:opacity-50',
          className,
        )}
        {...rest}
      >
        <Icon size={18} strokeWidth={1.75} aria-hidden />
      </button>
    </Tooltip>
  );
}
