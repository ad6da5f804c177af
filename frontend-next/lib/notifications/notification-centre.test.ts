import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { NotificationItem } from '@/lib/api/types';
import { NotificationCentre } from './notification-centre';

const api = { notifications: vi.fn(), unreadNotifications: vi.fn(), readNotifications: vi.fn() };
beforeEach(() => void vi.resetAllMocks());

const item = (id: string, read = false): NotificationItem => ({
  id,
  kind: 'mention',
  at: `2026-03-01T12:0${id}:00Z`,
  read,
});
const page = (items: NotificationItem[], nextCursor: string | null = null) => ({
  items,
  nextCursor,
  unread: items.filter(({ read }) => !read).length,
});
const shown = (centre: NotificationCentre) => centre.store.get().items.map(({ id }) => id);

describe('the notification centre', () => {
  it('only counts until someone looks', async () => {
    api.unreadNotifications.mockResolvedValue({ unread: 4 });
    const centre = new NotificationCentre(api);
    centre.ready();
    await vi.waitFor(() => expect(centre.store.get().unread).toBe(4));
    expect(api.notifications).not.toHaveBeenCalled();
  });

  it('asks again when something was told while the list was on its way', async () => {
    const centre = new NotificationCentre(api);
    let answer: (value: unknown) => void = () => undefined;
    api.notifications.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
    api.notifications.mockResolvedValueOnce(page([item('2'), item('1')]));
    const loading = centre.load();
    centre.receive({ event: 'notification:new', data: { notification: item('2'), unread: 2 } });
    answer(page([item('1')]));
    await loading;
    expect(shown(centre)).toEqual(['2', '1']);
  });

  it('goes on page by page, once at a time', async () => {
    const centre = new NotificationCentre(api);
    api.notifications.mockResolvedValueOnce(page([item('3'), item('2')], 'next'));
    api.notifications.mockResolvedValueOnce(page([item('1')]));
    await centre.load();
    await Promise.all([centre.loadMore(), centre.loadMore()]);
    expect(shown(centre)).toEqual(['3', '2', '1']);
    expect(api.notifications).toHaveBeenLastCalledWith('next');
    expect(api.notifications).toHaveBeenCalledTimes(2);
  });

  it('marks at once and tells the server', async () => {
    const centre = new NotificationCentre(api);
    api.notifications.mockResolvedValue(page([item('2'), item('1')]));
    api.readNotifications.mockResolvedValue({ unread: 1 });
    await centre.load();
    const telling = centre.read(['2']);
    expect(centre.store.get()).toMatchObject({ unread: 1, items: [{ read: true }, { read: false }] });
    await telling;
    await centre.read(['2']);
    expect(api.readNotifications).toHaveBeenCalledTimes(1);
    expect(api.readNotifications).toHaveBeenCalledWith({ ids: ['2'] });
  });

  it('takes it back when the server did not hear of it', async () => {
    const centre = new NotificationCentre(api);
    api.notifications.mockResolvedValue(page([item('1')]));
    api.readNotifications.mockRejectedValue(new Error('offline'));
    await centre.load();
    await expect(centre.readAll()).rejects.toThrow('offline');
    await vi.waitFor(() => expect(centre.store.get().items[0]?.read).toBe(false));
  });

  it('hears what other tabs marked', async () => {
    const centre = new NotificationCentre(api);
    api.notifications.mockResolvedValue(page([item('2'), item('1')]));
    await centre.load();
    centre.receive({ event: 'notification:read', data: { ids: ['1'], unread: 1 } });
    expect(centre.store.get().items.map(({ read }) => read)).toEqual([false, true]);
    centre.receive({ event: 'notification:read', data: { ids: null, unread: 0 } });
    expect(centre.store.get().items.every(({ read }) => read)).toBe(true);
  });
});
