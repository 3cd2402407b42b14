// Made by `npm run generate` from the server's contract. Not edited by hand.
/* eslint-disable */

export interface paths {
    "/api/v1/activity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description Runs of the last 24 hours: how many began in each hour and what became of them, how long they took, and the slowest.
         */
        get: operations["read_api_v1_activity_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Agents
         * @description List the agents of the project that you work in, or of the one you name.
         */
        get: operations["list_agents_api_v1_agents_get"];
        put?: never;
        /**
         * Create Agent
         * @description Create an agent in the caller's workspace. With a `definition` it has a first version, as a draft: publish it to use it.
         *
         *     `{"name": "greeter", "definition": {"instructions": "Greet the person by name.", "tools": ["ask_human"]}}`
         */
        post: operations["create_agent_api_v1_agents_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{agent_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Agent
         * @description Read an agent. Its definition is that of its published version.
         */
        get: operations["read_agent_api_v1_agents__agent_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete Agent
         * @description Delete an agent. Runs that follow it go on; it can be restored.
         */
        delete: operations["delete_agent_api_v1_agents__agent_id__delete"];
        options?: never;
        head?: never;
        /**
         * Update Agent
         * @description Change the name or description of an agent. What it does is changed by saving a version.
         */
        patch: operations["update_agent_api_v1_agents__agent_id__patch"];
        trace?: never;
    };
    "/api/v1/agents/{agent_id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Versions
         * @description Compare two versions of an agent: what changed as a list, and as a unified diff of their YAML.
         */
        get: operations["compare_versions_api_v1_agents__agent_id__diff_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{agent_id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export
         * @description Export an agent as a file that can be kept in a repository and applied again, here or in another workspace.
         */
        get: operations["export_api_v1_agents__agent_id__export_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{agent_id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Publish Version
         * @description Publish a version: new runs follow it. Runs in progress keep theirs. `{"version": 3}`
         */
        post: operations["publish_version_api_v1_agents__agent_id__publish_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{agent_id}/restore": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Restore Agent
         * @description Bring a deleted agent back, as it was.
         */
        post: operations["restore_agent_api_v1_agents__agent_id__restore_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{agent_id}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Roll Back
         * @description Publish the version again that was published before the present one. Repeat it to go back further.
         */
        post: operations["roll_back_api_v1_agents__agent_id__rollback_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{agent_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Versions
         * @description List the versions of an agent, the newest first.
         */
        get: operations["list_versions_api_v1_agents__agent_id__versions_get"];
        put?: never;
        /**
         * Save Version
         * @description Save a version of an agent as a draft. A definition equal to the latest version makes no new one: it is answered with 200.
         */
        post: operations["save_version_api_v1_agents__agent_id__versions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/{agent_id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Version
         * @description Read a version of an agent with its definition.
         */
        get: operations["read_version_api_v1_agents__agent_id__versions__number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply
         * @description Make an agent be as a file says, and publish it: it is created, updated, or left alone when it is so already.
         *
         *     The body is the YAML (`application/yaml`) or JSON (`application/json`) that the export gives. Mistakes are answered with
         *     the line and column they stand in.
         */
        post: operations["apply_api_v1_agents_apply_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/deleted": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Deleted Agents
         * @description List the deleted agents of the project that you work in, or of the one you name; each can be restored.
         */
        get: operations["list_deleted_agents_api_v1_agents_deleted_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/dispatch": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Dispatch
         * @description Say which agent would answer a request, and why: the named one, or the one whose name, description, instructions and
         *     tools share the most telling words with it. When none clearly fits, that is the assistant. Nothing is run.
         */
        post: operations["dispatch_api_v1_agents_dispatch_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/execute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Execute
         * @description Start a run and wait for its answer. When it takes longer than `wait_seconds`, or waits for a person, the reply is 202.
         *
         *     The run is not bound to this request: it goes on when the caller leaves.
         */
        post: operations["execute_api_v1_agents_execute_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/agents/validate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Validate
         * @description Check a definition or the YAML of a file, as for saving it, and say everything that is wrong with it. Nothing is stored.
         */
        post: operations["validate_api_v1_agents_validate_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List
         * @description What runs of the workspace ask, or have asked, newest first.
         */
        get: operations["list__api_v1_approvals_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{approval_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description One question of a run, with the form to answer it.
         */
        get: operations["read_api_v1_approvals__approval_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{approval_id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign
         * @description Make a pending question somebody's, or nobody's.
         */
        post: operations["assign_api_v1_approvals__approval_id__assign_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{approval_id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide
         * @description Decide; the run goes on at once, wherever it is carried.
         *
         *     An `approval` takes `approved`, `rejected` or `edited` (new arguments, checked against the tool's schema); a `question` takes
         *     `answered` (the form's values) or `rejected`; an `outcome` takes `answered` with `happened`: yes, no or unknown.
         */
        post: operations["decide_api_v1_approvals__approval_id__decide_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{approval_id}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delegate
         * @description Pass a pending question on to another member, with a note. It stands in the run's log.
         */
        post: operations["delegate_api_v1_approvals__approval_id__delegate_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream
         * @description How much waits for people, as server-sent events of type `inbox`: now, and whenever something about it changes.
         *
         *     Each has the numbers of pending and of escalated questions; read the list to see what changed. The stream ends after
         *     `seconds`, so that nobody watches for longer than they may: connect again.
         */
        get: operations["stream_api_v1_approvals_stream_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
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
    "/api/v1/budgets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Budgets
         * @description List the budgets that this workspace set. Where it set none, the server's settings hold for sessions and callers.
         */
        get: operations["list_budgets_api_v1_budgets_get"];
        put?: never;
        /**
         * Create Budget
         * @description Set a budget for a node, or for every one of its kind. It counts within a second; what was spent in its window already, too.
         */
        post: operations["create_budget_api_v1_budgets_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/{budget_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Budget
         * @description Read a budget.
         */
        get: operations["read_budget_api_v1_budgets__budget_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete Budget
         * @description Remove a budget: the one for all of its kind holds again, or the server's setting.
         */
        delete: operations["delete_budget_api_v1_budgets__budget_id__delete"];
        options?: never;
        head?: never;
        /**
         * Update Budget
         * @description Change the amount of a budget, for this window and all to come.
         */
        patch: operations["update_budget_api_v1_budgets__budget_id__patch"];
        trace?: never;
    };
    "/api/v1/budgets/defaults": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Budget Defaults
         * @description The server's settings: what holds for every node of a kind where this workspace set nothing.
         */
        get: operations["budget_defaults_api_v1_budgets_defaults_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/raise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Raise Budget
         * @description Let a node spend more in its current window. Runs that wait for it go on by themselves.
         */
        post: operations["raise_budget_api_v1_budgets_raise_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/budgets/tree": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Budget Tree
         * @description What may be spent at each node in its current window, and what was: workspace, projects, active callers, sessions and runs.
         */
        get: operations["budget_tree_api_v1_budgets_tree_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cache/clear": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Clear Cache
         * @description Remove answers: by tag, model, prompt or document, or all. Calls under way keep nothing; other processes give them for a second.
         */
        post: operations["clear_cache_api_v1_cache_clear_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cache/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Cache Entries
         * @description List the answers that are kept, without what was asked and said.
         */
        get: operations["list_cache_entries_api_v1_cache_entries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cache/entries/{entry_id}": {
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
         * Remove Cache Entry
         * @description Remove an answer. Other processes may give it for a second.
         */
        delete: operations["remove_cache_entry_api_v1_cache_entries__entry_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cache/figures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Cache Figures
         * @description Read what the cache holds, how often it answered, and what that spared. Figures are a few seconds old.
         */
        get: operations["read_cache_figures_api_v1_cache_figures_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cache/policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Cache Policy
         * @description Read how the workspace uses the cache.
         */
        get: operations["read_cache_policy_api_v1_cache_policy_get"];
        /**
         * Set Cache Policy
         * @description Set how the workspace uses the cache. It counts within a second; what was kept stays, and is given again where the mode allows it.
         */
        put: operations["set_cache_policy_api_v1_cache_policy_put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cache/warm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Warm Cache
         * @description Ask requests now, so that their answers are there later. What is known already costs nothing.
         */
        post: operations["warm_cache_api_v1_cache_warm_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List
         * @description Sessions of the project that you work in, or of the one you name; `sort=-updated_at`: where something was said last.
         *
         *     Titles are stored encrypted: a search by title looks through up to 1,000 sessions, and has a cursor when there are more.
         */
        get: operations["list__api_v1_chat_sessions_get"];
        put?: never;
        /**
         * Create
         * @description Open a session with an agent. It keeps to that agent, and to whichever version of it is published at each message.
         */
        post: operations["create_api_v1_chat_sessions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description A session, without its messages.
         */
        get: operations["read_api_v1_chat_sessions__session_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete
         * @description Put a session away. It can be restored; its runs stay.
         */
        delete: operations["delete_api_v1_chat_sessions__session_id__delete"];
        options?: never;
        head?: never;
        /**
         * Update
         * @description Rename a session, or change its context variables, which its next message starts with.
         */
        patch: operations["update_api_v1_chat_sessions__session_id__patch"];
        trace?: never;
    };
    "/api/v1/chat/sessions/{session_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages
         * @description What was said in a session, newest first (`sort=id` for oldest first); an answer is what its run came to.
         */
        get: operations["messages_api_v1_chat_sessions__session_id__messages_get"];
        put?: never;
        /**
         * Say
         * @description Say something: starts a run that knows the session's earlier messages. Follow it at its `/stream`.
         *
         *     While a run of the session has not ended, the next message is refused with 409.
         */
        post: operations["say_api_v1_chat_sessions__session_id__messages_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chat/sessions/{session_id}/restore": {
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
         * @description Bring a deleted session back.
         */
        post: operations["restore_api_v1_chat_sessions__session_id__restore_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Costs
         * @description What models cost: by groups, over time, what is to be expected this month, and which days stand out.
         *
         *     Costs can be narrowed to one user, project, session, agent, feature, model, provider, end user or session of a calling program,
         *     and to several of these at once. The forecast and the days that stand out are those of the whole workspace.
         */
        get: operations["read_costs_api_v1_costs_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/costs/recommendations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Recommend
         * @description What could be done to save money, that which saves most first, each with the numbers of the ledger that it rests on.
         *
         *     Short calls that a cheaper model of the workspace could answer; calls that look like an earlier one, where the response cache is
         *     off; answers that never came whole; budgets of API keys that made no call.
         */
        get: operations["recommend_api_v1_costs_recommendations_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description List the files of the project.
         */
        get: operations["search_api_v1_files_get"];
        put?: never;
        /**
         * Upload
         * @description Upload a file: the request's body is its content. A file that has the name already gets a new version.
         */
        post: operations["upload_api_v1_files_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{file_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description Read what is known of a file; its content is at `/content`.
         */
        get: operations["read_api_v1_files__file_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete
         * @description Take a file out of the project; it can be restored.
         */
        delete: operations["delete_api_v1_files__file_id__delete"];
        options?: never;
        head?: never;
        /**
         * Rename
         * @description Give a file another name.
         */
        patch: operations["rename_api_v1_files__file_id__patch"];
        trace?: never;
    };
    "/api/v1/files/{file_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Content
         * @description Download a file, always as an attachment: a browser never shows it as a page of this address.
         */
        get: operations["content_api_v1_files__file_id__content_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/files/{file_id}/restore": {
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
         * @description Bring a deleted file back under its name.
         */
        post: operations["restore_api_v1_files__file_id__restore_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description List background jobs of the workspace; administrators of the first workspace see those of the installation too.
         */
        get: operations["search_api_v1_jobs_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description Read a job and what happened to it.
         */
        get: operations["read_api_v1_jobs__job_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel
         * @description Cancel a job: one that waits is taken out of the line, one that runs is stopped by its worker as soon as that hears of it.
         */
        post: operations["cancel_api_v1_jobs__job_id__cancel_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/{job_id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retry
         * @description Put a job that failed or was cancelled in line again.
         */
        post: operations["retry_api_v1_jobs__job_id__retry_post"];
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
         * @description Create an API key, with a role, scopes and limits up to yours. The reply has its secret: store it, it isn't shown again.
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
         * Update
         * @description Change name or limits of an API key: they hold at once here, and within five seconds everywhere.
         */
        patch: operations["update_api_v1_keys__key_id__patch"];
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
    "/api/v1/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Ledger
         * @description List model calls, each with its tokens and its exact cost.
         */
        get: operations["list_ledger_api_v1_ledger_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/erase-end-user": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase End User
         * @description Take an end user of a calling program out of the ledger, for good, with the sessions that the program named for them.
         *
         *     The calls stay, with their tokens and costs, as calls that name nobody. Can be repeated.
         */
        post: operations["erase_end_user_api_v1_ledger_erase_end_user_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ledger/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export Ledger
         * @description Download the model calls of a time as CSV, oldest first: all, or those of one user, project, session, agent, end user and more.
         */
        get: operations["export_ledger_api_v1_ledger_export_get"];
        put?: never;
        post?: never;
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
         * @description Take a member out of the workspace; the keys they made are revoked. The last owner can't be removed.
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
    "/api/v1/members/{user_id}/erase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Erase
         * @description Erase a person from the workspace, for good: membership, API keys that they made, and all content of both.
         *
         *     Runs keep their events, figures and costs, without what was written; the audit log keeps who did what, by id. The account, with
         *     name and address, is shared by all workspaces and stays. Can be repeated, also for somebody who has left already.
         */
        post: operations["erase_api_v1_members__user_id__erase_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
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
    "/api/v1/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Models
         * @description List the models of the workspace. Beside them there is always `offline`, the built-in model that needs no provider.
         */
        get: operations["list_models_api_v1_models_get"];
        put?: never;
        /**
         * Create Model
         * @description Add a model of a provider, so that agents can use it. Without a default model, the oldest one is it.
         */
        post: operations["create_model_api_v1_models_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{model_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Model
         * @description Read a model.
         */
        get: operations["read_model_api_v1_models__model_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete Model
         * @description Remove a model. Agents that name it say so at their next run.
         */
        delete: operations["delete_model_api_v1_models__model_id__delete"];
        options?: never;
        head?: never;
        /**
         * Update Model
         * @description Change a model, or make it the default (`{"is_default": true}`); the one that was it so far no longer is.
         */
        patch: operations["update_model_api_v1_models__model_id__patch"];
        trace?: never;
    };
    "/api/v1/models/{model_id}/deployments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Deployments
         * @description List a model's deployments, in the order in which they are asked, with how each does: its breaker, its calls, its latencies.
         *
         *     The state is that of the process that answers: each knows its own calls.
         */
        get: operations["list_deployments_api_v1_models__model_id__deployments_get"];
        put?: never;
        /**
         * Create Deployment
         * @description Add a deployment to a model: another key, region or provider. Calls go to the healthy ones of the lowest priority, by weight.
         */
        post: operations["create_deployment_api_v1_models__model_id__deployments_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{model_id}/deployments/{deployment_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Deployment
         * @description Read a deployment and how it does.
         */
        get: operations["read_deployment_api_v1_models__model_id__deployments__deployment_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete Deployment
         * @description Remove a deployment. Calls in progress end as they would.
         */
        delete: operations["delete_deployment_api_v1_models__model_id__deployments__deployment_id__delete"];
        options?: never;
        head?: never;
        /**
         * Update Deployment
         * @description Change a deployment: its weight, its priority, its name there; or drain it, so that it gets no new calls.
         */
        patch: operations["update_deployment_api_v1_models__model_id__deployments__deployment_id__patch"];
        trace?: never;
    };
    "/api/v1/models/{model_id}/deployments/{deployment_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test Deployment
         * @description Try a deployment with one tiny, real call, even when it is drained or its breaker is open: an answer closes the breaker.
         *
         *     It is a call like others: it counts for the breaker, for budgets, and in the ledger, as `trial`.
         */
        post: operations["test_deployment_api_v1_models__model_id__deployments__deployment_id__test_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/models/{model_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test Model
         * @description Try a model's first deployment with one tiny, real call. The reply says how long it took and what it used, or what is wrong.
         *
         *     It is a call like others: it counts for the deployment's breaker, for budgets, and in the ledger, as `trial`.
         */
        post: operations["test_model_api_v1_models__model_id__test_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Prices
         * @description List the prices that this workspace set. Models without one cost what the shipped list says, local ones nothing.
         */
        get: operations["list_prices_api_v1_prices_get"];
        put?: never;
        /**
         * Create Price
         * @description Say what a model costs, in USD per million tokens. It goes before the shipped list, and counts within a second.
         */
        post: operations["create_price_api_v1_prices_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prices/{price_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Price
         * @description Read a price.
         */
        get: operations["read_price_api_v1_prices__price_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete Price
         * @description Remove a price: the shipped list's counts again, if it has one.
         */
        delete: operations["delete_price_api_v1_prices__price_id__delete"];
        options?: never;
        head?: never;
        /**
         * Update Price
         * @description Change a price. What was spent before stays as it is: ledger entries name the version that they were computed with.
         */
        patch: operations["update_price_api_v1_prices__price_id__patch"];
        trace?: never;
    };
    "/api/v1/prices/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Model Prices
         * @description What each model costs now at each of its providers, and who says so; where nobody does, a price has to be set.
         */
        get: operations["model_prices_api_v1_prices_models_get"];
        put?: never;
        post?: never;
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
    "/api/v1/prompts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Prompts
         * @description List the prompts of the workspace, with their labels.
         */
        get: operations["list_prompts_api_v1_prompts_get"];
        put?: never;
        /**
         * Create Prompt
         * @description Add a prompt with its first version.
         */
        post: operations["create_prompt_api_v1_prompts_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/{prompt_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Prompt
         * @description Read a prompt.
         */
        get: operations["read_prompt_api_v1_prompts__prompt_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete Prompt
         * @description Remove a prompt. Runs that follow one of its versions go on; new ones are refused.
         */
        delete: operations["delete_prompt_api_v1_prompts__prompt_id__delete"];
        options?: never;
        head?: never;
        /**
         * Update Prompt
         * @description Change the name or description of a prompt.
         */
        patch: operations["update_prompt_api_v1_prompts__prompt_id__patch"];
        trace?: never;
    };
    "/api/v1/prompts/{prompt_id}/diff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare Prompt Versions
         * @description Compare two versions of a prompt.
         */
        get: operations["compare_prompt_versions_api_v1_prompts__prompt_id__diff_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/{prompt_id}/labels/{label}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Prompt Label
         * @description Let a label (`production`, `staging`, one of your own) stand at a version: from then on, who names the label gets that version.
         */
        put: operations["set_prompt_label_api_v1_prompts__prompt_id__labels__label__put"];
        post?: never;
        /**
         * Remove Prompt Label
         * @description Take a label away.
         */
        delete: operations["remove_prompt_label_api_v1_prompts__prompt_id__labels__label__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/{prompt_id}/labels/{label}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Roll Back Prompt Label
         * @description Let a label stand again at the version where it stood before. Repeat it to go back further.
         */
        post: operations["roll_back_prompt_label_api_v1_prompts__prompt_id__labels__label__rollback_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/{prompt_id}/render": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Render Prompt
         * @description Fill in a prompt: the text of a version with values in its gaps.
         */
        post: operations["render_prompt_api_v1_prompts__prompt_id__render_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/{prompt_id}/uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Prompt Uses
         * @description List the agents that name a prompt, in their published or newest version; at most 200, by name.
         */
        get: operations["list_prompt_uses_api_v1_prompts__prompt_id__uses_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/{prompt_id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Prompt Versions
         * @description List the versions of a prompt.
         */
        get: operations["list_prompt_versions_api_v1_prompts__prompt_id__versions_get"];
        put?: never;
        /**
         * Save Prompt Version
         * @description Save a version. Nobody uses it before a label stands at it. A template equal to the latest version's makes no new one.
         */
        post: operations["save_prompt_version_api_v1_prompts__prompt_id__versions_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/prompts/{prompt_id}/versions/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Prompt Version
         * @description Read a version of a prompt.
         */
        get: operations["read_prompt_version_api_v1_prompts__prompt_id__versions__number__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Providers
         * @description List the providers of the workspace. Keys are never shown, only whether there is one and its last four characters.
         */
        get: operations["list_providers_api_v1_providers_get"];
        put?: never;
        /**
         * Create Provider
         * @description Add a provider: a preset and a key (`{"preset": "openai", "secret": "sk-…"}`), or dialect and address of any other.
         *
         *     Nothing is called yet; `POST /api/v1/providers/{id}/test` says whether it works.
         */
        post: operations["create_provider_api_v1_providers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{provider_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Provider
         * @description Read a provider.
         */
        get: operations["read_provider_api_v1_providers__provider_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete Provider
         * @description Remove a provider and its models, and destroy its key. Agents that use one of the models say so at their next run.
         */
        delete: operations["delete_provider_api_v1_providers__provider_id__delete"];
        options?: never;
        head?: never;
        /**
         * Update Provider
         * @description Change a provider. When its address or dialect changes, its key must be given again: it was meant for the old one.
         */
        patch: operations["update_provider_api_v1_providers__provider_id__patch"];
        trace?: never;
    };
    "/api/v1/providers/{provider_id}/models": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Offered Models
         * @description Ask a provider which models it has, to choose from when one is added.
         */
        get: operations["list_offered_models_api_v1_providers__provider_id__models_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/{provider_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test Provider
         * @description Try a provider: whether it answers and takes the key. The reply says how long it took, or what is wrong.
         */
        post: operations["test_provider_api_v1_providers__provider_id__test_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/discover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Discover Providers
         * @description Look for model servers on the machine of the server: Ollama, vLLM, llama.cpp and LM Studio at their usual ports, nowhere else.
         *
         *     Nothing is added: add what was found with its `preset`.
         */
        post: operations["discover_providers_api_v1_providers_discover_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Offers
         * @description List the providers that could be imported, because their keys stand in the environment of the server.
         *
         *     None of them is used before it is imported.
         */
        get: operations["list_offers_api_v1_providers_offers_get"];
        put?: never;
        /**
         * Import Offer
         * @description Add a provider with the key that stands in the environment of the server. The workspace keeps its own, encrypted copy.
         */
        post: operations["import_offer_api_v1_providers_offers_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/providers/presets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Presets
         * @description List the providers that Eyrie knows: for those, a key is all that has to be given.
         */
        get: operations["list_presets_api_v1_providers_presets_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Routes
         * @description List the routes that are set up. Beside them there are `auto`, `cheap` and `code`, as soon as there is a model.
         */
        get: operations["list_routes_api_v1_routes_get"];
        put?: never;
        /**
         * Create Route
         * @description Add a route. Calls and agents name it as their model; it counts within a second.
         */
        post: operations["create_route_api_v1_routes_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/routes/{route_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Route
         * @description Read a route.
         */
        get: operations["read_route_api_v1_routes__route_id__get"];
        put?: never;
        post?: never;
        /**
         * Delete Route
         * @description Remove a route. Calls that name it are refused from then on, unless it is one of those that are there anyway.
         */
        delete: operations["delete_route_api_v1_routes__route_id__delete"];
        options?: never;
        head?: never;
        /**
         * Update Route
         * @description Change a route. Calls in progress go on with the models that were chosen for them.
         */
        patch: operations["update_route_api_v1_routes__route_id__patch"];
        trace?: never;
    };
    "/api/v1/routes/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Explain Route
         * @description Say which models a route would try for a request, and why. No model is called and nothing is spent.
         */
        post: operations["explain_route_api_v1_routes_explain_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List
         * @description Runs of the workspace, newest first, with the beginning of their input and without their answers.
         */
        get: operations["list__api_v1_runs_get"];
        put?: never;
        /**
         * Create
         * @description Start a run. It is accepted once this replies, and goes on whatever happens to the caller or to Eyrie.
         *
         *     Follow it at `/api/v1/runs/{run_id}/stream`. Send an `Idempotency-Key` to be sure that a repeated request starts it once.
         */
        post: operations["create_api_v1_runs_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description A run with its input and, once it has ended, its answer or the reason why there is none.
         */
        get: operations["read_api_v1_runs__run_id__get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel
         * @description Stop a run for good, at once. A side effect in flight is reported as an unknown outcome.
         */
        post: operations["cancel_api_v1_runs__run_id__cancel_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/cost": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Cost
         * @description What the model calls of a run cost so far. A call counts within a second of its end.
         */
        get: operations["cost_api_v1_runs__run_id__cost_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Events
         * @description The run's log: everything that happened, in order. `/stream` sends the same as it happens.
         */
        get: operations["events_api_v1_runs__run_id__events_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read
         * @description What people think of a run's answer, the latest first.
         */
        get: operations["read_api_v1_runs__run_id__feedback_get"];
        put?: never;
        /**
         * Give
         * @description Say what you think of a run's answer: good or bad, why, and what it should have been. It replaces what you said before.
         */
        post: operations["give_api_v1_runs__run_id__feedback_post"];
        /**
         * Take Back
         * @description Take back what you said about a run.
         */
        delete: operations["take_back_api_v1_runs__run_id__feedback_delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Messages
         * @description What the model is shown at one point of the run: instructions, thread, input, calls and results.
         */
        get: operations["messages_api_v1_runs__run_id__messages_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Pause
         * @description Let a run stand still after the step in progress, with all its state, until it is resumed.
         */
        post: operations["pause_api_v1_runs__run_id__pause_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Resume
         * @description Let a paused run go on, or one that was set aside because it crashed its worker.
         */
        post: operations["resume_api_v1_runs__run_id__resume_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Stream
         * @description The run's events and the model's text as they come; ends after the run's last event.
         *
         *     Items come in one order, each with an id. To go on after a break, send the last id received as `Last-Event-ID`: nothing is
         *     missed or doubled. An item of type `delta` is text in flight; the `model.completed` event that follows carries it whole, and
         *     `message.superseded` says that what was shown for an attempt is void.
         */
        get: operations["stream_api_v1_runs__run_id__stream_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/runs/{run_id}/variables/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Set Variable
         * @description Give a context variable a new value, which the run's next step sees.
         */
        put: operations["set_variable_api_v1_runs__run_id__variables__name__put"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Schedules
         * @description List what is due again and again, with the next firing and the newest job; for administrators of the first workspace.
         */
        get: operations["schedules_api_v1_schedules_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schedules/{name}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run Now
         * @description Have a schedule's work done now; its ticks go on as before. When a job of it waits already, that is the one.
         */
        post: operations["run_now_api_v1_schedules__name__run_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stand-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description List stand-ins of the workspace, past and coming ones too.
         */
        get: operations["search_api_v1_stand_ins_get"];
        put?: never;
        /**
         * Create
         * @description Name a member who decides on your approvals for a period; admins may do so for others.
         *
         *     What is assigned to you is theirs as well meanwhile, and a decision says for whom it was made.
         */
        post: operations["create_api_v1_stand_ins_post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/stand-ins/{stand_in_id}": {
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
         * End
         * @description End a stand-in of yours now; admins may end those of others.
         */
        delete: operations["end_api_v1_stand_ins__stand_in_id__delete"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/slow-queries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Slow Queries
         * @description Statements that took longer than `EYRIE_DATABASE__SLOW_SECONDS`, with the database's plan for each; never with values.
         */
        get: operations["read_slow_queries_api_v1_system_slow_queries_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/system/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Status
         * @description How the installation is: its workers, its queue, the workspace's unfinished runs, connections, caches, health.
         */
        get: operations["read_status_api_v1_system_status_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List Tools
         * @description List every tool that an agent can be given, with its parameters, its risk and what it changes.
         */
        get: operations["list_tools_api_v1_tools_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tools/{name}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read Tool
         * @description Read a tool.
         */
        get: operations["read_tool_api_v1_tools__name__get"];
        put?: never;
        post?: never;
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
         * Accent
         * @description A colour of the web UI.
         * @enum {string}
         */
        Accent: "teal" | "blue" | "violet" | "rose" | "green";
        /**
         * ActivityHour
         * @description The runs that began within an hour.
         */
        ActivityHour: {
            /**
             * Hour
             * Format: date-time
             */
            hour: string;
            /**
             * Runs
             * @description How many have which status now; statuses without runs are left out.
             */
            runs: {
                [key: string]: number;
            };
        };
        /**
         * ActivityOut
         * @description What happened in a workspace lately. Durations are of runs that have ended; null without any.
         */
        ActivityOut: {
            /**
             * Hours
             * @description The last 24 hours, the oldest first.
             */
            hours: components["schemas"]["ActivityHour"][];
            /** Median Seconds */
            median_seconds: number | null;
            /** P95 Seconds */
            p95_seconds: number | null;
            /**
             * Since
             * Format: date-time
             */
            since: string;
            /**
             * Slowest
             * @description The five runs that took longest, with the beginning of their input.
             */
            slowest: components["schemas"]["RunOut"][];
        };
        /**
         * agent_versions_sort
         * @enum {string}
         */
        agent_versions_sort: "-number" | "number";
        /**
         * AgentCreate
         * @description An agent to make.
         */
        AgentCreate: {
            /** @description Its first version, saved as a draft. */
            definition?: components["schemas"]["AgentDefinition"] | null;
            /**
             * Description
             * @description What it is for; requests that name no agent are matched against it.
             * @default
             * @example Checks incoming invoices against the orders.
             */
            description?: string;
            /**
             * Name
             * @description What it is called: lower-case letters, digits and hyphens.
             * @example invoice-checker
             */
            name: string;
        };
        /**
         * AgentDefinition
         * @description One version of an agent.
         */
        AgentDefinition: {
            /**
             * Approvals
             * @default []
             */
            approvals?: components["schemas"]["ApprovalRule"][];
            /**
             * Cache
             * @description The response cache: by the workspace's policy, never, or also when the agent has tools that change something.
             * @default default
             * @enum {string}
             */
            cache?: "default" | "off" | "always";
            /**
             * Instructions
             * @description What the model is told before everything else.
             * @default
             */
            instructions?: string;
            /**
             * @default {
             *       "steps": 25,
             *       "tokens": 200000,
             *       "seconds": 3600,
             *       "identical_calls": 3
             *     }
             */
            limits?: components["schemas"]["Limits"];
            /** Max Output Tokens */
            max_output_tokens?: number | null;
            /**
             * Model
             * @description The name of a model; none means the workspace's default.
             */
            model?: string | null;
            /**
             * Output Schema
             * @description JSON Schema of the answer; none means plain text.
             */
            output_schema?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /**
             * Prompt
             * @description A prompt before the instructions: its name, or `name@label`. A run keeps the version it began with.
             */
            prompt?: string | null;
            /** Reasoning */
            reasoning?: ("none" | "low" | "medium" | "high") | null;
            /**
             * Reasoning Profile
             * @description How it thinks before it answers: `none`; `plan`, a short plan first; `steps`, step by step; `native`, as its model does by itself; `auto` chooses by what a request needs.
             * @default native
             * @enum {string}
             */
            reasoning_profile?: "auto" | "none" | "plan" | "steps" | "native";
            /** Temperature */
            temperature?: number | null;
            /**
             * Tools
             * @description Names of the tools it may use.
             * @default []
             */
            tools?: string[];
            /** Variables */
            variables?: {
                [key: string]: components["schemas"]["Variable"];
            };
        };
        /**
         * AgentOut
         * @description An agent.
         */
        AgentOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Created By
             * @description Who made it; null when it came with Eyrie.
             */
            created_by: string | null;
            /** Deleted At */
            deleted_at: string | null;
            /** Description */
            description: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Latest
             * @description The newest version; 0 while there is none.
             */
            latest: number;
            /** Name */
            name: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /**
             * Published
             * @description The version that new runs follow; null while there is none.
             */
            published: number | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Version
             * @description Counts changes of the agent itself; not the number of a version of its definition.
             */
            version: number;
        };
        /**
         * agents_sort
         * @enum {string}
         */
        agents_sort: "-id" | "id" | "-name" | "name";
        /**
         * AgentUpdate
         * @description What changes; a field that isn't sent stays as it is.
         */
        AgentUpdate: {
            /**
             * Description
             * @description What it is for.
             */
            description?: string | null;
            /**
             * Name
             * @description The new name.
             */
            name?: string | null;
        };
        /**
         * AnswerContent
         * @description The run's answer: text, the typed output when the agent declares one, and where statements come from.
         */
        AnswerContent: {
            /** Answer */
            answer: string;
            output?: components["schemas"]["JsonValue"];
            /**
             * Sources
             * @default []
             */
            sources?: components["schemas"]["Source"][];
        };
        /**
         * AnswerOut
         * @description What a run answered.
         */
        AnswerOut: {
            output?: components["schemas"]["JsonValue"];
            /**
             * Sources
             * @default []
             */
            sources?: components["schemas"]["Source"][];
            /** Text */
            text: string;
        };
        /**
         * ApplyOut
         * @description What applying a file did, or with `dry_run` would do.
         */
        ApplyOut: {
            /** @description The agent as it is now; null when it would be created. */
            agent: components["schemas"]["AgentOut"] | null;
            /** Changes */
            changes: components["schemas"]["ChangeOut"][];
            /** Dry Run */
            dry_run: boolean;
            outcome: components["schemas"]["Outcome"];
            /**
             * Text
             * @description A unified diff of the YAML form; null when a side is too long to be compared line by line.
             */
            text: string | null;
        };
        /**
         * ApprovalContent
         * @description What the person sees: the arguments of the call, and the form to fill in.
         */
        ApprovalContent: {
            /** Arguments */
            arguments: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** Form */
            form: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /**
             * Question
             * @default
             */
            question?: string;
        };
        /**
         * ApprovalDecided
         * @description A person decided, or the time to decide ran out. `standing_in_for` is the member whose stand-in they are.
         */
        ApprovalDecided: {
            /**
             * Approval Id
             * Format: uuid
             */
            approval_id: string;
            by: components["schemas"]["By"];
            content?: components["schemas"]["DecisionContent"] | null;
            decision: components["schemas"]["Decision"];
            /** Standing In For */
            standing_in_for?: string | null;
            /** Step */
            step: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "approval.decided";
        };
        /**
         * ApprovalDelegated
         * @description A person passed a decision on to the member `to`, with a note.
         */
        ApprovalDelegated: {
            /**
             * Approval Id
             * Format: uuid
             */
            approval_id: string;
            by: components["schemas"]["By"];
            content?: components["schemas"]["NoteContent"] | null;
            /** Step */
            step: string;
            /**
             * To
             * Format: uuid
             */
            to: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "approval.delegated";
        };
        /**
         * ApprovalEscalated
         * @description Nobody decided in good time; `to` is asked as well from now on.
         */
        ApprovalEscalated: {
            /**
             * Approval Id
             * Format: uuid
             */
            approval_id: string;
            /** Step */
            step: string;
            to: components["schemas"]["Recipient"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "approval.escalated";
        };
        /**
         * ApprovalKind
         * @description What a person is asked: to permit a call, to answer the agent, or to say whether a cut-off call happened.
         * @enum {string}
         */
        ApprovalKind: "approval" | "question" | "outcome";
        /**
         * ApprovalOut
         * @description Something that a run asks a person. `form` is a JSON Schema; content is null once it was erased.
         */
        ApprovalOut: {
            /** Answer */
            answer?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /** Arguments */
            arguments?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /** Assigned To */
            assigned_to: string | null;
            /** Decided Arguments */
            decided_arguments?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /** Decided At */
            decided_at: string | null;
            /** Decided By */
            decided_by: string | null;
            /**
             * Decision Seconds
             * @description From the question to its end.
             */
            decision_seconds?: number | null;
            /**
             * Delegated By
             * @description The member who passed it on to `assigned_to`.
             */
            delegated_by: string | null;
            /**
             * Escalate At
             * @description When others are asked as well, or would have been; null for never.
             */
            escalate_at: string | null;
            /** Escalated */
            escalated: boolean;
            /** Escalated At */
            escalated_at: string | null;
            /**
             * Escalated Member
             * @description It was escalated to this member.
             */
            escalated_member: string | null;
            /**
             * Escalated Role
             * @description It was escalated to everybody with at least this role.
             */
            escalated_role: ("admin" | "owner") | null;
            /** Expires At */
            expires_at: string | null;
            /** Form */
            form?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            kind: components["schemas"]["ApprovalKind"];
            /**
             * Note
             * @description What they said to it.
             */
            note?: string | null;
            /** Question */
            question?: string | null;
            /** Reason */
            reason?: string | null;
            /**
             * Remind At
             * @description When the inbox reminds of it, or would have; null for never.
             */
            remind_at: string | null;
            /** Reminded At */
            reminded_at: string | null;
            /**
             * Requested At
             * Format: date-time
             */
            requested_at: string;
            /**
             * Run Id
             * Format: uuid
             */
            run_id: string;
            /**
             * Stand In
             * @description Who stands in for `assigned_to` at present.
             */
            stand_in?: string | null;
            /**
             * Standing In For
             * @description The member whose stand-in decided.
             */
            standing_in_for: string | null;
            /**
             * Status
             * @enum {string}
             */
            status: "pending" | "approved" | "edited" | "rejected" | "answered" | "expired" | "cancelled";
            /** Tool */
            tool: string;
        };
        /**
         * ApprovalReminded
         * @description Nobody has decided yet; the inbox says so.
         */
        ApprovalReminded: {
            /**
             * Approval Id
             * Format: uuid
             */
            approval_id: string;
            /** Step */
            step: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "approval.reminded";
        };
        /**
         * ApprovalRequested
         * @description A tool call waits for a person. `remind_at` and `escalate_at` are None where nobody is reminded or asked next.
         */
        ApprovalRequested: {
            /**
             * Approval Id
             * Format: uuid
             */
            approval_id: string;
            /** Call Id */
            call_id: string;
            content?: components["schemas"]["ApprovalContent"] | null;
            /** Escalate At */
            escalate_at?: string | null;
            escalate_to?: components["schemas"]["Recipient"] | null;
            /** Expires At */
            expires_at?: string | null;
            kind: components["schemas"]["ApprovalKind"];
            /** Remind At */
            remind_at?: string | null;
            /** Step */
            step: string;
            /** Tool */
            tool: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "approval.requested";
        };
        /**
         * ApprovalRule
         * @description Which tool calls wait for a person. A call is held when its tool's name matches `tool` and its risk is at least `risk`.
         */
        ApprovalRule: {
            /**
             * Escalate Seconds
             * @description Undecided after so long, others are asked as well; 0 never. Default: the workspace's.
             */
            escalate_seconds?: number | null;
            /**
             * Escalate To
             * @description Who is asked then: `admin` (admins and owners), `owner`, or a member's e-mail address. Default: the workspace's.
             */
            escalate_to?: string | null;
            /**
             * Expires Seconds
             * @description Undecided after so long, the call counts as rejected.
             * @default 86400
             */
            expires_seconds?: number;
            /**
             * Remind Seconds
             * @description Undecided after so long, the inbox reminds; 0 never. Default: the half of escalate_seconds.
             */
            remind_seconds?: number | null;
            /**
             * @description The lowest risk this rule is about.
             * @default low
             */
            risk?: components["schemas"]["Risk"];
            /**
             * Tool
             * @description A tool's name, or a pattern such as `http_*`.
             * @default *
             */
            tool?: string;
        };
        /**
         * approvals_sort
         * @enum {string}
         */
        approvals_sort: "-id" | "id";
        /**
         * ArgumentsContent
         * @description The arguments of a tool call.
         */
        ArgumentsContent: {
            /** Arguments */
            arguments: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        /**
         * Assign
         * @description Whose an approval is.
         */
        Assign: {
            /**
             * User Id
             * @description A member of the workspace; null for nobody in particular.
             */
            user_id: string | null;
        };
        /**
         * AssistantMessage
         * @description What the model said. `opaque` is the provider's own data (signed reasoning) that has to go back to it unchanged.
         */
        AssistantMessage: {
            /** Opaque */
            opaque?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            role: "assistant";
            /**
             * Text
             * @default
             */
            text?: string;
            /**
             * Thought
             * @default
             */
            thought?: string;
            /**
             * Tool Calls
             * @default []
             */
            tool_calls?: components["schemas"]["ToolCall"][];
        };
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
         * BreakerState
         * @description Closed lets calls through, open does not, half-open lets one through to see.
         * @enum {string}
         */
        BreakerState: "closed" | "open" | "half_open";
        /**
         * BudgetCreate
         * @description A budget for one node, or for every one of its kind.
         */
        BudgetCreate: {
            /**
             * Limit Usd
             * @description The amount in USD; null lifts a limit that would hold otherwise.
             */
            limit_usd?: (number | string) | null;
            /** @description What the amount is for: sessions and runs have one in all, the others one a day or a month (UTC). */
            period: components["schemas"]["Period"];
            /** @description The kind of node. */
            scope: components["schemas"]["Scope"];
            /**
             * Target Id
             * @description The node: the id of a project, a member, an API key, a session or a run; without it, each one that has no budget of its own.
             */
            target_id?: string | null;
        };
        /**
         * BudgetDefaultOut
         * @description What holds for every node of a kind where a workspace set nothing: a setting of the server.
         */
        BudgetDefaultOut: {
            /**
             * Limit Usd
             * @description The amount in USD.
             */
            limit_usd: string;
            /** @description What the amount is for. */
            period: components["schemas"]["Period"];
            /** @description The kind of node. */
            scope: components["schemas"]["Scope"];
        };
        /**
         * BudgetOut
         * @description A budget that this workspace set.
         */
        BudgetOut: {
            /**
             * Created At
             * Format: date-time
             * @description When it was set first.
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Limit Usd
             * @description The amount in USD; null: no limit.
             */
            limit_usd: string | null;
            /** @description What the amount is for. */
            period: components["schemas"]["Period"];
            /** @description The kind of node. */
            scope: components["schemas"]["Scope"];
            /**
             * Target Id
             * @description The node; null: every one of its kind.
             */
            target_id: string | null;
            /**
             * Updated At
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Version
             * @description Goes up with every change; what `If-Match` is compared with.
             */
            version: number;
        };
        /**
         * BudgetRaise
         * @description More for one node, in this window only.
         */
        BudgetRaise: {
            /**
             * By Usd
             * @description What is added, in USD.
             * @example 5
             */
            by_usd: number | string;
            /**
             * Node Id
             * Format: uuid
             * @description The node.
             */
            node_id: string;
            /** @description Which of its budgets; without it, that of the day, or the one in all of a session or run. */
            period?: components["schemas"]["Period"] | null;
            /** @description The kind of node. */
            scope: components["schemas"]["Scope"];
        };
        /**
         * budgets_sort
         * @enum {string}
         */
        budgets_sort: "-id" | "id";
        /**
         * BudgetUpdate
         * @description A new amount, from now on and in every window to come.
         */
        BudgetUpdate: {
            /**
             * Limit Usd
             * @description The amount in USD; null for no limit.
             */
            limit_usd: (number | string) | null;
        };
        /**
         * By
         * @description Who caused an event.
         */
        By: {
            /** Id */
            id?: string | null;
            /**
             * Kind
             * @enum {string}
             */
            kind: "member" | "key" | "system";
        };
        /**
         * cache_entries_sort
         * @enum {string}
         */
        cache_entries_sort: "-id" | "id";
        /**
         * CacheClear
         * @description What is removed: exactly one of these.
         */
        CacheClear: {
            /**
             * All
             * @description Everything.
             */
            all?: true | null;
            /**
             * Document
             * @description What rests on this document, `name` or `name@version`: the tag `document:…`.
             */
            document?: string | null;
            /**
             * Model
             * @description What this model answered, or was asked of it.
             */
            model?: string | null;
            /**
             * Prompt
             * @description What rests on this prompt, `name` or `name@version`.
             */
            prompt?: string | null;
            /**
             * Tag
             * @description What has this tag. A tag with a version, as `document:handbook@3`, is also found without it.
             */
            tag?: string | null;
        };
        /**
         * CacheCleared
         * @description What was removed.
         */
        CacheCleared: {
            /**
             * Removed
             * @description How many answers.
             */
            removed: number;
        };
        /**
         * CacheDayOut
         * @description What the cache did on a day (UTC).
         */
        CacheDayOut: {
            /**
             * Day
             * Format: date
             */
            day: string;
            /**
             * Hits
             * @description The same was asked before.
             */
            hits: number;
            /**
             * Misses
             * @description A model was asked, and what it said was kept if it was complete.
             */
            misses: number;
            /**
             * Saved Usd
             * @description What the hits would have cost.
             */
            saved_usd: string;
            /**
             * Semantic Hits
             * @description What means the same was asked before.
             */
            semantic_hits: number;
        };
        /**
         * CacheEntryOut
         * @description An answer that is kept. What was asked and said is encrypted, and shown nowhere.
         */
        CacheEntryOut: {
            /**
             * Asked Model
             * @description The model or route that was asked for.
             */
            asked_model: string;
            /** Bytes */
            bytes: number;
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
            /** Hits */
            hits: number;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Model
             * @description The model that answered.
             */
            model: string;
            /**
             * Principal Id
             * @description Whose alone it is; null: everybody's in the workspace.
             */
            principal_id: string | null;
            /** Provider */
            provider: string;
            /**
             * Saved Usd
             * @description What each hit spares.
             */
            saved_usd: string;
            /**
             * Semantic
             * @description Whether questions that mean the same get it.
             */
            semantic: boolean;
            /** Tags */
            tags: string[];
            /**
             * Used At
             * Format: date-time
             * @description When it was given last.
             */
            used_at: string;
        };
        /**
         * CacheFiguresOut
         * @description What the cache holds, and what it did.
         */
        CacheFiguresOut: {
            /**
             * Bytes
             * @description How large they are, encrypted.
             */
            bytes: number;
            /**
             * Days
             * @description Day by day, oldest first; days without calls are left out.
             */
            days: components["schemas"]["CacheDayOut"][];
            /**
             * Entries
             * @description How many answers it holds.
             */
            entries: number;
            /** Hits */
            hits: number;
            /** Misses */
            misses: number;
            /** Saved Usd */
            saved_usd: string;
            /** Semantic Hits */
            semantic_hits: number;
        };
        /**
         * CacheOut
         * @description How often a cache of this process knew what it was asked for.
         */
        CacheOut: {
            /** Hits */
            hits: number;
            /** Misses */
            misses: number;
            /** Name */
            name: string;
        };
        /**
         * CachePolicyIn
         * @description How the workspace uses the cache, as a whole.
         */
        CachePolicyIn: {
            /**
             * Embedding Model
             * @description The model that says what a question means; `semantic` needs one.
             */
            embedding_model?: string | null;
            /**
             * Max Entries
             * @description How many answers are kept; those that were not used for longest go first.
             * @default 10000
             */
            max_entries?: number;
            /** @description `off`; `exact`: the same question is answered again; `semantic`: also one that means the same. */
            mode: components["schemas"]["Mode"];
            /**
             * Threshold
             * @description How near two questions must be in meaning: the cosine of their embeddings.
             * @default 0.95
             */
            threshold?: number;
            /**
             * Tools
             * @description Whether calls are answered from the cache that offer tools which change something, or of which nobody here knows.
             * @default false
             */
            tools?: boolean;
            /**
             * Ttl Seconds
             * @description How long an answer is given again. A shorter time counts for what was kept before, too.
             * @default 86400
             */
            ttl_seconds?: number;
        };
        /**
         * CachePolicyOut
         * @description How the workspace uses the cache.
         */
        CachePolicyOut: {
            /** Embedding Model */
            embedding_model: string | null;
            /** Max Entries */
            max_entries: number;
            mode: components["schemas"]["Mode"];
            /** Threshold */
            threshold: number;
            /** Tools */
            tools: boolean;
            /** Ttl Seconds */
            ttl_seconds: number;
            /**
             * Updated At
             * @description When it was set; null: never, and these are the defaults.
             */
            updated_at: string | null;
        };
        /**
         * CacheWarm
         * @description Requests to ask now, so that their answers are there later.
         */
        CacheWarm: {
            /** Requests */
            requests: components["schemas"]["WarmRequest"][];
        };
        /**
         * CacheWarmed
         * @description What became of the requests, in their order.
         */
        CacheWarmed: {
            /** Results */
            results: components["schemas"]["WarmedOut"][];
        };
        /**
         * CandidateOut
         * @description A model that the decision speaks of, at its dearest rates; null where nobody knows its price.
         */
        CandidateOut: {
            /**
             * Cost Usd
             * @description The request, with an answer of `output_tokens`.
             */
            cost_usd: string | null;
            /**
             * Input Usd
             * @description A million tokens of input.
             */
            input_usd: string | null;
            /** Is Local */
            is_local: boolean;
            /** Model */
            model: string;
            /**
             * Output Usd
             * @description A million tokens of output.
             */
            output_usd: string | null;
        };
        /**
         * ChangeOut
         * @description One difference.
         */
        ChangeOut: {
            after: components["schemas"]["JsonValue"];
            before: components["schemas"]["JsonValue"];
            /**
             * Kind
             * @enum {string}
             */
            kind: "added" | "removed" | "changed";
            /**
             * Path
             * @description Where, as a JSON pointer.
             */
            path: string;
        };
        /**
         * Complexity
         * @description What a request needs most.
         * @enum {string}
         */
        Complexity: "simple" | "reasoning" | "code" | "long_context";
        /**
         * Condition
         * @description When a rule holds: all that is given must be so.
         */
        Condition: {
            /**
             * Agent
             * @description The agent's name, or a pattern such as `support-*`.
             */
            agent?: string | null;
            /**
             * Complexity
             * @description The estimate is one of these.
             * @default []
             */
            complexity?: components["schemas"]["Complexity"][];
            /**
             * Features
             * @description What the call is for.
             * @default []
             */
            features?: components["schemas"]["Feature"][];
            /**
             * Images
             * @description Whether there are images in the request.
             */
            images?: boolean | null;
            /**
             * Input Tokens Below
             * @description The input has fewer tokens than this.
             */
            input_tokens_below?: number | null;
            /**
             * Input Tokens From
             * @description The input has at least so many tokens, as estimated.
             */
            input_tokens_from?: number | null;
            /**
             * Structured
             * @description Whether an answer by a schema is asked for.
             */
            structured?: boolean | null;
            /**
             * Tools
             * @description Whether the request offers tools to the model.
             */
            tools?: boolean | null;
        };
        /**
         * CostGroupOut
         * @description What one group came to in the whole time.
         */
        CostGroupOut: {
            /**
             * Calls
             * @description How many calls there were.
             */
            calls: number;
            /**
             * Cost Usd
             * @description What they cost.
             */
            cost_usd: string;
            /**
             * Input Tokens
             * @description Tokens of input.
             */
            input_tokens: number;
            /**
             * Key
             * @description What it is, as an id or a name; empty for calls without one.
             */
            key: string;
            /**
             * Name
             * @description What people call it.
             */
            name: string;
            /**
             * Output Tokens
             * @description Tokens of output.
             */
            output_tokens: number;
            /**
             * Saved Usd
             * @description What cache and routing spared.
             */
            saved_usd: string;
        };
        /**
         * CostPointOut
         * @description What one group came to in one hour or day.
         */
        CostPointOut: {
            /**
             * At
             * Format: date-time
             * @description When it began.
             */
            at: string;
            /**
             * Calls
             * @description How many calls there were.
             */
            calls: number;
            /**
             * Cost Usd
             * @description What they cost.
             */
            cost_usd: string;
            /**
             * Key
             * @description The group; those beyond the dearest ten have no points of their own.
             */
            key: string;
        };
        /**
         * CostsOut
         * @description What models cost, by groups and over time.
         */
        CostsOut: {
            /**
             * Calls
             * @description How many calls there were.
             */
            calls: number;
            /**
             * Cost Usd
             * @description What they cost.
             */
            cost_usd: string;
            /** @description What is to be expected this month, of the whole workspace. */
            forecast: components["schemas"]["ForecastOut"];
            /** @description By what it is grouped. */
            group_by: components["schemas"]["Grouping"];
            /**
             * Groups
             * @description The dearest hundred groups.
             */
            groups: components["schemas"]["CostGroupOut"][];
            /** @description In which steps. */
            interval: components["schemas"]["Interval"];
            /**
             * Outstanding
             * @description Days of the last week that stand out, of the whole workspace.
             */
            outstanding: components["schemas"]["OutstandingOut"][];
            /**
             * Points
             * @description The dearest ten over time, oldest first.
             */
            points: components["schemas"]["CostPointOut"][];
            /**
             * Saved Usd
             * @description What cache and routing spared.
             */
            saved_usd: string;
            /**
             * Since
             * Format: date-time
             * @description Where it begins.
             */
            since: string;
            /**
             * Until
             * Format: date-time
             * @description Where it ends.
             */
            until: string;
        };
        /**
         * Decide
         * @description A decision: `approved`, `rejected` (with a reason), `edited` (with arguments), or `answered` (with the form filled in).
         * @example {
         *       "decision": "approved"
         *     }
         * @example {
         *       "decision": "rejected",
         *       "reason": "Too early."
         *     }
         */
        Decide: {
            /**
             * Answer
             * @description The form's values; for `answered`.
             */
            answer?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /**
             * Arguments
             * @description The arguments the call is made with instead; for `edited`.
             */
            arguments?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /**
             * Decision
             * @enum {string}
             */
            decision: "approved" | "edited" | "rejected" | "answered";
            /**
             * Reason
             * @description Told to the agent when a call is rejected.
             * @default
             */
            reason?: string;
        };
        /**
         * Decision
         * @description What became of an approval.
         * @enum {string}
         */
        Decision: "approved" | "edited" | "rejected" | "answered" | "expired";
        /**
         * DecisionContent
         * @description What the person wrote: edited arguments, an answer, a reason.
         */
        DecisionContent: {
            /** Answer */
            answer?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /** Arguments */
            arguments?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /**
             * Reason
             * @default
             */
            reason?: string;
        };
        /**
         * Delegate
         * @description Whom an approval is passed on to.
         * @example {
         *       "note": "You know the customer.",
         *       "user_id": "019b0000-0000-7000-8000-000000000001"
         *     }
         */
        Delegate: {
            /**
             * Note
             * @description What they should know; kept in the run's log.
             * @default
             */
            note?: string;
            /**
             * User Id
             * Format: uuid
             * @description A member who may decide.
             */
            user_id: string;
        };
        /**
         * deleted_agents_sort
         * @enum {string}
         */
        deleted_agents_sort: "-id" | "id" | "-name" | "name";
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
         * DeploymentCreate
         * @description A deployment to add to a model.
         */
        DeploymentCreate: {
            /**
             * Draining
             * @description A draining deployment gets no new calls; those in progress end as they would.
             * @default false
             */
            draining?: boolean;
            /**
             * Priority
             * @description Those with a higher number are asked only when no healthy one with a lower number is left.
             * @default 0
             */
            priority?: number;
            /**
             * Provider Id
             * Format: uuid
             * @description The provider that has it: a key and an address.
             */
            provider_id: string;
            /**
             * Provider Model
             * @description The provider's own name of the model; default: that of the model's first deployment.
             * @example gpt-5-mini
             */
            provider_model?: string | null;
            /**
             * Weight
             * @description Its share of the calls among the deployments of its priority.
             * @default 1
             */
            weight?: number;
        };
        /**
         * DeploymentOut
         * @description One way to a model: a provider, and what the model is called there.
         */
        DeploymentOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Draining */
            draining: boolean;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Model Id
             * Format: uuid
             */
            model_id: string;
            /** Priority */
            priority: number;
            /**
             * Provider
             * @description The name of the provider.
             */
            provider: string;
            /**
             * Provider Id
             * Format: uuid
             */
            provider_id: string;
            /**
             * Provider Model
             * @description What the provider calls the model.
             */
            provider_model: string;
            state: components["schemas"]["StateOut"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Version
             * @description Counts changes.
             */
            version: number;
            /** Weight */
            weight: number;
        };
        /**
         * DeploymentUpdate
         * @description What changes; a field that isn't sent stays as it is.
         */
        DeploymentUpdate: {
            /**
             * Draining
             * @description A draining deployment gets no new calls; those in progress end as they would.
             */
            draining?: boolean | null;
            /**
             * Priority
             * @description Those with a higher number are asked only when no healthy one with a lower number is left.
             */
            priority?: number | null;
            /**
             * Provider Model
             * @description The provider's own name of the model.
             */
            provider_model?: string | null;
            /**
             * Weight
             * @description Its share of the calls among the deployments of its priority.
             */
            weight?: number | null;
        };
        /**
         * DetailContent
         * @description An explanation that may quote what people or models wrote.
         */
        DetailContent: {
            /** Detail */
            detail: string;
        };
        /**
         * Dialect
         * @description The wire formats we speak: OpenAI chat completions, Anthropic messages, Gemini generateContent.
         * @enum {string}
         */
        Dialect: "openai" | "anthropic" | "gemini";
        /**
         * DiffOut
         * @description What changed.
         */
        DiffOut: {
            /** Changes */
            changes: components["schemas"]["ChangeOut"][];
            /**
             * Text
             * @description A unified diff of the YAML form; null when a side is too long to be compared line by line.
             */
            text: string | null;
        };
        /**
         * DiscoveredOut
         * @description What answers on this machine.
         */
        DiscoveredOut: {
            /**
             * Object
             * @default list
             * @constant
             */
            object?: "list";
            /** Servers */
            servers: components["schemas"]["FoundOut"][];
        };
        /**
         * DispatchIn
         * @description A request that an agent is to be found for.
         */
        DispatchIn: {
            /**
             * Agent
             * @description The agent to use; without it, the one that fits best is chosen.
             */
            agent?: string | null;
            /** Input */
            input: string;
        };
        /**
         * DispatchOut
         * @description The agent that would answer, and why.
         */
        DispatchOut: {
            /** Agent */
            agent: string;
            /**
             * Agent Id
             * Format: uuid
             */
            agent_id: string;
            /** Explanation */
            explanation: string;
            reason: components["schemas"]["Reason"];
            /**
             * Scores
             * @description The agents that fit best.
             */
            scores: components["schemas"]["ScoreOut"][];
            /** Version */
            version: number;
        };
        /**
         * Effects
         * @description What a call changes: nothing at all, nothing but it reads, something in the workspace, something outside.
         * @enum {string}
         */
        Effects: "none" | "read" | "workspace" | "external";
        /**
         * EndUserErase
         * @description Which end user is taken out of the ledger.
         */
        EndUserErase: {
            /**
             * End User
             * @description As the calling programs name them.
             */
            end_user: string;
        };
        /**
         * EndUserErasedOut
         * @description What was taken out.
         */
        EndUserErasedOut: {
            /**
             * Calls
             * @description How many calls named the end user; their tokens and costs stay.
             */
            calls: number;
        };
        /**
         * ErasureOut
         * @description What was erased of a person in this workspace: the proof, which the audit log has too.
         */
        ErasureOut: {
            /**
             * Content Keys
             * @description Keys that content was encrypted with, destroyed now: the person's, and those of their API keys.
             */
            content_keys: number;
            /**
             * Contents
             * @description Encrypted contents of events that were removed.
             */
            contents: number;
            /**
             * Erased At
             * Format: date-time
             */
            erased_at: string;
            /**
             * Files
             * @description Files that were removed.
             */
            files: number;
            /**
             * Keys Revoked
             * @description API keys that the person had made and that worked until now.
             */
            keys_revoked: number;
            /**
             * Objects
             * @description Contents that were removed from object storage, earlier versions of files among them.
             */
            objects: number;
            /**
             * Runs
             * @description Runs whose content is gone; their events, figures and costs stay.
             */
            runs: number;
            /**
             * Runs Cancelled
             * @description Those of them that had not ended.
             */
            runs_cancelled: number;
            /**
             * Sessions
             * @description Sessions that were put away, without title and variables.
             */
            sessions: number;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
            /**
             * Was Member
             * @description Whether the person was a member until now.
             */
            was_member: boolean;
        };
        /**
         * ErrorOut
         * @description One mistake.
         */
        ErrorOut: {
            /** Column */
            column?: number | null;
            /**
             * Detail
             * @description What is wrong, and what to do.
             */
            detail: string;
            /**
             * Line
             * @description Where in the YAML.
             */
            line?: number | null;
            /**
             * Near
             * @description Names that may have been meant.
             * @default []
             */
            near?: string[];
            /**
             * Pointer
             * @description Where, as a JSON pointer.
             */
            pointer: string;
        };
        /**
         * ErrorsContent
         * @description Why an answer was not accepted.
         */
        ErrorsContent: {
            /** Errors */
            errors: string[];
        };
        /**
         * EventOut
         * @description One event of a run's log; `event` is one of the types of the event schema.
         */
        EventOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /** Event */
            event: components["schemas"]["RunCreated"] | components["schemas"]["StepStarted"] | components["schemas"]["ModelCompleted"] | components["schemas"]["ModelFailed"] | components["schemas"]["MessageSuperseded"] | components["schemas"]["ToolAttempted"] | components["schemas"]["ToolCompleted"] | components["schemas"]["OutcomeUnknown"] | components["schemas"]["ApprovalRequested"] | components["schemas"]["ApprovalReminded"] | components["schemas"]["ApprovalEscalated"] | components["schemas"]["ApprovalDelegated"] | components["schemas"]["ApprovalDecided"] | components["schemas"]["OutputRejected"] | components["schemas"]["VariableSet"] | components["schemas"]["PauseRequested"] | components["schemas"]["RunPaused"] | components["schemas"]["RunResumed"] | components["schemas"]["RunTakenOver"] | components["schemas"]["RunParked"] | components["schemas"]["RunCompleted"] | components["schemas"]["RunFailed"] | components["schemas"]["RunCancelled"];
            /** Seq */
            seq: number;
        };
        /**
         * EventsOut
         * @description A part of a run's log.
         */
        EventsOut: {
            /** Items */
            items: components["schemas"]["EventOut"][];
            /**
             * Last Seq
             * @description The log's end now; pass the last item's seq as `after` to read on.
             */
            last_seq: number;
        };
        /**
         * Execute
         * @description A run to start and wait for.
         * @example {
         *       "agent": "assistant",
         *       "input": "What is 15 % of 80?"
         *     }
         */
        Execute: {
            /**
             * Agent
             * @description An agent's name; without one the dispatcher picks an agent and says why.
             */
            agent?: string | null;
            /**
             * Files
             * @description Names of uploaded files that belong to the input.
             * @default []
             */
            files?: string[];
            /**
             * Input
             * @description What the agent is asked.
             */
            input: string;
            /**
             * Session Id
             * @description A session that the run continues.
             */
            session_id?: string | null;
            /**
             * Variables
             * @description Values for the agent's context variables.
             */
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /**
             * Wait Seconds
             * @description How long to wait for the answer before replying 202 with the run's URL.
             * @default 30
             */
            wait_seconds?: number;
        };
        /**
         * Feature
         * @description What a model call is for; the ledger and the cost views group by it.
         * @enum {string}
         */
        Feature: "run" | "api" | "playground" | "trial" | "warm_up";
        /**
         * FeedbackCreate
         * @description What somebody thinks of a run's answer.
         * @example {
         *       "rating": "up"
         *     }
         * @example {
         *       "rating": "down",
         *       "reason": "It left out the tax."
         *     }
         */
        FeedbackCreate: {
            /**
             * Correction
             * @description What the answer should have been.
             * @default
             */
            correction?: string;
            /**
             * Rating
             * @enum {string}
             */
            rating: "up" | "down";
            /**
             * Reason
             * @description Why.
             * @default
             */
            reason?: string;
        };
        /**
         * FeedbackOut
         * @description What somebody thinks of a run's answer. `reason` and `correction` are null once the run's content was erased.
         */
        FeedbackOut: {
            /**
             * Author Id
             * Format: uuid
             */
            author_id: string;
            /**
             * Author Kind
             * @enum {string}
             */
            author_kind: "member" | "key";
            /** Correction */
            correction: string | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Rating
             * @enum {string}
             */
            rating: "up" | "down";
            /** Reason */
            reason: string | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * FileOut
         * @description A file of a project.
         */
        FileOut: {
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
            /** Media Type */
            media_type: string;
            /** Name */
            name: string;
            /**
             * Size
             * @description Size in bytes.
             */
            size: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * files_sort
         * @enum {string}
         */
        files_sort: "-id" | "id" | "-name" | "name";
        /**
         * FileUpdate
         * @description What to change about a file.
         * @example {
         *       "name": "sales-2026.csv"
         *     }
         */
        FileUpdate: {
            /**
             * Name
             * @description Its new name in the project.
             */
            name: string;
        };
        /**
         * Finish
         * @description Why the model stopped.
         * @enum {string}
         */
        Finish: "stop" | "length" | "tool_calls" | "content_filter";
        /**
         * ForecastOut
         * @description What is to be expected. An estimate.
         */
        ForecastOut: {
            /**
             * Daily Usd
             * @description Each day from tomorrow to the end of the month.
             */
            daily_usd: number[];
            /**
             * Method
             * @description How it was computed.
             */
            method: string;
            /**
             * Month Usd
             * @description This month in all: what was spent, and what is expected until its end.
             */
            month_usd: number;
        };
        /**
         * FoundOut
         * @description A model server that answers on this machine.
         */
        FoundOut: {
            /** Base Url */
            base_url: string;
            /**
             * Models
             * @description The models that it has now.
             */
            models: string[];
            /**
             * Preset
             * @description Add it with this `preset`.
             */
            preset: string;
            /**
             * Provider
             * @description The provider of the workspace that is this server; null when it is to be added.
             */
            provider: string | null;
            /** Title */
            title: string;
        };
        /**
         * Grouping
         * @description By what costs are added up.
         * @enum {string}
         */
        Grouping: "user" | "project" | "session" | "agent" | "feature" | "model" | "provider" | "end_user" | "client_session";
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
         * ImagePart
         * @description An image of a user message: base64 `data`, or a `url` that the provider fetches.
         */
        ImagePart: {
            /** Data */
            data?: string | null;
            /** Media Type */
            media_type: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "image";
            /** Url */
            url?: string | null;
        };
        /**
         * InputContent
         * @description What a run starts from: the input, the thread before it, its variables, the agent's prompt, and why this agent was chosen.
         *
         *     `end_user` and `client_session` are what the program that started it says of its own.
         */
        InputContent: {
            /** Client Session */
            client_session?: string | null;
            /**
             * Dispatch
             * @default
             */
            dispatch?: string;
            /** End User */
            end_user?: string | null;
            /**
             * Files
             * @default []
             */
            files?: string[];
            /**
             * History
             * @default []
             */
            history?: (components["schemas"]["SystemMessage"] | components["schemas"]["UserMessage"] | components["schemas"]["AssistantMessage"] | components["schemas"]["ToolMessage"])[];
            /** Input */
            input: string;
            /**
             * Prompt
             * @default
             */
            prompt?: string;
            /** Variables */
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        /**
         * Interval
         * @description In which steps of time.
         * @enum {string}
         */
        Interval: "hour" | "day";
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
         * JobDetailOut
         * @description A job with what happened to it.
         */
        JobDetailOut: {
            /** Arguments */
            arguments: {
                [key: string]: string | number;
            };
            /**
             * Attempts
             * @description How often it was begun.
             */
            attempts: number;
            /**
             * Cancel Requested
             * @description Whether its worker was asked to stop it and has not done so yet.
             */
            cancel_requested: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Due At
             * @description Not before this does it begin; null when it may begin at once.
             */
            due_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** @description Why it failed last, whatever became of it then; null when it never failed. */
            failure: components["schemas"]["JobFailureOut"] | null;
            /**
             * History
             * @description First things first. `put_back` is in line again, after a failure or because its worker went away.
             */
            history: components["schemas"]["JobEventOut"][];
            /** Id */
            id: number;
            /**
             * Started At
             * @description When it was begun last.
             */
            started_at: string | null;
            status: components["schemas"]["JobStatus"];
            /**
             * Task
             * @description What it does.
             */
            task: string;
            /**
             * Workspace Id
             * @description The workspace that it works for; null for the installation itself.
             */
            workspace_id: string | null;
        };
        /**
         * JobEventOut
         * @description Something that happened to a job.
         */
        JobEventOut: {
            /**
             * At
             * Format: date-time
             */
            at: string;
            /**
             * Type
             * @enum {string}
             */
            type: "created" | "started" | "put_back" | "failed" | "succeeded" | "cancel_requested" | "cancelled" | "retried";
        };
        /**
         * JobFailureOut
         * @description Why a job failed.
         */
        JobFailureOut: {
            /**
             * Message
             * @description Its first line; all of it is in the log.
             */
            message: string;
            /**
             * Type
             * @description The kind of the error.
             */
            type: string;
        };
        /**
         * JobOut
         * @description A background job. Its arguments are ids and times only.
         */
        JobOut: {
            /** Arguments */
            arguments: {
                [key: string]: string | number;
            };
            /**
             * Attempts
             * @description How often it was begun.
             */
            attempts: number;
            /**
             * Cancel Requested
             * @description Whether its worker was asked to stop it and has not done so yet.
             */
            cancel_requested: boolean;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Due At
             * @description Not before this does it begin; null when it may begin at once.
             */
            due_at: string | null;
            /** Ended At */
            ended_at: string | null;
            /** @description Why it failed last, whatever became of it then; null when it never failed. */
            failure: components["schemas"]["JobFailureOut"] | null;
            /** Id */
            id: number;
            /**
             * Started At
             * @description When it was begun last.
             */
            started_at: string | null;
            status: components["schemas"]["JobStatus"];
            /**
             * Task
             * @description What it does.
             */
            task: string;
            /**
             * Workspace Id
             * @description The workspace that it works for; null for the installation itself.
             */
            workspace_id: string | null;
        };
        /**
         * jobs_sort
         * @enum {string}
         */
        jobs_sort: "-id" | "id";
        /**
         * JobStatus
         * @description Where a job is in its life. One that failed and is tried again by itself is waiting.
         * @enum {string}
         */
        JobStatus: "waiting" | "running" | "succeeded" | "failed" | "cancelled";
        JsonValue: unknown;
        /**
         * KeyBudget
         * @description What a key may spend on models.
         */
        KeyBudget: {
            /**
             * Limit Usd
             * @description The amount in USD.
             * @example 5
             */
            limit_usd: number | string;
            /**
             * Period
             * @description For each day or each month (UTC).
             * @enum {string}
             */
            period: "day" | "month";
        };
        /**
         * KeyBudgetOut
         * @description What a key may spend on models.
         */
        KeyBudgetOut: {
            /**
             * Limit Usd
             * @description The amount in USD.
             */
            limit_usd: string;
            /**
             * Period
             * @description For each day or each month (UTC).
             * @enum {string}
             */
            period: "day" | "month";
        };
        /**
         * KeyCreate
         * @description An API key to make.
         */
        KeyCreate: {
            /** @description What it may spend; null for the budget that holds for every caller. */
            budget?: components["schemas"]["KeyBudget"] | null;
            /**
             * Expires At
             * @description When it ends; null for the workspace's rule.
             */
            expires_at?: string | null;
            /**
             * Models
             * @description The models, routes and `agent/NAME` that it may name; `gpt-*` stands for all that begin so. Null for all.
             */
            models?: string[] | null;
            /** Name */
            name: string;
            /**
             * Project Id
             * @description The project it works in; null for yours.
             */
            project_id?: string | null;
            /**
             * Requests Per Minute
             * @description How many model calls it may make in a minute; null for no limit of its own.
             */
            requests_per_minute?: number | null;
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
            /**
             * Tokens Per Minute
             * @description How many tokens its model calls may use in a minute, input and output together; null for no limit.
             */
            tokens_per_minute?: number | null;
        };
        /**
         * KeyOut
         * @description An API key, without its secret.
         */
        KeyOut: {
            /**
             * Budgets
             * @description What it may spend, where it has a budget of its own; change it at `/api/v1/budgets`.
             */
            budgets: components["schemas"]["KeyBudgetOut"][];
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
            /**
             * Models
             * @description The models, routes and `agent/NAME` that it may name; null for all.
             */
            models: string[] | null;
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
            /**
             * Requests Per Minute
             * @description How many model calls it may make in a minute.
             */
            requests_per_minute: number | null;
            /** Revoked At */
            revoked_at: string | null;
            role: components["schemas"]["Role"];
            /** Scopes */
            scopes: string[] | null;
            /**
             * Tokens Per Minute
             * @description How many tokens its model calls may use in a minute.
             */
            tokens_per_minute: number | null;
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
         * @description What to change of an API key; what is left out stays, and null lifts a limit.
         */
        KeyUpdate: {
            /**
             * Models
             * @description The models, routes and `agent/NAME` that it may name; null for all.
             */
            models?: string[] | null;
            /** Name */
            name?: string | null;
            /**
             * Requests Per Minute
             * @description How many model calls it may make in a minute.
             */
            requests_per_minute?: number | null;
            /**
             * Tokens Per Minute
             * @description How many tokens its model calls may use in a minute.
             */
            tokens_per_minute?: number | null;
        };
        /**
         * Kind
         * @description What could be done: another model, the response cache, a look at a provider, or a budget less.
         * @enum {string}
         */
        Kind: "cheaper_model" | "response_cache" | "lost_answers" | "idle_budget";
        /**
         * ledger_sort
         * @enum {string}
         */
        ledger_sort: "-id" | "id";
        /**
         * LedgerEntryOut
         * @description One call of a model.
         */
        LedgerEntryOut: {
            /**
             * Agent
             * @description The agent that made it.
             */
            agent: string | null;
            /**
             * Agent Version
             * @description The agent's version.
             */
            agent_version: number | null;
            /**
             * Asked Model
             * @description The model or route that was asked for.
             */
            asked_model: string;
            /**
             * At
             * Format: date-time
             * @description When it ended.
             */
            at: string;
            /**
             * Cache Write Tokens
             * @description Input that was written to the provider's cache.
             */
            cache_write_tokens: number;
            /**
             * Cached Input Tokens
             * @description Input that the provider had cached.
             */
            cached_input_tokens: number;
            /**
             * Client Session
             * @description The calling program's own session, as it named it.
             */
            client_session: string | null;
            /**
             * Cost Usd
             * @description What it cost, exact.
             */
            cost_usd: string;
            /**
             * End User
             * @description The end user that the calling program made it for, as it named them.
             */
            end_user: string | null;
            /**
             * Estimated
             * @description Whether the provider reported no usage, and the tokens are our own count.
             */
            estimated: boolean;
            /**
             * Feature
             * @description What it was for.
             */
            feature: string;
            /**
             * First Token Ms
             * @description When the first piece of the answer came.
             */
            first_token_ms: number | null;
            /**
             * Id
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Input Tokens
             * @description All input, cached input included.
             */
            input_tokens: number;
            /**
             * Latency Ms
             * @description How long it took.
             */
            latency_ms: number;
            /**
             * Model
             * @description The model that answered.
             */
            model: string;
            /**
             * Outcome
             * @description `completed`, `cached`, `refused`, or `abandoned`: nobody knows what the provider did, and the worst case counts.
             */
            outcome: string;
            /**
             * Output Tokens
             * @description All output, reasoning included.
             */
            output_tokens: number;
            /**
             * Price Version
             * @description The price that it was computed with.
             */
            price_version: string | null;
            /**
             * Principal Id
             * Format: uuid
             * @description The member or API key that made it.
             */
            principal_id: string;
            /**
             * Principal Kind
             * @description `member` or `key`.
             */
            principal_kind: string;
            /**
             * Project Id
             * Format: uuid
             * @description The project it was made in.
             */
            project_id: string;
            /**
             * Provider
             * @description Its provider.
             */
            provider: string;
            /**
             * Provider Model
             * @description What the provider calls it.
             */
            provider_model: string;
            /**
             * Reasoning Tokens
             * @description Output that was reasoning.
             */
            reasoning_tokens: number;
            /**
             * Reasons
             * @description Why this model answered.
             */
            reasons: string | null;
            /**
             * Run Id
             * @description The run it was made in.
             */
            run_id: string | null;
            /**
             * Saved Usd
             * @description What cache or routing spared.
             */
            saved_usd: string;
            /**
             * Session Id
             * @description The session it was made in.
             */
            session_id: string | null;
            /**
             * Skill
             * @description The skill that it was made for.
             */
            skill: string | null;
            /**
             * Step
             * @description The step of that run.
             */
            step: string | null;
        };
        /**
         * Limits
         * @description Where a run of the agent stops by itself.
         */
        Limits: {
            /**
             * Cost Usd
             * @description What the model calls of one run may cost, in USD; none means no limit.
             */
            cost_usd?: number | null;
            /**
             * Identical Calls
             * @description How often one tool may be called with the same arguments in a run.
             * @default 3
             */
            identical_calls?: number;
            /**
             * Seconds
             * @description Working time of one run; waiting for a person does not count.
             * @default 3600
             */
            seconds?: number;
            /**
             * Steps
             * @description Model steps of one run.
             * @default 25
             */
            steps?: number;
            /**
             * Tokens
             * @description Input and output tokens of one run, together.
             * @default 200000
             */
            tokens?: number;
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
         * MessageContent
         * @description What the model said.
         */
        MessageContent: {
            message: components["schemas"]["AssistantMessage"];
        };
        /**
         * MessageCreate
         * @description Something to say in a session.
         * @example {
         *       "text": "What is 15 % of 80?"
         *     }
         */
        MessageCreate: {
            /**
             * Files
             * @default []
             */
            files?: string[];
            /** Text */
            text: string;
            /** Variables */
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        /**
         * MessageOut
         * @description A message of a session: what somebody said, or what the run they started came to.
         */
        MessageOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Files
             * @default []
             */
            files?: string[];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Problem */
            problem?: string | null;
            /**
             * Role
             * @enum {string}
             */
            role: "user" | "assistant";
            /**
             * Run Id
             * Format: uuid
             */
            run_id: string;
            /**
             * Sources
             * @default []
             */
            sources?: components["schemas"]["Source"][];
            /** Text */
            text: string | null;
        };
        /**
         * messages_sort
         * @enum {string}
         */
        messages_sort: "-id" | "id";
        /**
         * MessagesOut
         * @description What the model was (or would be) shown at one point of a run.
         */
        MessagesOut: {
            /** Messages */
            messages: (components["schemas"]["SystemMessage"] | components["schemas"]["UserMessage"] | components["schemas"]["AssistantMessage"] | components["schemas"]["ToolMessage"])[];
            /** Seq */
            seq: number;
            /** Tools */
            tools: string[];
        };
        /**
         * MessageSuperseded
         * @description Text already shown for this attempt of a step is void: the step is repeated.
         */
        MessageSuperseded: {
            /** Attempt */
            attempt: number;
            /** Step */
            step: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "message.superseded";
        };
        /**
         * Mode
         * @description Which questions an answer is given to again: none, the same ones, or those that mean the same.
         * @enum {string}
         */
        Mode: "off" | "exact" | "semantic";
        /**
         * ModelCompleted
         * @description The model answered; `tools` are the names of the tools it asked for, in order. `cost_usd` is what the ledger has for the call.
         *
         *     `lost_usd` is what attempts before it cost that gave no answer.
         */
        ModelCompleted: {
            /** Attempt */
            attempt: number;
            content?: components["schemas"]["MessageContent"] | null;
            /** Cost Usd */
            cost_usd?: string | null;
            finish: components["schemas"]["Finish"];
            /** Lost Usd */
            lost_usd?: string | null;
            /** Model */
            model: string;
            /** Provider */
            provider: string;
            /** Seconds */
            seconds: number;
            /** Step */
            step: string;
            /**
             * Tools
             * @default []
             */
            tools?: string[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "model.completed";
            usage: components["schemas"]["Usage"];
        };
        /**
         * ModelCreate
         * @description A model to add.
         */
        ModelCreate: {
            /**
             * Context Tokens
             * @description How much it can read, if known.
             */
            context_tokens?: number | null;
            /**
             * Fallbacks
             * @description Models that answer when this one can't: it fails, the conversation is too long for it, or its provider filters the content.
             * @default []
             */
            fallbacks?: string[];
            /**
             * Hedge After Ms
             * @description Ask a second deployment when the first has not begun to answer by then. What the slower one may cost counts as spent.
             */
            hedge_after_ms?: number | null;
            /**
             * Is Default
             * @description Whether it answers for agents that name no model; the one that did so far doesn't any more.
             * @default false
             */
            is_default?: boolean;
            /**
             * Max Output Tokens
             * @description How much it can write at once: no call asks for more.
             */
            max_output_tokens?: number | null;
            /**
             * Name
             * @description What agents call it; default: the provider's name of it.
             */
            name?: string | null;
            /**
             * Provider Id
             * Format: uuid
             * @description The provider that has it.
             */
            provider_id: string;
            /**
             * Provider Model
             * @description The provider's own name of the model.
             * @example gpt-5-mini
             */
            provider_model: string;
        };
        /**
         * ModelFailed
         * @description An attempt at a model step failed; it is repeated at `retry_at`, or not at all. `lost_usd` is what it cost all the same.
         */
        ModelFailed: {
            /** Attempt */
            attempt: number;
            content?: components["schemas"]["DetailContent"] | null;
            /** Lost Usd */
            lost_usd?: string | null;
            /** Problem */
            problem: string;
            /** Retry At */
            retry_at?: string | null;
            /** Step */
            step: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "model.failed";
        };
        /**
         * ModelOut
         * @description A model that agents can use.
         */
        ModelOut: {
            /** Context Tokens */
            context_tokens: number | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Fallbacks
             * @description Models that answer when this one can't, in order.
             */
            fallbacks: string[];
            /** Hedge After Ms */
            hedge_after_ms: number | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Is Default */
            is_default: boolean;
            /** Max Output Tokens */
            max_output_tokens: number | null;
            /**
             * Name
             * @description What agents call it.
             */
            name: string;
            /**
             * Provider
             * @description The name of its first deployment's provider.
             */
            provider: string;
            /**
             * Provider Id
             * Format: uuid
             */
            provider_id: string;
            /**
             * Provider Model
             * @description What that provider calls it.
             */
            provider_model: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Version
             * @description Counts changes.
             */
            version: number;
        };
        /**
         * ModelPriceOut
         * @description What a way to a model costs now, in USD per million tokens.
         */
        ModelPriceOut: {
            /**
             * Input Usd
             * @description A million tokens of input; null: unknown.
             */
            input_usd: string | null;
            /**
             * Model
             * @description What agents call it.
             */
            model: string;
            /**
             * Output Usd
             * @description A million tokens of output; null: unknown.
             */
            output_usd: string | null;
            /**
             * Provider Id
             * Format: uuid
             * @description Its provider.
             */
            provider_id: string;
            /**
             * Provider Model
             * @description What the provider calls it.
             */
            provider_model: string;
            /**
             * Request Usd
             * @description Each request, beside its tokens; null: unknown.
             */
            request_usd: string | null;
            /** @description Who says so: the `workspace`, the shipped `list`, or `local`: it costs nothing. Null: nobody; calls of it are refused. */
            source: components["schemas"]["PriceSource"] | null;
        };
        /**
         * models_sort
         * @enum {string}
         */
        models_sort: "-id" | "id";
        /**
         * ModelUpdate
         * @description What changes; a field that isn't sent stays as it is.
         */
        ModelUpdate: {
            /**
             * Context Tokens
             * @description How much it can read; null when unknown.
             */
            context_tokens?: number | null;
            /**
             * Fallbacks
             * @description Models that answer when this one can't.
             */
            fallbacks?: string[] | null;
            /**
             * Hedge After Ms
             * @description Ask a second deployment when the first has not begun to answer by then; null to ask one only.
             */
            hedge_after_ms?: number | null;
            /**
             * Is Default
             * @description Whether it answers for agents that name no model.
             */
            is_default?: boolean | null;
            /**
             * Max Output Tokens
             * @description How much it can write at once; null when unknown.
             */
            max_output_tokens?: number | null;
            /**
             * Name
             * @description What agents call it. Agents that use the old name must be changed too.
             */
            name?: string | null;
            /**
             * Provider Model
             * @description The provider's own name of the model, at its first deployment.
             */
            provider_model?: string | null;
        };
        /**
         * NewKeyOut
         * @description An API key with its secret, which is shown this once.
         */
        NewKeyOut: {
            /**
             * Budgets
             * @description What it may spend, where it has a budget of its own; change it at `/api/v1/budgets`.
             */
            budgets: components["schemas"]["KeyBudgetOut"][];
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
            /**
             * Models
             * @description The models, routes and `agent/NAME` that it may name; null for all.
             */
            models: string[] | null;
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
            /**
             * Requests Per Minute
             * @description How many model calls it may make in a minute.
             */
            requests_per_minute: number | null;
            /** Revoked At */
            revoked_at: string | null;
            role: components["schemas"]["Role"];
            /** Scopes */
            scopes: string[] | null;
            /** Secret */
            secret: string;
            /**
             * Tokens Per Minute
             * @description How many tokens its model calls may use in a minute.
             */
            tokens_per_minute: number | null;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Version */
            version: number;
        };
        /**
         * NodeOut
         * @description What may be spent at a node of the tree, and what was.
         */
        NodeOut: {
            /**
             * Alerted
             * @description Whether 80 % were reached.
             */
            alerted: boolean;
            /**
             * Ends
             * @description When it ends; null for never.
             */
            ends: string | null;
            /**
             * Exhausted
             * @description Whether a call was refused for it.
             */
            exhausted: boolean;
            /**
             * Extra Usd
             * @description What was raised in this window.
             */
            extra_usd: string;
            /**
             * Limit Usd
             * @description What may be spent in this window, raises included; null: no limit.
             */
            limit_usd: string | null;
            /**
             * Name
             * @description What people call it.
             */
            name: string;
            /**
             * Node Id
             * Format: uuid
             * @description The node.
             */
            node_id: string;
            /**
             * Parent Id
             * @description The node above it.
             */
            parent_id: string | null;
            /**
             * Percent
             * @description What was spent, of the limit.
             */
            percent: number | null;
            /** @description What the amount is for. */
            period: components["schemas"]["Period"];
            /**
             * Reserved Usd
             * @description What is set aside for calls, or held by processes for calls to come.
             */
            reserved_usd: string;
            /** @description The kind of node. */
            scope: components["schemas"]["Scope"];
            /**
             * Spent Usd
             * @description What was spent.
             */
            spent_usd: string;
            /**
             * Starts
             * @description When the window began; null for a session or run.
             */
            starts: string | null;
        };
        /**
         * NoteContent
         * @description What one person tells another.
         */
        NoteContent: {
            /** Note */
            note: string;
        };
        /**
         * OfferImport
         * @description What to import.
         */
        OfferImport: {
            /**
             * Name
             * @description How the provider is called in this workspace; default: the name of the preset.
             */
            name?: string | null;
            /**
             * Variable
             * @description The variable, as the offers name it.
             * @example OPENAI_API_KEY
             */
            variable: string;
        };
        /**
         * OfferOut
         * @description A key or address found in the environment of the server. It is used only after it is imported.
         */
        OfferOut: {
            /** Base Url */
            base_url: string;
            /** Preset */
            preset: string;
            secret: components["schemas"]["SecretOut"];
            /** Title */
            title: string;
            /** Variable */
            variable: string;
        };
        /**
         * Outcome
         * @description What applying a file did.
         * @enum {string}
         */
        Outcome: "created" | "updated" | "unchanged";
        /**
         * OutcomeUnknown
         * @description A call with a side effect was cut off, and nobody can say whether it happened.
         */
        OutcomeUnknown: {
            /** Call Id */
            call_id: string;
            /** Key */
            key: string;
            /** Step */
            step: string;
            /** Tool */
            tool: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tool.outcome_unknown";
        };
        /**
         * OutputRejected
         * @description The answer does not fit the agent's output schema; the model is asked again.
         */
        OutputRejected: {
            content?: components["schemas"]["ErrorsContent"] | null;
            /** Correction */
            correction: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "output.rejected";
        };
        /**
         * OutstandingOut
         * @description A day that cost much more or less than the same weekday did before.
         */
        OutstandingOut: {
            /**
             * Cost Usd
             * @description What it cost.
             */
            cost_usd: number;
            /**
             * Day
             * Format: date
             * @description The day (UTC).
             */
            day: string;
            /**
             * Deviations
             * @description How far it is from that, in robust standard deviations.
             */
            deviations: number;
            /**
             * Expected Usd
             * @description The median of the same weekday before.
             */
            expected_usd: number;
        };
        /** Page[AgentOut] */
        Page_AgentOut_: {
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
            items: components["schemas"]["AgentOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[ApprovalOut] */
        Page_ApprovalOut_: {
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
            items: components["schemas"]["ApprovalOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
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
        /** Page[BudgetOut] */
        Page_BudgetOut_: {
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
            items: components["schemas"]["BudgetOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[CacheEntryOut] */
        Page_CacheEntryOut_: {
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
            items: components["schemas"]["CacheEntryOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[FileOut] */
        Page_FileOut_: {
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
            items: components["schemas"]["FileOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[JobOut] */
        Page_JobOut_: {
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
            items: components["schemas"]["JobOut"][];
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
        /** Page[LedgerEntryOut] */
        Page_LedgerEntryOut_: {
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
            items: components["schemas"]["LedgerEntryOut"][];
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
        /** Page[MessageOut] */
        Page_MessageOut_: {
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
            items: components["schemas"]["MessageOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[ModelOut] */
        Page_ModelOut_: {
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
            items: components["schemas"]["ModelOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[PriceOut] */
        Page_PriceOut_: {
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
            items: components["schemas"]["PriceOut"][];
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
        /** Page[PromptOut] */
        Page_PromptOut_: {
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
            items: components["schemas"]["PromptOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[PromptVersionOut] */
        Page_PromptVersionOut_: {
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
            items: components["schemas"]["PromptVersionOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[ProviderOut] */
        Page_ProviderOut_: {
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
            items: components["schemas"]["ProviderOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[RouteOut] */
        Page_RouteOut_: {
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
            items: components["schemas"]["RouteOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[RunOut] */
        Page_RunOut_: {
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
            items: components["schemas"]["RunOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[SessionOut] */
        Page_SessionOut_: {
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
            items: components["schemas"]["SessionOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[StandInOut] */
        Page_StandInOut_: {
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
            items: components["schemas"]["StandInOut"][];
            /**
             * Next Cursor
             * @description Pass it as `after` for the next part; null at the end.
             */
            next_cursor: string | null;
        };
        /** Page[VersionListed] */
        Page_VersionListed_: {
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
            items: components["schemas"]["VersionListed"][];
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
         * PauseRequested
         * @description Somebody asked the run to pause; it does so after the step in progress.
         */
        PauseRequested: {
            by: components["schemas"]["By"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "run.pause_requested";
        };
        /**
         * Period
         * @description What an amount is for: a whole session or run, or each day or month (UTC).
         * @enum {string}
         */
        Period: "run" | "session" | "day" | "month";
        /**
         * PresetOut
         * @description A provider that Eyrie knows.
         */
        PresetOut: {
            /** Base Url */
            base_url: string;
            dialect: components["schemas"]["Dialect"];
            /**
             * Name
             * @description Use it as `preset` when a provider is added.
             */
            name: string;
            /**
             * Needs Secret
             * @description Whether it is of use without a key.
             */
            needs_secret: boolean;
            /** Title */
            title: string;
        };
        /**
         * PriceCreate
         * @description What a model costs in this workspace, in USD per million tokens.
         */
        PriceCreate: {
            /**
             * Cache Write Usd
             * @description A million tokens written to the provider's cache; without it, what input costs.
             */
            cache_write_usd?: (number | string) | null;
            /**
             * Cached Input Usd
             * @description A million tokens of input that the provider had cached; without it, what input costs.
             */
            cached_input_usd?: (number | string) | null;
            /**
             * Image Tokens
             * @description The most tokens that an image counts as, for the worst case that is reserved; without it, 50,000.
             */
            image_tokens?: number | null;
            /**
             * Input Usd
             * @description A million tokens of input.
             * @example 0.15
             */
            input_usd: number | string;
            /**
             * Model
             * @description The model, as its provider calls it or as agents do; the former goes first.
             */
            model: string;
            /**
             * Output Usd
             * @description A million tokens of output.
             * @example 0.15
             */
            output_usd: number | string;
            /**
             * Reasoning Usd
             * @description A million tokens of reasoning; without it, what output costs.
             */
            reasoning_usd?: (number | string) | null;
            /**
             * Request Usd
             * @description Each request, beside its tokens.
             * @default 0
             * @example 0.15
             */
            request_usd?: number | string;
        };
        /**
         * PriceOut
         * @description A price that this workspace set, in USD per million tokens.
         */
        PriceOut: {
            /**
             * Cache Write Usd
             * @description A million tokens written to a cache; null: what input costs.
             */
            cache_write_usd: string | null;
            /**
             * Cached Input Usd
             * @description A million tokens of cached input; null: what input costs.
             */
            cached_input_usd: string | null;
            /**
             * Created At
             * Format: date-time
             * @description When it was set first.
             */
            created_at: string;
            /**
             * Id
             * Format: uuid
             * @description Its id.
             */
            id: string;
            /**
             * Image Tokens
             * @description The most tokens of an image; null: the default.
             */
            image_tokens: number | null;
            /**
             * Input Usd
             * @description A million tokens of input.
             */
            input_usd: string;
            /**
             * Model
             * @description The model, as its provider calls it or as agents do.
             */
            model: string;
            /**
             * Output Usd
             * @description A million tokens of output.
             */
            output_usd: string;
            /**
             * Reasoning Usd
             * @description A million tokens of reasoning; null: what output costs.
             */
            reasoning_usd: string | null;
            /**
             * Request Usd
             * @description Each request, beside its tokens.
             */
            request_usd: string;
            /**
             * Updated At
             * Format: date-time
             * @description When it was changed last.
             */
            updated_at: string;
            /**
             * Version
             * @description Goes up with every change; what `If-Match` is compared with.
             */
            version: number;
        };
        /**
         * prices_sort
         * @enum {string}
         */
        prices_sort: "-id" | "id";
        /**
         * PriceSource
         * @description Where a price comes from: the shipped list, the workspace's own, or a machine of one's own, where tokens cost nothing.
         * @enum {string}
         */
        PriceSource: "list" | "workspace" | "local";
        /**
         * PriceUpdate
         * @description What changes; a field that isn't sent stays as it is.
         */
        PriceUpdate: {
            /**
             * Cache Write Usd
             * @description A million tokens written to a cache; null for what input costs.
             */
            cache_write_usd?: (number | string) | null;
            /**
             * Cached Input Usd
             * @description A million tokens of cached input; null for what input costs.
             */
            cached_input_usd?: (number | string) | null;
            /**
             * Image Tokens
             * @description The most tokens of an image; null for the default.
             */
            image_tokens?: number | null;
            /**
             * Input Usd
             * @description A million tokens of input.
             */
            input_usd?: (number | string) | null;
            /**
             * Output Usd
             * @description A million tokens of output.
             */
            output_usd?: (number | string) | null;
            /**
             * Reasoning Usd
             * @description A million tokens of reasoning; null for what output costs.
             */
            reasoning_usd?: (number | string) | null;
            /**
             * Request Usd
             * @description Each request.
             */
            request_usd?: (number | string) | null;
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
         * prompt_versions_sort
         * @enum {string}
         */
        prompt_versions_sort: "-number" | "number";
        /**
         * PromptCreate
         * @description A prompt to add, with its first version.
         */
        PromptCreate: {
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Labels
             * @description Labels that stand at this version from the beginning.
             * @default []
             * @example [
             *       "production"
             *     ]
             */
            labels?: string[];
            /**
             * Name
             * @description What agents and calls name it by.
             * @example greeting
             */
            name: string;
            /**
             * Note
             * @description What this version is about.
             * @default
             */
            note?: string;
            /**
             * @description The first version.
             * @example {
             *       "text": "Greet {{name}}.",
             *       "variables": {
             *         "name": {
             *           "type": "string"
             *         }
             *       }
             *     }
             */
            template: components["schemas"]["Template"];
        };
        /**
         * PromptDiff
         * @description What differs between two versions.
         */
        PromptDiff: {
            /**
             * Text
             * @description A unified diff of the texts; null when they are too long to be compared.
             */
            text: string | null;
            /**
             * Variables
             * @description A unified diff of the variables, as JSON.
             */
            variables: string;
        };
        /**
         * PromptOut
         * @description A prompt.
         */
        PromptOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Description */
            description: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Labels
             * @description Each label with the version that it stands at.
             */
            labels: {
                [key: string]: number;
            };
            /**
             * Latest
             * @description The number of the latest version.
             */
            latest: number;
            /** Name */
            name: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Version
             * @description Counts changes.
             */
            version: number;
        };
        /**
         * prompts_sort
         * @enum {string}
         */
        prompts_sort: "-id" | "id";
        /**
         * PromptUpdate
         * @description What changes; a field that isn't sent stays as it is.
         */
        PromptUpdate: {
            /**
             * Description
             * @description The new description.
             */
            description?: string | null;
            /**
             * Name
             * @description The new name. Agents that use the old one must be changed too.
             */
            name?: string | null;
        };
        /**
         * PromptUseOut
         * @description An agent that names a prompt.
         */
        PromptUseOut: {
            /**
             * Agent
             * @description Its name.
             */
            agent: string;
            /**
             * Agent Id
             * Format: uuid
             * @description The agent.
             */
            agent_id: string;
            /**
             * Label
             * @description The label that it names; null: the one in production, else the latest version.
             */
            label: string | null;
            /**
             * Number
             * @description Its version that names the prompt.
             */
            number: number;
            /**
             * Published
             * @description Whether that version is the published one.
             */
            published: boolean;
        };
        /**
         * PromptVariable
         * @description A gap of a template. One without a default must be given.
         */
        PromptVariable: {
            /**
             * Choices
             * @description The only values that it takes; none means all of its type.
             * @default []
             */
            choices?: components["schemas"]["JsonValue"][];
            /** @description What stands there when nothing is given. */
            default?: components["schemas"]["JsonValue"];
            /**
             * Description
             * @description What it is for.
             * @default
             */
            description?: string;
            /**
             * Type
             * @description What it takes.
             * @default string
             * @enum {string}
             */
            type?: "string" | "number" | "integer" | "boolean";
        };
        /**
         * PromptVersionCreate
         * @description A version to save.
         */
        PromptVersionCreate: {
            /**
             * Note
             * @description What has changed, and why.
             * @default
             */
            note?: string;
            /**
             * @description The text and its variables.
             * @example {
             *       "text": "Welcome {{name}}.",
             *       "variables": {
             *         "name": {
             *           "type": "string"
             *         }
             *       }
             *     }
             */
            template: components["schemas"]["Template"];
        };
        /**
         * PromptVersionOut
         * @description A version of a prompt; it never changes.
         */
        PromptVersionOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string | null;
            /** Note */
            note: string;
            /** Number */
            number: number;
            template: components["schemas"]["Template"];
        };
        /**
         * ProviderCreate
         * @description A provider to add: a preset and a key, or everything.
         */
        ProviderCreate: {
            /**
             * Base Url
             * @description The address its own client takes. Plain http only on this machine and in private networks.
             * @example https://api.example.com/v1
             */
            base_url?: string | null;
            /** @description The wire format it speaks; most local and hosted servers speak `openai`. */
            dialect?: components["schemas"]["Dialect"] | null;
            /**
             * Name
             * @description How the provider is called in this workspace; with a preset, its name is the default.
             */
            name?: string | null;
            /**
             * Preset
             * @description A known provider (see the presets): it fills in whatever isn't given here.
             * @example openai
             */
            preset?: string | null;
            /**
             * Secret
             * @description The API key. Stored encrypted; no reply ever shows it.
             */
            secret?: string | null;
        };
        /**
         * ProviderModelsOut
         * @description What a provider offers.
         */
        ProviderModelsOut: {
            /**
             * Names
             * @description The provider's own names of its models, sorted.
             */
            names: string[];
            /**
             * Object
             * @default list
             * @constant
             */
            object?: "list";
        };
        /**
         * ProviderOut
         * @description A provider.
         */
        ProviderOut: {
            /** Base Url */
            base_url: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            dialect: components["schemas"]["Dialect"];
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            secret: components["schemas"]["SecretOut"];
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Version
             * @description Counts changes.
             */
            version: number;
        };
        /**
         * providers_sort
         * @enum {string}
         */
        providers_sort: "-id" | "id";
        /**
         * ProviderUpdate
         * @description What changes; a field that isn't sent stays as it is.
         */
        ProviderUpdate: {
            /**
             * Base Url
             * @description The new address. A key that is set must be given again, because it was meant for the old one.
             */
            base_url?: string | null;
            /** @description The new wire format. */
            dialect?: components["schemas"]["Dialect"] | null;
            /**
             * Name
             * @description The new name.
             */
            name?: string | null;
            /**
             * Secret
             * @description A new key; null removes the one that is set.
             */
            secret?: string | null;
        };
        /**
         * PublishIn
         * @description What to publish.
         */
        PublishIn: {
            /** Version */
            version: number;
        };
        /**
         * Purpose
         * @description What a model step is for: the run's next turn, or a plan that only the model reads.
         * @enum {string}
         */
        Purpose: "turn" | "plan";
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
         * Reason
         * @description Why an agent was chosen.
         * @enum {string}
         */
        Reason: "named" | "matched" | "default";
        /**
         * Reasoning
         * @description How a run thinks before it answers, with what that was chosen by when nobody said it.
         */
        Reasoning: {
            /** Complexity */
            complexity?: string | null;
            /**
             * Profile
             * @enum {string}
             */
            profile: "none" | "plan" | "steps" | "native";
            /**
             * Reasons
             * @default []
             */
            reasons?: string[];
        };
        /**
         * Recipient
         * @description Whom a question goes to when nobody answers it: everybody with at least a role, or one member.
         */
        Recipient: {
            /** Member */
            member?: string | null;
            /** Role */
            role?: ("admin" | "owner") | null;
        };
        /**
         * RecommendationOut
         * @description What could be done to save money, with the numbers that it rests on.
         */
        RecommendationOut: {
            /**
             * Calls
             * @description How many calls it is about: short ones, those that look like an earlier one, or those whose answers were lost.
             */
            calls: number;
            /**
             * Cost Usd
             * @description What the calls it is about cost.
             */
            cost_usd: string;
            /**
             * Instead
             * @description The cheaper model.
             */
            instead?: string | null;
            /**
             * Instead Usd
             * @description What those calls would have cost with it, at today's price.
             */
            instead_usd?: string | null;
            /**
             * Is Most
             * @description Whether it could have saved so much at most, but less as well.
             */
            is_most: boolean;
            /** @description What could be done. */
            kind: components["schemas"]["Kind"];
            /**
             * Limit Usd
             * @description The amount of the unused budget.
             */
            limit_usd?: string | null;
            /**
             * Of Calls
             * @description Of how many calls of this model.
             */
            of_calls: number;
            /**
             * Period
             * @description What the unused budget is for: `day` or `month`.
             */
            period?: string | null;
            /**
             * Provider
             * @description The provider whose answers were lost.
             */
            provider?: string | null;
            /**
             * Saving Usd
             * @description What it would have saved in this time; 0 for a budget that nobody uses.
             */
            saving_usd: string;
            /**
             * Subject
             * @description The model or the API key that it is about.
             */
            subject: string;
        };
        /**
         * RecommendationsOut
         * @description What could be done to save money, the most first.
         */
        RecommendationsOut: {
            /**
             * Calls
             * @description How many calls there were.
             */
            calls: number;
            /**
             * Cost Usd
             * @description What they cost.
             */
            cost_usd: string;
            /**
             * Items
             * @description What could be done.
             */
            items: components["schemas"]["RecommendationOut"][];
            /**
             * Since
             * Format: date-time
             * @description The ledger was read from here on.
             */
            since: string;
            /**
             * Until
             * Format: date-time
             * @description Until then.
             */
            until: string;
        };
        /**
         * ReleaseIn
         * @description Where a label is to stand.
         */
        ReleaseIn: {
            /**
             * Number
             * @description The version.
             */
            number: number;
        };
        /**
         * RenderIn
         * @description Which version to fill in, with what. Without number and label, the version with the label `production`, else the latest.
         */
        RenderIn: {
            /**
             * Label
             * @description The label that stands at the version.
             */
            label?: string | null;
            /**
             * Number
             * @description The version.
             */
            number?: number | null;
            /**
             * Variables
             * @description Values by variable.
             * @example {
             *       "name": "Ada"
             *     }
             */
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        /**
         * RenderOut
         * @description The text that came of it.
         */
        RenderOut: {
            /**
             * Number
             * @description The version that was filled in.
             */
            number: number;
            /** Text */
            text: string;
        };
        /**
         * ResultContent
         * @description What a tool call came to.
         */
        ResultContent: {
            result: components["schemas"]["ToolResult"];
        };
        /**
         * Retry
         * @description What may be done with a call whose outcome was lost in a crash.
         *
         *     `safe`: repeat it. `keyed`: repeat it with the same idempotency key, which the receiver honours.
         *     `verify`: ask the receiver whether it happened. `never`: don't; the outcome is reported as unknown.
         * @enum {string}
         */
        Retry: "safe" | "keyed" | "verify" | "never";
        /**
         * Risk
         * @description How bad a wrong call can be; approval rules may name a level.
         * @enum {string}
         */
        Risk: "low" | "medium" | "high";
        /**
         * Role
         * @description What a member or key may do; each role may do all that the ones before it may.
         * @enum {string}
         */
        Role: "viewer" | "member" | "admin" | "owner";
        /**
         * RouteAnswer
         * @description What a route decides, and why.
         */
        RouteAnswer: {
            /**
             * Baseline
             * @description The model that costs are compared with.
             */
            baseline: string | null;
            /**
             * Candidates
             * @description What the request would cost with each of these models.
             */
            candidates: components["schemas"]["CandidateOut"][];
            /** @description What the request needs most. */
            complexity: components["schemas"]["Complexity"];
            /**
             * Input Tokens
             * @description The tokens of the input, as estimated.
             */
            input_tokens: number;
            /**
             * Instead Of
             * @description For a route in shadow mode: what would have been chosen.
             */
            instead_of: string[];
            /**
             * Models
             * @description The models, in the order in which they are tried.
             */
            models: string[];
            /**
             * Output Tokens
             * @description The length of the answer that costs are computed with.
             */
            output_tokens: number;
            /** Reasons */
            reasons: string[];
            /** Route */
            route: string;
        };
        /**
         * RouteCreate
         * @description A route to add.
         */
        RouteCreate: {
            /**
             * @description How it chooses.
             * @example {
             *       "tiers": {
             *         "reasoning": [
             *           "large"
             *         ],
             *         "simple": [
             *           "small"
             *         ]
             *       }
             *     }
             */
            definition: components["schemas"]["RouteDefinition"];
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Name
             * @description What calls and agents name as their model. `auto`, `cheap` and `code` replace those that are there without being set up.
             * @example support
             */
            name: string;
        };
        /**
         * RouteDefinition
         * @description How a route chooses: by its rules, else by the models of the tier that a request's complexity names.
         */
        RouteDefinition: {
            /**
             * Baseline
             * @description The model that costs are compared with; none means the first of the strongest tier.
             */
            baseline?: string | null;
            /**
             * Local First
             * @description Local models come first where a request is simple.
             * @default false
             */
            local_first?: boolean;
            /**
             * Rules
             * @description Exceptions, the first that holds counts.
             * @default []
             */
            rules?: components["schemas"]["Rule"][];
            /**
             * Shadow
             * @description Only report: calls go to the baseline, and what would have been chosen is recorded.
             * @default false
             */
            shadow?: boolean;
            /**
             * Tiers
             * @description Names of models for each complexity, in the order in which they are tried. A tier without any takes the next stronger one.
             */
            tiers?: {
                [key: string]: string[];
            };
        };
        /**
         * RouteOut
         * @description A route.
         */
        RouteOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            definition: components["schemas"]["RouteDefinition"];
            /** Description */
            description: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Name */
            name: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /**
             * Version
             * @description Counts changes.
             */
            version: number;
        };
        /**
         * RouteQuestion
         * @description A request to decide on. No model is called.
         */
        RouteQuestion: {
            /**
             * Agent
             * @description The agent that asks.
             */
            agent?: string | null;
            /**
             * Fallback
             * @description Whether other models than the first may be tried.
             * @default true
             */
            fallback?: boolean;
            /**
             * Images
             * @description How many images come with it.
             * @default 0
             */
            images?: number;
            /**
             * Input
             * @description What a person would say.
             * @example What is 15 % of 80?
             */
            input: string;
            /**
             * Local Only
             * @description Whether only local models may answer.
             * @default false
             */
            local_only?: boolean;
            /**
             * Max Cost Usd
             * @description The most that the call may cost.
             */
            max_cost_usd?: number | string | null;
            /**
             * Max Output Tokens
             * @description The longest answer; it bounds what a model may cost.
             */
            max_output_tokens?: number | null;
            /**
             * Route
             * @description The name of a route.
             * @example auto
             */
            route: string;
            /**
             * Structured
             * @description Whether the answer must fit a schema.
             * @default false
             */
            structured?: boolean;
            /**
             * Tools
             * @description Names of the tools that the model is offered.
             * @default []
             */
            tools?: string[];
        };
        /**
         * routes_sort
         * @enum {string}
         */
        routes_sort: "-id" | "id";
        /**
         * RouteUpdate
         * @description What changes; a field that isn't sent stays as it is.
         */
        RouteUpdate: {
            /** @description The new definition, as a whole. */
            definition?: components["schemas"]["RouteDefinition"] | null;
            /**
             * Description
             * @description The new description.
             */
            description?: string | null;
            /**
             * Name
             * @description The new name. Agents that use the old one must be changed too.
             */
            name?: string | null;
        };
        /**
         * Rule
         * @description An exception from the tiers: where `when` holds, these models are used. The first rule that holds counts.
         */
        Rule: {
            /**
             * Because
             * @description Shown with each decision.
             * @default
             */
            because?: string;
            /**
             * Use
             * @description Names of models, in the order in which they are tried.
             */
            use: string[];
            /** @description When the rule holds. */
            when: components["schemas"]["Condition"];
        };
        /**
         * RunCancelled
         * @description Somebody stopped the run for good.
         */
        RunCancelled: {
            by: components["schemas"]["By"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "run.cancelled";
        };
        /**
         * RunCompleted
         * @description The run ended with an answer.
         */
        RunCompleted: {
            content?: components["schemas"]["AnswerContent"] | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "run.completed";
        };
        /**
         * RunCostOut
         * @description What the model calls of a run cost.
         */
        RunCostOut: {
            /**
             * Calls
             * @description How many calls of models there were.
             */
            calls: number;
            /**
             * Cost Usd
             * @description What they cost, exact.
             */
            cost_usd: string;
            /**
             * Estimated
             * @description Whether a provider reported no usage for one of them, and its tokens are our own count.
             */
            estimated: boolean;
        };
        /**
         * RunCreate
         * @description A run to start.
         * @example {
         *       "agent": "assistant",
         *       "input": "What is 15 % of 80?"
         *     }
         */
        RunCreate: {
            /**
             * Agent
             * @description An agent's name; without one the dispatcher picks an agent and says why.
             */
            agent?: string | null;
            /**
             * Files
             * @description Names of uploaded files that belong to the input.
             * @default []
             */
            files?: string[];
            /**
             * Input
             * @description What the agent is asked.
             */
            input: string;
            /**
             * Session Id
             * @description A session that the run continues.
             */
            session_id?: string | null;
            /**
             * Variables
             * @description Values for the agent's context variables.
             */
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        /**
         * RunCreated
         * @description The run was accepted. Always the first event.
         */
        RunCreated: {
            /** Agent */
            agent: string;
            /**
             * Agent Id
             * Format: uuid
             */
            agent_id: string;
            /** Agent Version */
            agent_version: number;
            by: components["schemas"]["By"];
            content?: components["schemas"]["InputContent"] | null;
            /** Prompt */
            prompt?: string | null;
            /** Session Id */
            session_id?: string | null;
            /** Traceparent */
            traceparent?: string | null;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "run.created";
        };
        /**
         * RunFailed
         * @description The run ended without an answer; `problem` is the type of the problem.
         */
        RunFailed: {
            content?: components["schemas"]["DetailContent"] | null;
            /** Problem */
            problem: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "run.failed";
        };
        /**
         * RunFeedbackOut
         * @description What people think of a run.
         */
        RunFeedbackOut: {
            /**
             * Items
             * @description The latest first; at most 200.
             */
            items: components["schemas"]["FeedbackOut"][];
        };
        /**
         * RunOut
         * @description A run. `input`, `answer` and `detail` are null once their content was erased, and in lists `answer` is left out.
         */
        RunOut: {
            /**
             * Agent Id
             * Format: uuid
             */
            agent_id: string;
            /** Agent Version */
            agent_version: number;
            answer?: components["schemas"]["AnswerOut"] | null;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Detail */
            detail?: string | null;
            /** Ended At */
            ended_at: string | null;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Input */
            input?: string | null;
            /** Input Tokens */
            input_tokens: number;
            /** Last Seq */
            last_seq: number;
            /** Output Tokens */
            output_tokens: number;
            /** Problem */
            problem: string | null;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Session Id */
            session_id: string | null;
            /** Started At */
            started_at: string | null;
            /**
             * Started By
             * Format: uuid
             */
            started_by: string;
            /**
             * Started By Kind
             * @enum {string}
             */
            started_by_kind: "member" | "key";
            status: components["schemas"]["Status"];
            /** Steps */
            steps: number;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
        };
        /**
         * RunParked
         * @description The run crashed its worker, or was lost again and again at one place, and is set aside until somebody resumes it.
         *
         *     `cause`: how the process ended that carried it and nothing else.
         */
        RunParked: {
            /** Cause */
            cause?: string | null;
            /** Takeovers */
            takeovers: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "run.parked";
        };
        /**
         * RunPaused
         * @description The run stands still until it is resumed.
         */
        RunPaused: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "run.paused";
        };
        /**
         * RunResumed
         * @description A paused or parked run goes on.
         */
        RunResumed: {
            by: components["schemas"]["By"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "run.resumed";
        };
        /**
         * runs_sort
         * @enum {string}
         */
        runs_sort: "-id" | "id";
        /**
         * RunTakenOver
         * @description The process that carried the run died or lost touch, and another took over.
         */
        RunTakenOver: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "run.taken_over";
            /**
             * Worker
             * Format: uuid
             */
            worker: string;
        };
        /**
         * ScheduleOut
         * @description Work that is due again and again, in one process of the installation at a time.
         */
        ScheduleOut: {
            /** About */
            about: string;
            /** Cron */
            cron: string;
            last_job: components["schemas"]["JobOut"] | null;
            /** Name */
            name: string;
            /**
             * Next At
             * Format: date-time
             */
            next_at: string;
        };
        /**
         * SchedulesOut
         * @description Every schedule of the installation.
         */
        SchedulesOut: {
            /** Items */
            items: components["schemas"]["ScheduleOut"][];
        };
        /**
         * Scope
         * @description A level of the budget tree, from the root down.
         * @enum {string}
         */
        Scope: "workspace" | "project" | "principal" | "session" | "run";
        /**
         * ScoreOut
         * @description How well an agent fits.
         */
        ScoreOut: {
            /** Agent */
            agent: string;
            /** Score */
            score: number;
            /**
             * Words
             * @description The words of the request that it has too.
             */
            words: string[];
        };
        /**
         * SecretOut
         * @description What is shown of a key.
         */
        SecretOut: {
            /**
             * Last4
             * @description Its last four characters, to recognise it by; null for very short ones.
             */
            last4: string | null;
            /**
             * Set
             * @description Whether there is one.
             */
            set: boolean;
        };
        /**
         * SessionCreate
         * @description A session to open.
         * @example {
         *       "agent": "assistant"
         *     }
         */
        SessionCreate: {
            /**
             * Agent
             * @description An agent's name; without one the workspace's assistant.
             */
            agent?: string | null;
            /**
             * Title
             * @description Without one, the first message becomes the title.
             * @default
             */
            title?: string;
            /** Variables */
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        /**
         * SessionOut
         * @description A thread of messages with an agent.
         */
        SessionOut: {
            /**
             * Agent Id
             * Format: uuid
             */
            agent_id: string;
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Created By
             * Format: uuid
             */
            created_by: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Project Id
             * Format: uuid
             */
            project_id: string;
            /** Title */
            title: string;
            /**
             * Updated At
             * Format: date-time
             */
            updated_at: string;
            /** Variables */
            variables: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** Version */
            version: number;
        };
        /**
         * sessions_sort
         * @enum {string}
         */
        sessions_sort: "-id" | "id" | "-updated_at" | "updated_at";
        /**
         * SessionUpdate
         * @description What to change about a session; fields that are left out stay.
         */
        SessionUpdate: {
            /** Title */
            title?: string | null;
            /** Variables */
            variables?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
        };
        /**
         * SlowQueriesOut
         * @description The slow statements of the process that answers, since it started; those first that cost most in all.
         */
        SlowQueriesOut: {
            /** Items */
            items: components["schemas"]["SlowQueryOut"][];
            /** Threshold Ms */
            threshold_ms: number;
        };
        /**
         * SlowQueryOut
         * @description A statement that took long. It holds no values; `plan` is how the database would carry it out whatever they are.
         */
        SlowQueryOut: {
            /**
             * Last At
             * Format: date-time
             */
            last_at: string;
            /** Mean Ms */
            mean_ms: number;
            /** Plan */
            plan: string[] | null;
            /**
             * Role
             * @enum {string}
             */
            role: "app" | "system";
            /** Sql */
            sql: string;
            /** Times */
            times: number;
            /** Worst Ms */
            worst_ms: number;
        };
        /**
         * Source
         * @description Where a statement of a result comes from, for citations: a title, and an address or file to open.
         */
        Source: {
            /**
             * Location
             * @default
             */
            location?: string;
            /**
             * Quote
             * @default
             */
            quote?: string;
            /** Title */
            title: string;
        };
        /**
         * stand_ins_sort
         * @enum {string}
         */
        stand_ins_sort: "-id" | "id";
        /**
         * StandInCreate
         * @description Who decides on a member's approvals for a period.
         */
        StandInCreate: {
            /**
             * Ends At
             * Format: date-time
             * @description At most a year later.
             */
            ends_at: string;
            /**
             * Stand In Id
             * Format: uuid
             */
            stand_in_id: string;
            /**
             * Starts At
             * @description Null: at once.
             */
            starts_at?: string | null;
            /**
             * User Id
             * @description Whom they represent; null for you. Only admins name a stand-in for somebody else.
             */
            user_id?: string | null;
        };
        /**
         * StandInOut
         * @description A member who decides on approvals for another, from one time to another.
         */
        StandInOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /**
             * Created By
             * Format: uuid
             */
            created_by: string;
            /**
             * Ends At
             * Format: date-time
             */
            ends_at: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /**
             * Stand In Id
             * Format: uuid
             */
            stand_in_id: string;
            /**
             * Starts At
             * Format: date-time
             */
            starts_at: string;
            /**
             * User Id
             * Format: uuid
             */
            user_id: string;
        };
        /**
         * State
         * @description How something is. `degraded`: it works without what failed.
         * @enum {string}
         */
        State: "ok" | "degraded" | "failed";
        /**
         * StateOut
         * @description How a deployment does, as the process that answers sees it: its own calls since it started.
         */
        StateOut: {
            /** @description `closed` lets calls through, `open` doesn't, `half_open` lets one through to see whether the deployment is back. */
            breaker: components["schemas"]["BreakerState"];
            /** Calls */
            calls: number;
            /**
             * Error Rate
             * @description Of the last calls: from 0 to 1.
             */
            error_rate: number;
            /**
             * Failures
             * @description Those that failed by the deployment's fault.
             */
            failures: number;
            /**
             * In Flight
             * @description Calls in progress.
             */
            in_flight: number;
            /** Last Error */
            last_error: string | null;
            /**
             * Opens In Seconds
             * @description When the breaker lets a call through; null while it is closed.
             */
            opens_in_seconds: number | null;
            /**
             * P50 Ms
             * @description Half of the last answers began within this time.
             */
            p50_ms: number | null;
            /**
             * P95 Ms
             * @description 95 of 100 of the last answers began within this time.
             */
            p95_ms: number | null;
        };
        /**
         * Status
         * @description Where a run stands; the same words in API, CLI and web UI.
         * @enum {string}
         */
        Status: "queued" | "running" | "waiting" | "paused" | "parked" | "succeeded" | "failed" | "cancelled";
        /**
         * StatusOut
         * @description How the installation is. Health, connections and caches are those of the process that answers.
         */
        StatusOut: {
            /** Caches */
            caches: components["schemas"]["CacheOut"][];
            /** Connections */
            connections: {
                [key: string]: {
                    [key: string]: number;
                };
            };
            health: components["schemas"]["HealthOut"];
            /** Queue Depth */
            queue_depth: number;
            /** Runs */
            runs: {
                [key: string]: number;
            };
            /** Workers */
            workers: components["schemas"]["WorkerOut"][];
        };
        /**
         * StepStarted
         * @description A model step is about to begin; `attempt` counts from 1 and grows when the step is repeated.
         *
         *     `reasoning` stands in the first one of a run that has a choice to tell of.
         */
        StepStarted: {
            /** Attempt */
            attempt: number;
            /** Model */
            model: string;
            /** @default turn */
            purpose?: components["schemas"]["Purpose"];
            reasoning?: components["schemas"]["Reasoning"] | null;
            /** Step */
            step: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "step.started";
        };
        /**
         * SystemMessage
         * @description Instructions to the model.
         */
        SystemMessage: {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            role: "system";
            /** Text */
            text: string;
        };
        /**
         * Template
         * @description A text with gaps. Every gap is a declared variable.
         */
        Template: {
            /**
             * Text
             * @description The text, with `{{name}}` where a variable's value belongs.
             */
            text: string;
            /**
             * Variables
             * @description The variables by name.
             */
            variables?: {
                [key: string]: components["schemas"]["PromptVariable"];
            };
        };
        /**
         * TextPart
         * @description Text of a user message.
         */
        TextPart: {
            /** Text */
            text: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "text";
        };
        /**
         * TokenOut
         * @description A fresh access token.
         */
        TokenOut: {
            /** Access Token */
            access_token: string;
        };
        /**
         * ToolAttempted
         * @description A call with a side effect is about to be made; without a later outcome it is not known whether it was.
         */
        ToolAttempted: {
            /** Attempt */
            attempt: number;
            /** Call Id */
            call_id: string;
            content?: components["schemas"]["ArgumentsContent"] | null;
            /** Key */
            key: string;
            retry: components["schemas"]["Retry"];
            /** Step */
            step: string;
            /** Tool */
            tool: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tool.attempted";
        };
        /**
         * ToolCall
         * @description A model's wish to use a tool. When the model's JSON was broken, `broken` holds it and `arguments` is empty.
         */
        ToolCall: {
            /** Arguments */
            arguments?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** Broken */
            broken?: string | null;
            /** Id */
            id: string;
            /** Name */
            name: string;
        };
        /**
         * ToolCompleted
         * @description A tool call has its outcome. `key` is its idempotency key when it has a side effect.
         */
        ToolCompleted: {
            /** Call Id */
            call_id: string;
            content?: components["schemas"]["ResultContent"] | null;
            /** Is Error */
            is_error: boolean;
            /** Key */
            key?: string | null;
            /** Seconds */
            seconds: number;
            /** Step */
            step: string;
            /** Tool */
            tool: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "tool.completed";
        };
        /**
         * ToolMessage
         * @description The result of one tool call, as the model reads it.
         */
        ToolMessage: {
            /** Call Id */
            call_id: string;
            /**
             * Is Error
             * @default false
             */
            is_error?: boolean;
            /** Name */
            name: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            role: "tool";
            /** Text */
            text: string;
        };
        /**
         * ToolOut
         * @description Something an agent can do.
         */
        ToolOut: {
            /** Description */
            description: string;
            /** @description What a call changes. */
            effects: components["schemas"]["Effects"];
            /**
             * Examples
             * @description Requests that it answers.
             */
            examples: string[];
            /**
             * Name
             * @description What definitions and approval rules call it.
             */
            name: string;
            /**
             * Parameters
             * @description JSON Schema of its arguments.
             */
            parameters: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** @description What happens with a call whose outcome was lost in a crash. */
            retry: components["schemas"]["Retry"];
            /** @description How bad a wrong call can be. */
            risk: components["schemas"]["Risk"];
            /** Timeout Seconds */
            timeout_seconds: number;
        };
        /**
         * ToolResult
         * @description What a call came to: `text` for the model, `data` for programs and screens. Errors a model can mend have `is_error`.
         */
        ToolResult: {
            data?: components["schemas"]["JsonValue"];
            /**
             * Is Error
             * @default false
             */
            is_error?: boolean;
            /**
             * Sources
             * @default []
             */
            sources?: components["schemas"]["Source"][];
            /** Text */
            text: string;
        };
        /**
         * TrialOut
         * @description Whether a provider or model works, tried just now.
         */
        TrialOut: {
            /**
             * Latency Ms
             * @description From the question to the end of the answer.
             */
            latency_ms: number;
            /**
             * Model
             * @description The name that the provider answered with.
             */
            model?: string | null;
            /**
             * Models
             * @description How many models the provider lists, when it was the provider that was tried.
             */
            models?: number | null;
            /** Ok */
            ok: boolean;
            /** @description Why it doesn't work. */
            problem?: components["schemas"]["Problem"] | null;
            /** @description Tokens of the call. */
            usage?: components["schemas"]["Usage"] | null;
        };
        /**
         * Usage
         * @description Tokens of one call. `input` counts all input, cached included; `output` counts all output, reasoning included.
         *
         *     `estimated` is true when the provider reported none and the figures are our own count.
         */
        Usage: {
            /**
             * Cache Write
             * @default 0
             */
            cache_write?: number;
            /**
             * Cached Input
             * @default 0
             */
            cached_input?: number;
            /**
             * Estimated
             * @default false
             */
            estimated?: boolean;
            /**
             * Input
             * @default 0
             */
            input?: number;
            /**
             * Output
             * @default 0
             */
            output?: number;
            /**
             * Reasoning
             * @default 0
             */
            reasoning?: number;
        };
        /**
         * UserMessage
         * @description What a person (or a program in their name) said.
         */
        UserMessage: {
            /** Parts */
            parts: (components["schemas"]["TextPart"] | components["schemas"]["ImagePart"])[];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            role: "user";
        };
        /**
         * ValidateIn
         * @description What to check: a definition, or the text of a file.
         */
        ValidateIn: {
            /** Definition */
            definition?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /** Yaml */
            yaml?: string | null;
        };
        /**
         * ValidateOut
         * @description Whether it could be saved.
         */
        ValidateOut: {
            /** @description The definition with its defaults, when it can be read. */
            definition: components["schemas"]["AgentDefinition"] | null;
            /** Errors */
            errors: components["schemas"]["ErrorOut"][];
            /** Valid */
            valid: boolean;
        };
        /**
         * Variable
         * @description A typed context variable of a session: set by a user, a tool or a trigger, readable in the instructions as `{{name}}`.
         */
        Variable: {
            default?: components["schemas"]["JsonValue"];
            /**
             * Description
             * @default
             */
            description?: string;
            /**
             * Settable By
             * @default [
             *       "user",
             *       "tool",
             *       "trigger"
             *     ]
             */
            settable_by?: ("user" | "tool" | "trigger")[];
            /**
             * Type
             * @default string
             * @enum {string}
             */
            type?: "string" | "number" | "integer" | "boolean";
        };
        /**
         * VariableContent
         * @description The value of a context variable.
         */
        VariableContent: {
            value: components["schemas"]["JsonValue"];
        };
        /**
         * VariableSet
         * @description A context variable has a new value.
         */
        VariableSet: {
            by: components["schemas"]["By"];
            content?: components["schemas"]["VariableContent"] | null;
            /** Name */
            name: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "variable.set";
        };
        /**
         * VariableUpdate
         * @description A new value for a context variable.
         */
        VariableUpdate: {
            value: components["schemas"]["JsonValue"];
        };
        /**
         * VersionCreate
         * @description A version to save.
         */
        VersionCreate: {
            definition: components["schemas"]["AgentDefinition"];
            /**
             * Note
             * @description What changed and why, for whoever looks at the versions later.
             * @default
             */
            note?: string;
        };
        /**
         * VersionListed
         * @description A version, without its definition.
         */
        VersionListed: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string | null;
            /**
             * Digest
             * @description SHA-256 of the definition: equal for equal definitions.
             */
            digest: string;
            /** Note */
            note: string;
            /** Number */
            number: number;
            /**
             * Published At
             * @description When it was first published; null if it never was.
             */
            published_at: string | null;
        };
        /**
         * VersionOut
         * @description A version of an agent. It never changes.
         */
        VersionOut: {
            /**
             * Created At
             * Format: date-time
             */
            created_at: string;
            /** Created By */
            created_by: string | null;
            definition: components["schemas"]["AgentDefinition"];
            /**
             * Digest
             * @description SHA-256 of the definition: equal for equal definitions.
             */
            digest: string;
            /** Note */
            note: string;
            /** Number */
            number: number;
            /**
             * Published At
             * @description When it was first published; null if it never was.
             */
            published_at: string | null;
        };
        /**
         * WarmedOut
         * @description What became of one request.
         */
        WarmedOut: {
            /**
             * Cost Usd
             * @description What it cost.
             */
            cost_usd: string;
            /** Detail */
            detail?: string | null;
            /**
             * Problem
             * @description Why it failed.
             */
            problem?: string | null;
            /**
             * State
             * @description `miss`: it was asked, and is kept now; `hit` and `semantic`: its answer was there.
             * @enum {string}
             */
            state: "miss" | "hit" | "semantic" | "failed";
        };
        /**
         * WarmMessage
         * @description One message of the conversation.
         */
        WarmMessage: {
            /**
             * Role
             * @enum {string}
             */
            role: "system" | "user" | "assistant";
            /** Text */
            text: string;
        };
        /**
         * WarmRequest
         * @description A request as clients will send it: an answer is found again only if nothing differs.
         */
        WarmRequest: {
            /** Max Output Tokens */
            max_output_tokens?: number | null;
            /**
             * Messages
             * @example [
             *       {
             *         "role": "user",
             *         "text": "What is a mole?"
             *       }
             *     ]
             */
            messages: components["schemas"]["WarmMessage"][];
            /**
             * Model
             * @description The model or route, as clients name it.
             * @example small
             */
            model: string;
            /** Output Schema */
            output_schema?: {
                [key: string]: components["schemas"]["JsonValue"];
            } | null;
            /** Reasoning */
            reasoning?: ("none" | "low" | "medium" | "high") | null;
            /** Seed */
            seed?: number | null;
            /**
             * Stop
             * @default []
             */
            stop?: string[];
            /**
             * Tags
             * @description By which the answer can be removed.
             * @default []
             */
            tags?: string[];
            /** Temperature */
            temperature?: number | null;
            /** Top P */
            top_p?: number | null;
        };
        /**
         * WorkerOut
         * @description A process that carries runs. One that was not seen for longer than the lease is dead.
         */
        WorkerOut: {
            /** Draining */
            draining: boolean;
            /** Hostname */
            hostname: string;
            /**
             * Id
             * Format: uuid
             */
            id: string;
            /** Pid */
            pid: number;
            /** Program Version */
            program_version: string;
            /**
             * Seen At
             * Format: date-time
             */
            seen_at: string;
            /**
             * Started At
             * Format: date-time
             */
            started_at: string;
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
            /** @default teal */
            accent?: components["schemas"]["Accent"];
            /**
             * Approval Escalate Seconds
             * @default 300
             */
            approval_escalate_seconds?: number;
            /**
             * Approval Escalate To
             * @default admin
             * @enum {string}
             */
            approval_escalate_to?: "admin" | "owner";
            /** Approval Remind Seconds */
            approval_remind_seconds?: number | null;
            /**
             * Http Request Hosts
             * @default []
             */
            http_request_hosts?: string[];
            /** Key Lifetime Days */
            key_lifetime_days?: number | null;
            /** Logo */
            logo?: string | null;
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
export type Accent = components['schemas']['Accent'];
export type ActivityHour = components['schemas']['ActivityHour'];
export type ActivityOut = components['schemas']['ActivityOut'];
export type AgentVersionsSort = components['schemas']['agent_versions_sort'];
export type AgentCreate = components['schemas']['AgentCreate'];
export type AgentDefinition = components['schemas']['AgentDefinition'];
export type AgentOut = components['schemas']['AgentOut'];
export type AgentsSort = components['schemas']['agents_sort'];
export type AgentUpdate = components['schemas']['AgentUpdate'];
export type AnswerContent = components['schemas']['AnswerContent'];
export type AnswerOut = components['schemas']['AnswerOut'];
export type ApplyOut = components['schemas']['ApplyOut'];
export type ApprovalContent = components['schemas']['ApprovalContent'];
export type ApprovalDecided = components['schemas']['ApprovalDecided'];
export type ApprovalDelegated = components['schemas']['ApprovalDelegated'];
export type ApprovalEscalated = components['schemas']['ApprovalEscalated'];
export type ApprovalKind = components['schemas']['ApprovalKind'];
export type ApprovalOut = components['schemas']['ApprovalOut'];
export type ApprovalReminded = components['schemas']['ApprovalReminded'];
export type ApprovalRequested = components['schemas']['ApprovalRequested'];
export type ApprovalRule = components['schemas']['ApprovalRule'];
export type ApprovalsSort = components['schemas']['approvals_sort'];
export type ArgumentsContent = components['schemas']['ArgumentsContent'];
export type Assign = components['schemas']['Assign'];
export type AssistantMessage = components['schemas']['AssistantMessage'];
export type AuditEntriesSort = components['schemas']['audit_entries_sort'];
export type AuditEntryOut = components['schemas']['AuditEntryOut'];
export type AuditFindingOut = components['schemas']['AuditFindingOut'];
export type AuditReportOut = components['schemas']['AuditReportOut'];
export type BreakerState = components['schemas']['BreakerState'];
export type BudgetCreate = components['schemas']['BudgetCreate'];
export type BudgetDefaultOut = components['schemas']['BudgetDefaultOut'];
export type BudgetOut = components['schemas']['BudgetOut'];
export type BudgetRaise = components['schemas']['BudgetRaise'];
export type BudgetsSort = components['schemas']['budgets_sort'];
export type BudgetUpdate = components['schemas']['BudgetUpdate'];
export type By = components['schemas']['By'];
export type CacheEntriesSort = components['schemas']['cache_entries_sort'];
export type CacheClear = components['schemas']['CacheClear'];
export type CacheCleared = components['schemas']['CacheCleared'];
export type CacheDayOut = components['schemas']['CacheDayOut'];
export type CacheEntryOut = components['schemas']['CacheEntryOut'];
export type CacheFiguresOut = components['schemas']['CacheFiguresOut'];
export type CacheOut = components['schemas']['CacheOut'];
export type CachePolicyIn = components['schemas']['CachePolicyIn'];
export type CachePolicyOut = components['schemas']['CachePolicyOut'];
export type CacheWarm = components['schemas']['CacheWarm'];
export type CacheWarmed = components['schemas']['CacheWarmed'];
export type CandidateOut = components['schemas']['CandidateOut'];
export type ChangeOut = components['schemas']['ChangeOut'];
export type Complexity = components['schemas']['Complexity'];
export type Condition = components['schemas']['Condition'];
export type CostGroupOut = components['schemas']['CostGroupOut'];
export type CostPointOut = components['schemas']['CostPointOut'];
export type CostsOut = components['schemas']['CostsOut'];
export type Decide = components['schemas']['Decide'];
export type Decision = components['schemas']['Decision'];
export type DecisionContent = components['schemas']['DecisionContent'];
export type Delegate = components['schemas']['Delegate'];
export type DeletedAgentsSort = components['schemas']['deleted_agents_sort'];
export type DependencyOut = components['schemas']['DependencyOut'];
export type DeploymentCreate = components['schemas']['DeploymentCreate'];
export type DeploymentOut = components['schemas']['DeploymentOut'];
export type DeploymentUpdate = components['schemas']['DeploymentUpdate'];
export type DetailContent = components['schemas']['DetailContent'];
export type Dialect = components['schemas']['Dialect'];
export type DiffOut = components['schemas']['DiffOut'];
export type DiscoveredOut = components['schemas']['DiscoveredOut'];
export type DispatchIn = components['schemas']['DispatchIn'];
export type DispatchOut = components['schemas']['DispatchOut'];
export type Effects = components['schemas']['Effects'];
export type EndUserErase = components['schemas']['EndUserErase'];
export type EndUserErasedOut = components['schemas']['EndUserErasedOut'];
export type ErasureOut = components['schemas']['ErasureOut'];
export type ErrorOut = components['schemas']['ErrorOut'];
export type ErrorsContent = components['schemas']['ErrorsContent'];
export type EventOut = components['schemas']['EventOut'];
export type EventsOut = components['schemas']['EventsOut'];
export type Execute = components['schemas']['Execute'];
export type Feature = components['schemas']['Feature'];
export type FeedbackCreate = components['schemas']['FeedbackCreate'];
export type FeedbackOut = components['schemas']['FeedbackOut'];
export type FileOut = components['schemas']['FileOut'];
export type FilesSort = components['schemas']['files_sort'];
export type FileUpdate = components['schemas']['FileUpdate'];
export type Finish = components['schemas']['Finish'];
export type ForecastOut = components['schemas']['ForecastOut'];
export type FoundOut = components['schemas']['FoundOut'];
export type Grouping = components['schemas']['Grouping'];
export type HealthOut = components['schemas']['HealthOut'];
export type ImagePart = components['schemas']['ImagePart'];
export type InputContent = components['schemas']['InputContent'];
export type Interval = components['schemas']['Interval'];
export type InvitationOut = components['schemas']['InvitationOut'];
export type JobDetailOut = components['schemas']['JobDetailOut'];
export type JobEventOut = components['schemas']['JobEventOut'];
export type JobFailureOut = components['schemas']['JobFailureOut'];
export type JobOut = components['schemas']['JobOut'];
export type JobsSort = components['schemas']['jobs_sort'];
export type JobStatus = components['schemas']['JobStatus'];
export type JsonValue = components['schemas']['JsonValue'];
export type KeyBudget = components['schemas']['KeyBudget'];
export type KeyBudgetOut = components['schemas']['KeyBudgetOut'];
export type KeyCreate = components['schemas']['KeyCreate'];
export type KeyOut = components['schemas']['KeyOut'];
export type KeyRotate = components['schemas']['KeyRotate'];
export type KeysSort = components['schemas']['keys_sort'];
export type KeyUpdate = components['schemas']['KeyUpdate'];
export type Kind = components['schemas']['Kind'];
export type LedgerSort = components['schemas']['ledger_sort'];
export type LedgerEntryOut = components['schemas']['LedgerEntryOut'];
export type Limits = components['schemas']['Limits'];
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
export type MessageContent = components['schemas']['MessageContent'];
export type MessageCreate = components['schemas']['MessageCreate'];
export type MessageOut = components['schemas']['MessageOut'];
export type MessagesSort = components['schemas']['messages_sort'];
export type MessagesOut = components['schemas']['MessagesOut'];
export type MessageSuperseded = components['schemas']['MessageSuperseded'];
export type Mode = components['schemas']['Mode'];
export type ModelCompleted = components['schemas']['ModelCompleted'];
export type ModelCreate = components['schemas']['ModelCreate'];
export type ModelFailed = components['schemas']['ModelFailed'];
export type ModelOut = components['schemas']['ModelOut'];
export type ModelPriceOut = components['schemas']['ModelPriceOut'];
export type ModelsSort = components['schemas']['models_sort'];
export type ModelUpdate = components['schemas']['ModelUpdate'];
export type NewKeyOut = components['schemas']['NewKeyOut'];
export type NodeOut = components['schemas']['NodeOut'];
export type NoteContent = components['schemas']['NoteContent'];
export type OfferImport = components['schemas']['OfferImport'];
export type OfferOut = components['schemas']['OfferOut'];
export type Outcome = components['schemas']['Outcome'];
export type OutcomeUnknown = components['schemas']['OutcomeUnknown'];
export type OutputRejected = components['schemas']['OutputRejected'];
export type OutstandingOut = components['schemas']['OutstandingOut'];
export type PageAgentOut = components['schemas']['Page_AgentOut_'];
export type PageApprovalOut = components['schemas']['Page_ApprovalOut_'];
export type PageAuditEntryOut = components['schemas']['Page_AuditEntryOut_'];
export type PageBudgetOut = components['schemas']['Page_BudgetOut_'];
export type PageCacheEntryOut = components['schemas']['Page_CacheEntryOut_'];
export type PageFileOut = components['schemas']['Page_FileOut_'];
export type PageJobOut = components['schemas']['Page_JobOut_'];
export type PageKeyOut = components['schemas']['Page_KeyOut_'];
export type PageLedgerEntryOut = components['schemas']['Page_LedgerEntryOut_'];
export type PageMemberOut = components['schemas']['Page_MemberOut_'];
export type PageMessageOut = components['schemas']['Page_MessageOut_'];
export type PageModelOut = components['schemas']['Page_ModelOut_'];
export type PagePriceOut = components['schemas']['Page_PriceOut_'];
export type PageProjectOut = components['schemas']['Page_ProjectOut_'];
export type PagePromptOut = components['schemas']['Page_PromptOut_'];
export type PagePromptVersionOut = components['schemas']['Page_PromptVersionOut_'];
export type PageProviderOut = components['schemas']['Page_ProviderOut_'];
export type PageRouteOut = components['schemas']['Page_RouteOut_'];
export type PageRunOut = components['schemas']['Page_RunOut_'];
export type PageSessionOut = components['schemas']['Page_SessionOut_'];
export type PageStandInOut = components['schemas']['Page_StandInOut_'];
export type PageVersionListed = components['schemas']['Page_VersionListed_'];
export type PasswordLogin = components['schemas']['PasswordLogin'];
export type PasswordUpdate = components['schemas']['PasswordUpdate'];
export type PauseRequested = components['schemas']['PauseRequested'];
export type Period = components['schemas']['Period'];
export type PresetOut = components['schemas']['PresetOut'];
export type PriceCreate = components['schemas']['PriceCreate'];
export type PriceOut = components['schemas']['PriceOut'];
export type PricesSort = components['schemas']['prices_sort'];
export type PriceSource = components['schemas']['PriceSource'];
export type PriceUpdate = components['schemas']['PriceUpdate'];
export type Problem = components['schemas']['Problem'];
export type ProjectCreate = components['schemas']['ProjectCreate'];
export type ProjectOut = components['schemas']['ProjectOut'];
export type ProjectsSort = components['schemas']['projects_sort'];
export type ProjectUpdate = components['schemas']['ProjectUpdate'];
export type PromptVersionsSort = components['schemas']['prompt_versions_sort'];
export type PromptCreate = components['schemas']['PromptCreate'];
export type PromptDiff = components['schemas']['PromptDiff'];
export type PromptOut = components['schemas']['PromptOut'];
export type PromptsSort = components['schemas']['prompts_sort'];
export type PromptUpdate = components['schemas']['PromptUpdate'];
export type PromptUseOut = components['schemas']['PromptUseOut'];
export type PromptVariable = components['schemas']['PromptVariable'];
export type PromptVersionCreate = components['schemas']['PromptVersionCreate'];
export type PromptVersionOut = components['schemas']['PromptVersionOut'];
export type ProviderCreate = components['schemas']['ProviderCreate'];
export type ProviderModelsOut = components['schemas']['ProviderModelsOut'];
export type ProviderOut = components['schemas']['ProviderOut'];
export type ProvidersSort = components['schemas']['providers_sort'];
export type ProviderUpdate = components['schemas']['ProviderUpdate'];
export type PublishIn = components['schemas']['PublishIn'];
export type Purpose = components['schemas']['Purpose'];
export type ReadinessOut = components['schemas']['ReadinessOut'];
export type Reason = components['schemas']['Reason'];
export type Reasoning = components['schemas']['Reasoning'];
export type Recipient = components['schemas']['Recipient'];
export type RecommendationOut = components['schemas']['RecommendationOut'];
export type RecommendationsOut = components['schemas']['RecommendationsOut'];
export type ReleaseIn = components['schemas']['ReleaseIn'];
export type RenderIn = components['schemas']['RenderIn'];
export type RenderOut = components['schemas']['RenderOut'];
export type ResultContent = components['schemas']['ResultContent'];
export type Retry = components['schemas']['Retry'];
export type Risk = components['schemas']['Risk'];
export type Role = components['schemas']['Role'];
export type RouteAnswer = components['schemas']['RouteAnswer'];
export type RouteCreate = components['schemas']['RouteCreate'];
export type RouteDefinition = components['schemas']['RouteDefinition'];
export type RouteOut = components['schemas']['RouteOut'];
export type RouteQuestion = components['schemas']['RouteQuestion'];
export type RoutesSort = components['schemas']['routes_sort'];
export type RouteUpdate = components['schemas']['RouteUpdate'];
export type Rule = components['schemas']['Rule'];
export type RunCancelled = components['schemas']['RunCancelled'];
export type RunCompleted = components['schemas']['RunCompleted'];
export type RunCostOut = components['schemas']['RunCostOut'];
export type RunCreate = components['schemas']['RunCreate'];
export type RunCreated = components['schemas']['RunCreated'];
export type RunFailed = components['schemas']['RunFailed'];
export type RunFeedbackOut = components['schemas']['RunFeedbackOut'];
export type RunOut = components['schemas']['RunOut'];
export type RunParked = components['schemas']['RunParked'];
export type RunPaused = components['schemas']['RunPaused'];
export type RunResumed = components['schemas']['RunResumed'];
export type RunsSort = components['schemas']['runs_sort'];
export type RunTakenOver = components['schemas']['RunTakenOver'];
export type ScheduleOut = components['schemas']['ScheduleOut'];
export type SchedulesOut = components['schemas']['SchedulesOut'];
export type Scope = components['schemas']['Scope'];
export type ScoreOut = components['schemas']['ScoreOut'];
export type SecretOut = components['schemas']['SecretOut'];
export type SessionCreate = components['schemas']['SessionCreate'];
export type SessionOut = components['schemas']['SessionOut'];
export type SessionsSort = components['schemas']['sessions_sort'];
export type SessionUpdate = components['schemas']['SessionUpdate'];
export type SlowQueriesOut = components['schemas']['SlowQueriesOut'];
export type SlowQueryOut = components['schemas']['SlowQueryOut'];
export type Source = components['schemas']['Source'];
export type StandInsSort = components['schemas']['stand_ins_sort'];
export type StandInCreate = components['schemas']['StandInCreate'];
export type StandInOut = components['schemas']['StandInOut'];
export type State = components['schemas']['State'];
export type StateOut = components['schemas']['StateOut'];
export type Status = components['schemas']['Status'];
export type StatusOut = components['schemas']['StatusOut'];
export type StepStarted = components['schemas']['StepStarted'];
export type SystemMessage = components['schemas']['SystemMessage'];
export type Template = components['schemas']['Template'];
export type TextPart = components['schemas']['TextPart'];
export type TokenOut = components['schemas']['TokenOut'];
export type ToolAttempted = components['schemas']['ToolAttempted'];
export type ToolCall = components['schemas']['ToolCall'];
export type ToolCompleted = components['schemas']['ToolCompleted'];
export type ToolMessage = components['schemas']['ToolMessage'];
export type ToolOut = components['schemas']['ToolOut'];
export type ToolResult = components['schemas']['ToolResult'];
export type TrialOut = components['schemas']['TrialOut'];
export type Usage = components['schemas']['Usage'];
export type UserMessage = components['schemas']['UserMessage'];
export type ValidateIn = components['schemas']['ValidateIn'];
export type ValidateOut = components['schemas']['ValidateOut'];
export type Variable = components['schemas']['Variable'];
export type VariableContent = components['schemas']['VariableContent'];
export type VariableSet = components['schemas']['VariableSet'];
export type VariableUpdate = components['schemas']['VariableUpdate'];
export type VersionCreate = components['schemas']['VersionCreate'];
export type VersionListed = components['schemas']['VersionListed'];
export type VersionOut = components['schemas']['VersionOut'];
export type WarmedOut = components['schemas']['WarmedOut'];
export type WarmMessage = components['schemas']['WarmMessage'];
export type WarmRequest = components['schemas']['WarmRequest'];
export type WorkerOut = components['schemas']['WorkerOut'];
export type WorkspaceCreate = components['schemas']['WorkspaceCreate'];
export type WorkspaceOut = components['schemas']['WorkspaceOut'];
export type WorkspaceSettings = components['schemas']['WorkspaceSettings'];
export type WorkspaceUpdate = components['schemas']['WorkspaceUpdate'];
export type $defs = Record<string, never>;
export interface operations {
    read_api_v1_activity_get: {
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
                     *       "since": "2026-03-01T09:30:00Z",
                     *       "hours": [
                     *         {
                     *           "hour": "2026-03-01T09:30:00Z",
                     *           "runs": {}
                     *         }
                     *       ],
                     *       "median_seconds": 1,
                     *       "p95_seconds": 1,
                     *       "slowest": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "agent_version": 1,
                     *           "session_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "started_by_kind": "member",
                     *           "started_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "status": "queued",
                     *           "last_seq": 1,
                     *           "steps": 1,
                     *           "input_tokens": 1,
                     *           "output_tokens": 1,
                     *           "problem": "text",
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z",
                     *           "started_at": "2026-03-01T09:30:00Z",
                     *           "ended_at": "2026-03-01T09:30:00Z",
                     *           "input": "text",
                     *           "answer": {
                     *             "text": "text",
                     *             "output": {},
                     *             "sources": []
                     *           },
                     *           "detail": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ActivityOut"];
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
    list_agents_api_v1_agents_get: {
        parameters: {
            query?: {
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description When it was made. At or after this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "created_at.gte"?: string | null;
                /**
                 * @description When it was made. Before this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "created_at.lt"?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Name of the agent.
                 * @example text
                 */
                name?: string | null;
                /**
                 * @description Name of the agent. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "name.in"?: string | null;
                /**
                 * @description Name of the agent. Begins with this; letter case counts.
                 * @example text
                 */
                "name.prefix"?: string | null;
                /**
                 * @description The project it belongs to; without it, the one you work in.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                project_id?: string | null;
                /**
                 * @description The project it belongs to; without it, the one you work in. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "project_id.in"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["agents_sort"];
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "name": "name",
                     *           "description": "description",
                     *           "published": 1,
                     *           "latest": 1,
                     *           "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z",
                     *           "deleted_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_AgentOut_"];
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
    create_agent_api_v1_agents_post: {
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
                 *       "name": "invoice-checker",
                 *       "description": "",
                 *       "definition": {
                 *         "instructions": "",
                 *         "prompt": "text",
                 *         "model": "text",
                 *         "tools": [],
                 *         "limits": {
                 *           "steps": 25,
                 *           "tokens": 200000,
                 *           "seconds": 3600,
                 *           "cost_usd": 1,
                 *           "identical_calls": 3
                 *         },
                 *         "approvals": [],
                 *         "variables": {},
                 *         "output_schema": {},
                 *         "reasoning": "none",
                 *         "reasoning_profile": "native",
                 *         "temperature": 1,
                 *         "max_output_tokens": 2,
                 *         "cache": "default"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AgentCreate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "description": "description",
                     *       "published": 1,
                     *       "latest": 1,
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "deleted_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentOut"];
                };
            };
            /** @description Another agent in this workspace already has this name. The agent, or the workspace, has as many as it can have. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The agent's definition has mistakes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_agent_api_v1_agents__agent_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                agent_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "description": "description",
                     *       "published": 1,
                     *       "latest": 1,
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "deleted_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentOut"];
                };
            };
            /** @description There is no such agent here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    delete_agent_api_v1_agents__agent_id__delete: {
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
                agent_id: string;
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
            /** @description There is no such agent here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    update_agent_api_v1_agents__agent_id__patch: {
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
                agent_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "text",
                 *       "description": "text"
                 *     }
                 */
                "application/json": components["schemas"]["AgentUpdate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "description": "description",
                     *       "published": 1,
                     *       "latest": 1,
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "deleted_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentOut"];
                };
            };
            /** @description There is no such agent here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another agent in this workspace already has this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    compare_versions_api_v1_agents__agent_id__diff_get: {
        parameters: {
            query: {
                /**
                 * @description The version to compare.
                 * @example 2
                 */
                from: number;
                /**
                 * @description The version to compare it with.
                 * @example 2
                 */
                to: number;
            };
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                agent_id: string;
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
                     *       "changes": [
                     *         {
                     *           "path": "path",
                     *           "kind": "added",
                     *           "before": {},
                     *           "after": {}
                     *         }
                     *       ],
                     *       "text": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["DiffOut"];
                };
            };
            /** @description There is no such agent here, or it is not yours to see. The agent has no version of this number. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    export_api_v1_agents__agent_id__export_get: {
        parameters: {
            query?: {
                /**
                 * @description How the file is written.
                 * @example yaml
                 */
                format?: "yaml" | "json";
                /**
                 * @description The version; without it, the published one.
                 * @example 2
                 */
                version?: number | null;
            };
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                agent_id: string;
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
                    /** @example {} */
                    "application/json": Record<string, never>;
                    /**
                     * @example apiVersion: eyrie/v1
                     *     kind: Agent
                     *     name: greeter
                     *     definition:
                     *       instructions: Greet the person by name.
                     */
                    "application/yaml": Record<string, never>;
                };
            };
            /** @description There is no such agent here, or it is not yours to see. The agent has no version of this number. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The agent has no published version. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    publish_version_api_v1_agents__agent_id__publish_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                agent_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "version": 2
                 *     }
                 */
                "application/json": components["schemas"]["PublishIn"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "description": "description",
                     *       "published": 1,
                     *       "latest": 1,
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "deleted_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentOut"];
                };
            };
            /** @description There is no such agent here, or it is not yours to see. The agent has no version of this number. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The agent's definition has mistakes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    restore_agent_api_v1_agents__agent_id__restore_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                agent_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "description": "description",
                     *       "published": 1,
                     *       "latest": 1,
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "deleted_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentOut"];
                };
            };
            /** @description There is no such agent here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another agent in this workspace already has this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    roll_back_api_v1_agents__agent_id__rollback_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                agent_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "description": "description",
                     *       "published": 1,
                     *       "latest": 1,
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "deleted_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["AgentOut"];
                };
            };
            /** @description There is no such agent here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Nothing was published before. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list_versions_api_v1_agents__agent_id__versions_get: {
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
                 * @description The order; `-` for descending.
                 * @example -number
                 */
                sort?: components["schemas"]["agent_versions_sort"];
            };
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                agent_id: string;
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
                     *       "items": [
                     *         {
                     *           "number": 1,
                     *           "digest": "digest",
                     *           "note": "note",
                     *           "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "published_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_VersionListed_"];
                };
            };
            /** @description There is no such agent here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    save_version_api_v1_agents__agent_id__versions_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                agent_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "definition": {
                 *         "instructions": "",
                 *         "prompt": "text",
                 *         "model": "text",
                 *         "tools": [],
                 *         "limits": {
                 *           "steps": 25,
                 *           "tokens": 200000,
                 *           "seconds": 3600,
                 *           "cost_usd": 1,
                 *           "identical_calls": 3
                 *         },
                 *         "approvals": [],
                 *         "variables": {},
                 *         "output_schema": {},
                 *         "reasoning": "none",
                 *         "reasoning_profile": "native",
                 *         "temperature": 1,
                 *         "max_output_tokens": 2,
                 *         "cache": "default"
                 *       },
                 *       "note": ""
                 *     }
                 */
                "application/json": components["schemas"]["VersionCreate"];
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
                     *       "number": 1,
                     *       "digest": "digest",
                     *       "note": "note",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "published_at": "2026-03-01T09:30:00Z",
                     *       "definition": {
                     *         "instructions": "",
                     *         "prompt": "text",
                     *         "model": "text",
                     *         "tools": [],
                     *         "limits": {
                     *           "steps": 25,
                     *           "tokens": 200000,
                     *           "seconds": 3600,
                     *           "cost_usd": 1,
                     *           "identical_calls": 3
                     *         },
                     *         "approvals": [],
                     *         "variables": {},
                     *         "output_schema": {},
                     *         "reasoning": "none",
                     *         "reasoning_profile": "native",
                     *         "temperature": 1,
                     *         "max_output_tokens": 2,
                     *         "cache": "default"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description There is no such agent here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The agent, or the workspace, has as many as it can have. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The agent's definition has mistakes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_version_api_v1_agents__agent_id__versions__number__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                agent_id: string;
                /** @example 2 */
                number: number;
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
                     *       "number": 1,
                     *       "digest": "digest",
                     *       "note": "note",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "published_at": "2026-03-01T09:30:00Z",
                     *       "definition": {
                     *         "instructions": "",
                     *         "prompt": "text",
                     *         "model": "text",
                     *         "tools": [],
                     *         "limits": {
                     *           "steps": 25,
                     *           "tokens": 200000,
                     *           "seconds": 3600,
                     *           "cost_usd": 1,
                     *           "identical_calls": 3
                     *         },
                     *         "approvals": [],
                     *         "variables": {},
                     *         "output_schema": {},
                     *         "reasoning": "none",
                     *         "reasoning_profile": "native",
                     *         "temperature": 1,
                     *         "max_output_tokens": 2,
                     *         "cache": "default"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["VersionOut"];
                };
            };
            /** @description There is no such agent here, or it is not yours to see. The agent has no version of this number. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    apply_api_v1_agents_apply_post: {
        parameters: {
            query?: {
                /**
                 * @description Only say what would change.
                 * @example false
                 */
                dry_run?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example apiVersion: eyrie/v1
                 *     kind: Agent
                 *     name: greeter
                 *     definition:
                 *       instructions: Greet the person by name.
                 */
                "application/yaml": string;
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
                     *       "changes": [
                     *         {
                     *           "path": "path",
                     *           "kind": "added",
                     *           "before": {},
                     *           "after": {}
                     *         }
                     *       ],
                     *       "text": "text",
                     *       "outcome": "created",
                     *       "dry_run": true,
                     *       "agent": {
                     *         "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "name": "name",
                     *         "description": "description",
                     *         "published": 1,
                     *         "latest": 1,
                     *         "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "version": 1,
                     *         "created_at": "2026-03-01T09:30:00Z",
                     *         "updated_at": "2026-03-01T09:30:00Z",
                     *         "deleted_at": "2026-03-01T09:30:00Z"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ApplyOut"];
                };
            };
            /** @description The text is no YAML that can be read here. The file can't be read as what it is said to be. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The agent's definition has mistakes. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list_deleted_agents_api_v1_agents_deleted_get: {
        parameters: {
            query?: {
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description When it was made. At or after this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "created_at.gte"?: string | null;
                /**
                 * @description When it was made. Before this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "created_at.lt"?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Name of the agent.
                 * @example text
                 */
                name?: string | null;
                /**
                 * @description Name of the agent. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "name.in"?: string | null;
                /**
                 * @description Name of the agent. Begins with this; letter case counts.
                 * @example text
                 */
                "name.prefix"?: string | null;
                /**
                 * @description The project it belongs to; without it, the one you work in.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                project_id?: string | null;
                /**
                 * @description The project it belongs to; without it, the one you work in. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "project_id.in"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["deleted_agents_sort"];
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "name": "name",
                     *           "description": "description",
                     *           "published": 1,
                     *           "latest": 1,
                     *           "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z",
                     *           "deleted_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_AgentOut_"];
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
    dispatch_api_v1_agents_dispatch_post: {
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
                 *       "input": "input",
                 *       "agent": "text"
                 *     }
                 */
                "application/json": components["schemas"]["DispatchIn"];
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
                     *       "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent": "agent",
                     *       "version": 1,
                     *       "reason": "named",
                     *       "explanation": "explanation",
                     *       "scores": [
                     *         {
                     *           "agent": "agent",
                     *           "score": 1,
                     *           "words": [
                     *             "text"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DispatchOut"];
                };
            };
            /** @description There is no agent of this name here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The agent has no published version. No agent of this workspace is published. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    execute_api_v1_agents_execute_post: {
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
                 *       "agent": "assistant",
                 *       "input": "What is 15 % of 80?"
                 *     }
                 */
                "application/json": components["schemas"]["Execute"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_version": 1,
                     *       "session_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "started_by_kind": "member",
                     *       "started_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "status": "queued",
                     *       "last_seq": 1,
                     *       "steps": 1,
                     *       "input_tokens": 1,
                     *       "output_tokens": 1,
                     *       "problem": "text",
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "started_at": "2026-03-01T09:30:00Z",
                     *       "ended_at": "2026-03-01T09:30:00Z",
                     *       "input": "text",
                     *       "answer": {
                     *         "text": "text",
                     *         "output": {},
                     *         "sources": []
                     *       },
                     *       "detail": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description Not ended yet: read the run at Location. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_version": 1,
                     *       "session_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "started_by_kind": "member",
                     *       "started_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "status": "queued",
                     *       "last_seq": 1,
                     *       "steps": 1,
                     *       "input_tokens": 1,
                     *       "output_tokens": 1,
                     *       "problem": "text",
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "started_at": "2026-03-01T09:30:00Z",
                     *       "ended_at": "2026-03-01T09:30:00Z",
                     *       "input": "text",
                     *       "answer": {
                     *         "text": "text",
                     *         "output": {},
                     *         "sources": []
                     *       },
                     *       "detail": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description The API key may not use this model. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no agent of this name here. There is no such session here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The agent has no published version. The session has a run that has not ended. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is longer than a run accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A context variable is not declared by the agent, or has another type. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server's disk is nearly full, so it takes no new runs. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    validate_api_v1_agents_validate_post: {
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
                 *       "definition": {},
                 *       "yaml": "text"
                 *     }
                 */
                "application/json": components["schemas"]["ValidateIn"];
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
                     *       "valid": true,
                     *       "errors": [
                     *         {
                     *           "pointer": "pointer",
                     *           "detail": "detail",
                     *           "near": [],
                     *           "line": 1,
                     *           "column": 1
                     *         }
                     *       ],
                     *       "definition": {
                     *         "instructions": "",
                     *         "prompt": "text",
                     *         "model": "text",
                     *         "tools": [],
                     *         "limits": {
                     *           "steps": 25,
                     *           "tokens": 200000,
                     *           "seconds": 3600,
                     *           "cost_usd": 1,
                     *           "identical_calls": 3
                     *         },
                     *         "approvals": [],
                     *         "variables": {},
                     *         "output_schema": {},
                     *         "reasoning": "none",
                     *         "reasoning_profile": "native",
                     *         "temperature": 1,
                     *         "max_output_tokens": 2,
                     *         "cache": "default"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ValidateOut"];
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
    list__api_v1_approvals_get: {
        parameters: {
            query?: {
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description Whose it is.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                assigned_to?: string | null;
                /**
                 * @description Whose it is. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "assigned_to.in"?: string | null;
                /**
                 * @description Whether others were asked because nobody decided.
                 * @example true
                 */
                escalated?: boolean | null;
                /**
                 * @description At or after this.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                "id.gte"?: string | null;
                /**
                 * @description Before this.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                "id.lt"?: string | null;
                /**
                 * @description approval, question or outcome.
                 * @example text
                 */
                kind?: string | null;
                /**
                 * @description approval, question or outcome. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "kind.in"?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The run that asks.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                run_id?: string | null;
                /**
                 * @description The run that asks. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "run_id.in"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["approvals_sort"];
                /**
                 * @description pending, approved, edited, rejected, answered, expired or cancelled.
                 * @example text
                 */
                status?: string | null;
                /**
                 * @description pending, approved, edited, rejected, answered, expired or cancelled. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "status.in"?: string | null;
                /**
                 * @description The tool.
                 * @example text
                 */
                tool?: string | null;
                /**
                 * @description The tool. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "tool.in"?: string | null;
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "run_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "kind": "approval",
                     *           "tool": "tool",
                     *           "status": "pending",
                     *           "assigned_to": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "decided_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "requested_at": "2026-03-01T09:30:00Z",
                     *           "expires_at": "2026-03-01T09:30:00Z",
                     *           "decided_at": "2026-03-01T09:30:00Z",
                     *           "remind_at": "2026-03-01T09:30:00Z",
                     *           "reminded_at": "2026-03-01T09:30:00Z",
                     *           "escalate_at": "2026-03-01T09:30:00Z",
                     *           "escalated": true,
                     *           "escalated_at": "2026-03-01T09:30:00Z",
                     *           "escalated_role": "admin",
                     *           "escalated_member": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "delegated_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "note": "text",
                     *           "stand_in": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "standing_in_for": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "decision_seconds": 1,
                     *           "question": "text",
                     *           "arguments": {},
                     *           "form": {},
                     *           "decided_arguments": {},
                     *           "answer": {},
                     *           "reason": "text"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ApprovalOut_"];
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
    read_api_v1_approvals__approval_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                approval_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "run_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "kind": "approval",
                     *       "tool": "tool",
                     *       "status": "pending",
                     *       "assigned_to": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "decided_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "requested_at": "2026-03-01T09:30:00Z",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "decided_at": "2026-03-01T09:30:00Z",
                     *       "remind_at": "2026-03-01T09:30:00Z",
                     *       "reminded_at": "2026-03-01T09:30:00Z",
                     *       "escalate_at": "2026-03-01T09:30:00Z",
                     *       "escalated": true,
                     *       "escalated_at": "2026-03-01T09:30:00Z",
                     *       "escalated_role": "admin",
                     *       "escalated_member": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "delegated_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "note": "text",
                     *       "stand_in": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "standing_in_for": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "decision_seconds": 1,
                     *       "question": "text",
                     *       "arguments": {},
                     *       "form": {},
                     *       "decided_arguments": {},
                     *       "answer": {},
                     *       "reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ApprovalOut"];
                };
            };
            /** @description There is no such approval here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    assign_api_v1_approvals__approval_id__assign_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                approval_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "user_id": "0192f0c1-2d3e-7000-8000-000000000000"
                 *     }
                 */
                "application/json": components["schemas"]["Assign"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "run_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "kind": "approval",
                     *       "tool": "tool",
                     *       "status": "pending",
                     *       "assigned_to": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "decided_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "requested_at": "2026-03-01T09:30:00Z",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "decided_at": "2026-03-01T09:30:00Z",
                     *       "remind_at": "2026-03-01T09:30:00Z",
                     *       "reminded_at": "2026-03-01T09:30:00Z",
                     *       "escalate_at": "2026-03-01T09:30:00Z",
                     *       "escalated": true,
                     *       "escalated_at": "2026-03-01T09:30:00Z",
                     *       "escalated_role": "admin",
                     *       "escalated_member": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "delegated_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "note": "text",
                     *       "stand_in": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "standing_in_for": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "decision_seconds": 1,
                     *       "question": "text",
                     *       "arguments": {},
                     *       "form": {},
                     *       "decided_arguments": {},
                     *       "answer": {},
                     *       "reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ApprovalOut"];
                };
            };
            /** @description There is no such approval here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody (or the clock) decided on this already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This is nobody who may decide on approvals instead. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    decide_api_v1_approvals__approval_id__decide_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                approval_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "approved"
                 *     }
                 */
                "application/json": components["schemas"]["Decide"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "run_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "kind": "approval",
                     *       "tool": "tool",
                     *       "status": "pending",
                     *       "assigned_to": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "decided_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "requested_at": "2026-03-01T09:30:00Z",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "decided_at": "2026-03-01T09:30:00Z",
                     *       "remind_at": "2026-03-01T09:30:00Z",
                     *       "reminded_at": "2026-03-01T09:30:00Z",
                     *       "escalate_at": "2026-03-01T09:30:00Z",
                     *       "escalated": true,
                     *       "escalated_at": "2026-03-01T09:30:00Z",
                     *       "escalated_role": "admin",
                     *       "escalated_member": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "delegated_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "note": "text",
                     *       "stand_in": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "standing_in_for": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "decision_seconds": 1,
                     *       "question": "text",
                     *       "arguments": {},
                     *       "form": {},
                     *       "decided_arguments": {},
                     *       "answer": {},
                     *       "reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ApprovalOut"];
                };
            };
            /** @description There is no such approval here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody (or the clock) decided on this already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The decision does not fit what was asked, or edited arguments do not fit the tool's schema. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    delegate_api_v1_approvals__approval_id__delegate_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                approval_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "note": "You know the customer.",
                 *       "user_id": "019b0000-0000-7000-8000-000000000001"
                 *     }
                 */
                "application/json": components["schemas"]["Delegate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "run_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "kind": "approval",
                     *       "tool": "tool",
                     *       "status": "pending",
                     *       "assigned_to": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "decided_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "requested_at": "2026-03-01T09:30:00Z",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "decided_at": "2026-03-01T09:30:00Z",
                     *       "remind_at": "2026-03-01T09:30:00Z",
                     *       "reminded_at": "2026-03-01T09:30:00Z",
                     *       "escalate_at": "2026-03-01T09:30:00Z",
                     *       "escalated": true,
                     *       "escalated_at": "2026-03-01T09:30:00Z",
                     *       "escalated_role": "admin",
                     *       "escalated_member": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "delegated_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "note": "text",
                     *       "stand_in": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "standing_in_for": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "decision_seconds": 1,
                     *       "question": "text",
                     *       "arguments": {},
                     *       "form": {},
                     *       "decided_arguments": {},
                     *       "answer": {},
                     *       "reason": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["ApprovalOut"];
                };
            };
            /** @description There is no such approval here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody (or the clock) decided on this already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This is nobody who may decide on approvals instead. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    stream_api_v1_approvals_stream_get: {
        parameters: {
            query?: {
                /**
                 * @description How long to watch; 0 for a look.
                 * @example 900
                 */
                seconds?: number;
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
                    /** @example text */
                    "text/event-stream": string;
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "at": "2026-03-01T09:30:00Z",
                     *           "actor_kind": "actor kind",
                     *           "actor_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "action": "action",
                     *           "subject_kind": "subject kind",
                     *           "subject_id": "subject id",
                     *           "run_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "event_seq": 1,
                     *           "detail": {}
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_AuditEntryOut_"];
                };
            };
            /** @description The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "intact": true,
                     *       "seals": 1,
                     *       "sealed_entries": 1,
                     *       "unsealed_entries": 1,
                     *       "head": "head",
                     *       "findings": [
                     *         {
                     *           "seal": 1,
                     *           "problem": "problem",
                     *           "entry_id": "0192f0c1-2d3e-7000-8000-000000000000"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AuditReportOut"];
                };
            };
            /** @description The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list_budgets_api_v1_budgets_get: {
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
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["budgets_sort"];
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "scope": "workspace",
                     *           "target_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "period": "run",
                     *           "limit_usd": "text",
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_BudgetOut_"];
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
    create_budget_api_v1_budgets_post: {
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
                 *       "scope": "workspace",
                 *       "target_id": "0192f0c1-2d3e-7000-8000-000000000000",
                 *       "period": "run",
                 *       "limit_usd": "25"
                 *     }
                 */
                "application/json": components["schemas"]["BudgetCreate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "scope": "workspace",
                     *       "target_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "period": "run",
                     *       "limit_usd": "text",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BudgetOut"];
                };
            };
            /** @description There is a budget for this already. The workspace has as many budgets as there may be. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of node has no budget for this period. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_budget_api_v1_budgets__budget_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                budget_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "scope": "workspace",
                     *       "target_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "period": "run",
                     *       "limit_usd": "text",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BudgetOut"];
                };
            };
            /** @description There is no such budget here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    delete_budget_api_v1_budgets__budget_id__delete: {
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
                budget_id: string;
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
            /** @description There is no such budget here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    update_budget_api_v1_budgets__budget_id__patch: {
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
                budget_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "limit_usd": "25"
                 *     }
                 */
                "application/json": components["schemas"]["BudgetUpdate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "scope": "workspace",
                     *       "target_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "period": "run",
                     *       "limit_usd": "text",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["BudgetOut"];
                };
            };
            /** @description There is no such budget here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    budget_defaults_api_v1_budgets_defaults_get: {
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
                     *         "scope": "workspace",
                     *         "period": "run",
                     *         "limit_usd": "limit usd"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["BudgetDefaultOut"][];
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
    raise_budget_api_v1_budgets_raise_post: {
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
                 *       "scope": "workspace",
                 *       "node_id": "0192f0c1-2d3e-7000-8000-000000000000",
                 *       "period": "run",
                 *       "by_usd": "5"
                 *     }
                 */
                "application/json": components["schemas"]["BudgetRaise"];
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
            /** @description Nothing limits this node, so there is nothing to raise. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This kind of node has no budget for this period. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    budget_tree_api_v1_budgets_tree_get: {
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
                     *         "scope": "workspace",
                     *         "node_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "parent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "name": "name",
                     *         "period": "run",
                     *         "starts": "2026-03-01T09:30:00Z",
                     *         "ends": "2026-03-01T09:30:00Z",
                     *         "limit_usd": "text",
                     *         "extra_usd": "extra usd",
                     *         "spent_usd": "spent usd",
                     *         "reserved_usd": "reserved usd",
                     *         "percent": 1,
                     *         "alerted": true,
                     *         "exhausted": true
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["NodeOut"][];
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
    clear_cache_api_v1_cache_clear_post: {
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
                 *       "all": true,
                 *       "tag": "text",
                 *       "model": "text",
                 *       "prompt": "text",
                 *       "document": "text"
                 *     }
                 */
                "application/json": components["schemas"]["CacheClear"];
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
                     *       "removed": 1
                     *     }
                     */
                    "application/json": components["schemas"]["CacheCleared"];
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
    list_cache_entries_api_v1_cache_entries_get: {
        parameters: {
            query?: {
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description The model or route that was asked for.
                 * @example text
                 */
                asked_model?: string | null;
                /**
                 * @description The model or route that was asked for. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "asked_model.in"?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The model that answered.
                 * @example text
                 */
                model?: string | null;
                /**
                 * @description The model that answered. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "model.in"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["cache_entries_sort"];
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "asked_model": "asked model",
                     *           "model": "model",
                     *           "provider": "provider",
                     *           "principal_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "semantic": true,
                     *           "tags": [
                     *             "text"
                     *           ],
                     *           "saved_usd": "saved usd",
                     *           "bytes": 1,
                     *           "hits": 1,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "used_at": "2026-03-01T09:30:00Z",
                     *           "expires_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_CacheEntryOut_"];
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
    remove_cache_entry_api_v1_cache_entries__entry_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                entry_id: string;
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
            /** @description There is no such cache entry here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_cache_figures_api_v1_cache_figures_get: {
        parameters: {
            query?: {
                /**
                 * @description Of how many days, today included.
                 * @example 30
                 */
                days?: number;
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
                     *       "entries": 1,
                     *       "bytes": 1,
                     *       "hits": 1,
                     *       "semantic_hits": 1,
                     *       "misses": 1,
                     *       "saved_usd": "saved usd",
                     *       "days": [
                     *         {
                     *           "day": "2026-03-01",
                     *           "hits": 1,
                     *           "semantic_hits": 1,
                     *           "misses": 1,
                     *           "saved_usd": "saved usd"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CacheFiguresOut"];
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
    read_cache_policy_api_v1_cache_policy_get: {
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
                     *       "mode": "off",
                     *       "ttl_seconds": 1,
                     *       "threshold": 1,
                     *       "embedding_model": "text",
                     *       "max_entries": 1,
                     *       "tools": true,
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CachePolicyOut"];
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
    set_cache_policy_api_v1_cache_policy_put: {
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
                 *       "mode": "off",
                 *       "ttl_seconds": 86400,
                 *       "threshold": 0.95,
                 *       "embedding_model": "text",
                 *       "max_entries": 10000,
                 *       "tools": false
                 *     }
                 */
                "application/json": components["schemas"]["CachePolicyIn"];
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
                     *       "mode": "off",
                     *       "ttl_seconds": 1,
                     *       "threshold": 1,
                     *       "embedding_model": "text",
                     *       "max_entries": 1,
                     *       "tools": true,
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["CachePolicyOut"];
                };
            };
            /** @description The policy of the response cache does not fit together. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    warm_cache_api_v1_cache_warm_post: {
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
                 *       "requests": [
                 *         {
                 *           "model": "small",
                 *           "messages": [
                 *             {
                 *               "role": "user",
                 *               "text": "What is a mole?"
                 *             }
                 *           ],
                 *           "output_schema": {},
                 *           "max_output_tokens": 2,
                 *           "temperature": 1,
                 *           "top_p": 1,
                 *           "stop": [],
                 *           "seed": -9223372036854776000,
                 *           "reasoning": "none",
                 *           "tags": []
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["CacheWarm"];
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
                     *       "results": [
                     *         {
                     *           "state": "miss",
                     *           "problem": "text",
                     *           "detail": "text",
                     *           "cost_usd": "cost usd"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CacheWarmed"];
                };
            };
            /** @description The response cache of this workspace is off. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list__api_v1_chat_sessions_get: {
        parameters: {
            query?: {
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description The agent.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                agent_id?: string | null;
                /**
                 * @description The agent. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "agent_id.in"?: string | null;
                /**
                 * @description Who opened it.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                created_by?: string | null;
                /**
                 * @description Who opened it. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "created_by.in"?: string | null;
                /**
                 * @description At or after this.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                "id.gte"?: string | null;
                /**
                 * @description Before this.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                "id.lt"?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The project; without it, the one you work in.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                project_id?: string | null;
                /**
                 * @description The project; without it, the one you work in. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "project_id.in"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["sessions_sort"];
                /**
                 * @description The title. Begins with this; letter case counts.
                 * @example text
                 */
                "title.prefix"?: string | null;
                /**
                 * @description When something was last said. At or after this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "updated_at.gte"?: string | null;
                /**
                 * @description When something was last said. Before this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "updated_at.lt"?: string | null;
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "title": "title",
                     *           "variables": {},
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_SessionOut_"];
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
    create_api_v1_chat_sessions_post: {
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
                 *       "agent": "assistant"
                 *     }
                 */
                "application/json": components["schemas"]["SessionCreate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "title": "title",
                     *       "variables": {},
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description There is no agent of this name here. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The agent has no published version. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A context variable is not declared by the agent, or has another type. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_api_v1_chat_sessions__session_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                session_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "title": "title",
                     *       "variables": {},
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description There is no such session here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    delete_api_v1_chat_sessions__session_id__delete: {
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
                session_id: string;
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
            /** @description There is no such session here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    update_api_v1_chat_sessions__session_id__patch: {
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
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "title": "text",
                 *       "variables": {}
                 *     }
                 */
                "application/json": components["schemas"]["SessionUpdate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "title": "title",
                     *       "variables": {},
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description There is no such session here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A context variable is not declared by the agent, or has another type. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    messages_api_v1_chat_sessions__session_id__messages_get: {
        parameters: {
            query?: {
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description At or after this.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                "id.gte"?: string | null;
                /**
                 * @description Before this.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                "id.lt"?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["messages_sort"];
            };
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                session_id: string;
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "run_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "role": "user",
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "text": "text",
                     *           "files": [],
                     *           "sources": [],
                     *           "problem": "text"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_MessageOut_"];
                };
            };
            /** @description There is no such session here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    say_api_v1_chat_sessions__session_id__messages_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                session_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "What is 15 % of 80?"
                 *     }
                 */
                "application/json": components["schemas"]["MessageCreate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_version": 1,
                     *       "session_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "started_by_kind": "member",
                     *       "started_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "status": "queued",
                     *       "last_seq": 1,
                     *       "steps": 1,
                     *       "input_tokens": 1,
                     *       "output_tokens": 1,
                     *       "problem": "text",
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "started_at": "2026-03-01T09:30:00Z",
                     *       "ended_at": "2026-03-01T09:30:00Z",
                     *       "input": "text",
                     *       "answer": {
                     *         "text": "text",
                     *         "output": {},
                     *         "sources": []
                     *       },
                     *       "detail": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description There is no such session here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The session has a run that has not ended. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is longer than a run accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A context variable is not declared by the agent, or has another type. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server's disk is nearly full, so it takes no new runs. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    restore_api_v1_chat_sessions__session_id__restore_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                session_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "title": "title",
                     *       "variables": {},
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SessionOut"];
                };
            };
            /** @description There is no such session here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_costs_api_v1_costs_get: {
        parameters: {
            query?: {
                /**
                 * @description Only this agent, by name; empty for calls without one.
                 * @example text
                 */
                agent?: string | null;
                /**
                 * @description Only this session of a calling program; empty for calls that named none.
                 * @example text
                 */
                client_session?: string | null;
                /**
                 * @description Only this end user of a calling program; empty for calls that named none.
                 * @example text
                 */
                end_user?: string | null;
                /**
                 * @description Only what was for this.
                 * @example text
                 */
                feature?: string | null;
                /**
                 * @description By what costs are added up.
                 * @example user
                 */
                group_by?: components["schemas"]["Grouping"];
                /**
                 * @description In which steps of time: hours for up to 31 days, days for up to 400.
                 * @example hour
                 */
                interval?: components["schemas"]["Interval"];
                /**
                 * @description Only this model.
                 * @example text
                 */
                model?: string | null;
                /**
                 * @description Only this project, by id.
                 * @example text
                 */
                project?: string | null;
                /**
                 * @description Only this provider.
                 * @example text
                 */
                provider?: string | null;
                /**
                 * @description Only this session, by id; empty for calls without one.
                 * @example text
                 */
                session?: string | null;
                /**
                 * @description From this time on; 30 days ago, if not given.
                 * @example 2026-03-01T09:30:00Z
                 */
                since?: string | null;
                /**
                 * @description Until this time; now, if not given.
                 * @example 2026-03-01T09:30:00Z
                 */
                until?: string | null;
                /**
                 * @description Only this member or API key, by id.
                 * @example text
                 */
                user?: string | null;
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
                     *       "since": "2026-03-01T09:30:00Z",
                     *       "until": "2026-03-01T09:30:00Z",
                     *       "group_by": "user",
                     *       "interval": "hour",
                     *       "calls": 1,
                     *       "cost_usd": "cost usd",
                     *       "saved_usd": "saved usd",
                     *       "groups": [
                     *         {
                     *           "key": "key",
                     *           "name": "name",
                     *           "calls": 1,
                     *           "input_tokens": 1,
                     *           "output_tokens": 1,
                     *           "cost_usd": "cost usd",
                     *           "saved_usd": "saved usd"
                     *         }
                     *       ],
                     *       "points": [
                     *         {
                     *           "at": "2026-03-01T09:30:00Z",
                     *           "key": "key",
                     *           "calls": 1,
                     *           "cost_usd": "cost usd"
                     *         }
                     *       ],
                     *       "forecast": {
                     *         "method": "method",
                     *         "month_usd": 1,
                     *         "daily_usd": [
                     *           1
                     *         ]
                     *       },
                     *       "outstanding": [
                     *         {
                     *           "day": "2026-03-01",
                     *           "cost_usd": 1,
                     *           "expected_usd": 1,
                     *           "deviations": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["CostsOut"];
                };
            };
            /** @description These times can't be looked at together. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    recommend_api_v1_costs_recommendations_get: {
        parameters: {
            query?: {
                /**
                 * @description How many days are looked at, until now.
                 * @example 7
                 */
                days?: number;
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
                     *       "since": "2026-03-01T09:30:00Z",
                     *       "until": "2026-03-01T09:30:00Z",
                     *       "calls": 1,
                     *       "cost_usd": "cost usd",
                     *       "items": [
                     *         {
                     *           "kind": "cheaper_model",
                     *           "subject": "subject",
                     *           "saving_usd": "saving usd",
                     *           "is_most": true,
                     *           "calls": 1,
                     *           "of_calls": 1,
                     *           "cost_usd": "cost usd",
                     *           "instead": "text",
                     *           "instead_usd": "text",
                     *           "provider": "text",
                     *           "period": "text",
                     *           "limit_usd": "text"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RecommendationsOut"];
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
    search_api_v1_files_get: {
        parameters: {
            query?: {
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description When it was uploaded. At or after this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "created_at.gte"?: string | null;
                /**
                 * @description When it was uploaded. Before this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "created_at.lt"?: string | null;
                /**
                 * @description At or after this.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                "id.gte"?: string | null;
                /**
                 * @description Before this.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                "id.lt"?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The media type.
                 * @example text
                 */
                media_type?: string | null;
                /**
                 * @description The media type. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "media_type.in"?: string | null;
                /**
                 * @description The name.
                 * @example text
                 */
                name?: string | null;
                /**
                 * @description The name. Begins with this; letter case counts.
                 * @example text
                 */
                "name.prefix"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["files_sort"];
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "name": "name",
                     *           "media_type": "media type",
                     *           "size": 1,
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_FileOut_"];
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
    upload_api_v1_files_post: {
        parameters: {
            query: {
                /**
                 * @description Its name in the project.
                 * @example sales.csv
                 */
                name: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /** @example (bytes) */
                "application/octet-stream": string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "media_type": "media type",
                     *       "size": 1,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FileOut"];
                };
            };
            /** @description This person's content was erased, and no more can be stored for them. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The file is larger than this installation accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A file can't have this name. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The object storage does not answer as it should. The server's disk is nearly full, so it takes no new runs. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_api_v1_files__file_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                file_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "media_type": "media type",
                     *       "size": 1,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FileOut"];
                };
            };
            /** @description There is no such file in this project. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    delete_api_v1_files__file_id__delete: {
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
                file_id: string;
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
            /** @description There is no such file in this project. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    rename_api_v1_files__file_id__patch: {
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
                file_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "sales-2026.csv"
                 *     }
                 */
                "application/json": components["schemas"]["FileUpdate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "media_type": "media type",
                     *       "size": 1,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FileOut"];
                };
            };
            /** @description There is no such file in this project. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another file of the project has this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A file can't have this name. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    content_api_v1_files__file_id__content_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                file_id: string;
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
                content?: never;
            };
            /** @description There is no such file in this project. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The object storage does not answer as it should. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    restore_api_v1_files__file_id__restore_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                file_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "media_type": "media type",
                     *       "size": 1,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FileOut"];
                };
            };
            /** @description There is no such file in this project. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another file of the project has this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    search_api_v1_jobs_get: {
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
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["jobs_sort"];
                /**
                 * @description Where it is in its life.
                 * @example waiting
                 */
                status?: components["schemas"]["JobStatus"] | null;
                /**
                 * @description Where it is in its life. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "status.in"?: string | null;
                /**
                 * @description What it does.
                 * @example text
                 */
                task?: string | null;
                /**
                 * @description What it does. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "task.in"?: string | null;
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
                     *       "items": [
                     *         {
                     *           "id": 1,
                     *           "task": "task",
                     *           "workspace_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "status": "waiting",
                     *           "attempts": 1,
                     *           "arguments": {},
                     *           "cancel_requested": true,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "due_at": "2026-03-01T09:30:00Z",
                     *           "started_at": "2026-03-01T09:30:00Z",
                     *           "ended_at": "2026-03-01T09:30:00Z",
                     *           "failure": {
                     *             "type": "type",
                     *             "message": "message"
                     *           }
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_JobOut_"];
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
    read_api_v1_jobs__job_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2 */
                job_id: number;
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
                     *       "id": 1,
                     *       "task": "task",
                     *       "workspace_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "status": "waiting",
                     *       "attempts": 1,
                     *       "arguments": {},
                     *       "cancel_requested": true,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "due_at": "2026-03-01T09:30:00Z",
                     *       "started_at": "2026-03-01T09:30:00Z",
                     *       "ended_at": "2026-03-01T09:30:00Z",
                     *       "failure": {
                     *         "type": "type",
                     *         "message": "message"
                     *       },
                     *       "history": [
                     *         {
                     *           "type": "created",
                     *           "at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["JobDetailOut"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    cancel_api_v1_jobs__job_id__cancel_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2 */
                job_id: number;
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
                     *       "id": 1,
                     *       "task": "task",
                     *       "workspace_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "status": "waiting",
                     *       "attempts": 1,
                     *       "arguments": {},
                     *       "cancel_requested": true,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "due_at": "2026-03-01T09:30:00Z",
                     *       "started_at": "2026-03-01T09:30:00Z",
                     *       "ended_at": "2026-03-01T09:30:00Z",
                     *       "failure": {
                     *         "type": "type",
                     *         "message": "message"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The job has ended already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    retry_api_v1_jobs__job_id__retry_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2 */
                job_id: number;
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
                     *       "id": 1,
                     *       "task": "task",
                     *       "workspace_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "status": "waiting",
                     *       "attempts": 1,
                     *       "arguments": {},
                     *       "cancel_requested": true,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "due_at": "2026-03-01T09:30:00Z",
                     *       "started_at": "2026-03-01T09:30:00Z",
                     *       "ended_at": "2026-03-01T09:30:00Z",
                     *       "failure": {
                     *         "type": "type",
                     *         "message": "message"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Only a job that failed or was cancelled can be retried. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "name": "name",
                     *           "role": "viewer",
                     *           "scopes": [
                     *             "text"
                     *           ],
                     *           "prefix": "prefix",
                     *           "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z",
                     *           "expires_at": "2026-03-01T09:30:00Z",
                     *           "last_used_at": "2026-03-01T09:30:00Z",
                     *           "revoked_at": "2026-03-01T09:30:00Z",
                     *           "previous_expires_at": "2026-03-01T09:30:00Z",
                     *           "models": [
                     *             "text"
                     *           ],
                     *           "requests_per_minute": 1,
                     *           "tokens_per_minute": 1,
                     *           "budgets": [
                     *             {
                     *               "period": "day",
                     *               "limit_usd": "limit usd"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_KeyOut_"];
                };
            };
            /** @description The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                 *       "name": "name",
                 *       "role": "viewer",
                 *       "scopes": [
                 *         "text"
                 *       ],
                 *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                 *       "expires_at": "2026-03-01T09:30:00Z",
                 *       "models": [
                 *         "text"
                 *       ],
                 *       "requests_per_minute": 2,
                 *       "tokens_per_minute": 2,
                 *       "budget": {
                 *         "period": "day",
                 *         "limit_usd": "5"
                 *       }
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "role": "viewer",
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "prefix": "prefix",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "last_used_at": "2026-03-01T09:30:00Z",
                     *       "revoked_at": "2026-03-01T09:30:00Z",
                     *       "previous_expires_at": "2026-03-01T09:30:00Z",
                     *       "models": [
                     *         "text"
                     *       ],
                     *       "requests_per_minute": 1,
                     *       "tokens_per_minute": 1,
                     *       "budgets": [
                     *         {
                     *           "period": "day",
                     *           "limit_usd": "limit usd"
                     *         }
                     *       ],
                     *       "secret": "secret"
                     *     }
                     */
                    "application/json": components["schemas"]["NewKeyOut"];
                };
            };
            /** @description The caller's role does not allow this. Nobody can give or take more rights than they have. A key can't give more scopes than it has. A key can't give more of models than it has. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "role": "viewer",
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "prefix": "prefix",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "last_used_at": "2026-03-01T09:30:00Z",
                     *       "revoked_at": "2026-03-01T09:30:00Z",
                     *       "previous_expires_at": "2026-03-01T09:30:00Z",
                     *       "models": [
                     *         "text"
                     *       ],
                     *       "requests_per_minute": 1,
                     *       "tokens_per_minute": 1,
                     *       "budgets": [
                     *         {
                     *           "period": "day",
                     *           "limit_usd": "limit usd"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KeyOut"];
                };
            };
            /** @description The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description The caller's role does not allow this. Nobody can give or take more rights than they have. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    update_api_v1_keys__key_id__patch: {
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
                 *       "name": "text",
                 *       "models": [
                 *         "text"
                 *       ],
                 *       "requests_per_minute": 2,
                 *       "tokens_per_minute": 2
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "role": "viewer",
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "prefix": "prefix",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "last_used_at": "2026-03-01T09:30:00Z",
                     *       "revoked_at": "2026-03-01T09:30:00Z",
                     *       "previous_expires_at": "2026-03-01T09:30:00Z",
                     *       "models": [
                     *         "text"
                     *       ],
                     *       "requests_per_minute": 1,
                     *       "tokens_per_minute": 1,
                     *       "budgets": [
                     *         {
                     *           "period": "day",
                     *           "limit_usd": "limit usd"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["KeyOut"];
                };
            };
            /** @description The caller's role does not allow this. Nobody can give or take more rights than they have. A key can't give more of models than it has. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "role": "viewer",
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "prefix": "prefix",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "last_used_at": "2026-03-01T09:30:00Z",
                     *       "revoked_at": "2026-03-01T09:30:00Z",
                     *       "previous_expires_at": "2026-03-01T09:30:00Z",
                     *       "models": [
                     *         "text"
                     *       ],
                     *       "requests_per_minute": 1,
                     *       "tokens_per_minute": 1,
                     *       "budgets": [
                     *         {
                     *           "period": "day",
                     *           "limit_usd": "limit usd"
                     *         }
                     *       ],
                     *       "secret": "secret"
                     *     }
                     */
                    "application/json": components["schemas"]["NewKeyOut"];
                };
            };
            /** @description The caller's role does not allow this. Nobody can give or take more rights than they have. A key can't give more of models than it has. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The API key has ended and can't be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list_ledger_api_v1_ledger_get: {
        parameters: {
            query?: {
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description When the call ended. At or after this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "at.gte"?: string | null;
                /**
                 * @description When the call ended. Before this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "at.lt"?: string | null;
                /**
                 * @description The session that the calling program named.
                 * @example text
                 */
                client_session?: string | null;
                /**
                 * @description The session that the calling program named. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "client_session.in"?: string | null;
                /**
                 * @description The end user that the calling program named.
                 * @example text
                 */
                end_user?: string | null;
                /**
                 * @description The end user that the calling program named. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "end_user.in"?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The member or API key that made it.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                principal_id?: string | null;
                /**
                 * @description The member or API key that made it. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "principal_id.in"?: string | null;
                /**
                 * @description The run it was made in.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                run_id?: string | null;
                /**
                 * @description The run it was made in. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "run_id.in"?: string | null;
                /**
                 * @description The session it was made in.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                session_id?: string | null;
                /**
                 * @description The session it was made in. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "session_id.in"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["ledger_sort"];
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "at": "2026-03-01T09:30:00Z",
                     *           "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "principal_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "principal_kind": "principal kind",
                     *           "feature": "feature",
                     *           "session_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "run_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "step": "text",
                     *           "agent": "text",
                     *           "agent_version": 1,
                     *           "skill": "text",
                     *           "end_user": "text",
                     *           "client_session": "text",
                     *           "asked_model": "asked model",
                     *           "model": "model",
                     *           "provider": "provider",
                     *           "provider_model": "provider model",
                     *           "outcome": "outcome",
                     *           "input_tokens": 1,
                     *           "cached_input_tokens": 1,
                     *           "cache_write_tokens": 1,
                     *           "output_tokens": 1,
                     *           "reasoning_tokens": 1,
                     *           "estimated": true,
                     *           "cost_usd": "cost usd",
                     *           "saved_usd": "saved usd",
                     *           "price_version": "text",
                     *           "latency_ms": 1,
                     *           "first_token_ms": 1,
                     *           "reasons": "text"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_LedgerEntryOut_"];
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
    erase_end_user_api_v1_ledger_erase_end_user_post: {
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
                 *       "end_user": "end user"
                 *     }
                 */
                "application/json": components["schemas"]["EndUserErase"];
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
                     *       "calls": 1
                     *     }
                     */
                    "application/json": components["schemas"]["EndUserErasedOut"];
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
    export_ledger_api_v1_ledger_export_get: {
        parameters: {
            query?: {
                /**
                 * @description Only this agent, by name; empty for calls without one.
                 * @example text
                 */
                agent?: string | null;
                /**
                 * @description Only this session of a calling program; empty for calls that named none.
                 * @example text
                 */
                client_session?: string | null;
                /**
                 * @description Only this end user of a calling program; empty for calls that named none.
                 * @example text
                 */
                end_user?: string | null;
                /**
                 * @description Only what was for this.
                 * @example text
                 */
                feature?: string | null;
                /**
                 * @description Only this model.
                 * @example text
                 */
                model?: string | null;
                /**
                 * @description Only this project, by id.
                 * @example text
                 */
                project?: string | null;
                /**
                 * @description Only this provider.
                 * @example text
                 */
                provider?: string | null;
                /**
                 * @description Only this session, by id; empty for calls without one.
                 * @example text
                 */
                session?: string | null;
                /**
                 * @description From this time on; 30 days ago, if not given.
                 * @example 2026-03-01T09:30:00Z
                 */
                since?: string | null;
                /**
                 * @description Until this time; now, if not given.
                 * @example 2026-03-01T09:30:00Z
                 */
                until?: string | null;
                /**
                 * @description Only this member or API key, by id.
                 * @example text
                 */
                user?: string | null;
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
                content?: never;
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
                     *       "login_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "user_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "access_token": "access token"
                     *     }
                     */
                    "application/json": components["schemas"]["LoginOut"];
                };
            };
            /** @description E-mail and password don't belong together. This user was disabled. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description An API key can't do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "login_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "user_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "expires_at": "2026-03-01T09:30:00Z",
                     *       "access_token": "access token"
                     *     }
                     */
                    "application/json": components["schemas"]["LoginOut"];
                };
            };
            /** @description The link is unknown, used or expired. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description An API key can't do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "kind": "kind",
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "role": "viewer",
                     *       "scopes": [
                     *         "text"
                     *       ],
                     *       "workspace_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "workspaces": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "name": "name",
                     *           "slug": "slug",
                     *           "role": "viewer",
                     *           "created_at": "2026-03-01T09:30:00Z"
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
                     *         "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "created_at": "2026-03-01T09:30:00Z",
                     *         "expires_at": "2026-03-01T09:30:00Z",
                     *         "user_agent": "user agent",
                     *         "is_current": true
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["LoginRowOut"][];
                };
            };
            /** @description An API key can't do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description An API key can't do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description An API key can't do this. The current password is wrong. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "email": "email",
                     *           "name": "name",
                     *           "role": "viewer",
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
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
                     *       "member": {
                     *         "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "email": "email",
                     *         "name": "name",
                     *         "role": "viewer",
                     *         "version": 1,
                     *         "created_at": "2026-03-01T09:30:00Z",
                     *         "updated_at": "2026-03-01T09:30:00Z"
                     *       },
                     *       "link_token": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["InvitationOut"];
                };
            };
            /** @description The caller's role does not allow this. Nobody can give or take more rights than they have. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This person is a member already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "email": "email",
                     *       "name": "name",
                     *       "role": "viewer",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberOut"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description The caller's role does not allow this. Nobody can give or take more rights than they have. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A workspace needs an owner. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "email": "email",
                     *       "name": "name",
                     *       "role": "viewer",
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MemberOut"];
                };
            };
            /** @description The caller's role does not allow this. Nobody can give or take more rights than they have. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A workspace needs an owner. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    erase_api_v1_members__user_id__erase_post: {
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
                     *       "user_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "erased_at": "2026-03-01T09:30:00Z",
                     *       "was_member": true,
                     *       "keys_revoked": 1,
                     *       "content_keys": 1,
                     *       "runs": 1,
                     *       "runs_cancelled": 1,
                     *       "contents": 1,
                     *       "sessions": 1,
                     *       "files": 1,
                     *       "objects": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ErasureOut"];
                };
            };
            /** @description Nobody can give or take more rights than they have. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A workspace needs an owner. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The object storage does not answer as it should. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description The caller's role does not allow this. Nobody can give or take more rights than they have. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A link for this person would open more than this workspace. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list_models_api_v1_models_get: {
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
                 * @description Name of the model, as agents use it.
                 * @example text
                 */
                name?: string | null;
                /**
                 * @description Name of the model, as agents use it. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "name.in"?: string | null;
                /**
                 * @description Name of the model, as agents use it. Begins with this; letter case counts.
                 * @example text
                 */
                "name.prefix"?: string | null;
                /**
                 * @description The provider that has the model's first deployment.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                provider_id?: string | null;
                /**
                 * @description The provider that has the model's first deployment. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "provider_id.in"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["models_sort"];
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "provider_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "provider": "provider",
                     *           "name": "name",
                     *           "provider_model": "provider model",
                     *           "context_tokens": 1,
                     *           "max_output_tokens": 1,
                     *           "is_default": true,
                     *           "fallbacks": [
                     *             "text"
                     *           ],
                     *           "hedge_after_ms": 1,
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ModelOut_"];
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
    create_model_api_v1_models_post: {
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
                 *       "provider_id": "0192f0c1-2d3e-7000-8000-000000000000",
                 *       "provider_model": "gpt-5-mini",
                 *       "name": "text",
                 *       "context_tokens": 2,
                 *       "max_output_tokens": 2,
                 *       "is_default": false,
                 *       "fallbacks": [],
                 *       "hedge_after_ms": 11
                 *     }
                 */
                "application/json": components["schemas"]["ModelCreate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "provider_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "provider": "provider",
                     *       "name": "name",
                     *       "provider_model": "provider model",
                     *       "context_tokens": 1,
                     *       "max_output_tokens": 1,
                     *       "is_default": true,
                     *       "fallbacks": [
                     *         "text"
                     *       ],
                     *       "hedge_after_ms": 1,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ModelOut"];
                };
            };
            /** @description There is no such provider here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another model in this workspace already has this name. The workspace has as many providers or models as it can have. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This name means something else already. A model can only fall back on other models of its workspace. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_model_api_v1_models__model_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                model_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "provider_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "provider": "provider",
                     *       "name": "name",
                     *       "provider_model": "provider model",
                     *       "context_tokens": 1,
                     *       "max_output_tokens": 1,
                     *       "is_default": true,
                     *       "fallbacks": [
                     *         "text"
                     *       ],
                     *       "hedge_after_ms": 1,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ModelOut"];
                };
            };
            /** @description There is no such model here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    delete_model_api_v1_models__model_id__delete: {
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
                model_id: string;
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
            /** @description There is no such model here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    update_model_api_v1_models__model_id__patch: {
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
                model_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "text",
                 *       "provider_model": "text",
                 *       "context_tokens": 2,
                 *       "max_output_tokens": 2,
                 *       "is_default": true,
                 *       "fallbacks": [
                 *         "text"
                 *       ],
                 *       "hedge_after_ms": 11
                 *     }
                 */
                "application/json": components["schemas"]["ModelUpdate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "provider_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "provider": "provider",
                     *       "name": "name",
                     *       "provider_model": "provider model",
                     *       "context_tokens": 1,
                     *       "max_output_tokens": 1,
                     *       "is_default": true,
                     *       "fallbacks": [
                     *         "text"
                     *       ],
                     *       "hedge_after_ms": 1,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ModelOut"];
                };
            };
            /** @description There is no such model here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another model in this workspace already has this name. The model has this deployment already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This name means something else already. A model can only fall back on other models of its workspace. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list_deployments_api_v1_models__model_id__deployments_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                model_id: string;
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
                     * @example [
                     *       {
                     *         "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "model_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "provider_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "provider": "provider",
                     *         "provider_model": "provider model",
                     *         "weight": 1,
                     *         "priority": 1,
                     *         "draining": true,
                     *         "state": {
                     *           "breaker": "closed",
                     *           "in_flight": 1,
                     *           "calls": 1,
                     *           "failures": 1,
                     *           "error_rate": 1,
                     *           "p50_ms": 1,
                     *           "p95_ms": 1,
                     *           "last_error": "text",
                     *           "opens_in_seconds": 1
                     *         },
                     *         "version": 1,
                     *         "created_at": "2026-03-01T09:30:00Z",
                     *         "updated_at": "2026-03-01T09:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["DeploymentOut"][];
                };
            };
            /** @description There is no such model here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    create_deployment_api_v1_models__model_id__deployments_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                model_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "provider_id": "0192f0c1-2d3e-7000-8000-000000000000",
                 *       "provider_model": "gpt-5-mini",
                 *       "weight": 1,
                 *       "priority": 0,
                 *       "draining": false
                 *     }
                 */
                "application/json": components["schemas"]["DeploymentCreate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "model_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "provider_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "provider": "provider",
                     *       "provider_model": "provider model",
                     *       "weight": 1,
                     *       "priority": 1,
                     *       "draining": true,
                     *       "state": {
                     *         "breaker": "closed",
                     *         "in_flight": 1,
                     *         "calls": 1,
                     *         "failures": 1,
                     *         "error_rate": 1,
                     *         "p50_ms": 1,
                     *         "p95_ms": 1,
                     *         "last_error": "text",
                     *         "opens_in_seconds": 1
                     *       },
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeploymentOut"];
                };
            };
            /** @description There is no such model here, or it is not yours to see. There is no such provider here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The model has this deployment already. The workspace has as many providers or models as it can have. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_deployment_api_v1_models__model_id__deployments__deployment_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                deployment_id: string;
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                model_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "model_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "provider_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "provider": "provider",
                     *       "provider_model": "provider model",
                     *       "weight": 1,
                     *       "priority": 1,
                     *       "draining": true,
                     *       "state": {
                     *         "breaker": "closed",
                     *         "in_flight": 1,
                     *         "calls": 1,
                     *         "failures": 1,
                     *         "error_rate": 1,
                     *         "p50_ms": 1,
                     *         "p95_ms": 1,
                     *         "last_error": "text",
                     *         "opens_in_seconds": 1
                     *       },
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeploymentOut"];
                };
            };
            /** @description There is no such deployment of this model here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    delete_deployment_api_v1_models__model_id__deployments__deployment_id__delete: {
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
                deployment_id: string;
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                model_id: string;
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
            /** @description There is no such deployment of this model here, or it is not yours to see. There is no such model here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A model has at least one deployment. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    update_deployment_api_v1_models__model_id__deployments__deployment_id__patch: {
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
                deployment_id: string;
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                model_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "provider_model": "text",
                 *       "weight": 2,
                 *       "priority": 1,
                 *       "draining": true
                 *     }
                 */
                "application/json": components["schemas"]["DeploymentUpdate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "model_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "provider_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "provider": "provider",
                     *       "provider_model": "provider model",
                     *       "weight": 1,
                     *       "priority": 1,
                     *       "draining": true,
                     *       "state": {
                     *         "breaker": "closed",
                     *         "in_flight": 1,
                     *         "calls": 1,
                     *         "failures": 1,
                     *         "error_rate": 1,
                     *         "p50_ms": 1,
                     *         "p95_ms": 1,
                     *         "last_error": "text",
                     *         "opens_in_seconds": 1
                     *       },
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["DeploymentOut"];
                };
            };
            /** @description There is no such deployment of this model here, or it is not yours to see. There is no such model here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The model has this deployment already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    test_deployment_api_v1_models__model_id__deployments__deployment_id__test_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                deployment_id: string;
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                model_id: string;
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
                     *       "ok": true,
                     *       "latency_ms": 1,
                     *       "model": "text",
                     *       "usage": {
                     *         "input": 0,
                     *         "output": 0,
                     *         "cached_input": 0,
                     *         "cache_write": 0,
                     *         "reasoning": 0,
                     *         "estimated": false
                     *       },
                     *       "models": 1,
                     *       "problem": {
                     *         "type": "type",
                     *         "title": "title",
                     *         "status": 1,
                     *         "detail": "detail",
                     *         "instance": "text",
                     *         "request_id": "text"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TrialOut"];
                };
            };
            /** @description There is no such deployment of this model here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    test_model_api_v1_models__model_id__test_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                model_id: string;
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
                     *       "ok": true,
                     *       "latency_ms": 1,
                     *       "model": "text",
                     *       "usage": {
                     *         "input": 0,
                     *         "output": 0,
                     *         "cached_input": 0,
                     *         "cache_write": 0,
                     *         "reasoning": 0,
                     *         "estimated": false
                     *       },
                     *       "models": 1,
                     *       "problem": {
                     *         "type": "type",
                     *         "title": "title",
                     *         "status": 1,
                     *         "detail": "detail",
                     *         "instance": "text",
                     *         "request_id": "text"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TrialOut"];
                };
            };
            /** @description There is no such model here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list_prices_api_v1_prices_get: {
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
                 * @description The model it is for.
                 * @example text
                 */
                model?: string | null;
                /**
                 * @description The model it is for. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "model.in"?: string | null;
                /**
                 * @description The model it is for. Begins with this; letter case counts.
                 * @example text
                 */
                "model.prefix"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["prices_sort"];
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "model": "model",
                     *           "input_usd": "input usd",
                     *           "output_usd": "output usd",
                     *           "cached_input_usd": "text",
                     *           "cache_write_usd": "text",
                     *           "reasoning_usd": "text",
                     *           "request_usd": "request usd",
                     *           "image_tokens": 1,
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_PriceOut_"];
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
    create_price_api_v1_prices_post: {
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
                 *       "model": "model",
                 *       "input_usd": "0.15",
                 *       "output_usd": "0.15",
                 *       "cached_input_usd": "0.15",
                 *       "cache_write_usd": "0.15",
                 *       "reasoning_usd": "0.15",
                 *       "request_usd": "0",
                 *       "image_tokens": 2
                 *     }
                 */
                "application/json": components["schemas"]["PriceCreate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "model": "model",
                     *       "input_usd": "input usd",
                     *       "output_usd": "output usd",
                     *       "cached_input_usd": "text",
                     *       "cache_write_usd": "text",
                     *       "reasoning_usd": "text",
                     *       "request_usd": "request usd",
                     *       "image_tokens": 1,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PriceOut"];
                };
            };
            /** @description This model has a price in this workspace already. The workspace has as many prices as there may be. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_price_api_v1_prices__price_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                price_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "model": "model",
                     *       "input_usd": "input usd",
                     *       "output_usd": "output usd",
                     *       "cached_input_usd": "text",
                     *       "cache_write_usd": "text",
                     *       "reasoning_usd": "text",
                     *       "request_usd": "request usd",
                     *       "image_tokens": 1,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PriceOut"];
                };
            };
            /** @description There is no such price here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    delete_price_api_v1_prices__price_id__delete: {
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
                price_id: string;
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
            /** @description There is no such price here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    update_price_api_v1_prices__price_id__patch: {
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
                price_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "input_usd": "0.15",
                 *       "output_usd": "0.15",
                 *       "cached_input_usd": "0.15",
                 *       "cache_write_usd": "0.15",
                 *       "reasoning_usd": "0.15",
                 *       "request_usd": "0.15",
                 *       "image_tokens": 2
                 *     }
                 */
                "application/json": components["schemas"]["PriceUpdate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "model": "model",
                     *       "input_usd": "input usd",
                     *       "output_usd": "output usd",
                     *       "cached_input_usd": "text",
                     *       "cache_write_usd": "text",
                     *       "reasoning_usd": "text",
                     *       "request_usd": "request usd",
                     *       "image_tokens": 1,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PriceOut"];
                };
            };
            /** @description There is no such price here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    model_prices_api_v1_prices_models_get: {
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
                     *         "model": "model",
                     *         "provider_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "provider_model": "provider model",
                     *         "source": "list",
                     *         "input_usd": "text",
                     *         "output_usd": "text",
                     *         "request_usd": "text"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ModelPriceOut"][];
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "name": "name",
                     *           "slug": "slug",
                     *           "is_default": true,
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "slug": "slug",
                     *       "is_default": true,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            /** @description The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This short name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "slug": "slug",
                     *       "is_default": true,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The default project can't be deleted. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "slug": "slug",
                     *       "is_default": true,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            /** @description The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This short name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "slug": "slug",
                     *       "is_default": true,
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProjectOut"];
                };
            };
            /** @description The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This short name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list_prompts_api_v1_prompts_get: {
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
                 * @description Name of the prompt.
                 * @example text
                 */
                name?: string | null;
                /**
                 * @description Name of the prompt. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "name.in"?: string | null;
                /**
                 * @description Name of the prompt. Begins with this; letter case counts.
                 * @example text
                 */
                "name.prefix"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["prompts_sort"];
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "name": "name",
                     *           "description": "description",
                     *           "latest": 1,
                     *           "labels": {},
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_PromptOut_"];
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
    create_prompt_api_v1_prompts_post: {
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
                 *       "name": "greeting",
                 *       "description": "",
                 *       "template": {
                 *         "text": "text",
                 *         "variables": {}
                 *       },
                 *       "note": "",
                 *       "labels": []
                 *     }
                 */
                "application/json": components["schemas"]["PromptCreate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "description": "description",
                     *       "latest": 1,
                     *       "labels": {},
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PromptOut"];
                };
            };
            /** @description Another prompt in this workspace already has this name. There are as many prompts, versions or labels as there can be. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_prompt_api_v1_prompts__prompt_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                prompt_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "description": "description",
                     *       "latest": 1,
                     *       "labels": {},
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PromptOut"];
                };
            };
            /** @description There is no such prompt here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    delete_prompt_api_v1_prompts__prompt_id__delete: {
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
                prompt_id: string;
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
            /** @description There is no such prompt here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    update_prompt_api_v1_prompts__prompt_id__patch: {
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
                prompt_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "text",
                 *       "description": "text"
                 *     }
                 */
                "application/json": components["schemas"]["PromptUpdate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "description": "description",
                     *       "latest": 1,
                     *       "labels": {},
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PromptOut"];
                };
            };
            /** @description There is no such prompt here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another prompt in this workspace already has this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    compare_prompt_versions_api_v1_prompts__prompt_id__diff_get: {
        parameters: {
            query: {
                /**
                 * @description The version to compare.
                 * @example 2
                 */
                from: number;
                /**
                 * @description The version to compare it with.
                 * @example 2
                 */
                to: number;
            };
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                prompt_id: string;
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
                     *       "text": "text",
                     *       "variables": "variables"
                     *     }
                     */
                    "application/json": components["schemas"]["PromptDiff"];
                };
            };
            /** @description There is no such prompt here, or it is not yours to see. The prompt has no such version, or none with this label. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    set_prompt_label_api_v1_prompts__prompt_id__labels__label__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example label */
                label: string;
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                prompt_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": 2
                 *     }
                 */
                "application/json": components["schemas"]["ReleaseIn"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "description": "description",
                     *       "latest": 1,
                     *       "labels": {},
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PromptOut"];
                };
            };
            /** @description There is no such prompt here, or it is not yours to see. The prompt has no such version, or none with this label. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There are as many prompts, versions or labels as there can be. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    remove_prompt_label_api_v1_prompts__prompt_id__labels__label__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example label */
                label: string;
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                prompt_id: string;
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
            /** @description There is no such prompt here, or it is not yours to see. The prompt has no such version, or none with this label. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    roll_back_prompt_label_api_v1_prompts__prompt_id__labels__label__rollback_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example label */
                label: string;
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                prompt_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "description": "description",
                     *       "latest": 1,
                     *       "labels": {},
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PromptOut"];
                };
            };
            /** @description There is no such prompt here, or it is not yours to see. The prompt has no such version, or none with this label. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The label has stood at no other version before. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    render_prompt_api_v1_prompts__prompt_id__render_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                prompt_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "number": 2,
                 *       "label": "text",
                 *       "variables": {
                 *         "name": "Ada"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RenderIn"];
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
                     *       "number": 1,
                     *       "text": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["RenderOut"];
                };
            };
            /** @description There is no such prompt here, or it is not yours to see. The prompt has no such version, or none with this label. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The values given for the prompt's variables don't fit. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list_prompt_uses_api_v1_prompts__prompt_id__uses_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                prompt_id: string;
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
                     * @example [
                     *       {
                     *         "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "agent": "agent",
                     *         "number": 1,
                     *         "label": "text",
                     *         "published": true
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PromptUseOut"][];
                };
            };
            /** @description There is no such prompt here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list_prompt_versions_api_v1_prompts__prompt_id__versions_get: {
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
                 * @description The order; `-` for descending.
                 * @example -number
                 */
                sort?: components["schemas"]["prompt_versions_sort"];
            };
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                prompt_id: string;
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
                     *       "items": [
                     *         {
                     *           "number": 1,
                     *           "template": {
                     *             "text": "text",
                     *             "variables": {}
                     *           },
                     *           "note": "note",
                     *           "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "created_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_PromptVersionOut_"];
                };
            };
            /** @description There is no such prompt here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    save_prompt_version_api_v1_prompts__prompt_id__versions_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                prompt_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "template": {
                 *         "text": "text",
                 *         "variables": {}
                 *       },
                 *       "note": ""
                 *     }
                 */
                "application/json": components["schemas"]["PromptVersionCreate"];
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
                     *       "number": 1,
                     *       "template": {
                     *         "text": "text",
                     *         "variables": {}
                     *       },
                     *       "note": "note",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "created_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PromptVersionOut"];
                };
            };
            /** @description There is no such prompt here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There are as many prompts, versions or labels as there can be. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_prompt_version_api_v1_prompts__prompt_id__versions__number__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 2 */
                number: number;
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                prompt_id: string;
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
                     *       "number": 1,
                     *       "template": {
                     *         "text": "text",
                     *         "variables": {}
                     *       },
                     *       "note": "note",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "created_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["PromptVersionOut"];
                };
            };
            /** @description There is no such prompt here, or it is not yours to see. The prompt has no such version, or none with this label. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list_providers_api_v1_providers_get: {
        parameters: {
            query?: {
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description Wire format.
                 * @example openai
                 */
                dialect?: components["schemas"]["Dialect"] | null;
                /**
                 * @description Wire format. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "dialect.in"?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description Name of the provider.
                 * @example text
                 */
                name?: string | null;
                /**
                 * @description Name of the provider. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "name.in"?: string | null;
                /**
                 * @description Name of the provider. Begins with this; letter case counts.
                 * @example text
                 */
                "name.prefix"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["providers_sort"];
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "name": "name",
                     *           "dialect": "openai",
                     *           "base_url": "base url",
                     *           "secret": {
                     *             "set": true,
                     *             "last4": "text"
                     *           },
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_ProviderOut_"];
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
    create_provider_api_v1_providers_post: {
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
                 *       "preset": "openai",
                 *       "name": "text",
                 *       "dialect": "openai",
                 *       "base_url": "https://api.example.com/v1",
                 *       "secret": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["ProviderCreate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "dialect": "openai",
                     *       "base_url": "base url",
                     *       "secret": {
                     *         "set": true,
                     *         "last4": "text"
                     *       },
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProviderOut"];
                };
            };
            /** @description Another provider in this workspace already has this name. The workspace has as many providers or models as it can have. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Something is missing to set up this provider. There is no preset of this name. A provider can't have this address or key. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_provider_api_v1_providers__provider_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                provider_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "dialect": "openai",
                     *       "base_url": "base url",
                     *       "secret": {
                     *         "set": true,
                     *         "last4": "text"
                     *       },
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProviderOut"];
                };
            };
            /** @description There is no such provider here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    delete_provider_api_v1_providers__provider_id__delete: {
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
                provider_id: string;
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
            /** @description There is no such provider here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    update_provider_api_v1_providers__provider_id__patch: {
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
                provider_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "text",
                 *       "dialect": "openai",
                 *       "base_url": "text",
                 *       "secret": "correct horse battery staple"
                 *     }
                 */
                "application/json": components["schemas"]["ProviderUpdate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "dialect": "openai",
                     *       "base_url": "base url",
                     *       "secret": {
                     *         "set": true,
                     *         "last4": "text"
                     *       },
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProviderOut"];
                };
            };
            /** @description There is no such provider here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another provider in this workspace already has this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A provider can't have this address or key. A key is sent only to the address that it was given for. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list_offered_models_api_v1_providers__provider_id__models_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                provider_id: string;
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
                     *       "object": "list",
                     *       "names": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ProviderModelsOut"];
                };
            };
            /** @description There is no such provider here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The provider refused our key. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The provider can't be reached, or did not answer in time. */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    test_provider_api_v1_providers__provider_id__test_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                provider_id: string;
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
                     *       "ok": true,
                     *       "latency_ms": 1,
                     *       "model": "text",
                     *       "usage": {
                     *         "input": 0,
                     *         "output": 0,
                     *         "cached_input": 0,
                     *         "cache_write": 0,
                     *         "reasoning": 0,
                     *         "estimated": false
                     *       },
                     *       "models": 1,
                     *       "problem": {
                     *         "type": "type",
                     *         "title": "title",
                     *         "status": 1,
                     *         "detail": "detail",
                     *         "instance": "text",
                     *         "request_id": "text"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["TrialOut"];
                };
            };
            /** @description There is no such provider here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    discover_providers_api_v1_providers_discover_post: {
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
                     *       "object": "list",
                     *       "servers": [
                     *         {
                     *           "preset": "preset",
                     *           "title": "title",
                     *           "base_url": "base url",
                     *           "provider": "text",
                     *           "models": [
                     *             "text"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DiscoveredOut"];
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
    list_offers_api_v1_providers_offers_get: {
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
                     *         "variable": "variable",
                     *         "preset": "preset",
                     *         "title": "title",
                     *         "base_url": "base url",
                     *         "secret": {
                     *           "set": true,
                     *           "last4": "text"
                     *         }
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["OfferOut"][];
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
    import_offer_api_v1_providers_offers_post: {
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
                 *       "variable": "OPENAI_API_KEY",
                 *       "name": "text"
                 *     }
                 */
                "application/json": components["schemas"]["OfferImport"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "dialect": "openai",
                     *       "base_url": "base url",
                     *       "secret": {
                     *         "set": true,
                     *         "last4": "text"
                     *       },
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ProviderOut"];
                };
            };
            /** @description The server's environment has no such key or address to import. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another provider in this workspace already has this name. The workspace has as many providers or models as it can have. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list_presets_api_v1_providers_presets_get: {
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
                     *         "name": "name",
                     *         "title": "title",
                     *         "dialect": "openai",
                     *         "base_url": "base url",
                     *         "needs_secret": true
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["PresetOut"][];
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
    list_routes_api_v1_routes_get: {
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
                 * @description Name of the route.
                 * @example text
                 */
                name?: string | null;
                /**
                 * @description Name of the route. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "name.in"?: string | null;
                /**
                 * @description Name of the route. Begins with this; letter case counts.
                 * @example text
                 */
                "name.prefix"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["routes_sort"];
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "name": "name",
                     *           "description": "description",
                     *           "definition": {
                     *             "rules": [],
                     *             "tiers": {},
                     *             "baseline": "text",
                     *             "shadow": false,
                     *             "local_first": false
                     *           },
                     *           "version": 1,
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_RouteOut_"];
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
    create_route_api_v1_routes_post: {
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
                 *       "name": "support",
                 *       "description": "",
                 *       "definition": {
                 *         "rules": [],
                 *         "tiers": {},
                 *         "baseline": "text",
                 *         "shadow": false,
                 *         "local_first": false
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RouteCreate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "description": "description",
                     *       "definition": {
                     *         "rules": [],
                     *         "tiers": {},
                     *         "baseline": "text",
                     *         "shadow": false,
                     *         "local_first": false
                     *       },
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RouteOut"];
                };
            };
            /** @description Another route or model in this workspace already has this name. The workspace has as many routes as it can have. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The route names models that are not there, or no model at all. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_route_api_v1_routes__route_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                route_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "description": "description",
                     *       "definition": {
                     *         "rules": [],
                     *         "tiers": {},
                     *         "baseline": "text",
                     *         "shadow": false,
                     *         "local_first": false
                     *       },
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RouteOut"];
                };
            };
            /** @description There is no such route here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    delete_route_api_v1_routes__route_id__delete: {
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
                route_id: string;
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
            /** @description There is no such route here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    update_route_api_v1_routes__route_id__patch: {
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
                route_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "text",
                 *       "description": "text",
                 *       "definition": {
                 *         "rules": [],
                 *         "tiers": {},
                 *         "baseline": "text",
                 *         "shadow": false,
                 *         "local_first": false
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["RouteUpdate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "description": "description",
                     *       "definition": {
                     *         "rules": [],
                     *         "tiers": {},
                     *         "baseline": "text",
                     *         "shadow": false,
                     *         "local_first": false
                     *       },
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RouteOut"];
                };
            };
            /** @description There is no such route here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another route or model in this workspace already has this name. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The route names models that are not there, or no model at all. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    explain_route_api_v1_routes_explain_post: {
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
                 *       "route": "auto",
                 *       "input": "What is 15 % of 80?",
                 *       "max_output_tokens": 2,
                 *       "images": 0,
                 *       "tools": [],
                 *       "structured": false,
                 *       "agent": "text",
                 *       "local_only": false,
                 *       "fallback": true,
                 *       "max_cost_usd": 1
                 *     }
                 */
                "application/json": components["schemas"]["RouteQuestion"];
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
                     *       "route": "route",
                     *       "models": [
                     *         "text"
                     *       ],
                     *       "complexity": "simple",
                     *       "reasons": [
                     *         "text"
                     *       ],
                     *       "baseline": "text",
                     *       "instead_of": [
                     *         "text"
                     *       ],
                     *       "candidates": [
                     *         {
                     *           "model": "model",
                     *           "is_local": true,
                     *           "input_usd": "text",
                     *           "output_usd": "text",
                     *           "cost_usd": "text"
                     *         }
                     *       ],
                     *       "input_tokens": 1,
                     *       "output_tokens": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RouteAnswer"];
                };
            };
            /** @description No route of this name is set up here. The route has no model for this request. No model of the route can answer on the terms of the request. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    list__api_v1_runs_get: {
        parameters: {
            query?: {
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description The agent.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                agent_id?: string | null;
                /**
                 * @description The agent. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "agent_id.in"?: string | null;
                /**
                 * @description When it was started. At or after this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "created_at.gte"?: string | null;
                /**
                 * @description When it was started. Before this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "created_at.lt"?: string | null;
                /**
                 * @description At or after this.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                "id.gte"?: string | null;
                /**
                 * @description Before this.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                "id.lt"?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The project.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                project_id?: string | null;
                /**
                 * @description The project. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "project_id.in"?: string | null;
                /**
                 * @description The session.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                session_id?: string | null;
                /**
                 * @description The session. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "session_id.in"?: string | null;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["runs_sort"];
                /**
                 * @description The run's status.
                 * @example text
                 */
                status?: string | null;
                /**
                 * @description The run's status. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "status.in"?: string | null;
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "agent_version": 1,
                     *           "session_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "started_by_kind": "member",
                     *           "started_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "status": "queued",
                     *           "last_seq": 1,
                     *           "steps": 1,
                     *           "input_tokens": 1,
                     *           "output_tokens": 1,
                     *           "problem": "text",
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z",
                     *           "started_at": "2026-03-01T09:30:00Z",
                     *           "ended_at": "2026-03-01T09:30:00Z",
                     *           "input": "text",
                     *           "answer": {
                     *             "text": "text",
                     *             "output": {},
                     *             "sources": []
                     *           },
                     *           "detail": "text"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_RunOut_"];
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
    create_api_v1_runs_post: {
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
                 *       "agent": "assistant",
                 *       "input": "What is 15 % of 80?"
                 *     }
                 */
                "application/json": components["schemas"]["RunCreate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_version": 1,
                     *       "session_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "started_by_kind": "member",
                     *       "started_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "status": "queued",
                     *       "last_seq": 1,
                     *       "steps": 1,
                     *       "input_tokens": 1,
                     *       "output_tokens": 1,
                     *       "problem": "text",
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "started_at": "2026-03-01T09:30:00Z",
                     *       "ended_at": "2026-03-01T09:30:00Z",
                     *       "input": "text",
                     *       "answer": {
                     *         "text": "text",
                     *         "output": {},
                     *         "sources": []
                     *       },
                     *       "detail": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description The API key may not use this model. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no agent of this name here. There is no such session here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The agent has no published version. The session has a run that has not ended. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The input is longer than a run accepts. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A context variable is not declared by the agent, or has another type. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The server's disk is nearly full, so it takes no new runs. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_api_v1_runs__run_id__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                run_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_version": 1,
                     *       "session_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "started_by_kind": "member",
                     *       "started_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "status": "queued",
                     *       "last_seq": 1,
                     *       "steps": 1,
                     *       "input_tokens": 1,
                     *       "output_tokens": 1,
                     *       "problem": "text",
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "started_at": "2026-03-01T09:30:00Z",
                     *       "ended_at": "2026-03-01T09:30:00Z",
                     *       "input": "text",
                     *       "answer": {
                     *         "text": "text",
                     *         "output": {},
                     *         "sources": []
                     *       },
                     *       "detail": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description There is no such run here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    cancel_api_v1_runs__run_id__cancel_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                run_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_version": 1,
                     *       "session_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "started_by_kind": "member",
                     *       "started_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "status": "queued",
                     *       "last_seq": 1,
                     *       "steps": 1,
                     *       "input_tokens": 1,
                     *       "output_tokens": 1,
                     *       "problem": "text",
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "started_at": "2026-03-01T09:30:00Z",
                     *       "ended_at": "2026-03-01T09:30:00Z",
                     *       "input": "text",
                     *       "answer": {
                     *         "text": "text",
                     *         "output": {},
                     *         "sources": []
                     *       },
                     *       "detail": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description There is no such run here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The run has ended, nothing about it can be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    cost_api_v1_runs__run_id__cost_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                run_id: string;
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
                     *       "calls": 1,
                     *       "cost_usd": "cost usd",
                     *       "estimated": true
                     *     }
                     */
                    "application/json": components["schemas"]["RunCostOut"];
                };
            };
            /** @description There is no such run here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    events_api_v1_runs__run_id__events_get: {
        parameters: {
            query?: {
                /**
                 * @description Only events with a greater seq.
                 * @example 0
                 */
                after?: number;
                /** @example 200 */
                limit?: number;
            };
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                run_id: string;
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
                     *       "items": [
                     *         {
                     *           "seq": 1,
                     *           "at": "2026-03-01T09:30:00Z",
                     *           "event": {
                     *             "type": "run.created",
                     *             "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *             "agent": "agent",
                     *             "agent_version": 1,
                     *             "prompt": "text",
                     *             "session_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *             "by": {
                     *               "kind": "member"
                     *             },
                     *             "traceparent": "text",
                     *             "content": {
                     *               "input": "input"
                     *             }
                     *           }
                     *         }
                     *       ],
                     *       "last_seq": 1
                     *     }
                     */
                    "application/json": components["schemas"]["EventsOut"];
                };
            };
            /** @description There is no such run here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_api_v1_runs__run_id__feedback_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                run_id: string;
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
                     *       "items": [
                     *         {
                     *           "author_kind": "member",
                     *           "author_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "rating": "up",
                     *           "reason": "text",
                     *           "correction": "text",
                     *           "created_at": "2026-03-01T09:30:00Z",
                     *           "updated_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RunFeedbackOut"];
                };
            };
            /** @description There is no such run here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    give_api_v1_runs__run_id__feedback_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                run_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "rating": "up"
                 *     }
                 */
                "application/json": components["schemas"]["FeedbackCreate"];
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
                     *       "author_kind": "member",
                     *       "author_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "rating": "up",
                     *       "reason": "text",
                     *       "correction": "text",
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["FeedbackOut"];
                };
            };
            /** @description There is no such run here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This person's content was erased, and no more can be stored for them. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    take_back_api_v1_runs__run_id__feedback_delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                run_id: string;
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
            /** @description There is no such run here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    messages_api_v1_runs__run_id__messages_get: {
        parameters: {
            query?: {
                /**
                 * @description After this event; without it, now.
                 * @example 2
                 */
                seq?: number | null;
            };
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                run_id: string;
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
                     *       "seq": 1,
                     *       "messages": [
                     *         {
                     *           "role": "system",
                     *           "text": "text"
                     *         }
                     *       ],
                     *       "tools": [
                     *         "text"
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["MessagesOut"];
                };
            };
            /** @description There is no such run here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    pause_api_v1_runs__run_id__pause_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                run_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_version": 1,
                     *       "session_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "started_by_kind": "member",
                     *       "started_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "status": "queued",
                     *       "last_seq": 1,
                     *       "steps": 1,
                     *       "input_tokens": 1,
                     *       "output_tokens": 1,
                     *       "problem": "text",
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "started_at": "2026-03-01T09:30:00Z",
                     *       "ended_at": "2026-03-01T09:30:00Z",
                     *       "input": "text",
                     *       "answer": {
                     *         "text": "text",
                     *         "output": {},
                     *         "sources": []
                     *       },
                     *       "detail": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description There is no such run here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The run has ended, nothing about it can be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    resume_api_v1_runs__run_id__resume_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                run_id: string;
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_version": 1,
                     *       "session_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "started_by_kind": "member",
                     *       "started_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "status": "queued",
                     *       "last_seq": 1,
                     *       "steps": 1,
                     *       "input_tokens": 1,
                     *       "output_tokens": 1,
                     *       "problem": "text",
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "started_at": "2026-03-01T09:30:00Z",
                     *       "ended_at": "2026-03-01T09:30:00Z",
                     *       "input": "text",
                     *       "answer": {
                     *         "text": "text",
                     *         "output": {},
                     *         "sources": []
                     *       },
                     *       "detail": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description There is no such run here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The run has ended, nothing about it can be changed. Only a paused or parked run can be resumed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    stream_api_v1_runs__run_id__stream_get: {
        parameters: {
            query?: {
                /**
                 * @description Go on after the item with this id; `Last-Event-ID` says the same.
                 * @example
                 */
                after?: string;
            };
            header?: {
                /** @example  */
                "last-event-id"?: string;
            };
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                run_id: string;
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
                    /** @example text */
                    "text/event-stream": string;
                };
            };
            /** @description This is not the id of a streamed item. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such run here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    set_variable_api_v1_runs__run_id__variables__name__put: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example name */
                name: string;
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                run_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "value": {}
                 *     }
                 */
                "application/json": components["schemas"]["VariableUpdate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "project_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "agent_version": 1,
                     *       "session_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "started_by_kind": "member",
                     *       "started_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "status": "queued",
                     *       "last_seq": 1,
                     *       "steps": 1,
                     *       "input_tokens": 1,
                     *       "output_tokens": 1,
                     *       "problem": "text",
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z",
                     *       "started_at": "2026-03-01T09:30:00Z",
                     *       "ended_at": "2026-03-01T09:30:00Z",
                     *       "input": "text",
                     *       "answer": {
                     *         "text": "text",
                     *         "output": {},
                     *         "sources": []
                     *       },
                     *       "detail": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["RunOut"];
                };
            };
            /** @description There is no such run here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The run has ended, nothing about it can be changed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A context variable is not declared by the agent, or has another type. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    schedules_api_v1_schedules_get: {
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
                     *       "items": [
                     *         {
                     *           "name": "name",
                     *           "about": "about",
                     *           "cron": "cron",
                     *           "next_at": "2026-03-01T09:30:00Z",
                     *           "last_job": {
                     *             "id": 1,
                     *             "task": "task",
                     *             "workspace_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *             "status": "waiting",
                     *             "attempts": 1,
                     *             "arguments": {},
                     *             "cancel_requested": true,
                     *             "created_at": "2026-03-01T09:30:00Z",
                     *             "due_at": "2026-03-01T09:30:00Z",
                     *             "started_at": "2026-03-01T09:30:00Z",
                     *             "ended_at": "2026-03-01T09:30:00Z",
                     *             "failure": {
                     *               "type": "type",
                     *               "message": "message"
                     *             }
                     *           }
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SchedulesOut"];
                };
            };
            /** @description This belongs to the installation, not to a workspace. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    run_now_api_v1_schedules__name__run_post: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example name */
                name: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Successful Response */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "id": 1,
                     *       "task": "task",
                     *       "workspace_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "status": "waiting",
                     *       "attempts": 1,
                     *       "arguments": {},
                     *       "cancel_requested": true,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "due_at": "2026-03-01T09:30:00Z",
                     *       "started_at": "2026-03-01T09:30:00Z",
                     *       "ended_at": "2026-03-01T09:30:00Z",
                     *       "failure": {
                     *         "type": "type",
                     *         "message": "message"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["JobOut"];
                };
            };
            /** @description This belongs to the installation, not to a workspace. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    search_api_v1_stand_ins_get: {
        parameters: {
            query?: {
                /**
                 * @description A cursor of an earlier reply: the list goes on behind it.
                 * @example text
                 */
                after?: string | null;
                /**
                 * @description When it ends. At or after this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "ends_at.gte"?: string | null;
                /**
                 * @description When it ends. Before this.
                 * @example 2026-03-01T09:30:00Z
                 */
                "ends_at.lt"?: string | null;
                /**
                 * @description Most rows of the reply.
                 * @example 50
                 */
                limit?: number;
                /**
                 * @description The order; `-` for descending.
                 * @example -id
                 */
                sort?: components["schemas"]["stand_ins_sort"];
                /**
                 * @description Who represents them.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                stand_in_id?: string | null;
                /**
                 * @description Who represents them. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "stand_in_id.in"?: string | null;
                /**
                 * @description Who is represented.
                 * @example 0192f0c1-2d3e-7000-8000-000000000000
                 */
                user_id?: string | null;
                /**
                 * @description Who is represented. One of several, separated by commas (at most 50).
                 * @example text
                 */
                "user_id.in"?: string | null;
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
                     *       "items": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "user_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "stand_in_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "starts_at": "2026-03-01T09:30:00Z",
                     *           "ends_at": "2026-03-01T09:30:00Z",
                     *           "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "created_at": "2026-03-01T09:30:00Z"
                     *         }
                     *       ],
                     *       "next_cursor": "text",
                     *       "delta_cursor": "text"
                     *     }
                     */
                    "application/json": components["schemas"]["Page_StandInOut_"];
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
    create_api_v1_stand_ins_post: {
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
                 *       "user_id": "0192f0c1-2d3e-7000-8000-000000000000",
                 *       "stand_in_id": "0192f0c1-2d3e-7000-8000-000000000000",
                 *       "starts_at": "2026-03-01T09:30:00Z",
                 *       "ends_at": "2026-03-01T09:30:00Z"
                 *     }
                 */
                "application/json": components["schemas"]["StandInCreate"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "user_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "stand_in_id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "starts_at": "2026-03-01T09:30:00Z",
                     *       "ends_at": "2026-03-01T09:30:00Z",
                     *       "created_by": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "created_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StandInOut"];
                };
            };
            /** @description An API key can't do this. The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The member has a stand-in for a part of this period already. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This is nobody who may decide on approvals instead. A stand-in is named for a time that lies ahead, and for a year at most. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    end_api_v1_stand_ins__stand_in_id__delete: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example 0192f0c1-2d3e-7000-8000-000000000000 */
                stand_in_id: string;
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
            /** @description The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
    read_slow_queries_api_v1_system_slow_queries_get: {
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
                     *       "threshold_ms": 1,
                     *       "items": [
                     *         {
                     *           "sql": "sql",
                     *           "role": "app",
                     *           "times": 1,
                     *           "worst_ms": 1,
                     *           "mean_ms": 1,
                     *           "last_at": "2026-03-01T09:30:00Z",
                     *           "plan": [
                     *             "text"
                     *           ]
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["SlowQueriesOut"];
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
    read_status_api_v1_system_status_get: {
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
                     *       "health": {
                     *         "status": "ok",
                     *         "version": "version",
                     *         "draining": true,
                     *         "dependencies": [
                     *           {
                     *             "latency_ms": 0.8,
                     *             "name": "database",
                     *             "status": "ok"
                     *           }
                     *         ]
                     *       },
                     *       "workers": [
                     *         {
                     *           "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *           "hostname": "hostname",
                     *           "pid": 1,
                     *           "program_version": "program version",
                     *           "started_at": "2026-03-01T09:30:00Z",
                     *           "seen_at": "2026-03-01T09:30:00Z",
                     *           "draining": true
                     *         }
                     *       ],
                     *       "queue_depth": 1,
                     *       "runs": {},
                     *       "connections": {},
                     *       "caches": [
                     *         {
                     *           "name": "name",
                     *           "hits": 1,
                     *           "misses": 1
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["StatusOut"];
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
    list_tools_api_v1_tools_get: {
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
                     *         "name": "name",
                     *         "description": "description",
                     *         "parameters": {},
                     *         "examples": [
                     *           "text"
                     *         ],
                     *         "risk": "low",
                     *         "effects": "none",
                     *         "retry": "safe",
                     *         "timeout_seconds": 1
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["ToolOut"][];
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
    read_tool_api_v1_tools__name__get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @example name */
                name: string;
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
                     *       "name": "name",
                     *       "description": "description",
                     *       "parameters": {},
                     *       "examples": [
                     *         "text"
                     *       ],
                     *       "risk": "low",
                     *       "effects": "none",
                     *       "retry": "safe",
                     *       "timeout_seconds": 1
                     *     }
                     */
                    "application/json": components["schemas"]["ToolOut"];
                };
            };
            /** @description There is no tool of this name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *         "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *         "name": "name",
                     *         "slug": "slug",
                     *         "role": "viewer",
                     *         "created_at": "2026-03-01T09:30:00Z"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["MembershipOut"][];
                };
            };
            /** @description An API key can't do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "slug": "slug",
                     *       "role": "viewer",
                     *       "created_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["MembershipOut"];
                };
            };
            /** @description An API key can't do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This short name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "slug": "slug",
                     *       "settings": {
                     *         "key_lifetime_days": 2,
                     *         "http_request_hosts": [],
                     *         "approval_remind_seconds": 1,
                     *         "approval_escalate_seconds": 300,
                     *         "approval_escalate_to": "admin",
                     *         "accent": "teal",
                     *         "logo": "text"
                     *       },
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
            /** @description The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                 *       "slug": "text",
                 *       "settings": {
                 *         "key_lifetime_days": 2,
                 *         "http_request_hosts": [],
                 *         "approval_remind_seconds": 1,
                 *         "approval_escalate_seconds": 300,
                 *         "approval_escalate_to": "admin",
                 *         "accent": "teal",
                 *         "logo": "text"
                 *       }
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
                     *       "id": "0192f0c1-2d3e-7000-8000-000000000000",
                     *       "name": "name",
                     *       "slug": "slug",
                     *       "settings": {
                     *         "key_lifetime_days": 2,
                     *         "http_request_hosts": [],
                     *         "approval_remind_seconds": 1,
                     *         "approval_escalate_seconds": 300,
                     *         "approval_escalate_to": "admin",
                     *         "accent": "teal",
                     *         "logo": "text"
                     *       },
                     *       "version": 1,
                     *       "created_at": "2026-03-01T09:30:00Z",
                     *       "updated_at": "2026-03-01T09:30:00Z"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkspaceOut"];
                };
            };
            /** @description The caller's role does not allow this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There is no such thing here, or it is not yours to see. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This short name is taken. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Somebody changed it since you read it. */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request must say which version it changes. */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
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
                     *       "status": "ok",
                     *       "version": "version",
                     *       "draining": true,
                     *       "dependencies": [
                     *         {
                     *           "latency_ms": 0.8,
                     *           "name": "database",
                     *           "status": "ok"
                     *         }
                     *       ]
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
