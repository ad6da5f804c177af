'use client';
import { useTranslations } from 'next-intl';
import { useChat } from '@/components/session/chat-context';
import { useNames } from '@/components/session/use-people';
import { useStore } from '@/lib/store/use-store';

const nobody: readonly string[] = [];

/** Its line is always there, so that nothing moves when someone starts to type. */
export function TypingLine({ conversationId }: { conversationId: string }) {
  const t = useTranslations('conversation');
  const { typing } = useChat();
  const who = useStore(typing.store, (board) => board.get(conversationId) ?? nobody);
  const nameOf = useNames(who);
  const [first, second] = who;
  return (
    <div role="status" className="mx-auto h-5 w-full max-w-[760px] shrink-0 px-4">
      {first && (
        <p className="meta flex items-center gap-1.5 truncate">
          <span aria-hidden className="flex gap-0.5">
            {[0, 1, 2].map((dot) => (
              <span
                key={dot}
                className="size-1 animate-typing rounded-full bg-muted"
                style={{ animationDelay: `${dot * 160}ms` }}
              />
            ))}
          </span>
          {who.length > 2
            ? t('typingMany')
            : second
              ? t('typingTwo', { first: nameOf(first), second: nameOf(second) })
              : t('typingOne', { name: nameOf(first) })}
        </p>
      )}
    </div>
  );
}
