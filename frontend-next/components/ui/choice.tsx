'use client';

type Option<T extends string> = { value: T; label: string; hint?: string };
type Props<T extends string> = {
  legend: string;
  name: string;
  value: T;
  options: readonly Option<T>[];
  disabled?: boolean;
  onChange: (value: T) => void;
};

/** One of a few, all of them in sight. */
export function Choice<T extends string>({ legend, name, value, options, disabled, onChange }: Props<T>) {
  return (
    <fieldset disabled={disabled}>
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <div className="divide-y overflow-hidden rounded-lg border">
        {options.map((option) => (
          <label key={option.value} className="flex cursor-pointer items-start gap-3 px-3 py-2.5 hover:bg-hover">
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span>
              {option.label}
              {option.hint && <span className="block text-muted text-xs">{option.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
