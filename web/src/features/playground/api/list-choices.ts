import { queryOptions } from "@tanstack/react-query";

import { failureOf } from "@/features/playground/chunks";
import { whereabouts } from "@/lib/api/workspace";

const ADDRESS = "/v1/models";

/** What can be asked: a model of the workspace, or a route that chooses one. */
export interface Choice {
  name: string;
  kind: "model" | "route";
}

interface Listed {
  data: { id: string; owned_by: string }[];
}

/** The models and routes of the workspace, models first. */
export const choicesQuery = queryOptions({
  queryKey: ["models", "playground"],
  queryFn: async ({ signal }): Promise<Choice[]> => {
    const response = await fetch(ADDRESS, { headers: whereabouts(), signal });
    if (!response.ok) throw await failureOf(response);
    const { data } = (await response.json()) as Listed;
    return data
      .filter(({ owned_by }) => owned_by !== "agent")
      .map(({ id, owned_by }) => ({ name: id, kind: owned_by === "route" ? "route" : "model" }));
  },
});
