'use client';
import { usePathname } from 'next/navigation';
import { parseRoute, type Route } from './routes';

export function useRoute(): Route {
  return parseRoute(usePathname()) ?? { view: 'chats' };
}

/** Moves to another view of the app; the browser's history works as with pages. */
export function go(path: string): void {
  if (path !== window.location.pathname) window.history.pushState(null, '', path);
}

export function replace(path: string): void {
  window.history.replaceState(null, '', path);
}
