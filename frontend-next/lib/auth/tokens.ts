import type { Tokens } from '@/lib/socket/connection';
import { refresh, session } from './session';

const marginMs = 60_000;
/** However short tokens live, they are not renewed more often than this. */
const leastMs = 5_000;

/** Milliseconds until the access token should be replaced; 0 when that is due. */
export function dueIn(expiresAt: number, now: number): number {
  return Math.max(0, expiresAt - marginMs - now);
}

export const sessionTokens: Tokens = {
  async fresh() {
    const state = session.get();
    return state.status === 'in' && dueIn(state.expiresAt, Date.now()) > 0 ? state.token : refresh();
  },
  renewed: refresh,
};

/** Renews the token shortly before it runs out, for as long as someone is signed in. Answers how to stop. */
export function keepFresh(renewed: (token: string) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let last: string | null = null;
  const plan = () => {
    clearTimeout(timer);
    const state = session.get();
    if (state.status !== 'in') return;
    if (last !== null && last !== state.token) renewed(state.token);
    last = state.token;
    timer = setTimeout(attempt, Math.max(leastMs, dueIn(state.expiresAt, Date.now())));
  };
  const attempt = () => {
    refresh().catch(() => {
      timer = setTimeout(attempt, 10_000);
    });
  };
  const unsubscribe = session.subscribe(plan);
  plan();
  return () => {
    unsubscribe();
    clearTimeout(timer);
  };
}
