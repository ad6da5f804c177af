import { createStore } from '@/lib/store/store';

export type Overlay = 'start' | 'jump' | 'help' | null;

/** The one dialog of the frame that is open, so that any button may open it. */
export const overlay = createStore<Overlay>(null);
