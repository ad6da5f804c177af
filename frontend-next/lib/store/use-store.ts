'use client';
import { useSyncExternalStore } from 'react';
import type { Store } from './store';

/** Reads a part of a store. The selector must return the same reference while nothing changed. */
export function useStore<T, S>(store: Store<T>, select: (value: T) => S): S {
  return useSyncExternalStore(
    store.subscribe,
    () => select(store.get()),
    () => select(store.get()),
  );
}
