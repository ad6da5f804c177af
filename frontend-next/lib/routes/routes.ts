export const settingsSections = ['profile', 'email', 'notifications', 'privacy', 'sessions', 'appearance'] as const;
export type SettingsSection = (typeof settingsSections)[number];
export const peopleTabs = ['find', 'friends', 'requests', 'blocks'] as const;
export type PeopleTab = (typeof peopleTabs)[number];

export type Route =
  | { view: 'chats' }
  | { view: 'conversation'; id: string; info: boolean }
  | { view: 'notifications' }
  | { view: 'people'; tab: PeopleTab }
  | { view: 'settings'; section: SettingsSection | null };

/** What a path shows; null where there is nothing. */
export function parseRoute(path: string): Route | null {
  const [first, second, third, ...rest] = path.split('/').filter(Boolean);
  if (rest.length > 0) return null;
  if (first === undefined) return { view: 'chats' };
  if (first === 'c' && second && (third === undefined || third === 'info')) {
    return { view: 'conversation', id: second, info: third === 'info' };
  }
  if (third !== undefined) return null;
  if (first === 'notifications') return second === undefined ? { view: 'notifications' } : null;
  if (first === 'people') {
    const tab = second === undefined ? 'find' : peopleTabs.find((name) => name === second);
    return tab ? { view: 'people', tab } : null;
  }
  if (first === 'settings') {
    const section = settingsSections.find((name) => name === second);
    return section || second === undefined ? { view: 'settings', section: section ?? null } : null;
  }
  return null;
}

export const paths = {
  chats: '/',
  conversation: (id: string) => `/c/${id}`,
  info: (id: string) => `/c/${id}/info`,
  notifications: '/notifications',
  people: (tab: PeopleTab = 'find') => (tab === 'find' ? '/people' : `/people/${tab}`),
  settings: (section?: SettingsSection) => (section ? `/settings/${section}` : '/settings'),
  logIn: '/login',
  signUp: '/signup',
  reset: '/reset',
};

/** Where to go after signing in: only ever to a page of ours. */
export function safeNext(next: string | null): string {
  return next?.startsWith('/') && !next.startsWith('//') && parseRoute(next) ? next : paths.chats;
}
