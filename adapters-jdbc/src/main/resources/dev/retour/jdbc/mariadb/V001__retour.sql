-- Retour, version 1 of the tables, for MariaDB 10.6 and later.
-- Run it once, with your own migrations. Ids are compared exactly: letter case and trailing spaces count.

CREATE TABLE retour_schema (
    version INT NOT NULL COMMENT 'The number of a script that has run.',
    PRIMARY KEY (version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin
    COMMENT='Which scripts have run. SchemaValidator reads it.';

CREATE TABLE retour_stream (
    tenant VARCHAR(128) NOT NULL COMMENT 'The host''s tenant.',
    company VARCHAR(128) NOT NULL COMMENT 'The legal entity within the tenant.',
    stream_type VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL COMMENT 'The kind of aggregate, such as order.',
    stream_id VARCHAR(128) NOT NULL COMMENT 'The id of the aggregate.',
    version BIGINT NOT NULL COMMENT 'The version of the last event; 0 if there is none yet.',
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL COMMENT 'The hash of the last event, as 64 hexadecimal digits.',
    messages BIGINT NOT NULL COMMENT 'How many messages were published for it so far.',
    snapshot_schema INT COMMENT 'The number of the form of the snapshot.',
    snapshot LONGTEXT COMMENT 'The state after the last event, as JSON.',
    unreadable VARCHAR(128) COMMENT 'The code of the reason why the aggregate is read-only; null if it is not.',
    due_at BIGINT COMMENT 'When something is due for it, in microseconds since 1970 UTC; null if nothing is.',
    PRIMARY KEY (tenant, company, stream_type, stream_id),
    INDEX retour_stream_due (tenant, company, stream_type, due_at, stream_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin
    COMMENT='The end of every stream of events, one row an aggregate. This row is what a unit of work locks.';

CREATE TABLE retour_event (
    tenant VARCHAR(128) NOT NULL COMMENT 'The host''s tenant.',
    company VARCHAR(128) NOT NULL COMMENT 'The legal entity within the tenant.',
    stream_type VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL COMMENT 'The kind of aggregate.',
    stream_id VARCHAR(128) NOT NULL COMMENT 'The id of the aggregate.',
    version BIGINT NOT NULL COMMENT 'The place in the stream, from 1 without gaps.',
    event_type VARCHAR(128) NOT NULL COMMENT 'The stable name of the type of event.',
    event_schema INT NOT NULL COMMENT 'The number of the form of the data.',
    effective_at BIGINT NOT NULL COMMENT 'When it happened, in microseconds since 1970 UTC.',
    recorded_at BIGINT NOT NULL COMMENT 'When it was recorded by the host''s clock, in microseconds since 1970 UTC.',
    booked_on BIGINT NOT NULL COMMENT 'The day that it is booked to, in days since 1970.',
    cause VARCHAR(416) NOT NULL COMMENT 'The id of the command or observation that caused it.',
    actor VARCHAR(128) NOT NULL COMMENT 'Who sent that.',
    data LONGTEXT NOT NULL COMMENT 'What happened, as JSON, hashed as it stands.',
    hash CHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL COMMENT 'The hash over all of the above and the hash of the event before.',
    PRIMARY KEY (tenant, company, stream_type, stream_id, version)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin
    COMMENT='What happened. Rows are only ever added.';

CREATE TABLE retour_claim (
    tenant VARCHAR(128) NOT NULL COMMENT 'The host''s tenant.',
    company VARCHAR(128) NOT NULL COMMENT 'The legal entity within the tenant.',
    command_id VARCHAR(128) NOT NULL COMMENT 'The id under which the host sent the command.',
    content_hash CHAR(64) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL COMMENT 'The hash of what the command asked for.',
    result_schema INT NOT NULL COMMENT 'The number of the form of the result.',
    result LONGTEXT NOT NULL COMMENT 'The answer that every repetition gets, as JSON.',
    PRIMARY KEY (tenant, company, command_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin
    COMMENT='The commands that were carried out, with their results, for ever.';

CREATE TABLE retour_link (
    tenant VARCHAR(128) NOT NULL COMMENT 'The host''s tenant.',
    company VARCHAR(128) NOT NULL COMMENT 'The legal entity within the tenant.',
    link_key VARCHAR(128) NOT NULL COMMENT 'The name of the link, such as order.',
    link_value VARCHAR(128) NOT NULL COMMENT 'Its value.',
    stream_type VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL COMMENT 'The kind of aggregate.',
    stream_id VARCHAR(128) NOT NULL COMMENT 'The id of the aggregate.',
    PRIMARY KEY (tenant, company, link_key, link_value, stream_type, stream_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin
    COMMENT='By what an aggregate can be found.';

CREATE TABLE retour_effect (
    queue_no BIGINT AUTO_INCREMENT NOT NULL COMMENT 'The place in the queue.',
    tenant VARCHAR(128) NOT NULL COMMENT 'The host''s tenant.',
    company VARCHAR(128) NOT NULL COMMENT 'The legal entity within the tenant.',
    effect_key VARCHAR(128) NOT NULL COMMENT 'The stable key of the effect.',
    kind VARCHAR(128) NOT NULL COMMENT 'What is to be done, such as refund.submit.',
    stream_type VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL COMMENT 'The kind of aggregate that it is for.',
    stream_id VARCHAR(128) NOT NULL COMMENT 'The id of that aggregate.',
    data_schema INT NOT NULL COMMENT 'The number of the form of the data.',
    data LONGTEXT NOT NULL COMMENT 'What the adapter needs, as JSON.',
    state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL COMMENT 'READY, LEASED or COMPLETED; a lapsed lease means that nobody knows.',
    due_at BIGINT NOT NULL COMMENT 'When it may be lent, or when its lease lapses, in microseconds since 1970 UTC by the clock of the database.',
    token VARCHAR(128) COMMENT 'Which worker has it.',
    outcome LONGTEXT COMMENT 'What came out of it, as JSON.',
    PRIMARY KEY (queue_no),
    UNIQUE (tenant, company, effect_key),
    INDEX retour_effect_state (state, queue_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin
    COMMENT='What the host has to do in the world. Rows stay, so that nothing is asked for twice.';

CREATE TABLE retour_outbox (
    queue_no BIGINT AUTO_INCREMENT NOT NULL COMMENT 'The place in the queue.',
    tenant VARCHAR(128) NOT NULL COMMENT 'The host''s tenant.',
    company VARCHAR(128) NOT NULL COMMENT 'The legal entity within the tenant.',
    stream_type VARCHAR(32) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL COMMENT 'The kind of aggregate that it is about.',
    stream_id VARCHAR(128) NOT NULL COMMENT 'The id of that aggregate.',
    sequence_no BIGINT NOT NULL COMMENT 'The place among the messages of the aggregate, from 1 without gaps.',
    message_type VARCHAR(128) NOT NULL COMMENT 'The stable name of the type of message.',
    message_schema INT NOT NULL COMMENT 'The number of the form of the data.',
    effective_at BIGINT NOT NULL COMMENT 'When it happened, in microseconds since 1970 UTC.',
    recorded_at BIGINT NOT NULL COMMENT 'When it was recorded by the host''s clock, in microseconds since 1970 UTC.',
    booked_on BIGINT NOT NULL COMMENT 'The day that it is booked to, in days since 1970.',
    cause VARCHAR(416) NOT NULL COMMENT 'The id of the command or observation that caused it.',
    actor VARCHAR(128) NOT NULL COMMENT 'Who sent that.',
    data LONGTEXT NOT NULL COMMENT 'What it says, as JSON.',
    state VARCHAR(16) CHARACTER SET ascii COLLATE ascii_nopad_bin NOT NULL COMMENT 'WAITING or DEAD.',
    due_at BIGINT NOT NULL COMMENT 'When it may be lent, in microseconds since 1970 UTC by the clock of the database; a lease moves it.',
    attempts INT NOT NULL COMMENT 'How often it was lent.',
    token VARCHAR(128) COMMENT 'Which worker has it.',
    why VARCHAR(500) COMMENT 'What went wrong last.',
    PRIMARY KEY (queue_no),
    UNIQUE (tenant, company, stream_type, stream_id, sequence_no),
    INDEX retour_outbox_state (state, queue_no)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin
    COMMENT='Messages that wait for the host''s listeners. A row goes when its message has arrived.';

CREATE TABLE retour_personal (
    tenant VARCHAR(128) NOT NULL COMMENT 'The host''s tenant.',
    company VARCHAR(128) NOT NULL COMMENT 'The legal entity within the tenant.',
    token VARCHAR(128) NOT NULL COMMENT 'What events hold in place of the value.',
    subject VARCHAR(128) NOT NULL COMMENT 'Under what the value is erased: a digest of the aggregate that holds its token.',
    personal_value LONGTEXT NOT NULL COMMENT 'The value.',
    PRIMARY KEY (tenant, company, token),
    INDEX retour_personal_subject (tenant, company, subject)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_nopad_bin
    COMMENT='Personal values, kept apart from the events so that they can be erased.';

INSERT INTO retour_schema (version) VALUES (1);
