-- Retour, version 1 of the tables, for H2 2.3 and later.
-- Run it once, with your own migrations. A database in a file needs WRITE_DELAY=0 in its URL; without it, what was
-- committed in the last half second is lost when the machine stops.

CREATE TABLE retour_schema (
    version INTEGER NOT NULL,
    PRIMARY KEY (version)
);

COMMENT ON TABLE retour_schema IS 'Which scripts have run. SchemaValidator reads it.';
COMMENT ON COLUMN retour_schema.version IS 'The number of a script that has run.';

CREATE TABLE retour_stream (
    tenant VARCHAR(128) NOT NULL,
    company VARCHAR(128) NOT NULL,
    stream_type VARCHAR(32) NOT NULL,
    stream_id VARCHAR(128) NOT NULL,
    version BIGINT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    messages BIGINT NOT NULL,
    snapshot_schema INTEGER,
    snapshot CHARACTER LARGE OBJECT,
    unreadable VARCHAR(128),
    due_at BIGINT,
    stream_order VARBINARY(512) GENERATED ALWAYS AS (STRINGTOUTF8(stream_id)),
    PRIMARY KEY (tenant, company, stream_type, stream_id)
);

COMMENT ON TABLE retour_stream IS 'The end of every stream of events, one row an aggregate. This row is what a unit of work locks.';
COMMENT ON COLUMN retour_stream.tenant IS 'The host''s tenant.';
COMMENT ON COLUMN retour_stream.company IS 'The legal entity within the tenant.';
COMMENT ON COLUMN retour_stream.stream_type IS 'The kind of aggregate, such as order.';
COMMENT ON COLUMN retour_stream.stream_id IS 'The id of the aggregate.';
COMMENT ON COLUMN retour_stream.version IS 'The version of the last event; 0 if there is none yet.';
COMMENT ON COLUMN retour_stream.hash IS 'The hash of the last event, as 64 hexadecimal digits.';
COMMENT ON COLUMN retour_stream.messages IS 'How many messages were published for it so far.';
COMMENT ON COLUMN retour_stream.snapshot_schema IS 'The number of the form of the snapshot.';
COMMENT ON COLUMN retour_stream.snapshot IS 'The state after the last event, as JSON.';
COMMENT ON COLUMN retour_stream.unreadable IS 'The code of the reason why the aggregate is read-only; null if it is not.';
COMMENT ON COLUMN retour_stream.due_at IS 'When something is due for it, in microseconds since 1970 UTC; null if nothing is.';
COMMENT ON COLUMN retour_stream.stream_order IS 'The id as bytes, since H2 sorts texts in another order than other databases.';

-- Finds streams in the order of their ids.
CREATE INDEX retour_stream_order ON retour_stream (tenant, company, stream_type, stream_order);

-- Finds what is due.
CREATE INDEX retour_stream_due ON retour_stream (tenant, company, stream_type, due_at, stream_order);

CREATE TABLE retour_event (
    tenant VARCHAR(128) NOT NULL,
    company VARCHAR(128) NOT NULL,
    stream_type VARCHAR(32) NOT NULL,
    stream_id VARCHAR(128) NOT NULL,
    version BIGINT NOT NULL,
    event_type VARCHAR(128) NOT NULL,
    event_schema INTEGER NOT NULL,
    effective_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    booked_on BIGINT NOT NULL,
    cause VARCHAR(416) NOT NULL,
    actor VARCHAR(128) NOT NULL,
    data CHARACTER LARGE OBJECT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (tenant, company, stream_type, stream_id, version)
);

COMMENT ON TABLE retour_event IS 'What happened. Rows are only ever added.';
COMMENT ON COLUMN retour_event.tenant IS 'The host''s tenant.';
COMMENT ON COLUMN retour_event.company IS 'The legal entity within the tenant.';
COMMENT ON COLUMN retour_event.stream_type IS 'The kind of aggregate.';
COMMENT ON COLUMN retour_event.stream_id IS 'The id of the aggregate.';
COMMENT ON COLUMN retour_event.version IS 'The place in the stream, from 1 without gaps.';
COMMENT ON COLUMN retour_event.event_type IS 'The stable name of the type of event.';
COMMENT ON COLUMN retour_event.event_schema IS 'The number of the form of the data.';
COMMENT ON COLUMN retour_event.effective_at IS 'When it happened, in microseconds since 1970 UTC.';
COMMENT ON COLUMN retour_event.recorded_at IS 'When it was recorded by the host''s clock, in microseconds since 1970 UTC.';
COMMENT ON COLUMN retour_event.booked_on IS 'The day that it is booked to, in days since 1970.';
COMMENT ON COLUMN retour_event.cause IS 'The id of the command or observation that caused it.';
COMMENT ON COLUMN retour_event.actor IS 'Who sent that.';
COMMENT ON COLUMN retour_event.data IS 'What happened, as JSON, hashed as it stands.';
COMMENT ON COLUMN retour_event.hash IS 'The hash over all of the above and the hash of the event before.';

CREATE TABLE retour_claim (
    tenant VARCHAR(128) NOT NULL,
    company VARCHAR(128) NOT NULL,
    command_id VARCHAR(128) NOT NULL,
    content_hash VARCHAR(64) NOT NULL,
    result_schema INTEGER NOT NULL,
    result CHARACTER LARGE OBJECT NOT NULL,
    PRIMARY KEY (tenant, company, command_id)
);

COMMENT ON TABLE retour_claim IS 'The commands that were carried out, with their results, for ever.';
COMMENT ON COLUMN retour_claim.tenant IS 'The host''s tenant.';
COMMENT ON COLUMN retour_claim.company IS 'The legal entity within the tenant.';
COMMENT ON COLUMN retour_claim.command_id IS 'The id under which the host sent the command.';
COMMENT ON COLUMN retour_claim.content_hash IS 'The hash of what the command asked for.';
COMMENT ON COLUMN retour_claim.result_schema IS 'The number of the form of the result.';
COMMENT ON COLUMN retour_claim.result IS 'The answer that every repetition gets, as JSON.';

CREATE TABLE retour_link (
    tenant VARCHAR(128) NOT NULL,
    company VARCHAR(128) NOT NULL,
    link_key VARCHAR(128) NOT NULL,
    link_value VARCHAR(128) NOT NULL,
    stream_type VARCHAR(32) NOT NULL,
    stream_id VARCHAR(128) NOT NULL,
    stream_order VARBINARY(512) GENERATED ALWAYS AS (STRINGTOUTF8(stream_id)),
    PRIMARY KEY (tenant, company, link_key, link_value, stream_type, stream_id)
);

COMMENT ON TABLE retour_link IS 'By what an aggregate can be found.';
COMMENT ON COLUMN retour_link.tenant IS 'The host''s tenant.';
COMMENT ON COLUMN retour_link.company IS 'The legal entity within the tenant.';
COMMENT ON COLUMN retour_link.link_key IS 'The name of the link, such as order.';
COMMENT ON COLUMN retour_link.link_value IS 'Its value.';
COMMENT ON COLUMN retour_link.stream_type IS 'The kind of aggregate.';
COMMENT ON COLUMN retour_link.stream_id IS 'The id of the aggregate.';
COMMENT ON COLUMN retour_link.stream_order IS 'The id as bytes, since H2 sorts texts in another order than other databases.';

-- Finds linked streams in the order of their ids.
CREATE INDEX retour_link_order ON retour_link (tenant, company, link_key, link_value, stream_type, stream_order);

CREATE TABLE retour_effect (
    queue_no BIGINT GENERATED BY DEFAULT AS IDENTITY,
    tenant VARCHAR(128) NOT NULL,
    company VARCHAR(128) NOT NULL,
    effect_key VARCHAR(128) NOT NULL,
    kind VARCHAR(128) NOT NULL,
    stream_type VARCHAR(32) NOT NULL,
    stream_id VARCHAR(128) NOT NULL,
    data_schema INTEGER NOT NULL,
    data CHARACTER LARGE OBJECT NOT NULL,
    state VARCHAR(16) NOT NULL,
    due_at BIGINT NOT NULL,
    token VARCHAR(128),
    outcome CHARACTER LARGE OBJECT,
    PRIMARY KEY (queue_no),
    UNIQUE (tenant, company, effect_key)
);

COMMENT ON TABLE retour_effect IS 'What the host has to do in the world. Rows stay, so that nothing is asked for twice.';
COMMENT ON COLUMN retour_effect.queue_no IS 'The place in the queue.';
COMMENT ON COLUMN retour_effect.tenant IS 'The host''s tenant.';
COMMENT ON COLUMN retour_effect.company IS 'The legal entity within the tenant.';
COMMENT ON COLUMN retour_effect.effect_key IS 'The stable key of the effect.';
COMMENT ON COLUMN retour_effect.kind IS 'What is to be done, such as refund.submit.';
COMMENT ON COLUMN retour_effect.stream_type IS 'The kind of aggregate that it is for.';
COMMENT ON COLUMN retour_effect.stream_id IS 'The id of that aggregate.';
COMMENT ON COLUMN retour_effect.data_schema IS 'The number of the form of the data.';
COMMENT ON COLUMN retour_effect.data IS 'What the adapter needs, as JSON.';
COMMENT ON COLUMN retour_effect.state IS 'READY, LEASED or COMPLETED; a lapsed lease means that nobody knows.';
COMMENT ON COLUMN retour_effect.due_at IS 'When it may be lent, or when its lease lapses, in microseconds since 1970 UTC by the clock of the database.';
COMMENT ON COLUMN retour_effect.token IS 'Which worker has it.';
COMMENT ON COLUMN retour_effect.outcome IS 'What came out of it, as JSON.';

-- Finds what waits.
CREATE INDEX retour_effect_state ON retour_effect (state, queue_no);

CREATE TABLE retour_outbox (
    queue_no BIGINT GENERATED BY DEFAULT AS IDENTITY,
    tenant VARCHAR(128) NOT NULL,
    company VARCHAR(128) NOT NULL,
    stream_type VARCHAR(32) NOT NULL,
    stream_id VARCHAR(128) NOT NULL,
    sequence_no BIGINT NOT NULL,
    message_type VARCHAR(128) NOT NULL,
    message_schema INTEGER NOT NULL,
    effective_at BIGINT NOT NULL,
    recorded_at BIGINT NOT NULL,
    booked_on BIGINT NOT NULL,
    cause VARCHAR(416) NOT NULL,
    actor VARCHAR(128) NOT NULL,
    data CHARACTER LARGE OBJECT NOT NULL,
    state VARCHAR(16) NOT NULL,
    due_at BIGINT NOT NULL,
    attempts INTEGER NOT NULL,
    token VARCHAR(128),
    why VARCHAR(500),
    PRIMARY KEY (queue_no),
    UNIQUE (tenant, company, stream_type, stream_id, sequence_no)
);

COMMENT ON TABLE retour_outbox IS 'Messages that wait for the host''s listeners. A row goes when its message has arrived.';
COMMENT ON COLUMN retour_outbox.queue_no IS 'The place in the queue.';
COMMENT ON COLUMN retour_outbox.tenant IS 'The host''s tenant.';
COMMENT ON COLUMN retour_outbox.company IS 'The legal entity within the tenant.';
COMMENT ON COLUMN retour_outbox.stream_type IS 'The kind of aggregate that it is about.';
COMMENT ON COLUMN retour_outbox.stream_id IS 'The id of that aggregate.';
COMMENT ON COLUMN retour_outbox.sequence_no IS 'The place among the messages of the aggregate, from 1 without gaps.';
COMMENT ON COLUMN retour_outbox.message_type IS 'The stable name of the type of message.';
COMMENT ON COLUMN retour_outbox.message_schema IS 'The number of the form of the data.';
COMMENT ON COLUMN retour_outbox.effective_at IS 'When it happened, in microseconds since 1970 UTC.';
COMMENT ON COLUMN retour_outbox.recorded_at IS 'When it was recorded by the host''s clock, in microseconds since 1970 UTC.';
COMMENT ON COLUMN retour_outbox.booked_on IS 'The day that it is booked to, in days since 1970.';
COMMENT ON COLUMN retour_outbox.cause IS 'The id of the command or observation that caused it.';
COMMENT ON COLUMN retour_outbox.actor IS 'Who sent that.';
COMMENT ON COLUMN retour_outbox.data IS 'What it says, as JSON.';
COMMENT ON COLUMN retour_outbox.state IS 'WAITING or DEAD.';
COMMENT ON COLUMN retour_outbox.due_at IS 'When it may be lent, in microseconds since 1970 UTC by the clock of the database; a lease moves it.';
COMMENT ON COLUMN retour_outbox.attempts IS 'How often it was lent.';
COMMENT ON COLUMN retour_outbox.token IS 'Which worker has it.';
COMMENT ON COLUMN retour_outbox.why IS 'What went wrong last.';

-- Finds what waits and what is dead.
CREATE INDEX retour_outbox_state ON retour_outbox (state, queue_no);

CREATE TABLE retour_personal (
    tenant VARCHAR(128) NOT NULL,
    company VARCHAR(128) NOT NULL,
    token VARCHAR(128) NOT NULL,
    subject VARCHAR(128) NOT NULL,
    personal_value CHARACTER LARGE OBJECT NOT NULL,
    PRIMARY KEY (tenant, company, token)
);

COMMENT ON TABLE retour_personal IS 'Personal values, kept apart from the events so that they can be erased.';
COMMENT ON COLUMN retour_personal.tenant IS 'The host''s tenant.';
COMMENT ON COLUMN retour_personal.company IS 'The legal entity within the tenant.';
COMMENT ON COLUMN retour_personal.token IS 'What events hold in place of the value.';
COMMENT ON COLUMN retour_personal.subject IS 'Under what the value is erased: a digest of the aggregate that holds its token.';
COMMENT ON COLUMN retour_personal.personal_value IS 'The value.';

-- Finds what is to be erased.
CREATE INDEX retour_personal_subject ON retour_personal (tenant, company, subject);

INSERT INTO retour_schema (version) VALUES (1);
