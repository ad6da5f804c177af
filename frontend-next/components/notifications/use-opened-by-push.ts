'use client';
import { useEffect } from 'react';
import { go } from '@/lib/routes/navigation';
import { parseRoute } from '@/lib/routes/routes';

type Opened = { kind: 'open'; path: string };

/** A push message was clicked and the service worker brought this page forward: it goes where the message leads. */
export function useOpenedByPush(): void {
  useEffect(() => {
    const worker = navigator.serviceWorker;
    const heard = ({ data }: MessageEvent<Partial<Opened>>) => {
      if (data.kind === 'open' && data.path && parseRoute(data.path)) go(data.path);
    };
    worker?.addEventListener('message', heard);
    return () => worker?.removeEventListener('message', heard);
  }, []);
}
