import type { Role } from '@/lib/api/types';

/** What someone in a group may do to another member. The server decides; this only spares a refusal. */
export function rightsOver(mine: Role, theirs: Role): { remove: boolean; roles: Role[] } {
  if (mine === 'OWNER') {
    return { remove: true, roles: (['OWNER', 'ADMIN', 'MEMBER'] as const).filter((role) => role !== theirs) };
  }
  return { remove: mine === 'ADMIN' && theirs === 'MEMBER', roles: [] };
}
