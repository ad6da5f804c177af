-- No table is in it: the relay reads only what transactions emit.
CREATE PUBLICATION outbox;

-- The read model: what other services told of people and conversations.

CREATE TABLE person (
  id           uuid PRIMARY KEY,
  handle       text NOT NULL,
  display_name text NOT NULL,
  changed_at   timestamptz NOT NULL
);

CREATE TABLE conversation (
  id               uuid PRIMARY KEY,
  is_group         boolean NOT NULL,
  name             text,
  -- Events up to here were handled; what comes again is dropped.
  handled_seq      bigint NOT NULL,
  -- Who is a member is known as of this event.
  members_seq      bigint NOT NULL,
  last_message_seq bigint NOT NULL DEFAULT 0
) WITH (fillfactor = 70);

CREATE TABLE member (
  conversation_id uuid NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  user_id         uuid NOT NULL,
  joined_seq      bigint NOT NULL,
  joined_at       timestamptz NOT NULL,
  read_seq        bigint NOT NULL DEFAULT 0,
  -- What the last digest told up to, and when.
  mailed_seq      bigint NOT NULL DEFAULT 0,
  mailed_at       timestamptz,
  PRIMARY KEY (conversation_id, user_id)
) WITH (fillfactor = 80);
CREATE INDEX member_by_user ON member (user_id);

-- How much was said, for the weekly summary.
CREATE TABLE conversation_hour (
  conversation_id uuid NOT NULL,
  hour            timestamptz NOT NULL,
  messages        int NOT NULL,
  PRIMARY KEY (conversation_id, hour)
);

-- What people want.

CREATE TABLE preference (
  user_id       uuid PRIMARY KEY,
  level         text NOT NULL CHECK (level IN ('ALL', 'MENTIONS', 'NOTHING')),
  missed_mail   boolean NOT NULL,
  weekly_mail   boolean NOT NULL,
  push          boolean NOT NULL,
  quiet_from    time,
  quiet_to      time,
  time_zone     text NOT NULL,
  CHECK ((quiet_from IS NULL) = (quiet_to IS NULL))
);

CREATE TABLE conversation_preference (
  user_id         uuid NOT NULL,
  conversation_id uuid NOT NULL,
  level           text NOT NULL CHECK (level IN ('ALL', 'MENTIONS', 'NOTHING')),
  muted_until     timestamptz,
  PRIMARY KEY (user_id, conversation_id)
);

-- The notification centre.

CREATE TABLE notification (
  id              uuid PRIMARY KEY,
  user_id         uuid NOT NULL,
  kind            text NOT NULL,
  -- What caused it: the same cause makes no second one.
  source          text NOT NULL,
  at              timestamptz NOT NULL,
  read_at         timestamptz,
  actor_id        uuid,
  conversation_id uuid,
  message_id      uuid,
  seq             bigint,
  count           int,
  topic           text,
  device          text,
  UNIQUE (user_id, source)
);
CREATE INDEX notification_list ON notification (user_id, at DESC, id DESC);
CREATE INDEX notification_unread ON notification (user_id, conversation_id) WHERE read_at IS NULL;
CREATE UNIQUE INDEX notification_missed ON notification (user_id, conversation_id)
  WHERE kind = 'MISSED_MESSAGES' AND read_at IS NULL;
-- A deleted message takes its mentions back.
CREATE INDEX notification_mention ON notification (message_id) WHERE kind = 'MENTION';
CREATE INDEX notification_age ON notification (at);

-- Web Push.

CREATE TABLE push_subscription (
  -- SHA-256 of the endpoint, which may be longer than an index takes.
  id         bytea PRIMARY KEY,
  user_id    uuid NOT NULL,
  endpoint   text NOT NULL,
  p256dh     bytea NOT NULL,
  auth       bytea NOT NULL,
  created_at timestamptz NOT NULL
);
CREATE INDEX push_subscription_by_user ON push_subscription (user_id);

-- What is to be pushed, one a person and conversation: the newest stands for all.
CREATE TABLE push_request (
  user_id         uuid NOT NULL,
  conversation_id uuid NOT NULL,
  message_id      uuid NOT NULL,
  actor_id        uuid NOT NULL,
  seq             bigint NOT NULL,
  count           int NOT NULL,
  mention         boolean NOT NULL,
  due_at          timestamptz NOT NULL,
  attempts        int NOT NULL DEFAULT 0,
  PRIMARY KEY (user_id, conversation_id)
);
CREATE INDEX push_request_due ON push_request (due_at);

-- Mail.

-- Who may have missed something: looked at when it is due.
CREATE TABLE missed (
  conversation_id uuid NOT NULL,
  user_id         uuid NOT NULL,
  due_at          timestamptz NOT NULL,
  PRIMARY KEY (conversation_id, user_id)
);
CREATE INDEX missed_due ON missed (due_at);

CREATE TABLE weekly (
  user_id uuid PRIMARY KEY,
  due_at  timestamptz NOT NULL
);
CREATE INDEX weekly_due ON weekly (due_at);

-- A mail that is wanted, kept until mailchip has told its end. No address, no text, no token: these are asked for when it
-- is sent.
CREATE TABLE mail_request (
  -- Also the Idempotency-Key.
  id              uuid PRIMARY KEY,
  user_id         uuid NOT NULL,
  kind            text NOT NULL CHECK (kind IN ('ACTION', 'SECURITY', 'MISSED', 'WEEKLY')),
  -- What caused it: the same cause makes no second mail.
  source          text NOT NULL UNIQUE,
  created_at      timestamptz NOT NULL,
  at              timestamptz NOT NULL,
  action_id       text,
  topic           text,
  device          text,
  conversation_id uuid,
  from_seq        bigint,
  to_seq          bigint,
  period_from     timestamptz,
  period_to       timestamptz,
  next_at         timestamptz NOT NULL,
  attempts        int NOT NULL DEFAULT 0,
  -- mailchip's id, once it has taken the mail.
  mail_id         text,
  -- Null while it is open.
  outcome         text,
  ended_at        timestamptz,
  CHECK ((outcome IS NULL) = (ended_at IS NULL))
) WITH (fillfactor = 80);
CREATE INDEX mail_request_due ON mail_request (next_at) WHERE outcome IS NULL;
CREATE INDEX mail_request_ended ON mail_request (ended_at) WHERE outcome IS NOT NULL;

-- Keys.

-- Made once for the installation: that of Web Push (VAPID) and that of the links to unsubscribe.
CREATE TABLE server_key (
  name  text PRIMARY KEY,
  value bytea NOT NULL
);

-- Public keys of the processes of this service, by which others check its calls.
CREATE TABLE service_key (
  id      text PRIMARY KEY,
  jwk     text NOT NULL,
  used_at timestamptz NOT NULL
);
