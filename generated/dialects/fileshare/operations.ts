// Generated from openapi/dialects/fileshare.yaml by `make generate`. Do not edit: change the source and generate again.

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
  "uploadFile": {
    "method": "post",
    "path": "/upload",
    "parameters": [],
    "body": {
      "required": true,
      "mediaTypes": [
        "multipart/form-data"
      ],
      "form": {
        "files": [
          "file"
        ],
        "texts": []
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
      "409": [
        "application/json"
      ],
      "413": [
        "application/json"
      ],
      "415": [
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
      "operationUser"
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
  "listFiles": {
    "method": "get",
    "path": "/files/",
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
    "headers": {},
    "successor": {
      "path": "/v1/files",
      "byName": null
    }
  },
  "generateDownloadUrl": {
    "method": "get",
    "path": "/generate_download_url/{filename}",
    "parameters": [
      {
        "name": "filename",
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
      "403": [
        "application/json"
      ],
      "404": [
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
      "path": "/v1/files/%7BfileId%7D/links",
      "byName": null
    }
  },
  "downloadFile": {
    "method": "get",
    "path": "/download_file/{download_token}",
    "parameters": [
      {
        "name": "download_token",
        "in": "path",
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
      "401": [
        "application/json"
      ],
      "416": [
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
      "name": "links",
      "points": 300,
      "per": 60,
      "by": "address"
    },
    "idempotent": false,
    "conditional": null,
    "ranges": true,
    "headers": {},
    "successor": {
      "path": "/v1/links/%7Btoken%7D",
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
export type PublicOperation = 'register' | 'login' | 'downloadFile';

/** The operations that are called with an account or without. */
export type OpenOperation = never;
