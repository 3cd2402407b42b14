// Made by `npm run generate` from the server's contract. Not edited by hand.
/* eslint-disable */

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * AnswerContent
         * @description The run's answer: text, the typed output when the agent declares one, and where statements come from.
         */
        AnswerContent: {
            /** Answer */
            answer: string;
            output?: components["schemas"]["JsonValue"];
            /** Sources */
            sources: components["schemas"]["Source"][];
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
            /** Question */
            question: string;
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
            content?: components["schemas"]["DecisionContent"];
            decision: components["schemas"]["Decision"];
            /** Standing In For */
            standing_in_for?: string;
            /** Step */
            step: string;
            /**
             * Type
             * @constant
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
            content?: components["schemas"]["NoteContent"];
            /** Step */
            step: string;
            /**
             * To
             * Format: uuid
             */
            to: string;
            /**
             * Type
             * @constant
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
             * Type
             * @constant
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
             * Type
             * @constant
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
            content?: components["schemas"]["ApprovalContent"];
            /** Escalate At */
            escalate_at?: string;
            escalate_to?: components["schemas"]["Recipient"];
            /** Expires At */
            expires_at?: string;
            kind: components["schemas"]["ApprovalKind"];
            /** Remind At */
            remind_at?: string;
            /** Step */
            step: string;
            /** Tool */
            tool: string;
            /**
             * Type
             * @constant
             */
            type: "approval.requested";
        };
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
         * AssistantMessage
         * @description What the model said. `opaque` is the provider's own data (signed reasoning) that has to go back to it unchanged.
         */
        AssistantMessage: {
            /** Opaque */
            opaque?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            role: "assistant";
            /** Text */
            text: string;
            /** Thought */
            thought: string;
            /** Tool Calls */
            tool_calls: components["schemas"]["ToolCall"][];
        };
        /**
         * By
         * @description Who caused an event.
         */
        By: {
            /** Id */
            id?: string;
            /**
             * Kind
             * @enum {string}
             */
            kind: "member" | "key" | "system";
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
            };
            /** Arguments */
            arguments?: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** Reason */
            reason: string;
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
         * ErrorsContent
         * @description Why an answer was not accepted.
         */
        ErrorsContent: {
            /** Errors */
            errors: string[];
        };
        /**
         * Finish
         * @description Why the model stopped.
         * @enum {string}
         */
        Finish: "stop" | "length" | "tool_calls" | "content_filter";
        /**
         * ImagePart
         * @description An image of a user message: base64 `data`, or a `url` that the provider fetches.
         */
        ImagePart: {
            /** Data */
            data?: string;
            /** Media Type */
            media_type: string;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "image";
            /** Url */
            url?: string;
        };
        /**
         * InputContent
         * @description What a run starts from: the input, the thread before it, its variables, the agent's prompt, and why this agent was chosen.
         *
         *     `end_user` and `client_session` are what the program that started it says of its own.
         */
        InputContent: {
            /** Client Session */
            client_session?: string;
            /** Dispatch */
            dispatch: string;
            /** End User */
            end_user?: string;
            /** Files */
            files: string[];
            /** History */
            history: (components["schemas"]["SystemMessage"] | components["schemas"]["UserMessage"] | components["schemas"]["AssistantMessage"] | components["schemas"]["ToolMessage"])[];
            /** Input */
            input: string;
            /** Prompt */
            prompt: string;
            /** Variables */
            variables: {
                [key: string]: components["schemas"]["JsonValue"];
            };
        };
        JsonValue: unknown;
        /**
         * MessageContent
         * @description What the model said.
         */
        MessageContent: {
            message: components["schemas"]["AssistantMessage"];
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
             * Type
             * @constant
             */
            type: "message.superseded";
        };
        /**
         * ModelCompleted
         * @description The model answered; `tools` are the names of the tools it asked for, in order. `cost_usd` is what the ledger has for the call.
         *
         *     `lost_usd` is what attempts before it cost that gave no answer.
         */
        ModelCompleted: {
            /** Attempt */
            attempt: number;
            content?: components["schemas"]["MessageContent"];
            /** Cost Usd */
            cost_usd?: string;
            finish: components["schemas"]["Finish"];
            /** Lost Usd */
            lost_usd?: string;
            /** Model */
            model: string;
            /** Provider */
            provider: string;
            /** Seconds */
            seconds: number;
            /** Step */
            step: string;
            /** Tools */
            tools: string[];
            /**
             * Type
             * @constant
             */
            type: "model.completed";
            usage: components["schemas"]["Usage"];
        };
        /**
         * ModelFailed
         * @description An attempt at a model step failed; it is repeated at `retry_at`, or not at all. `lost_usd` is what it cost all the same.
         */
        ModelFailed: {
            /** Attempt */
            attempt: number;
            content?: components["schemas"]["DetailContent"];
            /** Lost Usd */
            lost_usd?: string;
            /** Problem */
            problem: string;
            /** Retry At */
            retry_at?: string;
            /** Step */
            step: string;
            /**
             * Type
             * @constant
             */
            type: "model.failed";
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
             * Type
             * @constant
             */
            type: "tool.outcome_unknown";
        };
        /**
         * OutputRejected
         * @description The answer does not fit the agent's output schema; the model is asked again.
         */
        OutputRejected: {
            content?: components["schemas"]["ErrorsContent"];
            /** Correction */
            correction: number;
            /**
             * Type
             * @constant
             */
            type: "output.rejected";
        };
        /**
         * PauseRequested
         * @description Somebody asked the run to pause; it does so after the step in progress.
         */
        PauseRequested: {
            by: components["schemas"]["By"];
            /**
             * Type
             * @constant
             */
            type: "run.pause_requested";
        };
        /**
         * Purpose
         * @description What a model step is for: the run's next turn, or a plan that only the model reads.
         * @enum {string}
         */
        Purpose: "turn" | "plan";
        /**
         * Reasoning
         * @description How a run thinks before it answers, with what that was chosen by when nobody said it.
         */
        Reasoning: {
            /** Complexity */
            complexity?: string;
            /**
             * Profile
             * @enum {string}
             */
            profile: "none" | "plan" | "steps" | "native";
            /** Reasons */
            reasons: string[];
        };
        /**
         * Recipient
         * @description Whom a question goes to when nobody answers it: everybody with at least a role, or one member.
         */
        Recipient: {
            /** Member */
            member?: string;
            /** Role */
            role?: "admin" | "owner";
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
         * RunCancelled
         * @description Somebody stopped the run for good.
         */
        RunCancelled: {
            by: components["schemas"]["By"];
            /**
             * Type
             * @constant
             */
            type: "run.cancelled";
        };
        /**
         * RunCompleted
         * @description The run ended with an answer.
         */
        RunCompleted: {
            content?: components["schemas"]["AnswerContent"];
            /**
             * Type
             * @constant
             */
            type: "run.completed";
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
            content?: components["schemas"]["InputContent"];
            /** Prompt */
            prompt?: string;
            /** Session Id */
            session_id?: string;
            /** Traceparent */
            traceparent?: string;
            /**
             * Type
             * @constant
             */
            type: "run.created";
        };
        RunEventFields: components["schemas"]["RunCreated"] | components["schemas"]["StepStarted"] | components["schemas"]["ModelCompleted"] | components["schemas"]["ModelFailed"] | components["schemas"]["MessageSuperseded"] | components["schemas"]["ToolAttempted"] | components["schemas"]["ToolCompleted"] | components["schemas"]["OutcomeUnknown"] | components["schemas"]["ApprovalRequested"] | components["schemas"]["ApprovalReminded"] | components["schemas"]["ApprovalEscalated"] | components["schemas"]["ApprovalDelegated"] | components["schemas"]["ApprovalDecided"] | components["schemas"]["OutputRejected"] | components["schemas"]["VariableSet"] | components["schemas"]["PauseRequested"] | components["schemas"]["RunPaused"] | components["schemas"]["RunResumed"] | components["schemas"]["RunTakenOver"] | components["schemas"]["RunParked"] | components["schemas"]["RunCompleted"] | components["schemas"]["RunFailed"] | components["schemas"]["RunCancelled"];
        /**
         * RunFailed
         * @description The run ended without an answer; `problem` is the type of the problem.
         */
        RunFailed: {
            content?: components["schemas"]["DetailContent"];
            /** Problem */
            problem: string;
            /**
             * Type
             * @constant
             */
            type: "run.failed";
        };
        /**
         * RunParked
         * @description The run crashed its worker, or was lost again and again at one place, and is set aside until somebody resumes it.
         *
         *     `cause`: how the process ended that carried it and nothing else.
         */
        RunParked: {
            /** Cause */
            cause?: string;
            /** Takeovers */
            takeovers: number;
            /**
             * Type
             * @constant
             */
            type: "run.parked";
        };
        /**
         * RunPaused
         * @description The run stands still until it is resumed.
         */
        RunPaused: {
            /**
             * Type
             * @constant
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
             * Type
             * @constant
             */
            type: "run.resumed";
        };
        /**
         * RunTakenOver
         * @description The process that carried the run died or lost touch, and another took over.
         */
        RunTakenOver: {
            /**
             * Type
             * @constant
             */
            type: "run.taken_over";
            /**
             * Worker
             * Format: uuid
             */
            worker: string;
        };
        /**
         * Source
         * @description Where a statement of a result comes from, for citations: a title, and an address or file to open.
         */
        Source: {
            /** Location */
            location: string;
            /** Quote */
            quote: string;
            /** Title */
            title: string;
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
            purpose: components["schemas"]["Purpose"];
            reasoning?: components["schemas"]["Reasoning"];
            /** Step */
            step: string;
            /**
             * Type
             * @constant
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
         * ToolAttempted
         * @description A call with a side effect is about to be made; without a later outcome it is not known whether it was.
         */
        ToolAttempted: {
            /** Attempt */
            attempt: number;
            /** Call Id */
            call_id: string;
            content?: components["schemas"]["ArgumentsContent"];
            /** Key */
            key: string;
            retry: components["schemas"]["Retry"];
            /** Step */
            step: string;
            /** Tool */
            tool: string;
            /**
             * Type
             * @constant
             */
            type: "tool.attempted";
        };
        /**
         * ToolCall
         * @description A model's wish to use a tool. When the model's JSON was broken, `broken` holds it and `arguments` is empty.
         */
        ToolCall: {
            /** Arguments */
            arguments: {
                [key: string]: components["schemas"]["JsonValue"];
            };
            /** Broken */
            broken?: string;
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
            content?: components["schemas"]["ResultContent"];
            /** Is Error */
            is_error: boolean;
            /** Key */
            key?: string;
            /** Seconds */
            seconds: number;
            /** Step */
            step: string;
            /** Tool */
            tool: string;
            /**
             * Type
             * @constant
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
            /** Is Error */
            is_error: boolean;
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
         * ToolResult
         * @description What a call came to: `text` for the model, `data` for programs and screens. Errors a model can mend have `is_error`.
         */
        ToolResult: {
            data?: components["schemas"]["JsonValue"];
            /** Is Error */
            is_error: boolean;
            /** Sources */
            sources: components["schemas"]["Source"][];
            /** Text */
            text: string;
        };
        /**
         * Usage
         * @description Tokens of one call. `input` counts all input, cached included; `output` counts all output, reasoning included.
         *
         *     `estimated` is true when the provider reported none and the figures are our own count.
         */
        Usage: {
            /** Cache Write */
            cache_write: number;
            /** Cached Input */
            cached_input: number;
            /** Estimated */
            estimated: boolean;
            /** Input */
            input: number;
            /** Output */
            output: number;
            /** Reasoning */
            reasoning: number;
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
         * VariableContent
         * @description The value of a context variable.
         */
        VariableContent: {
            value?: components["schemas"]["JsonValue"];
        };
        /**
         * VariableSet
         * @description A context variable has a new value.
         */
        VariableSet: {
            by: components["schemas"]["By"];
            content?: components["schemas"]["VariableContent"];
            /** Name */
            name: string;
            /**
             * Type
             * @constant
             */
            type: "variable.set";
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type AnswerContent = components['schemas']['AnswerContent'];
export type ApprovalContent = components['schemas']['ApprovalContent'];
export type ApprovalDecided = components['schemas']['ApprovalDecided'];
export type ApprovalDelegated = components['schemas']['ApprovalDelegated'];
export type ApprovalEscalated = components['schemas']['ApprovalEscalated'];
export type ApprovalKind = components['schemas']['ApprovalKind'];
export type ApprovalReminded = components['schemas']['ApprovalReminded'];
export type ApprovalRequested = components['schemas']['ApprovalRequested'];
export type ArgumentsContent = components['schemas']['ArgumentsContent'];
export type AssistantMessage = components['schemas']['AssistantMessage'];
export type By = components['schemas']['By'];
export type Decision = components['schemas']['Decision'];
export type DecisionContent = components['schemas']['DecisionContent'];
export type DetailContent = components['schemas']['DetailContent'];
export type ErrorsContent = components['schemas']['ErrorsContent'];
export type Finish = components['schemas']['Finish'];
export type ImagePart = components['schemas']['ImagePart'];
export type InputContent = components['schemas']['InputContent'];
export type JsonValue = components['schemas']['JsonValue'];
export type MessageContent = components['schemas']['MessageContent'];
export type MessageSuperseded = components['schemas']['MessageSuperseded'];
export type ModelCompleted = components['schemas']['ModelCompleted'];
export type ModelFailed = components['schemas']['ModelFailed'];
export type NoteContent = components['schemas']['NoteContent'];
export type OutcomeUnknown = components['schemas']['OutcomeUnknown'];
export type OutputRejected = components['schemas']['OutputRejected'];
export type PauseRequested = components['schemas']['PauseRequested'];
export type Purpose = components['schemas']['Purpose'];
export type Reasoning = components['schemas']['Reasoning'];
export type Recipient = components['schemas']['Recipient'];
export type ResultContent = components['schemas']['ResultContent'];
export type Retry = components['schemas']['Retry'];
export type RunCancelled = components['schemas']['RunCancelled'];
export type RunCompleted = components['schemas']['RunCompleted'];
export type RunCreated = components['schemas']['RunCreated'];
export type RunEventFields = components['schemas']['RunEventFields'];
export type RunFailed = components['schemas']['RunFailed'];
export type RunParked = components['schemas']['RunParked'];
export type RunPaused = components['schemas']['RunPaused'];
export type RunResumed = components['schemas']['RunResumed'];
export type RunTakenOver = components['schemas']['RunTakenOver'];
export type Source = components['schemas']['Source'];
export type StepStarted = components['schemas']['StepStarted'];
export type SystemMessage = components['schemas']['SystemMessage'];
export type TextPart = components['schemas']['TextPart'];
export type ToolAttempted = components['schemas']['ToolAttempted'];
export type ToolCall = components['schemas']['ToolCall'];
export type ToolCompleted = components['schemas']['ToolCompleted'];
export type ToolMessage = components['schemas']['ToolMessage'];
export type ToolResult = components['schemas']['ToolResult'];
export type Usage = components['schemas']['Usage'];
export type UserMessage = components['schemas']['UserMessage'];
export type VariableContent = components['schemas']['VariableContent'];
export type VariableSet = components['schemas']['VariableSet'];
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
