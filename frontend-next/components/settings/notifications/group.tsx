'use client';
import { type ReactNode, useId } from 'react';

type Props = { title: string; text?: string; children: ReactNode };

/** Settings that belong together, divided by hairlines. */
export function Group({ title, text, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="font-medium">
        {title}
      </h3>
      {text && <p className="text-muted">{text}</p>}
      <div className="mt-2 divide-y rounded-lg border *:px-3 *:py-2.5">{children}</div>
    </section>
  );
}
