'use client';
import clsx from 'clsx';
import type { ReactNode } from 'react';
import { usePerson } from '@/components/session/use-people';
import { Avatar } from '@/components/ui/avatar';
import { colorOf } from '@/components/ui/initials';
import { useClock, useFullTime } from '@/components/ui/use-times';
import { useMessageList } from './message-list-context';

type Props = {
  rowKey: string;
  senderId: string;
  senderName: string;
  at: string;
  head: boolean;
  end?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
};

/** The place of a message: who and when on the left and above, its state in a reserved column on the right. */
export function RowFrame({ rowKey, senderId, senderName, at, head, end, tools, children }: Props) {
  const person = usePerson(senderId);
  const { active } = useMessageList();
  const clock = useClock();
  const fullTime = useFullTime();
  const time = clock(at);
  return (
    <div className={head ? 'pt-2.5' : undefined}>
      <article
        data-row={rowKey}
        tabIndex={active === rowKey ? 0 : -1}
        aria-label={`${senderName}, ${time}`}
        className="group relative mx-auto flex w-full max-w-[760px] gap-3 rounded-lg px-4 py-0.5 -outline-offset-2 hover:bg-raised focus-within:bg-raised"
      >
        <div className="w-9 shrink-0 text-right">
          {head ? (
            <span className="mt-0.5 block">
              <Avatar name={senderName} color={person?.avatarColor ?? colorOf(senderId)} size={36} />
            </span>
          ) : (
            <time
              dateTime={at}
              className="meta invisible whitespace-nowrap text-[0.6875rem] leading-5 group-focus-within:visible group-hover:visible"
            >
              {time}
            </time>
          )}
        </div>
        <div className="min-w-0 flex-1">
          {head && (
            <p className="flex items-baseline gap-2">
              <span className="truncate font-semibold">{senderName}</span>
              <time dateTime={at} title={fullTime(at)} className="meta shrink-0">
                {time}
              </time>
            </p>
          )}
          {children}
        </div>
        <div className={clsx('flex w-6 shrink-0 items-end justify-end pb-0.5 lg:w-16')}>{end}</div>
        {tools && (
          <div className="-top-3 absolute right-4 opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100">
            {tools}
          </div>
        )}
      </article>
    </div>
  );
}
