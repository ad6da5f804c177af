-- No table is in it: the relay reads only what transactions emit.
CREATE PUBLICATION outbox;

CREATE TABLE conversation (
  id               uuid PRIMARY KEY,
  kind             text NOT NULL CHECK (kind IN ('DIRECT', 'GROUP')),
  name             text,
  photo_url        text,
  -- The two people of a direct conversation, the smaller id first: there is one conversation a pair.
  direct_key       text UNIQUE,
  last_seq         bigint NOT NULL DEFAULT 0,
  last_message_id  uuid,
  last_activity_at timestamptz NOT NULL,
  created_by       uuid NOT NULL,
  created_at       timestamptz NOT NULL,
  CHECK ((kind = 'DIRECT') = (direct_key IS NOT NULL)),
  CHECK ((kind = 'GROUP') = (name IS NOT NULL))
) WITH (fillfactor = 70); -- every send updates its row: room for that in the page keeps the index out of it

CREATE TABLE member (
  conversation_id uuid NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
  user_id         uuid NOT NULL,
  role            text NOT NULL CHECK (role IN ('OWNER', 'ADMIN', 'MEMBER')),
  joined_at       timestamptz NOT NULL,
  -- The event that added them: what came before is not theirs to see.
  joined_seq      bigint NOT NULL,
  read_seq        bigint NOT NULL DEFAULT 0,
  delivered_seq   bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (conversation_id, user_id)
) WITH (fillfactor = 80);
CREATE INDEX member_by_user ON member (user_id, conversation_id);

CREATE TABLE message (
  -- Made by the client: the key of sending once.
  id              uuid PRIMARY KEY,
  conversation_id uuid NOT NULL,
  seq             bigint NOT NULL,
  sender_id       uuid NOT NULL,
  -- Gone when the message is deleted: this is the only place that has the text.
  content         text,
  -- Of what was first sent, to tell a repeat from a reuse of the id; gone with the content.
  content_hash    bytea,
  created_at      timestamptz NOT NULL,
  edited_at       timestamptz,
  deleted_at      timestamptz,
  CHECK (deleted_at IS NULL OR (content IS NULL AND content_hash IS NULL))
);

-- The log: dense seq a conversation. Entries about messages refer to them.
CREATE TABLE log_event (
  conversation_id uuid NOT NULL,
  seq             bigint NOT NULL,
  type            text NOT NULL,
  actor_id        uuid NOT NULL,
  at              timestamptz NOT NULL,
  message_id      uuid,
  details         jsonb,
  PRIMARY KEY (conversation_id, seq)
);

-- Who has blocked whom, as user-service told; asked under the conversation's lock when a direct message is sent.
CREATE TABLE block (
  blocker_id uuid NOT NULL,
  blocked_id uuid NOT NULL,
  blocked    boolean NOT NULL,
  changed_at timestamptz NOT NULL,
  PRIMARY KEY (blocker_id, blocked_id)
);
