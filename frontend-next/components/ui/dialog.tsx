'use client';
import * as Radix from '@radix-ui/react-dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: string;
  /** The title is there for screen readers only. */
  bare?: boolean;
  children: ReactNode;
};

export function Dialog({ open, onOpenChange, title, description, bare = false, children }: Props) {
  const t = useTranslations('common');
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-overlay" />
        <Radix.Content
          aria-describedby={description ? undefined : ''}
          className="fixed top-[12dvh] left-1/2 z-50 flex max-h-[76dvh] w-[min(28rem,calc(100vw-2rem))] -translate-x-1/2 flex-col overflow-hidden rounded-xl border bg-background shadow-xl focus:outline-none"
        >
          <div className={bare ? 'sr-only' : 'flex items-start gap-2 border-b px-4 py-3'}>
            <div className="min-w-0 flex-1">
              <Radix.Title className="font-semibold text-base">{title}</Radix.Title>
              {description && <Radix.Description className="mt-0.5 text-muted">{description}</Radix.Description>}
            </div>
            {!bare && (
              // Without a tooltip: it would open with the focus and take the first Escape for itself.
              <Radix.Close asChild>
                <button
                  type="button"
                  aria-label={t('close')}
                  className="-mr-1.5 -mt-1 flex size-9 items-center justify-center rounded-lg text-muted hover:bg-hover hover:text-text"
                >
                  <X size={18} strokeWidth={1.75} aria-hidden />
                </button>
              </Radix.Close>
            )}
          </div>
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
