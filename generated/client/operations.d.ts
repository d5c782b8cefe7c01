// Generated from openapi/parley.yaml by `make generate`. Do not edit: change the source and generate again.

export declare const idempotentPosts: readonly string[];
