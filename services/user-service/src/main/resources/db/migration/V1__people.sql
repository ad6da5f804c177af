-- Trusted extension: the database's owner may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- The outbox relay reads emitted messages through it; it needs no tables.
CREATE PUBLICATION outbox;

CREATE TABLE profiles (
    id                       uuid PRIMARY KEY,
    -- Unique in auth-service. Not here: two people's events may arrive in another order than they happened.
    handle                   text        NOT NULL,
    handle_since             timestamptz NOT NULL,
    display_name             text        NOT NULL,
    name_source              text        NOT NULL CHECK (name_source IN ('HANDLE', 'REGISTRATION', 'OWN')),
    -- The display name's words, lower-cased and without accents, each after a space.
    search_name              text        NOT NULL,
    about                    text        NOT NULL,
    chosen_color             text,
    who_may_start            text        NOT NULL CHECK (who_may_start IN ('EVERYONE', 'FRIENDS', 'NOBODY')),
    created_at               timestamptz NOT NULL
);
CREATE INDEX profiles_handle_trgm ON profiles USING gin (handle gin_trgm_ops);
CREATE INDEX profiles_search_name_trgm ON profiles USING gin (search_name gin_trgm_ops);
CREATE INDEX profiles_handle ON profiles (handle text_pattern_ops);

CREATE TABLE blocks (
    blocker_id uuid        NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    blocked_id uuid        NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (blocker_id, blocked_id),
    CHECK (blocker_id <> blocked_id)
);
CREATE INDEX blocks_page ON blocks (blocker_id, created_at DESC, blocked_id);
CREATE INDEX blocks_blocked ON blocks (blocked_id, blocker_id);

-- A friendship is two rows, one for each side, written and removed together: each side's list is one index range.
CREATE TABLE friends (
    user_id    uuid        NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    friend_id  uuid        NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (user_id, friend_id),
    CHECK (user_id <> friend_id)
);
CREATE INDEX friends_page ON friends (user_id, created_at DESC, friend_id);

CREATE TABLE friend_requests (
    from_id    uuid        NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    to_id      uuid        NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
    created_at timestamptz NOT NULL,
    PRIMARY KEY (from_id, to_id),
    CHECK (from_id <> to_id)
);
CREATE INDEX friend_requests_incoming ON friend_requests (to_id, created_at DESC, from_id);
CREATE INDEX friend_requests_outgoing ON friend_requests (from_id, created_at DESC, to_id);
