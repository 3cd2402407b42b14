import { useSuspenseQuery } from "@tanstack/react-query";

import { meQuery } from "@/lib/api/me";
import { covers } from "@/lib/roles";

/** Whether whoever is signed in may change agents; viewers read them only. */
export function useCanEdit(): boolean {
  return covers(useSuspenseQuery(meQuery).data.role, "member");
}
