import { createStore } from '@/lib/store/store';

/** Someone whose "stop" got lost stops by themselves. */
const longestMs = 7_000;

export type Typing = ReadonlyMap<string, readonly string[]>;

/** Who is typing where. */
export class TypingBoard {
  readonly store = createStore<Typing>(new Map());
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  update(conversationId: string, userId: string, typing: boolean): void {
    const key = `${conversationId} ${userId}`;
    clearTimeout(this.timers.get(key));
    this.timers.delete(key);
    if (typing)
      this.timers.set(
        key,
        setTimeout(() => this.update(conversationId, userId, false), longestMs),
      );
    this.store.update((board) => {
      const others = (board.get(conversationId) ?? []).filter((id) => id !== userId);
      return new Map(board).set(conversationId, typing ? [...others, userId] : others);
    });
  }

  stop(): void {
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }
}
