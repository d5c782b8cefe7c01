// Generated from openapi/problems.yaml by `make generate`. Do not edit: change the source and generate again.

/** Every problem the contract knows: slug -> status, title, and what it means. */
export const problems = {
  "invalid-request": {
    "status": 400,
    "title": "The request does not match the contract",
    "explanation": "A parameter or a field of the body is missing, unknown, of the wrong type or out of bounds. `errors` names every fault with its place. Compare the request with the operation in the docs."
  },
  "malformed-body": {
    "status": 400,
    "title": "The body is not well-formed",
    "explanation": "A JSON body is not valid JSON in UTF-8, or it is nested deeper than 32 levels, an object names a key twice, or a text holds half a surrogate pair. A multipart body is cut short, lacks its boundary, has too many parts, or a part without a name."
  },
  "unauthenticated": {
    "status": 401,
    "title": "Sign in first",
    "explanation": "There is no access token, or it is malformed, wrongly signed, expired, or its session has ended. Refresh it, or sign in again, and send it as `Authorization: Bearer <token>`."
  },
  "forbidden": {
    "status": 403,
    "title": "Your role does not allow this",
    "explanation": "The operation is for another role than your account has. An administrator can change roles."
  },
  "unknown-path": {
    "status": 404,
    "title": "There is nothing at this path",
    "explanation": "No operation of the contract has this path. See /docs for those there are."
  },
  "method-not-allowed": {
    "status": 405,
    "title": "The path does not know this method",
    "explanation": "The `Allow` header lists the methods that the path has."
  },
  "not-acceptable": {
    "status": 406,
    "title": "The answer cannot be given in an accepted media type",
    "explanation": "The `Accept` header leaves out every media type that the operation can give. Leave it away, or widen it."
  },
  "idempotency-in-progress": {
    "status": 409,
    "title": "The first request under this Idempotency-Key still runs",
    "explanation": "Wait a moment, then send the same request again to get its answer."
  },
  "precondition-failed": {
    "status": 412,
    "title": "The resource has changed meanwhile",
    "explanation": "The `If-Match` header names an older version. Read the resource again, and repeat the change on it."
  },
  "payload-too-large": {
    "status": 413,
    "title": "The body is too large",
    "explanation": "A JSON body may have 1 MiB at most, a picture 10 MiB, the text fields of a form 64 KiB each, and a file what the server's operator allows (`MAX_FILE_SIZE`)."
  },
  "range-not-satisfiable": {
    "status": 416,
    "title": "There is nothing in this range",
    "explanation": "The `Range` begins after the last byte. `Content-Range` tells how many there are."
  },
  "unsupported-media-type": {
    "status": 415,
    "title": "The body has the wrong media type",
    "explanation": "Send the body in a media type that the operation lists, without a Content-Encoding, and say so in `Content-Type`."
  },
  "idempotency-key-reused": {
    "status": 422,
    "title": "The Idempotency-Key belongs to another request",
    "explanation": "A key stands for one request and its repetitions. Use a new key for a new request."
  },
  "rate-limited": {
    "status": 429,
    "title": "Too many requests",
    "explanation": "Wait as many seconds as `Retry-After` says. `RateLimit` and `RateLimit-Policy` tell how much is left."
  },
  "internal-error": {
    "status": 500,
    "title": "Something went wrong here",
    "explanation": "A fault of the server. Tell its operator the request id in `instance`; the log has the rest."
  },
  "contract-violation": {
    "status": 500,
    "title": "The server was about to break its own contract",
    "explanation": "Outside production, replies are checked against the contract before they leave; this one did not match. The log says where."
  },
  "unavailable": {
    "status": 503,
    "title": "The service is not available right now",
    "explanation": "The database or another part is away, or the server is busy or stopping. Try again after `Retry-After` seconds."
  },
  "invalid-credentials": {
    "status": 401,
    "title": "Wrong name, password or code",
    "explanation": "The account and the password (and the one-time code, where one is needed) do not belong together."
  },
  "otp-required": {
    "status": 401,
    "title": "A one-time code is needed",
    "explanation": "The password is right and the account has a second factor. Send the same request again with `otp`: the six digits of the authenticator app, or a recovery code."
  },
  "refresh-token-invalid": {
    "status": 401,
    "title": "The refresh token is not valid",
    "explanation": "It is unknown, expired, or its session has ended. Sign in again."
  },
  "token-reused": {
    "status": 401,
    "title": "The refresh token was used before",
    "explanation": "A refresh token works once. Somebody may have copied it, so its session has been ended. Sign in again."
  },
  "too-many-attempts": {
    "status": 429,
    "title": "Too many failed attempts",
    "explanation": "There were too many failures for this account or from this address. Wait as many seconds as `Retry-After` says."
  },
  "account-not-found": {
    "status": 404,
    "title": "There is no such account",
    "explanation": "It never was, or it has been deleted."
  },
  "session-not-found": {
    "status": 404,
    "title": "There is no such session",
    "explanation": "It is not one of your live sessions."
  },
  "username-taken": {
    "status": 409,
    "title": "The username is in use",
    "explanation": "Somebody has it, perhaps in other letters of the same meaning (`Ann`, `ANN`). Choose another."
  },
  "email-taken": {
    "status": 409,
    "title": "The email address is in use",
    "explanation": "An account has it. Sign in with it, or reset its password."
  },
  "totp-already-on": {
    "status": 409,
    "title": "The second factor is already on",
    "explanation": "Turn it off first to set it up anew."
  },
  "totp-not-started": {
    "status": 409,
    "title": "The second factor was not started",
    "explanation": "Call `startTotp` first and confirm with a code of the secret it gives."
  },
  "last-admin": {
    "status": 409,
    "title": "This is the last administrator",
    "explanation": "Make somebody else an administrator first."
  },
  "username-invalid": {
    "status": 422,
    "title": "The username cannot be used",
    "explanation": "Its normalized form (NFKC) is too long, or empty. Choose another."
  },
  "password-too-short": {
    "status": 422,
    "title": "The password is too short for this server",
    "explanation": "Its operator asks for longer passwords than the contract does. `detail` says how long."
  },
  "password-too-common": {
    "status": 422,
    "title": "The password is too easy to guess",
    "explanation": "It is among the most common passwords, or the same as the name. Choose another, of any characters up to 256."
  },
  "wrong-password": {
    "status": 422,
    "title": "The current password is wrong",
    "explanation": "The operation asks for the account's current password once more."
  },
  "code-invalid": {
    "status": 422,
    "title": "The code is not valid",
    "explanation": "It is wrong, expired, used, or of something else. Ask for a new one."
  },
  "email-missing": {
    "status": 422,
    "title": "There is no email address to verify",
    "explanation": "The account has none. Send the address in `email`."
  },
  "unknown-participants": {
    "status": 400,
    "title": "Some of the participants are not known",
    "explanation": "`participantIds` names people who never were, or who have left. `detail` names them. Leave them out."
  },
  "not-chat-owner": {
    "status": 403,
    "title": "Only the owner of the chat may do this",
    "explanation": "You take part in the chat, but it is not yours. Ask its owner. Nobody owns a system chat."
  },
  "chat-not-found": {
    "status": 404,
    "title": "There is no such chat",
    "explanation": "It never was, it has been deleted, or you do not take part in it."
  },
  "participant-not-found": {
    "status": 404,
    "title": "There is no such participant",
    "explanation": "The person does not take part in the chat."
  },
  "message-not-found": {
    "status": 404,
    "title": "There is no such message",
    "explanation": "It never was, you do not take part in its chat, or, where you want to change it, you did not write it."
  },
  "chat-full": {
    "status": 409,
    "title": "The chat is full",
    "explanation": "A chat has 1000 participants at most."
  },
  "message-deleted": {
    "status": 409,
    "title": "The message has been deleted",
    "explanation": "Its content is gone, so it cannot be edited. Send a new one."
  },
  "cursor-expired": {
    "status": 410,
    "title": "The cursor is too old",
    "explanation": "Some of the events since then are no longer kept; they are for 24 hours. Load anew what you keep, and begin with a new cursor."
  },
  "unknown-attachments": {
    "status": 422,
    "title": "Some of the attachments are not files of yours",
    "explanation": "`attachmentIds` names files that do not exist or belong to somebody else. Upload them first."
  },
  "reply-target-not-found": {
    "status": 422,
    "title": "The message to reply to is not in this chat",
    "explanation": "`replyTo` names a message of another chat, or one that never was."
  },
  "book-not-found": {
    "status": 404,
    "title": "There is no such book",
    "explanation": "It never was, or it has been deleted."
  },
  "loan-not-found": {
    "status": 404,
    "title": "There is no such loan",
    "explanation": "It is not one of your loans."
  },
  "not-your-book": {
    "status": 403,
    "title": "Somebody else added this book",
    "explanation": "Only who added a book, and administrators, change or delete it."
  },
  "not-your-loans": {
    "status": 403,
    "title": "The loans of others are for administrators",
    "explanation": "Leave `accountId` away, or give your own, to see your own loans."
  },
  "isbn-invalid": {
    "status": 422,
    "title": "This is not an ISBN",
    "explanation": "Its check digit does not fit the others, so one of them is wrong. Compare it with the book."
  },
  "isbn-taken": {
    "status": 409,
    "title": "The library has this book",
    "explanation": "A book with this ISBN is there already. If there are more copies of it, raise its `copies`."
  },
  "book-on-loan": {
    "status": 409,
    "title": "Copies of the book are lent",
    "explanation": "A book cannot be deleted while copies are lent, nor have fewer copies than are lent. Wait until they are back."
  },
  "no-copy-free": {
    "status": 409,
    "title": "All copies are lent",
    "explanation": "Wait until one is returned; `available` of the book tells."
  },
  "already-borrowed": {
    "status": 409,
    "title": "You have a copy already",
    "explanation": "Nobody borrows two copies of one book. Return the first one before."
  },
  "already-returned": {
    "status": 409,
    "title": "The book was returned before",
    "explanation": "The loan has ended already. There is nothing left to do."
  },
  "file-not-found": {
    "status": 404,
    "title": "There is no such file",
    "explanation": "It never was, has been deleted, or you may not read it."
  },
  "quota-exceeded": {
    "status": 403,
    "title": "Your storage is full",
    "explanation": "The file does not fit into what your account may keep. Delete some, see `getUsage`."
  },
  "content-mismatch": {
    "status": 415,
    "title": "The file is not what it is said to be",
    "explanation": "The content of the file is of another media type than its part of the form declares. Declare the right one, or `application/octet-stream` to have it recognised."
  },
  "file-name-invalid": {
    "status": 422,
    "title": "The file name cannot be used",
    "explanation": "A file name has 1 to 255 characters, and no slashes, backslashes or control characters; it is not made of blanks and dots alone."
  },
  "file-name-taken": {
    "status": 409,
    "title": "There is a file with this name",
    "explanation": "Files that were uploaded through a dialect are known there by their names, and each name is there once. Choose another one."
  },
  "upload-not-found": {
    "status": 404,
    "title": "There is no such upload",
    "explanation": "It never was, was cancelled, is somebody else's, or has long expired. Begin a new one."
  },
  "upload-expired": {
    "status": 410,
    "title": "The upload has expired",
    "explanation": "No bytes came for 24 hours, and those that had come were deleted. Begin a new one."
  },
  "upload-offset-conflict": {
    "status": 409,
    "title": "The upload stands elsewhere",
    "explanation": "The bytes do not begin where the upload stands, it is finished, or a later request has gone on with it. Ask `getUpload` for the offset, and go on from there."
  },
  "checksum-mismatch": {
    "status": 460,
    "title": "The bytes are not those of the checksum",
    "explanation": "The body was damaged on its way, and was thrown away. Send it again."
  },
  "tus-version-unsupported": {
    "status": 412,
    "title": "This version of tus is not spoken here",
    "explanation": "The `Tus-Resumable` header must be `1.0.0`."
  },
  "link-not-found": {
    "status": 404,
    "title": "There is no such link",
    "explanation": "It never was, or it is long gone."
  },
  "link-gone": {
    "status": 410,
    "title": "The link is over",
    "explanation": "It has expired, was downloaded as often as it allows, was revoked, or its file was deleted. Ask for a new one."
  },
  "image-unsupported": {
    "status": 415,
    "title": "This is no image of a known kind",
    "explanation": "The content is not that of a JPEG, PNG, WebP or GIF image, whatever the `Content-Type` says."
  },
  "image-too-large": {
    "status": 422,
    "title": "The image has too many pixels",
    "explanation": "An image may have 50 megapixels. Make it smaller; no more than 512 × 512 are kept anyway."
  },
  "image-invalid": {
    "status": 422,
    "title": "The image cannot be read",
    "explanation": "It is broken off or corrupt, or so narrow that no square can be cut from it. Save it anew, then send that."
  }
} as const;

export type ProblemSlug = keyof typeof problems;
