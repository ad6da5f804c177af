import { refresh, tokenNow } from '@/lib/auth/session';
import { type Method, type Options, send } from './http';
import { Problem } from './problem';

/** A request with the access token; a token that ran out is renewed once, and the request repeated. */
export async function call<T>(method: Method, path: string, options: Options = {}): Promise<T> {
  const token = tokenNow() ?? (await refresh());
  try {
    return await send<T>(method, path, { ...options, token });
  } catch (error) {
    // A wrong password is refused with the same status, and no fresh token makes it right.
    const stale = error instanceof Problem && error.status === 401 && error.code !== 'invalid-credentials';
    if (!stale) throw error;
    return send<T>(method, path, { ...options, token: await refresh() });
  }
}
