// Made by `npm run generate` from the server's contract. Not edited by hand.
/* eslint-disable */

export interface paths {
    "/api/v1/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description Search the audit log by actor, action, subject and time; newest first.
         */
        get: operations["search_api_v1_audit_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export
         * @description Download the whole audit log, one JSON object in a line, oldest first, in the form that its seals are computed of.
         */
        get: operations["export_api_v1_audit_export_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify
         * @description Check that no entry of the audit log was changed, removed, moved or added since it was sealed.
         */
        post: operations["verify_api_v1_audit_verify_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description List the API keys of the workspace, revoked ones too.
         */
        get: operations["search_api_v1_keys_get"];
        put?: never;
        /**
         * Create
         * @description Create an API key, with a role and scopes up to yours. The reply has its secret: store it, it isn't shown again.
         */
        post: operations["create_api_v1_keys_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description Read one API key, without its secret.
         */
        get: operations["read_api_v1_keys__key_id__get"];
        put?: never;
        post?: never;
        /**
         * Revoke
         * @description Revoke an API key for good: it stops working at once here, and within five seconds everywhere.
         */
        delete: operations["revoke_api_v1_keys__key_id__delete"];
        options?: never;
        head?: never;
        /**
         * Rename
         * @description Give an API key another name.
         */
        patch: operations["rename_api_v1_keys__key_id__patch"];
        trace?: never;
    };
    "/api/v1/keys/{key_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate
         * @description Give an API key a new secret, shown this once. The old one stays good for `grace_seconds`, the one before it ends now.
         */
        post: operations["rotate_api_v1_keys__key_id__rotate_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * By Password
         * @description Sign in by e-mail and password, for thirty days. Sets the cookie that browsers are known by.
         */
        post: operations["by_password_api_v1_login_post"];
        /**
         * Sign Out
         * @description Sign out: ends this sign-in and removes the cookie.
         */
        delete: operations["sign_out_api_v1_login_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * By Link
         * @description Sign in by the token of a link, which works once. Sets the cookie that browsers are known by.
         */
        post: operations["by_link_api_v1_login_link_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/login/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refresh
         * @description Get a fresh access token, good for fifteen minutes, by the cookie or the token that you have.
         */
        post: operations["refresh_api_v1_login_token_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description Read who you are here, what you may do, and which workspaces you can choose.
         */
        get: operations["read_api_v1_me_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/logins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Logins
         * @description List your sign-ins that are valid, newest first.
         */
        get: operations["list_logins_api_v1_me_logins_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/logins/{login_id}": {
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
         * End Login
         * @description End one of your sign-ins, on a lost laptop for instance.
         */
        delete: operations["end_login_api_v1_me_logins__login_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Password
         * @description Set or change your password, of at least 12 characters. Your other sign-ins end.
         */
        put: operations["set_password_api_v1_me_password_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description List the members of the workspace.
         */
        get: operations["search_api_v1_members_get"];
        put?: never;
        /**
         * Add
         * @description Add a person by e-mail address, with a role up to yours.
         *
         *     For a person who is new on this server the reply has a token that signs them in once, within seven days: send it to them.
         */
        post: operations["add_api_v1_members_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description Read one member.
         */
        get: operations["read_api_v1_members__user_id__get"];
        put?: never;
        post?: never;
        /**
         * Remove
         * @description Take a member out of the workspace. Their keys stay: revoke those you don't want. The last owner can't be removed.
         */
        delete: operations["remove_api_v1_members__user_id__delete"];
        options?: never;
        head?: never;
        /**
         * Change Role
         * @description Give a member another role, up to yours. The last owner stays one.
         */
        patch: operations["change_role_api_v1_members__user_id__patch"];
        trace?: never;
    };
    "/api/v1/members/{user_id}/link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite Again
         * @description Make another invitation for a member who never signed in; it works once, within seven days.
         */
        post: operations["invite_again_api_v1_members__user_id__link_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description List the projects of the workspace.
         */
        get: operations["search_api_v1_projects_get"];
        put?: never;
        /**
         * Create
         * @description Create a project.
         */
        post: operations["create_api_v1_projects_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/projects/{project_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description Read one project.
         */
        get: operations["read_api_v1_projects__project_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete
         * @description Delete a project; it can be restored. The default project can't be deleted.
         */
        delete: operations["delete_api_v1_projects__project_id__delete"];
        options?: never;
        head?: never;
        /**
         * Update
         * @description Change name or short name of a project.
         */
        patch: operations["update_api_v1_projects__project_id__patch"];
        trace?: never;
    };
    "/api/v1/projects/{project_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore
         * @description Bring a deleted project back.
         */
        post: operations["restore_api_v1_projects__project_id__restore_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Mine
         * @description List the workspaces that you are a member of.
         */
        get: operations["list_mine_api_v1_workspaces_get"];
        put?: never;
        /**
         * Create
         * @description Create a workspace, with a default project. You become its owner; choose it with `X-Eyrie-Workspace`.
         */
        post: operations["create_api_v1_workspaces_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/workspaces/{workspace_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description Read the workspace that you work in. Choose another one of yours with `X-Eyrie-Workspace`.
         */
        get: operations["read_api_v1_workspaces__workspace_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete
         * @description Delete the workspace that you work in: nobody and no key gets in any more. Its owner must be signed in.
         */
        delete: operations["delete_api_v1_workspaces__workspace_id__delete"];
        options?: never;
        head?: never;
        /**
         * Update
         * @description Change name, short name or settings of the workspace that you work in.
         */
        patch: operations["update_api_v1_workspaces__workspace_id__patch"];
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Health
         * @description How the server and everything it depends on is.
         */
        get: operations["read_health_health_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Liveness
         * @description Answers as long as the process works at all; restart it when this fails.
         */
        get: operations["read_liveness_health_live_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Readiness
         * @description Whether requests should be sent here: not while the server stops, its disk is nearly full, or its database is away.
         */
        get: operations["read_readiness_health_ready_get"];
        put?: never;
        post?: never;
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
        /**
         * audit_entries_sort
         * @enum {string}
         */
        audit_entries_sort: "-id" | "id";
        /**
         * AuditEntryOut
         * @description An act that was recorded.
         */
        AuditEntryOut: {
            /** Action */
            action: string;
            /** Actor Id */
            actor_id: string | null;
            /** Actor Kind */
            actor_kind: string;
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Detail */
            detail: {
                [key: string]: unknown;
            };
            /** Event Seq */
            event_seq: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Run Id */
            run_id: string | null;
            /** Subject Id */
            subject_id: string;
            /** Subject Kind */
            subject_kind: string;
        };
        /**
         * AuditFindingOut
         * @description A place where the log is not as it was sealed.
         */
        AuditFindingOut: {
            /** Entry Id */
            entry_id: string | null;
            /** Problem */
            problem: string;
            /** Seal */
            seal: number | null;
        };
        /**
         * AuditReportOut
         * @description What a check of the audit log found.
         */
        AuditReportOut: {
            /** Findings */
            findings: components["schemas"]["AuditFindingOut"][];
            /**
             * Head
             * @description The last seal's hash. Note it elsewhere: if a later check doesn't build on it, the end of the log was replaced.
             */
            head: string;
            /** Intact */
            intact: boolean;
            /** Sealed Entries */
            sealed_entries: number;
            /** Seals */
            seals: number;
            /**
             * Unsealed Entries
             * @description Entries of the last minutes, which no seal protects yet.
             */
            unsealed_entries: number;
        };
        /**
         * DependencyOut
         * @description One thing that the server depends on.
         * @example {
         *       "latency_ms": 0.8,
         *       "name": "database",
         *       "status": "ok"
         *     }
         */
        DependencyOut: {
            /** Detail */
            detail?: string | null;
            /** Latency Ms */
            latency_ms: number;
            /** Name */
            name: string;
            status: components["schemas"]["State"];
        };
        /**
         * HealthOut
         * @description How the server is.
         */
        HealthOut: {
            /** Dependencies */
            dependencies: components["schemas"]["DependencyOut"][];
            /** Draining */
            draining: boolean;
            status: components["schemas"]["State"];
            /** Version */
            version: string;
        };
        /**
         * InvitationOut
         * @description A member with the token of their invitation.
         */
        InvitationOut: {
            /**
             * Link Token
             * @description Give it to the person: `POST /api/v1/login/link` takes it once, within seven days. Null for a person who has an account.
             */
            link_token: string | null;
            member: components["schemas"]["MemberOut"];
        };
        /**
         * KeyCreate
         * @description An API key to make.
         */
        KeyCreate: {
            /**
             * Expires At
             * @description When it ends; null for the workspace's rule.
             */
            expires_at?: string | null;
            /** Name */
            name: string;
            /**
             * Project Id
             * @description The project it works in; null for yours.
             */
            project_id?: string | null;
            /**
             * @description At most yours.
             * @default member
             */
            role?: components["schemas"]["Role"];
            /**
             * Scopes
             * @description What it may be used for, as in `runs:write`; null for everything its role allows.
             */
            scopes?: string[] | null;
        };
        /**
         * KeyOut
         * @description An API key, without its secret.
         */
        KeyOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string | null;
            /** Expires At */
            expires_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Last Used At
             * @description To the minute.
             */
            last_used_at: string | null;
            /** Name */
            name: string;
            /**
             * Prefix
             * @description The part of the key between its underscores, to tell keys apart.
             */
            prefix: string;
            /**
             * Previous Expires At
             * @description Until when the secret before the last rotation is good.
             */
            previous_expires_at: string | null;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Revoked At */
            revoked_at: string | null;
            role: components["schemas"]["Role"];
            /** Scopes */
            scopes: string[] | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * KeyRotate
         * @description How long the old secret stays good.
         */
        KeyRotate: {
            /**
             * Grace Seconds
             * @default 86400
             */
            grace_seconds?: number;
        };
        /**
         * keys_sort
         * @enum {string}
         */
        keys_sort: "-id" | "id";
        /**
         * KeyUpdate
         * @description Another name for an API key.
         */
        KeyUpdate: {
            /** Name */
            name: string;
        };
        /**
         * LinkLogin
         * @description The token of a link.
         */
        LinkLogin: {
            /**
             * Token
             * Format: password
             */
            token: string;
        };
        /**
         * LinkOut
         * @description The token of a link that signs somebody in once.
         */
        LinkOut: {
            /** Link Token */
            link_token: string;
        };
        /**
         * LoginOut
         * @description A sign-in. Browsers are known by the cookie from now on; programs use the access token.
         */
        LoginOut: {
            /**
             * Access Token
             * @description For `Authorization: Bearer`, good for fifteen minutes.
             */
            access_token: string;
            /**
             * Expires At
             * Format: date-time
             * @description When the sign-in ends.
             */
            expires_at: string;
            /**
             * Login Id
             * Format: uuid
             */
            login_id: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /**
         * LoginRowOut
         * @description One of your sign-ins.
         */
        LoginRowOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Expires At
             * Format: date-time
             */
            expires_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Current */
            is_current: boolean;
            /** User Agent */
            user_agent: string;
        };
        /**
         * MemberCreate
         * @description A person to add to the workspace.
         */
        MemberCreate: {
            /** Email */
            email: string;
            /**
             * Name
             * @default
             */
            name?: string;
            /** @default member */
            role?: components["schemas"]["Role"];
        };
        /**
         * MemberOut
         * @description A person in the workspace.
         */
        MemberOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Email */
            email: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            role: components["schemas"]["Role"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * members_sort
         * @enum {string}
         */
        members_sort: "-id" | "id";
        /**
         * MembershipOut
         * @description A workspace that you are a member of.
         */
        MembershipOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /** @description What you may do there. */
            role: components["schemas"]["Role"];
            /** Slug */
            slug: string;
        };
        /**
         * MemberUpdate
         * @description What a member may do from now on.
         */
        MemberUpdate: {
            role: components["schemas"]["Role"];
        };
        /**
         * MeOut
         * @description Who you are, and what you may do where.
         */
        MeOut: {
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Kind */
            kind: string;
            /** Name */
            name: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            role: components["schemas"]["Role"];
            /** Scopes */
            scopes: string[] | null;
            /**
             * Workspace Id
             * Format: uuid
             */
            workspace_id: string;
            /**
             * Workspaces
             * @description All workspaces you can choose with `X-Eyrie-Workspace`; an API key has one.
             */
            workspaces: components["schemas"]["MembershipOut"][];
        };
        /**
         * NewKeyOut
         * @description An API key with its secret, which is shown this once.
         */
        NewKeyOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string | null;
            /** Expires At */
            expires_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Last Used At
             * @description To the minute.
             */
            last_used_at: string | null;
            /** Name */
            name: string;
            /**
             * Prefix
             * @description The part of the key between its underscores, to tell keys apart.
             */
            prefix: string;
            /**
             * Previous Expires At
             * @description Until when the secret before the last rotation is good.
             */
            previous_expires_at: string | null;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Revoked At */
            revoked_at: string | null;
            role: components["schemas"]["Role"];
            /** Scopes */
            scopes: string[] | null;
            /** Secret */
            secret: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /** Page[AuditEntryOut] */
        Page_AuditEntryOut_: {
            /**
             * Delta Cursor
             * @description At the end of a list in ascending order of id or time: pass it as `after` later, to read what came since. It may
             *     repeat rows of the last seconds (compare ids) and misses none.
             */
            delta_cursor: string | null;
            /**
             * Items
             * @description The rows, in the order asked for.
             */
            items: components["schemas"]["AuditEntryOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[KeyOut] */
        Page_KeyOut_: {
            /**
             * Delta Cursor
             * @description At the end of a list in ascending order of id or time: pass it as `after` later, to read what came since. It may
             *     repeat rows of the last seconds (compare ids) and misses none.
             */
            delta_cursor: string | null;
            /**
             * Items
             * @description The rows, in the order asked for.
             */
            items: components["schemas"]["KeyOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[MemberOut] */
        Page_MemberOut_: {
            /**
             * Delta Cursor
             * @description At the end of a list in ascending order of id or time: pass it as `after` later, to read what came since. It may
             *     repeat rows of the last seconds (compare ids) and misses none.
             */
            delta_cursor: string | null;
            /**
             * Items
             * @description The rows, in the order asked for.
             */
            items: components["schemas"]["MemberOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[ProjectOut] */
        Page_ProjectOut_: {
            /**
             * Delta Cursor
             * @description At the end of a list in ascending order of id or time: pass it as `after` later, to read what came since. It may
             *     repeat rows of the last seconds (compare ids) and misses none.
             */
            delta_cursor: string | null;
            /**
             * Items
             * @description The rows, in the order asked for.
             */
            items: components["schemas"]["ProjectOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /**
         * PasswordLogin
         * @description E-mail and password.
         */
        PasswordLogin: {
            /** Email */
            email: string;
            /**
             * Password
             * Format: password
             */
            password: string;
        };
        /**
         * PasswordUpdate
         * @description A new password.
         */
        PasswordUpdate: {
            /**
             * Current
             * @description The password until now; null if there was none.
             */
            current?: string | null;
            /**
             * New
             * Format: password
             */
            new: string;
        };
        /**
         * Problem
         * @description What went wrong, in the shape of RFC 9457; further members differ by type.
         */
        Problem: {
            /** Detail */
            detail: string;
            /**
             * Instance
             * @default null
             */
            instance?: string | null;
            /**
             * Request Id
             * @default null
             */
            request_id?: string | null;
            /** Status */
            status: number;
            /** Title */
            title: string;
            /** Type */
            type: string;
        } & {
            [key: string]: unknown;
        };
        /**
         * ProjectCreate
         * @description A project to add.
         */
        ProjectCreate: {
            /** Name */
            name: string;
            /** Slug */
            slug: string;
        };
        /**
         * ProjectOut
         * @description A project.
         */
        ProjectOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Default */
            is_default: boolean;
            /** Name */
            name: string;
            /** Slug */
            slug: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * projects_sort
         * @enum {string}
         */
        projects_sort: "-id" | "id" | "-name" | "name";
        /**
         * ProjectUpdate
         * @description What to change of a project; what is left out stays.
         */
        ProjectUpdate: {
            /** Name */
            name?: string | null;
            /** Slug */
            slug?: string | null;
        };
        /**
         * ReadinessOut
         * @description Whether the server wants requests, and why not.
         */
        ReadinessOut: {
            /** Ready */
            ready: boolean;
            /** Reason */
            reason?: string | null;
        };
        /**
         * Role
         * @description What a member or key may do; each role may do all that the ones before it may.
         * @enum {string}
         */
        Role: "viewer" | "member" | "admin" | "owner";
        /**
         * State
         * @description How something is. `degraded`: it works without what failed.
         * @enum {string}
         */
        State: "ok" | "degraded" | "failed";
        /**
         * TokenOut
         * @description A fresh access token.
         */
        TokenOut: {
            /** Access Token */
            access_token: string;
        };
        /**
         * WorkspaceCreate
         * @description A workspace to make.
         */
        WorkspaceCreate: {
            /** Name */
            name: string;
            /**
             * Slug
             * @description Short name for addresses; nobody else's on this server.
             */
            slug: string;
        };
        /**
         * WorkspaceOut
         * @description A workspace.
         */
        WorkspaceOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            settings: components["schemas"]["WorkspaceSettings"];
            /** Slug */
            slug: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * WorkspaceSettings
         * @description What a workspace decides for itself.
         */
        WorkspaceSettings: {
            /** Key Lifetime Days */
            key_lifetime_days?: number | null;
        };
        /**
         * WorkspaceUpdate
         * @description What to change of a workspace; what is left out stays.
         */
        WorkspaceUpdate: {
            /** Name */
            name?: string | null;
            settings?: components["schemas"]["WorkspaceSettings"] | null;
            /** Slug */
            slug?: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AuditEntriesSort = components['schemas']['audit_entries_sort'];
export type AuditEntryOut = components['schemas']['AuditEntryOut'];
export type AuditFindingOut = components['schemas']['AuditFindingOut'];
export type AuditReportOut = components['schemas']['AuditReportOut'];
export type DependencyOut = components['schemas']['DependencyOut'];
export type HealthOut = components['schemas']['HealthOut'];
export type InvitationOut = components['schemas']['InvitationOut'];
export type KeyCreate = components['schemas']['KeyCreate'];
export type KeyOut = components['schemas']['KeyOut'];
export type KeyRotate = components['schemas']['KeyRotate'];
export type KeysSort = components['schemas']['keys_sort'];
export type KeyUpdate = components['schemas']['KeyUpdate'];
export type LinkLogin = components['schemas']['LinkLogin'];
export type LinkOut = components['schemas']['LinkOut'];
export type LoginOut = components['schemas']['LoginOut'];
export type LoginRowOut = components['schemas']['LoginRowOut'];
export type MemberCreate = components['schemas']['MemberCreate'];
export type MemberOut = components['schemas']['MemberOut'];
export type MembersSort = components['schemas']['members_sort'];
export type MembershipOut = components['schemas']['MembershipOut'];
export type MemberUpdate = components['schemas']['MemberUpdate'];
export type MeOut = components['schemas']['MeOut'];
export type NewKeyOut = components['schemas']['NewKeyOut'];
export type PageAuditEntryOut = components['schemas']['Page_AuditEntryOut_'];
export type PageKeyOut = components['schemas']['Page_KeyOut_'];
export type PageMemberOut = components['schemas']['Page_MemberOut_'];
export type PageProjectOut = components['schemas']['Page_ProjectOut_'];
export type PasswordLogin = components['schemas']['PasswordLogin'];
export type PasswordUpdate = components['schemas']['PasswordUpdate'];
export type Problem = components['schemas']['Problem'];
export type ProjectCreate = components['schemas']['ProjectCreate'];
export type ProjectOut = components['schemas']['ProjectOut'];
export type ProjectsSort = components['schemas']['projects_sort'];
export type ProjectUpdate = components['schemas']['ProjectUpdate'];
export type ReadinessOut = components['schemas']['ReadinessOut'];
export type Role = components['schemas']['Role'];
export type State = components['schemas']['State'];
export type TokenOut = components['schemas']['TokenOut'];
export type WorkspaceCreate = components['schemas']['WorkspaceCreate'];
export type WorkspaceOut = components['schemas']['WorkspaceOut'];
export type WorkspaceSettings = components['schemas']['WorkspaceSettings'];
export type WorkspaceUpdate = components['schemas']['WorkspaceUpdate'];
export type $defs = Record<string, never>;
export interface operations {
    search_api_v1_audit_get: {
        parameters: {
            query?: {
                /**
                 * @description What was done, as in `key.create`.
                 * @example text
                 */
                action?: string | null;
                /**
                 * @description What was done, as in `key.create`. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "action.in"?: string | null;
                /**
                 * @description What was done, as in `key.create`. Begins with this; letter case counts.
                 * @example text
                 */
                "action.prefix"?: string | null;
                /**
                 * @description Who acted: the id of a member or key.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                actor_id?: string | null;
                /**
                 * @description Who acted: the id of a member or key. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "actor_id.in"?: string | null;
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description When. At or after this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "at.gte"?: string | null;
                /**
                 * @description When. Before this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "at.lt"?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["audit_entries_sort"];
                /**
                 * @description Which one.
                 * @example text
                 */
                subject_id?: string | null;
                /**
                 * @description Which one. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "subject_id.in"?: string | null;
                /**
                 * @description What kind of thing it was done to.
                 * @example text
                 */
                subject_kind?: string | null;
                /**
                 * @description What kind of thing it was done to. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "subject_kind.in"?: string | null;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "delta_cursor": "text",
                     *       "items": [
                     *         {
                     *           "action": "action",
                     *           "actor_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "actor_kind": "actor kind",
                     *           "at": "2026-03-01T09:30:00Z",
                     *           "detail": {},
                     *           "event_seq": 1,
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "run_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "subject_id": "subject id",
                     *           "subject_kind": "subject kind"
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_AuditEntryOut_"];
                };
            };
            /** @description `role-too-low`: The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    export_api_v1_audit_export_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `role-too-low`: The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    verify_api_v1_audit_verify_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "findings": [
                     *         {
                     *           "entry_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "problem": "problem",
                     *           "seal": 1
                     *         }
                     *       ],
                     *       "head": "head",
                     *       "intact": true,
                     *       "sealed_entries": 1,
                     *       "seals": 1,
                     *       "unsealed_entries": 1
                     *     }
                     */
                    "application/json": components["schemas"]["AuditReportOut"];
                };
            };
            /** @description `role-too-low`: The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_api_v1_keys_get: {
        parameters: {
            query?: {
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Its name.
                 * @example text
                 */
                name?: string | null;
                /**
                 * @description Its name. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "name.in"?: string | null;
                /**
                 * @description Its name. Begins with this; letter case counts.
                 * @example text
                 */
                "name.prefix"?: string | null;
                /**
                 * @description The project it works in.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                project_id?: string | null;
                /**
                 * @description The project it works in. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "project_id.in"?: string | null;
                /**
                 * @description What it may do at most.
                 * @example viewer
                 */
                role?: components["schemas"]["Role"] | null;
                /**
                 * @description What it may do at most. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "role.in"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["keys_sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "delta_cursor": "text",
                     *       "items": [
                     *         {
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "expires_at": "2026-03-01T09:30:00Z",
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "last_used_at": "2026-03-01T09:30:00Z",
                     *           "name": "name",
                     *           "prefix": "prefix",
                     *           "previous_expires_at": "2026-03-01T09:30:00Z",
                     *           "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "revoked_at": "2026-03-01T09:30:00Z",
                     *           "role": "viewer",
                     *           "scopes": [
                     *             "text"
                     *           ],
                     *           "updated_at": "2026-03-01T09:30:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_KeyOut_"];
                };
            };
            /** @description `role-too-low`: The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_v1_keys_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expires_at": "2026-03-01T09:30:00Z",
                 *       "name": "name",
                 *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                 *       "role": "viewer",
                 *       "scopes": [
                 *         "text"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["KeyCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "last_used_at": "2026-03-01T09:30:00Z",
                     *       "name": "name",
                     *       "prefix": "prefix",
                     *       "previous_expires_at": "2026-03-01T09:30:00Z",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "revoked_at": "2026-03-01T09:30:00Z",
                     *       "role": "viewer",
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "secret": "secret",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["NewKeyOut"];
                };
            };
            /** @description `role-too-low`: The caller's role does not allow this. `role-above-yours`: Nobody can give or take more rights than they have. `scopes-above-yours`: A key can't give more scopes than it has. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low" | "/problems/role-above-yours" | "/problems/scopes-above-yours";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_api_v1_keys__key_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "last_used_at": "2026-03-01T09:30:00Z",
                     *       "name": "name",
                     *       "prefix": "prefix",
                     *       "previous_expires_at": "2026-03-01T09:30:00Z",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "revoked_at": "2026-03-01T09:30:00Z",
                     *       "role": "viewer",
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["KeyOut"];
                };
            };
            /** @description `role-too-low`: The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revoke_api_v1_keys__key_id__delete: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, or `*`.
                 * @example "1"
                 */
                "if-match"?: string | null;
            };
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `role-too-low`: The caller's role does not allow this. `role-above-yours`: Nobody can give or take more rights than they have. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low" | "/problems/role-above-yours";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `version-stale`: Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/version-stale";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `precondition-required`: The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/precondition-required";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rename_api_v1_keys__key_id__patch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, or `*`.
                 * @example "1"
                 */
                "if-match"?: string | null;
            };
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name"
                 *     }
                 */
                "application/json": components["schemas"]["KeyUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "last_used_at": "2026-03-01T09:30:00Z",
                     *       "name": "name",
                     *       "prefix": "prefix",
                     *       "previous_expires_at": "2026-03-01T09:30:00Z",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "revoked_at": "2026-03-01T09:30:00Z",
                     *       "role": "viewer",
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["KeyOut"];
                };
            };
            /** @description `role-too-low`: The caller's role does not allow this. `role-above-yours`: Nobody can give or take more rights than they have. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low" | "/problems/role-above-yours";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `version-stale`: Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/version-stale";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `precondition-required`: The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/precondition-required";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotate_api_v1_keys__key_id__rotate_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                key_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "grace_seconds": 86400
                 *     }
                 */
                "application/json": components["schemas"]["KeyRotate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "last_used_at": "2026-03-01T09:30:00Z",
                     *       "name": "name",
                     *       "prefix": "prefix",
                     *       "previous_expires_at": "2026-03-01T09:30:00Z",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "revoked_at": "2026-03-01T09:30:00Z",
                     *       "role": "viewer",
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "secret": "secret",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["NewKeyOut"];
                };
            };
            /** @description `role-too-low`: The caller's role does not allow this. `role-above-yours`: Nobody can give or take more rights than they have. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low" | "/problems/role-above-yours";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `key-ended`: The API key has ended and can't be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/key-ended";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    by_password_api_v1_login_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "email",
                 *       "password": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordLogin"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "access token",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "login_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "user_id": "0192f0c1-2d3e-7000-8000-000000000000"
                     *     }
                     */
                    "application/json": components["schemas"]["LoginOut"];
                };
            };
            /** @description `sign-in-failed`: E-mail and password don't belong together. `user-disabled`: This user was disabled. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/sign-in-failed" | "/problems/user-disabled";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/rate-limited";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sign_out_api_v1_login_delete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `members-only`: An API key can't do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/members-only";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    by_link_api_v1_login_link_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["LinkLogin"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "access token",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "login_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "user_id": "0192f0c1-2d3e-7000-8000-000000000000"
                     *     }
                     */
                    "application/json": components["schemas"]["LoginOut"];
                };
            };
            /** @description `link-invalid`: The link is unknown, used or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/link-invalid";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `rate-limited`: Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/rate-limited";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refresh_api_v1_login_token_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "access_token": "access token"
                     *     }
                     */
                    "application/json": components["schemas"]["TokenOut"];
                };
            };
            /** @description `members-only`: An API key can't do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/members-only";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_api_v1_me_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "kind": "kind",
                     *       "name": "name",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "role": "viewer",
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "workspace_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "workspaces": [
                     *         {
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "name": "name",
                     *           "role": "viewer",
                     *           "slug": "slug"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MeOut"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_logins_api_v1_me_logins_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "created_at": "2026-03-01T09:30:00Z",
                     *         "expires_at": "2026-03-01T09:30:00Z",
                     *         "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "is_current": true,
                     *         "user_agent": "user agent"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["LoginRowOut"][];
                };
            };
            /** @description `members-only`: An API key can't do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/members-only";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    end_login_api_v1_me_logins__login_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                login_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `members-only`: An API key can't do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/members-only";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    set_password_api_v1_me_password_put: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "current": "correct horse battery staple",
                 *       "new": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["PasswordUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `members-only`: An API key can't do this. `password-wrong`: The current password is wrong. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/members-only" | "/problems/password-wrong";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_api_v1_members_get: {
        parameters: {
            query?: {
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description Their address.
                 * @example text
                 */
                email?: string | null;
                /**
                 * @description Their address. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "email.in"?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description What they may do.
                 * @example viewer
                 */
                role?: components["schemas"]["Role"] | null;
                /**
                 * @description What they may do. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "role.in"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["members_sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "delta_cursor": "text",
                     *       "items": [
                     *         {
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "email": "email",
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "name": "name",
                     *           "role": "viewer",
                     *           "updated_at": "2026-03-01T09:30:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_MemberOut_"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    add_api_v1_members_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "email",
                 *       "name": "",
                 *       "role": "viewer"
                 *     }
                 */
                "application/json": components["schemas"]["MemberCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "link_token": "text",
                     *       "member": {
                     *         "created_at": "2026-03-01T09:30:00Z",
                     *         "email": "email",
                     *         "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "name": "name",
                     *         "role": "viewer",
                     *         "updated_at": "2026-03-01T09:30:00Z",
                     *         "version": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationOut"];
                };
            };
            /** @description `role-too-low`: The caller's role does not allow this. `role-above-yours`: Nobody can give or take more rights than they have. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low" | "/problems/role-above-yours";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `already-member`: This person is a member already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/already-member";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_api_v1_members__user_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "email": "email",
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "role": "viewer",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["MemberOut"];
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    remove_api_v1_members__user_id__delete: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, or `*`.
                 * @example "1"
                 */
                "if-match"?: string | null;
            };
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `role-too-low`: The caller's role does not allow this. `role-above-yours`: Nobody can give or take more rights than they have. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low" | "/problems/role-above-yours";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `last-owner`: A workspace needs an owner. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/last-owner";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `version-stale`: Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/version-stale";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `precondition-required`: The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/precondition-required";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    change_role_api_v1_members__user_id__patch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, or `*`.
                 * @example "1"
                 */
                "if-match"?: string | null;
            };
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "viewer"
                 *     }
                 */
                "application/json": components["schemas"]["MemberUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "email": "email",
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "role": "viewer",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["MemberOut"];
                };
            };
            /** @description `role-too-low`: The caller's role does not allow this. `role-above-yours`: Nobody can give or take more rights than they have. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low" | "/problems/role-above-yours";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `last-owner`: A workspace needs an owner. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/last-owner";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `version-stale`: Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/version-stale";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `precondition-required`: The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/precondition-required";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite_again_api_v1_members__user_id__link_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "link_token": "link token"
                     *     }
                     */
                    "application/json": components["schemas"]["LinkOut"];
                };
            };
            /** @description `role-too-low`: The caller's role does not allow this. `role-above-yours`: Nobody can give or take more rights than they have. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low" | "/problems/role-above-yours";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `link-not-for-you`: A link for this person would open more than this workspace. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/link-not-for-you";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    search_api_v1_projects_get: {
        parameters: {
            query?: {
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Its name.
                 * @example text
                 */
                name?: string | null;
                /**
                 * @description Its name. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "name.in"?: string | null;
                /**
                 * @description Its name. Begins with this; letter case counts.
                 * @example text
                 */
                "name.prefix"?: string | null;
                /**
                 * @description Its short name.
                 * @example text
                 */
                slug?: string | null;
                /**
                 * @description Its short name. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "slug.in"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["projects_sort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "delta_cursor": "text",
                     *       "items": [
                     *         {
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "is_default": true,
                     *           "name": "name",
                     *           "slug": "slug",
                     *           "updated_at": "2026-03-01T09:30:00Z",
                     *           "version": 1
                     *         }
                     *       ],
                     *       "next_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ProjectOut_"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_v1_projects_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name",
                 *       "slug": "slug"
                 *     }
                 */
                "application/json": components["schemas"]["ProjectCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "is_default": true,
                     *       "name": "name",
                     *       "slug": "slug",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            /** @description `role-too-low`: The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `slug-taken`: This short name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/slug-taken";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_api_v1_projects__project_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "is_default": true,
                     *       "name": "name",
                     *       "slug": "slug",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_api_v1_projects__project_id__delete: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, or `*`.
                 * @example "1"
                 */
                "if-match"?: string | null;
            };
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `role-too-low`: The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `default-project`: The default project can't be deleted. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/default-project";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `version-stale`: Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/version-stale";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `precondition-required`: The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/precondition-required";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_api_v1_projects__project_id__patch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, or `*`.
                 * @example "1"
                 */
                "if-match"?: string | null;
            };
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "text",
                 *       "slug": "text"
                 *     }
                 */
                "application/json": components["schemas"]["ProjectUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "is_default": true,
                     *       "name": "name",
                     *       "slug": "slug",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            /** @description `role-too-low`: The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `slug-taken`: This short name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/slug-taken";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `version-stale`: Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/version-stale";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `precondition-required`: The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/precondition-required";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    restore_api_v1_projects__project_id__restore_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                project_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "is_default": true,
                     *       "name": "name",
                     *       "slug": "slug",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            /** @description `role-too-low`: The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `slug-taken`: This short name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/slug-taken";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    list_mine_api_v1_workspaces_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "created_at": "2026-03-01T09:30:00Z",
                     *         "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "name": "name",
                     *         "role": "viewer",
                     *         "slug": "slug"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["MembershipOut"][];
                };
            };
            /** @description `members-only`: An API key can't do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/members-only";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    create_api_v1_workspaces_post: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "name",
                 *       "slug": "slug"
                 *     }
                 */
                "application/json": components["schemas"]["WorkspaceCreate"];
            };
        };
        responses: {
            /** @description Successful Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "role": "viewer",
                     *       "slug": "slug"
                     *     }
                     */
                    "application/json": components["schemas"]["MembershipOut"];
                };
            };
            /** @description `members-only`: An API key can't do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/members-only";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `slug-taken`: This short name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/slug-taken";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_api_v1_workspaces__workspace_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "settings": {
                     *         "key_lifetime_days": 2
                     *       },
                     *       "slug": "slug",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    delete_api_v1_workspaces__workspace_id__delete: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, or `*`.
                 * @example "1"
                 */
                "if-match"?: string | null;
            };
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `role-too-low`: The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `version-stale`: Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/version-stale";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `precondition-required`: The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/precondition-required";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    update_api_v1_workspaces__workspace_id__patch: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description The ETag of what you change, or `*`.
                 * @example "1"
                 */
                "if-match"?: string | null;
            };
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                workspace_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "text",
                 *       "settings": {
                 *         "key_lifetime_days": 2
                 *       },
                 *       "slug": "text"
                 *     }
                 */
                "application/json": components["schemas"]["WorkspaceUpdate"];
            };
        };
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "settings": {
                     *         "key_lifetime_days": 2
                     *       },
                     *       "slug": "slug",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "version": 1
                     *     }
                     */
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            /** @description `role-too-low`: The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/role-too-low";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `not-found`: There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/not-found";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `slug-taken`: This short name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/slug-taken";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `version-stale`: Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/version-stale";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `precondition-required`: The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": {
                        /** Detail */
                        detail: string;
                        /** Instance */
                        instance?: string | null;
                        /** Request Id */
                        request_id?: string | null;
                        /** Status */
                        status: number;
                        /** Title */
                        title: string;
                        /** @enum {string} */
                        type: "/problems/precondition-required";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_health_health_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "dependencies": [
                     *         {
                     *           "latency_ms": 0.8,
                     *           "name": "database",
                     *           "status": "ok"
                     *         }
                     *       ],
                     *       "draining": true,
                     *       "status": "ok",
                     *       "version": "version"
                     *     }
                     */
                    "application/json": components["schemas"]["HealthOut"];
                };
            };
            /** @description Something that the server needs has failed. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthOut"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_liveness_health_live_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ready": true,
                     *       "reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ReadinessOut"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    read_readiness_health_ready_get: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "ready": true,
                     *       "reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ReadinessOut"];
                };
            };
            /** @description Send requests elsewhere. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessOut"];
                };
            };
            /** @description A problem. */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
