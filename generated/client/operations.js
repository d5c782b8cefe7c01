// Generated from openapi/parley.yaml by `make generate`. Do not edit: change the source and generate again.

export const idempotentPosts = [
  "/v1/accounts",
  "/v1/sessions",
  "/v1/chats",
  "/v1/chats/{chatId}/messages",
  "/v1/books",
  "/v1/books/{bookId}/loans",
  "/v1/files",
  "/v1/files/{fileId}/links",
  "/v1/uploads"
];
