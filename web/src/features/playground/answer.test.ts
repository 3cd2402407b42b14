import { expect, it } from "vitest";

import { type Answer, type AnswerAction, isRunning, NO_ANSWER, reduceAnswer } from "@/features/playground/answer";
import { betterIn } from "@/features/playground/better";
import { costIn, eventsOf, failureOf, wayOf } from "@/features/playground/chunks";
import { type Choice } from "@/features/playground/api/list-choices";
import { agentFor, questionFor } from "@/features/playground/prompt";
import { sidesOf } from "@/features/playground/sides";

const WAY = { model: "small", provider: "house", reasons: ["route auto"] };
const fold = (...actions: AnswerAction[]) => actions.reduce(reduceAnswer, NO_ANSWER);

it("an answer grows with what comes, and keeps the time of its first token", () => {
  const answer = fold(
    { type: "asked" },
    { type: "begun", way: WAY },
    { type: "first", ms: 120 },
    { type: "text", text: "Good " },
    { type: "first", ms: 200 },
    { type: "text", text: "morning" },
    { type: "used", used: { input: 5, output: 2, reasoning: 0 } },
    { type: "finish", reason: "length" },
    { type: "cost", usd: 0.002 },
    { type: "done", ms: 340 },
  );

  expect(answer).toEqual({
    status: "done",
    text: "Good morning",
    thought: "",
    way: WAY,
    used: { input: 5, output: 2, reasoning: 0 },
    cost: 0.002,
    isCut: true,
    firstMs: 120,
    totalMs: 340,
    error: null,
  });
});

it("a new question forgets the old answer", () => {
  const answer = fold({ type: "text", text: "old" }, { type: "done", ms: 3 }, { type: "asked" });

  expect(answer).toEqual({ ...NO_ANSWER, status: "waiting" });
  expect(isRunning(answer)).toBe(true);
  expect(isRunning(reduceAnswer(answer, { type: "stopped", ms: 4 }))).toBe(false);
});

it("chunks say text, thought, use and end; the mark at the end says nothing", () => {
  const delta = { content: "Hi", reasoning_content: "Hm" };
  const usage = { prompt_tokens: 7, completion_tokens: 3, completion_tokens_details: { reasoning_tokens: 1 } };

  expect(eventsOf(JSON.stringify({ choices: [{ delta, finish_reason: "stop" }] }))).toEqual([
    { type: "thought", text: "Hm" },
    { type: "text", text: "Hi" },
    { type: "finish", reason: "stop" },
  ]);
  expect(eventsOf(JSON.stringify({ choices: [], usage }))).toEqual([
    { type: "used", used: { input: 7, output: 3, reasoning: 1 } },
  ]);
  expect(eventsOf("[DONE]")).toEqual([]);
  expect(() => eventsOf('{"error": {"message": "It broke off.", "code": "stream_broken"}}')).toThrow("It broke off.");
});

it("reads the cost and the way of an answer", () => {
  const headers = new Headers({ "X-Eyrie-Model": "small", "X-Eyrie-Provider": "house", "X-Eyrie-Reasons": "a; b" });

  expect([costIn("x-eyrie-cost-usd 0.000420000000"), costIn("keep-alive")]).toEqual([0.00042, null]);
  expect(wayOf(headers, "auto")).toEqual({ model: "small", provider: "house", reasons: ["a", "b"] });
  expect(wayOf(new Headers(), "auto")).toEqual({ model: "auto", provider: "", reasons: [] });
});

it("says a refusal in the server's words, and a proxy's page as its status", async () => {
  const body = { error: { message: "The budget is used up.", code: "budget_exceeded" } };
  const refusal = await failureOf(Response.json(body, { status: 402, headers: { "X-Request-Id": "r1" } }));
  const page = await failureOf(new Response("<html>", { status: 502 }));

  expect([refusal.message, refusal.type, refusal.status, refusal.requestId]).toEqual([
    "The budget is used up.",
    "budget-exceeded",
    402,
    "r1",
  ]);
  expect([page.message, page.status]).toEqual(["HTTP 502", 502]);
});

it("compares two answers only when both are complete", () => {
  const done: Answer = { ...NO_ANSWER, status: "done", firstMs: 10, totalMs: 90, cost: 0.1 };

  expect([...betterIn(done, { ...done, firstMs: 20, totalMs: 50, cost: null })]).toEqual(["firstMs"]);
  expect([...betterIn(done, { ...done, status: "failed", firstMs: 20 })]).toEqual([]);
});

it("asks for what is typed, and nothing for what is not", () => {
  const prompt = { system: "Be kind.", text: "Hello", temperature: "0.2", most: "" };

  expect(questionFor("auto", prompt)).toEqual({
    model: "auto",
    system: "Be kind.",
    prompt: "Hello",
    temperature: 0.2,
    maxTokens: null,
  });
  expect(agentFor("auto", prompt)).toEqual({
    model: "auto",
    instructions: "Be kind.",
    temperature: 0.2,
    max_output_tokens: null,
  });
});

const OFFLINE: Choice = { name: "offline", kind: "model" };
const ALL: Choice[] = [OFFLINE, { name: "small", kind: "model" }, { name: "auto", kind: "route" }];

it.each([
  ["a fresh workspace has the offline model alone", {}, [OFFLINE], ["offline", null]],
  ["a model of the workspace is asked beside auto", {}, ALL, ["small", "auto"]],
  ["the address says who is asked", { first: "auto", second: "offline" }, ALL, ["auto", "offline"]],
  ["what is gone is not asked", { first: "gone", second: "gone" }, ALL, ["small", "auto"]],
  ["one side may be empty", { second: "none" }, ALL, ["small", null]],
])("%s", (_, search, choices, sides) => {
  expect(sidesOf(search, choices)).toEqual(sides);
});
