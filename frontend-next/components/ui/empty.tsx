import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

type Props = { icon: LucideIcon; title: string; text?: string; children?: ReactNode };

/** Nothing here yet: a sentence, and the one thing to do next. */
export function Empty({ icon: Icon, title, text, children }: Props) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-1 px-6 py-10 text-center">
      <span className="mb-2 flex size-12 items-center justify-center rounded-xl bg-hover text-muted">
        <Icon size={22} strokeWidth={1.5} aria-hidden />
      </span>
      <p className="font-semibold text-base">{title}</p>
      {text && <p className="max-w-80 text-balance text-muted">{text}</p>}
      {children && <div className="mt-3 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  );
}
