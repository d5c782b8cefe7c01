// Generated from openapi/parley.yaml by `make generate`. Do not edit: change the source and generate again.

export const operations = {
  "registerAccount": {
    "method": "post",
    "path": "/v1/accounts",
    "parameters": [
      {
        "name": "Idempotency-Key",
        "in": "header",
        "type": "string"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "replies": {
      "201": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "422": [
        "application/problem+json"
      ],
      "429": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [],
    "access": [
      "public"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "not-acceptable",
      "idempotency-in-progress",
      "idempotency-key-reused",
      "rate-limited",
      "unavailable",
      "username-taken",
      "email-taken",
      "username-invalid",
      "password-too-short",
      "password-too-common"
    ],
    "rateLimit": {
      "name": "register",
      "points": 60,
      "per": 3600,
      "by": "address"
    },
    "idempotent": true,
    "conditional": null
  },
  "listSessions": {
    "method": "get",
    "path": "/v1/sessions",
    "parameters": [
      {
        "name": "limit",
        "in": "query",
        "type": "integer"
      },
      {
        "name": "cursor",
        "in": "query",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "createSession": {
    "method": "post",
    "path": "/v1/sessions",
    "parameters": [
      {
        "name": "Idempotency-Key",
        "in": "header",
        "type": "string"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "replies": {
      "201": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "422": [
        "application/problem+json"
      ],
      "429": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [],
    "access": [
      "public"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "not-acceptable",
      "idempotency-in-progress",
      "idempotency-key-reused",
      "rate-limited",
      "unavailable",
      "invalid-credentials",
      "otp-required",
      "too-many-attempts"
    ],
    "rateLimit": {
      "name": "sign-in",
      "points": 120,
      "per": 60,
      "by": "address"
    },
    "idempotent": true,
    "conditional": null
  },
  "endAllSessions": {
    "method": "delete",
    "path": "/v1/sessions",
    "parameters": [],
    "body": null,
    "replies": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "unavailable"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "refreshSession": {
    "method": "post",
    "path": "/v1/sessions/refresh",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "429": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [],
    "access": [
      "public"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "not-acceptable",
      "rate-limited",
      "unavailable",
      "refresh-token-invalid",
      "token-reused"
    ],
    "rateLimit": {
      "name": "refresh",
      "points": 300,
      "per": 60,
      "by": "address"
    },
    "idempotent": false,
    "conditional": null
  },
  "getCurrentSession": {
    "method": "get",
    "path": "/v1/sessions/current",
    "parameters": [
      {
        "name": "If-None-Match",
        "in": "header",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "304": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "read"
  },
  "endCurrentSession": {
    "method": "delete",
    "path": "/v1/sessions/current",
    "parameters": [],
    "body": null,
    "replies": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "unavailable"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "endSession": {
    "method": "delete",
    "path": "/v1/sessions/{sessionId}",
    "parameters": [
      {
        "name": "sessionId",
        "in": "path",
        "type": "integer"
      }
    ],
    "body": null,
    "replies": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "owner"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "unavailable",
      "session-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "getMe": {
    "method": "get",
    "path": "/v1/me",
    "parameters": [
      {
        "name": "If-None-Match",
        "in": "header",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "304": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "read"
  },
  "deleteMe": {
    "method": "delete",
    "path": "/v1/me",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "replies": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "422": [
        "application/problem+json"
      ],
      "429": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "unauthenticated",
      "rate-limited",
      "unavailable",
      "wrong-password",
      "too-many-attempts",
      "last-admin"
    ],
    "rateLimit": {
      "name": "password-check",
      "points": 30,
      "per": 60,
      "by": "account"
    },
    "idempotent": false,
    "conditional": null
  },
  "updateMe": {
    "method": "patch",
    "path": "/v1/me",
    "parameters": [
      {
        "name": "If-Match",
        "in": "header",
        "type": "string"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/merge-patch+json",
        "application/json"
      ]
    },
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "412": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "422": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "unauthenticated",
      "not-acceptable",
      "precondition-failed",
      "unavailable",
      "username-taken",
      "username-invalid"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "write"
  },
  "changePassword": {
    "method": "put",
    "path": "/v1/me/password",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "replies": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "422": [
        "application/problem+json"
      ],
      "429": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "unauthenticated",
      "rate-limited",
      "unavailable",
      "wrong-password",
      "too-many-attempts",
      "password-too-short",
      "password-too-common"
    ],
    "rateLimit": {
      "name": "password-check",
      "points": 30,
      "per": 60,
      "by": "account"
    },
    "idempotent": false,
    "conditional": null
  },
  "requestEmailVerification": {
    "method": "post",
    "path": "/v1/me/email-verification",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "replies": {
      "202": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "422": [
        "application/problem+json"
      ],
      "429": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "unauthenticated",
      "rate-limited",
      "unavailable",
      "email-taken",
      "email-missing"
    ],
    "rateLimit": {
      "name": "mail",
      "points": 30,
      "per": 60,
      "by": "account"
    },
    "idempotent": false,
    "conditional": null
  },
  "confirmEmailVerification": {
    "method": "post",
    "path": "/v1/email-verifications",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "replies": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "422": [
        "application/problem+json"
      ],
      "429": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [],
    "access": [
      "public"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "rate-limited",
      "unavailable",
      "code-invalid",
      "email-taken"
    ],
    "rateLimit": {
      "name": "code",
      "points": 60,
      "per": 60,
      "by": "address"
    },
    "idempotent": false,
    "conditional": null
  },
  "requestPasswordReset": {
    "method": "post",
    "path": "/v1/password-resets",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "replies": {
      "202": [],
      "400": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "429": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [],
    "access": [
      "public"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "rate-limited",
      "unavailable"
    ],
    "rateLimit": {
      "name": "reset",
      "points": 30,
      "per": 60,
      "by": "address"
    },
    "idempotent": false,
    "conditional": null
  },
  "confirmPasswordReset": {
    "method": "post",
    "path": "/v1/password-resets/confirm",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "replies": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "422": [
        "application/problem+json"
      ],
      "429": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [],
    "access": [
      "public"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "rate-limited",
      "unavailable",
      "code-invalid",
      "password-too-short",
      "password-too-common"
    ],
    "rateLimit": {
      "name": "code",
      "points": 60,
      "per": 60,
      "by": "address"
    },
    "idempotent": false,
    "conditional": null
  },
  "startTotp": {
    "method": "post",
    "path": "/v1/me/totp",
    "parameters": [],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "429": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "rate-limited",
      "unavailable",
      "totp-already-on"
    ],
    "rateLimit": {
      "name": "password-check",
      "points": 30,
      "per": 60,
      "by": "account"
    },
    "idempotent": false,
    "conditional": null
  },
  "disableTotp": {
    "method": "delete",
    "path": "/v1/me/totp",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "replies": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "422": [
        "application/problem+json"
      ],
      "429": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "unauthenticated",
      "rate-limited",
      "unavailable",
      "wrong-password",
      "too-many-attempts"
    ],
    "rateLimit": {
      "name": "password-check",
      "points": 30,
      "per": 60,
      "by": "account"
    },
    "idempotent": false,
    "conditional": null
  },
  "confirmTotp": {
    "method": "post",
    "path": "/v1/me/totp/confirm",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "422": [
        "application/problem+json"
      ],
      "429": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "unauthenticated",
      "not-acceptable",
      "rate-limited",
      "unavailable",
      "totp-already-on",
      "totp-not-started",
      "code-invalid"
    ],
    "rateLimit": {
      "name": "password-check",
      "points": 30,
      "per": 60,
      "by": "account"
    },
    "idempotent": false,
    "conditional": null
  },
  "getUsage": {
    "method": "get",
    "path": "/v1/me/usage",
    "parameters": [],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "exportMe": {
    "method": "get",
    "path": "/v1/me/export",
    "parameters": [],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "429": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "rate-limited",
      "unavailable"
    ],
    "rateLimit": {
      "name": "export",
      "points": 10,
      "per": 3600,
      "by": "account"
    },
    "idempotent": false,
    "conditional": null
  },
  "listUsers": {
    "method": "get",
    "path": "/v1/users",
    "parameters": [
      {
        "name": "q",
        "in": "query",
        "type": "string"
      },
      {
        "name": "limit",
        "in": "query",
        "type": "integer"
      },
      {
        "name": "cursor",
        "in": "query",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "signed-in"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "getUser": {
    "method": "get",
    "path": "/v1/users/{userId}",
    "parameters": [
      {
        "name": "userId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "304": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "signed-in"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "account-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "read"
  },
  "getUserByUsername": {
    "method": "get",
    "path": "/v1/users/by-username/{username}",
    "parameters": [
      {
        "name": "username",
        "in": "path",
        "type": "string"
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "304": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "signed-in"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "account-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "read"
  },
  "listChats": {
    "method": "get",
    "path": "/v1/chats",
    "parameters": [
      {
        "name": "limit",
        "in": "query",
        "type": "integer"
      },
      {
        "name": "cursor",
        "in": "query",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "createChat": {
    "method": "post",
    "path": "/v1/chats",
    "parameters": [
      {
        "name": "Idempotency-Key",
        "in": "header",
        "type": "string"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "replies": {
      "201": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "422": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "signed-in"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "unauthenticated",
      "not-acceptable",
      "idempotency-in-progress",
      "idempotency-key-reused",
      "unavailable",
      "unknown-participants"
    ],
    "rateLimit": null,
    "idempotent": true,
    "conditional": null
  },
  "getChat": {
    "method": "get",
    "path": "/v1/chats/{chatId}",
    "parameters": [
      {
        "name": "chatId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "304": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "participant"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "chat-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "read"
  },
  "deleteChat": {
    "method": "delete",
    "path": "/v1/chats/{chatId}",
    "parameters": [
      {
        "name": "chatId",
        "in": "path",
        "type": "integer"
      }
    ],
    "body": null,
    "replies": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "owner"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "unavailable",
      "chat-not-found",
      "not-chat-owner"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "updateChat": {
    "method": "patch",
    "path": "/v1/chats/{chatId}",
    "parameters": [
      {
        "name": "chatId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "If-Match",
        "in": "header",
        "type": "string"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/merge-patch+json",
        "application/json"
      ]
    },
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "412": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "owner"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "unauthenticated",
      "not-acceptable",
      "precondition-failed",
      "unavailable",
      "chat-not-found",
      "not-chat-owner"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "write"
  },
  "addParticipant": {
    "method": "put",
    "path": "/v1/chats/{chatId}/participants/{userId}",
    "parameters": [
      {
        "name": "chatId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "userId",
        "in": "path",
        "type": "integer"
      }
    ],
    "body": null,
    "replies": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "owner"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "unavailable",
      "chat-not-found",
      "not-chat-owner",
      "account-not-found",
      "chat-full"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "removeParticipant": {
    "method": "delete",
    "path": "/v1/chats/{chatId}/participants/{userId}",
    "parameters": [
      {
        "name": "chatId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "userId",
        "in": "path",
        "type": "integer"
      }
    ],
    "body": null,
    "replies": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "participant"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "unavailable",
      "chat-not-found",
      "not-chat-owner",
      "participant-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "listMessages": {
    "method": "get",
    "path": "/v1/chats/{chatId}/messages",
    "parameters": [
      {
        "name": "chatId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "after",
        "in": "query",
        "type": "integer"
      },
      {
        "name": "limit",
        "in": "query",
        "type": "integer"
      },
      {
        "name": "cursor",
        "in": "query",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "participant"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "chat-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "sendMessage": {
    "method": "post",
    "path": "/v1/chats/{chatId}/messages",
    "parameters": [
      {
        "name": "chatId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "Idempotency-Key",
        "in": "header",
        "type": "string"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "replies": {
      "201": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "422": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "participant"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "unauthenticated",
      "not-acceptable",
      "idempotency-in-progress",
      "idempotency-key-reused",
      "unavailable",
      "chat-not-found",
      "unknown-attachments",
      "reply-target-not-found"
    ],
    "rateLimit": null,
    "idempotent": true,
    "conditional": null
  },
  "markRead": {
    "method": "put",
    "path": "/v1/chats/{chatId}/read",
    "parameters": [
      {
        "name": "chatId",
        "in": "path",
        "type": "integer"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/json"
      ]
    },
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "participant"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "chat-not-found",
      "message-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "searchMessages": {
    "method": "get",
    "path": "/v1/messages",
    "parameters": [
      {
        "name": "q",
        "in": "query",
        "type": "string"
      },
      {
        "name": "chatId",
        "in": "query",
        "type": "integer"
      },
      {
        "name": "limit",
        "in": "query",
        "type": "integer"
      },
      {
        "name": "cursor",
        "in": "query",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "chat-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "getMessage": {
    "method": "get",
    "path": "/v1/messages/{messageId}",
    "parameters": [
      {
        "name": "messageId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "304": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "participant"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "message-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "read"
  },
  "deleteMessage": {
    "method": "delete",
    "path": "/v1/messages/{messageId}",
    "parameters": [
      {
        "name": "messageId",
        "in": "path",
        "type": "integer"
      }
    ],
    "body": null,
    "replies": {
      "204": [],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "author"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "unavailable",
      "message-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "editMessage": {
    "method": "patch",
    "path": "/v1/messages/{messageId}",
    "parameters": [
      {
        "name": "messageId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "If-Match",
        "in": "header",
        "type": "string"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/merge-patch+json",
        "application/json"
      ]
    },
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "412": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "author"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "unauthenticated",
      "not-acceptable",
      "precondition-failed",
      "unavailable",
      "message-not-found",
      "message-deleted"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "write"
  },
  "streamEvents": {
    "method": "get",
    "path": "/v1/events",
    "parameters": [
      {
        "name": "Last-Event-ID",
        "in": "header",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "text/event-stream"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "syncEvents": {
    "method": "get",
    "path": "/v1/sync",
    "parameters": [
      {
        "name": "since",
        "in": "query",
        "type": "string"
      },
      {
        "name": "wait",
        "in": "query",
        "type": "integer"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "410": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "self"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "cursor-expired"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "listAccounts": {
    "method": "get",
    "path": "/v1/admin/accounts",
    "parameters": [
      {
        "name": "limit",
        "in": "query",
        "type": "integer"
      },
      {
        "name": "cursor",
        "in": "query",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "role:admin"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "forbidden",
      "not-acceptable",
      "unavailable"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  },
  "updateAccount": {
    "method": "patch",
    "path": "/v1/admin/accounts/{accountId}",
    "parameters": [
      {
        "name": "accountId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "If-Match",
        "in": "header",
        "type": "string"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/merge-patch+json",
        "application/json"
      ]
    },
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "409": [
        "application/problem+json"
      ],
      "412": [
        "application/problem+json"
      ],
      "413": [
        "application/problem+json"
      ],
      "415": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "role:admin"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "unauthenticated",
      "forbidden",
      "not-acceptable",
      "precondition-failed",
      "unavailable",
      "account-not-found",
      "last-admin"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "write"
  },
  "listAuditEvents": {
    "method": "get",
    "path": "/v1/admin/audit-events",
    "parameters": [
      {
        "name": "accountId",
        "in": "query",
        "type": "integer"
      },
      {
        "name": "action",
        "in": "query",
        "type": "string"
      },
      {
        "name": "limit",
        "in": "query",
        "type": "integer"
      },
      {
        "name": "cursor",
        "in": "query",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "400": [
        "application/problem+json"
      ],
      "401": [
        "application/problem+json"
      ],
      "403": [
        "application/problem+json"
      ],
      "406": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "access": [
      "role:admin"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "forbidden",
      "not-acceptable",
      "unavailable"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null
  }
} as const;

/** The operations that are called without an account. */
export type PublicOperation = 'registerAccount' | 'createSession' | 'refreshSession' | 'confirmEmailVerification' | 'requestPasswordReset' | 'confirmPasswordReset';
