'use client';
import { useState, useSyncExternalStore } from 'react';
import { Problem } from '@/lib/api/problem';

/** One form's way to the server: busy, refused (as a whole and by field), done. */
export function useSubmit<T>(work: (input: T) => Promise<void>, done?: () => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const submit = async (input: T) => {
    setBusy(true);
    setError(null);
    try {
      await work(input);
      done?.();
    } catch (problem) {
      setError(problem);
    } finally {
      setBusy(false);
    }
  };
  const fieldError = (field: string): string | undefined =>
    error instanceof Problem ? error.fields.find((entry) => entry.field === field)?.message : undefined;
  return { busy, error, submit, fieldError, code: error instanceof Problem ? error.code : null };
}

const never = () => () => undefined;

/** Until our code runs, a form must not be sent: the browser would do it its own way, with everything in the address. */
export function useAlive(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}
