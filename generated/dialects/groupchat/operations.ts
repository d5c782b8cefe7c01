// Generated from openapi/dialects/groupchat.yaml by `make generate`. Do not edit: change the source and generate again.

export const operations = {
  "register": {
    "method": "post",
    "path": "/api/register",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data"
      ],
      "form": {
        "files": [],
        "texts": [
          {
            "name": "username",
            "type": "string"
          },
          {
            "name": "password",
            "type": "string"
          },
          {
            "name": "first_name",
            "type": "string"
          },
          {
            "name": "last_name",
            "type": "string"
          },
          {
            "name": "profile",
            "type": [
              "string",
              "null"
            ],
            "empty": "null"
          }
        ]
      },
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
      "409": [
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
    "path": "/api/login",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data"
      ],
      "form": {
        "files": [],
        "texts": [
          {
            "name": "username",
            "type": "string"
          },
          {
            "name": "password",
            "type": "string"
          }
        ]
      },
      "maxBytes": null,
      "streamed": false
    },
    "replies": {
      "202": [
        "application/json"
      ],
      "400": [
        "application/json"
      ],
      "403": [
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
      "503": [
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
  "getUser": {
    "method": "get",
    "path": "/api/user",
    "parameters": [
      {
        "name": "id",
        "in": "query",
        "type": [
          "integer",
          "string"
        ],
        "empty": "absent"
      }
    ],
    "body": {
      "required": false,
      "mediaTypes": [
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data"
      ],
      "form": {
        "files": [],
        "texts": [
          {
            "name": "id",
            "type": [
              "integer",
              "string"
            ],
            "empty": "absent"
          }
        ]
      },
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
      "422": [
        "application/json"
      ],
      "503": [
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
      "path": "/v1/users/%7BuserId%7D",
      "byName": null
    }
  },
  "updateUser": {
    "method": "put",
    "path": "/api/user",
    "parameters": [],
    "body": {
      "required": false,
      "mediaTypes": [
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data"
      ],
      "form": {
        "files": [],
        "texts": [
          {
            "name": "username",
            "type": "string",
            "empty": "absent"
          },
          {
            "name": "password",
            "type": "string",
            "empty": "absent"
          },
          {
            "name": "first_name",
            "type": "string",
            "empty": "absent"
          },
          {
            "name": "last_name",
            "type": "string",
            "empty": "absent"
          },
          {
            "name": "profile",
            "type": [
              "string",
              "null"
            ],
            "empty": "null"
          }
        ]
      },
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
      "409": [
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
      "503": [
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
      "path": "/v1/me",
      "byName": null
    }
  },
  "deleteUser": {
    "method": "delete",
    "path": "/api/user",
    "parameters": [],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "401": [
        "application/json"
      ],
      "402": [
        "application/json"
      ],
      "403": [
        "application/json"
      ],
      "422": [
        "application/json"
      ],
      "503": [
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
      "path": "/v1/me",
      "byName": null
    }
  },
  "upload": {
    "method": "post",
    "path": "/api/upload",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "multipart/form-data",
        "application/json",
        "application/x-www-form-urlencoded"
      ],
      "form": {
        "files": [
          "file"
        ],
        "texts": [
          {
            "name": "type",
            "type": "string"
          }
        ]
      },
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
      "409": [
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
      "503": [
        "application/json"
      ],
      "507": [
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
      "path": "/v1/files",
      "byName": null
    }
  },
  "download": {
    "method": "get",
    "path": "/api/download",
    "parameters": [
      {
        "name": "name",
        "in": "query",
        "type": "string",
        "empty": "absent"
      },
      {
        "name": "type",
        "in": "query",
        "type": "string",
        "empty": "absent"
      }
    ],
    "body": {
      "required": false,
      "mediaTypes": [
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data"
      ],
      "form": {
        "files": [],
        "texts": [
          {
            "name": "name",
            "type": "string",
            "empty": "absent"
          },
          {
            "name": "type",
            "type": "string",
            "empty": "absent"
          }
        ]
      },
      "maxBytes": null,
      "streamed": false
    },
    "replies": {
      "200": [
        "*/*"
      ],
      "206": [
        "*/*"
      ],
      "304": [],
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
      "416": [
        "application/json"
      ],
      "422": [
        "application/json"
      ],
      "503": [
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
    "conditional": "read",
    "ranges": true,
    "headers": {},
    "successor": {
      "path": "/v1/files/%7BfileId%7D/content",
      "byName": null
    }
  },
  "listMessages": {
    "method": "get",
    "path": "/api/message",
    "parameters": [
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
    "body": {
      "required": false,
      "mediaTypes": [
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data"
      ],
      "form": {
        "files": [],
        "texts": [
          {
            "name": "limit",
            "type": "integer",
            "empty": "absent"
          },
          {
            "name": "before",
            "type": "integer",
            "empty": "absent"
          }
        ]
      },
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
      "422": [
        "application/json"
      ],
      "503": [
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
      "path": "/v1/chats/%7BchatId%7D/messages",
      "byName": null
    }
  },
  "sendMessage": {
    "method": "post",
    "path": "/api/message",
    "parameters": [],
    "body": {
      "required": false,
      "mediaTypes": [
        "application/json",
        "application/x-www-form-urlencoded",
        "multipart/form-data"
      ],
      "form": {
        "files": [],
        "texts": [
          {
            "name": "text",
            "type": [
              "string",
              "null"
            ],
            "empty": "null"
          },
          {
            "name": "file_type",
            "type": [
              "string",
              "null"
            ],
            "empty": "null"
          },
          {
            "name": "file_name",
            "type": [
              "string",
              "null"
            ],
            "empty": "null"
          }
        ]
      },
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
      "503": [
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
      "path": "/v1/chats/%7BchatId%7D/messages",
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
export type PublicOperation = 'register' | 'login';

/** The operations that are called with an account or without. */
export type OpenOperation = never;
