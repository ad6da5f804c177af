'use client';
import { LogOut } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useChat } from '@/components/session/chat-context';
import { Confirm } from '@/components/ui/confirm';
import { useNotify } from '@/components/ui/notices';
import { logOut } from '@/lib/api/auth';

/** Leaving wipes what this browser holds, so unsent messages are asked about first. */
export function LogOutButton() {
  const t = useTranslations('settings');
  const { outbox } = useChat();
  const notify = useNotify();
  const [asking, setAsking] = useState(false);
  const leave = () => void logOut().catch(notify.problem);
  return (
    <>
      <button
        type="button"
        onClick={() => (outbox.items.get().length > 0 ? setAsking(true) : leave())}
        className="mt-2 flex h-10 w-full items-center gap-2 rounded-lg px-3 font-medium text-danger hover:bg-hover md:h-9"
      >
        <LogOut size={16} aria-hidden /> {t('logOut')}
      </button>
      <Confirm
        open={asking}
        title={t('unsentTitle')}
        description={t('unsentText')}
        action={t('logOut')}
        onConfirm={leave}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
