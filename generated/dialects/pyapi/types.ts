// Generated from openapi/dialects/pyapi.yaml by `make generate`. Do not edit: change the source and generate again.

export interface paths {
    "/sessions/register": {
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
         * @description Anybody may. The account gets a username made from the email, for the APIs that need one.
         */
        post: operations["register"];
        delete?: never;
        /**
         * Ask whether a page of another origin may register
         * @description The answer to a browser that asks before it calls (Fetch, CORS preflight). Any page may.
         */
        options: operations["preflightRegister"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Log in with an email address and a password
         * @description Anybody may. Ten failures for an address within 15 minutes, and further tries are refused. Accounts with a second
         *     factor cannot log in here.
         */
        post: operations["login"];
        delete?: never;
        /**
         * Ask whether a page of another origin may log in
         * @description The answer to a browser that asks before it calls (Fetch, CORS preflight). Any page may.
         */
        options: operations["preflightLogin"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the user whose session it is
         * @description The caller's own data.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        delete?: never;
        /**
         * Ask whether a page of another origin may see the user
         * @description The answer to a browser that asks before it calls (Fetch, CORS preflight). Any page may.
         */
        options: operations["preflightMe"];
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/sessions/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Log out
         * @description Ends the session at once, everywhere; its token fails from then on.
         */
        get: operations["logout"];
        put?: never;
        post?: never;
        delete?: never;
        /**
         * Ask whether a page of another origin may log out
         * @description The answer to a browser that asks before it calls (Fetch, CORS preflight). Any page may.
         */
        options: operations["preflightLogout"];
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description All of it is needed; what else is there is ignored. */
        NewUser: {
            firstname: components["schemas"]["PersonName"];
            lastname: components["schemas"]["PersonName"];
            email: components["schemas"]["Email"];
            password: components["schemas"]["Password"];
        };
        /** @description Who logs in. */
        Credentials: {
            email: components["schemas"]["Email"];
            password: components["schemas"]["Password"];
        };
        PersonName: string;
        /** @description Anything of the form `local@domain`. Unique without regard to case. */
        Email: string;
        /**
         * Format: password
         * @description Any but the empty one.
         */
        Password: string;
        User: {
            /**
             * Format: int64
             * @description The account's id.
             */
            uuid: number;
            firstname: string;
            lastname: string;
            email: string | null;
        };
        Session: {
            /** @constant */
            status: "200";
            user: components["schemas"]["User"];
            /** @description An access token. */
            token: string;
        };
        OwnUser: {
            /** @constant */
            status: "200";
            user: components["schemas"]["User"];
        };
        /** @description A status, which need not be that of the reply, and a sentence. */
        Notice: {
            status: string;
            message: string;
        };
    };
    responses: {
        /** @description It may. */
        Allowed: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                Deprecation: components["headers"]["Deprecation"];
                Link: components["headers"]["Link"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content?: never;
        };
        /** @description Something is missing or not as it should be. */
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
        /** @description There is no token, or not a good one. */
        BadToken: {
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
        /** @description The body has more than 1 MiB. */
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
        /** @description The body is not JSON. */
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
        /** @description Too many requests, or too many wrong passwords. */
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
        /** @description The server cannot answer for the moment. */
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
            /** @description Somebody has this email address. */
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
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    preflightRegister: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Allowed"];
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
            };
        };
        responses: {
            /** @description Logged in. */
            200: {
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
            /** @description The password is wrong, or the account cannot log in here. */
            401: {
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
            /** @description Nobody has this email address. */
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
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    preflightLogin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Allowed"];
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OwnUser"];
                };
            };
            401: components["responses"]["BadToken"];
            503: components["responses"]["Unavailable"];
        };
    };
    preflightMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Allowed"];
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Logged out. */
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
            401: components["responses"]["BadToken"];
            503: components["responses"]["Unavailable"];
        };
    };
    preflightLogout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: components["responses"]["Allowed"];
        };
    };
}
