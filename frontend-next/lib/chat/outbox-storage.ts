import { localKey } from '@/lib/auth/local-data';

export type OutboxItem = {
  id: string;
  conversationId: string;
  content: string;
  createdAt: string;
  state: 'pending' | 'failed';
  code?: string;
};

export type OutboxStorage = {
  load(): OutboxItem[];
  save(item: OutboxItem): void;
  remove(id: string): void;
};

/** One key an item, so that two tabs of one person never write over each other's messages. */
export function localOutbox(userId: string, storage: Storage = localStorage): OutboxStorage {
  const prefix = localKey('outbox', userId, '');
  return {
    load: () =>
      Object.keys(storage)
        .filter((key) => key.startsWith(prefix))
        .flatMap((key) => parse(storage.getItem(key)))
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
    save: (item) => storage.setItem(prefix + item.id, JSON.stringify(item)),
    remove: (id) => storage.removeItem(prefix + id),
  };
}

function parse(text: string | null): OutboxItem[] {
  try {
    return text ? [JSON.parse(text) as OutboxItem] : [];
  } catch {
    return [];
  }
}
