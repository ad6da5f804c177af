'use client';
import { useDayName } from '@/components/ui/use-times';

/** The day of the topmost message, held at the top; the separator below it tells screen readers. */
export function StickyDay({ at }: { at: string | null }) {
  const dayName = useDayName();
  if (!at) return null;
  return (
    <div aria-hidden className="pointer-events-none absolute inset-x-0 top-2 flex justify-center">
      <span className="rounded-full border bg-background px-3 py-0.5 font-medium text-muted text-xs shadow-xs">
        {dayName(at)}
      </span>
    </div>
  );
}
