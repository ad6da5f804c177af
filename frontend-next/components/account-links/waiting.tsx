'use client';
import { Skeleton } from '@/components/ui/skeleton';

/** While the answer is on its way. */
export function Waiting({ label }: { label: string }) {
  return (
    <div role="status" aria-label={label} className="space-y-3">
      <Skeleton className="size-12 rounded-xl" />
      <Skeleton className="h-6 w-3/5" />
      <Skeleton className="h-3" />
      <Skeleton className="h-3 w-4/5" />
    </div>
  );
}
