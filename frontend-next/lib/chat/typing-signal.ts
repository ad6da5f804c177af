type Say = (typing: boolean) => void;

const repeatMs = 3_000;
const idleMs = 5_000;

/** Tells others that we type: at once, then every three seconds, and that we stopped after five of rest. */
export class TypingSignal {
  private saidAt = 0;
  private idle: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly say: Say) {}

  typed(now = Date.now()): void {
    if (this.idle) clearTimeout(this.idle);
    this.idle = setTimeout(() => this.stop(), idleMs);
    if (now - this.saidAt < repeatMs) return;
    this.saidAt = now;
    this.say(true);
  }

  stop(): void {
    if (this.idle) clearTimeout(this.idle);
    this.idle = null;
    if (this.saidAt === 0) return;
    this.saidAt = 0;
    this.say(false);
  }
}
