'use client';
import * as Radix from '@radix-ui/react-switch';
import { useId } from 'react';

type Props = {
  label: string;
  hint?: string;
  checked: boolean;
  disabled?: boolean;
  onChange: (checked: boolean) => void;
};

/** Something that is on or off from the moment it is pressed. */
export function Switch({ label, hint, checked, disabled, onChange }: Props) {
  const id = useId();
  return (
    <div className="flex items-start gap-4">
      <label htmlFor={id} className="min-w-0 flex-1 cursor-pointer">
        {label}
        {hint && (
          <span id={`${id}-note`} className="block text-muted text-xs">
            {hint}
          </span>
        )}
      </label>
      <Radix.Root
        id={id}
        aria-label={label}
        aria-describedby={hint ? `${id}-note` : undefined}
        checked={checked}
        disabled={disabled}
        onCheckedChange={onChange}
        className="relative mt-0.5 h-5 w-9 shrink-0 rounded-full bg-control transition-colors disabled:opacity-60 data-[state=checked]:bg-accent"
      >
        <Radix.Thumb className="block size-4 translate-x-0.5 rounded-full bg-background transition-transform data-[state=checked]:translate-x-4.5" />
      </Radix.Root>
    </div>
  );
}
