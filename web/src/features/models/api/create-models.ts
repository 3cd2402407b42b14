import { useMutation, useQueryClient } from "@tanstack/react-query";

import { api, reply } from "@/lib/api/client";

interface NewModels {
  providerId: string;
  names: readonly string[];
  /** Whether the first becomes the model that answers for agents which name none. */
  isFirstDefault: boolean;
}

/** Add models of a provider one after another; what was added before one fails stays. */
export function useCreateModels(onCreated: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ providerId, names, isFirstDefault }: NewModels) => {
      for (const [index, name] of names.entries()) {
        const body = { provider_id: providerId, provider_model: name, is_default: isFirstDefault && index === 0 };
        await reply(api.POST("/api/v1/models", { body }));
      }
    },
    onSuccess: onCreated,
    onSettled: () => client.invalidateQueries({ queryKey: ["models"] }),
  });
}
