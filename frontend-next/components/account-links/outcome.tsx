'use client';
import clsx from 'clsx';
import type { LucideIcon } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';

type Props = {
  icon: LucideIcon;
  tone?: 'plain' | 'success' | 'danger';
  title: string;
  text?: ReactNode;
  children?: ReactNode;
};

const tones = {
  plain: 'bg-hover text-muted',
  success: 'bg-success/12 text-success',
  danger: 'bg-danger/10 text-danger',
};

/** How something ended. The focus goes to its title, so that it is heard and the next Tab leads on from there. */
export function Outcome({ icon: Icon, tone = 'plain', title, text, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className="space-y-3">
      <span className={clsx('flex size-12 items-center justify-center rounded-xl', tones[tone])}>
        <Icon size={22} strokeWidth={1.75} aria-hidden />
      </span>
      <h1 ref={heading} tabIndex={-1} className="font-semibold text-2xl outline-none">
        {title}
      </h1>
      {text && <p className="text-muted">{text}</p>}
      {children && <div className="flex flex-col gap-3 pt-2">{children}</div>}
    </section>
  );
}
