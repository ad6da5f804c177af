import type { LogEvent, NotificationItem } from '@/lib/api/types';

export type SeenStatus = 'READ' | 'DELIVERED';

export type ClientFrame =
  | { event: 'chat:send'; data: { id: string; conversationId: string; content: string } }
  | { event: 'chat:seen'; data: { conversationId: string; seq: number; status: SeenStatus } }
  | { event: 'chat:typing:start' | 'chat:typing:stop' | 'chat:join' | 'chat:leave'; data: { conversationId: string } }
  | { event: 'chat:sync'; data: { conversations: { conversationId: string; after: number }[] } }
  | { event: 'auth:refresh'; data: { token: string } }
  | { event: 'presence'; data: { status: 'ONLINE' | 'AWAY' } }
  | { event: 'ping'; data: Record<string, never> };

export type ReadMark = { conversationId: string; userId: string; readSeq: number; deliveredSeq: number };
export type SendError = { id: string; conversationId: string; code: string; detail: string; retryable: boolean };

export type NotificationFrame =
  | { event: 'notification:new'; data: { notification: NotificationItem; unread: number } }
  // Without ids: all of them.
  | { event: 'notification:read'; data: { ids: string[] | null; unread: number } };

export type ServerFrame =
  | NotificationFrame
  | { event: 'session:ready'; data: { userId: string; sessionId: string; expiresAt: string } }
  | { event: 'pong'; data: unknown }
  | {
      event: 'chat:receive' | 'message:update' | 'message:delete' | 'group:update' | 'group:members';
      data: LogEvent;
    }
  | { event: 'chat:send:ack'; data: { id: string; conversationId: string; seq: number } }
  | { event: 'chat:send:error'; data: SendError }
  | { event: 'chat:seen:ack'; data: ReadMark }
  | { event: 'chat:typing:update'; data: { conversationId: string; userId: string; typing: boolean } }
  | { event: 'chat:user:joined' | 'chat:user:left'; data: { conversationId: string; userId: string } }
  | { event: 'chat:sync:done'; data: { conversationId: string; lastSeq: number; hasMore: boolean } }
  | { event: 'chat:reset'; data: { conversationId: string; lastSeq: number } }
  | { event: 'auth:refreshed'; data: { expiresAt: string } }
  | { event: 'error'; data: { code: string; detail: string } };

export const closeCodes = { unauthenticated: 4401, revoked: 4403 } as const;

/** A frame as it came, or null where it is not one of ours: a newer server may say more than we know. */
export function parseFrame(text: string): ServerFrame | null {
  try {
    const frame: unknown = JSON.parse(text);
    if (typeof frame !== 'object' || frame === null || !('event' in frame) || !('data' in frame)) return null;
    return frame as ServerFrame;
  } catch {
    return null;
  }
}
