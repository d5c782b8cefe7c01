// Generated from openapi/dialects/messenger.yaml by `make generate`. Do not edit: change the source and generate again.

export const operations = {
  "register": {
    "method": "post",
    "path": "/register",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "form": null,
      "maxBytes": null,
      "streamed": false
    },
    "replies": {
      "201": [
        "application/json"
      ],
      "400": [
        "application/json"
      ],
      "413": [
        "application/json"
      ],
      "415": [
        "application/json"
      ],
      "429": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [],
    "open": false,
    "access": [
      "public"
    ],
    "problems": [],
    "rateLimit": {
      "name": "register",
      "points": 60,
      "per": 3600,
      "by": "address"
    },
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/accounts",
      "byName": null
    }
  },
  "login": {
    "method": "post",
    "path": "/login",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "form": null,
      "maxBytes": null,
      "streamed": false
    },
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/json"
      ],
      "401": [
        "application/json"
      ],
      "413": [
        "application/json"
      ],
      "415": [
        "application/json"
      ],
      "429": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [],
    "open": false,
    "access": [
      "public"
    ],
    "problems": [],
    "rateLimit": {
      "name": "sign-in",
      "points": 120,
      "per": 60,
      "by": "address"
    },
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/sessions",
      "byName": null
    }
  },
  "requestPasswordReset": {
    "method": "post",
    "path": "/reset_password",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "form": null,
      "maxBytes": null,
      "streamed": false
    },
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/json"
      ],
      "413": [
        "application/json"
      ],
      "415": [
        "application/json"
      ],
      "429": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [],
    "open": false,
    "access": [
      "public"
    ],
    "problems": [],
    "rateLimit": {
      "name": "reset",
      "points": 30,
      "per": 60,
      "by": "address"
    },
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/password-resets",
      "byName": null
    }
  },
  "openPasswordReset": {
    "method": "get",
    "path": "/reset_password/{token}",
    "parameters": [
      {
        "name": "token",
        "in": "path",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "303": [],
      "400": [
        "application/json"
      ]
    },
    "security": [],
    "open": false,
    "access": [
      "public"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/password-resets/confirm",
      "byName": null
    }
  },
  "confirmPasswordReset": {
    "method": "post",
    "path": "/reset_password/{token}",
    "parameters": [
      {
        "name": "token",
        "in": "path",
        "type": "string"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "form": null,
      "maxBytes": null,
      "streamed": false
    },
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/json"
      ],
      "413": [
        "application/json"
      ],
      "415": [
        "application/json"
      ],
      "429": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [],
    "open": false,
    "access": [
      "public"
    ],
    "problems": [],
    "rateLimit": {
      "name": "code",
      "points": 60,
      "per": 60,
      "by": "address"
    },
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/password-resets/confirm",
      "byName": null
    }
  },
  "getProfile": {
    "method": "get",
    "path": "/profile",
    "parameters": [],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "401": [
        "application/json"
      ],
      "404": [
        "application/json"
      ],
      "422": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "signed-in"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/me/profile",
      "byName": null
    }
  },
  "updateProfile": {
    "method": "put",
    "path": "/profile",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "form": null,
      "maxBytes": null,
      "streamed": false
    },
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/json"
      ],
      "401": [
        "application/json"
      ],
      "404": [
        "application/json"
      ],
      "413": [
        "application/json"
      ],
      "415": [
        "application/json"
      ],
      "422": [
        "application/json"
      ],
      "429": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "signed-in"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/me/profile",
      "byName": null
    }
  },
  "searchProfiles": {
    "method": "get",
    "path": "/profile/search/{username}",
    "parameters": [
      {
        "name": "username",
        "in": "path",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/json"
      ],
      "401": [
        "application/json"
      ],
      "422": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "signed-in"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/users",
      "byName": null
    }
  },
  "getUserProfile": {
    "method": "get",
    "path": "/profile/{user_id}",
    "parameters": [
      {
        "name": "user_id",
        "in": "path",
        "type": "integer"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "401": [
        "application/json"
      ],
      "404": [
        "application/json"
      ],
      "422": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "signed-in"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/users/{user_id}",
      "byName": null
    }
  },
  "listChats": {
    "method": "get",
    "path": "/chats",
    "parameters": [],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "401": [
        "application/json"
      ],
      "422": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "signed-in"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/chats",
      "byName": null
    }
  },
  "createChat": {
    "method": "post",
    "path": "/chats",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "form": null,
      "maxBytes": null,
      "streamed": false
    },
    "replies": {
      "201": [
        "application/json"
      ],
      "400": [
        "application/json"
      ],
      "401": [
        "application/json"
      ],
      "413": [
        "application/json"
      ],
      "415": [
        "application/json"
      ],
      "422": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "signed-in"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/chats",
      "byName": null
    }
  },
  "getChat": {
    "method": "get",
    "path": "/chats/{chat_id}",
    "parameters": [
      {
        "name": "chat_id",
        "in": "path",
        "type": "integer"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "401": [
        "application/json"
      ],
      "404": [
        "application/json"
      ],
      "422": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "participant"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/chats/{chat_id}",
      "byName": null
    }
  },
  "renameChat": {
    "method": "put",
    "path": "/chats/{chat_id}",
    "parameters": [
      {
        "name": "chat_id",
        "in": "path",
        "type": "integer"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "form": null,
      "maxBytes": null,
      "streamed": false
    },
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/json"
      ],
      "401": [
        "application/json"
      ],
      "404": [
        "application/json"
      ],
      "413": [
        "application/json"
      ],
      "415": [
        "application/json"
      ],
      "422": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "participant"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/chats/{chat_id}",
      "byName": null
    }
  },
  "listMessages": {
    "method": "get",
    "path": "/chats/{chat_id}/messages",
    "parameters": [
      {
        "name": "chat_id",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "limit",
        "in": "query",
        "type": "integer",
        "empty": "absent"
      },
      {
        "name": "before",
        "in": "query",
        "type": "integer",
        "empty": "absent"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/json"
      ],
      "401": [
        "application/json"
      ],
      "404": [
        "application/json"
      ],
      "422": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "participant"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/chats/{chat_id}/messages",
      "byName": null
    }
  },
  "sendMessage": {
    "method": "post",
    "path": "/chats/{chat_id}/messages",
    "parameters": [
      {
        "name": "chat_id",
        "in": "path",
        "type": "integer"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "form": null,
      "maxBytes": null,
      "streamed": false
    },
    "replies": {
      "201": [
        "application/json"
      ],
      "400": [
        "application/json"
      ],
      "401": [
        "application/json"
      ],
      "404": [
        "application/json"
      ],
      "413": [
        "application/json"
      ],
      "415": [
        "application/json"
      ],
      "422": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "participant"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/chats/{chat_id}/messages",
      "byName": null
    }
  },
  "editMessage": {
    "method": "put",
    "path": "/messages/{message_id}",
    "parameters": [
      {
        "name": "message_id",
        "in": "path",
        "type": "integer"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ],
      "form": null,
      "maxBytes": null,
      "streamed": false
    },
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/json"
      ],
      "401": [
        "application/json"
      ],
      "404": [
        "application/json"
      ],
      "413": [
        "application/json"
      ],
      "415": [
        "application/json"
      ],
      "422": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "owner"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/messages/{message_id}",
      "byName": null
    }
  },
  "deleteMessage": {
    "method": "delete",
    "path": "/messages/{message_id}",
    "parameters": [
      {
        "name": "message_id",
        "in": "path",
        "type": "integer"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "401": [
        "application/json"
      ],
      "404": [
        "application/json"
      ],
      "422": [
        "application/json"
      ],
      "500": [
        "application/json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "owner"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/messages/{message_id}",
      "byName": null
    }
  }
} as const;

/** What holds for all of them. */
export const traits = {
  "lenient": true,
  "deprecation": "@1795132800"
} as const;

/** The operations that are called without an account. */
export type PublicOperation = 'register' | 'login' | 'requestPasswordReset' | 'openPasswordReset' | 'confirmPasswordReset';

/** The operations that are called with an account or without. */
export type OpenOperation = never;
