import type { QueryClient } from "@tanstack/react-query";
import { redirect } from "@tanstack/react-router";

import { ApiError } from "@/lib/api/api-error";
import { meQuery } from "@/lib/api/me";
import type { MeOut } from "@/lib/api/schema";

/** Who is signed in. Others go to sign in, and come back to `href`. */
export async function signedIn(queries: QueryClient, { href }: { href: string }): Promise<MeOut> {
  try {
    return await queries.ensureQueryData(meQuery);
  } catch (error) {
    if (!(error instanceof ApiError) || error.status !== 401) throw error;
    throw redirect({ to: "/login", search: { next: href } });
  }
}
