// Generated from openapi/dialects/groupchat.yaml by `make generate`. Do not edit: change the source and generate again.

export interface paths {
    "/api/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Register a new user
         * @description Anybody may. The user takes part in the room at once. Upload the picture, then name it by a PUT.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in
         * @description Anybody may. Ten failures for a name within 15 minutes, and further tries are refused. Accounts with a second
         *     factor cannot log in here. Who logs in for the first time takes part in the room from then on.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a user
         * @description The one with the id, in a list that is empty when there is nobody; without an id, oneself.
         */
        get: operations["getUser"];
        /**
         * Change oneself
         * @description Whatever is given; the rest stays. A token stays good when the username changes, and a new password ends one's
         *     other sessions.
         */
        put: operations["updateUser"];
        post?: never;
        /**
         * Delete one's account
         * @description The account with its files, at once and for all APIs. What it said in the room stays.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/upload": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Upload a file to the room
         * @description `type` is one of `profile`, `image`, `video`, `audio`, `file`. What is of no such type, or whose name does not
         *     end as the type's do, is a `file`. Each type has names of its own: one's own file of that name is replaced,
         *     somebody else's is not.
         */
        post: operations["upload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/download": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Download a file of the room
         * @description Whoever uploaded it. With the type `profile` among the profiles; with any other or none, among the files that
         *     are what the name ends in (audio, image, video), then among the rest.
         */
        get: operations["download"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/message": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get what was said in the room
         * @description All of it, oldest first; with `limit`, the newest so many of those before the message `before`, or of all. It is
         *     sent as it is read.
         */
        get: operations["listMessages"];
        put?: never;
        /**
         * Say something in the room
         * @description A text, a file of the room, or both; the file may be anybody's.
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description All but the picture is needed. */
        NewUser: {
            username: components["schemas"]["Username"];
            password: components["schemas"]["Password"];
            first_name: components["schemas"]["PersonName"];
            last_name: components["schemas"]["PersonName"];
            profile?: components["schemas"]["Profile"];
        };
        /** @description What is to change. */
        UserPatch: {
            username?: components["schemas"]["Username"];
            password?: components["schemas"]["Password"];
            first_name?: components["schemas"]["PersonName"];
            last_name?: components["schemas"]["PersonName"];
            profile?: components["schemas"]["Profile"];
        };
        /** @description Who logs in. */
        Credentials: {
            /** @description The email of the account will do as well. */
            username: string;
            password: components["schemas"]["Password"];
        };
        /** @description Not blanks alone. Unique without regard to case, Unicode form and blanks at the end. */
        Username: string;
        /**
         * Format: password
         * @description Any but the empty one.
         */
        Password: string;
        PersonName: string;
        /** @description The name of an uploaded picture of the type `profile`; empty or null for none. */
        Profile: string | null;
        /**
         * Format: int64
         * @description As a number or in digits. One that is larger than any is nobody's.
         */
        UserId: number | string;
        /** @description Counts where the query has none. */
        UserQuery: {
            id?: components["schemas"]["UserId"];
        };
        Users: {
            message: components["schemas"]["User"][];
        };
        User: {
            /** Format: int64 */
            ID: number;
            first_name: string | null;
            last_name: string | null;
            /**
             * @description Always this mask.
             * @constant
             */
            password: "!@#$";
            profile: string | null;
            username: string | null;
        };
        Session: {
            access_token: string;
            /** @constant */
            message: "login succeeded";
        };
        NewFile: {
            type: components["schemas"]["FileType"];
            /** Format: binary */
            file: Blob;
        };
        /** @description A file comes in a form with parts alone; here it is missing. */
        NoFile: {
            type?: components["schemas"]["FileType"];
            file?: null;
        };
        FileType: string;
        FileName: string;
        /** @description Each counts where the query has none. */
        FileQuery: {
            name?: components["schemas"]["FileName"];
            type?: components["schemas"]["FileType"];
        };
        /** @description A text, or a type and a name, or all three; empty and null are the same as absent. */
        NewMessage: {
            /** @description Any characters but control characters; line breaks and tabs are fine. */
            text?: string | null;
            /** @description `audio`, `video`, `image` or `file`. */
            file_type?: string | null;
            file_name?: string | null;
        };
        /** Format: int64 */
        Limit: number;
        /** Format: int64 */
        MessageId: number;
        /** @description Each counts where the query has none. */
        MessageQuery: {
            limit?: components["schemas"]["Limit"];
            before?: components["schemas"]["MessageId"];
        };
        Messages: {
            message: components["schemas"]["Message"][];
        };
        Message: {
            ID: components["schemas"]["MessageId"];
            /** Format: int64 */
            user_id: number;
            text: string;
            file_name: string | null;
            /** @enum {unknown} */
            file_type: "profile" | "image" | "video" | "audio" | "file" | null;
            /** @description Of the day, in UTC. */
            time: string;
        };
        /** @description The outcome in words. */
        Notice: {
            message: string;
        };
        /** @description What is wrong with the token. */
        TokenNotice: {
            msg: string;
        };
    };
    responses: {
        /** @description The request does not fit; the message says what and where. */
        BadRequest: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                Deprecation: components["headers"]["Deprecation"];
                Link: components["headers"]["Link"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Notice"];
            };
        };
        /** @description Somebody else has this name. */
        NameTaken: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                Deprecation: components["headers"]["Deprecation"];
                Link: components["headers"]["Link"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Notice"];
            };
        };
        /** @description There is no token, or not one that still counts. */
        Unauthenticated: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                Deprecation: components["headers"]["Deprecation"];
                Link: components["headers"]["Link"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenNotice"];
            };
        };
        /** @description The token is none of this server's. */
        BadToken: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                Deprecation: components["headers"]["Deprecation"];
                Link: components["headers"]["Link"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenNotice"];
            };
        };
        /** @description The body is longer than it may be. */
        TooLarge: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                Deprecation: components["headers"]["Deprecation"];
                Link: components["headers"]["Link"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Notice"];
            };
        };
        /** @description The body is of a type that is not taken. */
        WrongType: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                Deprecation: components["headers"]["Deprecation"];
                Link: components["headers"]["Link"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Notice"];
            };
        };
        /** @description Too many tries. Retry-After says when to come back. */
        TooMany: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                Deprecation: components["headers"]["Deprecation"];
                Link: components["headers"]["Link"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Notice"];
            };
        };
        /** @description The database or the storage is away. Try again later. */
        Unavailable: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                Deprecation: components["headers"]["Deprecation"];
                Link: components["headers"]["Link"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                "Retry-After": components["headers"]["Retry-After"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Notice"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description `bytes`: parts can be asked for. */
        "Accept-Ranges": "bytes";
        /** @description The file's name (RFC 6266). */
        "Content-Disposition": string;
        /** @description Which bytes of how many these are (RFC 9110, 14.4). */
        "Content-Range": string;
        /** @description It changes with the file. */
        ETag: string;
        /** @description Since when the operation is deprecated (RFC 9745). */
        Deprecation: string;
        /** @description The operation that replaces it, as `rel="successor-version"` (RFC 8288, RFC 5829). */
        Link: string;
        /** @description Seconds to wait before the next try. */
        "Retry-After": number;
        /** @description The id of the request, as sent or made; it is in the log too. */
        "X-Request-Id": string;
        /** @description The origin whose pages may read the answer, where the deployment names any (Fetch, CORS). */
        "Access-Control-Allow-Origin": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewUser"];
                "application/x-www-form-urlencoded": components["schemas"]["NewUser"];
                "multipart/form-data": components["schemas"]["NewUser"];
            };
        };
        responses: {
            /** @description Registered. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["BadRequest"];
            409: components["responses"]["NameTaken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            429: components["responses"]["TooMany"];
            /** @description The database is away, or something else went wrong here. Try again later. */
            500: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["Credentials"];
                "application/x-www-form-urlencoded": components["schemas"]["Credentials"];
                "multipart/form-data": components["schemas"]["Credentials"];
            };
        };
        responses: {
            /** @description Logged in. */
            202: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Session"];
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description The name or the password is wrong, or the account cannot log in here. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUser: {
        parameters: {
            query?: {
                id?: components["schemas"]["UserId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserQuery"];
                "application/x-www-form-urlencoded": components["schemas"]["UserQuery"];
                "multipart/form-data": components["schemas"]["UserQuery"];
            };
        };
        responses: {
            /** @description A list of one, or of none. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Users"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["BadToken"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UserPatch"];
                "application/x-www-form-urlencoded": components["schemas"]["UserPatch"];
                "multipart/form-data": components["schemas"]["UserPatch"];
            };
        };
        responses: {
            /** @description Changed. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            /** @description The account was deleted. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            409: components["responses"]["NameTaken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["BadToken"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteUser: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Deleted. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            401: components["responses"]["Unauthenticated"];
            /** @description The account was deleted before. */
            402: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            /** @description The last administrator stays. */
            403: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            422: components["responses"]["BadToken"];
            503: components["responses"]["Unavailable"];
        };
    };
    upload: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["NewFile"];
                "application/json": components["schemas"]["NoFile"];
                "application/x-www-form-urlencoded": components["schemas"]["NoFile"];
            };
        };
        responses: {
            /** @description Uploaded. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            /** @description There is no file, whatever else is missing. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            /** @description Somebody else's file has this name. */
            409: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["BadToken"];
            503: components["responses"]["Unavailable"];
            /** @description One's files take as much as they may. */
            507: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
        };
    };
    download: {
        parameters: {
            query?: {
                /** @description Needed here or in the body. */
                name?: components["schemas"]["FileName"];
                type?: components["schemas"]["FileType"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["FileQuery"];
                "application/x-www-form-urlencoded": components["schemas"]["FileQuery"];
                "multipart/form-data": components["schemas"]["FileQuery"];
            };
        };
        responses: {
            /** @description The file, in its own media type. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    ETag: components["headers"]["ETag"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description The part that Range asks for. */
            206: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Accept-Ranges": components["headers"]["Accept-Ranges"];
                    "Content-Disposition": components["headers"]["Content-Disposition"];
                    ETag: components["headers"]["ETag"];
                    "Content-Range": components["headers"]["Content-Range"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "*/*": Blob;
                };
            };
            /** @description It is still the file of If-None-Match. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    ETag: components["headers"]["ETag"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            /** @description There is no such file. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            /** @description The file has no such part. */
            416: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    "Content-Range": components["headers"]["Content-Range"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            422: components["responses"]["BadToken"];
            503: components["responses"]["Unavailable"];
        };
    };
    listMessages: {
        parameters: {
            query?: {
                limit?: components["schemas"]["Limit"];
                before?: components["schemas"]["MessageId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MessageQuery"];
                "application/x-www-form-urlencoded": components["schemas"]["MessageQuery"];
                "multipart/form-data": components["schemas"]["MessageQuery"];
            };
        };
        responses: {
            /** @description The messages. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Messages"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["BadToken"];
            503: components["responses"]["Unavailable"];
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["NewMessage"];
                "application/x-www-form-urlencoded": components["schemas"]["NewMessage"];
                "multipart/form-data": components["schemas"]["NewMessage"];
            };
        };
        responses: {
            /** @description Sent. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthenticated"];
            /** @description There is nothing to send, or no such file. */
            404: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Notice"];
                };
            };
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["BadToken"];
            503: components["responses"]["Unavailable"];
        };
    };
}
