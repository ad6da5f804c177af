import { memo, type ReactNode } from 'react';
import { linkify } from '@/lib/chat/links';

type Props = { text: string; children?: ReactNode };

export const MessageText = memo(function MessageText({ text, children }: Props) {
  return (
    <p className="whitespace-pre-wrap break-words [overflow-wrap:anywhere]" dir="auto">
      {linkify(text).map(({ text: piece, href }, index) =>
        href ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a text have no other name than their place.
          <a key={index} href={href} target="_blank" rel="noreferrer" className="text-accent underline">
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
      {children}
    </p>
  );
});
