// Generated from openapi/dialects/pyapi.yaml by `make generate`. Do not edit: change the source and generate again.

export const operations = {
  "register": {
    "method": "post",
    "path": "/sessions/register",
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
    "headers": {
      "Access-Control-Allow-Origin": "*"
    },
    "successor": {
      "path": "/v1/accounts",
      "byName": null
    }
  },
  "preflightRegister": {
    "method": "options",
    "path": "/sessions/register",
    "parameters": [],
    "body": null,
    "replies": {
      "204": []
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
    "headers": {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
      "Access-Control-Allow-Headers": "Content-Type, Authorization"
    },
    "successor": {
      "path": "/v1/accounts",
      "byName": null
    }
  },
  "login": {
    "method": "post",
    "path": "/sessions/login",
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
    "headers": {
      "Access-Control-Allow-Origin": "*"
    },
    "successor": {
      "path": "/v1/sessions",
      "byName": null
    }
  },
  "preflightLogin": {
    "method": "options",
    "path": "/sessions/login",
    "parameters": [],
    "body": null,
    "replies": {
      "204": []
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
    "headers": {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
      "Access-Control-Allow-Headers": "Content-Type, Authorization"
    },
    "successor": {
      "path": "/v1/sessions",
      "byName": null
    }
  },
  "me": {
    "method": "get",
    "path": "/sessions/me",
    "parameters": [],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "401": [
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
    "headers": {
      "Access-Control-Allow-Origin": "*"
    },
    "successor": {
      "path": "/v1/me",
      "byName": null
    }
  },
  "preflightMe": {
    "method": "options",
    "path": "/sessions/me",
    "parameters": [],
    "body": null,
    "replies": {
      "204": []
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
    "headers": {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
      "Access-Control-Allow-Headers": "Content-Type, Authorization"
    },
    "successor": {
      "path": "/v1/me",
      "byName": null
    }
  },
  "logout": {
    "method": "get",
    "path": "/sessions/logout",
    "parameters": [],
    "body": null,
    "replies": {
      "200": [
        "application/json"
      ],
      "401": [
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
    "headers": {
      "Access-Control-Allow-Origin": "*"
    },
    "successor": {
      "path": "/v1/sessions/current",
      "byName": null
    }
  },
  "preflightLogout": {
    "method": "options",
    "path": "/sessions/logout",
    "parameters": [],
    "body": null,
    "replies": {
      "204": []
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
    "headers": {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Methods": "GET, POST, OPTIONS",
      "Access-Control-Allow-Headers": "Content-Type, Authorization"
    },
    "successor": {
      "path": "/v1/sessions/current",
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
export type PublicOperation = 'register' | 'preflightRegister' | 'login' | 'preflightLogin' | 'preflightMe' | 'preflightLogout';

/** The operations that are called with an account or without. */
export type OpenOperation = never;
