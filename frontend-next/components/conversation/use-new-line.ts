'use client';
import { useState } from 'react';
import type { Conversation } from '@/lib/api/types';

/**
 * Behind which seq the "New messages" line stands. It is drawn where reading stopped and stays while one reads on;
 * it moves when new messages come while nobody looks, and goes when one answers.
 */
export function useNewLine(conversation: Conversation, ready: boolean, reading: boolean, sent: number): number | null {
  const { unreadCount, readSeq } = conversation;
  const [line, setLine] = useState<{ after: number | null; sent: number; settled: boolean }>({
    after: unreadCount > 0 ? readSeq : null,
    sent,
    settled: unreadCount === 0,
  });
  let next = line;
  if (sent !== line.sent) next = { after: null, sent, settled: true };
  else if (ready && reading && !line.settled) next = { ...line, settled: true };
  else if (ready && !reading && line.settled && unreadCount > 0) next = { ...line, after: readSeq, settled: false };
  if (next !== line) setLine(next);
  return next.after;
}
