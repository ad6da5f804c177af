'use client';
import { useEffect, useState } from 'react';
import { linkTokenFrom } from '@/lib/auth/link-token';
import { replace } from '@/lib/routes/navigation';

/**
 * The token that the address brought, taken out of the address bar and the history as it is read. Undefined before
 * that, null where there is none. Another link opened in the same tab changes only the part behind "#": it counts too.
 */
export function useLinkToken(): string | null | undefined {
  const [token, setToken] = useState<string | null>();
  useEffect(() => {
    const read = () => {
      const found = linkTokenFrom(window.location.hash);
      if (found) replace(window.location.pathname);
      setToken((before) => found ?? before ?? null);
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return token;
}
