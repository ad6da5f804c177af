import clsx from 'clsx';
import Link from 'next/link';
import type { ReactNode } from 'react';

type Props = { href: string; button?: boolean; children: ReactNode };

/** Where to go from here: as the one thing to do, or as a way out beside it. */
export function DoorLink({ href, button = false, children }: Props) {
  return (
    <Link
      href={href}
      className={clsx(
        'font-medium',
        button
          ? 'flex h-10 items-center justify-center rounded-lg bg-accent px-3 text-on-accent transition-colors hover:bg-accent-strong'
          : 'self-start text-accent underline',
      )}
    >
      {children}
    </Link>
  );
}
