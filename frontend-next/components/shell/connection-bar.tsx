'use client';
import { CloudOff, LoaderCircle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useChat } from '@/components/session/chat-context';
import { useStore } from '@/lib/store/use-store';

const quietMs = 2000;

function subscribeOnline(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says when messages cannot leave; a blip of less than two seconds is not worth a word. */
export function ConnectionBar() {
  const t = useTranslations('connection');
  const { connection } = useChat();
  const open = useStore(connection.link, (link) => link === 'open');
  const online = useSyncExternalStore(
    subscribeOnline,
    () => navigator.onLine,
    () => true,
  );
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (open) return;
    const timer = setTimeout(() => setLate(true), quietMs);
    return () => clearTimeout(timer);
  }, [open]);

  const text = !online ? t('offline') : !open && late ? t('reconnecting') : null;
  const Icon = online ? LoaderCircle : CloudOff;
  return (
    <div role="status" aria-live="polite">
      {text && (
        <p className="flex h-7 items-center justify-center gap-2 border-b bg-raised text-muted text-xs">
          <Icon size={14} aria-hidden className={online ? 'animate-spin' : undefined} />
          {text}
        </p>
      )}
    </div>
  );
}
