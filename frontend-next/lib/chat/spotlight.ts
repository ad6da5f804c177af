import { createStore } from '@/lib/store/store';

/** A message that someone is being led to; its list scrolls there once it is on screen. */
export const spotlight = createStore<{ conversationId: string; seq: number } | null>(null);
