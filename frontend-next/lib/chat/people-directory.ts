import type { Profile } from '@/lib/api/types';
import { profiles } from '@/lib/api/users';
import { createStore } from '@/lib/store/store';

const gatherMs = 10;
const mostAtOnce = 100;
const againAfterMs = 15_000;

/** Names and colours of people. Everything that is asked for within a moment goes out as one request. */
export class PeopleDirectory {
  readonly store = createStore<ReadonlyMap<string, Profile>>(new Map());
  private readonly asked = new Set<string>();
  private waiting = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | null = null;

  want(ids: readonly string[]): void {
    for (const id of ids) {
      if (this.asked.has(id) || this.store.get().has(id)) continue;
      this.asked.add(id);
      this.waiting.add(id);
    }
    if (this.waiting.size > 0) this.timer ??= setTimeout(() => this.fetch(), gatherMs);
  }

  put(people: readonly Profile[]): void {
    this.store.update((known) => new Map([...known, ...people.map((person) => [person.id, person] as const)]));
  }

  private fetch(): void {
    const ids = [...this.waiting];
    this.waiting = new Set();
    this.timer = null;
    for (let start = 0; start < ids.length; start += mostAtOnce)
      void this.fetchSome(ids.slice(start, start + mostAtOnce));
  }

  private async fetchSome(ids: string[]): Promise<void> {
    try {
      this.put((await profiles(ids)).items);
    } catch {
      setTimeout(() => {
        for (const id of ids) this.asked.delete(id);
        this.want(ids);
      }, againAfterMs);
    }
  }
}
