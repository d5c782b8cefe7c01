import { Readable } from 'node:stream';
import type { components } from '../../generated/parley/types.ts';
import { SECOND } from '../domain/clock.ts';
import type { Event } from '../domain/events/event.ts';
import type { Stream, Streams } from '../domain/events/streams.ts';
import type { StreamItem } from '../domain/events/subscription.ts';
import type { Sync } from '../domain/events/sync.ts';
import type { ApiHandlers } from './accounts.ts';
import { presentChatNotice } from './chats.ts';
import { presentMessage } from './messages.ts';

type PresentedEvent = components['schemas']['Event'];

/** How long a client should wait before it connects anew, in milliseconds. */
const RETRY = 2 * SECOND;

const streamHeaders = {
  // A proxy that keeps or compresses events would hold them back.
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

export const eventHandlers = (streams: Streams, sync: Sync): ApiHandlers<'streamEvents' | 'syncEvents'> => {
  /** The same event goes to many streams, and is written down once. */
  const frames = new WeakMap<Event, Buffer>();

  function frameOf(item: StreamItem): Buffer | string {
    if (item.kind !== 'event') return otherFrame(item);
    const { event } = item;
    const known = frames.get(event);
    if (known) return known;
    const frame = Buffer.from(eventFrame(presentEvent(event)));
    frames.set(event, frame);
    return frame;
  }

  /** The stream as bytes; what is not read for a while waits in it, and then in the domain. */
  function toBytes({ items, close }: Stream): Readable {
    const bytes: Readable = new Readable({
      read() {
        items.next().then(
          ({ done, value }) => bytes.push(done ? null : frameOf(value)),
          (error) => bytes.destroy(error),
        );
      },
      destroy(error, callback) {
        close();
        callback(error);
      },
    });
    return bytes;
  }

  return {
    async streamEvents({ caller, headers }) {
      const cursor = headers['last-event-id'];
      let stream: Readable | undefined;
      const cutOff = () => void stream?.destroy(new TooSlow());
      stream = toBytes(await streams.open(caller, cursor === undefined ? undefined : Number(cursor), cutOff));
      return { status: 200, stream, mediaType: 'text/event-stream', headers: streamHeaders };
    },

    async syncEvents({ caller, query, signal }) {
      const since = query.since === undefined ? undefined : Number(query.since);
      const { events, cursor } = await sync.since(caller, since, (query.wait ?? 0) * SECOND, signal());
      return { status: 200, body: { events: events.map(presentEvent), cursor: String(cursor) } };
    },
  };
};

/** Why a reader is cut off; for whom watches connections it is one that broke. */
class TooSlow extends Error {
  readonly code = 'ERR_STREAM_PREMATURE_CLOSE';

  constructor() {
    super('The reader of a stream of events takes too long.');
  }
}

/** Server-sent events, WHATWG HTML 9.2.6. */
const eventFrame = ({ id, event, data }: { id?: string; event: string; data: unknown }): string =>
  `${id === undefined ? '' : `id: ${id}\n`}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

function otherFrame(item: Exclude<StreamItem, { kind: 'event' }>): string {
  switch (item.kind) {
    // An id without data moves the cursor of the client and tells it nothing: it can resume before the first event.
    case 'opened':
      return `retry: ${RETRY}\n${item.position === undefined ? '' : `id: ${item.position}\n`}\n`;
    case 'heartbeat':
      return ': heartbeat\n\n';
    case 'reset':
      return eventFrame({ id: String(item.position), event: 'reset', data: { reason: 'cursor-expired' } });
    case 'ended':
      return eventFrame({ event: 'session.ended', data: { reason: item.reason } });
  }
}

/** An event as the contract has it. */
function presentEvent(event: Event): PresentedEvent {
  const { fact, message, chat } = event;
  const id = String(event.position);
  switch (fact.type) {
    case 'message.created':
    case 'message.edited':
    case 'message.deleted':
      return { id, event: fact.type, data: presentMessage(known(message)) };
    case 'chat.created':
    case 'chat.updated':
      return { id, event: fact.type, data: presentChatNotice(known(chat)) };
    case 'chat.deleted':
      return { id, event: fact.type, data: { chatId: fact.chatId } };
    case 'participant.added':
    case 'participant.removed':
      return { id, event: fact.type, data: { chatId: fact.chatId, userId: fact.userId } };
    case 'read': {
      const { chatId, userId, messageId } = fact;
      return { id, event: fact.type, data: { chatId, userId, messageId } };
    }
    case 'session.ended':
      throw new Error('The end of a session is told as the last item of its stream.');
  }
}

/** What `Feed.describe` has added. */
function known<Item>(item: Item | undefined): Item {
  if (item === undefined) throw new Error('An event was not described.');
  return item;
}
