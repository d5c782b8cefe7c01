// Generated from openapi/dialects/library.yaml by `make generate`. Do not edit: change the source and generate again.

export interface paths {
    "/users/register": {
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
         * @description Anybody may. A mail to the address asks to confirm it; signing in does not wait for that.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Login user
         * @description Anybody may. Ten failures for an address within 15 minutes, and further tries are refused. Accounts with a second
         *     factor cannot log in here.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/getall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch list of all users
         * @description Anybody may. All accounts, by id, streamed however many there are.
         */
        get: operations["getAllUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/getById/{userid}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch one user by ID or by username
         * @description Anybody may. Digits alone are an id; anything else is a username, in any case.
         */
        get: operations["getUserById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/getByUsername/{username}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch one user by username
         * @description Anybody may. In any case; digits alone are a username here.
         */
        get: operations["getUserByUsername"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/changeUsername": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update username
         * @description The caller's own, who proves to know it.
         */
        put: operations["changeUsername"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/updatePropic": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Update user's profile picture
         * @description The caller's own: a JPEG, PNG, WebP or GIF of up to 10 MiB and 50 megapixels, kept as a square JPEG without its
         *     metadata. The picture has a new name each time; the message is the one of the document.
         */
        put: operations["updatePropic"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/deleteUser": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete user
         * @description The caller's own account, at once and for good. The last administrator cannot go.
         */
        delete: operations["deleteUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/requestResetPassword": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Requesting OTP to reset password
         * @description Anybody may. Mails an OTP of six digits to the account with this address, and gives a token that names the reset.
         *     One mail a minute and five an hour go to an address; until then the token names the reset of the last mail.
         */
        post: operations["requestResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/users/reset_password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Reset password using OTP
         * @description Whoever asked for the reset and has the OTP may. Five wrong OTPs, 15 minutes or one success end the reset. The OTP
         *     is looked at first: a right one with passwords that differ does not use it up. Success ends all sessions.
         */
        put: operations["resetPassword"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/static/profile_pics/{image_file}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Look at a profile picture
         * @description Whoever knows its name may, which is an `image_file`. Everybody knows `default.jpg`.
         */
        get: operations["getProfilePicture"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/books/getall": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Fetch list of all books
         * @description Anybody may. All books, by title, streamed however many there are.
         */
        get: operations["getAllBooks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/books/getById/{bookid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The book's id. */
                bookid: components["parameters"]["bookid"];
            };
            cookie?: never;
        };
        /**
         * Fetch one book by ID
         * @description Anybody may.
         */
        get: operations["getBookById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/books/add": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a book
         * @description Any signed-in caller may, and may change and delete the book later. An ISBN is in the library once.
         */
        post: operations["addBook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/books/update/{bookid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The book's id. */
                bookid: components["parameters"]["bookid"];
            };
            cookie?: never;
        };
        get?: never;
        /**
         * Update a book
         * @description Who added it may, and any admin. What is absent stays. There cannot be fewer `copies` than are lent.
         */
        put: operations["updateBook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/books/deleteBook/{bookid}": {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The book's id. */
                bookid: components["parameters"]["bookid"];
            };
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Delete a book
         * @description Who added it may, and any admin, once no copy is lent.
         */
        delete: operations["deleteBook"];
        options?: never;
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
            /** @description Anything of the form `local@domain`. Unique without regard to case. */
            email: string;
            password: components["schemas"]["Password"];
            username: components["schemas"]["Username"];
        };
        /** @description Who logs in. */
        Credentials: {
            email: components["schemas"]["GivenEmail"];
            password: components["schemas"]["Password"];
        };
        /** @description One username in the place of another. */
        Renaming: {
            /** @description The caller's own. */
            current_username: string;
            new_username: components["schemas"]["Username"];
        };
        /** @description An image; the usernames of the document are not looked at. */
        NewPicture: {
            /**
             * Format: binary
             * @description The image.
             */
            propic_new: Blob;
            current_username?: string;
            new_username?: string;
        };
        /** @description A picture comes in a form with parts alone; here it is missing. */
        NoPicture: {
            propic_new?: null;
            current_username?: string;
            new_username?: string;
        };
        /** @description Whose password shall be reset. */
        ResetRequest: {
            your_email: components["schemas"]["GivenEmail"];
        };
        /** @description The OTP of the mail, and the new password twice. */
        Reset: {
            new_password: components["schemas"]["Password"];
            /**
             * Format: password
             * @description The new password once more.
             */
            confirm_new_password: string;
            /**
             * Format: int64
             * @description The six digits of the mail. As a number it matches by value; 12345 is 012345.
             */
            OTP: string | number;
        };
        /** @description Title and author are needed; there is one copy unless more are named. */
        NewBook: {
            title: components["schemas"]["Title"];
            author: components["schemas"]["Author"];
            isbn?: components["schemas"]["Isbn"];
            year?: components["schemas"]["Year"];
            description?: components["schemas"]["Description"];
            copies?: components["schemas"]["Copies"];
        };
        /** @description Any of it. What is absent stays; null clears, and so does an empty field of a form what can be null. */
        BookPatch: {
            title?: components["schemas"]["Title"];
            author?: components["schemas"]["Author"];
            isbn?: components["schemas"]["Isbn"];
            year?: components["schemas"]["Year"];
            description?: components["schemas"]["Description"];
            copies?: components["schemas"]["Copies"];
        };
        /**
         * @description Any characters but control characters, and not blanks alone. Unique without regard to case, Unicode form and
         *     blanks at the end.
         */
        Username: string;
        /**
         * Format: password
         * @description Any but the empty one.
         */
        Password: string;
        /** @description The address of an account, in any case. */
        GivenEmail: string;
        /** @description A title as it stands on the book. */
        Title: string;
        /** @description Who wrote it. Between several, up to 20 of up to 200 characters, stands a semicolon and a blank. */
        Author: string;
        /** @description An ISBN-10 or ISBN-13, with or without hyphens or spaces. Its check digit must be right. */
        Isbn: string | null;
        /**
         * Format: int32
         * @description The year it appeared in; before the common era it is negative.
         */
        Year: number | null;
        /** @description What it is about. It may have several lines. */
        Description: string | null;
        /**
         * Format: int32
         * @description How many copies the library has, lent ones included.
         */
        Copies: number;
        User: {
            created_at: components["schemas"]["Date"];
            email: string | null;
            /** Format: int64 */
            id: number;
            /**
             * @description The name of the picture under `/static/profile_pics/`. Of users with a private profile, themselves alone are
             *     told another than `default.jpg`.
             */
            image_file: string;
            modified_at: components["schemas"]["Date"];
            username: string | null;
        };
        Book: {
            /** Format: int64 */
            id: number;
            title: string;
            author: string;
            /** @description An ISBN-13 without hyphens. */
            isbn: string | null;
            /** Format: int32 */
            year: number | null;
            description: string | null;
            /** Format: int32 */
            copies: number;
            /**
             * Format: int32
             * @description How many copies are not lent.
             */
            available: number;
            created_at: components["schemas"]["Date"];
            modified_at: components["schemas"]["Date"];
        };
        /** @description A date in GMT (RFC 1123). */
        Date: string;
        /** @description A sentence, and the status of the reply. */
        Notice: {
            message: string;
            /** Format: int32 */
            status: number;
        };
        /** @description What is wrong with the token. */
        TokenFault: {
            /** @enum {string} */
            msg: "Token has expired" | "Signature verification failed";
        };
    };
    responses: {
        /** @description The user as it is now. */
        UserUpdated: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                Deprecation: components["headers"]["Deprecation"];
                Link: components["headers"]["Link"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": {
                    /** @constant */
                    message: "SUCCESS: UPDATE USERNAME";
                    result: components["schemas"]["User"];
                    /**
                     * Format: int32
                     * @constant
                     */
                    status: 200;
                };
            };
        };
        /** @description Something is missing, in use, or not as it should be. */
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
        /** @description Something is not as it should be, or copies are lent. */
        BadBookChange: {
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
        /** @description There is no token, or one that is over. */
        BadToken: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                Deprecation: components["headers"]["Deprecation"];
                Link: components["headers"]["Link"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Notice"] | components["schemas"]["TokenFault"];
            };
        };
        /** @description The token is none, or not one of this server's. */
        BadSignature: {
            headers: {
                "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                Deprecation: components["headers"]["Deprecation"];
                Link: components["headers"]["Link"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TokenFault"];
            };
        };
        /** @description It is not the caller's to do. */
        Forbidden: {
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
        /** @description There is no such thing. */
        NotFound: {
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
        /** @description The body is too large. */
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
        /** @description The body is of another type than those that are taken. */
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
        /** @description Too many requests, wrong passwords or mails. */
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
    parameters: {
        /** @description The book's id. */
        bookid: number;
    };
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
                "application/x-www-form-urlencoded": components["schemas"]["NewUser"];
                "multipart/form-data": components["schemas"]["NewUser"];
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
                    "application/json": {
                        /** @constant */
                        message: "REGISTER SUCCESS";
                        result: components["schemas"]["User"];
                        /**
                         * Format: int32
                         * @constant
                         */
                        status: 201;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
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
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description An access token. */
                        access_token: string;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            /** @description There is no such account, the password is wrong, or the account cannot log in here. */
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
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAllUsers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All users. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        message: "FETCH ALL SUCCESS";
                        result: components["schemas"]["User"][];
                        /**
                         * Format: int32
                         * @constant
                         */
                        status: 200;
                    };
                };
            };
            503: components["responses"]["Unavailable"];
        };
    };
    getUserById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description An id or a username. */
                userid: string;
            };
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
                    "application/json": {
                        /** @constant */
                        message: "SUCCESS: GET BY ID";
                        result: components["schemas"]["User"];
                        /**
                         * Format: int32
                         * @constant
                         */
                        status: 200;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    getUserByUsername: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description A username. */
                username: string;
            };
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
                    "application/json": {
                        /** @constant */
                        message: "SUCCESS: GET BY USERNAME";
                        result: components["schemas"]["User"];
                        /**
                         * Format: int32
                         * @constant
                         */
                        status: 200;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    changeUsername: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["Renaming"];
                "multipart/form-data": components["schemas"]["Renaming"];
                "application/json": components["schemas"]["Renaming"];
            };
        };
        responses: {
            200: components["responses"]["UserUpdated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["BadToken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["BadSignature"];
            503: components["responses"]["Unavailable"];
        };
    };
    updatePropic: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": components["schemas"]["NewPicture"];
                "application/x-www-form-urlencoded": components["schemas"]["NoPicture"];
                "application/json": components["schemas"]["NoPicture"];
            };
        };
        responses: {
            200: components["responses"]["UserUpdated"];
            400: components["responses"]["BadRequest"];
            401: components["responses"]["BadToken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["BadSignature"];
            429: components["responses"]["TooMany"];
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
            401: components["responses"]["BadToken"];
            403: components["responses"]["Forbidden"];
            422: components["responses"]["BadSignature"];
            503: components["responses"]["Unavailable"];
        };
    };
    requestResetPassword: {
        parameters: {
            query?: never;
            header?: {
                /** @description An access token, which is not looked at; who forgot the password has none. */
                access_token?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["ResetRequest"];
                "multipart/form-data": components["schemas"]["ResetRequest"];
                "application/json": components["schemas"]["ResetRequest"];
            };
        };
        responses: {
            /** @description The mail is on its way. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Names the reset for `reset_password`. It does not hold the OTP, and is no access token. */
                        access_token: string;
                        /** @constant */
                        message: "Reset Instructions Sent.";
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header: {
                /** @description The token of `requestResetPassword`. */
                access_token: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["Reset"];
                "multipart/form-data": components["schemas"]["Reset"];
                "application/json": components["schemas"]["Reset"];
            };
        };
        responses: {
            /** @description The new password counts from now on. */
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
            /** @description The passwords differ, or something is missing or not as it should be. */
            400: {
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
            /** @description The OTP is wrong, the reset has ended, or there is no token. */
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
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["BadSignature"];
            429: components["responses"]["TooMany"];
            503: components["responses"]["Unavailable"];
        };
    };
    getProfilePicture: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The `image_file` of a user. */
                image_file: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The picture, a square JPEG. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": Blob;
                };
            };
            /** @description It is still the one of If-None-Match. */
            304: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            400: components["responses"]["BadRequest"];
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    getAllBooks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description All books. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        message: "FETCH ALL SUCCESS";
                        result: components["schemas"]["Book"][];
                        /**
                         * Format: int32
                         * @constant
                         */
                        status: 200;
                    };
                };
            };
            503: components["responses"]["Unavailable"];
        };
    };
    getBookById: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The book's id. */
                bookid: components["parameters"]["bookid"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The book. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        message: "SUCCESS: GET BY ID";
                        result: components["schemas"]["Book"];
                        /**
                         * Format: int32
                         * @constant
                         */
                        status: 200;
                    };
                };
            };
            404: components["responses"]["NotFound"];
            503: components["responses"]["Unavailable"];
        };
    };
    addBook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["NewBook"];
                "multipart/form-data": components["schemas"]["NewBook"];
                "application/json": components["schemas"]["NewBook"];
            };
        };
        responses: {
            /** @description Added. */
            201: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        message: "ADD BOOK SUCCESS";
                        result: components["schemas"]["Book"];
                        /**
                         * Format: int32
                         * @constant
                         */
                        status: 201;
                    };
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["BadToken"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["BadSignature"];
            503: components["responses"]["Unavailable"];
        };
    };
    updateBook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The book's id. */
                bookid: components["parameters"]["bookid"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": components["schemas"]["BookPatch"];
                "multipart/form-data": components["schemas"]["BookPatch"];
                "application/json": components["schemas"]["BookPatch"];
            };
        };
        responses: {
            /** @description The book as it is now. */
            200: {
                headers: {
                    "Access-Control-Allow-Origin": components["headers"]["Access-Control-Allow-Origin"];
                    Deprecation: components["headers"]["Deprecation"];
                    Link: components["headers"]["Link"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @constant */
                        message: "SUCCESS: UPDATE BOOK";
                        result: components["schemas"]["Book"];
                        /**
                         * Format: int32
                         * @constant
                         */
                        status: 200;
                    };
                };
            };
            400: components["responses"]["BadBookChange"];
            401: components["responses"]["BadToken"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            413: components["responses"]["TooLarge"];
            415: components["responses"]["WrongType"];
            422: components["responses"]["BadSignature"];
            503: components["responses"]["Unavailable"];
        };
    };
    deleteBook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description The book's id. */
                bookid: components["parameters"]["bookid"];
            };
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
            400: components["responses"]["BadBookChange"];
            401: components["responses"]["BadToken"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["NotFound"];
            422: components["responses"]["BadSignature"];
            503: components["responses"]["Unavailable"];
        };
    };
}
