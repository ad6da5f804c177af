import * as api from '@/lib/api/notifications';
import type { NotificationFrame } from '@/lib/socket/frames';
import { createStore } from '@/lib/store/store';
import { emptyInbox, type Inbox, merge, withRead, withShown } from './inbox';

type Server = Pick<typeof api, 'notifications' | 'unreadNotifications' | 'readNotifications'>;

/** What waits for the person outside of their conversations: asked for once, then kept up to date by the socket. */
export class NotificationCentre {
  readonly store = createStore<Inbox>(emptyInbox);
  private loadingMore = false;
  private loading = false;
  private toldMeanwhile = false;

  constructor(private readonly server: Server = api) {}

  /** After each connect: what was told while there was none is asked for. */
  ready(): void {
    if (this.store.get().status === 'idle') void this.count();
    else void this.load();
  }

  receive(frame: NotificationFrame): void {
    this.toldMeanwhile = this.loading;
    if (frame.event === 'notification:new') {
      this.store.update((inbox) => withShown(inbox, frame.data.notification, frame.data.unread));
    } else {
      this.store.update((inbox) => withRead(inbox, frame.data.ids, frame.data.unread));
    }
  }

  async load(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    this.toldMeanwhile = false;
    this.store.update((inbox) => ({ ...inbox, status: inbox.status === 'ready' ? 'ready' : 'loading', error: null }));
    try {
      const { items, nextCursor, unread } = await this.server.notifications();
      this.store.update((inbox) => ({ ...inbox, status: 'ready', items, nextCursor: nextCursor ?? null, unread }));
    } catch (error) {
      this.store.update((inbox) => (inbox.status === 'ready' ? inbox : { ...inbox, status: 'failed', error }));
    } finally {
      this.loading = false;
    }
    // The answer may be older than what the socket said while it was on its way.
    if (this.toldMeanwhile) await this.load();
  }

  async loadMore(): Promise<void> {
    const { nextCursor } = this.store.get();
    if (!nextCursor || this.loadingMore) return;
    this.loadingMore = true;
    try {
      const page = await this.server.notifications(nextCursor);
      this.store.update((inbox) =>
        // The list began anew meanwhile: this page belongs to the old one.
        inbox.nextCursor === nextCursor
          ? { ...inbox, items: merge(inbox.items, page.items), nextCursor: page.nextCursor ?? null }
          : inbox,
      );
    } finally {
      this.loadingMore = false;
    }
  }

  /** Marked at once; if the server did not hear of it, the list is asked for again. */
  async read(ids: string[]): Promise<void> {
    const fresh = this.store.get().items.filter(({ id, read }) => !read && ids.includes(id)).length;
    if (fresh === 0) return;
    await this.tell({ ids }, Math.max(0, this.store.get().unread - fresh));
  }

  async readAll(): Promise<void> {
    await this.tell({ all: true }, 0);
  }

  private async tell(which: { ids: string[] } | { all: true }, expected: number): Promise<void> {
    const ids = 'ids' in which ? which.ids : null;
    this.store.update((inbox) => withRead(inbox, ids, expected));
    try {
      const { unread } = await this.server.readNotifications(which);
      this.store.update((inbox) => ({ ...inbox, unread }));
    } catch (error) {
      void this.load();
      throw error;
    }
  }

  private async count(): Promise<void> {
    try {
      const { unread } = await this.server.unreadNotifications();
      this.store.update((inbox) => ({ ...inbox, unread }));
    } catch {
      // The badge stays as it is; the next connect asks again.
    }
  }
}
