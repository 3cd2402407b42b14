import type { Problem } from "@/lib/api/schema";

/** One thing that is wrong with a request: where (a JSON pointer), and what. */
export interface FieldProblem {
  pointer: string;
  detail: string;
}

const TEMPORARY = new Set([0, 408, 425, 429, 500, 502, 503, 504]);

/** A problem the server (or the network) answered with. `status` is 0 when nothing answered at all. */
export class ApiError extends Error {
  override readonly name = "ApiError";
  readonly status: number;
  /** The last part of the problem's type: `not-found`. */
  readonly type: string;
  readonly title: string;
  readonly requestId: string | null;
  readonly fields: readonly FieldProblem[];

  constructor(problem: Problem) {
    super(problem.detail);
    this.status = problem.status;
    this.type = problem.type.split("/").pop() ?? problem.type;
    this.title = problem.title;
    this.requestId = problem.request_id ?? null;
    this.fields = fieldProblems(problem);
  }

  /** Whether the same request may work a little later. */
  get isTemporary(): boolean {
    return TEMPORARY.has(this.status);
  }

  /** From whatever a server (or a proxy before it) sent. */
  static from(body: unknown, status = 500): ApiError {
    if (isProblem(body)) return new ApiError(body);
    return new ApiError({
      type: "/problems/unexpected-reply",
      title: "Unexpected reply",
      status,
      detail: `HTTP ${status}`,
    });
  }

  /** From a reply that is no success. */
  static async of(response: Response): Promise<ApiError> {
    const text = await response.text();
    try {
      return ApiError.from(JSON.parse(text), response.status);
    } catch {
      return ApiError.from(null, response.status); // a proxy's page, not a problem
    }
  }

  /** The server could not be reached. */
  static unreachable(): ApiError {
    return new ApiError({ type: "/problems/unreachable", title: "Unreachable", status: 0, detail: "" });
  }
}

function isProblem(body: unknown): body is Problem {
  return typeof body === "object" && body !== null && "type" in body && "detail" in body && "status" in body;
}

function fieldProblems(problem: Problem): FieldProblem[] {
  const errors: unknown = problem["errors"];
  if (!Array.isArray(errors)) return [];
  return errors.filter(
    (one): one is FieldProblem => typeof one === "object" && one !== null && "pointer" in one && "detail" in one,
  );
}
