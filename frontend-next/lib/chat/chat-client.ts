import * as api from '@/lib/api/conversations';
import type { Conversation, LogEvent, Message } from '@/lib/api/types';
import { NotificationCentre } from '@/lib/notifications/notification-centre';
import { Connection, type Tokens } from '@/lib/socket/connection';
import type { ServerFrame } from '@/lib/socket/frames';
import { ConversationList } from './conversation-list';
import { Histories } from './histories';
import { LogKeeper } from './log-keeper';
import { Outbox } from './outbox';
import { localOutbox } from './outbox-storage';
import { PeopleDirectory } from './people-directory';
import { SeenReporter } from './seen';
import { TypingBoard } from './typing-board';

/** Everything that one signed-in person's page knows and does; the parts know nothing of each other. */
export class ChatClient {
  readonly people = new PeopleDirectory();
  readonly typing = new TypingBoard();
  readonly notifications = new NotificationCentre();
  readonly connection: Connection;
  readonly outbox: Outbox;
  readonly seen: SeenReporter;
  readonly list: ConversationList;
  readonly histories: Histories;
  private readonly logs: LogKeeper;
  private inView: string | null = null;
  private reading: string | null = null;

  constructor(
    readonly me: string,
    socketUrl: string,
    tokens: Tokens,
  ) {
    this.connection = new Connection(socketUrl, tokens, (frame) => this.receive(frame));
    this.outbox = new Outbox(localOutbox(me), ({ id, conversationId, content }) =>
      this.connection.send({ event: 'chat:send', data: { id, conversationId, content } }),
    );
    this.seen = new SeenReporter((conversationId, seq, status) =>
      this.connection.send({ event: 'chat:seen', data: { conversationId, seq, status } }),
    );
    this.logs = new LogKeeper(
      (conversations) => this.connection.send({ event: 'chat:sync', data: { conversations } }),
      (event) => this.apply(event),
    );
    this.list = new ConversationList(me, (conversation) => this.arrived(conversation));
    this.histories = new Histories((_, messages) => this.acknowledge(messages));
  }

  start(): void {
    void this.list.load();
    this.connection.open();
  }

  stop(): void {
    this.connection.close();
    this.outbox.stop();
    this.seen.stop();
    this.logs.stop();
    this.typing.stop();
  }

  /** The conversation that is on screen; the others get "delivered" at once and "read" later. */
  look(conversationId: string | null): void {
    if (this.inView === conversationId) return;
    if (this.inView) this.connection.send({ event: 'chat:leave', data: { conversationId: this.inView } });
    this.inView = conversationId;
    if (conversationId) this.connection.send({ event: 'chat:join', data: { conversationId } });
  }

  /** From now on, what comes into this conversation is read as it comes. */
  startReading(conversationId: string): void {
    this.reading = conversationId;
  }

  stopReading(conversationId: string): void {
    if (this.reading === conversationId) this.reading = null;
  }

  read(conversationId: string, seq: number): void {
    const conversation = this.list.find(conversationId);
    if (!conversation) return;
    const told = conversation.members.find(({ userId }) => userId === this.me)?.readSeq ?? conversation.readSeq;
    if (told >= seq && conversation.unreadCount === 0) return;
    this.seen.read(conversationId, seq);
    this.list.mark({ conversationId, userId: this.me, readSeq: seq, deliveredSeq: seq });
  }

  say(conversationId: string, typing: boolean): void {
    this.connection.send({ event: typing ? 'chat:typing:start' : 'chat:typing:stop', data: { conversationId } });
  }

  async edit(message: Message, content: string): Promise<void> {
    const answer = await api.editMessage(message.id, content);
    this.histories.replace(answer ?? { ...message, content, editedAt: new Date().toISOString() });
  }

  async delete(message: Message): Promise<void> {
    await api.deleteMessage(message.id);
    this.histories.replace({ ...message, content: null, deletedAt: new Date().toISOString() });
  }

  private receive(frame: ServerFrame): void {
    switch (frame.event) {
      case 'session:ready':
        return this.ready();
      case 'chat:receive':
      case 'message:update':
      case 'message:delete':
      case 'group:update':
      case 'group:members':
        return this.heard(frame.data);
      case 'chat:send:ack':
        return this.repeated(frame.data);
      case 'chat:send:error':
        return this.outbox.refused(frame.data);
      case 'chat:seen:ack':
        return this.list.mark(frame.data);
      case 'chat:typing:update':
        if (frame.data.userId !== this.me) {
          this.typing.update(frame.data.conversationId, frame.data.userId, frame.data.typing);
        }
        return;
      case 'notification:new':
      case 'notification:read':
        return this.notifications.receive(frame);
      case 'chat:sync:done':
        return this.logs.syncDone(frame.data.conversationId, frame.data.hasMore);
      case 'chat:reset':
        return void this.reset(frame.data.conversationId);
    }
  }

  private ready(): void {
    // What happened to the list while we were away (added to a group, removed) is not in any log that we follow.
    if (this.list.store.get().status === 'ready') void this.list.load();
    this.logs.ready();
    this.seen.ready();
    this.outbox.ready();
    this.notifications.ready();
    if (this.inView) this.connection.send({ event: 'chat:join', data: { conversationId: this.inView } });
  }

  private heard(event: LogEvent): void {
    if (event.removed?.includes(this.me)) return this.left(event.conversationId);
    if (this.logs.knows(event.conversationId)) return this.logs.take(event);
    void this.list.fetch(event.conversationId).catch(() => undefined);
  }

  private apply(event: LogEvent): void {
    const { message, conversationId } = event;
    this.list.apply(event);
    this.histories.apply(event);
    if (!message || event.type !== 'message.created') return;
    if (message.senderId === this.me) return this.outbox.acknowledged(message.id);
    this.typing.update(conversationId, message.senderId, false);
    if (this.reading === conversationId) this.read(conversationId, event.seq);
    else this.seen.delivered(conversationId, event.seq);
  }

  /** A repeat of something stored before. If the log already passed it, it will not come again. */
  private repeated({ id, conversationId, seq }: { id: string; conversationId: string; seq: number }): void {
    if (seq <= this.logs.lastSeq(conversationId)) this.outbox.acknowledged(id);
    else this.logs.question([conversationId]);
  }

  private arrived(conversation: Conversation): void {
    this.logs.follow(conversation.id, conversation.lastSeq);
    if (conversation.lastSeq > this.logs.lastSeq(conversation.id)) this.logs.question([conversation.id]);
    if (conversation.kind === 'DIRECT') this.people.want(conversation.members.map(({ userId }) => userId));
    if (conversation.lastMessage) this.people.want([conversation.lastMessage.senderId]);
    const mine = conversation.members.find(({ userId }) => userId === this.me);
    const received = mine?.deliveredSeq ?? conversation.readSeq;
    if (conversation.unreadCount > 0 && received < conversation.lastSeq) {
      this.seen.delivered(conversation.id, conversation.lastSeq);
    }
  }

  private left(conversationId: string): void {
    this.logs.forget(conversationId);
    this.histories.forget(conversationId);
    this.list.remove(conversationId);
  }

  private async reset(conversationId: string): Promise<void> {
    try {
      const conversation = await this.list.fetch(conversationId);
      if (!conversation) return this.left(conversationId);
      if (this.histories.of(conversationId).get().status !== 'idle') await this.histories.reload(conversation);
      this.logs.reloaded(conversationId, conversation.lastSeq);
    } catch {
      // Unreachable: the next connection asks again from where we stand, and is told to reset again.
    }
  }

  private acknowledge(messages: readonly Message[]): void {
    for (const { id, senderId } of messages) if (senderId === this.me) this.outbox.acknowledged(id);
  }
}
