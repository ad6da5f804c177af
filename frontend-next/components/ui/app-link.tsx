'use client';
import type { AnchorHTMLAttributes, MouseEvent } from 'react';
import { go } from '@/lib/routes/navigation';

type Props = AnchorHTMLAttributes<HTMLAnchorElement> & { href: string };

/** A real link, so that it opens in a new tab as any other, which moves within the app when simply clicked. */
export function AppLink({ href, onClick, ...rest }: Props) {
  const follow = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (event.defaultPrevented || !plain) return;
    event.preventDefault();
    go(href);
  };
  return <a href={href} onClick={follow} {...rest} />;
}
