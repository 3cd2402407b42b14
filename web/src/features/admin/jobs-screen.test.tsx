import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { Toaster } from "@/components/ui/toaster";
import { JobTable } from "@/features/admin/job-table";
import { readJobsSearch } from "@/features/admin/jobs-search";
import { ScheduleList } from "@/features/admin/schedule-list";
import type { JobOut } from "@/lib/api/schema";
import { TestLanguage } from "@/test-language";

const AT = "2026-11-20T10:00:00Z";
const job = (id: number, status: JobOut["status"], more: Partial<JobOut> = {}): JobOut => ({
  id,
  task: "audit.seal",
  workspace_id: null,
  status,
  attempts: 1,
  arguments: {},
  cancel_requested: false,
  created_at: AT,
  due_at: null,
  started_at: AT,
  ended_at: null,
  failure: null,
  ...more,
});
const SCHEDULE = { name: "audit.seal", about: "Seals.", cron: "* * * * *", next_at: AT, last_job: job(7, "failed") };
const OTHER = { ...SCHEDULE, name: "new.one", about: "Does something new.", last_job: null };

let requests: Request[] = [];
let refusal: Response | null = null;

beforeEach(() => {
  requests = [];
  refusal = null;
  vi.stubGlobal("fetch", (request: Request) => {
    requests.push(request);
    if (request.method === "GET") return Promise.resolve(Response.json({ items: [SCHEDULE, OTHER] }));
    return Promise.resolve(refusal ?? Response.json(job(1, "waiting")));
  });
});
afterEach(() => vi.unstubAllGlobals());

function show(content: React.ReactNode) {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={client}>
      {content}
      <Toaster />
    </QueryClientProvider>,
    { wrapper: TestLanguage },
  );
}

const posted = () => requests.filter(({ method }) => method === "POST").map(({ url }) => new URL(url).pathname);

describe("JobTable", () => {
  const jobs = [
    job(1, "waiting"),
    job(2, "running", { cancel_requested: true }),
    job(3, "failed", { failure: { type: "KeyError", message: "no such page" } }),
    job(4, "succeeded", { failure: { type: "KeyError", message: "an earlier attempt" } }),
    job(5, "running"),
  ];

  it("offers for each job what its state allows", () => {
    show(<JobTable jobs={jobs} onLoadMore={null} isLoadingMore={false} />);

    const offered = screen
      .getAllByRole("button", { name: /job \d/ })
      .map((button) => button.getAttribute("aria-label"));
    expect(offered).toEqual(["Cancel job 1", "Retry job 3", "Cancel job 5"]);
    expect(screen.getByText("Being stopped")).toBeTruthy();
    expect(screen.getByText("KeyError: no such page")).toBeTruthy();
    expect(screen.queryByText(/an earlier attempt/)).toBeNull();
  });

  it("retries, and says why that is refused", async () => {
    refusal = Response.json(
      { type: "/problems/job-not-ended", title: "x", status: 409, detail: "It runs." },
      { status: 409 },
    );
    show(<JobTable jobs={jobs} onLoadMore={null} isLoadingMore={false} />);

    await userEvent.click(screen.getByRole("button", { name: "Retry job 3" }));

    expect(posted()).toEqual(["/api/v1/jobs/3/retry"]);
    expect(await screen.findByText(/It runs/)).toBeTruthy();
  });
});

describe("ScheduleList", () => {
  it("shows the last result, and runs one now", async () => {
    show(<ScheduleList />);

    await userEvent.click(await screen.findByRole("button", { name: "Run audit.seal now" }));

    expect(screen.getByText("Failed")).toBeTruthy();
    expect(screen.getByText("Seals new entries of the audit log")).toBeTruthy();
    expect(screen.getByText("Does something new.")).toBeTruthy();
    expect(screen.getByText("Never yet")).toBeTruthy();
    expect(posted()).toEqual(["/api/v1/schedules/audit.seal/run"]);
  });
});

describe("readJobsSearch", () => {
  it("keeps what can be searched for, and leaves out the rest", () => {
    expect(readJobsSearch({ view: "schedules", status: "failed", task: "audit.seal" })).toEqual({
      view: "schedules",
      status: "failed",
      task: "audit.seal",
    });
    expect(Object.values(readJobsSearch({ view: "x", status: "done" })).filter((value) => value !== undefined)).toEqual(
      [],
    );
  });
});
