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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "refreshSession": {
    "method": "post",
    "path": "/v1/sessions/refresh",
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": "read",
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": "read",
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "deleteMe": {
    "method": "delete",
    "path": "/v1/me",
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": "write",
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "changePassword": {
    "method": "put",
    "path": "/v1/me/password",
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "requestEmailVerification": {
    "method": "post",
    "path": "/v1/me/email-verification",
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "confirmEmailVerification": {
    "method": "post",
    "path": "/v1/email-verifications",
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "requestPasswordReset": {
    "method": "post",
    "path": "/v1/password-resets",
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "confirmPasswordReset": {
    "method": "post",
    "path": "/v1/password-resets/confirm",
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "disableTotp": {
    "method": "delete",
    "path": "/v1/me/totp",
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "confirmTotp": {
    "method": "post",
    "path": "/v1/me/totp/confirm",
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "getProfile": {
    "method": "get",
    "path": "/v1/me/profile",
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
    "open": false,
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
    "conditional": "read",
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "updateProfile": {
    "method": "put",
    "path": "/v1/me/profile",
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
        "application/problem+json"
      ],
      "401": [
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
    "open": false,
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
      "unavailable"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "write",
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "setPicture": {
    "method": "put",
    "path": "/v1/me/picture",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "image/jpeg",
        "image/png",
        "image/webp",
        "image/gif"
      ],
      "form": null,
      "maxBytes": 10485760,
      "streamed": false
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
    "open": false,
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
      "image-unsupported",
      "image-too-large",
      "image-invalid"
    ],
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
    "successor": null
  },
  "deletePicture": {
    "method": "delete",
    "path": "/v1/me/picture",
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": "read",
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "getPicture": {
    "method": "get",
    "path": "/v1/users/{userId}/picture",
    "parameters": [
      {
        "name": "userId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "size",
        "in": "query",
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
        "image/jpeg"
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
    "open": false,
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
    "conditional": "read",
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": "read",
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": "read",
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": "write",
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": "read",
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": "write",
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "listBooks": {
    "method": "get",
    "path": "/v1/books",
    "parameters": [
      {
        "name": "q",
        "in": "query",
        "type": "string"
      },
      {
        "name": "available",
        "in": "query",
        "type": "boolean"
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "createBook": {
    "method": "post",
    "path": "/v1/books",
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
    "open": false,
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
      "isbn-invalid",
      "isbn-taken"
    ],
    "rateLimit": null,
    "idempotent": true,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "getBook": {
    "method": "get",
    "path": "/v1/books/{bookId}",
    "parameters": [
      {
        "name": "bookId",
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
    "open": false,
    "access": [
      "signed-in"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "book-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "read",
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "deleteBook": {
    "method": "delete",
    "path": "/v1/books/{bookId}",
    "parameters": [
      {
        "name": "bookId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "If-Match",
        "in": "header",
        "type": "string"
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
      "412": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "creator",
      "role:admin"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "precondition-failed",
      "unavailable",
      "book-not-found",
      "not-your-book",
      "book-on-loan"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "write",
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "updateBook": {
    "method": "patch",
    "path": "/v1/books/{bookId}",
    "parameters": [
      {
        "name": "bookId",
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
    "open": false,
    "access": [
      "creator",
      "role:admin"
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
      "book-not-found",
      "not-your-book",
      "isbn-invalid",
      "isbn-taken",
      "book-on-loan"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "write",
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "borrowBook": {
    "method": "post",
    "path": "/v1/books/{bookId}/loans",
    "parameters": [
      {
        "name": "bookId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "Idempotency-Key",
        "in": "header",
        "type": "string"
      }
    ],
    "body": null,
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
    "open": false,
    "access": [
      "signed-in"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "idempotency-in-progress",
      "idempotency-key-reused",
      "unavailable",
      "book-not-found",
      "no-copy-free",
      "already-borrowed"
    ],
    "rateLimit": null,
    "idempotent": true,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "listLoans": {
    "method": "get",
    "path": "/v1/loans",
    "parameters": [
      {
        "name": "active",
        "in": "query",
        "type": "boolean"
      },
      {
        "name": "accountId",
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
    "open": false,
    "access": [
      "self",
      "role:admin"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "not-your-loans"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "getLoan": {
    "method": "get",
    "path": "/v1/loans/{loanId}",
    "parameters": [
      {
        "name": "loanId",
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
    "open": false,
    "access": [
      "owner",
      "role:admin"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "loan-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "read",
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "returnBook": {
    "method": "post",
    "path": "/v1/loans/{loanId}/return",
    "parameters": [
      {
        "name": "loanId",
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
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "owner",
      "role:admin"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "loan-not-found",
      "already-returned"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "listFiles": {
    "method": "get",
    "path": "/v1/files",
    "parameters": [
      {
        "name": "kind",
        "in": "query",
        "type": "string"
      },
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "uploadFile": {
    "method": "post",
    "path": "/v1/files",
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
        "multipart/form-data"
      ],
      "form": {
        "files": [
          "file"
        ],
        "texts": [
          {
            "name": "visibility",
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
    "open": false,
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
      "quota-exceeded",
      "content-mismatch",
      "file-name-invalid"
    ],
    "rateLimit": null,
    "idempotent": true,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "getFile": {
    "method": "get",
    "path": "/v1/files/{fileId}",
    "parameters": [
      {
        "name": "fileId",
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
    "open": false,
    "access": [
      "owner",
      "reader"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "file-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "read",
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "deleteFile": {
    "method": "delete",
    "path": "/v1/files/{fileId}",
    "parameters": [
      {
        "name": "fileId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "If-Match",
        "in": "header",
        "type": "string"
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
      "412": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "owner"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "precondition-failed",
      "unavailable",
      "file-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "write",
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "updateFile": {
    "method": "patch",
    "path": "/v1/files/{fileId}",
    "parameters": [
      {
        "name": "fileId",
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
    "open": false,
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
      "file-not-found",
      "file-name-invalid",
      "file-name-taken"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "write",
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "getFileContent": {
    "method": "get",
    "path": "/v1/files/{fileId}/content",
    "parameters": [
      {
        "name": "fileId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "type": "string"
      },
      {
        "name": "Range",
        "in": "header",
        "type": "string"
      },
      {
        "name": "If-Range",
        "in": "header",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "*/*"
      ],
      "206": [
        "*/*"
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
      "416": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": true,
    "access": [
      "public",
      "owner",
      "reader"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "range-not-satisfiable",
      "unavailable",
      "file-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": "read",
    "ranges": true,
    "headers": {},
    "successor": null
  },
  "listFileLinks": {
    "method": "get",
    "path": "/v1/files/{fileId}/links",
    "parameters": [
      {
        "name": "fileId",
        "in": "path",
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
    "open": false,
    "access": [
      "owner"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "file-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "createFileLink": {
    "method": "post",
    "path": "/v1/files/{fileId}/links",
    "parameters": [
      {
        "name": "fileId",
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
    "open": false,
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
      "idempotency-in-progress",
      "idempotency-key-reused",
      "unavailable",
      "file-not-found"
    ],
    "rateLimit": null,
    "idempotent": true,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "revokeFileLink": {
    "method": "delete",
    "path": "/v1/files/{fileId}/links/{linkId}",
    "parameters": [
      {
        "name": "fileId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "linkId",
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
    "open": false,
    "access": [
      "owner"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "unavailable",
      "file-not-found",
      "link-not-found"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  },
  "downloadByLink": {
    "method": "get",
    "path": "/v1/links/{token}",
    "parameters": [
      {
        "name": "token",
        "in": "path",
        "type": "string"
      },
      {
        "name": "If-None-Match",
        "in": "header",
        "type": "string"
      },
      {
        "name": "Range",
        "in": "header",
        "type": "string"
      },
      {
        "name": "If-Range",
        "in": "header",
        "type": "string"
      }
    ],
    "body": null,
    "replies": {
      "200": [
        "*/*"
      ],
      "206": [
        "*/*"
      ],
      "304": [],
      "400": [
        "application/problem+json"
      ],
      "404": [
        "application/problem+json"
      ],
      "410": [
        "application/problem+json"
      ],
      "416": [
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
    "open": false,
    "access": [
      "public"
    ],
    "problems": [
      "invalid-request",
      "range-not-satisfiable",
      "rate-limited",
      "unavailable",
      "link-not-found",
      "link-gone"
    ],
    "rateLimit": {
      "name": "links",
      "points": 300,
      "per": 60,
      "by": "address"
    },
    "idempotent": false,
    "conditional": "read",
    "ranges": true,
    "headers": {},
    "successor": null
  },
  "createUpload": {
    "method": "post",
    "path": "/v1/uploads",
    "parameters": [
      {
        "name": "Tus-Resumable",
        "in": "header",
        "type": "string"
      },
      {
        "name": "Upload-Length",
        "in": "header",
        "type": "integer"
      },
      {
        "name": "Upload-Metadata",
        "in": "header",
        "type": "string"
      },
      {
        "name": "visibility",
        "in": "query",
        "type": "string"
      },
      {
        "name": "Idempotency-Key",
        "in": "header",
        "type": "string"
      }
    ],
    "body": null,
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
      "403": [
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
    "open": false,
    "access": [
      "signed-in"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "idempotency-in-progress",
      "idempotency-key-reused",
      "unavailable",
      "quota-exceeded",
      "payload-too-large",
      "file-name-invalid",
      "tus-version-unsupported"
    ],
    "rateLimit": null,
    "idempotent": true,
    "conditional": null,
    "ranges": false,
    "headers": {
      "Tus-Resumable": "1.0.0",
      "Tus-Version": "1.0.0"
    },
    "successor": null
  },
  "describeUploads": {
    "method": "options",
    "path": "/v1/uploads",
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
    "open": false,
    "access": [
      "signed-in"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "unavailable"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {
      "Tus-Resumable": "1.0.0",
      "Tus-Version": "1.0.0"
    },
    "successor": null
  },
  "getUpload": {
    "method": "get",
    "path": "/v1/uploads/{uploadId}",
    "parameters": [
      {
        "name": "uploadId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "Tus-Resumable",
        "in": "header",
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
      "410": [
        "application/problem+json"
      ],
      "412": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "owner"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "not-acceptable",
      "unavailable",
      "upload-not-found",
      "upload-expired",
      "tus-version-unsupported"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {
      "Tus-Resumable": "1.0.0",
      "Tus-Version": "1.0.0"
    },
    "successor": null
  },
  "cancelUpload": {
    "method": "delete",
    "path": "/v1/uploads/{uploadId}",
    "parameters": [
      {
        "name": "uploadId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "Tus-Resumable",
        "in": "header",
        "type": "string"
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
      "410": [
        "application/problem+json"
      ],
      "412": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "owner"
    ],
    "problems": [
      "invalid-request",
      "unauthenticated",
      "unavailable",
      "upload-not-found",
      "upload-expired",
      "tus-version-unsupported"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {
      "Tus-Resumable": "1.0.0",
      "Tus-Version": "1.0.0"
    },
    "successor": null
  },
  "appendUpload": {
    "method": "patch",
    "path": "/v1/uploads/{uploadId}",
    "parameters": [
      {
        "name": "uploadId",
        "in": "path",
        "type": "integer"
      },
      {
        "name": "Tus-Resumable",
        "in": "header",
        "type": "string"
      },
      {
        "name": "Upload-Offset",
        "in": "header",
        "type": "integer"
      },
      {
        "name": "Upload-Checksum",
        "in": "header",
        "type": "string"
      }
    ],
    "body": {
      "required": true,
      "mediaTypes": [
        "application/offset+octet-stream"
      ],
      "form": null,
      "maxBytes": null,
      "streamed": true
    },
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
      "409": [
        "application/problem+json"
      ],
      "410": [
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
      "460": [
        "application/problem+json"
      ],
      "503": [
        "application/problem+json"
      ]
    },
    "security": [
      "bearer"
    ],
    "open": false,
    "access": [
      "owner"
    ],
    "problems": [
      "invalid-request",
      "malformed-body",
      "payload-too-large",
      "unsupported-media-type",
      "unauthenticated",
      "unavailable",
      "upload-not-found",
      "upload-expired",
      "upload-offset-conflict",
      "checksum-mismatch",
      "content-mismatch",
      "tus-version-unsupported"
    ],
    "rateLimit": null,
    "idempotent": false,
    "conditional": null,
    "ranges": false,
    "headers": {
      "Tus-Resumable": "1.0.0",
      "Tus-Version": "1.0.0"
    },
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": "write",
    "ranges": false,
    "headers": {},
    "successor": null
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
    "open": false,
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
    "conditional": null,
    "ranges": false,
    "headers": {},
    "successor": null
  }
} as const;

/** What holds for all of them. */
export const traits = {
  "lenient": false,
  "deprecation": null
} as const;

/** The operations that are called without an account. */
export type PublicOperation = 'registerAccount' | 'createSession' | 'refreshSession' | 'confirmEmailVerification' | 'requestPasswordReset' | 'confirmPasswordReset' | 'downloadByLink';

/** The operations that are called with an account or without. */
export type OpenOperation = 'getFileContent';
