-- Empty on purpose: the relay reads only emitted messages through it.
CREATE PUBLICATION outbox;

CREATE TABLE account (
  id            uuid PRIMARY KEY,
  handle        text NOT NULL CONSTRAINT account_handle_unique UNIQUE,
  email         text NOT NULL,
  -- The address as it is compared: two that differ only in case are one.
  email_key     text NOT NULL CONSTRAINT account_email_unique UNIQUE,
  display_name  text NOT NULL,
  password_hash text NOT NULL,
  roles         text[] NOT NULL
                CHECK (roles <@ ARRAY['USER', 'MODERATOR', 'ADMIN'] AND 'USER' = ANY (roles)),
  created_at    timestamptz NOT NULL
);

-- One row: what can happen only once in an installation's life.
CREATE TABLE installation (
  single              boolean PRIMARY KEY DEFAULT true CHECK (single),
  admin_token_used_at timestamptz
);
INSERT INTO installation DEFAULT VALUES;

-- A session is one sign-in on one device, and the family of its refresh tokens. Ended means deleted.
CREATE TABLE session (
  id           uuid PRIMARY KEY,
  account_id   uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  device_name  text NOT NULL,
  user_agent   text NOT NULL,
  created_at   timestamptz NOT NULL,
  last_used_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  -- The generation of refresh tokens that is good now, and since when.
  generation   integer NOT NULL,
  advanced_at  timestamptz NOT NULL
);
CREATE INDEX session_of_account ON session (account_id, created_at DESC, id);
CREATE INDEX session_last_used ON session (last_used_at);
CREATE INDEX session_expires ON session (expires_at);

-- Used tokens stay for a while, so that a second use of one is recognised.
CREATE TABLE refresh_token (
  hash       bytea PRIMARY KEY CHECK (length(hash) = 32),
  session_id uuid NOT NULL REFERENCES session (id) ON DELETE CASCADE,
  generation integer NOT NULL,
  issued_at  timestamptz NOT NULL
);
CREATE INDEX refresh_token_of_session ON refresh_token (session_id);
CREATE INDEX refresh_token_issued ON refresh_token (issued_at);

CREATE TABLE signing_key (
  kid          text PRIMARY KEY,
  created_at   timestamptz NOT NULL,
  -- From then on tokens are signed with it; it is published before.
  activates_at timestamptz NOT NULL,
  public_jwk   text NOT NULL,
  -- The private part under AES-GCM, bound to the kid.
  sealed       bytea NOT NULL
);
