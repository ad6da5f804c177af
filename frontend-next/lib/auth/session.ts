import { send } from '@/lib/api/http';
import { Problem } from '@/lib/api/problem';
import type { Account, Session } from '@/lib/api/types';
import { createStore } from '@/lib/store/store';
import { wipeLocalData } from './local-data';
import { localExpiry } from './token';

export type SignOutReason = 'signed-out' | 'revoked';
export type SessionState =
  | { status: 'unknown' }
  | { status: 'unreachable' }
  | { status: 'in'; user: Account; token: string; expiresAt: number }
  | { status: 'out'; reason: SignOutReason | null };

type TabMessage = { kind: 'session'; session: Session } | { kind: 'out'; reason: SignOutReason };

const refreshLock = 'chatcluster-refresh';

/** The access token lives here and nowhere else: in the memory of this tab, shared with our other tabs by channel. */
export const session = createStore<SessionState>({ status: 'unknown' });

const tabs = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('chatcluster-session');
tabs?.addEventListener('message', ({ data }: MessageEvent<TabMessage>) => {
  if (data.kind === 'out') leave(data.reason);
  else if (session.get().status !== 'out') adopt(data.session);
});

function adopt(next: Session): void {
  const expiresAt = localExpiry(next.accessToken, next.expiresAt, Date.now());
  session.set({ status: 'in', user: next.user, token: next.accessToken, expiresAt });
}

function leave(reason: SignOutReason): void {
  const before = session.get();
  session.set({ status: 'out', reason });
  if (before.status === 'in') wipeLocalData();
}

/** Someone signed in on this page. */
export function signedIn(next: Session): void {
  adopt(next);
  tabs?.postMessage({ kind: 'session', session: next } satisfies TabMessage);
}

export function signedOut(reason: SignOutReason): void {
  leave(reason);
  wipeLocalData();
  tabs?.postMessage({ kind: 'out', reason } satisfies TabMessage);
}

let refreshing: Promise<string> | null = null;

/** A fresh access token. Tabs take turns, so that a refresh cookie is never used twice. */
export function refresh(): Promise<string> {
  refreshing ??= inTurn(refreshInTurn(tokenNow())).finally(() => {
    refreshing = null;
  });
  return refreshing;
}

/** Locks exist on secure origins only; without them one tab at a time is all that we can promise. */
function inTurn(work: () => Promise<string>): Promise<string> {
  return navigator.locks ? navigator.locks.request(refreshLock, work) : work();
}

function refreshInTurn(staleToken: string | null): () => Promise<string> {
  return async () => {
    const current = tokenNow();
    if (current !== null && current !== staleToken) return current;
    try {
      const next = await send<Session>('POST', '/api/auth/refresh');
      signedIn(next);
      return next.accessToken;
    } catch (error) {
      if (error instanceof Problem && error.status === 401) {
        if (session.get().status === 'in') signedOut('revoked');
        else session.set({ status: 'out', reason: null });
      } else if (session.get().status !== 'in') {
        session.set({ status: 'unreachable' });
      }
      throw error;
    }
  };
}

export function tokenNow(): string | null {
  const state = session.get();
  return state.status === 'in' ? state.token : null;
}
