import { ParleyError } from '@parley/client';
import { element, explain, make, on, say, telling } from './page.js';

/** How many messages of a chat are shown at first. */
const SHOWN = 100;

/**
 * The list of chats and the open one, kept up to date by events until the signal aborts.
 * @param onEnded called when the session was ended elsewhere
 */
export async function startChats(parley, me, signal, onEnded) {
  const names = new Map([[me.id, Promise.resolve('You')]]);
  let open;
  let showings = 0;
  element('chat').hidden = true;

  /** How somebody is called. */
  function nameOf(userId) {
    if (!names.has(userId))
      names.set(
        userId,
        parley
          .GET('/v1/users/{userId}', { params: { path: { userId } } })
          .then(({ data }) => data?.username ?? 'Somebody who left'),
      );
    return names.get(userId);
  }

  async function showChats() {
    const showing = ++showings;
    const items = [];
    for await (const chat of parley.pages('/v1/chats', { signal })) items.push(chatItem(chat));
    // Events come faster than lists: only the last one asked for counts.
    if (showing !== showings) return;
    const { id: focused } = document.activeElement;
    element('chats').replaceChildren(...items);
    if (focused.startsWith('chat-')) element(focused)?.focus();
  }

  function chatItem(chat) {
    const news = chat.unreadCount > 0 ? ` (${chat.unreadCount} new)` : '';
    const button = make('button', { type: 'button', id: `chat-${chat.id}`, textContent: chat.name + news });
    if (chat.id === open?.id) button.ariaCurrent = 'true';
    on('click', button, signal, () => openChat(chat));
    return make('li', {}, button);
  }

  async function openChat(chat) {
    open = chat;
    element('chat').hidden = false;
    element('talk-title').textContent = chat.name;
    element('messages').replaceChildren();
    // What was said before is not news.
    element('messages').ariaBusy = 'true';
    const newest = [];
    const params = { path: { chatId: chat.id } };
    for await (const message of parley.pages('/v1/chats/{chatId}/messages', { params, signal })) {
      newest.push(message);
      if (newest.length === SHOWN) break;
    }
    for (const message of newest.toReversed()) await showMessage(message);
    element('messages').ariaBusy = 'false';
    if (newest[0]) await markRead(newest[0]);
    await showChats();
    element('compose').elements.content.focus();
  }

  /** Shows a message at its place, in place of an earlier version of it. */
  async function showMessage(message) {
    const author = await nameOf(message.authorId);
    if (message.chatId !== open?.id) return;
    const item = make(
      'li',
      { className: message.authorId === me.id ? 'own' : '' },
      make('span', { className: 'author', textContent: author }),
      make('span', { dir: 'auto', textContent: message.content ?? 'This message was deleted.' }),
    );
    item.dataset.id = message.id;
    const list = element('messages');
    const shown = [...list.children];
    const earlier = shown.find(({ dataset }) => dataset.id === item.dataset.id);
    if (earlier) return earlier.replaceWith(item);
    list.insertBefore(item, shown.find(({ dataset }) => Number(dataset.id) > message.id) ?? null);
    item.scrollIntoView({ block: 'nearest' });
  }

  async function markRead({ chatId, id, authorId }) {
    if (authorId === me.id || chatId !== open?.id) return;
    await parley.PUT('/v1/chats/{chatId}/read', { params: { path: { chatId } }, body: { messageId: id } });
  }

  async function listen(lastEventId) {
    const onState = (state) => {
      element('connection').textContent = state === 'open' ? 'Live' : 'Waiting for the server …';
    };
    for await (const { event, data } of parley.events({ lastEventId, signal, onState })) {
      if (event === 'session.ended') return onEnded();
      if (event.startsWith('message.')) await showMessage(data);
      if (event === 'message.created') await markRead(data);
      if (event === 'reset' && open) await openChat(open);
      if (event === 'chat.deleted' && data.chatId === open?.id) element('chat').hidden = true;
      // Another order, another name, another count of what is new.
      await showChats();
    }
  }

  on('submit', element('new-chat'), signal, async ({ target: form }) => {
    const username = form.elements.username.value;
    const found = await parley.GET('/v1/users/by-username/{username}', { params: { path: { username } } });
    if (!found.data) return say(explain(found.error));
    const body = { name: `${me.username} and ${found.data.username}`, participantIds: [found.data.id] };
    const { data: chat, error } = await parley.POST('/v1/chats', { body });
    if (!chat) return say(explain(error));
    form.reset();
    await openChat(chat);
  });

  on('submit', element('compose'), signal, async ({ target: form }) => {
    const { content } = form.elements;
    const params = { path: { chatId: open.id } };
    const { data, error } = await parley.POST('/v1/chats/{chatId}/messages', {
      params,
      body: { content: content.value },
    });
    if (!data) return say(explain(error));
    content.value = '';
    await showMessage(data);
  });

  // From before anything is loaded, so that nothing falls in between.
  const { data: now, error, response } = await parley.GET('/v1/sync');
  if (!now) throw new ParleyError(error, response);
  await showChats();
  void telling(listen(now.cursor), signal);
}
