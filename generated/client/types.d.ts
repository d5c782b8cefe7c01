// Generated from openapi/parley.yaml by `make generate`. Do not edit: change the source and generate again.

export interface paths {
    "/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register an account
         * @description Anybody may. A mail to the address, if one is given, asks to confirm it; signing in does not wait for that.
         */
        post: operations["registerAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's signed-in devices
         * @description The caller's own live sessions, newest first.
         */
        get: operations["listSessions"];
        put?: never;
        /**
         * Sign in
         * @description Anybody may. The answer to a wrong password is the same, and takes the same time, as for an account that does not
         *     exist. Ten failures for a name within 15 minutes, or a hundred from an address, and further tries are refused.
         *     An identifier with an `@` counts as a username and as an email address, which may be of two accounts: the password
         *     says which.
         */
        post: operations["createSession"];
        /**
         * Sign out everywhere
         * @description Ends all of the caller's sessions, this one included. Their tokens fail at once.
         */
        delete: operations["endAllSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get the next pair of tokens
         * @description Anybody who has a refresh token may. It works once; parallel uses within ten seconds get the same successor, since
         *     tabs race. A later second use ends the session, for the token may have been copied.
         */
        post: operations["refreshSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at this session
         * @description The session of the access token.
         */
        get: operations["getCurrentSession"];
        put?: never;
        post?: never;
        /**
         * Sign out
         * @description Ends the session of the access token. Its tokens fail at once.
         */
        delete: operations["endCurrentSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The session. */
                sessionId: components["parameters"]["sessionId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Sign a device out
         * @description Ends one of the caller's own sessions. Its tokens fail at once.
         */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at one's own account
         * @description The account of the access token.
         */
        get: operations["getMe"];
        put?: never;
        post?: never;
        /**
         * Delete one's own account
         * @description Removes the caller's personal data and ends all sessions. What was said to others stays readable, from a "deleted
         *     account". Books that the account has borrowed stay lent until an administrator returns them, and books it added stay.
         *     It cannot be undone.
         */
        delete: operations["deleteMe"];
        options?: never;
        head?: never;
        /**
         * Change one's own account
         * @description A JSON Merge Patch (RFC 7396) on the account of the access token.
         */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Change one's password
         * @description Ends the caller's other sessions and mails a notice.
         */
        put: operations["changePassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/email-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a mail that verifies an address
         * @description For the caller's own address, or for a new one that replaces it once it is confirmed; the old address is told.
         *     At most one mail a minute and five an hour go to an address; further requests are answered the same.
         */
        post: operations["requestEmailVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/email-verifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an address
         * @description Anybody who has the token of the mail may.
         */
        post: operations["confirmEmailVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password-resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a mail that resets a password
         * @description Anybody may. The answer, and the time it takes, is the same whether or not an account has the address. The mail
         *     holds six digits and a link, good for 15 minutes, five tries, once. At most one mail a minute and five an hour go
         *     to an address.
         */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/password-resets/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password
         * @description Anybody who has the digits or the link of the mail may. Ends all of the account's sessions. A second factor stays:
         *     signing in asks for it as before.
         */
        post: operations["confirmPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start setting up a second factor
         * @description Gives the caller a seed for an authenticator app. It counts once `confirmTotp` has seen a code of it.
         */
        post: operations["startTotp"];
        /**
         * Turn the second factor off
         * @description Asks for the caller's password. The recovery codes go with it.
         */
        delete: operations["disableTotp"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Turn the second factor on
         * @description With a code of the seed from `startTotp`. Gives the caller ten recovery codes, shown once. Every code of the app is
         *     accepted once.
         */
        post: operations["confirmTotp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/usage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * See what one's files take
         * @description Files and bytes the caller uses and may use, exact.
         */
        get: operations["getUsage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Take one's data along
         * @description All that is kept of the caller, as one streamed JSON document.
         */
        get: operations["exportMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/profile": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at one's own profile
         * @description The profile of the caller; an empty one that was never set.
         */
        get: operations["getProfile"];
        /**
         * Set one's own profile
         * @description Replaces the profile of the caller, all fields of it. The `ETag` is that of the account, which a profile is part
         *     of. Others see no more of a private profile than the username and the bio, and find its owner by username alone.
         */
        put: operations["updateProfile"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/me/picture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set one's own picture
         * @description The body is the image itself: JPEG, PNG, WebP or GIF (of which the first frame counts), up to 10 MiB and 50
         *     megapixels. What it is, its content tells, not the `Content-Type`. It is turned upright, cut to a square and
         *     re-encoded; metadata, the place it was taken at included, is not kept.
         */
        put: operations["setPicture"];
        post?: never;
        /**
         * Delete one's own picture
         * @description The caller has no picture any more. Nothing happens when there was none.
         */
        delete: operations["deletePicture"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find people
         * @description Any signed-in caller may. By relevance to `q`, then name; without `q` all, by name. Whose profile is private is
         *     found and ordered by username alone.
         */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person's account. */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        /**
         * Look at a person
         * @description Any signed-in caller may.
         */
        get: operations["getUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/{userId}/picture": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The person's account. */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        /**
         * Look at a person's picture
         * @description Any signed-in caller may. A square JPEG; a drawn one where there is none, and for others where the profile is
         *     private.
         */
        get: operations["getPicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/users/by-username/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The username, in any case. */
                username: components["parameters"]["username"];
            };
            cookie?: never;
        };
        /**
         * Look a person up by username
         * @description Any signed-in caller may. Without regard to case and Unicode form.
         */
        get: operations["getUserByUsername"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's chats
         * @description The chats that the caller takes part in, those with the latest messages first.
         */
        get: operations["listChats"];
        put?: never;
        /**
         * Begin a conversation
         * @description Any signed-in caller may, and becomes the chat's owner and a participant of it. Nobody else is one but those that
         *     `participantIds` names; a chat has 1000 participants at most. An empty list makes a chat with oneself.
         */
        post: operations["createChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats/{chatId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The chat. */
                chatId: components["parameters"]["chatId"];
            };
            cookie?: never;
        };
        /**
         * Look at a chat
         * @description Its participants may; for everybody else there is no such chat.
         */
        get: operations["getChat"];
        put?: never;
        post?: never;
        /**
         * Delete a chat with all its messages
         * @description Its owner may. It is gone for everybody, at once, and cannot be brought back.
         */
        delete: operations["deleteChat"];
        options?: never;
        head?: never;
        /**
         * Rename a chat
         * @description Its owner may. A JSON Merge Patch (RFC 7396). `If-Match` asks whether the chat's own fields have changed; a message
         *     that has come in meanwhile does not count.
         */
        patch: operations["updateChat"];
        trace?: never;
    };
    "/v1/chats/{chatId}/participants/{userId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The chat. */
                chatId: components["parameters"]["chatId"];
                /** @description The person's account. */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Add somebody to a chat
         * @description Its owner may. Who is added can read all that was said before; none of it counts as unread. Adding a participant
         *     again changes nothing.
         */
        put: operations["addParticipant"];
        post?: never;
        /**
         * Remove somebody from a chat, or leave it
         * @description Participants may remove themselves, the owner anybody. From the reply on the person sees nothing of the chat any
         *     more, its attachments included; what they wrote stays. When the owner leaves, who has taken part for the longest
         *     becomes the owner. A chat that the last participant leaves is deleted.
         */
        delete: operations["removeParticipant"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats/{chatId}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The chat. */
                chatId: components["parameters"]["chatId"];
            };
            cookie?: never;
        };
        /**
         * List a chat's messages
         * @description Its participants may. Newest first; with `after`, what came after that message, oldest first. Deleted messages are
         *     in the list, as tombstones.
         */
        get: operations["listMessages"];
        put?: never;
        /**
         * Send a message to a chat
         * @description Participants may. Sent again under its `Idempotency-Key` within 24 hours it stays one message, also when the server
         *     was killed in between. Attachments are files of the sender; all participants of the chat can read them, for as long
         *     as they take part.
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chats/{chatId}/read": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The chat. */
                chatId: components["parameters"]["chatId"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Say how far one has read
         * @description Participants may, for themselves. Everything up to the message counts as read from then on; a marker never moves
         *     back. Sending a message marks everything before it as read, too.
         */
        put: operations["markRead"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search the messages of one's chats
         * @description In all chats that the caller takes part in, or in one of them: messages with every word of `q`, newest first. Words
         *     are compared whole and without regard to case and Unicode form. An emoji is a word; so is each character of a script
         *     that is written without spaces. Everything else separates words; when there are none, nothing is found.
         */
        get: operations["searchMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/messages/{messageId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message. */
                messageId: components["parameters"]["messageId"];
            };
            cookie?: never;
        };
        /**
         * Look at a message
         * @description The participants of its chat may. A deleted one is a tombstone without content.
         */
        get: operations["getMessage"];
        put?: never;
        post?: never;
        /**
         * Delete one's own message
         * @description Its author may, while a participant of the chat. A tombstone without content stays in its place. Deleting it again
         *     changes nothing.
         */
        delete: operations["deleteMessage"];
        options?: never;
        head?: never;
        /**
         * Edit one's own message
         * @description Its author may, while a participant of the chat; for everybody else there is no such message.
         */
        patch: operations["editMessage"];
        trace?: never;
    };
    "/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Be told of what happens, as it happens
         * @description For the caller: what happens in the chats they take part in. A stream of server-sent events (WHATWG HTML, 9.2) that
         *     does not end by itself; the schema is that of one event, with the fields `id`, `event` and `data` (JSON).
         *
         *     After a break send the last `id` you have as `Last-Event-ID`: everything since arrives, in order and without a gap,
         *     for 24 hours. An event may come twice; its `id` tells. After a longer break one `reset` event comes in place of what
         *     is gone: load anew what you keep. Without `Last-Event-ID` the stream begins now.
         *
         *     Each event tells the state of its message or chat at the moment it is sent. A comment comes every 15 seconds when
         *     nothing else does. When the token expires or the session ends, `session.ended` is the last event.
         */
        get: operations["streamEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Ask what has happened since
         * @description The same events as the stream's, for those who cannot keep one open, under the same cursor. Without `since` the
         *     answer comes at once and holds the cursor to begin with. With `since` it comes as soon as there are events, after
         *     `wait` seconds at the latest. Ask again with the `cursor` it holds.
         */
        get: operations["syncEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Find books
         * @description Any signed-in caller may. By title, in any case.
         */
        get: operations["listBooks"];
        put?: never;
        /**
         * Add a book
         * @description Any signed-in caller may, and may change and delete the book later. An ISBN is in the library once: further copies of
         *     a book are `copies` of it.
         */
        post: operations["createBook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/books/{bookId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The book. */
                bookId: components["parameters"]["bookId"];
            };
            cookie?: never;
        };
        /**
         * Look at a book
         * @description Any signed-in caller may. Its `ETag` changes with every loan too, for `available` does.
         */
        get: operations["getBook"];
        put?: never;
        post?: never;
        /**
         * Delete a book
         * @description Who added it may, and any admin, once no copy is lent. Its past loans stay on record, under its title.
         */
        delete: operations["deleteBook"];
        options?: never;
        head?: never;
        /**
         * Change a book
         * @description Who added it may, and any admin. There cannot be fewer `copies` than are lent.
         */
        patch: operations["updateBook"];
        trace?: never;
    };
    "/v1/books/{bookId}/loans": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The book. */
                bookId: components["parameters"]["bookId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Borrow a book
         * @description Any signed-in caller may. It takes one free copy, due back after the time that the server's operator has set (21 days
         *     unless told otherwise). The last copy goes to one only, however many ask at once; nobody has two copies of one book.
         */
        post: operations["borrowBook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/loans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List loans
         * @description One's own, newest first, those that were returned too. Admins see everybody's.
         */
        get: operations["listLoans"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/loans/{loanId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The loan. */
                loanId: components["parameters"]["loanId"];
            };
            cookie?: never;
        };
        /**
         * Look at a loan
         * @description The borrower may, and any admin.
         */
        get: operations["getLoan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/loans/{loanId}/return": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The loan. */
                loanId: components["parameters"]["loanId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Return a book
         * @description The borrower may, and any admin, who can so also return what a deleted account still had. The copy is free again.
         */
        post: operations["returnBook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List one's files
         * @description The caller's own files, newest first.
         */
        get: operations["listFiles"];
        put?: never;
        /**
         * Upload a file
         * @description Any signed-in caller may. The file is streamed; a broken-off upload leaves nothing behind. The media type is
         *     recognised by content and must agree with the declared one; content that nothing can be told from (text, for one)
         *     is what it is declared to be, and `application/octet-stream` declares nothing.
         */
        post: operations["uploadFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{fileId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file. */
                fileId: components["parameters"]["fileId"];
            };
            cookie?: never;
        };
        /**
         * Look at a file
         * @description For whoever may read it - its owner, others as its visibility says, and who takes part in a chat where it is attached.
         */
        get: operations["getFile"];
        put?: never;
        post?: never;
        /**
         * Delete a file
         * @description By its owner. Its links are over at once, and its bytes count no longer.
         */
        delete: operations["deleteFile"];
        options?: never;
        head?: never;
        /**
         * Rename a file, or change who may read it
         * @description A JSON Merge Patch (RFC 7396) by its owner. A file that came through a dialect which knows files by their names has
         *     the new name there too: it must be free, and have the same extension.
         */
        patch: operations["updateFile"];
        trace?: never;
    };
    "/v1/files/{fileId}/content": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file. */
                fileId: components["parameters"]["fileId"];
            };
            cookie?: never;
        };
        /**
         * Download a file
         * @description For whoever may read it; a public file needs no token. The bytes come in the file's own media type. Pictures, sound,
         *     video and plain text may be shown in place; anything else, and all that a browser might run, comes as an attachment.
         */
        get: operations["getFileContent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{fileId}/links": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file. */
                fileId: components["parameters"]["fileId"];
            };
            cookie?: never;
        };
        /**
         * List a file's links
         * @description For its owner, newest first, with how often they were used; those that are over too.
         */
        get: operations["listFileLinks"];
        put?: never;
        /**
         * Make a link to a file
         * @description By its owner. Anybody who has the link may download the file, until it expires or is spent.
         */
        post: operations["createFileLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/files/{fileId}/links/{linkId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file. */
                fileId: components["parameters"]["fileId"];
                /** @description The link. */
                linkId: components["parameters"]["linkId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a link
         * @description By the file's owner. The link is over at once.
         */
        delete: operations["revokeFileLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/links/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The token of the link. */
                token: components["parameters"]["linkToken"];
            };
            cookie?: never;
        };
        /**
         * Download by a link
         * @description Anybody may who has the token. A download that begins at the first byte counts; going on with it within an hour, by
         *     a range, does not, nor does asking for the headers alone.
         */
        get: operations["downloadByLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a resumable upload
         * @description Any signed-in caller may. Begins an upload by the tus protocol (https://tus.io, 1.0), which any tus client can go
         *     on with: send the bytes with `appendUpload`, and ask `getUpload` where to go on after a cut. With the last byte it
         *     becomes an ordinary file, whose id is in `Parley-File-Id`; an empty file is there at once.
         *
         *     The whole length counts as a file of the account's from now on, and no longer once the upload is cancelled or
         *     expires, 24 hours after the last bytes came. While the file is put together, the storage holds its bytes twice.
         */
        post: operations["createUpload"];
        delete?: never;
        /**
         * See what of tus is spoken here
         * @description Any signed-in caller may. The version, the extensions and the limits of the tus protocol (https://tus.io, 1.0) that
         *     the operations under `/v1/uploads` speak.
         */
        options: operations["describeUploads"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/uploads/{uploadId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The upload. */
                uploadId: components["parameters"]["uploadId"];
            };
            cookie?: never;
        };
        /**
         * See how far an upload has come
         * @description By who began it. tus asks with HEAD, which is answered as GET without the body.
         */
        get: operations["getUpload"];
        put?: never;
        post?: never;
        /**
         * Cancel an upload
         * @description By who began it. Its bytes go, and count no longer. The file of a finished upload stays.
         */
        delete: operations["cancelUpload"];
        options?: never;
        head?: never;
        /**
         * Send bytes of an upload
         * @description By who began it. The body is streamed, and becomes safe in steps of 8 MiB: when the connection is cut, what has
         *     arrived is kept; when the server dies, all but the last step. With `Upload-Checksum` the body counts as a whole or
         *     not at all. Of two requests at once the later one goes on, and the earlier one gets `upload-offset-conflict`.
         *
         *     The last bytes make it a file, which takes as long as reading and writing it once; should that fail for its content,
         *     the upload is over. A finished upload can be looked at for 24 hours more.
         */
        patch: operations["appendUpload"];
        trace?: never;
    };
    "/v1/admin/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List all accounts
         * @description For admins. By id; deleted accounts are not among them.
         */
        get: operations["listAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/admin/accounts/{accountId}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The account. */
                accountId: components["parameters"]["accountId"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change an account's role, or disable it
         * @description For admins. A change ends that account's sessions. The last admin stays one.
         */
        patch: operations["updateAccount"];
        trace?: never;
    };
    "/v1/admin/audit-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit trail
         * @description For admins. Who did what, from where, when; newest first.
         */
        get: operations["listAuditEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description Letters of any script, digits, `.`, `_` and `-`. Unique without regard to case and Unicode form. */
        Username: string;
        /** @description Anything of the form `local@domain`. Unique without regard to case. */
        Email: string;
        /**
         * Format: password
         * @description Any characters. All of them count, however many.
         */
        Password: string;
        /** @description A name as people write it. */
        PersonName: string;
        /** @description At least one of `username` and `email`. */
        NewAccount: {
            username?: components["schemas"]["Username"];
            email?: components["schemas"]["Email"];
            password: components["schemas"]["Password"];
            firstName?: components["schemas"]["PersonName"];
            lastName?: components["schemas"]["PersonName"];
        } & (unknown | unknown);
        /**
         * Format: int64
         * @description An id.
         */
        Id: number;
        /**
         * @description What the account may do.
         * @enum {string}
         */
        Role: "member" | "operator" | "admin";
        /** @description A few lines about oneself. */
        Bio: string | null;
        /** @description Where somebody lives, in their own words. */
        Place: string | null;
        /**
         * Format: date
         * @description A date of the calendar, `YYYY-MM-DD`.
         */
        BirthDate: string | null;
        /** @description What a person tells about themselves. A profile that was never set is empty and not private. */
        Profile: {
            bio: components["schemas"]["Bio"];
            location: components["schemas"]["Place"];
            birthDate: components["schemas"]["BirthDate"];
            /** @description Whether others see the username and the bio only. */
            isPrivate: boolean;
        };
        /**
         * Format: date-time
         * @description An instant, RFC 3339 in UTC with milliseconds.
         */
        Instant: string;
        /** @description One's own account. */
        Account: {
            id: components["schemas"]["Id"];
            username: string | null;
            email: string | null;
            /** @description Whether the address was confirmed by mail. */
            emailVerified: boolean;
            firstName: string | null;
            lastName: string | null;
            role: components["schemas"]["Role"];
            /** @description Whether signing in takes a one-time code. */
            totpEnabled: boolean;
            profile: components["schemas"]["Profile"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        /** @description A signed-in device. */
        Session: {
            id: components["schemas"]["Id"];
            /** @description Whether it is the session of this very request. */
            current: boolean;
            userAgent: string | null;
            /** @description The address it signed in from. */
            address: string;
            createdAt: components["schemas"]["Instant"];
            lastUsedAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
        };
        /** @description Pass it as `cursor` for the next page; null on the last one. */
        Cursor: string | null;
        /** @description A page of a list. */
        SessionPage: {
            items: components["schemas"]["Session"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /**
         * Format: password
         * @description A password as it was set, perhaps under other rules.
         */
        GivenPassword: string;
        /** @description The six digits of an authenticator app, or a recovery code. */
        OneTimeCode: string;
        /** @description Who signs in. */
        Credentials: {
            /** @description The username or the email address. */
            identifier: string;
            password: components["schemas"]["GivenPassword"];
            otp?: components["schemas"]["OneTimeCode"];
        };
        /** @description An opaque token. */
        Secret: string;
        /** @description A fresh session. */
        NewSession: {
            accessToken: string;
            /** @constant */
            tokenType: "Bearer";
            /**
             * Format: int32
             * @description Seconds until the access token expires.
             */
            expiresIn: number;
            refreshToken: components["schemas"]["Secret"];
            account: components["schemas"]["Account"];
        };
        RefreshRequest: {
            refreshToken: components["schemas"]["Secret"];
        };
        /** @description An access token for the `Authorization` header, and a refresh token that gives the next pair, once. */
        TokenPair: {
            accessToken: string;
            /** @constant */
            tokenType: "Bearer";
            /**
             * Format: int32
             * @description Seconds until the access token expires.
             */
            expiresIn: number;
            refreshToken: components["schemas"]["Secret"];
        };
        /** @description The current password once more. */
        PasswordConfirmation: {
            password: components["schemas"]["GivenPassword"];
        };
        /** @description A JSON Merge Patch (RFC 7396). What is absent stays; null clears a name. */
        AccountPatch: {
            username?: components["schemas"]["Username"];
            firstName?: components["schemas"]["PersonName"] | null;
            lastName?: components["schemas"]["PersonName"] | null;
        };
        PasswordChange: {
            currentPassword: components["schemas"]["GivenPassword"];
            newPassword: components["schemas"]["Password"];
        };
        /** @description The address to verify; absent, it is the account's own. */
        EmailVerificationRequest: {
            email?: components["schemas"]["Email"];
        };
        EmailVerification: {
            token: components["schemas"]["Secret"];
        };
        PasswordResetRequest: {
            email: components["schemas"]["Email"];
        };
        /** With the six digits of the mail */
        PasswordResetByCode: {
            email: components["schemas"]["Email"];
            otp: string;
            newPassword: components["schemas"]["Password"];
        };
        /** With the token of the mailed link */
        PasswordResetByLink: {
            token: components["schemas"]["Secret"];
            newPassword: components["schemas"]["Password"];
        };
        /** @description What an authenticator app needs. Shown once. */
        TotpSetup: {
            /** @description The seed, base32. */
            secret: string;
            /** @description The `otpauth://` URI. */
            uri: string;
            /** @description The URI as a QR code in a PNG data URI. */
            qrCode: string;
        };
        TotpCode: {
            otp: string;
        };
        /** @description Ten codes, each good for one sign-in without the app. Shown once. */
        RecoveryCodes: {
            recoveryCodes: string[];
        };
        /** @description What the account's files take. An unfinished upload counts as the file that it is to become. */
        Usage: {
            /** Format: int64 */
            files: number;
            /** Format: int64 */
            bytes: number;
            /** Format: int64 */
            bytesAllowed: number;
        };
        /**
         * @description What happened.
         * @enum {string}
         */
        AuditAction: "account.registered" | "account.updated" | "account.deleted" | "account.disabled" | "account.enabled" | "account.role-changed" | "file.deleted" | "session.started" | "session.refused" | "session.ended" | "session.token-reused" | "password.changed" | "password.reset-requested" | "password.reset" | "email.verification-requested" | "email.verified" | "totp.enabled" | "totp.disabled" | "book.deleted";
        /** @description Who did what to which account, from where, and when. */
        AuditEvent: {
            id: components["schemas"]["Id"];
            at: components["schemas"]["Instant"];
            action: components["schemas"]["AuditAction"];
            /**
             * Format: int64
             * @description Who did it; null when nobody was signed in.
             */
            actorId: number | null;
            /**
             * Format: int64
             * @description The account it happened to.
             */
            accountId: number | null;
            address: string;
            userAgent: string | null;
            requestId: string;
            /** @description A few plain facts. */
            detail: {
                [key: string]: string;
            } | null;
        };
        /** @description What a chat is about. */
        ChatName: string;
        /**
         * Format: int64
         * @description An id, or null for nobody and nothing.
         */
        OptionalId: number | null;
        /** @description Who takes part, ascending. Empty for a system chat, whose participants are not bounded in number. */
        ParticipantIds: components["schemas"]["Id"][];
        /**
         * Format: int64
         * @description How many there are, exactly.
         */
        Count: number;
        /** @description A message, or the tombstone of a deleted one. */
        Message: {
            id: components["schemas"]["Id"];
            chatId: components["schemas"]["Id"];
            /** @description Who wrote it. An account that `getUser` does not find has been deleted. */
            authorId: components["schemas"]["Id"];
            /** @description What is said; null when it was deleted. */
            content: string | null;
            replyTo: components["schemas"]["OptionalId"];
            /** @description The files that go with it. */
            attachmentIds: components["schemas"]["Id"][];
            createdAt: components["schemas"]["Instant"];
            /** @description When it was edited last; null when it never was. */
            editedAt: components["schemas"]["Instant"] | null;
            /** @description When it was deleted; null while it stands. */
            deletedAt: components["schemas"]["Instant"] | null;
        };
        /** @description A chat as one of its participants sees it. */
        Chat: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["ChatName"];
            /** @description Whether it is the server's own, like the lobby. Nobody owns such a chat. */
            system: boolean;
            ownerId: components["schemas"]["OptionalId"];
            participantIds: components["schemas"]["ParticipantIds"];
            participantCount: components["schemas"]["Count"];
            /** @description The newest one, also as a tombstone. */
            lastMessage: components["schemas"]["Message"] | null;
            unreadCount: components["schemas"]["Count"];
            lastReadMessageId: components["schemas"]["OptionalId"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        /** @description A title as it stands on the book. */
        BookTitle: string;
        /** @description Who wrote it, in the order of the title page. */
        BookAuthors: string[];
        /**
         * Format: int32
         * @description How many copies the library has, lent ones included.
         */
        BookCopies: number;
        /** @description A book of the library. */
        Book: {
            id: components["schemas"]["Id"];
            title: components["schemas"]["BookTitle"];
            authors: components["schemas"]["BookAuthors"];
            /** @description An ISBN-13 without hyphens. */
            isbn: string | null;
            /** Format: int32 */
            year: number | null;
            description: string | null;
            copies: components["schemas"]["BookCopies"];
            /**
             * Format: int32
             * @description How many copies are not lent.
             */
            available: number;
            /**
             * Format: int64
             * @description The account that added it, which may be deleted by now.
             */
            addedById: number;
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        /** @description A copy of a book that somebody has, or had. */
        Loan: {
            id: components["schemas"]["Id"];
            /**
             * Format: int64
             * @description Null when the book has been deleted since.
             */
            bookId: number | null;
            /** @description The book's title when it was borrowed. */
            bookTitle: string;
            /**
             * Format: int64
             * @description The borrower, whose account may be deleted by now.
             */
            accountId: number;
            borrowedAt: components["schemas"]["Instant"];
            dueAt: components["schemas"]["Instant"];
            returnedAt: components["schemas"]["Instant"] | null;
            /** @description Whether it is still out and past `dueAt`. */
            overdue: boolean;
        };
        /** @description A name without slashes, backslashes and control characters. */
        FileName: string;
        /**
         * @description What the media type amounts to.
         * @enum {string}
         */
        FileKind: "image" | "video" | "audio" | "document" | "file";
        /**
         * @description Who may read it besides the owner - nobody, everybody signed in, or everybody. An attachment can be read in its chat whatever it says.
         * @enum {string}
         */
        Visibility: "private" | "members" | "public";
        /** @description A file. Its bytes never change; another content is another file. */
        File: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["FileName"];
            /**
             * Format: int64
             * @description Bytes.
             */
            size: number;
            /** @description Recognised by content, or declared where content does not tell. */
            mediaType: string;
            kind: components["schemas"]["FileKind"];
            /** @description Of the bytes, in hex. */
            sha256: string;
            visibility: components["schemas"]["Visibility"];
            ownerId: components["schemas"]["Id"];
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        /** @description Everything that is kept of the account. A new kind of data adds a field. */
        AccountExport: {
            account: components["schemas"]["Account"];
            /** @description The picture as a `data:` URI, in its largest size; null where there is none. */
            picture: string | null;
            /** @description The name of the lobby's picture that the account goes by; null where there is none. */
            avatar: string | null;
            /** @description Whether it may upload what fileshare shares. */
            sharesFiles: boolean;
            sessions: components["schemas"]["Session"][];
            auditEvents: components["schemas"]["AuditEvent"][];
            /** @description Those that the account takes part in. */
            chats: components["schemas"]["Chat"][];
            /** @description Those that the account wrote. */
            messages: components["schemas"]["Message"][];
            /** @description Those that the account added. */
            books: components["schemas"]["Book"][];
            loans: components["schemas"]["Loan"][];
            files: components["schemas"]["File"][];
        };
        /**
         * Format: binary
         * @description An image. As a request body it is recognised by its content, and `maxLength` counts its bytes.
         */
        Picture: Blob;
        /** @description A person as others see them. Of a private one they see the username and the bio; what is hidden is null. */
        User: {
            id: components["schemas"]["Id"];
            username: string | null;
            firstName: string | null;
            lastName: string | null;
            bio: components["schemas"]["Bio"];
            location: components["schemas"]["Place"];
            birthDate: components["schemas"]["BirthDate"];
            /** @description Whether names and profile are hidden from others. */
            isPrivate: boolean;
        };
        /** @description A page of a list. */
        UserPage: {
            items: components["schemas"]["User"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description A page of a list. */
        ChatPage: {
            items: components["schemas"]["Chat"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description A chat to begin. */
        NewChat: {
            name: components["schemas"]["ChatName"];
            /** @description Whom to talk to. The caller takes part anyway. */
            participantIds: components["schemas"]["Id"][];
        };
        /** @description A JSON Merge Patch (RFC 7396). */
        ChatPatch: {
            name: components["schemas"]["ChatName"];
        };
        /** @description A page of a list. */
        MessagePage: {
            items: components["schemas"]["Message"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description What is said. Any characters but control characters; line breaks and tabs are fine. */
        MessageContent: string;
        /** @description A message to send. */
        NewMessage: {
            content: components["schemas"]["MessageContent"];
            /** @description Files of the sender's that go with it. */
            attachmentIds?: components["schemas"]["Id"][];
            /** @description A message of the same chat that it answers. */
            replyTo?: components["schemas"]["Id"];
        };
        /** @description How far one has read. */
        NewReadMarker: {
            /** @description The last message that was read. */
            messageId: components["schemas"]["Id"];
        };
        /** @description How far the caller has read. */
        ReadMarker: {
            messageId: components["schemas"]["Id"];
            unreadCount: components["schemas"]["Count"];
        };
        /** @description A JSON Merge Patch (RFC 7396). */
        MessagePatch: {
            content: components["schemas"]["MessageContent"];
        };
        /** @description Where the event stands in the order of all events; a cursor for `Last-Event-ID` and `since`. */
        EventId: string;
        /** @description A message was sent. */
        MessageCreatedEvent: {
            id: components["schemas"]["EventId"];
            /** @constant */
            event: "message.created";
            data: components["schemas"]["Message"];
        };
        /** @description A message was edited. */
        MessageEditedEvent: {
            id: components["schemas"]["EventId"];
            /** @constant */
            event: "message.edited";
            data: components["schemas"]["Message"];
        };
        /** @description A message was deleted; its tombstone. */
        MessageDeletedEvent: {
            id: components["schemas"]["EventId"];
            /** @constant */
            event: "message.deleted";
            data: components["schemas"]["Message"];
        };
        /** @description A chat as all its participants see it. */
        ChatNotice: {
            chatId: components["schemas"]["Id"];
            name: components["schemas"]["ChatName"];
            ownerId: components["schemas"]["OptionalId"];
            participantIds: components["schemas"]["ParticipantIds"];
            participantCount: components["schemas"]["Count"];
        };
        /** @description A chat was begun. */
        ChatCreatedEvent: {
            id: components["schemas"]["EventId"];
            /** @constant */
            event: "chat.created";
            data: components["schemas"]["ChatNotice"];
        };
        /** @description A chat has another name or another owner. */
        ChatUpdatedEvent: {
            id: components["schemas"]["EventId"];
            /** @constant */
            event: "chat.updated";
            data: components["schemas"]["ChatNotice"];
        };
        /** @description Which chat it was. */
        ChatGone: {
            chatId: components["schemas"]["Id"];
        };
        /** @description A chat was deleted. */
        ChatDeletedEvent: {
            id: components["schemas"]["EventId"];
            /** @constant */
            event: "chat.deleted";
            data: components["schemas"]["ChatGone"];
        };
        /** @description Who, and in which chat. */
        ParticipantNotice: {
            chatId: components["schemas"]["Id"];
            userId: components["schemas"]["Id"];
        };
        /** @description Somebody takes part in a chat from now on; perhaps the caller. */
        ParticipantAddedEvent: {
            id: components["schemas"]["EventId"];
            /** @constant */
            event: "participant.added";
            data: components["schemas"]["ParticipantNotice"];
        };
        /** @description Somebody takes part no longer; when it is the caller, the last event of that chat. */
        ParticipantRemovedEvent: {
            id: components["schemas"]["EventId"];
            /** @constant */
            event: "participant.removed";
            data: components["schemas"]["ParticipantNotice"];
        };
        /** @description Who has read up to which message. */
        ReadNotice: {
            chatId: components["schemas"]["Id"];
            userId: components["schemas"]["Id"];
            messageId: components["schemas"]["Id"];
        };
        /** @description Somebody has read up to a message. In a system chat only the caller is told of, on their other devices. */
        ReadEvent: {
            id: components["schemas"]["EventId"];
            /** @constant */
            event: "read";
            data: components["schemas"]["ReadNotice"];
        };
        /** @description Why events are missing. */
        ResetNotice: {
            /** @constant */
            reason: "cursor-expired";
        };
        /** @description Events between the cursor and this one are gone. Load anew what you keep. */
        ResetEvent: {
            id: components["schemas"]["EventId"];
            /** @constant */
            event: "reset";
            data: components["schemas"]["ResetNotice"];
        };
        /** @description Why it has ended. After `token-expired` refresh the session and open the stream anew; else sign in again. */
        SessionEndNotice: {
            /** @enum {string} */
            reason: "token-expired" | "signed-out" | "token-reused" | "password-changed" | "password-reset" | "account-changed" | "account-deleted";
        };
        /** @description The last event; the session or its access token has ended. */
        SessionEndedEvent: {
            id?: components["schemas"]["EventId"];
            /** @constant */
            event: "session.ended";
            data: components["schemas"]["SessionEndNotice"];
        };
        /** @description One event of the stream. */
        StreamEvent: components["schemas"]["MessageCreatedEvent"] | components["schemas"]["MessageEditedEvent"] | components["schemas"]["MessageDeletedEvent"] | components["schemas"]["ChatCreatedEvent"] | components["schemas"]["ChatUpdatedEvent"] | components["schemas"]["ChatDeletedEvent"] | components["schemas"]["ParticipantAddedEvent"] | components["schemas"]["ParticipantRemovedEvent"] | components["schemas"]["ReadEvent"] | components["schemas"]["ResetEvent"] | components["schemas"]["SessionEndedEvent"];
        /** @description Something that happened. */
        Event: components["schemas"]["MessageCreatedEvent"] | components["schemas"]["MessageEditedEvent"] | components["schemas"]["MessageDeletedEvent"] | components["schemas"]["ChatCreatedEvent"] | components["schemas"]["ChatUpdatedEvent"] | components["schemas"]["ChatDeletedEvent"] | components["schemas"]["ParticipantAddedEvent"] | components["schemas"]["ParticipantRemovedEvent"] | components["schemas"]["ReadEvent"];
        /** @description What has happened since. */
        EventBatch: {
            /** @description In order. There may be more when it is full; ask again. */
            events: components["schemas"]["Event"][];
            cursor: components["schemas"]["EventId"];
        };
        /** @description A page of a list. */
        BookPage: {
            items: components["schemas"]["Book"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description An ISBN-10 or ISBN-13, with or without hyphens or spaces. Its check digit must be right. */
        GivenIsbn: string;
        /**
         * Format: int32
         * @description The year it appeared in; before the common era it is negative.
         */
        BookYear: number;
        /** @description What it is about. It may have several lines. */
        BookDescription: string;
        /** @description A book to add. Several copies of it are `copies`. */
        NewBook: {
            title: components["schemas"]["BookTitle"];
            authors: components["schemas"]["BookAuthors"];
            isbn?: components["schemas"]["GivenIsbn"];
            year?: components["schemas"]["BookYear"];
            description?: components["schemas"]["BookDescription"];
            copies: components["schemas"]["BookCopies"];
        };
        /** @description A JSON Merge Patch (RFC 7396). What is absent stays; null clears. */
        BookPatch: {
            title?: components["schemas"]["BookTitle"];
            authors?: components["schemas"]["BookAuthors"];
            isbn?: components["schemas"]["GivenIsbn"] | null;
            year?: components["schemas"]["BookYear"] | null;
            description?: components["schemas"]["BookDescription"] | null;
            copies?: components["schemas"]["BookCopies"];
        };
        /** @description A page of a list. */
        LoanPage: {
            items: components["schemas"]["Loan"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description A page of a list. */
        FilePage: {
            items: components["schemas"]["File"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description A form with a file. */
        NewFile: {
            /**
             * Format: binary
             * @description The bytes, with a file name and a media type.
             */
            file: Blob;
            visibility?: components["schemas"]["Visibility"];
        };
        /** @description A JSON Merge Patch (RFC 7396). What is absent stays. */
        FilePatch: {
            name?: components["schemas"]["FileName"];
            visibility?: components["schemas"]["Visibility"];
        };
        /** @description A link under which anybody may download the file. */
        FileLink: {
            id: components["schemas"]["Id"];
            /**
             * Format: int64
             * @description How often it was used.
             */
            downloads: number;
            /** Format: int32 */
            maxDownloads: number | null;
            lastUsedAt: components["schemas"]["Instant"] | null;
            createdAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            revokedAt: components["schemas"]["Instant"] | null;
        };
        /** @description A page of a list. */
        FileLinkPage: {
            items: components["schemas"]["FileLink"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description How long, and how often. */
        NewFileLink: {
            /**
             * Format: int32
             * @description Seconds; a year at most.
             */
            expiresIn: number;
            /**
             * Format: int32
             * @description Without it as often as anybody likes.
             */
            maxDownloads?: number;
        };
        /** @description A new link with its secret, which is shown this once. */
        CreatedFileLink: {
            id: components["schemas"]["Id"];
            token: components["schemas"]["Secret"];
            /** @description Where to download, for anybody who has it. */
            url: string;
            /**
             * Format: int64
             * @description How often it was used.
             */
            downloads: number;
            /** Format: int32 */
            maxDownloads: number | null;
            lastUsedAt: components["schemas"]["Instant"] | null;
            createdAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
            revokedAt: components["schemas"]["Instant"] | null;
        };
        /** @description A resumable upload. */
        Upload: {
            id: components["schemas"]["Id"];
            name: components["schemas"]["FileName"];
            /**
             * Format: int64
             * @description Bytes that the file has.
             */
            length: number;
            /**
             * Format: int64
             * @description Bytes that are here and safe.
             */
            offset: number;
            visibility: components["schemas"]["Visibility"];
            /**
             * Format: int64
             * @description The file that it has become; null until then, and once that file was deleted.
             */
            fileId: number | null;
            createdAt: components["schemas"]["Instant"];
            expiresAt: components["schemas"]["Instant"];
        };
        /** @description An account as an administrator sees it. */
        AdminAccount: {
            id: components["schemas"]["Id"];
            username: string | null;
            email: string | null;
            emailVerified: boolean;
            firstName: string | null;
            lastName: string | null;
            role: components["schemas"]["Role"];
            totpEnabled: boolean;
            /** @description A disabled account cannot sign in. */
            disabled: boolean;
            createdAt: components["schemas"]["Instant"];
            updatedAt: components["schemas"]["Instant"];
        };
        /** @description A page of a list. */
        AdminAccountPage: {
            items: components["schemas"]["AdminAccount"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description A JSON Merge Patch (RFC 7396). Any change ends the account's sessions. */
        AdminAccountPatch: {
            role?: components["schemas"]["Role"];
            disabled?: boolean;
        };
        /** @description A page of a list. */
        AuditEventPage: {
            items: components["schemas"]["AuditEvent"][];
            nextCursor: components["schemas"]["Cursor"];
        };
        /** @description One fault of a request. */
        ProblemError: {
            /** @enum {string} */
            in: "path" | "query" | "header" | "body";
            /** @description JSON Pointer (RFC 6901) to the place. */
            pointer: string;
            /** @description The rule that was broken. */
            keyword: string;
            message: string;
        };
        /** @description A parameter or a field of the body is missing, unknown, of the wrong type or out of bounds. `errors` names every fault with its place. Compare the request with the operation in the docs. */
        InvalidRequestProblem: {
            /** @constant */
            type: "/problems/invalid-request";
            /** @constant */
            title: "The request does not match the contract";
            /**
             * Format: int32
             * @constant
             */
            status: 400;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors: components["schemas"]["ProblemError"][];
        };
        /** @description A JSON body is not valid JSON in UTF-8, or it is nested deeper than 32 levels, an object names a key twice, or a text holds half a surrogate pair. A multipart body is cut short, lacks its boundary, has too many parts, or a part without a name. */
        MalformedBodyProblem: {
            /** @constant */
            type: "/problems/malformed-body";
            /** @constant */
            title: "The body is not well-formed";
            /**
             * Format: int32
             * @constant
             */
            status: 400;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description There is no access token, or it is malformed, wrongly signed, expired, or its session has ended. Refresh it, or sign in again, and send it as `Authorization: Bearer <token>`. */
        UnauthenticatedProblem: {
            /** @constant */
            type: "/problems/unauthenticated";
            /** @constant */
            title: "Sign in first";
            /**
             * Format: int32
             * @constant
             */
            status: 401;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The operation is for another role than your account has. An administrator can change roles. */
        ForbiddenProblem: {
            /** @constant */
            type: "/problems/forbidden";
            /** @constant */
            title: "Your role does not allow this";
            /**
             * Format: int32
             * @constant
             */
            status: 403;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The `Accept` header leaves out every media type that the operation can give. Leave it away, or widen it. */
        NotAcceptableProblem: {
            /** @constant */
            type: "/problems/not-acceptable";
            /** @constant */
            title: "The answer cannot be given in an accepted media type";
            /**
             * Format: int32
             * @constant
             */
            status: 406;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Wait a moment, then send the same request again to get its answer. */
        IdempotencyInProgressProblem: {
            /** @constant */
            type: "/problems/idempotency-in-progress";
            /** @constant */
            title: "The first request under this Idempotency-Key still runs";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The `If-Match` header names an older version. Read the resource again, and repeat the change on it. */
        PreconditionFailedProblem: {
            /** @constant */
            type: "/problems/precondition-failed";
            /** @constant */
            title: "The resource has changed meanwhile";
            /**
             * Format: int32
             * @constant
             */
            status: 412;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description A JSON body may have 1 MiB at most, a picture 10 MiB, the text fields of a form 64 KiB each, and a file what the server's operator allows (`MAX_FILE_SIZE`). */
        PayloadTooLargeProblem: {
            /** @constant */
            type: "/problems/payload-too-large";
            /** @constant */
            title: "The body is too large";
            /**
             * Format: int32
             * @constant
             */
            status: 413;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The `Range` begins after the last byte. `Content-Range` tells how many there are. */
        RangeNotSatisfiableProblem: {
            /** @constant */
            type: "/problems/range-not-satisfiable";
            /** @constant */
            title: "There is nothing in this range";
            /**
             * Format: int32
             * @constant
             */
            status: 416;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Send the body in a media type that the operation lists, without a Content-Encoding, and say so in `Content-Type`. */
        UnsupportedMediaTypeProblem: {
            /** @constant */
            type: "/problems/unsupported-media-type";
            /** @constant */
            title: "The body has the wrong media type";
            /**
             * Format: int32
             * @constant
             */
            status: 415;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description A key stands for one request and its repetitions. Use a new key for a new request. */
        IdempotencyKeyReusedProblem: {
            /** @constant */
            type: "/problems/idempotency-key-reused";
            /** @constant */
            title: "The Idempotency-Key belongs to another request";
            /**
             * Format: int32
             * @constant
             */
            status: 422;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Wait as many seconds as `Retry-After` says. `RateLimit` and `RateLimit-Policy` tell how much is left. */
        RateLimitedProblem: {
            /** @constant */
            type: "/problems/rate-limited";
            /** @constant */
            title: "Too many requests";
            /**
             * Format: int32
             * @constant
             */
            status: 429;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The database or another part is away, or the server is busy or stopping. Try again after `Retry-After` seconds. */
        UnavailableProblem: {
            /** @constant */
            type: "/problems/unavailable";
            /** @constant */
            title: "The service is not available right now";
            /**
             * Format: int32
             * @constant
             */
            status: 503;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The account and the password (and the one-time code, where one is needed) do not belong together. */
        InvalidCredentialsProblem: {
            /** @constant */
            type: "/problems/invalid-credentials";
            /** @constant */
            title: "Wrong name, password or code";
            /**
             * Format: int32
             * @constant
             */
            status: 401;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The password is right and the account has a second factor. Send the same request again with `otp`: the six digits of the authenticator app, or a recovery code. */
        OtpRequiredProblem: {
            /** @constant */
            type: "/problems/otp-required";
            /** @constant */
            title: "A one-time code is needed";
            /**
             * Format: int32
             * @constant
             */
            status: 401;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description It is unknown, expired, or its session has ended. Sign in again. */
        RefreshTokenInvalidProblem: {
            /** @constant */
            type: "/problems/refresh-token-invalid";
            /** @constant */
            title: "The refresh token is not valid";
            /**
             * Format: int32
             * @constant
             */
            status: 401;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description A refresh token works once. Somebody may have copied it, so its session has been ended. Sign in again. */
        TokenReusedProblem: {
            /** @constant */
            type: "/problems/token-reused";
            /** @constant */
            title: "The refresh token was used before";
            /**
             * Format: int32
             * @constant
             */
            status: 401;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description There were too many failures for this account or from this address. Wait as many seconds as `Retry-After` says. */
        TooManyAttemptsProblem: {
            /** @constant */
            type: "/problems/too-many-attempts";
            /** @constant */
            title: "Too many failed attempts";
            /**
             * Format: int32
             * @constant
             */
            status: 429;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description It never was, or it has been deleted. */
        AccountNotFoundProblem: {
            /** @constant */
            type: "/problems/account-not-found";
            /** @constant */
            title: "There is no such account";
            /**
             * Format: int32
             * @constant
             */
            status: 404;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description It is not one of your live sessions. */
        SessionNotFoundProblem: {
            /** @constant */
            type: "/problems/session-not-found";
            /** @constant */
            title: "There is no such session";
            /**
             * Format: int32
             * @constant
             */
            status: 404;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Somebody has it, perhaps in other letters of the same meaning (`Ann`, `ANN`). Choose another. */
        UsernameTakenProblem: {
            /** @constant */
            type: "/problems/username-taken";
            /** @constant */
            title: "The username is in use";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description An account has it. Sign in with it, or reset its password. */
        EmailTakenProblem: {
            /** @constant */
            type: "/problems/email-taken";
            /** @constant */
            title: "The email address is in use";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Turn it off first to set it up anew. */
        TotpAlreadyOnProblem: {
            /** @constant */
            type: "/problems/totp-already-on";
            /** @constant */
            title: "The second factor is already on";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Call `startTotp` first and confirm with a code of the secret it gives. */
        TotpNotStartedProblem: {
            /** @constant */
            type: "/problems/totp-not-started";
            /** @constant */
            title: "The second factor was not started";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Make somebody else an administrator first. */
        LastAdminProblem: {
            /** @constant */
            type: "/problems/last-admin";
            /** @constant */
            title: "This is the last administrator";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Its normalized form (NFKC) is too long, or empty. Choose another. */
        UsernameInvalidProblem: {
            /** @constant */
            type: "/problems/username-invalid";
            /** @constant */
            title: "The username cannot be used";
            /**
             * Format: int32
             * @constant
             */
            status: 422;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Its operator asks for longer passwords than the contract does. `detail` says how long. */
        PasswordTooShortProblem: {
            /** @constant */
            type: "/problems/password-too-short";
            /** @constant */
            title: "The password is too short for this server";
            /**
             * Format: int32
             * @constant
             */
            status: 422;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description It is among the most common passwords, or the same as the name. Choose another, of any characters up to 256. */
        PasswordTooCommonProblem: {
            /** @constant */
            type: "/problems/password-too-common";
            /** @constant */
            title: "The password is too easy to guess";
            /**
             * Format: int32
             * @constant
             */
            status: 422;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The operation asks for the account's current password once more. */
        WrongPasswordProblem: {
            /** @constant */
            type: "/problems/wrong-password";
            /** @constant */
            title: "The current password is wrong";
            /**
             * Format: int32
             * @constant
             */
            status: 422;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description It is wrong, expired, used, or of something else. Ask for a new one. */
        CodeInvalidProblem: {
            /** @constant */
            type: "/problems/code-invalid";
            /** @constant */
            title: "The code is not valid";
            /**
             * Format: int32
             * @constant
             */
            status: 422;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The account has none. Send the address in `email`. */
        EmailMissingProblem: {
            /** @constant */
            type: "/problems/email-missing";
            /** @constant */
            title: "There is no email address to verify";
            /**
             * Format: int32
             * @constant
             */
            status: 422;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description `participantIds` names people who never were, or who have left. `detail` names them. Leave them out. */
        UnknownParticipantsProblem: {
            /** @constant */
            type: "/problems/unknown-participants";
            /** @constant */
            title: "Some of the participants are not known";
            /**
             * Format: int32
             * @constant
             */
            status: 400;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description You take part in the chat, but it is not yours. Ask its owner. Nobody owns a system chat. */
        NotChatOwnerProblem: {
            /** @constant */
            type: "/problems/not-chat-owner";
            /** @constant */
            title: "Only the owner of the chat may do this";
            /**
             * Format: int32
             * @constant
             */
            status: 403;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description It never was, it has been deleted, or you do not take part in it. */
        ChatNotFoundProblem: {
            /** @constant */
            type: "/problems/chat-not-found";
            /** @constant */
            title: "There is no such chat";
            /**
             * Format: int32
             * @constant
             */
            status: 404;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The person does not take part in the chat. */
        ParticipantNotFoundProblem: {
            /** @constant */
            type: "/problems/participant-not-found";
            /** @constant */
            title: "There is no such participant";
            /**
             * Format: int32
             * @constant
             */
            status: 404;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description It never was, you do not take part in its chat, or, where you want to change it, you did not write it. */
        MessageNotFoundProblem: {
            /** @constant */
            type: "/problems/message-not-found";
            /** @constant */
            title: "There is no such message";
            /**
             * Format: int32
             * @constant
             */
            status: 404;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description A chat has 1000 participants at most. */
        ChatFullProblem: {
            /** @constant */
            type: "/problems/chat-full";
            /** @constant */
            title: "The chat is full";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Its content is gone, so it cannot be edited. Send a new one. */
        MessageDeletedProblem: {
            /** @constant */
            type: "/problems/message-deleted";
            /** @constant */
            title: "The message has been deleted";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Some of the events since then are no longer kept; they are for 24 hours. Load anew what you keep, and begin with a new cursor. */
        CursorExpiredProblem: {
            /** @constant */
            type: "/problems/cursor-expired";
            /** @constant */
            title: "The cursor is too old";
            /**
             * Format: int32
             * @constant
             */
            status: 410;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description `attachmentIds` names files that do not exist or belong to somebody else. Upload them first. */
        UnknownAttachmentsProblem: {
            /** @constant */
            type: "/problems/unknown-attachments";
            /** @constant */
            title: "Some of the attachments are not files of yours";
            /**
             * Format: int32
             * @constant
             */
            status: 422;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description `replyTo` names a message of another chat, or one that never was. */
        ReplyTargetNotFoundProblem: {
            /** @constant */
            type: "/problems/reply-target-not-found";
            /** @constant */
            title: "The message to reply to is not in this chat";
            /**
             * Format: int32
             * @constant
             */
            status: 422;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description It never was, or it has been deleted. */
        BookNotFoundProblem: {
            /** @constant */
            type: "/problems/book-not-found";
            /** @constant */
            title: "There is no such book";
            /**
             * Format: int32
             * @constant
             */
            status: 404;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description It is not one of your loans. */
        LoanNotFoundProblem: {
            /** @constant */
            type: "/problems/loan-not-found";
            /** @constant */
            title: "There is no such loan";
            /**
             * Format: int32
             * @constant
             */
            status: 404;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Only who added a book, and administrators, change or delete it. */
        NotYourBookProblem: {
            /** @constant */
            type: "/problems/not-your-book";
            /** @constant */
            title: "Somebody else added this book";
            /**
             * Format: int32
             * @constant
             */
            status: 403;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Leave `accountId` away, or give your own, to see your own loans. */
        NotYourLoansProblem: {
            /** @constant */
            type: "/problems/not-your-loans";
            /** @constant */
            title: "The loans of others are for administrators";
            /**
             * Format: int32
             * @constant
             */
            status: 403;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Its check digit does not fit the others, so one of them is wrong. Compare it with the book. */
        IsbnInvalidProblem: {
            /** @constant */
            type: "/problems/isbn-invalid";
            /** @constant */
            title: "This is not an ISBN";
            /**
             * Format: int32
             * @constant
             */
            status: 422;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description A book with this ISBN is there already. If there are more copies of it, raise its `copies`. */
        IsbnTakenProblem: {
            /** @constant */
            type: "/problems/isbn-taken";
            /** @constant */
            title: "The library has this book";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description A book cannot be deleted while copies are lent, nor have fewer copies than are lent. Wait until they are back. */
        BookOnLoanProblem: {
            /** @constant */
            type: "/problems/book-on-loan";
            /** @constant */
            title: "Copies of the book are lent";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Wait until one is returned; `available` of the book tells. */
        NoCopyFreeProblem: {
            /** @constant */
            type: "/problems/no-copy-free";
            /** @constant */
            title: "All copies are lent";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Nobody borrows two copies of one book. Return the first one before. */
        AlreadyBorrowedProblem: {
            /** @constant */
            type: "/problems/already-borrowed";
            /** @constant */
            title: "You have a copy already";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The loan has ended already. There is nothing left to do. */
        AlreadyReturnedProblem: {
            /** @constant */
            type: "/problems/already-returned";
            /** @constant */
            title: "The book was returned before";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description It never was, has been deleted, or you may not read it. */
        FileNotFoundProblem: {
            /** @constant */
            type: "/problems/file-not-found";
            /** @constant */
            title: "There is no such file";
            /**
             * Format: int32
             * @constant
             */
            status: 404;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The file does not fit into what your account may keep. Delete some, see `getUsage`. */
        QuotaExceededProblem: {
            /** @constant */
            type: "/problems/quota-exceeded";
            /** @constant */
            title: "Your storage is full";
            /**
             * Format: int32
             * @constant
             */
            status: 403;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The content of the file is of another media type than its part of the form declares. Declare the right one, or `application/octet-stream` to have it recognised. */
        ContentMismatchProblem: {
            /** @constant */
            type: "/problems/content-mismatch";
            /** @constant */
            title: "The file is not what it is said to be";
            /**
             * Format: int32
             * @constant
             */
            status: 415;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description A file name has 1 to 255 characters, and no slashes, backslashes or control characters; it is not made of blanks and dots alone. */
        FileNameInvalidProblem: {
            /** @constant */
            type: "/problems/file-name-invalid";
            /** @constant */
            title: "The file name cannot be used";
            /**
             * Format: int32
             * @constant
             */
            status: 422;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Files that were uploaded through a dialect are known there by their names, and each name is there once. Choose another one. */
        FileNameTakenProblem: {
            /** @constant */
            type: "/problems/file-name-taken";
            /** @constant */
            title: "There is a file with this name";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description It never was, was cancelled, is somebody else's, or has long expired. Begin a new one. */
        UploadNotFoundProblem: {
            /** @constant */
            type: "/problems/upload-not-found";
            /** @constant */
            title: "There is no such upload";
            /**
             * Format: int32
             * @constant
             */
            status: 404;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description No bytes came for 24 hours, and those that had come were deleted. Begin a new one. */
        UploadExpiredProblem: {
            /** @constant */
            type: "/problems/upload-expired";
            /** @constant */
            title: "The upload has expired";
            /**
             * Format: int32
             * @constant
             */
            status: 410;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The bytes do not begin where the upload stands, it is finished, or a later request has gone on with it. Ask `getUpload` for the offset, and go on from there. */
        UploadOffsetConflictProblem: {
            /** @constant */
            type: "/problems/upload-offset-conflict";
            /** @constant */
            title: "The upload stands elsewhere";
            /**
             * Format: int32
             * @constant
             */
            status: 409;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The body was damaged on its way, and was thrown away. Send it again. */
        ChecksumMismatchProblem: {
            /** @constant */
            type: "/problems/checksum-mismatch";
            /** @constant */
            title: "The bytes are not those of the checksum";
            /**
             * Format: int32
             * @constant
             */
            status: 460;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The `Tus-Resumable` header must be `1.0.0`. */
        TusVersionUnsupportedProblem: {
            /** @constant */
            type: "/problems/tus-version-unsupported";
            /** @constant */
            title: "This version of tus is not spoken here";
            /**
             * Format: int32
             * @constant
             */
            status: 412;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description It never was, or it is long gone. */
        LinkNotFoundProblem: {
            /** @constant */
            type: "/problems/link-not-found";
            /** @constant */
            title: "There is no such link";
            /**
             * Format: int32
             * @constant
             */
            status: 404;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description It has expired, was downloaded as often as it allows, was revoked, or its file was deleted. Ask for a new one. */
        LinkGoneProblem: {
            /** @constant */
            type: "/problems/link-gone";
            /** @constant */
            title: "The link is over";
            /**
             * Format: int32
             * @constant
             */
            status: 410;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description The content is not that of a JPEG, PNG, WebP or GIF image, whatever the `Content-Type` says. */
        ImageUnsupportedProblem: {
            /** @constant */
            type: "/problems/image-unsupported";
            /** @constant */
            title: "This is no image of a known kind";
            /**
             * Format: int32
             * @constant
             */
            status: 415;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description An image may have 50 megapixels. Make it smaller; no more than 512 × 512 are kept anyway. */
        ImageTooLargeProblem: {
            /** @constant */
            type: "/problems/image-too-large";
            /** @constant */
            title: "The image has too many pixels";
            /**
             * Format: int32
             * @constant
             */
            status: 422;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description It is broken off or corrupt, or so narrow that no square can be cut from it. Save it anew, then send that. */
        ImageInvalidProblem: {
            /** @constant */
            type: "/problems/image-invalid";
            /** @constant */
            title: "The image cannot be read";
            /**
             * Format: int32
             * @constant
             */
            status: 422;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description A fault of the server. Tell its operator the request id in `instance`; the log has the rest. */
        InternalErrorProblem: {
            /** @constant */
            type: "/problems/internal-error";
            /** @constant */
            title: "Something went wrong here";
            /**
             * Format: int32
             * @constant
             */
            status: 500;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description Outside production, replies are checked against the contract before they leave; this one did not match. The log says where. */
        ContractViolationProblem: {
            /** @constant */
            type: "/problems/contract-violation";
            /** @constant */
            title: "The server was about to break its own contract";
            /**
             * Format: int32
             * @constant
             */
            status: 500;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
        /** @description An error that is no problem of the contract, as from a proxy. */
        ForeignProblem: {
            /** @constant */
            type: "about:blank";
            title: string;
            status: number;
            /** @description This very case, and what to do. */
            detail: string;
            /** @description The request id. */
            instance: string;
            /** @description Every fault of an invalid request. */
            errors?: components["schemas"]["ProblemError"][];
        };
    };
    responses: never;
    parameters: {
        /** @description How many items at most. */
        limit: number;
        /** @description Where to go on; the `nextCursor` of the page before. */
        cursor: string;
        /** @description The session. */
        sessionId: components["schemas"]["Id"];
        /** @description The person's account. */
        userId: components["schemas"]["Id"];
        /** @description The username, in any case. */
        username: string;
        /** @description The chat. */
        chatId: components["schemas"]["Id"];
        /** @description The message. */
        messageId: components["schemas"]["Id"];
        /** @description The book. */
        bookId: components["schemas"]["Id"];
        /** @description The loan. */
        loanId: components["schemas"]["Id"];
        /** @description The file. */
        fileId: components["schemas"]["Id"];
        /** @description The link. */
        linkId: components["schemas"]["Id"];
        /** @description The token of the link. */
        linkToken: string;
        /** @description The version of tus, `1.0.0`. */
        tusResumable: string;
        /** @description The upload. */
        uploadId: components["schemas"]["Id"];
        /** @description The version of tus, `1.0.0`; tus clients send it, others need not. */
        tusResumableIfAny: string;
        /** @description The account. */
        accountId: components["schemas"]["Id"];
        /** @description A value of your own for this request, e.g. a UUID. Repeat it to repeat the request safely for 24 hours. */
        IdempotencyKey: string;
        /** @description The ETag you have; 304 if it is still the one. */
        IfNoneMatch: string;
        /** @description The ETag you have; 412 if it is no longer the one. */
        IfMatch: string;
        /** @description The bytes wanted, e.g. `bytes=1000-` (RFC 9110, 14.2). Several ranges get the whole content. */
        Range: string;
        /** @description The ETag of the part you have; when it is no longer the one, Range is ignored. */
        IfRange: string;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    registerAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own for this request, e.g. a UUID. Repeat it to repeat the request safely for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccount"];
            };
        };
        responses: {
            /** @description The account was made. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The first request under this Idempotency-Key still runs](/problems/idempotency-in-progress). [The username is in use](/problems/username-taken). [The email address is in use](/problems/email-taken). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyInProgressProblem"] | components["schemas"]["UsernameTakenProblem"] | components["schemas"]["EmailTakenProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The Idempotency-Key belongs to another request](/problems/idempotency-key-reused). [The username cannot be used](/problems/username-invalid). [The password is too short for this server](/problems/password-too-short). [The password is too easy to guess](/problems/password-too-common). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["UsernameInvalidProblem"] | components["schemas"]["PasswordTooShortProblem"] | components["schemas"]["PasswordTooCommonProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on; the `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of sessions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionPage"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    createSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own for this request, e.g. a UUID. Repeat it to repeat the request safely for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Signed in. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSession"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Wrong name, password or code](/problems/invalid-credentials). [A one-time code is needed](/problems/otp-required). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidCredentialsProblem"] | components["schemas"]["OtpRequiredProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The first request under this Idempotency-Key still runs](/problems/idempotency-in-progress). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyInProgressProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The Idempotency-Key belongs to another request](/problems/idempotency-key-reused). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). [Too many failed attempts](/problems/too-many-attempts). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    endAllSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out everywhere. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    refreshSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefreshRequest"];
            };
        };
        responses: {
            /** @description The next pair. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [The refresh token is not valid](/problems/refresh-token-invalid). [The refresh token was used before](/problems/token-reused). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RefreshTokenInvalidProblem"] | components["schemas"]["TokenReusedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    getCurrentSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 304 if it is still the one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description It is still the version of If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    endCurrentSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The session. */
                sessionId: components["parameters"]["sessionId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Signed out. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such session](/problems/session-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["SessionNotFoundProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 304 if it is still the one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description It is still the version of If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    deleteMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordConfirmation"];
            };
        };
        responses: {
            /** @description The account is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [This is the last administrator](/problems/last-admin). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LastAdminProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The current password is wrong](/problems/wrong-password). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WrongPasswordProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). [Too many failed attempts](/problems/too-many-attempts). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 412 if it is no longer the one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["AccountPatch"];
                "application/json": components["schemas"]["AccountPatch"];
            };
        };
        responses: {
            /** @description The account as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Account"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The username is in use](/problems/username-taken). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UsernameTakenProblem"];
                };
            };
            /** @description [The resource has changed meanwhile](/problems/precondition-failed). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PreconditionFailedProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The username cannot be used](/problems/username-invalid). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UsernameInvalidProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description The new password counts from now on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The current password is wrong](/problems/wrong-password). [The password is too short for this server](/problems/password-too-short). [The password is too easy to guess](/problems/password-too-common). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WrongPasswordProblem"] | components["schemas"]["PasswordTooShortProblem"] | components["schemas"]["PasswordTooCommonProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). [Too many failed attempts](/problems/too-many-attempts). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    requestEmailVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailVerificationRequest"];
            };
        };
        responses: {
            /** @description The mail is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The email address is in use](/problems/email-taken). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EmailTakenProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [There is no email address to verify](/problems/email-missing). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EmailMissingProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    confirmEmailVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EmailVerification"];
            };
        };
        responses: {
            /** @description The address is confirmed. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [The email address is in use](/problems/email-taken). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["EmailTakenProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The code is not valid](/problems/code-invalid). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeInvalidProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetRequest"];
            };
        };
        responses: {
            /** @description If an account has the address, a mail is on its way. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    confirmPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordResetByCode"] | components["schemas"]["PasswordResetByLink"];
            };
        };
        responses: {
            /** @description The new password counts from now on. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The code is not valid](/problems/code-invalid). [The password is too short for this server](/problems/password-too-short). [The password is too easy to guess](/problems/password-too-common). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeInvalidProblem"] | components["schemas"]["PasswordTooShortProblem"] | components["schemas"]["PasswordTooCommonProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    startTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The seed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TotpSetup"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The second factor is already on](/problems/totp-already-on). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TotpAlreadyOnProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    disableTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordConfirmation"];
            };
        };
        responses: {
            /** @description There is no second factor now. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The current password is wrong](/problems/wrong-password). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["WrongPasswordProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). [Too many failed attempts](/problems/too-many-attempts). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"] | components["schemas"]["TooManyAttemptsProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    confirmTotp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TotpCode"];
            };
        };
        responses: {
            /** @description Signing in takes a code from now on. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodes"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The second factor is already on](/problems/totp-already-on). [The second factor was not started](/problems/totp-not-started). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TotpAlreadyOnProblem"] | components["schemas"]["TotpNotStartedProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The code is not valid](/problems/code-invalid). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CodeInvalidProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    getUsage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The usage. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Usage"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    exportMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The data. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountExport"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    getProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 304 if it is still the one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description It is still the version of If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    updateProfile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 412 if it is no longer the one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Profile"];
            };
        };
        responses: {
            /** @description The profile as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The resource has changed meanwhile](/problems/precondition-failed). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PreconditionFailedProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    setPicture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "image/jpeg": components["schemas"]["Picture"];
                "image/png": components["schemas"]["Picture"];
                "image/webp": components["schemas"]["Picture"];
                "image/gif": components["schemas"]["Picture"];
            };
        };
        responses: {
            /** @description The picture is set, in all sizes. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). [This is no image of a known kind](/problems/image-unsupported). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"] | components["schemas"]["ImageUnsupportedProblem"];
                };
            };
            /** @description [The image has too many pixels](/problems/image-too-large). [The image cannot be read](/problems/image-invalid). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ImageTooLargeProblem"] | components["schemas"]["ImageInvalidProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    deletePicture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description There is no picture. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description Part of a username or a name, in any case. No character is special. */
                q?: string;
                /** @description How many items at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on; the `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of people. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    getUser: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 304 if it is still the one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The person's account. */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description It is still the version of If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such account](/problems/account-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    getPicture: {
        parameters: {
            query?: {
                /** @description Width and height in pixels. */
                size?: 64 | 256 | 512;
            };
            header?: {
                /** @description The ETag you have; 304 if it is still the one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The person's account. */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": components["schemas"]["Picture"];
                };
            };
            /** @description It is still the version of If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such account](/problems/account-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    getUserByUsername: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 304 if it is still the one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The username, in any case. */
                username: components["parameters"]["username"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["User"];
                };
            };
            /** @description It is still the version of If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such account](/problems/account-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    listChats: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on; the `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of chats. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatPage"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    createChat: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own for this request, e.g. a UUID. Repeat it to repeat the request safely for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChat"];
            };
        };
        responses: {
            /** @description The chat. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). [Some of the participants are not known](/problems/unknown-participants). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"] | components["schemas"]["UnknownParticipantsProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The first request under this Idempotency-Key still runs](/problems/idempotency-in-progress). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyInProgressProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The Idempotency-Key belongs to another request](/problems/idempotency-key-reused). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    getChat: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 304 if it is still the one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The chat. */
                chatId: components["parameters"]["chatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chat. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
                };
            };
            /** @description It is still the version of If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such chat](/problems/chat-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChatNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    deleteChat: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The chat. */
                chatId: components["parameters"]["chatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The chat is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [Only the owner of the chat may do this](/problems/not-chat-owner). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotChatOwnerProblem"];
                };
            };
            /** @description [There is no such chat](/problems/chat-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChatNotFoundProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    updateChat: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 412 if it is no longer the one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The chat. */
                chatId: components["parameters"]["chatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["ChatPatch"];
                "application/json": components["schemas"]["ChatPatch"];
            };
        };
        responses: {
            /** @description The chat as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Chat"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [Only the owner of the chat may do this](/problems/not-chat-owner). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotChatOwnerProblem"];
                };
            };
            /** @description [There is no such chat](/problems/chat-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChatNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The resource has changed meanwhile](/problems/precondition-failed). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PreconditionFailedProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    addParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The chat. */
                chatId: components["parameters"]["chatId"];
                /** @description The person's account. */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person takes part. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [Only the owner of the chat may do this](/problems/not-chat-owner). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotChatOwnerProblem"];
                };
            };
            /** @description [There is no such chat](/problems/chat-not-found). [There is no such account](/problems/account-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChatNotFoundProblem"] | components["schemas"]["AccountNotFoundProblem"];
                };
            };
            /** @description [The chat is full](/problems/chat-full). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChatFullProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    removeParticipant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The chat. */
                chatId: components["parameters"]["chatId"];
                /** @description The person's account. */
                userId: components["parameters"]["userId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The person takes part no longer. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [Only the owner of the chat may do this](/problems/not-chat-owner). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotChatOwnerProblem"];
                };
            };
            /** @description [There is no such chat](/problems/chat-not-found). [There is no such participant](/problems/participant-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChatNotFoundProblem"] | components["schemas"]["ParticipantNotFoundProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    listMessages: {
        parameters: {
            query?: {
                /** @description The id of a message; the list begins after it, and runs forward in time. */
                after?: number;
                /** @description How many items at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on; the `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description The chat. */
                chatId: components["parameters"]["chatId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such chat](/problems/chat-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChatNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own for this request, e.g. a UUID. Repeat it to repeat the request safely for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The chat. */
                chatId: components["parameters"]["chatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description The message. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such chat](/problems/chat-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChatNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The first request under this Idempotency-Key still runs](/problems/idempotency-in-progress). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyInProgressProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The Idempotency-Key belongs to another request](/problems/idempotency-key-reused). [Some of the attachments are not files of yours](/problems/unknown-attachments). [The message to reply to is not in this chat](/problems/reply-target-not-found). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["UnknownAttachmentsProblem"] | components["schemas"]["ReplyTargetNotFoundProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    markRead: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The chat. */
                chatId: components["parameters"]["chatId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewReadMarker"];
            };
        };
        responses: {
            /** @description The marker as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadMarker"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such chat](/problems/chat-not-found). [There is no such message](/problems/message-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChatNotFoundProblem"] | components["schemas"]["MessageNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    searchMessages: {
        parameters: {
            query: {
                /** @description The words. */
                q: string;
                /** @description Only in this chat. */
                chatId?: components["schemas"]["Id"];
                /** @description How many items at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on; the `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such chat](/problems/chat-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChatNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    getMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 304 if it is still the one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The message. */
                messageId: components["parameters"]["messageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The message. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description It is still the version of If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such message](/problems/message-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MessageNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    deleteMessage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The message. */
                messageId: components["parameters"]["messageId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Its content is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such message](/problems/message-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MessageNotFoundProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    editMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 412 if it is no longer the one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The message. */
                messageId: components["parameters"]["messageId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["MessagePatch"];
                "application/json": components["schemas"]["MessagePatch"];
            };
        };
        responses: {
            /** @description The message as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Message"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such message](/problems/message-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MessageNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The message has been deleted](/problems/message-deleted). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["MessageDeletedProblem"];
                };
            };
            /** @description [The resource has changed meanwhile](/problems/precondition-failed). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PreconditionFailedProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    streamEvents: {
        parameters: {
            query?: never;
            header?: {
                /** @description The `id` of the last event that arrived. */
                "Last-Event-ID"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["StreamEvent"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    syncEvents: {
        parameters: {
            query?: {
                /** @description The `cursor` of the answer before, or the `id` of a stream's event. */
                since?: string;
                /** @description How many seconds to wait for an event when there is none. */
                wait?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What has happened. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventBatch"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The cursor is too old](/problems/cursor-expired). */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["CursorExpiredProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    listBooks: {
        parameters: {
            query?: {
                /**
                 * @description Part of the title, of an author's name, or of the ISBN, which is found as ISBN-10 and as ISBN-13, with hyphens or
                 *     without; a whole ISBN finds the book that bears it. In any case; no character is special.
                 */
                q?: string;
                /** @description Only those of which a copy is free, or none is. */
                available?: boolean;
                /** @description How many items at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on; the `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of books. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookPage"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    createBook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own for this request, e.g. a UUID. Repeat it to repeat the request safely for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewBook"];
            };
        };
        responses: {
            /** @description The book was added. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Book"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The first request under this Idempotency-Key still runs](/problems/idempotency-in-progress). [The library has this book](/problems/isbn-taken). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyInProgressProblem"] | components["schemas"]["IsbnTakenProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The Idempotency-Key belongs to another request](/problems/idempotency-key-reused). [This is not an ISBN](/problems/isbn-invalid). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["IsbnInvalidProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    getBook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 304 if it is still the one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The book. */
                bookId: components["parameters"]["bookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The book. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Book"];
                };
            };
            /** @description It is still the version of If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such book](/problems/book-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BookNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    deleteBook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 412 if it is no longer the one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The book. */
                bookId: components["parameters"]["bookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The book is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [Somebody else added this book](/problems/not-your-book). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotYourBookProblem"];
                };
            };
            /** @description [There is no such book](/problems/book-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BookNotFoundProblem"];
                };
            };
            /** @description [Copies of the book are lent](/problems/book-on-loan). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BookOnLoanProblem"];
                };
            };
            /** @description [The resource has changed meanwhile](/problems/precondition-failed). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PreconditionFailedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    updateBook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 412 if it is no longer the one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The book. */
                bookId: components["parameters"]["bookId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["BookPatch"];
                "application/json": components["schemas"]["BookPatch"];
            };
        };
        responses: {
            /** @description The book as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Book"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [Somebody else added this book](/problems/not-your-book). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotYourBookProblem"];
                };
            };
            /** @description [There is no such book](/problems/book-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BookNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The library has this book](/problems/isbn-taken). [Copies of the book are lent](/problems/book-on-loan). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IsbnTakenProblem"] | components["schemas"]["BookOnLoanProblem"];
                };
            };
            /** @description [The resource has changed meanwhile](/problems/precondition-failed). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PreconditionFailedProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [This is not an ISBN](/problems/isbn-invalid). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IsbnInvalidProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    borrowBook: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own for this request, e.g. a UUID. Repeat it to repeat the request safely for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The book. */
                bookId: components["parameters"]["bookId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The copy is yours until `dueAt`. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Loan"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such book](/problems/book-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["BookNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The first request under this Idempotency-Key still runs](/problems/idempotency-in-progress). [All copies are lent](/problems/no-copy-free). [You have a copy already](/problems/already-borrowed). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyInProgressProblem"] | components["schemas"]["NoCopyFreeProblem"] | components["schemas"]["AlreadyBorrowedProblem"];
                };
            };
            /** @description [The Idempotency-Key belongs to another request](/problems/idempotency-key-reused). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    listLoans: {
        parameters: {
            query?: {
                /** @description Only those that are still out, or only those that were returned. */
                active?: boolean;
                /** @description Only this account's. Another than one's own is for admins. */
                accountId?: components["schemas"]["Id"];
                /** @description How many items at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on; the `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of loans. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LoanPage"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The loans of others are for administrators](/problems/not-your-loans). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotYourLoansProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    getLoan: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 304 if it is still the one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The loan. */
                loanId: components["parameters"]["loanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The loan. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Loan"];
                };
            };
            /** @description It is still the version of If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such loan](/problems/loan-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LoanNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    returnBook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The loan. */
                loanId: components["parameters"]["loanId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The loan, which has ended. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Loan"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such loan](/problems/loan-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LoanNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The book was returned before](/problems/already-returned). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AlreadyReturnedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    listFiles: {
        parameters: {
            query?: {
                /** @description Only files of this kind. */
                kind?: components["schemas"]["FileKind"];
                /** @description Only files with this in their names, in any case. */
                q?: string;
                /** @description How many items at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on; the `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of files. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FilePage"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    uploadFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own for this request, e.g. a UUID. Repeat it to repeat the request safely for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["NewFile"];
            };
        };
        responses: {
            /** @description Stored. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [Your storage is full](/problems/quota-exceeded). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["QuotaExceededProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The first request under this Idempotency-Key still runs](/problems/idempotency-in-progress). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyInProgressProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). [The file is not what it is said to be](/problems/content-mismatch). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"] | components["schemas"]["ContentMismatchProblem"];
                };
            };
            /** @description [The Idempotency-Key belongs to another request](/problems/idempotency-key-reused). [The file name cannot be used](/problems/file-name-invalid). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["FileNameInvalidProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    getFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 304 if it is still the one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
            };
            path: {
                /** @description The file. */
                fileId: components["parameters"]["fileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description It is still the version of If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such file](/problems/file-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    deleteFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 412 if it is no longer the one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The file. */
                fileId: components["parameters"]["fileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such file](/problems/file-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileNotFoundProblem"];
                };
            };
            /** @description [The resource has changed meanwhile](/problems/precondition-failed). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PreconditionFailedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    updateFile: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 412 if it is no longer the one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The file. */
                fileId: components["parameters"]["fileId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["FilePatch"];
                "application/json": components["schemas"]["FilePatch"];
            };
        };
        responses: {
            /** @description The file as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["File"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such file](/problems/file-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [There is a file with this name](/problems/file-name-taken). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileNameTakenProblem"];
                };
            };
            /** @description [The resource has changed meanwhile](/problems/precondition-failed). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PreconditionFailedProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The file name cannot be used](/problems/file-name-invalid). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileNameInvalidProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    getFileContent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 304 if it is still the one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The bytes wanted, e.g. `bytes=1000-` (RFC 9110, 14.2). Several ranges get the whole content. */
                Range?: components["parameters"]["Range"];
                /** @description The ETag of the part you have; when it is no longer the one, Range is ignored. */
                "If-Range"?: components["parameters"]["IfRange"];
            };
            path: {
                /** @description The file. */
                fileId: components["parameters"]["fileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole content. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description It is still the version of If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such file](/problems/file-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileNotFoundProblem"];
                };
            };
            /** @description [There is nothing in this range](/problems/range-not-satisfiable). */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RangeNotSatisfiableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    listFileLinks: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on; the `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path: {
                /** @description The file. */
                fileId: components["parameters"]["fileId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of links. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FileLinkPage"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such file](/problems/file-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    createFileLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description A value of your own for this request, e.g. a UUID. Repeat it to repeat the request safely for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                /** @description The file. */
                fileId: components["parameters"]["fileId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFileLink"];
            };
        };
        responses: {
            /** @description The link. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedFileLink"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such file](/problems/file-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The first request under this Idempotency-Key still runs](/problems/idempotency-in-progress). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyInProgressProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The Idempotency-Key belongs to another request](/problems/idempotency-key-reused). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    revokeFileLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The file. */
                fileId: components["parameters"]["fileId"];
                /** @description The link. */
                linkId: components["parameters"]["linkId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The link is over. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such file](/problems/file-not-found). [There is no such link](/problems/link-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["FileNotFoundProblem"] | components["schemas"]["LinkNotFoundProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    downloadByLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 304 if it is still the one. */
                "If-None-Match"?: components["parameters"]["IfNoneMatch"];
                /** @description The bytes wanted, e.g. `bytes=1000-` (RFC 9110, 14.2). Several ranges get the whole content. */
                Range?: components["parameters"]["Range"];
                /** @description The ETag of the part you have; when it is no longer the one, Range is ignored. */
                "If-Range"?: components["parameters"]["IfRange"];
            };
            path: {
                /** @description The token of the link. */
                token: components["parameters"]["linkToken"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The whole content, as an attachment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that Range asks for. */
            206: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description It is still the version of If-None-Match. */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [There is no such link](/problems/link-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LinkNotFoundProblem"];
                };
            };
            /** @description [The link is over](/problems/link-gone). */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LinkGoneProblem"];
                };
            };
            /** @description [There is nothing in this range](/problems/range-not-satisfiable). */
            416: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RangeNotSatisfiableProblem"];
                };
            };
            /** @description [Too many requests](/problems/rate-limited). */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["RateLimitedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    createUpload: {
        parameters: {
            query?: {
                /** @description Who may read the file; without it, nobody else. */
                visibility?: components["schemas"]["Visibility"];
            };
            header: {
                /** @description The version of tus, `1.0.0`. */
                "Tus-Resumable": components["parameters"]["tusResumable"];
                /** @description How many bytes the file has. */
                "Upload-Length": number;
                /**
                 * @description Names and values in base64, as tus has them. `filename` is the file's name; `filetype` its media type, which
                 *     must agree with its content. Others are kept and given back.
                 */
                "Upload-Metadata": string;
                /** @description A value of your own for this request, e.g. a UUID. Repeat it to repeat the request safely for 24 hours. */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [Your storage is full](/problems/quota-exceeded). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["QuotaExceededProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The first request under this Idempotency-Key still runs](/problems/idempotency-in-progress). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyInProgressProblem"];
                };
            };
            /** @description [This version of tus is not spoken here](/problems/tus-version-unsupported). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TusVersionUnsupportedProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The Idempotency-Key belongs to another request](/problems/idempotency-key-reused). [The file name cannot be used](/problems/file-name-invalid). */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["IdempotencyKeyReusedProblem"] | components["schemas"]["FileNameInvalidProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    describeUploads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description See the headers. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    getUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version of tus, `1.0.0`; tus clients send it, others need not. */
                "Tus-Resumable"?: components["parameters"]["tusResumableIfAny"];
            };
            path: {
                /** @description The upload. */
                uploadId: components["parameters"]["uploadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload. Everything before the offset is safe. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Upload"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such upload](/problems/upload-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UploadNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The upload has expired](/problems/upload-expired). */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UploadExpiredProblem"];
                };
            };
            /** @description [This version of tus is not spoken here](/problems/tus-version-unsupported). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TusVersionUnsupportedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    cancelUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of tus, `1.0.0`. */
                "Tus-Resumable": components["parameters"]["tusResumable"];
            };
            path: {
                /** @description The upload. */
                uploadId: components["parameters"]["uploadId"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The upload is gone. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such upload](/problems/upload-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UploadNotFoundProblem"];
                };
            };
            /** @description [The upload has expired](/problems/upload-expired). */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UploadExpiredProblem"];
                };
            };
            /** @description [This version of tus is not spoken here](/problems/tus-version-unsupported). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TusVersionUnsupportedProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    appendUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of tus, `1.0.0`. */
                "Tus-Resumable": components["parameters"]["tusResumable"];
                /** @description Where in the file the body begins; it must be where the upload stands. */
                "Upload-Offset": number;
                /** @description Of the body, `sha1` or `sha256` and the digest in base64. */
                "Upload-Checksum"?: string;
            };
            path: {
                /** @description The upload. */
                uploadId: components["parameters"]["uploadId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/offset+octet-stream": Blob;
            };
        };
        responses: {
            /** @description The bytes are safe. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [There is no such upload](/problems/upload-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UploadNotFoundProblem"];
                };
            };
            /** @description [The upload stands elsewhere](/problems/upload-offset-conflict). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UploadOffsetConflictProblem"];
                };
            };
            /** @description [The upload has expired](/problems/upload-expired). */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UploadExpiredProblem"];
                };
            };
            /** @description [This version of tus is not spoken here](/problems/tus-version-unsupported). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["TusVersionUnsupportedProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). [The file is not what it is said to be](/problems/content-mismatch). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"] | components["schemas"]["ContentMismatchProblem"];
                };
            };
            /** @description [The bytes are not those of the checksum](/problems/checksum-mismatch). */
            460: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ChecksumMismatchProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description How many items at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on; the `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of accounts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminAccountPage"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [Your role does not allow this](/problems/forbidden). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ForbiddenProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    updateAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description The ETag you have; 412 if it is no longer the one. */
                "If-Match"?: components["parameters"]["IfMatch"];
            };
            path: {
                /** @description The account. */
                accountId: components["parameters"]["accountId"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/merge-patch+json": components["schemas"]["AdminAccountPatch"];
                "application/json": components["schemas"]["AdminAccountPatch"];
            };
        };
        responses: {
            /** @description The account as it is now. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AdminAccount"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). [The body is not well-formed](/problems/malformed-body). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"] | components["schemas"]["MalformedBodyProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [Your role does not allow this](/problems/forbidden). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ForbiddenProblem"];
                };
            };
            /** @description [There is no such account](/problems/account-not-found). */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["AccountNotFoundProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [This is the last administrator](/problems/last-admin). */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["LastAdminProblem"];
                };
            };
            /** @description [The resource has changed meanwhile](/problems/precondition-failed). */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PreconditionFailedProblem"];
                };
            };
            /** @description [The body is too large](/problems/payload-too-large). */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["PayloadTooLargeProblem"];
                };
            };
            /** @description [The body has the wrong media type](/problems/unsupported-media-type). */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnsupportedMediaTypeProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
    listAuditEvents: {
        parameters: {
            query?: {
                /** @description Only what happened to this account. */
                accountId?: components["schemas"]["Id"];
                /** @description Only this. */
                action?: components["schemas"]["AuditAction"];
                /** @description How many items at most. */
                limit?: components["parameters"]["limit"];
                /** @description Where to go on; the `nextCursor` of the page before. */
                cursor?: components["parameters"]["cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of events. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEventPage"];
                };
            };
            /** @description [The request does not match the contract](/problems/invalid-request). */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InvalidRequestProblem"];
                };
            };
            /** @description [Sign in first](/problems/unauthenticated). */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnauthenticatedProblem"];
                };
            };
            /** @description [Your role does not allow this](/problems/forbidden). */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ForbiddenProblem"];
                };
            };
            /** @description [The answer cannot be given in an accepted media type](/problems/not-acceptable). */
            406: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["NotAcceptableProblem"];
                };
            };
            /** @description [The service is not available right now](/problems/unavailable). */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["UnavailableProblem"];
                };
            };
            /** @description A fault of the server, or an answer that is not the server’s. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["InternalErrorProblem"] | components["schemas"]["ContractViolationProblem"] | components["schemas"]["ForeignProblem"];
                };
            };
        };
    };
}
