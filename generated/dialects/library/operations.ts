// Generated from openapi/dialects/library.yaml by `make generate`. Do not edit: change the source and generate again.

export const operations = {
  "register": {
    "method": "post",
    "path": "/users/register",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/json"
      ],
      "form": {
        "files": [],
        "texts": [
          {
            "name": "email",
            "type": "string"
          },
          {
            "name": "password",
            "type": "string"
          },
          {
            "name": "username",
            "type": "string"
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
    "path": "/users/login",
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
            "name": "email",
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
  "getAllUsers": {
    "method": "get",
    "path": "/users/getall",
    "parameters": [],
    "body": null,
    "replies": {
      "200": [
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
  "getUserById": {
    "method": "get",
    "path": "/users/getById/{userid}",
    "parameters": [
      {
        "name": "userid",
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
      "404": [
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
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/users/{userid}",
      "byName": "/v1/users/by-username/{userid}"
    }
  },
  "getUserByUsername": {
    "method": "get",
    "path": "/users/getByUsername/{username}",
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
      "404": [
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
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/users/by-username/{username}",
      "byName": null
    }
  },
  "changeUsername": {
    "method": "put",
    "path": "/users/changeUsername",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/json"
      ],
      "form": {
        "files": [],
        "texts": [
          {
            "name": "current_username",
            "type": "string"
          },
          {
            "name": "new_username",
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
      "accessToken"
    ],
    "open": false,
    "access": [
      "self"
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
  "updatePropic": {
    "method": "put",
    "path": "/users/updatePropic",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "multipart/form-data",
        "application/x-www-form-urlencoded",
        "application/json"
      ],
      "form": {
        "files": [
          "propic_new"
        ],
        "texts": [
          {
            "name": "current_username",
            "type": "string",
            "empty": "absent"
          },
          {
            "name": "new_username",
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
      "429": [
        "application/json"
      ],
      "503": [
        "application/json"
      ]
    },
    "security": [
      "accessToken"
    ],
    "open": false,
    "access": [
      "self"
    ],
    "problems": [],
    "rateLimit": {
      "name": "picture",
      "points": 30,
      "per": 3600,
      "by": "account"
    },
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/me/picture",
      "byName": null
    }
  },
  "deleteUser": {
    "method": "delete",
    "path": "/users/deleteUser",
    "parameters": [],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "401": [
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
      "accessToken"
    ],
    "open": false,
    "access": [
      "self"
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
  "requestResetPassword": {
    "method": "post",
    "path": "/users/requestResetPassword",
    "parameters": [
      {
        "name": "access_token",
        "in": "header",
        "type": "string",
        "empty": "absent"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/json"
      ],
      "form": {
        "files": [],
        "texts": [
          {
            "name": "your_email",
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
      "404": [
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
  "resetPassword": {
    "method": "put",
    "path": "/users/reset_password",
    "parameters": [
      {
        "name": "access_token",
        "in": "header",
        "type": "string"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/json"
      ],
      "form": {
        "files": [],
        "texts": [
          {
            "name": "new_password",
            "type": "string"
          },
          {
            "name": "confirm_new_password",
            "type": "string"
          },
          {
            "name": "OTP",
            "type": [
              "string",
              "integer"
            ]
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
  "getProfilePicture": {
    "method": "get",
    "path": "/static/profile_pics/{image_file}",
    "parameters": [
      {
        "name": "image_file",
        "in": "path",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "image/jpeg"
      ],
      "304": [],
      "400": [
        "application/json"
      ],
      "404": [
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
    "rateLimit": null,
    "idempotent": false,
    "conditional": "read",
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/users/%7BuserId%7D/picture",
      "byName": null
    }
  },
  "getAllBooks": {
    "method": "get",
    "path": "/books/getall",
    "parameters": [],
    "body": null,
    "replies": {
      "200": [
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
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/books",
      "byName": null
    }
  },
  "getBookById": {
    "method": "get",
    "path": "/books/getById/{bookid}",
    "parameters": [
      {
        "name": "bookid",
        "in": "path",
        "type": "integer"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "404": [
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
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/books/{bookid}",
      "byName": null
    }
  },
  "addBook": {
    "method": "post",
    "path": "/books/add",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/json"
      ],
      "form": {
        "files": [],
        "texts": [
          {
            "name": "title",
            "type": "string"
          },
          {
            "name": "author",
            "type": "string"
          },
          {
            "name": "isbn",
            "type": [
              "string",
              "null"
            ],
            "empty": "null"
          },
          {
            "name": "year",
            "type": [
              "integer",
              "null"
            ],
            "empty": "null"
          },
          {
            "name": "description",
            "type": [
              "string",
              "null"
            ],
            "empty": "null"
          },
          {
            "name": "copies",
            "type": "integer",
            "empty": "absent"
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
      "accessToken"
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
      "path": "/v1/books",
      "byName": null
    }
  },
  "updateBook": {
    "method": "put",
    "path": "/books/update/{bookid}",
    "parameters": [
      {
        "name": "bookid",
        "in": "path",
        "type": "integer"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/x-www-form-urlencoded",
        "multipart/form-data",
        "application/json"
      ],
      "form": {
        "files": [],
        "texts": [
          {
            "name": "title",
            "type": "string",
            "empty": "absent"
          },
          {
            "name": "author",
            "type": "string",
            "empty": "absent"
          },
          {
            "name": "isbn",
            "type": [
              "string",
              "null"
            ],
            "empty": "null"
          },
          {
            "name": "year",
            "type": [
              "integer",
              "null"
            ],
            "empty": "null"
          },
          {
            "name": "description",
            "type": [
              "string",
              "null"
            ],
            "empty": "null"
          },
          {
            "name": "copies",
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
      "403": [
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
      "accessToken"
    ],
    "open": false,
    "access": [
      "creator",
      "role:admin"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/books/{bookid}",
      "byName": null
    }
  },
  "deleteBook": {
    "method": "delete",
    "path": "/books/deleteBook/{bookid}",
    "parameters": [
      {
        "name": "bookid",
        "in": "path",
        "type": "integer"
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
      "403": [
        "application/json"
      ],
      "404": [
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
      "accessToken"
    ],
    "open": false,
    "access": [
      "creator",
      "role:admin"
    ],
    "problems": [],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": {
      "path": "/v1/books/{bookid}",
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
export type PublicOperation = 'register' | 'login' | 'getAllUsers' | 'getUserById' | 'getUserByUsername' | 'requestResetPassword' | 'resetPassword' | 'getProfilePicture' | 'getAllBooks' | 'getBookById';

/** The operations that are called with an account or without. */
export type OpenOperation = never;
