ALTER TABLE account
  ADD COLUMN email_verified_at timestamptz,
  -- The default is for replicas of the version before, while they run beside this one.
  ADD COLUMN locale text NOT NULL DEFAULT 'en' CHECK (locale IN ('en', 'de'));

-- A change of the address that both mailboxes have not yet agreed to.
CREATE TABLE pending_email (
  account_id    uuid PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
  email         text NOT NULL,
  expires_at    timestamptz NOT NULL,
  old_confirmed boolean NOT NULL,
  new_confirmed boolean NOT NULL
);
CREATE INDEX pending_email_expires ON pending_email (expires_at);

-- A mail that was asked for. The secret of its link is derived from the id, and stands nowhere.
CREATE TABLE mail_action (
  id          uuid PRIMARY KEY,
  account_id  uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  kind        text NOT NULL CHECK (kind IN ('VERIFY_EMAIL', 'RESET_PASSWORD', 'CHANGE_EMAIL_OLD',
                                            'CHANGE_EMAIL_NEW', 'EMAIL_CHANGED', 'ACCOUNT_EXISTS')),
  -- Where it goes, whatever becomes of the account's address.
  email       text NOT NULL,
  token_hash  bytea CONSTRAINT mail_action_token_unique UNIQUE CHECK (length(token_hash) = 32),
  created_at  timestamptz NOT NULL,
  expires_at  timestamptz NOT NULL,
  used_at     timestamptz,
  replaced_at timestamptz,
  CHECK ((token_hash IS NULL) = (kind IN ('EMAIL_CHANGED', 'ACCOUNT_EXISTS')))
);
-- Of each kind one link of an account is good, and no more.
CREATE UNIQUE INDEX mail_action_open ON mail_action (account_id, kind)
  WHERE token_hash IS NOT NULL AND used_at IS NULL AND replaced_at IS NULL;
CREATE INDEX mail_action_of_account ON mail_action (account_id);
CREATE INDEX mail_action_expires ON mail_action (expires_at);

-- Written down before anybody looks whether there is such an account; taken out moments later.
CREATE TABLE reset_request (
  id           uuid PRIMARY KEY,
  email        text NOT NULL,
  requested_at timestamptz NOT NULL
);

-- By what and where from people have signed in: keyed digests, and no more than 20 of each.
CREATE TABLE known_origin (
  account_id   uuid NOT NULL REFERENCES account (id) ON DELETE CASCADE,
  trait        text NOT NULL CHECK (trait IN ('DEVICE', 'PLACE')),
  digest       bytea NOT NULL CHECK (length(digest) = 32),
  last_seen_at timestamptz NOT NULL,
  PRIMARY KEY (account_id, trait, digest)
);

-- Failed sign-ins by keyed digest of who was meant, whether or not there is such an account.
CREATE TABLE sign_in_failure (
  who       bytea PRIMARY KEY CHECK (length(who) = 32),
  failures  integer NOT NULL,
  last_at   timestamptz NOT NULL,
  told_at   timestamptz
);
CREATE INDEX sign_in_failure_last ON sign_in_failure (last_at);
